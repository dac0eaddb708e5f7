//! N608: a period's sources bear the names that the plan gives them.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::figures::{SourceFigures, same_source};
use crate::model::{FundingResult, Period};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N608"],
    about: "a source that the plan does not have, in a period without a row for one that it has, is \
            perhaps that one by another name, and would count beside it",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let Some(plan) = &subject.figures.funding else { return };
    for period in &subject.project.periods {
        let of_year = period.id.value.year == subject.project.programme.year;
        // Another plan in all says it already.
        let id = period.id.value.to_string();
        let told = |one: &Diagnostic| matches!(&one.problem, Problem::PlanTotalDiffers { period, .. } if *period == id);
        if of_year && !period.funding_of_returns && !found.iter().any(told) {
            level(period, true, &plan.sources, &period.funding, found);
        }
    }
}

/// Compares the sources of one whole, and those of each of them.
fn level(
    period: &Period,
    outermost: bool,
    plan: &[SourceFigures],
    own: &[FundingResult],
    found: &mut Diagnostics,
) {
    let of = |name: &str| plan.iter().find(|source| same_source(&source.name, name));
    let (known, seen): (Vec<&FundingResult>, Vec<&FundingResult>) =
        own.iter().partition(|own| of(&own.name.value).is_some());
    for one in &known {
        if let Some(source) = of(&one.name.value) {
            level(period, false, &source.parts, &one.parts, found);
        }
    }
    let is_missing = |source: &&SourceFigures| {
        let planned = source.amount.as_ref().is_some_and(|amount| !amount.is_zero());
        planned && !own.iter().any(|own| same_source(&own.name.value, &source.name))
    };
    let missing: Vec<&SourceFigures> = plan.iter().filter(is_missing).collect();
    let (Some(first), false) = (seen.first(), missing.is_empty()) else { return };
    // Parts that all bear other names are another division of their source; of sources it is doubtful.
    let divided = known.is_empty();
    if divided && !outermost {
        return;
    }
    let problem = Problem::SourceNamedOtherwise {
        period: period.id.value.name(),
        seen: seen.iter().map(|own| own.name.value.clone()).collect(),
        missing: missing.iter().map(|source| source.name.clone()).collect(),
    };
    let near = viet::did_you_mean(&first.name.value, missing.iter().map(|own| own.name.as_str()));
    let mut told = Diagnostic::new(problem).at(&first.name.place).meant(near.map(str::to_owned));
    if divided {
        told.severity = Severity::Warning;
    }
    let others = seen.iter().skip(1).map(|own| &own.name.place);
    let told = others.fold(told, Diagnostic::with);
    found.push(missing.iter().fold(told, |told, source| told.with(&source.place)));
}
