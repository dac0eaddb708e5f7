//! N579: the plan has money, and a period of which a report speaks says nothing of it.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::PeriodKind;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N579"],
    about: "a report on criteria, but a month's, says what of the plan's money came in and was paid out: its period \
            has a table of that, or of its works, or prose on it",
    run,
};

/// The prose in which an office says it itself.
const PROSE: &str = "nguon_luc";

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let funding = subject.figures.funding.as_ref();
    let Some(total) = funding.and_then(|own| own.total.as_ref()).filter(|own| !own.is_zero())
    else {
        return;
    };
    for period in &project.periods {
        let id = period.id.value;
        let month = matches!(id.kind, PeriodKind::Month(_));
        let told = [&period.prose, &project.prose].iter().any(|own| own.contains_key(PROSE));
        let silent = period.funding.is_empty() && period.works.is_empty() && !told;
        if id.year == project.programme.year
            && !month
            && silent
            && period.status.is_some()
            && project.reports_on(id)
        {
            let problem =
                Problem::FundingUnsaid { total: viet::fmt_decimal(total.value), period: id.name() };
            let told = Diagnostic::new(problem).at(&period.place);
            found.push(project.funding.iter().fold(told, |told, own| told.with(&own.place)));
        }
    }
}
