//! N593: where some units have a group, those without one stand apart in every table.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::Commune;

pub const CHECK: Check = Check {
    codes: &["N593"],
    about: "where units stand in groups, one without a group was left out of them by a title that is \
            missing or could not be read",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let communes = &subject.project.communes;
    let grouped = |commune: &&Commune| commune.group.as_ref().is_some_and(|g| !g.is_empty());
    let without: Vec<&Commune> = communes.iter().filter(|commune| !grouped(commune)).collect();
    if without.len() == communes.len() {
        return;
    }
    let Some((first, others)) = without.split_first() else { return };
    let units = without.iter().map(|commune| commune.label()).collect();
    let told = Diagnostic::new(Problem::UnitsWithoutGroup { units }).at(&first.name.place);
    found.push(others.iter().fold(told, |told, commune| told.with(&commune.name.place)));
}
