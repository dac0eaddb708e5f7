//! N691: what a plan's texts say of the hamlets that are to gain a title.

use super::counted_in_texts::{number, phrase, shown};
use super::{Check, Subject};
use crate::diag::{Counted, Diagnostic, Diagnostics, Problem};
use crate::figures::HamletTitle;
use crate::model::Recognition;
use crate::origin::Place;
use crate::viet::{self, Word};

pub const CHECK: Check = Check {
    codes: &["N691"],
    about: "“có thêm 03 thôn đạt chuẩn nông thôn mới” in a plan's texts, “công nhận 03 thôn nông thôn mới, 02 \
            thôn nông thôn mới kiểu mẫu” in its tasks are the hamlets that the year's targets give",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let mut told = |own: &Said, target: u32, place: &Place| {
        let value = format!("{target:02}");
        let problem = Problem::CountOtherwise { seen: own.seen.clone(), of: own.of(), value };
        found.push(Diagnostic::new(problem).at(place));
    };
    let target = |title| target(subject, title);
    subject.project.visit_statements(&mut |text, place, period| {
        if period.is_some() {
            return;
        }
        for own in said(text, &["co", "them"]) {
            let Some(title) = own.title.and_then(target) else { continue };
            if *title.new != own.number && !(title.at_least && own.number > *title.new) {
                told(&own, *title.new, place);
            }
        }
    });
    let tasks = subject.project.tasks.iter().flat_map(|task| {
        let product = task.product.iter().map(|own| (own, task.places.of("san_pham")));
        std::iter::once((&task.name.value, &task.name.place)).chain(product)
    });
    let recognising = |text: &String| said(text, &["cong", "nhan"]);
    let all: Vec<(Said, &Place, bool)> = tasks
        .flat_map(|(text, place)| {
            let by_turns = viet::fold(text).contains("dot ");
            recognising(text).into_iter().map(move |own| (own, place, by_turns))
        })
        .collect();
    for (own, place, by_turns) in &all {
        // Without a title either may be meant.
        let meant = match own.title {
            Some(title) => vec![title],
            None => vec![Recognition::Standard, Recognition::Model],
        };
        let targets: Vec<&HamletTitle> = meant.into_iter().filter_map(target).collect();
        let Some(most) = targets.iter().max_by_key(|own| *own.new) else { continue };
        // A row may be of one commune, or of a part of the year.
        let of_same = all.iter().filter(|(other, ..)| other.title == own.title).count();
        let is_all = subject.project.communes.len() == 1 && of_same == 1 && !by_turns;
        let fits = targets.iter().any(|title| *title.new == own.number);
        let more = own.number > *most.new && !most.at_least;
        if more || is_all && !fits && own.number < *most.new {
            told(own, *most.new, place);
        }
    }
}

/// The year's target of a title, where one is given.
fn target<'a>(subject: &'a Subject<'_>, title: Recognition) -> Option<&'a HamletTitle> {
    let hamlets = &subject.figures.hamlets;
    let own = match title {
        Recognition::Standard => &hamlets.standard,
        Recognition::Model => &hamlets.model,
        _ => return None,
    };
    (*own.new > 0).then_some(own)
}

/// Hamlets that a text counts.
#[derive(Debug, PartialEq)]
struct Said {
    number: u32,
    /// With which title; nothing where none is named.
    title: Option<Recognition>,
    seen: String,
}

impl Said {
    fn of(&self) -> Counted {
        match self.title {
            Some(Recognition::Model) => Counted::ModelHamlets,
            _ => Counted::Hamlets,
        }
    }
}

/// What is counted behind words: "công nhận 03 thôn nông thôn mới, 02 thôn nông thôn mới kiểu mẫu".
fn said(text: &str, behind: &[&str]) -> Vec<Said> {
    let line = viet::one_line(text);
    let words = viet::words_of(&line);
    let mut all = Vec::new();
    let starts = (0..words.len()).filter(|at| {
        let done = at.checked_sub(1).is_some_and(|own| words[own].folded == "da");
        !done && phrase(&words, *at, behind) && !words[at + behind.len() - 1].ends
    });
    for start in starts {
        let mut at = start + behind.len();
        while let Some((own, end)) = counted(&words, at) {
            all.push(own);
            at = end + usize::from(phrase(&words, end, &["va"]));
        }
    }
    all
}

/// Hamlets with their title that are counted at a place, and where that ends.
fn counted(words: &[Word<'_>], at: usize) -> Option<(Said, usize)> {
    const TITLES: [(&[&str], Recognition); 3] = [
        (&["kieu", "mau"], Recognition::Model),
        (&["nang", "cao"], Recognition::Advanced),
        (&["hien", "dai"], Recognition::Modern),
    ];
    let number = number(words.get(at)?.text).filter(|_| !words[at].ends)?;
    let noun = at + 1;
    ["thon", "xom", "ap", "ban"].iter().find(|own| phrase(words, noun, &[own]))?;
    let (mut end, mut title) = (noun + 1, None);
    let mut goes_on = |wanted: &[&str]| {
        let own = !words[end - 1].ends && phrase(words, end, wanted);
        end += if own { wanted.len() } else { 0 };
        own
    };
    let reaches = goes_on(&["dat", "chuan"]);
    if goes_on(&["nong", "thon", "moi"]) || goes_on(&["ntm"]) || reaches {
        title = Some(Recognition::Standard);
    }
    if let Some((_, higher)) = TITLES.iter().find(|(wanted, _)| goes_on(wanted)) {
        title = Some(*higher);
    }
    // Behind other words it is of other hamlets, or of another time.
    let ends = words[end - 1].ends
        || words.get(end).is_none_or(|own| matches!(own.folded.as_str(), "va" | "trong" | "nam"));
    ends.then(|| (Said { number, title, seen: shown(words, at, noun) }, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_title_has_its_own_count() {
        let of = |text: &str| -> Vec<(u32, Option<Recognition>)> {
            said(text, &["cong", "nhan"]).into_iter().map(|own| (own.number, own.title)).collect()
        };
        use Recognition::{Model, Standard};
        for (text, wanted) in [
            (
                "Quyết định công nhận 03 thôn nông thôn mới, 02 thôn nông thôn mới kiểu mẫu",
                vec![(3, Some(Standard)), (2, Some(Model))],
            ),
            (
                "Công nhận 03 xóm đạt chuẩn NTM và 02 xóm kiểu mẫu trong năm",
                vec![(3, Some(Standard)), (2, Some(Model))],
            ),
            ("Quyết định công nhận 03 thôn", vec![(3, None)]),
            ("đã công nhận 03 thôn", vec![]),
            ("công nhận 03 thôn nông thôn mới giai đoạn 2026 - 2030", vec![]),
            ("công nhận 03 xã", vec![]),
        ] {
            assert_eq!(of(text), wanted, "{text}");
        }
    }
}
