//! Annexes that are otherwise, row by row and cell by cell.

use std::collections::BTreeMap;

use super::lines::{LineChange, lines};
use crate::said::{SaidGrid, SaidLine};

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
fn numbered<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<(&'a str, usize)> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let number = |text: &'a String| {
        let count = seen.entry(text).or_default();
        *count += 1;
        (text.as_str(), *count)
    };
    texts.map(number).collect()
}

fn cells(old: &SaidGrid, new: &SaidGrid, changes: &mut Vec<AnnexChange>) {
    let keys = |grid: &SaidGrid| -> Vec<(String, usize)> {
        let keys = numbered(grid.rows.iter().map(|(row, _)| row)).into_iter();
        keys.map(|(text, number)| (text.to_owned(), number)).collect()
    };
    let (before, now) = (keys(old), keys(new));
    let at: BTreeMap<_, usize> = before.iter().zip(0..).collect();
    let columns: BTreeMap<_, usize> = numbered(old.columns.iter()).into_iter().zip(0..).collect();
    let own_columns = numbered(new.columns.iter());
    let mut push = |what| {
        changes.push(AnnexChange { annex: new.name.clone(), what, page: None });
    };
    for (key, (row, cells)) in now.iter().zip(&new.rows) {
        let Some((_, then)) = at.get(key).map(|at| &old.rows[*at]) else {
            push(What::Row { row: row.clone(), new: true });
            continue;
        };
        for (column, cell) in own_columns.iter().zip(cells) {
            let said = columns.get(column).and_then(|column| then.get(*column));
            let said = said.map(String::as_str).unwrap_or_default();
            if said != cell {
                push(What::Cell {
                    row: row.clone(),
                    column: column.0.to_owned(),
                    old: said.to_owned(),
                    new: cell.clone(),
                });
            }
        }
    }
    for ((row, _), key) in old.rows.iter().zip(&before) {
        if !now.contains(key) {
            push(What::Row { row: row.clone(), new: false });
        }
    }
}
