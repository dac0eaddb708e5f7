//! N631: a commune's form whose every amount is a thousandth of what the others report.

use rust_decimal::Decimal;

use super::returns::STEP;
use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Period, Reported, Return};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N631"],
    about: "a form whose every amount is about a thousandth of what other communes report is in tỷ \
            đồng, where triệu is asked",
    run,
};

/// Of fewer communes nobody knows what is usual.
const FEWEST_OTHERS: usize = 5;
/// Fewer amounts may all be small by themselves.
const FEWEST_AMOUNTS: usize = 3;
/// An amount so many times below the others' median is out of line.
const FAR: Decimal = Decimal::from_parts(50, 0, 0, false, 0);

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for period in &subject.project.periods {
        for own in &period.returns {
            told(subject, period, own).into_iter().for_each(|told| found.push(told));
        }
    }
}

/// What is to be said of one form: that it is in tỷ, where each of its amounts is far below what the
/// others report of the same source, and their sum would be in line a thousand times over.
fn told(subject: &Subject<'_>, period: &Period, own: &Return) -> Option<Diagnostic> {
    let amounts: Vec<(&Reported, usize, Decimal)> = given(own).collect();
    if amounts.len() < FEWEST_AMOUNTS {
        return None;
    }
    let (mut sum, mut usual) = (Decimal::ZERO, Decimal::ZERO);
    for (one, at, amount) in &amounts {
        let median = median(period, own, one, *at)?;
        if *amount * FAR > median {
            return None;
        }
        sum += *amount;
        usual += median;
    }
    // As a thousand times as much it is what others have, more or less.
    let in_line = sum * STEP * Decimal::TEN >= usual && sum * STEP <= usual * Decimal::TEN;
    if !in_line {
        return None;
    }
    let (first, at, _) = amounts.first()?;
    let problem = Problem::ReturnThousandth {
        commune: subject.commune(own.commune),
        amounts: amounts.len(),
        sum: viet::fmt_decimal(sum),
        usual: viet::fmt_decimal(usual.round_dp(3)),
    };
    Some(Diagnostic::new(problem).at(&first.amounts[*at].as_ref()?.place))
}

/// The amounts of a form that are not zero, mobilised (0) and disbursed (1).
fn given(own: &Return) -> impl Iterator<Item = (&Reported, usize, Decimal)> {
    own.amounts.iter().flat_map(|one| {
        let amount = move |at: usize| Some((one, at, one.amounts[at].as_ref()?.value));
        [0, 1].into_iter().filter_map(amount).filter(|(_, _, value)| !value.is_zero())
    })
}

/// The median of what the other communes report of a source.
fn median(period: &Period, own: &Return, source: &Reported, at: usize) -> Option<Decimal> {
    let others = period.returns.iter().filter(|other| other.commune != own.commune);
    let mut all: Vec<Decimal> = others
        .flat_map(given)
        .filter(|(one, place, _)| one.number == source.number && *place == at)
        .map(|(_, _, amount)| amount)
        .collect();
    all.sort_unstable();
    (all.len() >= FEWEST_OTHERS).then(|| all[all.len() / 2])
}
