//! N639: a column of amounts in which shares were typed without "%": 0,8 or 80 beside a plan of 1.000.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs;
use crate::model::{FundingResult, Stated, WorkResult};
use crate::origin::Sourced;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N639"],
    about: "a column whose every amount is at most 1 beside plans of hundreds, or at most 100 where \
            more is disbursed than built in every row, or where amounts disbursed would be a small part \
            of every plan, has shares for amounts",
    run,
};

/// A plan beside which an amount of 1 is none.
const PLANNED: Decimal = Decimal::ONE_HUNDRED;

/// An amount of a work.
type OfWork = fn(&WorkResult) -> &Stated;
/// An amount of a source.
type OfSource = fn(&FundingResult) -> &Stated;

/// An amount with its plan, and what is disbursed beside it.
struct Row<'a> {
    amount: &'a Sourced<Decimal>,
    plan: Option<Decimal>,
    disbursed: Option<Decimal>,
    /// What is built or raised, of which no more is disbursed.
    done: Option<Decimal>,
}

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for period in &subject.project.periods {
        let named =
            |key: &str| format!("{} ({})", inputs::table_label(key), period.id.value.name());
        let works: [(&str, OfWork); 2] =
            [("khối lượng thực hiện", |work| &work.built), ("giải ngân", |work| &work.disbursed)];
        for (column, pick) in works {
            let rows = period
                .works
                .iter()
                .filter_map(|work| row(pick(work), [&work.plan, &work.disbursed, &work.built]));
            told(&named("cong_trinh"), column, &rows.collect::<Vec<_>>(), found);
        }
        if period.funding_of_returns {
            continue;
        }
        let sources: [(&str, OfSource); 2] =
            [("huy động", |source| &source.mobilised), ("giải ngân", |source| &source.disbursed)];
        for (column, pick) in sources {
            let rows = period
                .funding
                .iter()
                .filter_map(|own| row(pick(own), [&own.plan, &own.disbursed, &own.mobilised]));
            told(&named("huy_dong"), column, &rows.collect::<Vec<_>>(), found);
        }
    }
}

/// A row with an amount.
fn row<'a>(amount: &'a Stated, [plan, disbursed, done]: [&Stated; 3]) -> Option<Row<'a>> {
    let amount = amount.as_ref().filter(|own| !own.value.is_zero())?;
    let value = |stated: &Stated| stated.as_ref().map(|own| own.value);
    Some(Row { amount, plan: value(plan), disbursed: value(disbursed), done: value(done) })
}

fn told(table: &str, column: &str, given: &[Row<'_>], found: &mut Diagnostics) {
    let beyond = |own: &Row<'_>, least: Decimal| own.plan.is_some_and(|plan| plan > least);
    let shares = given.iter().all(|own| own.amount.value <= Decimal::ONE && beyond(own, PLANNED));
    let per_cent = given.iter().all(|own| {
        own.amount.value <= Decimal::ONE_HUNDRED
            && beyond(own, Decimal::ONE_HUNDRED)
            && own.disbursed.is_some_and(|disbursed| disbursed > own.amount.value)
    });
    let per_cent = per_cent || are_rates_of_disbursing(given);
    let Some(first) = given.first().filter(|_| shares || per_cent) else { return };
    let problem = Problem::SharesForAmounts {
        table: table.to_owned(),
        column: column.to_owned(),
        amount: viet::fmt_decimal(first.amount.value),
        plan: viet::fmt_decimal(first.plan.or(first.done).unwrap_or_default()),
    };
    let told = Diagnostic::new(problem).at(&first.amount.place);
    found.push(given.iter().skip(1).fold(told, |told, own| told.with(&own.amount.place)));
}

/// Amounts disbursed that are at least as likely rates: none is above 100, one is no small rate, each has two
/// decimals at most and is a small part of the plan, and of what is built or raised.
fn are_rates_of_disbursing(given: &[Row<'_>]) -> bool {
    const NO_SMALL_RATE: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
    const SMALL_PART: Decimal = Decimal::from_parts(5, 0, 0, false, 0);
    let is_rate = |own: &Row<'_>| {
        let amount = own.amount.value;
        let of = [own.plan, own.done];
        own.disbursed == Some(amount)
            && amount <= Decimal::ONE_HUNDRED
            && amount.normalize().scale() <= 2
            && of.iter().any(Option::is_some)
            && of.iter().flatten().all(|of| *of > PLANNED && *of >= amount * SMALL_PART)
    };
    let large = given.iter().any(|own| own.amount.value >= NO_SMALL_RATE);
    given.len() > 1 && large && given.iter().all(is_rate)
}
