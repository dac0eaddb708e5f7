//! N518 of bodies, kinds of acts, the own area and beginnings; N693 of a subject that repeats its document's kind.

use std::sync::LazyLock;

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::origin::{Place, Sourced};
use crate::viet::{self, Word};

pub const CHECK: Check = Check {
    codes: &["N518", "N693"],
    about: "bodies, acts and the area have the capitals of their names (“Ủy ban nhân dân”, “Nghị quyết”, “Sở Nông nghiệp …”, \
            “huyện Bình Minh”, Phụ lục II), a subject and an item begin with one, and a subject does not \
            repeat the kind that is printed above it",
    run,
};

/// Bodies and kinds of acts whose name has one spelling.
const NAMES: &[&str] = &[
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Ban Chấp hành",
    "Ban Thường vụ",
    "Nghị quyết",
    "Quyết định",
    "Nghị định",
    "Thông tư",
    "Chỉ thị",
    "Kế hoạch",
    "Công văn",
    "Tờ trình",
];

/// Each of them with the key of its first word: nearly every word of a text begins none.
static BY_FIRST_WORD: LazyLock<Vec<(String, &str)>> =
    LazyLock::new(|| NAMES.iter().map(|name| (key_of_first_word(name), *name)).collect());

/// First words of departments and ministries.
const FIELDS: &[&str] = &[
    "Nông nghiệp",
    "Tài chính",
    "Xây dựng",
    "Nội vụ",
    "Công Thương",
    "Giáo dục",
    "Khoa học",
    "Tư pháp",
    "Y tế",
    "Quốc phòng",
    "Công an",
    "Văn hóa",
    "Dân tộc",
    "Tài nguyên",
    "Kế hoạch",
    "Lao động",
];

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let area = viet::one_line(&project.organisation.area);
    for document in &project.documents {
        let own = &document.subject;
        // Behind "V/v" of an official letter stands a small letter.
        let known = !document.is_letter && (document.is_plan() || document.period.is_some());
        if known {
            beginning(&own.value, &own.place, found);
        }
        let kind = if document.is_plan() { "kế hoạch" } else { "báo cáo" };
        let folded = viet::fold_tones(&own.value);
        if known && folded.starts_with(&format!("{kind} ")) && !document.subject_by_period {
            let seen = format!("{} {}", viet::upper(kind), viet::upper_first(kind));
            found.report(Problem::WordTwice { seen }, &own.place);
        }
        names(&own.value, &area, &own.place, found);
        for basis in &document.legal_bases {
            names(&basis.value, &area, &basis.place, found);
        }
    }
    let mut look = |text: &Sourced<String>| {
        if let Some(item) = text.value.strip_prefix("- ") {
            beginning(item, &text.place, found);
        }
        names(&text.value, &area, &text.place, found);
    };
    project.prose.values().flat_map(|texts| &texts.value).for_each(&mut look);
    for period in &project.periods {
        period.prose.values().flat_map(|texts| &texts.value).for_each(&mut look);
    }
    for office in &project.assignments {
        office.tasks.iter().chain(&office.later_tasks).for_each(&mut look);
    }
}

/// A text that begins with a small letter.
fn beginning(text: &str, place: &Place, found: &mut Diagnostics) {
    let first = text.split_whitespace().next().unwrap_or_default();
    let letters = first.chars().all(char::is_lowercase);
    if letters && first.chars().count() > 1 {
        tell(first, &viet::upper_first(first), place, found);
    }
}

fn tell(seen: &str, name: &str, place: &Place, found: &mut Diagnostics) {
    let (seen, name) = (seen.to_owned(), name.to_owned());
    found.report(Problem::SpellingOfUnit { seen, name }, place);
}

fn key_of_first_word(name: &str) -> String {
    viet::fold(name.split(' ').next().unwrap_or_default())
}

/// Names of bodies and of the area within a text.
fn names(text: &str, area: &str, place: &Place, found: &mut Diagnostics) {
    let line = viet::one_line(text);
    let words = viet::words_of(&line);
    let shown = |at: usize, count: usize| -> Option<String> {
        let own = words.get(at..at + count)?;
        let inner = own[..count - 1].iter().all(|word| !word.ends);
        inner.then(|| own.iter().map(|word| word.text).collect::<Vec<_>>().join(" "))
    };
    let plain = |text: &str| viet::fold_tones(text).replace("uỷ", "ủy");
    let of_area = key_of_first_word(area);
    let person = viet::is_person_or_number(
        viet::area_noun(area).and_then(|noun| area.get(noun.len()..)).unwrap_or(area).trim(),
    );
    for at in 0..words.len() {
        let begun = &words[at].folded;
        for (_, name) in BY_FIRST_WORD.iter().filter(|(first, _)| first == begun) {
            let count = name.split(' ').count();
            let Some(seen) = shown(at, count).filter(|seen| plain(seen) == plain(name)) else {
                continue;
            };
            // "theo kế hoạch", "ban chấp hành các cấp": in small letters they are no names.
            let small = name.split(' ').count() < 4 && viet::lower(&seen) == seen;
            if seen.replace("Uỷ", "Ủy") != *name && viet::upper(&seen) != seen && !small {
                tell(&seen, name, place, found);
            }
        }
        let count = area.split(' ').count();
        if *begun == of_area
            && let Some(seen) = shown(at, count).filter(|seen| plain(seen) == plain(area))
            && seen != area
            && viet::upper(&seen) != seen
            // A name after a person has the capital of its noun; so has the beginning of a sentence.
            && !person
            && (seen.chars().skip(1).ne(area.chars().skip(1)) || at > 0 && !words[at - 1].ends)
        {
            tell(&seen, area, place, found);
        }
        department(&words, at, place, found);
    }
}

/// "sở Nông nghiệp", "bộ Giáo dục"; not "cơ sở Nông nghiệp", "cán bộ Tài chính".
fn department(words: &[Word<'_>], at: usize, place: &Place, found: &mut Diagnostics) {
    let noun = words[at].text;
    let before = at.checked_sub(1).map(|before| words[before].folded.as_str());
    let other = ["co", "tru", "can", "toan", "noi", "dang", "cuc", "tien", "ho"];
    if !matches!(noun, "sở" | "bộ")
        || words[at].ends
        || before.is_some_and(|own| other.contains(&own))
    {
        return;
    }
    let (Some(first), Some(second)) = (words.get(at + 1), words.get(at + 2)) else { return };
    let field = format!("{} {}", first.text, second.text);
    if FIELDS.contains(&field.as_str()) {
        let (seen, name) =
            (format!("{noun} {field}"), format!("{} {field}", viet::upper_first(noun)));
        tell(&seen, &name, place, found);
    }
}
