//! N631, N657, and N353 as a warning: amounts of communes' forms that are a thousandth of what the
//! others report, or of the plan.

use rust_decimal::Decimal;

use super::returns::{STEP, Usual};
use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::model::{Period, Reported, Return};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N353", "N631", "N657"],
    about: "amounts of forms that are about a thousandth of what other communes report, or all \
            together of the plan, are in tỷ đồng, where triệu is asked",
    run,
};

/// Fewer amounts may all be small by themselves.
const FEWEST_AMOUNTS: usize = 3;
/// An amount so many times below the others' median is out of line.
const FAR: Decimal = Decimal::from_parts(50, 0, 0, false, 0);
/// A single amount is in tỷ where a thousand times as much is the others' median, within this.
const NEAR: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for period in &subject.project.periods {
        let usual = Usual::of(period);
        for own in &period.returns {
            match told(subject, &usual, own) {
                Some(told) => found.push(told),
                None => single(subject, &usual, own).into_iter().for_each(|told| found.push(told)),
            }
        }
        together(subject, period, found);
    }
}

/// What is to be said of single amounts of a form that are a thousandth of what the others report.
fn single(subject: &Subject<'_>, usual: &Usual, own: &Return) -> Option<Diagnostic> {
    let mut told: Option<Diagnostic> = None;
    for (one, at, amount) in given(own) {
        let Some(others) = usual.of_others(&one.number, at, amount) else { continue };
        let thousand = amount * STEP;
        if amount >= Decimal::ONE || thousand * NEAR < others || thousand > others * NEAR {
            continue;
        }
        let place = &one.amounts[at].as_ref()?.place;
        told = Some(match told {
            Some(first) => first.with(place),
            None => {
                let what = if at == 0 { "huy động" } else { "giải ngân" };
                let problem = Problem::ReturnInOtherUnit {
                    name: format!(
                        "{}: {} ({what})",
                        subject.commune(own.commune),
                        one.source.value
                    ),
                    amount: viet::fmt_decimal(amount),
                    plan: None,
                    last: Some(viet::fmt_decimal(others)),
                    of_others: true,
                };
                let mut first = Diagnostic::new(problem).at(place);
                first.severity = Severity::Warning;
                first
            }
        });
    }
    told
}

/// Tells of forms that all together mobilised less than a thousandth of the plan.
fn together(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let Some(forms) = period.forms.as_ref().filter(|_| period.funding_of_returns) else { return };
    let Some(plan) = &subject.figures.funding else { return };
    let plan: Decimal = plan.sources.iter().filter_map(|source| source.amount.as_deref()).sum();
    let reported = Decimal::from(period.returns.len());
    let all = Decimal::from(subject.project.communes.len().max(1));
    let plan = plan * reported / all;
    let mobilised = period.returns.iter().flat_map(given).filter(|(_, at, _)| *at == 0);
    let sum: Decimal = mobilised.map(|(_, _, amount)| amount).sum();
    if sum.is_zero() || sum * STEP > plan {
        return;
    }
    let problem = Problem::ReturnsThousandth {
        period: period.id.value.name(),
        sum: viet::fmt_decimal(sum),
        plan: viet::fmt_decimal(plan.round_dp(3)),
    };
    found.report(problem, &forms.place);
}

/// What is to be said of one form: that it is in tỷ, where each of its amounts is far below what the
/// others report of the same source, and their sum would be in line a thousand times over.
fn told(subject: &Subject<'_>, usual_of: &Usual, own: &Return) -> Option<Diagnostic> {
    let amounts: Vec<(&Reported, usize, Decimal)> = given(own).collect();
    if amounts.len() < FEWEST_AMOUNTS {
        return None;
    }
    let (mut sum, mut usual) = (Decimal::ZERO, Decimal::ZERO);
    for (one, at, amount) in &amounts {
        let median = usual_of.of_others(&one.number, *at, *amount)?;
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
