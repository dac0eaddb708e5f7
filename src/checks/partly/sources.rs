//! Sources of a period, their parts, and those of the year's plan that it leaves out.

use rust_decimal::Decimal;

use super::whole::{Part, whole};
use crate::checks::Subject;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{FundingFigures, SourceFigures, is_given_by_people, same_source};
use crate::model::{FundingResult, Period, Stated};
use crate::viet;

/// An amount of a source in a period.
pub(super) type Pick = fn(&FundingResult) -> &Stated;

/// Whether anything came in of a source.
pub(super) fn came_in(source: &FundingResult) -> bool {
    let own = source.mobilised.as_ref().is_some_and(|amount| !amount.value.is_zero());
    own || source.mobilised.is_none() && source.parts.iter().any(came_in)
}

/// Sources of the year's plan that a period's table, which has others of them, leaves out.
pub(super) fn of_the_plan(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let Some(plan) = &subject.figures.funding else { return };
    if period.id.value.year != subject.project.programme.year {
        return;
    }
    fn has(sources: &[FundingResult], name: &str) -> bool {
        let own = |own: &FundingResult| same_source(&own.name.value, name) || has(&own.parts, name);
        sources.iter().any(own)
    }
    let planned =
        |source: &&SourceFigures| source.amount.as_ref().is_some_and(|amount| !amount.is_zero());
    let (known, mut missing): (Vec<&SourceFigures>, Vec<&SourceFigures>) =
        plan.sources.iter().filter(planned).partition(|own| has(&period.funding, &own.name));
    let of_plan = |own: &FundingResult| known.iter().any(|k| same_source(&own.name.value, &k.name));
    // Of other names each may be one of those that are missing.
    if known.is_empty() || !period.funding.iter().all(of_plan) {
        return;
    }
    // A source that is the sum of its parts lacks a part that has no row.
    fn below<'a>(
        plan: &'a FundingFigures,
        tree: &[FundingResult],
        own: &FundingResult,
        missing: &mut Vec<&'a SourceFigures>,
    ) {
        let is_sum = own.mobilised.is_none() && own.disbursed.is_none();
        if let Some(source) = plan.source(tree, own).filter(|_| is_sum) {
            missing.extend(source.left_out_of(&own.parts));
        }
        own.parts.iter().for_each(|part| below(plan, tree, part, missing));
    }
    for own in &period.funding {
        below(plan, &period.funding, own, &mut missing);
    }
    if missing.is_empty() {
        return;
    }
    let Some(last) = period.funding.last() else { return };
    let problem = Problem::SourcesNotReported {
        period: period.id.value.name(),
        missing: missing.iter().map(|source| source.name.clone()).collect(),
    };
    let told = Diagnostic::new(problem).at(&last.place);
    found.push(missing.iter().fold(told, |told, source| told.with(&source.place)));
}

/// Whether a source has an amount, its own or of a part of it.
pub(super) fn given(source: &FundingResult, pick: Pick) -> bool {
    pick(source).is_some() || source.parts.iter().any(|part| given(part, pick))
}

pub(super) fn results(source: &FundingResult, what: &str, pick: Pick, found: &mut Diagnostics) {
    if pick(source).is_none() {
        let parts: Vec<Part<'_>> = source
            .parts
            .iter()
            .map(|part| (part.name.value.clone(), given(part, pick), &part.place))
            .collect();
        whole(&format!("{} ({what})", source.name.value), &parts, found);
    }
    source.parts.iter().for_each(|part| results(part, what, pick, found));
}

/// A source whose stated amount is the sum of some of its parts, where another is blank or has no row: a
/// formula counts it as nothing.
pub(super) fn sum_of_some(
    subject: &Subject<'_>,
    period: &Period,
    source: &FundingResult,
    (what, pick): (&str, Pick),
    found: &mut Diagnostics,
) {
    for part in &source.parts {
        sum_of_some(subject, period, part, (what, pick), found);
    }
    let whole_of = source.parts.iter().all(|part| !part.of_which);
    let Some(stated) = pick(source).as_ref().filter(|_| whole_of) else { return };
    let sum: Decimal = source.parts.iter().filter_map(|part| amount_of(part, pick)).sum();
    if sum.is_zero() || !viet::is_same_amount(sum, stated.value) {
        return;
    }
    let disbursed = what == "giải ngân";
    let by_people = |name: &str| is_given_by_people(name) || is_given_by_people(&source.name.value);
    // Of what did not come in, and what people give, nothing is disbursed.
    let needed = |part: &&FundingResult| {
        !disbursed || came_in(part) && !by_people(&part.name.value) || given(part, pick)
    };
    let mut parts: Vec<Part<'_>> = source
        .parts
        .iter()
        .filter(needed)
        .map(|part| (part.name.value.clone(), given(part, pick), &part.place))
        .collect();
    let year = period.id.value.year == subject.project.programme.year;
    let plan = subject.figures.funding.as_ref().filter(|_| year && what != "kế hoạch");
    let plan = plan.and_then(|plan| plan.source(&period.funding, source));
    let left_out = plan.map(|plan| plan.left_out_of(&source.parts)).unwrap_or_default();
    let left_out = left_out.into_iter().filter(|part| !disbursed || !by_people(&part.name));
    parts.extend(left_out.map(|part| (part.name.clone(), false, &source.place)));
    // The plan's amounts are asked for where they stand.
    if what != "kế hoạch" {
        whole(&format!("{} ({what} {})", source.name.value, period.id.value.name()), &parts, found);
    }
}

/// What a source has, itself or as the sum of its parts.
fn amount_of(source: &FundingResult, pick: Pick) -> Option<Decimal> {
    let of_parts = || {
        let parts = source.parts.iter().filter_map(|part| amount_of(part, pick));
        given(source, pick).then(|| parts.sum())
    };
    pick(source).as_ref().map(|amount| amount.value).or_else(of_parts)
}
