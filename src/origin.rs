//! Where a value came from: a file and a cell, or a file and a line and column.
//!
//! Every value that an input gives travels together with its [`Place`] as [`Sourced`], so that an
//! error names the cell and a figure can be traced back. This module never reads a file.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A spot in an input file, cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file as the user knows it: relative to the project folder where it lies inside it.
    pub file: Arc<str>,
    /// The spot inside the file.
    pub spot: Spot,
}

/// The spot inside a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Spot {
    /// The file as a whole.
    Whole,
    /// A sheet as a whole.
    Sheet(Arc<str>),
    /// A cell; row and column count from 0, as they are stored, and print as Excel names them.
    Cell {
        /// The sheet's name.
        sheet: Arc<str>,
        /// Row, from 0.
        row: u32,
        /// Column, from 0.
        column: u32,
        /// The columns of the row whose cells were added to it, from 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        added: Option<Arc<[u32]>>,
    },
    /// A position in a text file; line and column count from 1 and columns count characters.
    Text {
        /// Line, from 1.
        line: u32,
        /// Column in characters, from 1.
        column: u32,
    },
}

impl Place {
    /// The sheet that it is on by the file and its name, or the file where there are no sheets.
    pub fn sheet_key(&self) -> String {
        match &self.spot {
            Spot::Cell { sheet, .. } | Spot::Sheet(sheet) => format!("{}\n{sheet}", self.file),
            Spot::Whole | Spot::Text { .. } => self.file.to_string(),
        }
    }

    /// Whether it lies in the sheet, or the file, of another place.
    pub fn is_of_sheet(&self, other: &Place) -> bool {
        self.sheet_key() == other.sheet_key()
    }

    /// Whether it is a cell of the same row of the same sheet as another.
    pub fn is_in_row_of(&self, other: &Place) -> bool {
        match (&self.spot, &other.spot) {
            (Spot::Cell { row, .. }, Spot::Cell { row: beside, .. }) => {
                row == beside && self.is_of_sheet(other)
            }
            _ => false,
        }
    }

    /// The file as a whole.
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Place { file: file.into(), spot: Spot::Whole }
    }

    /// A sheet of a workbook.
    pub fn sheet(file: Arc<str>, sheet: Arc<str>) -> Self {
        Place { file, spot: Spot::Sheet(sheet) }
    }

    /// A cell of a sheet; row and column count from 0.
    pub fn cell(file: Arc<str>, sheet: Arc<str>, row: u32, column: u32) -> Self {
        Place { file, spot: Spot::Cell { sheet, row, column, added: None } }
    }

    /// A cell together with one of its row whose value is added to its own.
    #[must_use]
    pub fn adding(self, other: &Place) -> Self {
        match (self.spot, &other.spot) {
            (Spot::Cell { sheet, row, column, added }, Spot::Cell { column: more, .. }) => {
                let known = added.iter().flat_map(|own| own.iter().copied());
                let added = Some(known.chain([*more]).collect());
                Place { file: self.file, spot: Spot::Cell { sheet, row, column, added } }
            }
            (spot, _) => Place { file: self.file, spot },
        }
    }

    /// Its cell as Excel names it, with those that were added to it: "G6", "G6+H6".
    pub fn cells(&self) -> Option<String> {
        let Spot::Cell { row, column, added, .. } = &self.spot else { return None };
        let all = [*column].into_iter().chain(added.iter().flat_map(|own| own.iter().copied()));
        Some(all.map(|column| cell_name(*row, column)).collect::<Vec<_>>().join("+"))
    }

    /// The cell in which a heading's column meets a row, or, where criteria stand below each other, a
    /// heading's row a column; nothing where they are not of one sheet.
    pub fn crossing(heading: &Place, record: &Place) -> Option<Self> {
        let (
            Spot::Cell { sheet, row: above, column: across, .. },
            Spot::Cell { sheet: own, row, column, .. },
        ) = (&heading.spot, &record.spot)
        else {
            return None;
        };
        let same = heading.file == record.file && sheet == own;
        let (row, column) = if above < row { (*row, *across) } else { (*above, *column) };
        same.then(|| Place::cell(record.file.clone(), own.clone(), row, column))
    }

    /// A position in a text file, both counted from 1.
    pub fn text(file: Arc<str>, line: u32, column: u32) -> Self {
        Place { file, spot: Spot::Text { line, column } }
    }
}

impl fmt::Display for Place {
    /// `du-lieu.xlsx, Hiện trạng!C7` · `ntm.yaml:7:12` · `du-lieu.xlsx, Hiện trạng` · `ntm.yaml`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.spot {
            Spot::Whole => f.write_str(&self.file),
            Spot::Sheet(sheet) => write!(f, "{}, {sheet}", self.file),
            Spot::Cell { sheet, .. } => {
                write!(f, "{}, {sheet}!{}", self.file, self.cells().unwrap_or_default())
            }
            Spot::Text { line, column } => write!(f, "{}:{line}:{column}", self.file),
        }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{self}`")
    }
}

/// The name Excel gives a cell: row 6 and column 2 (both from 0) make `C7`.
pub fn cell_name(row: u32, column: u32) -> String {
    format!("{}{}", column_name(column), u64::from(row) + 1)
}

/// The letters Excel gives a column: 2 (from 0) makes `C`.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + u8::try_from(rest % 26).unwrap_or(0));
        rest /= 26;
    }
    letters.reverse();
    String::from_utf8_lossy(&letters).into_owned()
}

/// A value with the place it was read from. `Debug` prints the value alone, so that a golden
/// stays readable.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it was read.
    pub place: Place,
}

impl<T> Sourced<T> {
    /// A value read at a place.
    pub fn new(value: T, place: Place) -> Self {
        Sourced { value, place }
    }

    /// The same place with the value changed.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Sourced<U> {
        Sourced { value: change(self.value), place: self.place }
    }
}

impl<T: fmt::Debug> fmt::Debug for Sourced<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// Where each key of a section stands, for findings on values that do not carry their own place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPlaces {
    first: Place,
    keys: BTreeMap<&'static str, Place>,
}

impl KeyPlaces {
    /// The places of keys; of one that has none the first's.
    pub fn new(
        first: Place,
        keys: impl IntoIterator<Item = (&'static str, Option<Place>)>,
    ) -> Self {
        let known = keys.into_iter().filter_map(|(key, place)| Some((key, place?)));
        KeyPlaces { first, keys: known.collect() }
    }

    /// Where the value of a key was given instead.
    pub fn set(&mut self, key: &'static str, place: Place) {
        self.keys.insert(key, place);
    }

    /// Where a key stands.
    pub fn of(&self, key: &str) -> &Place {
        self.keys.get(key).unwrap_or(&self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_excel_names_them() {
        for (row, column, name) in [
            (0, 0, "A1"),
            (6, 2, "C7"),
            (0, 25, "Z1"),
            (0, 26, "AA1"),
            (0, 701, "ZZ1"),
            (0, 702, "AAA1"),
            (1_048_575, 16_383, "XFD1048576"),
        ] {
            assert_eq!(cell_name(row, column), name);
        }
    }

    #[test]
    fn debug_prints_the_value_alone() {
        let value = Sourced::new(3, Place::file("a.yaml"));
        assert_eq!(format!("{value:?}"), "3");
    }
}
