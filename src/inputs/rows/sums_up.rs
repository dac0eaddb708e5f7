//! A last row whose amounts are the sums of all rows above it, and that no word calls a total: most
//! likely one all the same, which would double the whole.

use rust_decimal::Decimal;

use super::Numbering;
use super::totals::{Sum, depths};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::raw::{Node, Row};
use crate::inputs::tables::{Kind, TableSpec};
use crate::viet;

/// Tells of the last row where no line of sums below it counts it among the others. With several
/// amounts, or many rows above, and without a number of its own it is hardly by chance.
pub fn tell(spec: &TableSpec, rows: &[Row], sums: &[Sum], in_sheet: bool, found: &mut Diagnostics) {
    let depths = depths(spec, rows);
    let top = depths.iter().min().copied().unwrap_or_default();
    let money = spec.fields.iter().filter(|field| field.kind == Kind::Money);
    let Some((last, above)) = rows.split_last() else { return };
    // Below rows with numbers one without stands deeper than they do, and is no part by that.
    let deeper = depths.last() != Some(&top) && last.numbering != Numbering::None;
    if spec.coded || last.part || deeper {
        return;
    }
    if sums.iter().any(|sum| sum.before == rows.len() && !sum.head) {
        return;
    }
    let outer: Vec<&Row> =
        above.iter().zip(&depths).filter(|(_, depth)| **depth == top).map(|(row, _)| row).collect();
    let mut stated = 0;
    let mut most = 0;
    for field in money {
        let given: Option<Vec<Decimal>> =
            outer.iter().filter_map(|row| amount(row, field.key)).map(Result::ok).collect();
        let own = amount(last, field.key).map(Result::ok);
        // What cannot be read is told where it is read.
        let (Some(given), Some(own)) = (given, own.map_or(Some(None), |own| own.map(Some))) else {
            return;
        };
        let given: Vec<Decimal> = given.into_iter().filter(|amount| !amount.is_zero()).collect();
        let sum = given.iter().try_fold(Decimal::ZERO, |sum, own| sum.checked_add(*own));
        match (own, sum) {
            (Some(own), Some(sum)) if viet::is_same_amount(own, sum) => {
                stated += usize::from(!own.is_zero());
                most = most.max(given.len());
            }
            (None, _) if given.is_empty() => {}
            _ => return,
        }
    }
    // One amount of a row that is numbered as the others are is one by chance.
    let numbered = last.numbering != Numbering::None;
    if stated == 0 || most < 2 || numbered && stated < 2 {
        return;
    }
    let by_chance = numbered || stated < 2 && most < 3;
    let certain = in_sheet && !by_chance;
    let name = last.get(spec.name_field);
    let problem = Problem::SumOfRowsAbove {
        name: name.map_or_else(String::new, |cell| cell.value.shown()),
        table: spec.label.to_owned(),
        certain,
    };
    let mut told = Diagnostic::new(problem).at(name.map_or(&last.place, |name| &name.place));
    if !certain {
        told.severity = Severity::Warning;
    }
    found.push(told);
}

/// The amount of a row; an error where it cannot be read.
fn amount(row: &Row, key: &str) -> Option<Result<Decimal, ()>> {
    match &row.get(key)?.value {
        Node::Empty => None,
        Node::Number(number) => Some(Ok(*number)),
        Node::Text(text) if viet::is_dash(text) => None,
        Node::Text(text) => Some(viet::parse_decimal(text).map_err(|_| ())),
        _ => Some(Err(())),
    }
}
