//! N788: a report of nine months promises what the year is expected to come to, and expects no money.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{FundingResult, PeriodKind};

pub const CHECK: Check = Check {
    codes: &["N788"],
    about: "a report of nine months, whose title promises what is expected of the whole year, expects money, too, \
            where its period has any",
    run,
};

/// The prose in which an office says it itself.
const PROSE: &str = "nguon_luc";

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    for period in &project.periods {
        let id = period.id.value;
        let told = [&period.prose, &project.prose].iter().any(|own| own.contains_key(PROSE));
        let money = !period.funding.is_empty() || !period.works.is_empty();
        let expected = period.funding.iter().any(is_expected)
            || period.works.iter().any(|work| work.expected.is_some());
        if id.kind == PeriodKind::NineMonths
            && id.year == project.programme.year
            && period.promises().estimate
            && money
            && !expected
            && !told
            && project.reports_on(id)
        {
            let problem = Problem::EstimateUnsaid { period: id.name() };
            found.push(Diagnostic::new(problem).at(&period.place));
        }
    }
}

/// Whether it is said of a source, or of a part of it, what is still to come in the year.
fn is_expected(source: &FundingResult) -> bool {
    source.rest.is_some() || source.parts.iter().any(is_expected)
}
