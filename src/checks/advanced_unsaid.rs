//! N789: the year's plan assigns criteria of the advanced set, and a period of which a report speaks says nothing of
//! them.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::PeriodKind;

pub const CHECK: Check = Check {
    codes: &["N789"],
    about: "a report on criteria of half a year or more says how far the communes are in the advanced set, of which \
            the year's plan assigns criteria: its period has the table of them",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let assigned = subject.figures.advanced.as_ref().map(|own| &own.new);
    let Some(assigned) = assigned.filter(|number| ***number > 0) else { return };
    let first = project.advanced_targets.as_ref().and_then(|own| own.rows.values().next());
    for period in &project.periods {
        let id = period.id.value;
        let short = matches!(id.kind, PeriodKind::Month(_) | PeriodKind::Quarter(_));
        let silent = period.status.is_some() && period.advanced_status.is_none();
        if id.year == project.programme.year && !short && silent && project.reports_on(id) {
            let problem = Problem::AdvancedUnsaid { number: **assigned, period: id.name() };
            let told = Diagnostic::new(problem).at(&period.place);
            found.push(first.iter().fold(told, |told, place| told.with(place)));
        }
    }
}
