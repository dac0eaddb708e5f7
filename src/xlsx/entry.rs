//! The sheet on which whoever checks a document types its totals a second time: what each is, where it is
//! printed, and a cell for it. No value stands anywhere in the file.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::style::{self, Styles};
use crate::diag::{Problem, Why};

/// The headings of the table: number, figure, where it is printed, what is typed.
pub const ENTRY_HEADINGS: [&str; 4] = ["TT", "Số liệu", "In ở", "Số gõ lại"];

/// The widths of its columns, in characters.
const WIDTHS: [f64; 4] = [6.0, 46.0, 21.0, 22.0];

/// No sheet has a longer name.
const LONGEST_NAME: usize = 31;

/// The sheet of a document.
pub struct EntrySheet {
    /// The document's id.
    pub document: String,
    /// Its kind and subject.
    pub title: String,
    /// What each figure is, and where it is printed.
    pub rows: Vec<[String; 2]>,
}

/// What the sheet of a document is called.
pub fn entry_sheet_name(document: &str) -> String {
    document.chars().take(LONGEST_NAME).collect()
}

/// Sheets as the bytes of a workbook; `year` is its date: its bytes depend on nothing else.
///
/// # Errors
/// More than a workbook can hold.
pub fn entry_workbook(sheets: &[EntrySheet], year: i32) -> Result<Vec<u8>, Problem> {
    write(sheets, year).map_err(|error| Problem::OutputUnwritable {
        path: ENTRY_TITLE.to_owned(),
        why: Why::Writer(error.to_string()),
    })
}

/// The title of each sheet.
const ENTRY_TITLE: &str = "TỜ NHẬP LẠI SỐ LIỆU";

/// How it is done.
const HOW: &str = "Người kiểm tra đọc từng số trên bản giấy của văn bản rồi gõ vào cột cuối, viết như trên \
                   giấy (81.178,119; 04; 15,7). Không xem máy, không chép từ bảng gốc, không để người lập \
                   gõ hộ. Gõ xong lưu tệp rồi kiểm tra lại bằng ntm check.";

fn write(sheets: &[EntrySheet], year: i32) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let year = u16::try_from(year).unwrap_or(2000);
    let properties = DocProperties::new()
        .set_title("Tờ nhập lại số liệu")
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, 1, 1)?);
    workbook.set_properties(&properties);
    let styles = Styles::new();
    for own in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(entry_sheet_name(&own.document))?;
        one(sheet, own, &styles)?;
    }
    workbook.save_to_buffer()
}

fn one(sheet: &mut Worksheet, own: &EntrySheet, styles: &Styles) -> Result<(), XlsxError> {
    let (title, centred, about) = (
        styles.title.clone().set_align(FormatAlign::Center).set_font_size(14),
        styles.purpose.clone().unset_italic().set_bold().set_align(FormatAlign::Center),
        styles.purpose.clone().set_align(FormatAlign::Top),
    );
    for (column, width) in (0u16..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let across: f64 = WIDTHS.iter().sum();
    sheet.merge_range(0, 0, 0, 3, ENTRY_TITLE, &title)?;
    sheet.set_row_height(0, 24)?;
    for (row, text, format, bold) in
        [(1, own.title.as_str(), &centred, true), (2, HOW, &about, false)]
    {
        sheet.merge_range(row, 0, row, 3, text, format)?;
        sheet.set_row_height(row, style::height(style::lines(text, across, bold)))?;
    }
    signed(sheet, styles)?;
    let first = HEADING + 1;
    for (column, heading) in (0u16..).zip(ENTRY_HEADINGS) {
        sheet.write_string_with_format(HEADING, column, heading, &styles.heading)?;
    }
    let number = styles.fixed.clone().set_align(FormatAlign::Center).set_indent(0);
    let typed = styles.cell(style::CellStyle::LeftText).set_align(FormatAlign::Right);
    for (index, [what, place]) in (0u32..).zip(&own.rows) {
        let row = first + index;
        sheet.write_string_with_format(row, 0, (index + 1).to_string(), &number)?;
        sheet.write_string_with_format(row, 1, what, &styles.fixed)?;
        sheet.write_string_with_format(row, 2, place, &number)?;
        sheet.write_blank(row, 3, &typed)?;
        let needed = style::lines(what, WIDTHS[1], false);
        let needed = needed.max(style::lines(place, WIDTHS[2] + style::INDENT, false));
        sheet.set_row_height(row, style::height(needed) + 4)?;
    }
    sheet.set_freeze_panes(first, 0)?;
    style::protect(sheet);
    style::print_setup(sheet, Some((HEADING, HEADING)))?;
    sheet.set_portrait();
    Ok(())
}

/// The row of the headings.
const HEADING: u32 = 6;

/// Lines for whoever typed and the day.
fn signed(sheet: &mut Worksheet, styles: &Styles) -> Result<(), XlsxError> {
    let label = styles.fixed.clone().set_border(FormatBorder::None).set_indent(0);
    let line: Format =
        styles.column(style::CellStyle::Left).set_border_bottom(FormatBorder::Dotted);
    sheet.merge_range(3, 0, 3, 1, "Người kiểm tra (họ tên, chức vụ):", &label)?;
    sheet.merge_range(3, 2, 3, 3, "", &line)?;
    sheet.merge_range(4, 0, 4, 1, "Ngày gõ lại:", &label)?;
    sheet.merge_range(4, 2, 4, 3, "", &line)?;
    sheet.set_row_height(3, 24)?;
    sheet.set_row_height(4, 24)?;
    Ok(())
}
