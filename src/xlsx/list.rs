//! A list as a workbook of one sheet, for people to read.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, FormatAlign, Workbook, XlsxError};

use super::style::{self, Styles};
use crate::diag::{Problem, Why};

/// A list of six columns.
pub struct ListBook<'a> {
    /// The sheet's name.
    pub sheet: &'a str,
    /// The title.
    pub title: &'a str,
    /// What stands below it.
    pub about: &'a str,
    /// The headings.
    pub headings: [&'a str; 6],
    /// The columns' widths, in characters.
    pub widths: [f64; 6],
    /// The rows.
    pub rows: &'a [[String; 6]],
}

/// A list as the bytes of a workbook. They depend on nothing else: the workbook has no date of its own.
///
/// # Errors
/// More rows than a sheet can hold.
pub fn list_workbook(list: &ListBook<'_>) -> Result<Vec<u8>, Problem> {
    write(list).map_err(|error| Problem::OutputUnwritable {
        path: list.sheet.to_owned(),
        why: Why::Writer(error.to_string()),
    })
}

fn write(list: &ListBook<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(list.title)
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&properties);
    let styles = Styles::new();
    let text = styles.fixed.clone().set_indent(0).set_align(FormatAlign::Top);
    let sheet = workbook.add_worksheet();
    sheet.set_name(list.sheet)?;
    for (column, width) in (0u16..).zip(list.widths) {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 0, list.title, &styles.title)?;
    sheet.write_string_with_format(1, 0, list.about, &styles.purpose.clone().unset_text_wrap())?;
    for (column, heading) in (0u16..).zip(list.headings) {
        sheet.write_string_with_format(3, column, heading, &styles.heading)?;
    }
    for (row, cells) in (4u32..).zip(list.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            sheet.write_string_with_format(row, column, cell, &text)?;
        }
        sheet.set_row_height(row, style::height_of(cells, &list.widths))?;
    }
    sheet.set_freeze_panes(4, 0)?;
    style::print_setup(sheet, Some((3, 3)))?;
    workbook.save_to_buffer()
}
