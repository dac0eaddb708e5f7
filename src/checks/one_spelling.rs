//! N565: one document keeps to one of two spellings that are both right.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::origin::Sourced;
use crate::viet::{Choice, spelling_uses};

pub const CHECK: Check = Check {
    codes: &["N565"],
    about: "one document writes \"ủy\" or \"uỷ\", \"hóa\" or \"hoá\", \"2021 - 2025\" or \"2021-2025\": \
            where the input and the templates differ, `chinh_ta` says which",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let texts = texts(subject);
    let undecided = |choice: &Choice| !subject.project.spelling.decides(*choice);
    for choice in Choice::ALL.into_iter().filter(undecided) {
        let mut uses = texts.iter().flat_map(|text| {
            let uses = spelling_uses(&text.value).into_iter();
            uses.filter(|used| used.choice == choice).map(move |used| (*text, used))
        });
        // Templates have words of the first two kinds; spans of years they take from the project.
        let (sample, other, first) = match choice {
            Choice::Uy | Choice::Oa => (0, choice.samples()[0], None),
            Choice::Years => match uses.next() {
                Some((text, used)) => (used.sample, used.of(&text.value), Some(&text.place)),
                None => continue,
            },
        };
        let Some((text, used)) = uses.find(|(_, used)| used.sample != sample) else { continue };
        let problem = Problem::TwoSpellings {
            seen: used.of(&text.value).to_owned(),
            other: other.to_owned(),
            samples: [sample, used.sample].map(|at| choice.samples()[at].to_owned()),
        };
        let told = Diagnostic::new(problem).at(&text.place);
        found.push(match first {
            Some(first) => told.with(first),
            None => told,
        });
    }
}

/// What the office writes that its documents print.
fn texts<'a>(subject: &Subject<'a>) -> Vec<&'a Sourced<String>> {
    let project = subject.project;
    let mut texts = vec![&project.organisation.name];
    for document in &project.documents {
        texts.push(&document.subject);
        texts.extend(&document.legal_bases);
    }
    texts.extend(project.communes.iter().map(|commune| &commune.name));
    texts.extend(project.hamlets.iter().filter_map(|hamlet| hamlet.name.as_ref()));
    texts.extend(project.funding.iter().map(|source| &source.name));
    texts.extend(project.projects.iter().map(|work| &work.name));
    for office in &project.assignments {
        texts.push(&office.office);
        texts.extend(office.tasks.iter().chain(&office.others).chain(&office.later_tasks));
    }
    texts.extend(project.prose.values().flat_map(|prose| &prose.value));
    for period in &project.periods {
        texts.extend(period.prose.values().flat_map(|prose| &prose.value));
    }
    texts
}
