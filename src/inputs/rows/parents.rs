//! Rows with amounts that look like the whole of the rows below them, though nothing but the eye says
//! so: parts that are set in by spaces or stand below "…, trong đó:", and groups with their own sums.
//!
//! Without a number or a dash of their own they would be counted beside their whole, and twice.

use rust_decimal::Decimal;

use super::{Numbering, label, totals};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{Node, Row};
use crate::inputs::specs::{Kind, TableSpec};
use crate::viet;

/// Tells of each row that the next ones without a number may be parts of.
pub fn tell(spec: &TableSpec, rows: &[Row], found: &mut Diagnostics) {
    let money = spec.fields.iter().filter(|field| field.kind == Kind::Money);
    let money: Vec<&str> = money.map(|field| field.key).collect();
    if money.is_empty() {
        return;
    }
    let amounts: Vec<Vec<Decimal>> = rows
        .iter()
        .map(|row| money.iter().map(|key| amount(row, key).unwrap_or_default()).collect())
        .collect();
    let ends = ends(spec, rows);
    let mut at = 0;
    while at < rows.len() {
        match parts(spec, rows, &amounts, at..ends[at]) {
            Some(count) => {
                let name = rows[at].get(spec.name_field);
                let shown = name.map_or_else(String::new, |name| name.value.shown());
                let problem = match spec.tree {
                    true => Problem::SumOfRowsBelow { name: shown, rows: count },
                    false => Problem::GroupOfRowsBelow { name: shown, rows: count },
                };
                let place = name.map_or(&rows[at].place, |name| &name.place);
                found.push(Diagnostic::new(problem).at(place));
                at += count + 1;
            }
            None => at += 1,
        }
    }
}

/// Where the rows end that may be parts of each: they have no number and stand beside it.
fn ends(spec: &TableSpec, rows: &[Row]) -> Vec<usize> {
    let depths = totals::depths(spec, rows);
    let group = |row: &Row| row.group.as_ref().map(|group| group.place.clone());
    let mut ends = vec![rows.len(); rows.len()];
    for at in (1..rows.len()).rev() {
        let row = &rows[at];
        let beside = !row.part
            && depths[at] == depths[at - 1]
            && row.numbering == Numbering::None
            && group(row) == group(&rows[at - 1]);
        ends[at - 1] = if beside { ends[at] } else { at };
    }
    ends
}

/// How many of the rows below are parts of a row: all its figures are their sums, or it says so.
fn parts(
    spec: &TableSpec,
    rows: &[Row],
    amounts: &[Vec<Decimal>],
    range: std::ops::Range<usize>,
) -> Option<usize> {
    let row = &rows[range.start];
    let below = range.start + 1..range.end;
    // Parts that a row of YAML holds itself are its own.
    let holds = row.get("gom").is_some();
    let numbered = !spec.tree && row.numbering != Numbering::None;
    if row.part || below.is_empty() || holds || numbered {
        return None;
    }
    let name = match row.get(spec.name_field).map(|cell| &cell.value) {
        Some(Node::Text(name)) => name.as_str(),
        _ => "",
    };
    let folded = viet::fold(name);
    let says_so = [" trong do", " bao gom", " gom"].iter().any(|words| folded.ends_with(words));
    if spec.tree && says_so {
        return Some(below.len());
    }
    // Two rows of the same figures are no rarity, with blank ones between them or not; one that is
    // called a group has parts.
    let least = if !spec.tree && label::is_group(name) { 1 } else { 2 };
    let whole = &amounts[range.start];
    let stated: Vec<usize> = (0..whole.len()).filter(|field| !whole[*field].is_zero()).collect();
    if stated.is_empty() {
        return None;
    }
    let mut sums = vec![Decimal::ZERO; whole.len()];
    let mut filled = 0;
    for (count, part) in (1..).zip(&amounts[below]) {
        for field in &stated {
            sums[*field] = sums[*field].checked_add(part[*field])?;
        }
        filled += usize::from(stated.iter().any(|field| !part[*field].is_zero()));
        if filled >= least && stated.iter().all(|field| sums[*field] == whole[*field]) {
            return Some(count);
        }
        // No amount is negative: more rows never make less.
        if stated.iter().any(|field| sums[*field] > whole[*field]) {
            return None;
        }
    }
    None
}

fn amount(row: &Row, key: &str) -> Option<Decimal> {
    match &row.get(key)?.value {
        Node::Number(number) => Some(*number),
        Node::Text(text) => viet::parse_decimal(text).ok(),
        _ => None,
    }
}
