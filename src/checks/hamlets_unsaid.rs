//! N673: the year's plan assigns hamlets a title, and a period of which a report speaks says nothing of it.

use super::hamlets::{Count, counts};
use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{PeriodKind, Recognition};

pub const CHECK: Check = Check {
    codes: &["N673"],
    about: "a report on criteria, but a month's, says how far the hamlets are that the year's plan \
            assigns: its period has the table of them",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let titles: [(Count, Count, Recognition); 2] = [
        (|row| &row.standard_base, |row| &row.standard_target, Recognition::Standard),
        (|row| &row.model_base, |row| &row.model_target, Recognition::Model),
    ];
    let year = project.programme.year;
    let periods = project.periods.iter().filter(|period| {
        let id = period.id.value;
        let month = matches!(id.kind, PeriodKind::Month(_));
        id.year == year && !month && period.status.is_some() && project.reports_on(id)
    });
    for period in periods {
        for (base, target, title) in titles {
            let assigned = counts(&project.hamlets, target);
            let number = assigned.values().map(|(number, _)| number).sum::<u32>();
            let Some((_, place)) = assigned.values().find(|(number, _)| *number > 0) else {
                continue;
            };
            if counts(&period.hamlets, base).is_empty() {
                let problem = Problem::HamletsUnsaid {
                    number,
                    word: project.hamlet_word(),
                    title: title.words().to_owned(),
                    period: period.id.value.name(),
                };
                found.push(Diagnostic::new(problem).at(&period.place).with(place));
            }
        }
    }
}
