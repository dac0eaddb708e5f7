//! The cells of a sheet, marked: each gets another style, and one that is not there is put in.

use std::collections::BTreeMap;

use super::styles::{MarkStyles, Weight};
use super::xml::{Edits, Tag, TagKind};
use crate::inputs::package::position;
use crate::origin::cell_name;

/// Marks cells of a sheet, by row and column from 0.
pub fn mark(
    all: &[Tag<'_>],
    cells: &BTreeMap<(u32, u32), Weight>,
    styles: &mut MarkStyles,
    edits: &mut Edits,
) {
    let mut waiting = Waiting { cells: cells.iter().peekable(), styles };
    let prefix = all.first().map_or("", Tag::prefix);
    let (mut row, mut column, mut row_style) = (0u32, 0u32, 0);
    let mut inside = false;
    for tag in all {
        match (tag.name(), tag.kind) {
            ("sheetData", TagKind::Open) => inside = true,
            ("sheetData", TagKind::Close | TagKind::Empty) => {
                let rest = waiting.rows_before(u32::MAX, prefix);
                if !rest.is_empty() {
                    tag.append(&rest, edits);
                }
                return;
            }
            ("row", TagKind::Open | TagKind::Empty) if inside => {
                if let Some(stated) = tag.number::<u32>("r").and_then(|own| own.checked_sub(1)) {
                    row = stated;
                }
                column = 0;
                row_style = tag.number("s").unwrap_or(0);
                let before = waiting.rows_before(row, prefix);
                if !before.is_empty() {
                    edits.insert(tag.range.start, before);
                }
                if tag.kind == TagKind::Empty {
                    let own = waiting.cells_before(row, u32::MAX, row_style, prefix);
                    if !own.is_empty() {
                        tag.append(&own, edits);
                    }
                    row = row.saturating_add(1);
                }
            }
            ("row", TagKind::Close) if inside => {
                let own = waiting.cells_before(row, u32::MAX, row_style, prefix);
                if !own.is_empty() {
                    tag.append(&own, edits);
                }
                row = row.saturating_add(1);
            }
            ("c", TagKind::Open | TagKind::Empty) if inside => {
                if let Some((_, stated)) = tag.attribute("r").and_then(|own| position(&own)) {
                    column = stated;
                }
                let before = waiting.cells_before(row, column, row_style, prefix);
                if !before.is_empty() {
                    edits.insert(tag.range.start, before);
                }
                if let Some(weight) = waiting.take((row, column)) {
                    let style = tag.number("s").unwrap_or(0);
                    let style = waiting.styles.marked(style, weight);
                    tag.set("s", &style.to_string(), edits);
                }
                column = column.saturating_add(1);
            }
            _ => {}
        }
    }
}

/// The cells that are still to be marked, in their order.
struct Waiting<'a, C: Iterator<Item = (&'a (u32, u32), &'a Weight)>> {
    cells: std::iter::Peekable<C>,
    styles: &'a mut MarkStyles,
}

impl<'a, C: Iterator<Item = (&'a (u32, u32), &'a Weight)>> Waiting<'a, C> {
    /// The weight of the next cell where it is this one.
    fn take(&mut self, at: (u32, u32)) -> Option<Weight> {
        self.cells.next_if(|(own, _)| **own == at).map(|(_, weight)| *weight)
    }

    /// New cells of a row that stand before a column.
    fn cells_before(&mut self, row: u32, column: u32, style: usize, prefix: &str) -> String {
        let mut new = String::new();
        while let Some((at, weight)) = self.cells.next_if(|(at, _)| at.0 == row && at.1 < column) {
            let style = self.styles.marked(style, *weight);
            new.push_str(&format!("<{prefix}c r=\"{}\" s=\"{style}\"/>", cell_name(at.0, at.1)));
        }
        new
    }

    /// New rows that stand before a row.
    fn rows_before(&mut self, row: u32, prefix: &str) -> String {
        let mut new = String::new();
        while let Some(&(at, _)) = self.cells.peek()
            && at.0 < row
        {
            let own = at.0;
            let cells = self.cells_before(own, u32::MAX, 0, prefix);
            new.push_str(&format!(
                "<{prefix}row r=\"{}\">{cells}</{prefix}row>",
                u64::from(own) + 1
            ));
        }
        new
    }
}
