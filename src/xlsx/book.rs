//! What an input workbook holds, and the workbook as bytes.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::style::Styles;
use super::{cover, lists, sheet};
use crate::diag::{Problem, Why};
use crate::inputs::{self, Filled, InputRow, Slot, TableSpec};
use crate::model::CriteriaSet;

/// A workbook for clerks, with the rows that it begins with.
pub struct InputBook<'a> {
    /// The body and the plan it is for, in the properties and on the first sheet.
    pub title: String,
    /// The plan's year; also the workbook's date, because its bytes depend on nothing else.
    pub year: i32,
    /// The criteria that status and targets have columns for.
    pub set: &'a CriteriaSet,
    /// The advanced set; without one its two tables have no sheet.
    pub advanced: Option<&'a CriteriaSet>,
    /// Offices that a drop-down list offers.
    pub offices: Vec<String>,
    /// Rows by the table's key. A table that is not named here has no sheet.
    pub tables: BTreeMap<&'static str, Vec<InputRow>>,
}

/// The value that a cell shows, formulas calculated: a reader must not depend on a spreadsheet
/// program having opened the file.
pub(super) fn calculated(rows: &[InputRow], row: usize, slot: Slot) -> Decimal {
    let Some(line) = rows.get(row) else { return Decimal::ZERO };
    match line.get(slot) {
        Some(Filled::Number(number)) => *number,
        Some(Filled::CountOfMarks) => {
            let marks = line.0.iter().filter(|(slot, _)| matches!(slot, Slot::Criterion(_)));
            Decimal::from(marks.count())
        }
        Some(Filled::SumOfFields(fields)) => {
            fields.iter().map(|field| calculated(rows, row, Slot::Field(field))).sum()
        }
        Some(Filled::SumOfRows(others)) => {
            others.iter().map(|other| calculated(rows, *other, slot)).sum()
        }
        Some(Filled::Text(_)) | None => Decimal::ZERO,
    }
}

impl InputBook<'_> {
    /// The tables that have a sheet, in the order in which a project names them.
    pub(super) fn specs(&self) -> Vec<&'static TableSpec> {
        let wanted = |spec: &&&TableSpec| self.tables.contains_key(spec.key);
        inputs::tables().iter().filter(wanted).copied().collect()
    }

    /// The set whose criteria are columns of a table.
    pub(super) fn set_of(&self, spec: &TableSpec) -> Option<&CriteriaSet> {
        match (spec.coded, spec.advanced) {
            (false, _) => None,
            (true, false) => Some(self.set),
            (true, true) => self.advanced,
        }
    }
}

/// The workbook's bytes; the same book gives the same bytes.
///
/// # Errors
/// The writer refuses something, which no book of this program makes it do.
pub fn input_workbook(book: &InputBook<'_>) -> Result<Vec<u8>, Problem> {
    written(book).map_err(|error| Problem::OutputUnwritable {
        path: "xlsx".to_owned(),
        why: Why::Writer(error.to_string()),
    })
}

fn written(book: &InputBook<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let year = u16::try_from(book.year).unwrap_or(1900);
    let date = ExcelDateTime::from_ymd(year, 1, 1)?;
    let properties =
        DocProperties::new().set_title(&book.title).set_author("ntm").set_creation_datetime(&date);
    workbook.set_properties(&properties);
    let styles = Styles::new();
    cover::write(workbook.add_worksheet(), book, &styles)?;
    for spec in book.specs() {
        sheet::write(workbook.add_worksheet(), book, spec, &styles)?;
    }
    lists::write(workbook.add_worksheet(), book, &styles)?;
    workbook.save_to_buffer()
}
