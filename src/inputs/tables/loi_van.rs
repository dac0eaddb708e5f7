//! Prose by key (`loi_van`).

use super::shape::{NOTE, TableSpec, field, required};

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "loi_van",
    label: "Lời văn",
    name_field: "khoa",
    fields: &[
        required("khoa", "Khóa", &["muc", "ma muc"]).says("để trống là khóa của dòng trên"),
        required("noi_dung", "Nội dung", &["loi van", "doan van"]),
        field("mo_ta", "Mô tả", &["dien giai"]).says("không đọc"),
        NOTE.says("không đọc"),
    ],
    name_repeats: true,
    ..TableSpec::PLAIN
};
