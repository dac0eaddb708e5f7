//! How high rows become, and which of them stay together on a page.

use super::area::{MM, SINGLE};
use super::fit::beside;
use super::needs::Needs;
use crate::tables::{RowKind, Table, heading_rows};
use crate::typeset::{Metrics, Words};

/// A row higher than this in mm may run on to the next page: it would leave more of a page blank.
const SPLITS_FROM: f64 = 60.0;
/// Rows that belong together stay together up to this height in mm.
pub const TOGETHER: f64 = 110.0;
/// Lines of a heading of two levels.
const USUAL_HEADING: f64 = 5.0;
/// Room above and below a cell's text in mm, and where that keeps a table on one page.
pub const PADDINGS: [f64; 3] = [0.7, 0.4, 0.2];

/// The heights in mm of one part of a table at a size.
pub struct Heights {
    heading: f64,
    rows: Vec<f64>,
}

impl Heights {
    /// Measures a part whose columns have these widths; `padding` is the room above and below.
    pub fn of(
        (table, needs): (&Table, &Needs),
        metrics: &Metrics,
        columns: &[(usize, f64)],
        size: f64,
        padding: f64,
    ) -> Self {
        let em = size * MM;
        let line = em * SINGLE;
        let lines = |words: &Words, (index, width): (usize, f64)| {
            words.lines((width - 2.0 * beside(&table.columns[index], table.columns.len())) / em)
        };
        let chosen: Vec<_> =
            columns.iter().map(|(index, _)| table.columns[*index].clone()).collect();
        let levels = heading_rows(&chosen).into_iter().map(|row| {
            let cells = row.iter().filter(|cell| cell.rows == 1 || cell.columns > 1).map(|cell| {
                let own = &columns[cell.column..cell.column + cell.columns];
                let width = own.iter().map(|(_, width)| width).sum();
                lines(&Words::of(&cell.text, true, metrics), (own[0].0, width))
            });
            cells.max().unwrap_or(1) as f64 * line + 2.0 * padding
        });
        let row = |texts: &Vec<(usize, Words)>| {
            let own = texts.iter().filter_map(|(index, words)| {
                let column = columns.iter().find(|(known, _)| known == index)?;
                Some(lines(words, *column))
            });
            own.max().unwrap_or(1) as f64 * line + 2.0 * padding
        };
        Heights { heading: levels.sum(), rows: needs.rows.iter().map(row).collect() }
    }

    /// The table's height with its heading.
    pub fn whole(&self) -> f64 {
        self.heading + self.rows.iter().sum::<f64>()
    }

    /// The same whatever the words of the heading: it is taken to be as high as most.
    pub fn usual(&self, line: f64) -> f64 {
        USUAL_HEADING * line + self.rows.iter().sum::<f64>()
    }

    /// Whether a row runs on to the next page.
    pub fn splits(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(|height| *height > SPLITS_FROM)
    }

    /// The height of the last row and of those that stay with it; none where it runs on to the next
    /// page.
    pub fn last_together(&self, table: &Table) -> Option<f64> {
        let last = self.rows.len().checked_sub(1).filter(|last| !self.splits(*last))?;
        let run = self.together(table).into_iter().find(|(start, count)| start + count > last);
        Some(self.rows[run.map_or(last, |(start, _)| start)..].iter().sum())
    }

    /// Runs of rows that stay on one page, as first row and how many: a group's heading with its
    /// first row, the totals with the row above them.
    pub fn together(&self, table: &Table) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for (index, pair) in table.rows.windows(2).enumerate() {
            let belongs = pair[0].kind == RowKind::Group || pair[1].kind == RowKind::Total;
            if !belongs || self.splits(index) || self.splits(index + 1) {
                continue;
            }
            match runs.last_mut() {
                Some((start, count)) if *start + *count == index + 1 => {
                    let rows = &self.rows[*start..=index + 1];
                    if rows.iter().sum::<f64>() <= TOGETHER {
                        *count += 1;
                    }
                }
                _ => runs.push((index, 2)),
            }
        }
        runs
    }
}
