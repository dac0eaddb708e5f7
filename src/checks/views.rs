//! N716: the same money divided in two ways stands once in a list that is added up.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs;
use crate::model::{FundingResult, FundingSource, Stated};
use crate::origin::Sourced;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N716"],
    about: "rows “by source” and “by purpose” beside each other are two views of the same money, and to \
            add them up would double it",
    run,
};

/// Words behind which a way of dividing is named, folded.
const DIVIDED: &[&str] =
    &["phan theo", "phan chia theo", "chia theo", "phan bo theo", "chi tiet theo", "tong hop theo"];

/// By what money is divided, folded.
const WAYS: &[&str] = &[
    "nguon von",
    "nguon kinh phi",
    "noi dung",
    "noi dung chi",
    "noi dung dau tu",
    "noi dung thuc hien",
    "hop phan",
    "don vi",
    "don vi thuc hien",
    "chu dau tu",
    "tieu chi",
    "quy",
    "thang",
    "linh vuc",
    "nganh",
    "dia ban",
    "xa",
    "nhiem vu",
    "muc tieu",
    "tinh chat von",
    "tinh chat nguon von",
    "co cau nguon von",
    "cap ngan sach",
];

/// A row of sources.
struct Row<'a> {
    name: &'a Sourced<String>,
    /// Its amounts, or the sums of its parts'.
    amounts: Vec<Option<Decimal>>,
    parts: Vec<Row<'a>>,
}

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let plan: Vec<Row<'_>> = subject.project.funding.iter().map(of_source).collect();
    level(inputs::table_label("nguon_luc"), &plan, found);
    for period in subject.project.periods.iter().filter(|own| !own.funding_of_returns) {
        let rows: Vec<Row<'_>> = period.funding.iter().map(of_result).collect();
        let table = format!("{} ({})", inputs::table_label("huy_dong"), period.id.value.name());
        level(&table, &rows, found);
    }
}

fn row<'a>(name: &'a Sourced<String>, own: &[&Stated], parts: Vec<Row<'a>>) -> Row<'a> {
    let amount = |(at, own): (usize, &&Stated)| {
        let of_parts = || parts.iter().filter_map(|part| part.amounts[at]).reduce(|a, b| a + b);
        own.as_ref().map(|own| own.value).or_else(of_parts)
    };
    let amounts = own.iter().enumerate().map(amount).collect();
    Row { name, amounts, parts }
}

fn of_source(source: &FundingSource) -> Row<'_> {
    row(&source.name, &[&source.amount], source.parts.iter().map(of_source).collect())
}

fn of_result(own: &FundingResult) -> Row<'_> {
    let amounts = [&own.plan, &own.mobilised, &own.disbursed];
    row(&own.name, &amounts, own.parts.iter().map(of_result).collect())
}

/// Rows beside each other, and those below each of them. Of two views the second is told of; a single one
/// where the rows beside it are as much.
fn level(table: &str, rows: &[Row<'_>], found: &mut Diagnostics) {
    let (views, others): (Vec<&Row<'_>>, Vec<&Row<'_>>) =
        rows.iter().partition(|row| is_view(&row.name.value));
    let again = |view: &Row<'_>| {
        view.amounts.iter().enumerate().any(|(at, own)| {
            let sum: Decimal = others.iter().filter_map(|other| other.amounts[at]).sum();
            own.is_some_and(|own| !own.is_zero() && viet::is_same_amount(own, sum))
        })
    };
    let told = match views[..] {
        [first, second, ..] => Some((first, second)),
        [view] if again(view) => others.first().map(|other| (*other, view)),
        _ => None,
    };
    if let Some((first, second)) = told {
        let problem = Problem::ViewsAdded {
            name: second.name.value.clone(),
            first: first.name.value.clone(),
            table: table.to_owned(),
        };
        found.push(Diagnostic::new(problem).at(&second.name.place).with(&first.name.place));
    }
    rows.iter().for_each(|row| level(table, &row.parts, found));
}

/// "Phân theo nội dung", "Theo đơn vị", "Nguồn vốn": a way of dividing money, and no money itself.
fn is_view(name: &str) -> bool {
    let folded = viet::fold(name);
    let padded = format!(" {folded} ");
    let way = folded.strip_prefix("theo ").unwrap_or(&folded);
    DIVIDED.iter().any(|words| padded.contains(&format!(" {words} ")))
        || WAYS.contains(&way)
        || folded.starts_with("theo ") && WAYS.iter().any(|own| way.starts_with(&format!("{own} ")))
}
