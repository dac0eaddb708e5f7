//! Tables that were changed as a whole: gone, or with other cells in their rows.

use std::collections::BTreeMap;

use super::matched::Matched;
use super::units::LineUnit;

/// Rows of tables that were changed as a whole, as they were made.
#[derive(Debug, Default)]
pub struct ChangedTables(BTreeMap<usize, TableTurn>);

/// Of what kind of changed table a row is; the first of these rows tells it, with how many they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableTurn {
    /// One of which no row is left.
    Gone(Option<usize>),
    /// One in which such rows have more or fewer cells.
    Other(Option<usize>),
}

impl ChangedTables {
    /// Finds them.
    pub fn of(old: &[LineUnit], new: &[LineUnit], matched: &Matched) -> Self {
        let mut tables: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, unit) in old.iter().enumerate().filter(|(at, _)| !matched.since.contains(at)) {
            if let Some(table) = unit.table {
                tables.entry(table).or_default().push(at);
            }
        }
        let there = |at: &usize| matched.of_old[*at].map(|own| &new[own]);
        let is_other =
            |at: &usize| there(at).is_some_and(|new| new.cells.len() != old[*at].cells.len());
        let mut turns = BTreeMap::new();
        for rows in tables.into_values() {
            // Of a table of a single row that row is told.
            let is_gone =
                rows.len() > 1 && rows.iter().all(|at| there(at).is_none_or(LineUnit::is_gone));
            let rows: Vec<usize> = rows.into_iter().filter(|at| is_gone || is_other(at)).collect();
            for (number, at) in rows.iter().enumerate() {
                let count = (number == 0).then_some(rows.len());
                let turn = if is_gone { TableTurn::Gone(count) } else { TableTurn::Other(count) };
                turns.insert(*at, turn);
            }
        }
        ChangedTables(turns)
    }

    /// What a row is of; nothing where its table was not changed so.
    pub fn row(&self, at: usize) -> Option<TableTurn> {
        self.0.get(&at).copied()
    }
}
