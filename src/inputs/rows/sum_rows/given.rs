//! The amounts of a table, row by row.

use rust_decimal::Decimal;

use crate::inputs::raw::RawRow;
use crate::inputs::rows::parents;
use crate::inputs::tables::TableSpec;
use crate::origin::{Place, Spot};

/// The amounts of a table.
pub(super) struct Amounts<'a> {
    pub(super) spec: &'a TableSpec,
    pub(super) rows: &'a [RawRow],
    /// The columns that hold amounts.
    pub(super) keys: Vec<&'static str>,
    /// Row by row; zero where none is given or one cannot be read, which is told elsewhere.
    pub(super) given: Vec<Vec<Decimal>>,
}

impl<'a> Amounts<'a> {
    pub(super) fn of(spec: &'a TableSpec, rows: &'a [RawRow], keys: Vec<&'static str>) -> Self {
        let amount = |row: &RawRow, key: &str| parents::amount(row, key).unwrap_or_default();
        let own = |row| keys.iter().map(|key| amount(row, key).max(Decimal::ZERO)).collect();
        let given = rows.iter().map(own).collect();
        Amounts { spec, rows, keys, given }
    }

    /// Whether a row gives something in one of the columns.
    pub(super) fn gives(&self, row: usize, columns: &[usize]) -> bool {
        columns.iter().any(|column| !self.given[row][*column].is_zero())
    }

    /// A cell of a row that stands in its own row of a sheet.
    pub(super) fn cell_of(&self, at: usize) -> Option<(u32, u32)> {
        let amounts = self.keys.iter().filter_map(|key| self.rows[at].get(key));
        amounts.map(|cell| &cell.place).chain([&self.rows[at].place]).find_map(position)
    }

    pub(super) fn name(&self, at: usize) -> String {
        let name = self.rows[at].get(self.spec.name_field);
        name.map_or_else(String::new, |name| name.value.shown())
    }
}

/// Where a cell stands in its sheet.
pub(super) fn position(place: &Place) -> Option<(u32, u32)> {
    match place.spot {
        Spot::Cell { row, column, .. } => Some((row, column)),
        Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
    }
}
