//! Merged cells below the headings: what their value says of each row and column that they cover.

use super::covered::Merged;
use super::data::Data;
use super::header::GridRow;
use crate::diag::{Diagnostic, Problem};
use crate::inputs::package::Merge;
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::tables::Kind;
use crate::origin::cell_name;

impl Data<'_> {
    /// A merged cell below the headings: its value stands for each cell that it covers where that is
    /// what merging means there, a mark or words; an amount or a count does not.
    pub(super) fn merge(&self, merge: Merge, below: &mut [GridRow], merged: &mut Merged) {
        let ((top, left), (bottom, right)) = (merge.first, merge.last);
        // The rows that it covers, those that hold something.
        let start = below.partition_point(|(row, _)| *row < top);
        let end = below.partition_point(|(row, _)| *row <= bottom);
        let covered = &mut below[start..end.max(start)];
        let node = match covered.first() {
            Some((row, cells)) if *row == top => at(cells, left).cloned(),
            _ => None,
        };
        let Some(node) = node else { return };
        let read: Vec<(u32, FieldRef)> = (left..=right.min(left + 500))
            .filter_map(|column| self.is_read(column).map(|field| (column, field)))
            .collect();
        // Of a sheet that is laid on its side rows are columns.
        let name = |row, column| match self.sheet.turned {
            true => cell_name(column, row),
            false => cell_name(row, column),
        };
        let range = format!("{}:{}", name(top, left), name(bottom, right));
        let doubt = |merged: &mut Merged| {
            let problem = Problem::MergedCells { seen: node.shown(), range: range.clone() };
            let told = Diagnostic::new(problem).at(&self.sheet.at(top, left));
            merged.doubts.entry(top).or_default().push(told);
        };
        let (across, down) = (right > left, bottom > top);
        let marks = read.iter().all(|(_, field)| matches!(field, FieldRef::Code(_)));
        if across && read.len() > 1 && !marks {
            let name = self.header.name_column;
            // Of amounts two merged cells are rather a slip.
            let spec = self.sheet.spec;
            let communes = spec.coded || spec.key == "xa";
            let whole = read.len() > 2 || communes && read.len() == self.columns.read().count();
            if !down && whole && read.iter().any(|(column, _)| *column == name) {
                merged.across.insert(top);
                // A title that begins in the column of the numbers is a name all the same.
                if let Some((_, cells)) = covered.first_mut()
                    && let Ok(index) = cells.binary_search_by_key(&left, |(column, _)| *column)
                {
                    cells[index].0 = name.max(left);
                    cells.sort_by_key(|(column, _)| *column);
                }
            }
            doubt(merged);
            return;
        }
        if !down && !across || read.is_empty() {
            return;
        }
        // Merged cells lie beside each other; those of a damaged file may all be over each other.
        merged.filled += covered.len() * read.len();
        if merged.filled > MOST_FILLED {
            doubt(merged);
            return;
        }
        for (column, field) in &read {
            let fills = match self.kind(*field) {
                None => true,
                Some(Kind::Text | Kind::Note) => {
                    *column != self.header.name_column || self.sheet.spec.name_repeats
                }
                Some(Kind::Numbering | Kind::Nested) => continue,
                Some(Kind::Money | Kind::Count) => {
                    // The rows it covers are one record when nothing else stands in them.
                    let others = covered.iter().skip(1);
                    let others = others
                        .flat_map(|(_, cells)| cells)
                        .any(|(column, _)| self.is_read(*column).is_some());
                    if others {
                        doubt(merged);
                    }
                    continue;
                }
            };
            if !fills {
                continue;
            }
            for (_, cells) in covered.iter_mut() {
                if let Err(index) = cells.binary_search_by_key(column, |(column, _)| *column) {
                    cells.insert(index, (*column, node.clone()));
                }
            }
        }
    }
}

/// A cell of a row, whose cells stand in the order of their columns.
fn at(cells: &[(u32, Node)], column: u32) -> Option<&Node> {
    let index = cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
    Some(&cells[index].1)
}

/// More cells than these are not filled from merged ones.
const MOST_FILLED: usize = 3_000_000;
