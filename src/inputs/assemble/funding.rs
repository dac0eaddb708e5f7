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
