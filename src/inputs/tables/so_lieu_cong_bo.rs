//! Figures that the office stated elsewhere (`so_lieu_cong_bo`).

use super::example::{Example, InputRow};
use super::in_sheet::{CellInput, Choices, InitSheet};
use super::shape::{REMARK, TableSpec, field, required};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::assemble::values;
use crate::inputs::counted::{self, Nouns};
use crate::inputs::raw::RawTable;
use crate::model::Declared;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "so_lieu_cong_bo",
    label: "Số liệu công bố",
    name_field: "so_lieu",
    fields: &[
        required("so_lieu", "Số liệu", &["ten so lieu", "ma so lieu"])
            .says("`Tổng nguồn lực`, `Tiêu chí 9 giao`…")
            .column(
                36.0,
                CellInput::Choice(&FIGURES),
                "Tên số liệu: chọn trong danh sách (trang Danh mục).",
            ),
        required("gia_tri", "Giá trị", &["so", "tri so"]).column(
            18.0,
            CellInput::Amount,
            "Giá trị đã công bố.",
        ),
        field("mo_ta", "Mô tả", &["dien giai", "noi dung"]).says("không đọc").column(
            60.0,
            CellInput::Words,
            "Nêu ở văn bản nào. Máy không đọc cột này.",
        ),
        REMARK.says("không đọc"),
    ],
    labelled: false,
    sheet: Some(InitSheet {
        title: "SỐ LIỆU ĐÃ CÔNG BỐ, ĐỂ ĐỐI CHIẾU",
        purpose: "Con số đơn vị đã nêu ở văn bản khác. Máy tính lại từ các trang trên và báo lỗi khi hai bên khác nhau. Không bắt buộc.",
        needed: false,
        example,
    }),
    ..TableSpec::PLAIN
};

/// Names of figures.
const FIGURES: Choices = Choices {
    heading: "Tên số liệu",
    values: &[
        "Số xã",
        "Số xã đã đạt",
        "Số xã phấn đấu",
        "Số xã đạt chuẩn cuối năm",
        "Tổng tiêu chí hiện tại",
        "Tổng tiêu chí giao",
        "Tổng tiêu chí cuối năm",
        "Bình quân hiện tại",
        "Bình quân cuối năm",
        "Xóm NTM hiện tại",
        "Xóm NTM giao",
        "Xóm NTM cuối năm",
        "Xóm kiểu mẫu hiện tại",
        "Xóm kiểu mẫu giao",
        "Xóm kiểu mẫu cuối năm",
        "Tổng nguồn lực",
    ],
    may_grow: true,
    width: 30.0,
    otherwise: "Tên số liệu này không có trong trang Danh mục. Vẫn dùng tên vừa ghi?",
};

/// Builds the declared figures.
pub fn read(table: &RawTable, found: &mut Diagnostics) -> Vec<Declared> {
    table
        .rows
        .iter()
        .filter_map(|row| {
            let name = values::line("so_lieu", row.get("so_lieu")?, found)?;
            let Some(cell) = row.get("gia_tri") else {
                let at = table.blank_cell(row, "gia_tri").unwrap_or_else(|| name.place.clone());
                found.report(Problem::MissingValue { field: "gia_tri".to_owned() }, &at);
                return None;
            };
            let mut cell = cell.clone();
            counted::bare(&mut cell.value, &Nouns::of_figure(&name.value));
            let value = values::decimal("gia_tri", &cell, found)?;
            Some(Declared { name, value })
        })
        .collect()
}

/// Figures as an office might have stated them elsewhere; the program must find the same.
fn example(example: &Example<'_>) -> Option<Vec<InputRow>> {
    let figure = |name: &str, value: i64, told: &str| {
        InputRow::default().text("so_lieu", name).number("gia_tri", value).text("mo_ta", told)
    };
    let criteria: usize =
        example.communes.iter().map(|commune| commune.met.len() + commune.new.len()).sum();
    let funding: i64 = example.sources.iter().filter_map(|(.., amount)| *amount).sum();
    Some(vec![
        figure(
            "Tổng tiêu chí cuối năm",
            i64::try_from(criteria).unwrap_or(0),
            "Tổng số tiêu chí đạt của các xã đến cuối năm (minh họa)",
        ),
        figure("Tổng nguồn lực", funding, "Tổng nguồn lực, triệu đồng (minh họa)"),
    ])
}
