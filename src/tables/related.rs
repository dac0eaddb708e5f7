//! Shares and differences of cells as formulas of a workbook: only where the cells, as they are printed,
//! give what is printed. Where a figure is of something that the table does not show, it stays a number.

use rust_decimal::Decimal;

use super::{At, Cell, Formula, RowKind, Table, Value, Whole};
use crate::viet;

impl Table {
    /// The cells of a column that are shares of one column in another, row by row.
    pub(super) fn shares_in(&mut self, column: usize, part: usize, whole: usize) {
        for row in 0..self.rows.len() {
            let at = |column| At { row, column };
            self.share(at(column), at(part), Whole::Cell(at(whole)));
        }
    }

    /// A cell that is the share of another one in a whole.
    pub(super) fn share(&mut self, at: At, part: At, whole: Whole) {
        let all = match whole {
            Whole::Cell(at) => self.number(at),
            Whole::Numbers { column, from, to } => {
                let rows = (from..=to).filter(|row| {
                    self.rows.get(*row).is_some_and(|row| row.kind == RowKind::Data)
                        && self.number(At { row: *row, column }).is_some()
                });
                Some(rows.count().into())
            }
        };
        let (Some(own), Some(all)) = (self.number(part), all) else { return };
        let Some(cell) = self.cell(at) else { return };
        let Value::Share(stated) = &cell.value else { return };
        if rounded(own, all, stated.scale()) == Some(*stated) {
            cell.formula = Some(Formula::Share { part, whole });
        }
    }

    /// The cells of a column that tell by how much one column is more than another, row by row. Where the
    /// table leaves a row blank in which nothing changed, the formula does.
    pub(super) fn changes_in(&mut self, column: usize, of: usize, less: usize) {
        let mut known: Vec<(usize, bool)> = Vec::new();
        for row in 0..self.rows.len() {
            let at = |column| At { row, column };
            let (Some(now), Some(before)) = (self.number(at(of)), self.number(at(less))) else {
                continue;
            };
            let Some(cell) = self.cell(at(column)) else { continue };
            let stated = match cell.value {
                Value::Change(change) => change.into(),
                Value::Count(count) => count.into(),
                Value::Blank => Decimal::ZERO,
                _ => continue,
            };
            if now - before == stated {
                known.push((row, cell.value == Value::Blank));
            }
        }
        let is_data = |row: usize| self.rows[row].kind == RowKind::Data;
        let blank_rows = known.iter().any(|(row, is_blank)| *is_blank && is_data(*row));
        let none_blank: Vec<bool> =
            known.iter().map(|(row, blank)| *blank || blank_rows && is_data(*row)).collect();
        for ((row, _), none_blank) in known.into_iter().zip(none_blank) {
            let at = |column| At { row, column };
            if let Some(cell) = self.cell(at(column)) {
                let (of, less) = (at(of), at(less));
                cell.formula = Some(Formula::Difference { of, less, none_blank });
            }
        }
    }

    /// Takes formulas of shares and differences away that name a row which is not there any more.
    pub(super) fn without_dangling(&mut self) {
        let rows = self.rows.len();
        let is_gone = |formula: &Formula| match formula {
            Formula::Share { part, whole } => {
                let last = match whole {
                    Whole::Cell(at) => at.row,
                    Whole::Numbers { to, .. } => *to,
                };
                part.row.max(last) >= rows
            }
            _ => false,
        };
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            cell.formula.take_if(|own| is_gone(own));
        }
    }

    fn cell(&mut self, at: At) -> Option<&mut Cell> {
        self.rows.get_mut(at.row)?.cells.get_mut(at.column)
    }

    /// A cell's number, where it is a count or an amount.
    fn number(&self, at: At) -> Option<Decimal> {
        match self.rows.get(at.row)?.cells.get(at.column)?.value {
            Value::Count(count) => Some(count.into()),
            Value::Amount(amount, _) => Some(amount),
            _ => None,
        }
    }
}

impl Formula {
    /// The same where columns have other places; nothing where one that it names has none any more.
    pub(super) fn moved(self, to: impl Fn(usize) -> Option<usize>) -> Option<Self> {
        let at = |own: At| Some(At { column: to(own.column)?, ..own });
        match self {
            Formula::Share { part, whole } => {
                let whole = match whole {
                    Whole::Cell(own) => Whole::Cell(at(own)?),
                    Whole::Numbers { column, from, to: last } => {
                        Whole::Numbers { column: to(column)?, from, to: last }
                    }
                };
                Some(Formula::Share { part: at(part)?, whole })
            }
            Formula::Difference { of, less, none_blank } => {
                Some(Formula::Difference { of: at(of)?, less: at(less)?, none_blank })
            }
            Formula::SumColumns(columns) => {
                columns.into_iter().map(to).collect::<Option<_>>().map(Formula::SumColumns)
            }
            Formula::CountInRow { mark, from, to: last } => {
                Some(Formula::CountInRow { mark, from: to(from)?, to: to(last)? })
            }
            same => Some(same),
        }
    }
}

/// A part in per cent of a whole as a spreadsheet rounds it.
fn rounded(part: Decimal, whole: Decimal, places: u32) -> Option<Decimal> {
    let share = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    Some(viet::round(share, places))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AnnexKind;
    use crate::tables::build::{count, data, text, total};

    fn shared(value: i64, scale: u32) -> Cell {
        Cell { value: Value::Share(Decimal::new(value, scale)), ..Cell::default() }
    }

    #[test]
    fn only_what_the_cells_give_is_a_formula() {
        let mut table = Table::new(AnnexKind("thu"), String::new());
        table.rows = vec![
            data(vec![count(3u32), count(8u32), shared(375, 1)]),
            // A share of something else.
            data(vec![count(3u32), count(8u32), shared(500, 1)]),
            data(vec![count(3u32), text(""), shared(375, 1)]),
        ];
        table.shares_in(2, 0, 1);
        let has: Vec<bool> = table.rows.iter().map(|row| row.cells[2].formula.is_some()).collect();
        assert_eq!(has, [true, false, false]);
    }

    #[test]
    fn a_row_in_which_nothing_changed_stays_blank() {
        let change = |number: i64| Cell { value: Value::Change(number), ..Cell::default() };
        let mut table = Table::new(AnnexKind("thu"), String::new());
        table.rows = vec![
            data(vec![count(5u32), count(3u32), change(2)]),
            data(vec![count(5u32), count(5u32), Cell::default()]),
            data(vec![count(5u32), text(""), Cell::default()]),
            total(vec![count(10u32), count(8u32), change(2)]),
        ];
        table.changes_in(2, 0, 1);
        let blank = |row: usize| match &table.rows[row].cells[2].formula {
            Some(Formula::Difference { none_blank, .. }) => Some(*none_blank),
            _ => None,
        };
        assert_eq!([0, 1, 2, 3].map(blank), [Some(true), Some(true), None, Some(false)]);
    }
}
