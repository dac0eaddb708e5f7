//! A sheet, and what the project says of it.

use std::sync::Arc;

use chrono::NaiveDate;

use super::mapping::Mapping;
use crate::inputs::raw::RawRow;
use crate::inputs::tables::{TableSpec, WantedYear};
use crate::model::CriteriaSet;
use crate::origin::{Place, Spot};

/// A sheet that is to be read as a table.
pub struct Sheet<'a> {
    /// The table.
    pub spec: &'static TableSpec,
    /// The criteria set, whose criteria may be columns.
    pub set: Option<&'a CriteriaSet>,
    /// The workbook.
    pub file: Arc<str>,
    /// The sheet.
    pub name: Arc<str>,
    /// The year that its headings are held against.
    pub wanted: WantedYear,
    /// The plan's year, which a title may name with the one before, where it is known.
    pub year: Option<i32>,
    /// The day up to which its figures count, where that is known.
    pub counted_to: Option<NaiveDate>,
    /// What the project says of it.
    pub mapping: &'a Mapping,
    /// Whether it is laid on its side: what is a row here is a column there.
    pub turned: bool,
}

impl Sheet<'_> {
    /// The table and the period whose data it is, as a message names them: "Hiện trạng của kỳ 2026-Q1".
    pub(super) fn label(&self) -> String {
        self.of_period(self.spec.label)
    }

    /// The same where it tells more than the sheet does: that of a period, in whose sheet others stand.
    pub(super) fn table_shown(&self) -> String {
        self.wanted.period.map(|_| self.label()).unwrap_or_default()
    }

    /// The same by the key of `ntm.yaml`: "hien_trang của kỳ 2026-Q1".
    pub(super) fn key_of_table(&self) -> String {
        self.of_period(self.spec.key)
    }

    fn of_period(&self, table: &str) -> String {
        match self.wanted.period {
            Some(period) => format!("{table} của kỳ {period}"),
            None => table.to_owned(),
        }
    }

    pub(super) fn at(&self, row: u32, column: u32) -> Place {
        let (row, column) = if self.turned { (column, row) } else { (row, column) };
        Place::cell(self.file.clone(), self.name.clone(), row, column)
    }

    /// The row in which a record stands.
    pub(super) fn row_of(&self, row: &RawRow) -> Option<u32> {
        match row.place.spot {
            Spot::Cell { column, .. } if self.turned => Some(column),
            Spot::Cell { row, .. } => Some(row),
            Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
        }
    }
}
