//! Funding: a numbered list or nested YAML to a tree, and the units of its amounts.

use rust_decimal::Decimal;

use super::tree::{self, Branch};
use super::values;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::listing;
use crate::inputs::raw::{FieldRef, Node, Row, Table};
use crate::inputs::specs;
use crate::model::FundingSource;
use crate::origin::{Place, Sourced};
use crate::viet;

/// Builds the tree, and the total as a totals row states it.
pub fn funding(
    table: &Table,
    found: &mut Diagnostics,
) -> (Vec<FundingSource>, Option<Sourced<Decimal>>) {
    let factor = factor(table, "so_tien", found);
    let sources = tree::build(table, found, |row, found| source(row, factor, found));
    let total = table
        .totals
        .as_ref()
        .and_then(|row| row.get("so_tien"))
        .and_then(|cell| values::amount("so_tien", cell, found))
        .map(|total| total.map(|total| in_million(total, factor)));
    (sources, total)
}

fn source(row: &Row, factor: Decimal, found: &mut Diagnostics) -> Option<FundingSource> {
    let name = values::line("ten", row.get("ten")?, found)?;
    let amount = row
        .get("so_tien")
        .and_then(|cell| values::amount("so_tien", cell, found))
        .map(|amount| amount.map(|amount| in_million(amount, factor)));
    let note = row.get("ghi_chu").and_then(|cell| values::line("ghi_chu", cell, found));
    let mut parts = Vec::new();
    if let Some(node @ Sourced { value: Node::List(_), .. }) = row.get("gom")
        && let Some(spec) = specs::table("nguon_luc")
        && let Some(table) = listing::read(spec, None, node, found)
    {
        parts = table.rows.iter().filter_map(|row| source(row, factor, found)).collect();
    }
    Some(FundingSource { name, amount, note, parts, place: row.place.clone() })
}

impl Branch for FundingSource {
    fn name(&mut self) -> &mut Sourced<String> {
        &mut self.name
    }

    fn parts(&mut self) -> &mut Vec<Self> {
        &mut self.parts
    }
}

/// What one unit of a column's amounts is in triệu đồng: by the unit in its heading, else by the
/// line above the table ("Đơn vị tính: đồng"), else triệu đồng.
pub fn factor(table: &Table, key: &'static str, found: &mut Diagnostics) -> Decimal {
    let column = table.columns.iter().flatten().find(|c| c.field == FieldRef::Named(key));
    let Some(column) = column else { return Decimal::ONE };
    let heading = &column.heading;
    if let Some(factor) = named_unit(heading) {
        return factor;
    }
    let mut unknown = |heading: String, place: &Place| {
        let problem = Problem::UnknownUnit { heading };
        // One heading is one finding, however many rows ask.
        if !found.iter().any(|d| d.problem == problem && d.place.as_ref() == Some(place)) {
            found.report(problem, place);
        }
        Decimal::ONE
    };
    if money_unit(heading).is_none() {
        return unknown(heading.to_string(), &column.place);
    }
    match &table.unit {
        Some(above) => unit(&above.value.folded)
            .or_else(|| spoken_unit(&above.value.folded))
            .unwrap_or_else(|| unknown(above.value.written.clone(), &above.place)),
        None => Decimal::ONE,
    }
}

/// An amount in triệu đồng; another unit leaves no zeros behind ("1.500.500.000 đồng" is 1500,5).
pub fn in_million(amount: Decimal, factor: Decimal) -> Decimal {
    if factor == Decimal::ONE { amount } else { (amount * factor).normalize() }
}

/// The unit that a heading names, in triệu đồng: in brackets of any of its levels ("Kế hoạch vốn
/// (triệu đồng) / NSTW"), behind "ĐVT", or as its last words; none means triệu đồng. `None` when
/// there are brackets and no unit that is known stands anywhere.
pub fn money_unit(heading: &str) -> Option<Decimal> {
    let brackets = brackets(heading).0;
    named_unit(heading).or_else(|| {
        // "(1)" counts the columns.
        let counts = brackets.iter().all(|inner| inner.bytes().all(|b| b.is_ascii_digit()));
        counts.then_some(Decimal::ONE)
    })
}

/// The unit that a heading really names.
fn named_unit(heading: &str) -> Option<Decimal> {
    let (brackets, words) = brackets(heading);
    // The innermost level speaks last and is the nearest to the numbers.
    let known = brackets.iter().rev().find_map(|inner| unit(inner));
    known.or_else(|| words.split('/').rev().find_map(|level| spoken_unit(&viet::fold(level))))
}

/// What stands in brackets, folded, and the rest.
fn brackets(heading: &str) -> (Vec<String>, String) {
    let mut brackets = Vec::new();
    let mut words = String::new();
    for part in heading.split('(') {
        match part.split_once(')') {
            Some((inner, after)) => {
                brackets.push(viet::fold(inner));
                words.push_str(after);
            }
            None => words.push_str(part),
        }
    }
    (brackets, words)
}

/// A unit standing alone, folded.
fn unit(folded: &str) -> Option<Decimal> {
    let folded = folded.strip_prefix("dvt ").unwrap_or(folded);
    let folded = folded.strip_prefix("don vi tinh ").unwrap_or(folded);
    match folded {
        "trieu dong" | "trd" | "tr d" | "trieu" | "tr dong" | "1 000 000 dong" | "1000000 dong" => {
            Some(Decimal::ONE)
        }
        "dong" | "vnd" | "d" => Some(Decimal::new(1, 6)),
        "nghin dong" | "ngan dong" | "1000 dong" | "1 000 dong" => Some(Decimal::new(1, 3)),
        "ty dong" | "ty" => Some(Decimal::from(1000)),
        _ => None,
    }
}

/// A unit at the end of a heading without brackets: "Kinh phí, nghìn đồng". A bare "đồng" needs
/// "ĐVT" before it, because "vốn cộng đồng" is no unit.
fn spoken_unit(folded: &str) -> Option<Decimal> {
    ["trieu dong", "nghin dong", "ngan dong", "1000 dong", "ty dong", "dvt dong"]
        .into_iter()
        .find(|words| folded == *words || folded.ends_with(&format!(" {words}")))
        .and_then(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_money() {
        assert_eq!(money_unit("Kế hoạch (triệu đồng)"), Some(Decimal::ONE));
        assert_eq!(money_unit("Kế hoạch vốn (ĐVT: đồng)"), Some(Decimal::new(1, 6)));
        assert_eq!(money_unit("Kế hoạch (tỷ đồng)"), Some(Decimal::from(1000)));
        assert_eq!(money_unit("Kế hoạch"), Some(Decimal::ONE));
        let two_levels = "Kế hoạch vốn năm 2025 (triệu đồng) / NSTW";
        assert_eq!(money_unit(two_levels), Some(Decimal::ONE));
        assert_eq!(money_unit("Kế hoạch vốn (đồng) / NSTW (1)"), Some(Decimal::new(1, 6)));
        assert_eq!(money_unit("Vốn (tỷ đồng) / NSTW (đầu tư)"), Some(Decimal::from(1000)));
        assert_eq!(money_unit("Kinh phí, nghìn đồng"), Some(Decimal::new(1, 3)));
        assert_eq!(money_unit("Kinh phí, ĐVT: đồng"), Some(Decimal::new(1, 6)));
        assert_eq!(money_unit("Vốn cộng đồng"), Some(Decimal::ONE));
        assert_eq!(money_unit("Kế hoạch (3)"), Some(Decimal::ONE));
        assert_eq!(money_unit("Kế hoạch (USD)"), None);
    }
}
