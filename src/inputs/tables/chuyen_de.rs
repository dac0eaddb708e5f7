//! Results of thematic programmes (`chuyen_de`).

use super::shape::{NOTE, TableSpec, Years, field, required};
use crate::diag::Diagnostics;
use crate::inputs::assemble::values;
use crate::inputs::raw::RawTable;
use crate::model::Topic;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "chuyen_de",
    label: "Chương trình chuyên đề",
    name_field: "ten",
    fields: &[
        required(
            "ten",
            "Chương trình",
            &["ten chuong trinh", "chuyen de", "chuong trinh chuyen de"],
        )
        .says("OCOP, du lịch nông thôn…"),
        field(
            "ket_qua",
            "Kết quả",
            &["ket qua thuc hien", "noi dung", "ket qua 6 thang", "ket qua 9 thang"],
        ),
        NOTE,
    ],
    years: Years::Base,
    ..TableSpec::PLAIN
};

/// Results of thematic programmes.
pub fn read(table: &RawTable, found: &mut Diagnostics) -> Vec<Topic> {
    let mut topics = Vec::new();
    for row in &table.rows {
        let name = row.get("ten").and_then(|cell| values::line("ten", cell, found));
        let result = row.get("ket_qua").and_then(|cell| values::line("ket_qua", cell, found));
        if let Some(name) = name {
            topics.push(Topic { name, result });
        }
    }
    topics
}
