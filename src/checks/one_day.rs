//! N617: two periods whose data is of one day have one status: March's report and the first quarter's.

use super::{Check, Subject, list};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::same_source;
use crate::model::{Code, FundingResult, Period, Standing, Stated};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N617"],
    about: "two periods of one year that end on one day state the same criteria as met and the same \
            amounts as mobilised and disbursed",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let periods = &subject.project.periods;
    for (index, second) in periods.iter().enumerate() {
        for first in &periods[..index] {
            let same_year = first.id.value.year == second.id.value.year;
            if !same_year || first.cutoff != second.cutoff {
                continue;
            }
            let mut what = marks(subject, first, second);
            amounts(&first.funding, &second.funding, &mut what);
            if !what.is_empty() {
                let problem = Problem::PeriodsContradict {
                    first: first.id.value.name(),
                    second: second.id.value.name(),
                    what,
                };
                let status = |period: &Period| period.status.as_ref().map(|own| own.place.clone());
                let at = |period: &Period| status(period).unwrap_or_else(|| period.place.clone());
                found.push(Diagnostic::new(problem).at(&at(second)).with(&at(first)));
            }
        }
    }
}

/// Communes with the criteria that only one of the two has as met.
fn marks(subject: &Subject<'_>, first: &Period, second: &Period) -> Vec<String> {
    let project = subject.project;
    let (Some(first), Some(second)) = (&first.status, &second.status) else { return Vec::new() };
    let (first, second) = (Standing::at(&project.set, first), Standing::at(&project.set, second));
    let differing = (0..project.communes.len()).filter_map(|commune| {
        let numbers = project.set.criteria.iter().map(|criterion| criterion.number);
        let differs = |number: &u16| {
            let code = Code::criterion(*number);
            first.mark(commune, code) != second.mark(commune, code)
        };
        let numbers: Vec<u16> = numbers.filter(differs).collect();
        let named = || format!("{}: tiêu chí số {}", subject.commune(commune), list(&numbers));
        (!numbers.is_empty()).then(named)
    });
    differing.collect()
}

/// Sources with two amounts.
fn amounts(first: &[FundingResult], second: &[FundingResult], what: &mut Vec<String>) {
    let differ = |one: &Stated, other: &Stated| match (one, other) {
        (Some(one), Some(other)) => one.value != other.value,
        _ => false,
    };
    for own in first {
        let other = second.iter().find(|other| same_source(&other.name.value, &own.name.value));
        let Some(other) = other else { continue };
        for (name, one, two) in [
            ("huy động", &own.mobilised, &other.mobilised),
            ("giải ngân", &own.disbursed, &other.disbursed),
        ] {
            if let (true, Some(one), Some(two)) = (differ(one, two), one, two) {
                let (one, two) = (viet::fmt_decimal(one.value), viet::fmt_decimal(two.value));
                what.push(format!("{} {name} {one} và {two}", own.name.value));
            }
        }
        amounts(&own.parts, &other.parts, what);
    }
}
