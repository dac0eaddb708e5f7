//! Titles, headings, remarks and comments that take back the figures beside which they stand, or say
//! that these are of another time.

use super::Case;
use super::tables::{Rows, period, sheet};
use rust_xlsxwriter::{Note, Workbook};

/// The status of the first half-year in a sheet of that name, below these titles.
fn half_year(above: &[&str], below: &[&str], heading: &str) -> Case {
    let mut rows: Vec<Vec<&str>> = above.iter().map(|title| vec![*title]).collect();
    rows.extend([
        vec!["TT", "Xã", heading, "", "", "Ghi chú"],
        vec!["", "", "1", "2", "3", ""],
        vec!["=1", "Tân Lập", "x", "", "", ""],
        vec!["=2", "Hòa An", "x", "", "", "Số liệu đến 15/02/2025"],
        vec![],
    ]);
    if heading != "Tiêu chí đạt" || !above.is_empty() || !below.is_empty() {
        rows[above.len() + 3][5] = "";
    }
    rows.extend(below.iter().map(|line| vec!["", *line]));
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    Case::small().book("so.xlsx", &[("TC 6T", &rows)]).change(
        "du_lieu:\n",
        "ky:\n  - ky: 2025-6T\n    chot: 30/6/2025\n    hien_trang: {tep: so.xlsx, trang: TC 6T}\ndu_lieu:\n",
    )
}

#[test]
fn the_title_of_the_quarter_that_was_copied() {
    half_year(&["KẾT QUẢ THỰC HIỆN TIÊU CHÍ QUÝ I NĂM 2025"], &[], "Tiêu chí đạt")
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn figures_that_are_expected() {
    half_year(&["ƯỚC KẾT QUẢ THỰC HIỆN TIÊU CHÍ 6 THÁNG ĐẦU NĂM 2025"], &[], "Tiêu chí đạt")
        .remarked("\n@@3", "\n@@4");
}

#[test]
fn criteria_that_communes_appraised_themselves() {
    half_year(&[], &[], "Tiêu chí xã tự đánh giá đạt").remarked("\n@@5", "\n@@6");
}

#[test]
fn remarks_below_the_table() {
    half_year(
        &[],
        &[
            "Ghi chú: x là tiêu chí xã tự đánh giá, chưa thẩm tra",
            "Số liệu chính thức đến ngày 15/5/2025",
        ],
        "Tiêu chí đạt",
    )
    .remarked("\n@@7", "\n@@8");
}

#[test]
fn a_remark_of_another_day() {
    half_year(&[], &[], "Tiêu chí đạt").remarked("\n@@9", "\n@@10");
}

#[test]
fn aims_of_the_year_before() {
    sheet(
        "xa",
        &[
            &["DANH SÁCH XÃ VÀ MỤC TIÊU XÂY DỰNG NÔNG THÔN MỚI NĂM 2024"],
            &["TT", "Xã", "Mục tiêu"],
            &["=1", "Tân Lập", "đạt chuẩn"],
            &["=2", "Hòa An", "tăng tiêu chí"],
        ],
        "",
    )
    .remarked("\n@@11", "\n@@12");
}

#[test]
fn comments_on_marks() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name("T").expect("a name");
    let rows: Rows = &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""], &["Hòa An", "x", "", ""]];
    for (r, row) in (0u32..).zip(rows) {
        for (c, text) in (0u16..).zip(row.iter()).filter(|(_, text)| !text.is_empty()) {
            page.write(r, c, *text).expect("a cell");
        }
    }
    let note = Note::new("Thẩm định: không đạt").add_author_prefix(false);
    page.insert_note(1, 1, &note).expect("a comment");
    let note = Note::new("Đủ hồ sơ").add_author_prefix(false);
    page.insert_note(2, 1, &note).expect("a comment");
    let bytes = book.save_to_buffer().expect("a workbook");
    Case::small()
        .file("so.xlsx", bytes)
        .table("hien_trang", "{tep: so.xlsx, trang: T}")
        .remarked("\n@@13", "\n@@14");
}

#[test]
fn hamlets_without_their_decision() {
    period(
        "xom",
        &[
            &["Xã", "Tổng số thôn", "Thôn NTM đã đạt", "Ghi chú"],
            &["Tân Lập", "=9", "=5", "02 thôn chưa có QĐ công nhận"],
            &["Hòa An", "=8", "=4", ""],
        ],
        "",
    )
    .remarked("\n@@15", "\n@@16");
}

#[test]
fn less_was_given_than_is_planned() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name("T").expect("a name");
    page.write(0, 0, "Nguồn vốn").expect("a cell");
    page.write(0, 1, "Số tiền (triệu đồng)").expect("a cell");
    page.write(1, 0, "Ngân sách tỉnh").expect("a cell");
    page.write(1, 1, 5000).expect("a cell");
    let note = Note::new("Tỉnh chỉ giao 4.800").add_author_prefix(false);
    page.insert_note(1, 1, &note).expect("a comment");
    let bytes = book.save_to_buffer().expect("a workbook");
    Case::small()
        .file("so.xlsx", bytes)
        .table("nguon_luc", "{tep: so.xlsx, trang: T}")
        .remarked("\n@@17", "\n@@18");
}

#[test]
fn a_signature_right_below_the_last_row_or_a_remark() {
    let tasks: Rows = &[
        &["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"],
        &["=1", "Rà soát tiêu chí", "Phòng Nông nghiệp", "Quý I"],
        &["", "Người lập biểu", "TM. ỦY BAN NHÂN DÂN"],
        &["", "", "CHỦ TỊCH"],
        &[],
        &["", "Lò Thị Mai", "Hà Văn Sơn"],
    ];
    let (found, read) = sheet("nhiem_vu", tasks, "").said();
    assert_eq!(found, "", "{read}");
    let communes: Rows = &[
        &["TT", "Xã", "Loại", "Mục tiêu"],
        &["=1", "Tân Lập", "xã", "đạt chuẩn"],
        &["=2", "Hòa An", "xã", "tăng tiêu chí"],
        &[],
        &["", "Ghi chú: Số liệu do các xã báo cáo."],
        &["", "", "Bình Minh, ngày 15 tháng 01 năm 2025"],
        &["", "NGƯỜI LẬP BIỂU", "KT. CHỦ TỊCH"],
        &["", "", "PHÓ CHỦ TỊCH"],
        &[],
        &["", "Hoàng Thị Mến", "Lý Văn Sơn"],
    ];
    let (found, read) = sheet("xa", communes, "").said();
    assert_eq!(found, "", "{read}");
}

#[test]
fn a_mark_that_cannot_be_read_is_in_no_sum() {
    sheet(
        "hien_trang",
        &[
            &["TT", "Xã", "1", "2", "3"],
            &["=1", "Tân Lập", "x?", "", ""],
            &["=2", "Hòa An", "x", "", ""],
            &["", "Tổng cộng", "=2", "", ""],
        ],
        "",
    )
    .refused("\n@@19", "\n@@20");
}

#[test]
fn a_commune_of_another_kind_is_not_missing() {
    sheet(
        "hien_trang",
        &[
            &["TT", "Xã", "1", "2", "3"],
            &["=1", "Phường Tân Lập", "x", "", ""],
            &["=2", "Hòa An", "x", "", ""],
        ],
        "",
    )
    .refused("\n@@21", "\n@@22");
}
