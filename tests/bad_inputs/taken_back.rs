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
        .remarked(r#"
cảnh báo[N542]: “KẾT QUẢ THỰC HIỆN TIÊU CHÍ QUÝ I NĂM 2025” là số liệu đến tháng 3, bảng Hiện trạng ở đây là số liệu đến tháng 6
  --> so.xlsx, TC 6T!A1
  = xem có lấy nhầm trang của kỳ khác không; nếu đúng trang, sửa lại kỳ ghi ở đó
"#, r#"
warning[N542]: “KẾT QUẢ THỰC HIỆN TIÊU CHÍ QUÝ I NĂM 2025” is of the year to month 3, table Hiện trạng here to month 6
  --> so.xlsx, TC 6T!A1
  = see whether the sheet is of another period; if it is the right one, correct the period named there
"#);
}

#[test]
fn figures_that_are_expected() {
    half_year(&["ƯỚC KẾT QUẢ THỰC HIỆN TIÊU CHÍ 6 THÁNG ĐẦU NĂM 2025"], &[], "Tiêu chí đạt")
        .remarked(r#"
cảnh báo[N544]: “ƯỚC KẾT QUẢ THỰC HIỆN TIÊU CHÍ 6 THÁNG ĐẦU NĂM 2025” ghi “ước kết quả”, số liệu bảng Hiện trạng vẫn được đưa vào văn bản
  --> so.xlsx, TC 6T!A1
  = thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề, ghi chú, tên tệp
"#, r#"
warning[N544]: “ƯỚC KẾT QUẢ THỰC HIỆN TIÊU CHÍ 6 THÁNG ĐẦU NĂM 2025” says “ước kết quả”, but the figures of table Hiện trạng go into the document
  --> so.xlsx, TC 6T!A1
  = use the approved figures; if these are the ones to use, take the words out of the title, the remark or the file's name
"#);
}

#[test]
fn criteria_that_communes_appraised_themselves() {
    half_year(&[], &[], "Tiêu chí xã tự đánh giá đạt").remarked(r#"
cảnh báo[N544]: “Tiêu chí xã tự đánh giá đạt” ghi “xã tự đánh giá”, số liệu bảng Hiện trạng vẫn được đưa vào văn bản
  --> so.xlsx, TC 6T!C1
  = thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề, ghi chú, tên tệp
"#, r#"
warning[N544]: “Tiêu chí xã tự đánh giá đạt” says “xã tự đánh giá”, but the figures of table Hiện trạng go into the document
  --> so.xlsx, TC 6T!C1
  = use the approved figures; if these are the ones to use, take the words out of the title, the remark or the file's name
"#);
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
    .remarked(r#"
cảnh báo[N544]: “Ghi chú: x là tiêu chí xã tự đánh giá, chưa thẩm tra” ghi “chưa thẩm tra”, số liệu bảng Hiện trạng vẫn được đưa vào văn bản
  --> so.xlsx, TC 6T!B6
  = thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề, ghi chú, tên tệp

cảnh báo[N268]: “Số liệu chính thức đến ngày 15/5/2025” ghi số liệu đến 15/5/2025, ở đây số liệu tính đến 30/6/2025
  --> so.xlsx, TC 6T!B7
  = kiểm tra có lấy nhầm bảng của kỳ khác không; nếu đúng bảng, sửa ngày trong tiêu đề hoặc ghi ngày ấy trong ntm.yaml (ngay: của bảng, chot: của kỳ)
"#, r#"
warning[N544]: “Ghi chú: x là tiêu chí xã tự đánh giá, chưa thẩm tra” says “chưa thẩm tra”, but the figures of table Hiện trạng go into the document
  --> so.xlsx, TC 6T!B6
  = use the approved figures; if these are the ones to use, take the words out of the title, the remark or the file's name

warning[N268]: “Số liệu chính thức đến ngày 15/5/2025” counts up to 15/5/2025, the figures here count up to 30/6/2025
  --> so.xlsx, TC 6T!B7
  = see whether the table is of another period; if not, correct the day in the heading, or state it in ntm.yaml (ngay: of the table, chot: of the period)
"#);
}

#[test]
fn a_remark_of_another_day() {
    half_year(&[], &[], "Tiêu chí đạt").remarked(r#"
cảnh báo[N269]: ghi chú của “Hòa An” viết “Số liệu đến 15/02/2025”, số liệu của dòng vẫn được tính
  --> so.xlsx, TC 6T!F4
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#, r#"
warning[N269]: the remark on “Hòa An” says “Số liệu đến 15/02/2025”, but the row's figures are counted
  --> so.xlsx, TC 6T!F4
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#);
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
    .remarked(r#"
cảnh báo[N229]: “DANH SÁCH XÃ VÀ MỤC TIÊU XÂY DỰNG NÔNG THÔN MỚI NĂM 2024” ghi năm 2024, số liệu ở đây phải của năm 2025
  --> so.xlsx, Bảng!A1
  = kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua
"#, r#"
warning[N229]: “DANH SÁCH XÃ VÀ MỤC TIÊU XÂY DỰNG NÔNG THÔN MỚI NĂM 2024” says 2024, the data here must be of 2025
  --> so.xlsx, Bảng!A1
  = see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua
"#);
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
    Case::small().file("so.xlsx", bytes).table("hien_trang", "{tep: so.xlsx, trang: T}").remarked(
        r#"
cảnh báo[N269]: ghi chú của “1” viết “Thẩm định: không đạt”, số liệu của dòng vẫn được tính
  --> so.xlsx, T!B2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N269]: the remark on “1” says “Thẩm định: không đạt”, but the row's figures are counted
  --> so.xlsx, T!B2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#,
    );
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
    .remarked(r#"
cảnh báo[N269]: ghi chú của “Tân Lập” viết “02 thôn chưa có QĐ công nhận”, số liệu của dòng vẫn được tính
  --> so.xlsx, Bảng!D2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#, r#"
warning[N269]: the remark on “Tân Lập” says “02 thôn chưa có QĐ công nhận”, but the row's figures are counted
  --> so.xlsx, Bảng!D2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#);
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
    Case::small().file("so.xlsx", bytes).table("nguon_luc", "{tep: so.xlsx, trang: T}").remarked(
        r#"
cảnh báo[N269]: ghi chú của “5.000” viết “Tỉnh chỉ giao 4.800”, số liệu của dòng vẫn được tính
  --> so.xlsx, T!B2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú
"#,
        r#"
warning[N269]: the remark on “5.000” says “Tỉnh chỉ giao 4.800”, but the row's figures are counted
  --> so.xlsx, T!B2
  = if the remark holds, correct the figures or leave the row out; if not, delete the remark
"#,
    );
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
    .refused(
        r#"
lỗi[N213]: “x?” không rõ là đạt hay chưa đạt
  --> so.xlsx, Bảng!C2
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD
"#,
        r#"
error[N213]: “x?” is neither a mark for met nor for unmet
  --> so.xlsx, Bảng!C2
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD
"#,
    );
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
    .refused(
        r#"
lỗi[N343]: ghi “Phường Tân Lập”, còn danh sách xã có “xã Tân Lập”
  --> so.xlsx, Bảng!B2
  xem thêm: ntm.yaml:24:13
  = sửa ô ấy, hoặc sửa cột Loại (loai) của danh sách xã
"#,
        r#"
error[N343]: “Phường Tân Lập” is written, the list of communes has “xã Tân Lập”
  --> so.xlsx, Bảng!B2
  see also: ntm.yaml:24:13
  = correct the cell, or column Loại (loai) of the list of communes
"#,
    );
}
