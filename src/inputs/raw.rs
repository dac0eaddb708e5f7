//! The tables that a workbook and a YAML file both become. Nothing here knows a key.

use std::sync::Arc;

use rust_decimal::Decimal;

pub use super::node::{Entry, Node};
use super::rows::Numbering;
use super::signs::Sign;
use crate::origin::{KeyPlaces, Place, Sourced};

/// A table with its columns understood: what a sheet and a YAML list both become.
#[derive(Clone, Debug)]
pub struct RawTable {
    /// Where it stands.
    pub place: Place,
    /// The unit that a line above a sheet's headings names.
    pub unit: Option<Sourced<Unit>>,
    /// Whether any unit of money stands in sight of its amounts; YAML has them in triệu đồng.
    pub unit_named: bool,
    /// The columns that a sheet has; `None` for YAML, where each row brings its own keys.
    pub columns: Option<Vec<RawColumn>>,
    /// Its records.
    pub rows: Vec<RawRow>,
    /// What of its sheet was left aside, and what was not.
    pub aside: Aside,
    /// Whether its sheet explains "+" as what is newly assigned, as an annex of this program does.
    pub legend: bool,
    /// Whether a heading of it was refused, so that its column is not read.
    pub refused: bool,
    /// Whether records are left out: one lacks its name, or some stand above its headings or below
    /// those of another table. That is told already.
    pub incomplete: bool,
}

/// What of a sheet a table left aside.
#[derive(Clone, Debug, Default)]
pub struct Aside {
    /// The lines that were not read: remarks and signatures.
    pub outside: Vec<Place>,
    /// The lines that the project says to pass over.
    pub passed_over: Vec<Place>,
    /// The headings of the columns that it says to pass over.
    pub columns_passed_over: Vec<Place>,
    /// The titles above its headings, with the sheet's own name.
    pub titles: Vec<Sourced<String>>,
    /// The signs that a line of the sheet says to be met.
    pub signs: Vec<Sign>,
    /// The columns that are read or passed over, so that no other table of the sheet need know them.
    pub known: Vec<u32>,
}

/// A unit of money as a line above a table names it.
#[derive(Clone, Debug)]
pub struct Unit {
    /// What one is in triệu đồng; `None` for money that is not known here.
    pub factor: Option<Decimal>,
    /// The whole line as written.
    pub written: String,
}

/// A column of a sheet.
#[derive(Clone, Debug)]
pub struct RawColumn {
    /// Which field it is.
    pub field: FieldRef,
    /// The heading as written, its levels joined by " / ".
    pub heading: Arc<str>,
    /// Where the heading stands.
    pub place: Place,
}

/// A row: the cells whose column is understood, blank ones left out.
#[derive(Clone, Debug)]
pub struct RawRow {
    /// Where it begins.
    pub place: Place,
    /// Its cells.
    pub cells: Vec<(FieldRef, Sourced<Node>)>,
    /// How it is numbered among the others.
    pub numbering: Numbering,
    /// The title of the group that it stands in.
    pub group: Option<Sourced<String>>,
    /// The title above that one: "A. CHUYỂN TIẾP" over "I. Giao thông".
    pub section: Option<Sourced<String>>,
    /// Whether it is a part of the row above that need not be all of it ("Trong đó …").
    pub part: bool,
    /// Whether something of it was refused: what does not agree with it follows from that.
    pub doubted: bool,
    /// How its name looks among the others.
    pub look: NameLook,
}

/// How the name of a row looks: type and indent that set groups off from their rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameLook {
    /// In bold type.
    pub bold: bool,
    /// In italics.
    pub italic: bool,
    /// How far it is set in.
    pub indent: u32,
}

impl NameLook {
    /// Whether a name stands above one that looks so, as a group's does above its rows.
    pub fn is_above(self, below: NameLook) -> bool {
        self.bold && !below.bold || self.indent < below.indent || !self.italic && below.italic
    }
}

impl RawTable {
    /// The blank cell of a row below the heading of a field, where there is such a heading.
    pub fn blank_cell(&self, row: &RawRow, key: &'static str) -> Option<Place> {
        let mut columns = self.columns.iter().flatten();
        let column = columns.find(|column| column.field == FieldRef::Named(key))?;
        Place::crossing(&column.place, &row.place)
    }
}

impl RawRow {
    /// Where its fields stand.
    pub fn places(&self) -> KeyPlaces {
        let named = self.cells.iter().filter_map(|(field, cell)| match field {
            FieldRef::Named(key) => Some((*key, Some(cell.place.clone()))),
            FieldRef::Code(_) | FieldRef::Numbering | FieldRef::Ignored => None,
        });
        KeyPlaces::new(self.place.clone(), named)
    }

    /// The cell of a field.
    pub fn get(&self, key: &str) -> Option<&Sourced<Node>> {
        self.cells
            .iter()
            .find(|(field, _)| matches!(field, FieldRef::Named(name) if *name == key))
            .map(|(_, cell)| cell)
    }
}

/// What a column or a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldRef {
    /// A field of the table, by its key.
    Named(&'static str),
    /// A criterion or an indicator of the set.
    Code(crate::model::Code),
    /// The column that numbers the rows, in a table that has no use for the numbers.
    Numbering,
    /// A column that is known and not read.
    Ignored,
}
