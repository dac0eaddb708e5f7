//! Annex tables as data: columns with merged headings, rows, groups, totals and notes.
//!
//! One value is rendered to Typst (`typeset`) and to a workbook (`xlsx`), so that both carry the
//! same text in the same cells. Nothing here knows a page or a file.

mod annex;
mod annexes;
mod attached;
mod build;
mod chart;
mod forms;
mod heading;
mod money;
mod provisional;
mod related;
mod units;

use rust_decimal::Decimal;

pub use annex::{About, Annex, Asked};
pub use annexes::{BY_INDICATOR, REMARKS, TASKS};
pub use attached::{all, annex, annex_called, annexes, lacks, usual};
pub use chart::{Chart, charts};
pub use heading::{HeadingCell, heading_rows};
pub use money::OF_MONEY;

use crate::figures::{Derivation, Figure, Origin};
use crate::model::{AnnexKind, MoneyUnit};
use crate::viet::{self, Spelling};

/// What begins the name that an annex's workbook has for a cell of its sheet; the annex's key follows.
pub const NAME_OF_ANNEX: &str = "ntm_";

/// A table with its title.
#[derive(Clone, Debug)]
pub struct Table {
    /// Which table it is; also the sheet's and, in a file of its own, the file's name.
    pub kind: AnnexKind,
    /// Its title, in sentence case.
    pub title: String,
    /// The line above its right end: the unit.
    pub unit: Option<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Columns that it has in other periods of the year, but nothing for in this one.
    pub absent: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Remarks below it.
    pub notes: Vec<String>,
    /// The figures that the remarks state.
    pub stated: Vec<Figure<String>>,
    /// Whether its rows are a list that grows in the course of the year.
    pub grows: bool,
    /// Whether a group's rows stay on one page, as far as a page allows.
    pub whole_groups: bool,
    /// How many rows of it another period may have besides.
    pub spare: usize,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading, outermost level first; columns with the same outer levels side by side share
    /// a merged cell.
    pub heading: Vec<String>,
    /// What its cells hold.
    pub content: ColumnKind,
    /// Whether it is repeated when the table is split by columns.
    pub repeated: bool,
    /// A text that it has room for, whether or not a cell holds one as long.
    pub room: &'static str,
    /// Whether its cells say something in sentences, which may take more room than the names.
    pub wordy: bool,
}

impl Column {
    /// Whether another column stands below the same headings, whatever its own is.
    pub fn is_beside(&self, other: &Column) -> bool {
        let above = |column: &Column| column.heading.len().saturating_sub(1);
        self.heading[..above(self)] == other.heading[..above(other)]
    }

    /// Whether it names what the rows are about.
    pub fn is_name(&self) -> bool {
        self.repeated && self.content == ColumnKind::Text
    }
}

/// What a column's cells hold; decides alignment and a workbook's number format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// A running number, centred.
    Index,
    /// Names and other texts, left.
    Text,
    /// Short marks and lists of numbers, centred.
    Mark,
    /// Whole numbers, centred.
    Count,
    /// Amounts, aligned on the decimal comma.
    Amount,
}

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    /// What kind of row.
    pub kind: RowKind,
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// What kind of row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Data.
    Data,
    /// The heading of a group, perhaps with its subtotal.
    Group,
    /// A total or another foot row.
    Total,
}

/// A cell: a value and, for a workbook, how it follows from other cells.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// Its value.
    pub value: Value,
    /// How it is computed from other cells of the table.
    pub formula: Option<Formula>,
    /// How its value came about, where it is a figure.
    pub from: Option<Origin>,
}

/// A cell's value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    #[default]
    Blank,
    /// A text.
    Text(String),
    /// A whole number.
    Count(u32),
    /// An exact amount, of money in a unit, or of something else.
    Amount(Decimal, Option<MoneyUnit>),
    /// A number stated to one decimal place.
    Average(Decimal),
    /// A share in per cent, rounded as it is stated, without its sign.
    Share(Decimal),
    /// How many more, or fewer.
    Change(i64),
}

