//! N353, N354, and N524, N526 at a form's cell: what a commune reports of funding is in triệu đồng,
//! runs from the year's beginning, and is mobilised before it is disbursed.
//!
//! The sum of all communes is the business of `periods`; a source of which a commune's own cell was
//! told is not told once more there.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Period, Return, Stated};
use crate::origin::Sourced;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N353", "N354", "N524", "N526"],
    about: "an amount a thousand times the plan or the last period is in another unit, nothing is \
            disbursed that was not mobilised, and what runs from the year's beginning does not fall",
    run,
};

/// What a wrong unit multiplies by: triệu, nghìn and đồng lie a thousand apart.
const STEP: Decimal = Decimal::ONE_THOUSAND;
/// No source gives a commune more in a year, in triệu đồng, unless the plan has it: a thousand tỷ.
const BEYOND_EVERY_COMMUNE: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for period in &subject.project.periods {
        for own in &period.returns {
            for (name, [mobilised, disbursed]) in &own.amounts {
                let title = format!("{}: {}", subject.commune(own.commune), name.value);
                paid(&title, mobilised, disbursed, found);
                for (at, what) in [(0, "huy động"), (1, "giải ngân")] {
                    let amount = Amount { subject, period, own, source: name, at };
                    if let Some(told) = amount.told(&title, what) {
                        found.push(told);
                    }
                }
            }
        }
    }
}

/// Disbursed is a part of what was mobilised; what is blank is not zero.
fn paid(title: &str, mobilised: &Stated, disbursed: &Stated, found: &mut Diagnostics) {
    let Some(disbursed) = disbursed.as_ref().filter(|amount| !amount.value.is_zero()) else {
        return;
    };
    if mobilised.as_ref().is_some_and(|mobilised| mobilised.value >= disbursed.value) {
        return;
    }
    let problem = Problem::ReturnDisbursed {
        name: title.to_owned(),
        mobilised: mobilised.as_ref().map(|amount| viet::fmt_decimal(amount.value)),
        disbursed: viet::fmt_decimal(disbursed.value),
    };
    let told = Diagnostic::new(problem).at(&disbursed.place);
    found.push(match mobilised {
        Some(mobilised) => told.with(&mobilised.place),
        None => told,
    });
}

/// An amount of a commune's form: mobilised (0) or disbursed (1) of a source.
struct Amount<'a> {
    subject: &'a Subject<'a>,
    period: &'a Period,
    own: &'a Return,
    source: &'a Sourced<String>,
    at: usize,
}

impl Amount<'_> {
    /// What is to be said of it.
    fn told(&self, title: &str, what: &str) -> Option<Diagnostic> {
        let plan = planned(self.subject, &self.source.value);
        let last = self.last();
        let stated = self.own.amounts.iter().find(|(name, _)| name.value == self.source.value);
        let now = stated.and_then(|(_, both)| both[self.at].as_ref());
        let name = format!("{title} ({what})");
        let Some(now) = now else {
            let last = last.as_ref().filter(|last| !last.value.is_zero())?;
            let place = &self.source.place;
            let before = viet::fmt_decimal(last.value);
            let problem = Problem::AmountFell { name, before, now: "-".to_owned() };
            return Some(Diagnostic::new(problem).at(place).with(&last.place));
        };
        let amount = viet::fmt_decimal(now.value);
        let communes = Decimal::from(self.subject.project.communes.len().max(1));
        let beyond_plan = plan.is_none_or(|plan| now.value > plan);
        let shares = plan.is_some_and(|plan| {
            now.value > plan * Decimal::TEN && now.value >= plan / communes * STEP
        });
        let steps = |last: Decimal| !last.is_zero() && now.value >= last * STEP;
        let steps = last.as_ref().is_some_and(|last| steps(last.value));
        let problem = if beyond_plan && (shares || steps || now.value >= BEYOND_EVERY_COMMUNE) {
            let last = last.as_ref().filter(|_| steps && !shares);
            Problem::ReturnUnit {
                name,
                amount,
                plan: plan.filter(|_| last.is_none()).map(viet::fmt_decimal),
                last: last.map(|last| viet::fmt_decimal(last.value)),
            }
        } else if let Some(plan) = plan.filter(|plan| now.value > *plan * Decimal::TWO) {
            Problem::AmountBeyondPlan { name, amount, plan: viet::fmt_decimal(plan) }
        } else if let Some(last) = last.as_ref().filter(|last| now.value < last.value) {
            let before = viet::fmt_decimal(last.value);
            let problem = Problem::AmountFell { name, before, now: amount };
            return Some(Diagnostic::new(problem).at(&now.place).with(&last.place));
        } else {
            return None;
        };
        Some(Diagnostic::new(problem).at(&now.place))
    }

    /// What the commune reported last in the same year.
    fn last(&self) -> Stated {
        let year = self.period.id.value.year;
        let earlier = self.subject.project.periods.iter().filter(|period| {
            period.id.value.year == year && period.id.value.cutoff() < self.period.id.value.cutoff()
        });
        let own = earlier.filter_map(|period| {
            let own = period.returns.iter().find(|own| own.commune == self.own.commune)?;
            let (_, both) = own.amounts.iter().find(|(name, _)| name.value == self.source.value)?;
            Some((period.id.value.cutoff(), both[self.at].clone()?))
        });
        own.max_by_key(|(cutoff, _)| *cutoff).map(|(_, amount)| amount)
    }
}

/// What the plan has of a source; nothing where it has zero.
fn planned(subject: &Subject<'_>, name: &str) -> Option<Decimal> {
    let plan = subject.figures.funding.as_ref()?.planned(name)?;
    (!plan.is_zero()).then_some(plan)
}

/// Whether a source of a period was told of at a commune's cell.
pub fn is_told(subject: &Subject<'_>, period: &Period, name: &str) -> bool {
    period.returns.iter().any(|own| {
        let known =
            own.amounts.iter().find(|(known, _)| viet::fold(&known.value) == viet::fold(name));
        known.is_some_and(|(source, _)| {
            [0, 1]
                .into_iter()
                .any(|at| Amount { subject, period, own, source, at }.told("", "").is_some())
        })
    })
}
