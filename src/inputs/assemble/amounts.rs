//! Amounts of a table in triệu đồng.

use rust_decimal::Decimal;

use super::values;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, RawRow, RawTable};
use crate::inputs::units;
use crate::model::Stated;
use crate::origin::Sourced;

/// Reads the amounts of a row in triệu đồng.
pub struct Amounts<'a> {
    /// The table, which knows its columns' units.
    pub table: &'a RawTable,
}

impl Amounts<'_> {
    /// The amount of a column, where it is given.
    pub fn get(&self, row: &RawRow, key: &'static str, found: &mut Diagnostics) -> Stated {
        let cell = row.get(key)?;
        let factor = factor(self.table, key, found);
        let amount = values::amount(key, cell, found)?;
        Some(amount.map(|amount| in_million(amount, factor)))
    }

    /// The same where a dash says that there is nothing: nothing was paid, nothing is owed.
    pub fn or_zero(&self, row: &RawRow, key: &'static str, found: &mut Diagnostics) -> Stated {
        let dash = row.get(key).filter(|cell| values::is_dash(&cell.value));
        let zero = |cell: &Sourced<Node>| Sourced::new(Decimal::ZERO, cell.place.clone());
        dash.map(zero).or_else(|| self.get(row, key, found))
    }
}

/// What one unit of a column's amounts is in triệu đồng: by the unit in its heading, else by the
/// line above the table ("Đơn vị tính: đồng"), else triệu đồng.
pub fn factor(table: &RawTable, key: &'static str, found: &mut Diagnostics) -> Decimal {
    let column = table.columns.iter().flatten().find(|c| c.field == FieldRef::Named(key));
    let Some(column) = column else { return Decimal::ONE };
    units::of_column(column, table.unit.as_ref()).unwrap_or_else(|(heading, place)| {
        let problem = Problem::UnknownUnit { heading };
        // One heading is one finding, however many rows ask.
        if !found.iter().any(|d| d.problem == problem && d.place.as_ref() == Some(&place)) {
            found.report(problem, &place);
        }
        Decimal::ONE
    })
}

/// An amount in triệu đồng; another unit leaves no zeros behind ("1.500.500.000 đồng" is 1500,5).
pub fn in_million(amount: Decimal, factor: Decimal) -> Decimal {
    if factor == Decimal::ONE { amount } else { (amount * factor).normalize() }
}
