//! What was read of a project's files, and what was left aside: so that a person sees at a glance
//! whether it is all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diag::Diagnostic;
use crate::origin::{Place, Sourced};

/// What stands above the headings of a table's sheet, with the sheet's own name.
#[derive(Clone, Debug)]
pub struct SheetTitles {
    /// The table.
    pub table: String,
    /// The titles.
    pub titles: Vec<Sourced<String>>,
    /// The month up to which its figures count, where they are those of a day.
    pub month: Option<u32>,
    /// The first month of its period, where its figures are sums that begin somewhere.
    pub first_month: Option<u32>,
    /// The communes of the table's rows by their keys, where its rows are communes'.
    pub communes: BTreeSet<String>,
}

/// An account of a project's reading.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Lines of sheets that are no part of their table: remarks and signatures.
    pub outside: Vec<Place>,
    /// Lines of sheets that the project says to pass over: `bo_qua`, `tu_dong`, `den_dong`.
    pub passed_over: Vec<Place>,
    /// The headings of columns that the project says to pass over: `bo_qua`.
    pub columns_passed_over: Vec<Place>,
    /// The sheets of each workbook that a table is read from, and whether one is.
    pub sheets: BTreeMap<String, BTreeMap<String, bool>>,
    /// The columns of each sheet, by file and name, that a table reads or passes over.
    pub columns: BTreeMap<(Arc<str>, Arc<str>), BTreeSet<u32>>,
    /// Sheets whose number formats, strike-through and colours could not be looked at.
    pub unseen: Vec<Place>,
    /// Tables with amounts that no unit of money stands near, by name and headings.
    pub unitless: Vec<(String, Place)>,
    /// The titles of the sheets that tables are read from.
    pub titles: Vec<SheetTitles>,
    /// What only the office can say of the rows that were read, and may let stand.
    pub asked: Vec<Diagnostic>,
}

impl Reading {
    /// Takes over the account of something that was read apart.
    pub fn extend(&mut self, other: Reading) {
        self.outside.extend(other.outside);
        self.passed_over.extend(other.passed_over);
        self.columns_passed_over.extend(other.columns_passed_over);
        for (file, sheets) in other.sheets {
            let known = self.sheets.entry(file).or_default();
            for (name, used) in sheets {
                *known.entry(name).or_default() |= used;
            }
        }
        for (sheet, columns) in other.columns {
            self.columns.entry(sheet).or_default().extend(columns);
        }
        self.unseen.extend(other.unseen);
        self.unitless.extend(other.unitless);
        self.titles.extend(other.titles);
        self.asked.extend(other.asked);
    }

    /// The sheets beside those that tables are read from.
    pub fn sheets_unused(&self) -> Vec<Place> {
        let of = |(file, sheets): (&String, &BTreeMap<String, bool>)| {
            let unused = sheets.iter().filter(|(_, used)| !**used);
            let place = |(name, _)| Place::sheet(file.as_str().into(), String::as_str(name).into());
            unused.map(place).collect::<Vec<_>>()
        };
        self.sheets.iter().flat_map(of).collect()
    }
}
