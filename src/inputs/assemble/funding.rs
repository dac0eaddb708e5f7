//! Funding: a numbered list or nested YAML to a tree, and the units of its amounts.

use rust_decimal::Decimal;

use super::tree::{self, Branch};
use super::values;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::listing;
use crate::inputs::raw::{FieldRef, Node, Row, Table};
use crate::inputs::specs::{self, Wanted};
use crate::inputs::units;
use crate::model::FundingSource;
use crate::origin::Sourced;
use crate::viet;

/// Builds the tree.
pub fn funding(table: &Table, found: &mut Diagnostics) -> Vec<FundingSource> {
    let factor = factor(table, "so_tien", found);
    let mut sources = tree::build(table, found, |row, found| source(row, factor, found));
    tree::twins(&mut sources, specs::label("nguon_luc"), found);
    for source in &sources {
        parts_fit(source, found);
    }
    sources
}

/// Parts of which it is only said that they are among a source ("trong đó") are no more than it, and
/// nor are the others beside them.
fn parts_fit(source: &FundingSource, found: &mut Diagnostics) {
    let among = |of_which: bool| source.parts.iter().filter(move |part| part.of_which == of_which);
    let told = [true, false].into_iter().filter(|_| among(true).next().is_some());
    for of_which in told {
        let amounts = among(of_which).filter_map(|part| part.amount.as_ref());
        let sum: Decimal = amounts.map(|amount| amount.value).sum();
        if let Some(whole) = &source.amount
            && viet::is_more(sum, whole.value)
        {
            let problem = Problem::FundingSum {
                name: source.name.value.clone(),
                stated: viet::fmt_decimal(whole.value),
                computed: viet::fmt_decimal(sum),
                parts: among(of_which).map(|part| part.name.value.clone()).collect(),
            };
            found.report(problem, &whole.place);
        }
    }
    source.parts.iter().for_each(|part| parts_fit(part, found));
}

fn source(row: &Row, factor: Decimal, found: &mut Diagnostics) -> Option<FundingSource> {
    let name = values::line("ten", row.get("ten")?, found)?;
    let name = if row.part { name.map(|name| tree::part_name(&name)) } else { name };
    let amount = row
        .get("so_tien")
        .and_then(|cell| values::amount("so_tien", cell, found))
        .map(|amount| amount.map(|amount| in_million(amount, factor)));
    let note = row.get("ghi_chu").and_then(|cell| values::line("ghi_chu", cell, found));
    let mut parts = Vec::new();
    if let Some(node @ Sourced { value: Node::List(_), .. }) = row.get("gom")
        && let Some(spec) = specs::table("nguon_luc")
        && let Some(table) = listing::read(spec, None, node, Wanted::default(), found)
    {
        parts = table.rows.iter().filter_map(|row| source(row, factor, found)).collect();
    }
    let of_which = row.part;
    let (implied, place) = (false, row.place.clone());
    Some(FundingSource { name, amount, note, parts, of_which, implied, place })
}

impl Branch for FundingSource {
    fn name(&mut self) -> &mut Sourced<String> {
        &mut self.name
    }

    fn parts(&mut self) -> &mut Vec<Self> {
        &mut self.parts
    }

    fn implied(&mut self) {
        self.implied = true;
    }
}

/// What one unit of a column's amounts is in triệu đồng: by the unit in its heading, else by the
/// line above the table ("Đơn vị tính: đồng"), else triệu đồng.
pub fn factor(table: &Table, key: &'static str, found: &mut Diagnostics) -> Decimal {
    let column = table.columns.iter().flatten().find(|c| c.field == FieldRef::Named(key));
    let Some(column) = column else { return Decimal::ONE };
    units::of_column(column, table.unit.as_ref()).unwrap_or_else(|(heading, place)| {
        let problem = Problem::UnknownUnit { heading };
        // One heading is one finding, however many rows ask.
        if !found.iter().any(|d| d.problem == problem && d.place.as_ref() == Some(&place)) {
            found.report(problem, &place);
        }
        Decimal::ONE
    })
}

/// An amount in triệu đồng; another unit leaves no zeros behind ("1.500.500.000 đồng" is 1500,5).
pub fn in_million(amount: Decimal, factor: Decimal) -> Decimal {
    if factor == Decimal::ONE { amount } else { (amount * factor).normalize() }
}
