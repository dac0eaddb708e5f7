//! What a row of money says of its figure that is no money, or in another unit: "Nhân dân hiến đất (m2)",
//! "Ngân sách tỉnh (tỷ đồng)" in YAML, where all is in triệu đồng.

use rust_decimal::Decimal;

use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{Node, RawRow, RawTable};
use crate::inputs::units;
use crate::viet;

/// Tells of a row whose name, or whose remark as a whole, names the unit of another thing than money; in
/// YAML also of another unit of money, which a sheet's reader knows of.
pub fn tell(table: &RawTable, row: &RawRow, found: &mut Diagnostics) {
    for key in ["ten", "ghi_chu"] {
        let Some(cell) = row.get(key) else { continue };
        let Node::Text(text) = &cell.value else { continue };
        let whole = (key == "ghi_chu").then_some(text.as_str());
        let thing =
            viet::bracketed(text).into_iter().chain(whole).find(|own| units::is_of_a_thing(own));
        if let Some(thing) = thing {
            let (name, unit) = (row_name(row), viet::one_line(thing.trim()));
            found.report(Problem::NotMoney { name, unit }, &cell.place);
            return;
        }
        let other = units::mention(text)
            .filter(|_| table.columns.is_none())
            .filter(|own| own.factor != Some(Decimal::ONE));
        if other.is_some() {
            let (name, seen) = (row_name(row), viet::one_line(text));
            found.report(Problem::OtherUnitOfRow { name, seen }, &cell.place);
            return;
        }
    }
}

fn row_name(row: &RawRow) -> String {
    row.get("ten").map_or_else(String::new, |cell| viet::one_line(&cell.value.shown()))
}
