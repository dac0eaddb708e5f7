//! N575 of tables whose rows are not added up: a declared figure, a programme or an activity stands there once.

use std::collections::BTreeMap;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::model::{Activity, ActivityKind};
use crate::origin::{Place, Sourced};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N575"],
    about: "a figure that is stated twice, or a programme or an activity with two rows of numbers is a row \
            that was copied: one of the two is another",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    twice("Số liệu công bố", project.declared.iter().map(|own| named(&own.name)), found);
    for period in &project.periods {
        let topics = period.topics.iter().map(|own| named(&own.name));
        twice("Chương trình chuyên đề", topics, found);
        // Several rows of one kind say by their words what each is.
        let bare = period.activities.iter().filter(|own| own.text.is_none());
        let label = |own: &Activity| {
            let known = ActivityKind::ALL.iter().find(|(kind, _)| *kind == own.kind);
            known.map_or("", |(_, label)| *label).to_owned()
        };
        let kinds = bare.map(|own| (label(own), &own.place));
        twice("Chỉ đạo, điều hành", kinds, found);
    }
}

fn named(name: &Sourced<String>) -> (String, &Place) {
    (viet::one_line(&name.value), &name.place)
}

/// Tells of a name that a table has twice.
fn twice<'a>(
    table: &str,
    rows: impl Iterator<Item = (String, &'a Place)>,
    found: &mut Diagnostics,
) {
    let mut known: BTreeMap<String, &Place> = BTreeMap::new();
    for (name, place) in rows {
        let first = *known.entry(viet::fold_tones(&name)).or_insert(place);
        if first != place {
            let problem = Problem::ListedTwice { name, table: table.to_owned() };
            let mut told = Diagnostic::new(problem).at(place).with(first);
            told.severity = Severity::Warning;
            found.push(told);
        }
    }
}
