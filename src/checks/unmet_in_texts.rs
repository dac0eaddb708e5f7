//! N691: what a plan's text says of a commune's unmet criteria, and of the fewest that any meets.

use std::collections::BTreeSet;

use super::{Check, Subject, list};
use crate::diag::{Counted, Diagnostic, Diagnostics, Problem};
use crate::origin::Sourced;
use crate::viet::{self, UnitLevel, Word};

pub const CHECK: Check = Check {
    codes: &["N691"],
    about: "“Xã Tân Lập … 02 tiêu chí chưa đạt: tiêu chí số 9, tiêu chí số 10” in a plan's text is what the \
            commune lacks at the base date; “không còn xã dưới 15 tiêu chí” is what the targets lead to",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let mut look = |text: &Sourced<String>| {
        let line = viet::one_line(&text.value);
        of_one_commune(subject, text, &line, found);
        for sentence in line.split_inclusive(". ") {
            fewest(subject, text, sentence, found);
        }
    };
    project.prose.values().flat_map(|texts| &texts.value).for_each(&mut look);
    for office in &project.assignments {
        let texts = office.tasks.iter().chain(&office.others).chain(&office.later_tasks);
        texts.for_each(&mut look);
    }
}

/// "Đối với xã Tân Lập: … 02 tiêu chí chưa đạt: Tiêu chí số 9: Nhà ở dân cư; Tiêu chí số 10: Thu nhập."
fn of_one_commune(
    subject: &Subject<'_>,
    text: &Sourced<String>,
    line: &str,
    found: &mut Diagnostics,
) {
    let project = subject.project;
    let named = viet::units_named(line);
    let mut named = named.iter().filter(|unit| unit.level == UnitLevel::Commune && unit.sure);
    let (Some(unit), None) = (named.next(), named.next()) else { return };
    let key = viet::unit_key(&unit.name);
    let own = |commune: &usize| viet::unit_key(&project.communes[*commune].name.value) == key;
    let communes = &subject.figures.standard.communes;
    let Some(figures) = communes.iter().find(|figures| own(&figures.commune)) else { return };
    let words = viet::words_of(line);
    for at in 0..words.len() {
        if !is(&words, at, &["tieu", "chi", "chua", "dat"]) {
            continue;
        }
        let count = at.checked_sub(1).and_then(|at| words[at].text.parse::<usize>().ok());
        let sentence_ends = end_of_sentence(line, &words, at);
        let listed = numbers(&words[at + 4..sentence_ends.max(at + 4)]);
        let unmet: BTreeSet<u16> = figures.unmet.iter().copied().collect();
        let wrong_count = count.is_some_and(|count| count != unmet.len());
        let wrong_list = !listed.is_empty() && listed != unmet;
        if !wrong_count && !wrong_list {
            continue;
        }
        let seen = match count {
            Some(_) if wrong_count => shown(&words[at - 1..at + 4]),
            _ => format!("{} {}", shown(&words[at..at + 4]), list(&Vec::from_iter(listed.clone()))),
        };
        let value = match unmet.is_empty() {
            true => "00".to_owned(),
            false => format!("{:02} ({})", unmet.len(), list(&figures.unmet)),
        };
        let of = Counted::Unmet;
        let mut told = Diagnostic::new(Problem::CountOtherwise { seen, of, value }).at(&text.place);
        let lists = if listed.is_empty() { BTreeSet::new() } else { listed };
        for number in unmet.symmetric_difference(&lists) {
            told = told.with(project.status.place(figures.commune, *number));
        }
        found.push(told);
    }
}

/// The word behind the last one of the sentence that a word stands in.
fn end_of_sentence(line: &str, words: &[Word<'_>], at: usize) -> usize {
    let offset = |word: &Word<'_>| word.text.as_ptr() as usize - line.as_ptr() as usize;
    let start = offset(&words[at]);
    let end = line[start..].find(". ").map_or(line.len(), |dot| start + dot);
    words.iter().position(|word| offset(word) > end).unwrap_or(words.len())
}

/// The criteria that words list by their numbers: "tiêu chí số 9: …; tiêu chí số 10", "số 9, 10 và 11".
fn numbers(words: &[Word<'_>]) -> BTreeSet<u16> {
    let mut listed = BTreeSet::new();
    let mut goes_on = false;
    for (at, word) in words.iter().enumerate() {
        let headed =
            at > 0 && words[at - 1].folded == "so" || at > 1 && is(words, at - 2, &["tieu", "chi"]);
        match word.text.parse::<u16>() {
            Ok(number) if headed || goes_on => {
                listed.insert(number);
                goes_on = true;
            }
            _ => goes_on &= matches!(word.folded.as_str(), "va" | "so"),
        }
    }
    listed
}

/// "đến cuối năm không còn xã dưới 15 tiêu chí", "100% xã đạt từ 15 tiêu chí trở lên".
fn fewest(subject: &Subject<'_>, text: &Sourced<String>, sentence: &str, found: &mut Diagnostics) {
    let project = subject.project;
    let year = project.programme.year;
    // Of another year the targets say nothing.
    if viet::named_years(sentence).iter().any(|named| *named != year) {
        return;
    }
    let words = viet::words_of(sentence);
    let near = |at: usize, back: usize| &words[at.saturating_sub(back)..at];
    for at in 1..words.len() {
        let Some(number) = words[at].text.parse::<u32>().ok().filter(|_| words[at].text.len() < 3)
        else {
            continue;
        };
        if !is(&words, at + 1, &["tieu", "chi"]) {
            continue;
        }
        let says = |wanted: &[&str], back: usize| {
            let near = near(at, back);
            (0..near.len()).any(|at| is(near, at, wanted))
        };
        let unit = says(&["xa"], 5) || says(&["phuong"], 5) || says(&["don", "vi"], 5);
        let none_below = words[at - 1].folded == "duoi"
            && (says(&["khong", "con"], 6) || says(&["khong", "co"], 6));
        let all_above = words[at - 1].folded == "tu"
            && is(&words, at + 3, &["tro", "len"])
            && (says(&["100%"], 6) || says(&["tat", "ca"], 7));
        let least = *subject.figures.targets.least_at_end;
        if !unit || !(none_below || all_above) || least >= number {
            continue;
        }
        let of = Counted::Fewest;
        let seen = shown(&words[at - 1..at + 3]);
        let value = format!("{least:02}");
        let mut told = Diagnostic::new(Problem::CountOtherwise { seen, of, value }).at(&text.place);
        let below = subject.figures.standard.communes.iter().filter(|own| *own.end < number);
        for commune in below {
            let row = project.status.rows.get(&commune.commune);
            told = told.with(row.unwrap_or(&project.communes[commune.commune].name.place));
        }
        found.push(told);
    }
}

/// Whether words stand at a place.
fn is(words: &[Word<'_>], at: usize, wanted: &[&str]) -> bool {
    let own = words.get(at..at + wanted.len());
    own.is_some_and(|own| own.iter().zip(wanted).all(|(own, wanted)| own.folded == *wanted))
}

/// Words as they are written.
fn shown(words: &[Word<'_>]) -> String {
    words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}