impl Value {
    /// What the page prints.
    pub fn shown(&self) -> String {
        match self {
            Value::Blank => String::new(),
            Value::Text(text) => text.clone(),
            Value::Count(count) => viet::fmt_decimal((*count).into()),
            Value::Amount(amount, unit) => {
                viet::fmt_places(*amount, unit.unwrap_or_default().decimals())
            }
            Value::Average(average) => viet::fmt_decimal_scale(*average, 1),
            Value::Share(share) => viet::fmt_decimal_scale(*share, share.scale()),
            Value::Change(change) if *change > 0 => format!("+{change}"),
            Value::Change(change) => change.to_string(),
        }
    }

    /// An amount as texts state it, where it is money in another unit.
    pub fn in_texts(&self) -> Option<String> {
        match self {
            Value::Amount(amount, Some(unit)) if *unit != MoneyUnit::default() => {
                Some(viet::fmt_decimal(amount * unit.in_millions()))
            }
            _ => None,
        }
    }
}

/// How a cell follows from others; rows and columns count from 0 in the table's own rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// The sum of a column over rows `from..=to`; sums of groups among them are not counted again.
    SumRows {
        /// First row.
        from: usize,
        /// Last row.
        to: usize,
    },
    /// The sum of the same column in these rows.
    SumOf(Vec<usize>),
    /// The sum of these columns in the same row.
    SumColumns(Vec<usize>),
    /// How often a mark stands in columns `from..=to` of the same row.
    CountInRow {
        /// The mark.
        mark: &'static str,
        /// First column.
        from: usize,
        /// Last column.
        to: usize,
    },
    /// How often a mark stands in the same column over rows `from..=to`.
    CountInColumn {
        /// The mark.
        mark: &'static str,
        /// First row.
        from: usize,
        /// Last row.
        to: usize,
    },
    /// The average of the same column over rows `from..=to`, without sums of groups.
    Average {
        /// First row.
        from: usize,
        /// Last row.
        to: usize,
    },
    /// A cell in per cent of another one, or of how many numbers a column has; nothing where that is none.
    Share {
        /// Of which cell.
        part: At,
        /// In per cent of what.
        whole: Whole,
    },
    /// A cell less another one.
    Difference {
        /// From which cell.
        of: At,
        /// Which is taken away.
        less: At,
        /// Whether nothing is shown where they are the same.
        none_blank: bool,
    },
}

/// A cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
}

/// What a share is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// A cell.
    Cell(At),
    /// How many numbers stand in a column over rows `from..=to`, without sums of groups.
    Numbers {
        /// The column.
        column: usize,
        /// First row.
        from: usize,
        /// Last row.
        to: usize,
    },
}

/// What an annex is called: "Phụ lục", or "Phụ lục II" where there are several (Nghị định
/// 30/2020/NĐ-CP, Phụ lục I, III.1). `index` counts from 0.
pub fn annex_name(index: usize, count: usize) -> String {
    if count > 1 {
        format!("Phụ lục {}", viet::roman(index + 1))
    } else {
        "Phụ lục".to_owned()
    }
}

impl Table {
    /// A table without columns, rows and remarks.
    pub fn new(kind: AnnexKind, title: String) -> Self {
        Table {
            kind,
            title,
            unit: None,
            columns: Vec::new(),
            absent: Vec::new(),
            rows: Vec::new(),
            notes: Vec::new(),
            stated: Vec::new(),
            grows: false,
            whole_groups: false,
            spare: 0,
        }
    }

