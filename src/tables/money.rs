//! Tables of money in another unit than the usual one.

use super::{Table, Value};
use crate::model::{AnnexKind, MoneyUnit};

/// The annexes and forms that have columns of money.
pub const OF_MONEY: &[AnnexKind] = &[
    AnnexKind("du_an"),
    AnnexKind("kq_nguon_luc"),
    AnnexKind("kq_dan_gop"),
    AnnexKind("kq_giai_ngan"),
    AnnexKind("kq_no_dong"),
    AnnexKind("bieu_07"),
    AnnexKind("bieu_08"),
    AnnexKind("bieu_09"),
    AnnexKind("bieu_11"),
    AnnexKind("bieu_12"),
    AnnexKind("bieu_13"),
];

impl Table {
    /// The table with its money in a unit: every amount, and what the line above it or a heading says of
    /// them. It is made in the usual one.
    #[must_use]
    pub(super) fn in_unit(mut self, unit: MoneyUnit) -> Self {
        let usual = MoneyUnit::default();
        if unit == usual {
            return self;
        }
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            if let Value::Amount(amount, own @ Some(_)) = &mut cell.value {
                (*amount, *own) = (unit.of_millions(*amount), Some(unit));
            }
        }
        let headings = self.columns.iter_mut().chain(&mut self.absent);
        let headings = headings.flat_map(|column| &mut column.heading);
        for says in headings.chain(&mut self.unit) {
            *says = says.replace(usual.name(), unit.name());
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::build::{amount_of, data};
    use crate::tables::{Cell, Column, ColumnKind};

    fn column(heading: &str) -> Column {
        let heading = vec![heading.to_owned()];
        Column { heading, content: ColumnKind::Amount, repeated: false, room: "", wordy: false }
    }

    #[test]
    fn amounts_and_their_unit_go_together() {
        let mut table = Table::new(AnnexKind("thu"), String::new());
        table.unit = Some("Vốn tỉnh. Đơn vị tính: triệu đồng".to_owned());
        table.columns = vec![column("Số lượng"), column("Giá trị (triệu đồng)")];
        let quantity = Cell { value: Value::Amount(3_500.into(), None), ..Cell::default() };
        let third = rust_decimal::Decimal::from(1_000) / rust_decimal::Decimal::from(3);
        table.rows = vec![data(vec![quantity, amount_of(third)])];
        let shown = |unit: MoneyUnit| {
            let table = table.clone().in_unit(unit);
            let cells = table.rows[0].cells.iter().map(|cell| cell.value.shown());
            let heading = table.columns[1].heading[0].clone();
            (table.unit.unwrap(), heading, cells.collect::<Vec<_>>().join(" | "))
        };
        let said = |unit: MoneyUnit, amount: &str| {
            let name = unit.name();
            (
                format!("Vốn tỉnh. Đơn vị tính: {name}"),
                format!("Giá trị ({name})"),
                format!("3.500 | {amount}"),
            )
        };
        for (unit, amount) in [
            (MoneyUnit::Dong, "333.333.333"),
            (MoneyUnit::Thousand, "333.333,333"),
            (MoneyUnit::Million, "333,333333"),
            (MoneyUnit::Billion, "0,333333333"),
        ] {
            assert_eq!(shown(unit), said(unit, amount));
        }
    }
}
