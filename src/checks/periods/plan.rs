//! What sources and works have in a period, held against their plans.

use rust_decimal::Decimal;

use crate::checks::{Subject, returns};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{Figure, same_source};
use crate::model::{FundingResult, Period};
use crate::origin::Sourced;
use crate::viet;

/// Sources that the plan does not know by name, and another plan in all: the two documents would
/// state two plans for one year.
pub(super) fn plan_in_all(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let Some(plan) = &subject.figures.funding else { return };
    let Some(total) = plan.total.as_deref().copied() else { return };
    if period.id.value.year != subject.project.programme.year {
        return;
    }
    let (known, unknown): (Vec<&FundingResult>, Vec<&FundingResult>) =
        period.funding.iter().partition(|source| plan.planned(&period.funding, source).is_some());
    let stated = |source: &&FundingResult| source.plan.as_ref().map(|plan| plan.value);
    let of_plan = |source: &&FundingResult| {
        let planned = || plan.planned(&period.funding, source).map(|amount| amount.value);
        stated(source).or_else(planned)
    };
    // A report adds what the plan has beside the sources of its period.
    let missing = plan.sources.iter().filter(|source| {
        !period.funding.iter().any(|own| same_source(&own.name.value, &source.name))
    });
    let missing: Decimal = match known.is_empty() {
        true => Decimal::ZERO,
        false => missing.filter_map(|source| source.amount.as_deref()).sum(),
    };
    let sum = known.iter().filter_map(of_plan).sum::<Decimal>()
        + unknown.iter().filter_map(stated).sum::<Decimal>()
        + missing;
    if let (Some(first), true) =
        (unknown.first(), !viet::is_same_amount(sum, total) && !sum.is_zero())
    {
        let problem = Problem::PlanTotalDiffers {
            period: period.id.value.to_string(),
            sources: unknown.iter().map(|source| source.name.value.clone()).collect(),
            stated: viet::fmt_decimal(sum),
            computed: viet::fmt_decimal(total),
        };
        found.report(problem, &first.name.place);
    }
}

pub(super) fn plans(
    subject: &Subject<'_>,
    source: &FundingResult,
    tree: &[FundingResult],
    found: &mut Diagnostics,
) {
    for part in &source.parts {
        plans(subject, part, tree, found);
    }
    let planned = subject.figures.funding.as_ref().and_then(|plan| plan.planned(tree, source));
    if let (Some(planned), Some(stated)) = (planned, &source.plan)
        && !viet::is_same_amount(planned.value, stated.value)
    {
        let problem = Problem::PlanDiffers {
            name: source.name.value.clone(),
            stated: viet::fmt_decimal(stated.value),
            computed: viet::fmt_decimal(planned.value),
        };
        let told = Diagnostic::new(problem).at(&stated.place);
        // Either may be the slip: what the plan has is made of these.
        found.push(planned.from.cells().into_iter().fold(told, Diagnostic::with));
    }
}

/// What a source of a period has for the year: as the period states, or as the plan does.
pub(super) fn planned(
    subject: &Subject<'_>,
    period: &Period,
    source: &FundingResult,
) -> Option<Figure<Decimal>> {
    let own = source.plan.as_ref().map(Figure::amount);
    own.or_else(|| subject.figures.funding.as_ref()?.planned(&period.funding, source))
}

/// A thousand times the plan or more is another unit; twice the plan and more is rather one than a
/// success.
pub(super) fn against_plan(
    name: &str,
    plan: Option<Decimal>,
    amount: &Sourced<Decimal>,
    found: &mut Diagnostics,
) {
    let Some(plan) = plan.filter(|plan| !plan.is_zero()) else { return };
    if amount.value <= plan * Decimal::TWO {
        return;
    }
    let (name, than) = (name.to_owned(), viet::fmt_decimal(plan));
    let shown = viet::fmt_decimal(amount.value);
    let problem = if amount.value >= plan * returns::STEP {
        Problem::AmountInOtherUnit { name, amount: shown, than, planned: true }
    } else {
        Problem::AmountBeyondPlan { name, amount: shown, plan: than, of_all: false }
    };
    found.report(problem, &amount.place);
}

pub(super) fn beyond(
    subject: &Subject<'_>,
    period: &Period,
    source: &FundingResult,
    found: &mut Diagnostics,
) {
    for part in &source.parts {
        beyond(subject, period, part, found);
    }
    if returns::is_told(subject, period, &source.name.value) {
        return;
    }
    let plan = planned(subject, period, source);
    for amount in [&source.mobilised, &source.disbursed].into_iter().flatten() {
        against_plan(&source.name.value, plan.as_ref().map(|own| own.value), amount, found);
    }
    // Of a budget no more is paid than was planned; what people give may be more than expected.
    let of_budget = is_of_budget(&source.name.value);
    if let Some(disbursed) = &source.disbursed
        && (of_budget || source.mobilised.is_none())
        && source.mobilised.as_ref().is_none_or(|own| own.value >= disbursed.value)
    {
        beyond_plan(&source.name.value, plan, disbursed, found);
    }
}

/// Whether a source is money of a budget, by its customary name.
fn is_of_budget(name: &str) -> bool {
    let folded = format!(" {} ", viet::fold(name));
    [" ngan sach ", " nstw ", " nsdp "].iter().any(|words| folded.contains(words))
}

/// More disbursed than planned; twice as much and more is told as another unit.
pub(in crate::checks) fn beyond_plan(
    name: &str,
    plan: Option<Figure<Decimal>>,
    disbursed: &Sourced<Decimal>,
    found: &mut Diagnostics,
) {
    let told = |plan: Decimal| !plan.is_zero() && disbursed.value > plan * Decimal::TWO;
    let is_beyond =
        |plan: &Figure<Decimal>| viet::is_more(disbursed.value, plan.value) && !told(plan.value);
    let Some(plan) = plan.filter(is_beyond) else { return };
    let problem = Problem::DisbursedBeyondPlan {
        name: name.to_owned(),
        disbursed: viet::fmt_decimal(disbursed.value),
        plan: viet::fmt_decimal(plan.value),
    };
    // Either may be the wrong one.
    let places = plan.from.cells();
    let told = Diagnostic::new(problem).at(&disbursed.place);
    found.push(places.into_iter().fold(told, Diagnostic::with));
}

/// What is still to be mobilised goes with what was mobilised up to the plan: a quarter more than the
/// plan is rather the whole year's figure in the column of the rest.
pub(super) fn rest(
    subject: &Subject<'_>,
    period: &Period,
    source: &FundingResult,
    found: &mut Diagnostics,
) {
    let plan = planned(subject, period, source).map(|plan| plan.value);
    let plan = plan.filter(|plan| !plan.is_zero());
    if let (Some(plan), Some(raised), Some(rest)) = (plan, &source.mobilised, &source.rest)
        && !rest.value.is_zero()
        && raised.value <= plan * Decimal::TWO
        && (raised.value + rest.value) * Decimal::from(4) > plan * Decimal::from(5)
    {
        let problem = Problem::RestBeyondPlan {
            name: source.name.value.clone(),
            raised: viet::fmt_decimal(raised.value),
            rest: viet::fmt_decimal(rest.value),
            plan: viet::fmt_decimal(plan),
        };
        found.push(Diagnostic::new(problem).at(&rest.place).with(&raised.place));
        return;
    }
    source.parts.iter().for_each(|part| rest(subject, period, part, found));
}
