//! Rows that `tu_dong` and `den_dong` cut off beside a table. Right below it: a row number of last year's
//! workbook, or one miscounted, leaves the last records out. Right above it: the title and the unit that a
//! person reads over the headings.

use super::Sheet;
use super::header::GridRow;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, RawTable};
use crate::inputs::rows;
use crate::inputs::tables::Kind;
use crate::origin::Spot;

/// The lines of words right above the first row that is read, as over any headings: up to the first row that
/// has a number or as many cells as a table.
pub(super) fn above_first(sheet: &Sheet<'_>, grid: &[GridRow]) -> Vec<GridRow> {
    const FEW: usize = 3;
    let Some(first) = sheet.mapping.first else { return Vec::new() };
    let above = grid.iter().rev().filter(|(row, _)| *row < first);
    let is_title = |(row, cells): &&GridRow| {
        cells.len() < FEW
            && sheet.mapping.skips(*row).is_none()
            && cells
                .iter()
                .all(|(_, node)| matches!(node, Node::Text(text) if !rows::is_signature(text)))
    };
    let mut titles: Vec<GridRow> = above.take_while(is_title).cloned().collect();
    titles.reverse();
    titles
}

/// The rows that follow the last one that is read without a blank row between; those that `bo_qua`
/// names are meant to be left out.
pub(super) fn below_last(sheet: &Sheet<'_>, grid: &[GridRow]) -> Vec<GridRow> {
    let Some(last) = sheet.mapping.last else { return Vec::new() };
    let below = grid.iter().filter(|(row, _)| *row > last);
    let close = below.zip(last + 1..).take_while(|((row, _), wanted)| row == wanted);
    let skipped = |row: u32| {
        let skipped = &sheet.mapping.skipped;
        skipped.iter().any(|(_, first, last)| (*first..=*last).contains(&row))
    };
    close.map(|(row, _)| row.clone()).filter(|(row, _)| !skipped(*row)).collect()
}

/// Tells of rows among them that have a name and a value as the table's own have.
pub(super) fn tell(
    sheet: &Sheet<'_>,
    table: &RawTable,
    name_column: u32,
    below: &[GridRow],
    found: &mut Diagnostics,
) {
    let Some(last) = sheet.mapping.last else { return };
    let numbers = |field: FieldRef| match field {
        FieldRef::Numbering | FieldRef::Ignored => true,
        FieldRef::Named(key) => {
            sheet.spec.field(key).is_some_and(|field| field.kind == Kind::Numbering)
        }
        FieldRef::Code(_) => false,
    };
    let columns = table.columns.iter().flatten().filter(|column| !numbers(column.field));
    let values: Vec<u32> = columns
        .filter_map(|column| match column.place.spot {
            Spot::Cell { column, .. } => Some(column),
            Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
        })
        .filter(|column| *column != name_column)
        .collect();
    let name = |cells: &[(u32, Node)]| {
        let own = cells.iter().find(|(column, _)| *column == name_column)?;
        match &own.1 {
            Node::Text(text) if rows::is_mere_words(text) => Some(own.1.shown()),
            _ => None,
        }
    };
    let valued = |cells: &[(u32, Node)]| cells.iter().any(|(column, _)| values.contains(column));
    let records: Vec<(u32, String)> = below
        .iter()
        .map_while(|(row, cells)| Some((*row, name(cells)?)).filter(|_| valued(cells)))
        .collect();
    if let Some((row, name)) = records.first() {
        let (last, rows) = (last + 1, records.len());
        let problem = Problem::RowsCutOff { last, name: name.clone(), rows };
        found.report(problem, &sheet.at(*row, name_column));
    }
}
