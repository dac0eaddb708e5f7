//! A sheet of sources of money that has a row for each commune and a column for each source: a
//! natural sheet, and another table than the list of sources that is asked for.

use super::Sheet;
use super::header::{GridRow, HEADER_SEARCH};
use crate::diag::{Diagnostic, Problem};
use crate::inputs::columns::{Headings, Meaning, is_heading_of_communes};
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::rows;
use crate::inputs::tables::{Kind, TableSpec};

/// How many rows below the heading of the communes may name sources.
const LEVELS: usize = 3;

/// Told at the heading of the communes, where sources stand beside it.
pub(super) fn by_commune(
    sheet: &Sheet<'_>,
    headings: &Headings<'_>,
    grid: &[GridRow],
) -> Option<Diagnostic> {
    if !lists_sources(sheet.spec) || !sheet.mapping.columns.is_empty() {
        return None;
    }
    let first = grid.iter().take(HEADER_SEARCH).enumerate().find_map(|(at, (row, cells))| {
        let heading =
            |node: &Node| matches!(node, Node::Text(text) if is_heading_of_communes(text));
        let (column, _) = cells.iter().find(|(_, node)| heading(node))?;
        Some((at, *row, *column))
    });
    let (at, row, column) = first?;
    let levels = || grid[at..].iter().take(LEVELS);
    let name = Meaning::Known(FieldRef::Named(sheet.spec.name_field));
    let of_sources =
        |node: &Node| matches!(node, Node::Text(text) if headings.meaning(&[text]) == name);
    if levels().any(|(_, cells)| cells.iter().any(|(_, node)| of_sources(node))) {
        return None;
    }
    let named = |node: &Node| matches!(node, Node::Text(text) if rows::names_a_source(text));
    let sources = levels().filter_map(|(_, cells)| {
        let sources = cells.iter().filter(|(other, node)| *other > column && named(node));
        let count = sources.count();
        (count > 1).then_some(count)
    });
    let count = sources.max()?;
    let table = sheet.spec.label.to_owned();
    Some(Diagnostic::new(Problem::SourcesByCommune { table, count }).at(&sheet.at(row, column)))
}

/// Whether a table is a list of sources of money.
fn lists_sources(spec: &TableSpec) -> bool {
    spec.tree && spec.fields.iter().any(|field| field.kind == Kind::Money)
}
