//! What runs from the year's beginning, from one period to the next.

use rust_decimal::Decimal;

use super::sums::Pick;
use crate::checks::returns;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::earlier;
use crate::model::FundingResult;
use crate::origin::{Place, Sourced};
use crate::viet;

/// What a step from one period to the next is judged by.
pub(super) struct Steps<'a> {
    /// The sources of the period.
    pub(super) tree: &'a [FundingResult],
    /// Whether a source was told of at a commune's cell.
    pub(super) told: &'a dyn Fn(&str) -> bool,
    /// What a source has for the year.
    pub(super) planned: &'a dyn Fn(&FundingResult) -> Option<Decimal>,
}

pub(super) fn falls(
    source: &FundingResult,
    before: &[FundingResult],
    what: &str,
    pick: Pick,
    steps: &Steps<'_>,
    found: &mut Diagnostics,
) {
    let was = earlier(before, steps.tree, source).and_then(|was| pick(was).as_ref());
    // A source with parts may leave the sum to them.
    let now = pick(source).as_ref();
    let blank = now.is_none() && source.parts.is_empty();
    if let Some(was) = was.filter(|_| !(steps.told)(&source.name.value)) {
        let name = format!("{} ({what})", source.name.value);
        let before = viet::fmt_decimal(was.value);
        let at = now.map_or(&source.place, |now| &now.place);
        let unplanned = (steps.planned)(source).is_none();
        let leaps = |now: &Sourced<Decimal>| {
            unplanned && !was.value.is_zero() && now.value >= was.value * returns::STEP
        };
        if blank || now.is_some_and(|now| viet::is_more(was.value, now.value)) {
            let now = now.map_or_else(|| "-".to_owned(), |now| viet::fmt_decimal(now.value));
            let problem = Problem::AmountFell { name, before, now };
            found.push(Diagnostic::new(problem).at(at).with(&was.place));
        } else if let Some(now) = now.filter(|now| leaps(now)) {
            let (amount, than) = (viet::fmt_decimal(now.value), before);
            let problem = Problem::AmountInOtherUnit { name, amount, than, planned: false };
            found.push(Diagnostic::new(problem).at(at).with(&was.place));
        }
    }
    for part in &source.parts {
        falls(part, before, what, pick, steps, found);
    }
}

/// Sources with an amount a period earlier that the period no longer has: what they brought is gone from
/// the sum. Of a source that is there the sum is its own matter, and one of the plan is missing in any case.
pub(super) fn gone(
    before: &[FundingResult],
    what: &str,
    pick: Pick,
    steps: &Steps<'_>,
    period: &Place,
    found: &mut Diagnostics,
) {
    // A report may leave funding out altogether.
    if steps.tree.is_empty() {
        return;
    }
    for was in before {
        let now = earlier(steps.tree, before, was);
        let there = now.is_some() || is_named(steps.tree, &was.name.value);
        match pick(was).as_ref().filter(|amount| !amount.value.is_zero()) {
            Some(_) if !there && (steps.planned)(was).is_some() => {}
            Some(amount) if !there => {
                let name = format!("{} ({what})", was.name.value);
                let before = viet::fmt_decimal(amount.value);
                let problem = Problem::AmountFell { name, before, now: "-".to_owned() };
                found.push(Diagnostic::new(problem).at(period).with(&amount.place));
            }
            // The sum of one that states none is its parts'.
            _ if now.is_none_or(|now| pick(now).is_none()) => {
                gone(&was.parts, what, pick, steps, period, found);
            }
            _ => {}
        }
    }
}

/// Whether a source of that name stands anywhere in a tree.
fn is_named(tree: &[FundingResult], name: &str) -> bool {
    let same = |own: &FundingResult| viet::fold_tones(&own.name.value) == viet::fold_tones(name);
    tree.iter().any(|own| same(own) || is_named(&own.parts, name))
}
