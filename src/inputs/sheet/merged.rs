//! Merged cells below the headings: what their value says of each row and column that they cover.

use std::collections::{BTreeMap, BTreeSet};

use super::data::Data;
use super::header::GridRow;
use crate::diag::{Diagnostic, Problem};
use crate::inputs::package::Merge;
use crate::inputs::raw::FieldRef;
use crate::inputs::specs::Kind;
use crate::origin::cell_name;

impl Data<'_> {
    /// A merged cell below the headings: its value stands for each cell that it covers where that is
    /// what merging means there, a mark or words; an amount or a count does not.
    pub(super) fn merge(&self, merge: Merge, below: &mut [GridRow], merged: &mut Merged) {
        let ((top, left), (bottom, right)) = (merge.first, merge.last);
        let Some(node) = below
            .iter()
            .find(|(row, _)| *row == top)
            .and_then(|(_, cells)| cells.iter().find(|(column, _)| *column == left))
            .map(|(_, node)| node.clone())
        else {
            return;
        };
        let read: Vec<(u32, FieldRef)> = (left..=right.min(left + 500))
            .filter_map(|column| self.is_read(column).map(|field| (column, field)))
            .collect();
        let range = format!("{}:{}", cell_name(top, left), cell_name(bottom, right));
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
                if let Some((_, cells)) = below.iter_mut().find(|(row, _)| *row == top)
                    && let Some(cell) = cells.iter_mut().find(|(column, _)| *column == left)
                {
                    cell.0 = name.max(left);
                }
            }
            doubt(merged);
            return;
        }
        if !down && !across || read.is_empty() {
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
                    let others = below.iter().any(|(row, cells)| {
                        *row > top
                            && *row <= bottom
                            && cells.iter().any(|(c, _)| self.is_read(*c).is_some())
                    });
                    if others {
                        doubt(merged);
                    }
                    continue;
                }
            };
            if !fills {
                continue;
            }
            for (row, cells) in below.iter_mut().filter(|(row, _)| (top..=bottom).contains(row)) {
                if (*row, *column) != merge.first && !cells.iter().any(|(c, _)| c == column) {
                    cells.push((*column, node.clone()));
                    cells.sort_by_key(|(column, _)| *column);
                }
            }
        }
    }
}

/// What merged cells make of the rows that they cover.
#[derive(Default)]
pub(super) struct Merged {
    /// Rows whose words are merged over the width of the table.
    pub(super) across: BTreeSet<u32>,
    /// What is wrong with a row, should it be a record.
    pub(super) doubts: BTreeMap<u32, Vec<Diagnostic>>,
}
