//! N673: the year's plan assigns hamlets a title, or hamlets have it, and a period of which a report speaks says
//! nothing of it.

use super::hamlets::{Count, counts};
use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Hamlet, PeriodKind, Recognition};
use crate::origin::Place;

pub const CHECK: Check = Check {
    codes: &["N673"],
    about: "a report on criteria, but a month's, says how far the hamlets are that the year's plan \
            assigns, and how many have a title: its period has the table of them",
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
        let said = titles.map(|(base, ..)| !counts(&period.hamlets, base).is_empty());
        for (at, (base, target, title)) in titles.into_iter().enumerate() {
            if said[at] {
                continue;
            }
            let assigned = in_all(&project.hamlets, target).map(|own| (true, own));
            // Of a title that nobody is to gain the report speaks beside the other one.
            let kept = || in_all(&project.hamlets, base).filter(|_| said[1 - at]);
            let Some((assigned, (number, place))) = assigned.or_else(|| Some((false, kept()?)))
            else {
                continue;
            };
            let problem = Problem::HamletsUnsaid {
                number,
                word: project.hamlet_word(),
                title: title.words().to_owned(),
                assigned,
                period: period.id.value.name(),
            };
            found.push(Diagnostic::new(problem).at(&period.place).with(place));
        }
    }
}

/// How many hamlets rows count, and where the first of them stands; nothing of none.
fn in_all(rows: &[Hamlet], pick: Count) -> Option<(u32, &Place)> {
    let all = counts(rows, pick);
    let number = all.values().map(|(number, _)| number).sum();
    let (_, place) = all.into_values().find(|(number, _)| *number > 0)?;
    Some((number, place))
}
