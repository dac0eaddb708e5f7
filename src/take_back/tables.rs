//! Tables that were changed as a whole: gone, or with other cells in their rows.

use std::collections::BTreeMap;

use super::matched::Matched;
use super::units::LineUnit;

/// What became of tables, by their numbers: their rows as they were made.
#[derive(Debug, Default)]
pub struct ChangedTables {
    /// Those of which no row is left.
    gone: BTreeMap<usize, Vec<usize>>,
    /// Rows that have more or fewer cells.
    other: BTreeMap<usize, Vec<usize>>,
}

/// Of what kind of changed table a row is; the first of these rows tells it, with how many they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableTurn {
    /// One that is gone.
    Gone(Option<usize>),
    /// One with other cells.
    Other(Option<usize>),
}

impl ChangedTables {
    /// Finds them.
    pub fn of(old: &[LineUnit], new: &[LineUnit], matched: &Matched) -> Self {
        let mut tables: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, unit) in old.iter().enumerate() {
            if let Some(table) = unit.table {
                tables.entry(table).or_default().push(at);
            }
        }
        let there = |at: &usize| matched.of_old[*at].map(|own| &new[own]);
        let mut own = ChangedTables::default();
        for (table, rows) in tables {
            if rows.len() > 1 && rows.iter().all(|at| there(at).is_none_or(LineUnit::is_gone)) {
                own.gone.insert(table, rows);
                continue;
            }
            let is_other =
                |at: &usize| there(at).is_some_and(|new| new.cells.len() != old[*at].cells.len());
            let other: Vec<usize> = rows.into_iter().filter(is_other).collect();
            if !other.is_empty() {
                own.other.insert(table, other);
            }
        }
        own
    }

    /// What a row is of; nothing where its table was not changed so.
    pub fn row(&self, at: usize) -> Option<TableTurn> {
        let find = |tables: &BTreeMap<usize, Vec<usize>>| {
            let rows = tables.values().find(|rows| rows.contains(&at))?;
            Some((rows.first() == Some(&at)).then_some(rows.len()))
        };
        find(&self.gone).map(TableTurn::Gone).or_else(|| find(&self.other).map(TableTurn::Other))
    }
}