    /// Whether the table has nothing to say: no row, or only their sums. What is not divided any
    /// further may be the head of a group, such as a source without parts.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.kind == RowKind::Total)
    }

    /// The table without a total that says its only row again.
    #[must_use]
    pub fn without_idle_total(mut self) -> Self {
        let idle = match &self.rows[..] {
            [only, total] if total.kind == RowKind::Total && only.kind != RowKind::Total => {
                let mut cells = self.columns.iter().zip(only.cells.iter().zip(&total.cells));
                cells.all(|(column, (own, sum))| match (column.content, &sum.value) {
                    (ColumnKind::Index | ColumnKind::Text, _) | (_, Value::Blank) => true,
                    // Of marks it says how many there are: one, or none.
                    (ColumnKind::Mark, Value::Count(0 | 1)) => true,
                    (_, value) => *value == own.value,
                })
            }
            _ => false,
        };
        if idle {
            self.rows.pop();
            self.without_dangling();
        }
        self
    }

    /// What a row is about: its first text.
    pub fn about(&self, row: usize) -> String {
        let cells = self.rows.get(row).map(|row| row.cells.as_slice()).unwrap_or_default();
        let texts = cells
            .iter()
            .zip(&self.columns)
            .filter(|(_, column)| column.content == ColumnKind::Text);
        texts.map(|(cell, _)| cell.value.shown()).find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// How a cell's value came about: as it says itself, or as it follows from other cells.
    pub fn origin(&self, row: usize, column: usize) -> Option<Origin> {
        let cell = self.rows.get(row)?.cells.get(column)?;
        if cell.from.is_some() {
            return cell.from.clone();
        }
        let value = match cell.value {
            Value::Count(count) => count.into(),
            Value::Amount(amount, unit) => amount * unit.unwrap_or_default().in_millions(),
            Value::Average(number) | Value::Share(number) => number,
            Value::Change(change) => change.into(),
            Value::Blank | Value::Text(_) => return None,
        };
        let data = |row: &usize| self.rows.get(*row).is_some_and(|row| row.kind == RowKind::Data);
        let marked = |row: usize, column: usize, mark: &str| {
            let cell = self.rows.get(row).and_then(|row| row.cells.get(column));
            cell.is_some_and(|cell| matches!(&cell.value, Value::Text(text) if text == mark))
        };
        let (how, cells): (Derivation, Vec<(usize, usize)>) = match cell.formula.as_ref()? {
            Formula::SumRows { from, to } => {
                (Derivation::Sum, (*from..=*to).filter(data).map(|row| (row, column)).collect())
            }
            Formula::SumOf(rows) => {
                (Derivation::Sum, rows.iter().map(|row| (*row, column)).collect())
            }
            Formula::SumColumns(columns) => {
                (Derivation::Sum, columns.iter().map(|column| (row, *column)).collect())
            }
            Formula::CountInRow { mark, from, to } => {
                let columns = (*from..=*to).filter(|column| marked(row, *column, mark));
                (Derivation::Count, columns.map(|column| (row, column)).collect())
            }
            Formula::CountInColumn { mark, from, to } => {
                let rows = (*from..=*to).filter(|row| marked(*row, column, mark));
                (Derivation::Count, rows.map(|row| (row, column)).collect())
            }
            Formula::Average { from, to } => {
                (Derivation::Average, (*from..=*to).filter(data).map(|row| (row, column)).collect())
            }
            Formula::Share { part, whole } => {
                let whole = match whole {
                    Whole::Cell(at) => vec![(at.row, at.column)],
                    Whole::Numbers { column, from, to } => {
                        (*from..=*to).filter(data).map(|row| (row, *column)).collect()
                    }
                };
                (Derivation::Share, [vec![(part.row, part.column)], whole].concat())
            }
            Formula::Difference { of, less, .. } => {
                (Derivation::Difference, vec![(of.row, of.column), (less.row, less.column)])
            }
        };
        let from: Vec<Origin> =
            cells.into_iter().filter_map(|(row, column)| self.origin(row, column)).collect();
        Some(Origin::of(how, value, from))
    }

    /// Writes its words as the office chose.
    pub fn respell(&mut self, spelling: &Spelling) {
        self.reword(|text| spelling.apply(text).into_owned());
    }

    /// Writes what its words cite as the decree does.
    pub fn cite(&mut self) {
        self.reword(viet::as_cited);
    }

    fn reword(&mut self, reworded: impl Fn(&str) -> String) {
        let reword = |text: &mut String| *text = reworded(text);
        reword(&mut self.title);
        self.unit.iter_mut().for_each(reword);
        self.notes.iter_mut().for_each(reword);
        self.columns.iter_mut().flat_map(|column| &mut column.heading).for_each(reword);
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            if let Value::Text(text) = &mut cell.value {
                reword(text);
            }
        }
    }
}
