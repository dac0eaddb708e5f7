//! Rows of a tree that look like the whole of the rows below them, though nothing but the eye says so:
//! parts that are set in by spaces, or below "…, trong đó:".
//!
//! Without a number or a dash of their own they would be counted beside their whole, and twice.

use super::{Numbering, totals};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, Row};
use crate::inputs::specs::{Kind, TableSpec};
use crate::viet;

/// Tells of each row that the next ones without a number may be parts of.
pub fn tell(spec: &TableSpec, rows: &[Row], found: &mut Diagnostics) {
    if !spec.tree {
        return;
    }
    let depths = totals::depths(spec, rows);
    let mut at = 0;
    while at < rows.len() {
        let end = (at + 1..rows.len())
            .find(|next| {
                let row = &rows[*next];
                row.part || depths[*next] != depths[at] || Numbering::of_row(row) != Numbering::None
            })
            .unwrap_or(rows.len());
        let below = &rows[at + 1..end];
        match parts(spec, &rows[at], below) {
            Some(count) => {
                let name = rows[at].get(spec.name_field);
                let shown = name.map_or_else(String::new, |name| name.value.shown());
                let problem = Problem::SumOfRowsBelow { name: shown, rows: count };
                let place = name.map_or(&rows[at].place, |name| &name.place);
                found.push(Diagnostic::new(problem).at(place));
                at += count + 1;
            }
            None => at += 1,
        }
    }
}

/// How many of the rows below are parts of a row: all its figures are their sums, or it says so.
fn parts(spec: &TableSpec, row: &Row, below: &[Row]) -> Option<usize> {
    // Parts that a row of YAML holds itself are its own.
    if row.part || below.is_empty() || row.get("gom").is_some() {
        return None;
    }
    let name = match row.get(spec.name_field).map(|cell| &cell.value) {
        Some(Node::Text(name)) => viet::fold(name),
        _ => String::new(),
    };
    if name.ends_with(" trong do") || name.ends_with(" bao gom") || name.ends_with(" gom") {
        return Some(below.len());
    }
    let fields: Vec<FieldRef> = row
        .cells
        .iter()
        .map(|(field, _)| *field)
        .filter(|field| {
            matches!(field, FieldRef::Named(key)
            if spec.field(key).is_some_and(|field| field.kind == Kind::Money))
        })
        .collect();
    (2..=below.len()).find(|count| {
        let mut stated = fields.iter().filter_map(|field| {
            let whole = amount(row, *field).filter(|amount| !amount.is_zero())?;
            let parts = below[..*count].iter().map(|part| amount(part, *field));
            Some((whole, parts.map(Option::unwrap_or_default).sum::<rust_decimal::Decimal>()))
        });
        let first = stated.next();
        first.is_some_and(|(whole, sum)| whole == sum) && stated.all(|(whole, sum)| whole == sum)
    })
}

fn amount(row: &Row, field: FieldRef) -> Option<rust_decimal::Decimal> {
    let (_, cell) = row.cells.iter().find(|(known, _)| *known == field)?;
    match &cell.value {
        Node::Number(number) => Some(*number),
        Node::Text(text) => viet::parse_decimal(text).ok(),
        _ => None,
    }
}
