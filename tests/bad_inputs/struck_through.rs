//! What is struck through above or beside the records: the headings of columns, and the names of
//! criteria that stand below each other.

use rust_xlsxwriter::{Format, Workbook};

use super::Case;

/// The small project with a table in a sheet of which one cell is struck through.
fn struck(key: &str, rows: &[&[&str]], at: (usize, usize)) -> Case {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Bảng").expect("a name");
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let plain = Format::new();
            let format = match (row, column) == at {
                true => plain.set_font_strikethrough(),
                false => plain,
            };
            let (row, column) = (row as u32, column as u16);
            let written = match text.strip_prefix('=') {
                Some(number) => {
                    let number: f64 = number.parse().expect("a number");
                    sheet.write_with_format(row, column, number, &format)
                }
                None => sheet.write_with_format(row, column, *text, &format),
            };
            written.expect("a cell");
        }
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    Case::small().file("so.xlsx", bytes).table(key, "{tep: so.xlsx, trang: Bảng}")
}

#[test]
fn the_heading_of_a_column_that_is_struck_through() {
    struck(
        "nguon_luc",
        &[&["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"], &["=1", "Ngân sách huyện", "=1000"]],
        (0, 2),
    )
    .refused(
        r#"
lỗi[N238]: “Kế hoạch (triệu đồng)” bị gạch ngang: không rõ còn dùng hay đã bỏ
  --> so.xlsx, Bảng!C1
  = xóa phần không dùng, bỏ gạch ngang ở phần còn dùng
"#,
        r#"
error[N238]: “Kế hoạch (triệu đồng)” is struck through: it may be dropped or still count
  --> so.xlsx, Bảng!C1
  = delete what is dropped, and take the line off what still counts
"#,
    );
}

#[test]
fn the_heading_of_a_column_that_is_not_read() {
    let rows: &[&[&str]] =
        &[&["TT", "Xã", "1", "2", "3"], &["1", "Tân Lập", "x"], &["2", "Hòa An", "x"]];
    assert_eq!(struck("hien_trang", rows, (0, 0)).said().0, "");
}

#[test]
fn the_name_of_a_criterion_that_is_struck_through() {
    struck(
        "hien_trang",
        &[
            &["TT", "Tiêu chí", "Tân Lập", "Hòa An"],
            &["1", "Giao thông", "x", "x"],
            &["2", "Điện", "", ""],
            &["3", "Thu nhập", "", ""],
        ],
        (2, 1),
    )
    .refused(
        r#"
lỗi[N238]: “Điện” bị gạch ngang: không rõ còn dùng hay đã bỏ
  --> so.xlsx, Bảng!B3
  = xóa phần không dùng, bỏ gạch ngang ở phần còn dùng
"#,
        r#"
error[N238]: “Điện” is struck through: it may be dropped or still count
  --> so.xlsx, Bảng!B3
  = delete what is dropped, and take the line off what still counts
"#,
    );
}

#[test]
fn a_heading_above_the_names_of_communes_that_is_struck_through() {
    struck(
        "hien_trang",
        &[
            &["TT", "Tiêu chí", "Kết quả năm 2024", ""],
            &["", "", "Tân Lập", "Hòa An"],
            &["1", "Giao thông", "x", "x"],
            &["2", "Điện", "", ""],
            &["3", "Thu nhập", "", ""],
        ],
        (0, 2),
    )
    .refused(
        r#"
lỗi[N238]: “Kết quả năm 2024” bị gạch ngang: không rõ còn dùng hay đã bỏ
  --> so.xlsx, Bảng!C1
  = xóa phần không dùng, bỏ gạch ngang ở phần còn dùng
"#,
        r#"
error[N238]: “Kết quả năm 2024” is struck through: it may be dropped or still count
  --> so.xlsx, Bảng!C1
  = delete what is dropped, and take the line off what still counts
"#,
    );
}
