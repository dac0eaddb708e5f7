//! What an input workbook holds, and the workbook as bytes.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::style::Styles;
use super::{cover, guide, lists, sheet};
use crate::diag::{Problem, Why};
use crate::inputs::{self, TableSpec};
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

/// A row of a table: what stands in which column; the other cells stay blank.
#[derive(Clone, Debug, Default)]
pub struct InputRow(pub Vec<(Slot, Value)>);

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The field of this key.
    Field(&'static str),
    /// The criterion of this number.
    Criterion(u16),
}

/// What a cell holds.
#[derive(Clone, Debug)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A formula: how many criteria of this row are marked as met.
    CountOfMarks,
    /// A formula: the sum of other fields of this row.
    SumOfFields(&'static [&'static str]),
    /// A formula: the sum of the same column in other rows of the table, counted from 0.
    SumOfRows(Vec<usize>),
}

impl InputRow {
    /// The row with a text in a field.
    #[must_use]
    pub fn text(mut self, field: &'static str, text: impl Into<String>) -> Self {
        self.0.push((Slot::Field(field), Value::Text(text.into())));
        self
    }

    /// The row with a number in a field.
    #[must_use]
    pub fn number(mut self, field: &'static str, number: impl Into<Decimal>) -> Self {
        self.0.push((Slot::Field(field), Value::Number(number.into())));
        self
    }

    /// The row with another value in a field.
    #[must_use]
    pub fn value(mut self, field: &'static str, value: Value) -> Self {
        self.0.push((Slot::Field(field), value));
        self
    }

    /// The row with the mark for "met" on criteria.
    #[must_use]
    pub fn marks(mut self, criteria: &[u16]) -> Self {
        let mark = |number: &u16| (Slot::Criterion(*number), Value::Text("x".to_owned()));
        self.0.extend(criteria.iter().map(mark));
        self
    }

    /// What stands in a column.
    pub fn get(&self, slot: Slot) -> Option<&Value> {
        self.0.iter().find(|(known, _)| *known == slot).map(|(_, value)| value)
    }
}

/// The value that a cell shows, formulas calculated: a reader must not depend on a spreadsheet
/// program having opened the file.
pub(super) fn calculated(rows: &[InputRow], row: usize, slot: Slot) -> Decimal {
    let Some(line) = rows.get(row) else { return Decimal::ZERO };
    match line.get(slot) {
        Some(Value::Number(number)) => *number,
        Some(Value::CountOfMarks) => {
            let marks = line.0.iter().filter(|(slot, _)| matches!(slot, Slot::Criterion(_)));
            Decimal::from(marks.count())
        }
        Some(Value::SumOfFields(fields)) => {
            fields.iter().map(|field| calculated(rows, row, Slot::Field(field))).sum()
        }
        Some(Value::SumOfRows(others)) => {
            others.iter().map(|other| calculated(rows, *other, slot)).sum()
        }
        Some(Value::Text(_)) | None => Decimal::ZERO,
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
        match (spec.coded, guide::is_advanced(spec.key)) {
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
