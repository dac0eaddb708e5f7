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
            more is disbursed than built in every row, has shares for amounts",
    run,
};

/// A plan beside which an amount of 1 is none.
const PLANNED: Decimal = Decimal::ONE_HUNDRED;

/// An amount with its plan, and what is disbursed beside it.
struct Row<'a> {
    amount: &'a Sourced<Decimal>,
    plan: Decimal,
    disbursed: Option<Decimal>,
}

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for period in &subject.project.periods {
        let named =
            |key: &str| format!("{} ({})", inputs::table_label(key), period.id.value.name());
        let works: [(&str, fn(&WorkResult) -> &Stated); 2] =
            [("khối lượng thực hiện", |work| &work.built), ("giải ngân", |work| &work.disbursed)];
        for (column, pick) in works {
            let rows = period.works.iter().map(|work| row(pick(work), &work.plan, &work.disbursed));
            told(&named("cong_trinh"), column, rows.collect(), found);
        }
        if period.funding_of_forms {
            continue;
        }
        let sources: [(&str, fn(&FundingResult) -> &Stated); 2] =
            [("huy động", |source| &source.mobilised), ("giải ngân", |source| &source.disbursed)];
        for (column, pick) in sources {
            let rows = period.funding.iter().map(|own| row(pick(own), &own.plan, &own.disbursed));
            told(&named("huy_dong"), column, rows.collect(), found);
        }
    }
}

/// A row with an amount: `Some(None)` where it has no plan to compare with.
fn row<'a>(amount: &'a Stated, plan: &Stated, disbursed: &Stated) -> Option<Option<Row<'a>>> {
    let amount = amount.as_ref().filter(|own| !own.value.is_zero())?;
    let disbursed = disbursed.as_ref().map(|own| own.value);
    Some(plan.as_ref().map(|plan| Row { amount, plan: plan.value, disbursed }))
}

fn told(table: &str, column: &str, rows: Vec<Option<Option<Row<'_>>>>, found: &mut Diagnostics) {
    let given: Option<Vec<Row<'_>>> = rows.into_iter().flatten().collect();
    let Some(given) = given else { return };
    let shares = given.iter().all(|own| own.amount.value <= Decimal::ONE && own.plan >= PLANNED);
    let per_cent = given.iter().all(|own| {
        own.amount.value <= Decimal::ONE_HUNDRED
            && own.plan > Decimal::ONE_HUNDRED
            && own.disbursed.is_some_and(|disbursed| disbursed > own.amount.value)
    });
    let Some(first) = given.first().filter(|_| shares || per_cent) else { return };
    let problem = Problem::SharesForAmounts {
        table: table.to_owned(),
        column: column.to_owned(),
        amount: viet::fmt_decimal(first.amount.value),
        plan: viet::fmt_decimal(first.plan),
    };
    let told = Diagnostic::new(problem).at(&first.amount.place);
    found.push(given.iter().skip(1).fold(told, |told, own| told.with(&own.amount.place)));
}
