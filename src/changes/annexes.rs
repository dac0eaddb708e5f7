//! Annexes that are otherwise, row by row and cell by cell.

use std::collections::{BTreeMap, BTreeSet};

use super::lines::{LineChange, lines};
use crate::said::{SaidGrid, SaidLine};
use crate::viet;

/// Something that is otherwise in an annex.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnexChange {
    /// What the annex is called.
    pub annex: String,
    /// What is otherwise.
    pub what: What,
    /// The page that it is on now, where that is known.
    pub page: Option<usize>,
}

/// What is otherwise in an annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// All of it came, or went.
    Annex {
        /// Its title.
        title: String,
        /// Whether it came.
        new: bool,
    },
    /// A row came, or went.
    Row {
        /// What it is about.
        row: String,
        /// Whether it came.
        new: bool,
    },
    /// A cell is otherwise.
    Cell {
        /// What its row is about.
        row: String,
        /// Its column's heading.
        column: String,
        /// What it said.
        old: String,
        /// What it says.
        new: String,
    },
}

/// What is otherwise in a document's annexes; their titles and remarks are lines.
pub fn annexes(old: &[SaidGrid], new: &[SaidGrid], more: &mut Vec<LineChange>) -> Vec<AnnexChange> {
    let mut changes = Vec::new();
    let whole = |grid: &SaidGrid, new| AnnexChange {
        annex: grid.name.clone(),
        what: What::Annex { title: grid.title.clone(), new },
        page: None,
    };
    for grid in new {
        match old.iter().find(|own| own.key == grid.key) {
            Some(before) => {
                more.extend(around(before, grid));
                cells(before, grid, &mut changes);
            }
            None => changes.push(whole(grid, true)),
        }
    }
    let gone = old.iter().filter(|own| !new.iter().any(|grid| grid.key == own.key));
    changes.extend(gone.map(|grid| whole(grid, false)));
    changes
}

/// Title and remarks of an annex that are otherwise.
fn around(old: &SaidGrid, new: &SaidGrid) -> Vec<LineChange> {
    let texts = |grid: &SaidGrid| -> Vec<SaidLine> {
        std::iter::once(&grid.title).chain(&grid.notes).cloned().map(SaidLine::Words).collect()
    };
    let mut changes = lines(&texts(old), &texts(new));
    changes.iter_mut().for_each(|change| change.under.clone_from(&new.name));
    changes
}

/// Texts, each with how often it stood before.
fn numbered(texts: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let number = |text: String| {
        let count = seen.entry(text.clone()).or_default();
        *count += 1;
        (text, *count)
    };
    texts.map(number).collect()
}

/// For each row of a table the row of another that is about the same; a name that was spelt otherwise is the
/// same, too.
fn rows_of(new: &SaidGrid, old: &SaidGrid) -> Vec<Option<usize>> {
    let named = |grid: &SaidGrid, read: fn(&str) -> String| {
        numbered(grid.rows.iter().map(|(row, _)| read(row)))
    };
    let mut same = vec![None; new.rows.len()];
    let mut taken = BTreeSet::new();
    for read in [str::to_owned, viet::fold] {
        let at: BTreeMap<_, usize> = named(old, read).into_iter().zip(0..).collect();
        for (row, key) in named(new, read).iter().enumerate() {
            if same[row].is_none() {
                same[row] = at.get(key).copied().filter(|then| taken.insert(*then));
            }
        }
    }
    same
}

fn cells(old: &SaidGrid, new: &SaidGrid, changes: &mut Vec<AnnexChange>) {
    let headings = |grid: &SaidGrid| numbered(grid.columns.iter().cloned());
    let columns: BTreeMap<_, usize> = headings(old).into_iter().zip(0..).collect();
    let own_columns = headings(new);
    let same = rows_of(new, old);
    let mut push = |what| {
        changes.push(AnnexChange { annex: new.name.clone(), what, page: None });
    };
    for (then, (row, cells)) in same.iter().zip(&new.rows) {
        let Some((_, then)) = then.map(|at| &old.rows[at]) else {
            push(What::Row { row: row.clone(), new: true });
            continue;
        };
        for (column, cell) in own_columns.iter().zip(cells) {
            let said = columns.get(column).and_then(|column| then.get(*column));
            let said = said.map(String::as_str).unwrap_or_default();
            if said != cell {
                push(What::Cell {
                    row: row.clone(),
                    column: column.0.clone(),
                    old: said.to_owned(),
                    new: cell.clone(),
                });
            }
        }
    }
    let there: BTreeSet<usize> = same.into_iter().flatten().collect();
    for (_, (row, _)) in old.rows.iter().enumerate().filter(|(at, _)| !there.contains(at)) {
        push(What::Row { row: row.clone(), new: false });
    }
}
