//! N514: this year's intentions do not speak of a past year.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::origin::Sourced;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N514"],
    about: "\"dự kiến … năm 2024\" in a plan for 2025 is last year's sentence that was not changed",
    run,
};

/// Words that speak of what is still to come.
const INTENTIONS: &[&str] = &["du kien", "phan dau", "ke hoach thuc hien", "se "];

/// The first past year of which a text speaks as of one to come.
pub(super) fn intends(text: &str, year: i32) -> Option<i32> {
    intended(text, year).next()
}

fn intended(text: &str, year: i32) -> impl Iterator<Item = i32> {
    let folded = viet::fold(text);
    (year - 3..year).filter(move |past| {
        folded.find(&format!("nam {past}")).is_some_and(|at| {
            let near = |start: usize| at - start < 60;
            INTENTIONS.iter().any(|word| folded[..at].rfind(word).is_some_and(near))
        })
    })
}

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let mut look = |text: &Sourced<String>| {
        let year = project.programme.year;
        for past in intended(&text.value, year) {
            let problem = Problem::PastYear { year: past.to_string(), plan_year: year.to_string() };
            found.report(problem, &text.place);
        }
    };
    for texts in project.prose.values() {
        texts.value.iter().for_each(&mut look);
    }
    for office in &project.assignments {
        office.tasks.iter().chain(&office.later_tasks).for_each(&mut look);
    }
    let mut sources: Vec<&crate::model::FundingSource> = project.funding.iter().collect();
    while let Some(source) = sources.pop() {
        source.note.iter().for_each(&mut look);
        look(&source.name);
        sources.extend(&source.parts);
    }
}
