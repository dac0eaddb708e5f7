//! The first sheet: how to fill in the workbook, and what each sheet is for.

use rust_xlsxwriter::{Color, FormatAlign, Url, Worksheet, XlsxError};

use super::book::InputBook;
use super::lists;
use super::style::{self, Styles};

/// The sheet's name.
pub const SHEET: &str = "Hướng dẫn";

const NAME_WIDTH: f64 = 24.0;
const PURPOSE_WIDTH: f64 = 96.0;
const STEP_WIDTH: f64 = NAME_WIDTH + PURPOSE_WIDTH + 12.0;

const STEPS: &[&str] = &[
    "Điền từ trái sang phải: trang Xã trước, rồi Hiện trạng, Giao chỉ tiêu và các trang sau. Trang không dùng thì xóa các dòng mẫu, đừng xóa trang.",
    "Thay mọi dòng mẫu bằng số liệu của đơn vị. Thêm dòng ở cuối hoặc chèn vào giữa đều được; bảng không có dòng tổng, máy tự cộng.",
    "Đưa con trỏ lên tiêu đề cột để xem cách điền. Ô có mũi tên thì chọn trong danh sách; giá trị lấy từ trang Danh mục.",
    "Tiêu đề được khóa, không có mật khẩu. Muốn thêm cột (ví dụ cột chỉ tiêu 2.1): thẻ Xem lại (Review) > Bỏ bảo vệ trang (Unprotect Sheet).",
    "Lưu và đóng Excel, rồi chạy lệnh ntm check để kiểm tra, ntm build để lập văn bản. Lời báo chỉ rõ trang và ô, ví dụ Xã!B7.",
];

/// Writes the sheet.
pub fn write(
    sheet: &mut Worksheet,
    book: &InputBook<'_>,
    styles: &Styles,
) -> Result<(), XlsxError> {
    sheet.set_name(SHEET)?;
    for (column, width) in [(0, 6.0), (1, NAME_WIDTH), (2, PURPOSE_WIDTH), (3, 12.0)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 0, "SỐ LIỆU ĐỂ LẬP VĂN BẢN", &styles.title)?;
    sheet.write_string_with_format(1, 0, &book.title, &styles.purpose.clone().unset_text_wrap())?;
    let mut row = 3;
    sheet.merge_range(row, 0, row, 3, "Cách điền", &styles.heading)?;
    for (number, step) in (1..).zip(STEPS) {
        row += 1;
        let centred = styles.fixed.clone().set_indent(0).set_align(FormatAlign::Center);
        sheet.write_number_with_format(row, 0, number, &centred)?;
        sheet.merge_range(row, 1, row, 3, step, &styles.fixed)?;
        // Merged cells do not grow by themselves.
        sheet.set_row_height(row, style::height(style::lines(step, STEP_WIDTH, false)))?;
    }
    row += 2;
    for (column, heading) in [(0, "STT"), (1, "Trang"), (2, "Dùng để"), (3, "Bắt buộc")] {
        sheet.write_string_with_format(row, column, heading, &styles.heading)?;
    }
    let centred = styles.fixed.clone().set_indent(0).set_align(FormatAlign::Center);
    let mut line = |number: i32, name: &str, purpose: &str, needed: bool| {
        row += 1;
        sheet.set_row_height(row, style::height(style::lines(purpose, PURPOSE_WIDTH, false)))?;
        sheet.write_number_with_format(row, 0, number, &centred)?;
        let url = Url::new(format!("internal:'{name}'!A1")).set_text(name);
        sheet.write_url_with_format(row, 1, url, &styles.link)?;
        sheet.write_string_with_format(row, 2, purpose, &styles.fixed)?;
        sheet.write_string_with_format(row, 3, if needed { "x" } else { "" }, &centred)?;
        Ok::<(), XlsxError>(())
    };
    let specs = book.specs();
    let mut number = 0;
    for spec in specs {
        number += 1;
        let (purpose, needed) =
            spec.sheet.as_ref().map_or(("", false), |sheet| (sheet.purpose, sheet.needed));
        line(number, spec.label, &book.said(purpose), needed)?;
    }
    line(number + 1, lists::SHEET, "Giá trị của các ô chọn.", false)?;
    sheet.set_tab_color(Color::RGB(0x70_AD_47));
    sheet.set_active(true);
    style::print_setup(sheet, None)?;
    style::protect(sheet);
    Ok(())
}
