//! Policies that the office issued (`co_che`).

use super::shape::{NOTE, TableSpec, Years, field, required};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::assemble::values;
use crate::inputs::raw::RawTable;
use crate::model::Policy;
use crate::viet;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "co_che",
    label: "Cơ chế, chính sách",
    name_field: "trich_yeu",
    fields: &[
        field("loai", "Loại văn bản", &["loai", "hinh thuc van ban"]),
        field(
            "so_ngay",
            "Số, ngày, tháng ban hành",
            &[
                "so ngay thang",
                "so ngay thang nam",
                "so ky hieu",
                "so van ban",
                "ky hieu",
                "so hieu",
                "so hieu van ban",
            ],
        ),
        required("trich_yeu", "Trích yếu", &["trich yeu noi dung", "ten van ban"]),
        field("muc_tieu", "Mục tiêu", &["muc tieu chinh sach"]),
        field(
            "noi_dung",
            "Nội dung chủ yếu",
            &["noi dung chu yeu cua co che chinh sach", "noi dung"],
        ),
        NOTE.printed(),
    ],
    years: Years::Base,
    ..TableSpec::PLAIN
};

/// Policies that the office issued.
pub fn read(table: &RawTable, found: &mut Diagnostics) -> Vec<Policy> {
    let mut policies = Vec::new();
    for row in &table.rows {
        let Some(subject) =
            row.get("trich_yeu").and_then(|cell| values::line("trich_yeu", cell, found))
        else {
            continue;
        };
        let mut line = |key: &'static str| {
            row.get(key).and_then(|cell| values::line(key, cell, found)).map(|text| text.value)
        };
        if let Some(cell) = row.get("so_ngay")
            && !cell.value.shown().contains(|c: char| c.is_ascii_digit())
        {
            found.report(Problem::NotADate { seen: cell.value.shown() }, &cell.place);
            continue;
        }
        policies.push(Policy {
            kind: line("loai").map(|kind| viet::upper_first(&kind)),
            issued: line("so_ngay"),
            aim: line("muc_tieu"),
            content: line("noi_dung"),
            note: line("ghi_chu"),
            subject,
        });
    }
    policies
}
