//! What an input workbook holds.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::inputs::{self, Field, Filled, InputRow, Slot, TableSpec};
use crate::model::{CriteriaSet, UnitKind};
use crate::viet;

/// Above the headings of a table's sheet stand title, purpose and a blank row: a heading row that
/// touched the title could be taken for part of a heading of several rows.
pub(super) const HEADING: u32 = 3;
/// The first row below the headings of the sheet of communes, which other sheets refer to.
pub(super) const BODY_OF_COMMUNES: u32 = HEADING + 1;

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
    /// What its communes are, where all of them are of one kind; else xã.
    pub kind: UnitKind,
    /// What a hamlet is called there: "thôn", "tổ dân phố".
    pub hamlet: String,
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
    /// What is written of xã and xóm, in the words that are said there. What tells of several kinds stays.
    pub(super) fn said(&self, text: &str) -> String {
        match text.contains("phường") {
            true => self.of_hamlets(text),
            false => viet::said_of(self.kind, &self.of_hamlets(text)),
        }
    }

    /// A column's heading, by which it is known again.
    pub(super) fn heading(&self, field: &Field) -> String {
        match field.names_communes() {
            true => self.said(field.heading),
            false => self.of_hamlets(field.heading),
        }
    }

    /// What is written of hamlets, in their own word. Two words at once make no heading.
    fn of_hamlets(&self, text: &str) -> String {
        let word = self.hamlet.as_str();
        if word.contains(',') {
            return text.to_owned();
        }
        text.replace("XÓM", &viet::upper(word))
            .replace("Xóm", &viet::upper_first(word))
            .replace("xóm", word)
    }

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
