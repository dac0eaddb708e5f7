//! N365: amounts that no unit stands near are read in triệu đồng; whether that is so, the office says.
//!
//! A figure of funding that the office declares elsewhere, and that the amounts agree with, says it.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N365"],
    about: "amounts in sheets that name no unit are read in triệu đồng, and a thousand times too much \
            or too little is seen by nobody: it is told once, unless a declared figure confirms it",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let unitless = &subject.project.reading.unitless;
    let Some((_, first)) = unitless.first() else { return };
    let confirmed = subject.project.declared.iter().any(|declared| {
        let name = viet::fold(&declared.name.value.replace(['_', '.'], " "));
        let figure = subject.figures.index.get(&declared.name.value);
        name.contains("nguon luc") && figure.is_some_and(|f| f.value == declared.value.value)
    });
    if confirmed {
        return;
    }
    let mut tables: Vec<String> = Vec::new();
    for (table, _) in unitless {
        if !tables.contains(table) {
            tables.push(table.clone());
        }
    }
    let told = Diagnostic::new(Problem::UnitNowhere { tables }).at(first);
    found.push(unitless.iter().fold(told, |told, (_, place)| told.with(place)));
}
