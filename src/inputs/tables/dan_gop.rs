//! What the people gave (`dan_gop`).

use super::shape::{Kind, NOTE, TableSpec, Years, field, required};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::assemble::amounts::{Amounts, in_million};
use crate::inputs::assemble::values;
use crate::inputs::raw::{RawRow, RawTable};
use crate::inputs::units;
use crate::model::Contribution;
use crate::viet;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "dan_gop",
    label: "Nhân dân đóng góp",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt"]).of(Kind::Numbering),
        required(
            "ten",
            "Nội dung đóng góp",
            &["noi dung", "hinh thuc dong gop", "hinh thuc", "hinh thuc dong gop cua nhan dan"],
        )
        .says("tiền mặt, ngày công, hiến đất…"),
        field("so_luong", "Số lượng", &["khoi luong", "so luong dong gop"]),
        field("don_vi", "Đơn vị tính", &["dvt", "don vi"]),
        field(
            "gia_tri",
            "Giá trị (triệu đồng)",
            &["gia tri quy doi", "thanh tien", "quy doi", "gia tri"],
        )
        .of(Kind::Money),
        NOTE,
    ],
    outer: "nhan dan, dong gop",
    years: Years::Plan,
    ..TableSpec::PLAIN
};

/// What the people gave.
pub fn read(table: &RawTable, found: &mut Diagnostics) -> Vec<Contribution> {
    let line = |row: &RawRow, key: &'static str, found: &mut Diagnostics| {
        row.get(key).and_then(|cell| values::line(key, cell, found))
    };
    let amounts = Amounts { table };
    let mut all = Vec::new();
    for row in &table.rows {
        let Some(name) = line(row, "ten", found) else { continue };
        let quantity = row.get("so_luong").and_then(|cell| values::amount("so_luong", cell, found));
        let unit = line(row, "don_vi", found).map(|text| text.value);
        let value = amounts.get(row, "gia_tri", found);
        // Of money the quantity is the value.
        let factor = unit.as_ref().and_then(|unit| units::unit(&viet::fold(unit)));
        if let (Some(factor), Some(quantity), Some(value)) = (factor, &quantity, &value) {
            let money = in_million(quantity.value, factor);
            if !viet::is_same_amount(money, value.value) {
                let problem = Problem::ValueAgainstQuantity {
                    name: name.value.clone(),
                    quantity: viet::fmt_decimal(money),
                    value: viet::fmt_decimal(value.value),
                };
                found.push(Diagnostic::new(problem).at(&value.place).with(&quantity.place));
            }
        }
        if let (Some(_), Some(quantity), None, Some(unit)) = (factor, &quantity, &value, &unit)
            && !quantity.value.is_zero()
        {
            let problem = Problem::MoneyWithoutValue {
                name: name.value.clone(),
                quantity: viet::fmt_decimal(quantity.value),
                unit: unit.clone(),
            };
            found.report(problem, &quantity.place);
        }
        all.push(Contribution { name, quantity, unit, value, place: row.place.clone() });
    }
    all
}
