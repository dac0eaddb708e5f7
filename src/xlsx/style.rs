//! How the cells look: Times New Roman, thin borders, headings on a light ground.

use std::sync::LazyLock;

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, Format, FormatAlign, FormatBorder, ProtectionOptions, Worksheet, XlsxError,
};

use crate::typeset::{Fonts, Metrics, Words};

/// The font of every cell, as in the documents.
pub const FONT: &str = "Times New Roman";
/// The number of an A4 sheet in the file format.
const A4: u8 = 9;
/// The last column that a sheet can have.
const LAST_COLUMN: u16 = 16_383;

/// The formats of all sheets. Headings are locked, everything below them is not.
pub struct Styles {
    /// The sheet's title.
    pub title: Format,
    /// The line that tells what the sheet is for.
    pub purpose: Format,
    /// A heading.
    pub heading: Format,
    /// A criterion's heading in a narrow column, read from below.
    pub narrow: Format,
    /// Locked and without borders: the rows above the table.
    pub blank: Format,
    /// Locked text that wraps.
    pub fixed: Format,
    /// Borders, for rows that are filled in later.
    pub grid: Format,
    /// A link to a sheet.
    pub link: Format,
    body: Format,
}

/// How a column's cells are set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CellStyle {
    /// Text, to the left.
    Left,
    /// Short text or a mark, centred.
    Centre,
    /// Text that must stay text (`17.10`), to the left.
    LeftText,
    /// Text that must stay text, centred.
    CentreText,
    /// An amount.
    Amount,
    /// A formula's result.
    Total,
}

impl Styles {
    /// All formats.
    pub fn new() -> Self {
        let plain = Format::new().set_font_name(FONT).set_font_size(12);
        let border =
            Format::new().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x80_80_80));
        let middle = plain.clone().set_align(FormatAlign::VerticalCenter).set_text_wrap();
        let heading = middle
            .merge(&border)
            .set_bold()
            .set_align(FormatAlign::Center)
            .set_background_color(Color::RGB(0xDD_E7_F3));
        Styles {
            title: plain.clone().set_bold().set_font_size(13).set_align(FormatAlign::Left),
            purpose: middle.clone().set_italic().set_align(FormatAlign::Left),
            narrow: heading.clone().set_rotation(90).set_font_size(11),
            heading,
            blank: plain.clone(),
            fixed: middle.merge(&border).set_align(FormatAlign::Left).set_indent(1),
            grid: border.clone(),
            link: middle
                .merge(&border)
                .set_font_color(Color::RGB(0x05_63_C1))
                .set_align(FormatAlign::Left)
                .set_indent(1),
            body: middle.set_unlocked(),
        }
    }

    /// The cells of a column below its heading, without borders.
    pub fn column(&self, setting: CellStyle) -> Format {
        let body = self.body.clone();
        match setting {
            CellStyle::Left => body.set_align(FormatAlign::Left).set_indent(1),
            CellStyle::Centre => body.set_align(FormatAlign::Center),
            CellStyle::LeftText => {
                body.set_align(FormatAlign::Left).set_indent(1).set_num_format("@")
            }
            CellStyle::CentreText => body.set_align(FormatAlign::Center).set_num_format("@"),
            CellStyle::Amount => {
                body.set_align(FormatAlign::Right).set_indent(1).set_num_format("#,##0.###")
            }
            CellStyle::Total => body.set_align(FormatAlign::Center).set_italic(),
        }
    }

    /// The same with borders.
    pub fn cell(&self, setting: CellStyle) -> Format {
        self.column(setting).merge(&self.grid)
    }
}

/// Unlocks every cell and locks the rows down to the last heading: a row can be deleted only
/// when all its cells are unlocked, also those beyond the table.
pub fn lock_headings(
    sheet: &mut Worksheet,
    styles: &Styles,
    last_heading: u32,
) -> Result<(), XlsxError> {
    sheet.set_column_range_format(0, LAST_COLUMN, &styles.column(CellStyle::Left))?;
    for row in 0..=last_heading {
        sheet.set_row_format(row, &styles.blank)?;
    }
    Ok(())
}

/// The height of a row of one line, in points.
pub const LINE: u32 = 20;
/// The size of a cell's text in points.
pub const SIZE: f64 = 12.0;
/// No row can be higher, in points.
const HIGHEST: u32 = 409;
/// A width of one is that of a figure of the font that programs set their sheets in, in points.
const WIDTH: f64 = 5.25;
/// What of a cell's width margin and indent take, in that measure.
const MARGINS: f64 = 1.5;
/// What of that is the indent.
pub const INDENT: f64 = 1.2;
/// Programs that draw letters on whole dots of a screen need a little more room.
const ROUNDING: f64 = 0.96;

/// The widths of the documents' font, which is that of every cell.
static METRICS: LazyLock<Metrics> = LazyLock::new(|| Metrics::of(&Fonts::embedded()));

/// The height that a text of so many lines needs.
pub fn height(lines: u32) -> u32 {
    height_at(lines, SIZE)
}

/// The same of a size in points.
pub fn height_at(lines: u32, size: f64) -> u32 {
    let line = (size * 4.0 / 3.0).ceil().to_u32().unwrap_or(LINE);
    line.saturating_mul(lines).saturating_add(4).clamp(LINE, HIGHEST)
}

/// The height of a row whose cells wrap in columns of these widths.
pub fn height_of(cells: &[String], widths: &[f64]) -> u32 {
    let taken = cells.iter().zip(widths).map(|(text, width)| lines(text, *width, false));
    height(taken.max().unwrap_or(1))
}

/// How many lines a text takes in a cell of a width in characters. Cells that are merged fit in no
/// spreadsheet program by themselves, and some fit no row that they did not write.
pub fn lines(text: &str, width: impl Into<f64>, bold: bool) -> u32 {
    lines_at(text, width, bold, SIZE)
}

/// The width in characters of a cell without an indent that holds a text without breaking its lines.
pub fn width(text: &str, bold: bool) -> u32 {
    (needed(text, bold) + MARGINS - INDENT).ceil().to_u32().unwrap_or(u32::MAX)
}

/// What a text needs without margins, in characters.
fn needed(text: &str, bold: bool) -> f64 {
    Words::of(text, bold, &METRICS).full() * SIZE / (WIDTH * ROUNDING)
}

/// The same of a size in points.
pub fn lines_at(text: &str, width: impl Into<f64>, bold: bool, size: f64) -> u32 {
    let room = (width.into() - MARGINS).max(1.0) * WIDTH * ROUNDING / size;
    u32::try_from(Words::of(text, bold, &METRICS).lines(room)).unwrap_or(u32::MAX)
}

/// Protects the sheet without a password: headings stay as they are, rows may come and go.
pub fn protect(sheet: &mut Worksheet) {
    sheet.protect_with_options(&ProtectionOptions {
        insert_rows: true,
        delete_rows: true,
        sort: true,
        use_autofilter: true,
        format_cells: true,
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::new()
    });
}

/// A4 on its side, as wide as the paper, headings on each page.
pub fn print_setup(sheet: &mut Worksheet, headings: Option<(u32, u32)>) -> Result<(), XlsxError> {
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.6, 0.6, 0.8, 0.8, 0.4, 0.4)
        .set_footer(
            "&L&\"Times New Roman,Italic\"&10&A&R&\"Times New Roman,Regular\"&10Trang &P/&N",
        );
    if let Some((first, last)) = headings {
        sheet.set_repeat_rows(first, last)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_words_whole() {
        assert_eq!(lines("Tên xã", 20, false), 1);
        assert_eq!(lines("13\nTổ chức sản xuất", 10, false), 3);
        for text in ["Suối Trung", "Tổng cộng", "78.418,774", "Phòng Kinh tế"] {
            assert_eq!(lines(text, f64::from(width(text, true)) + INDENT, true), 1, "{text}");
            assert!(width(text, true) < 20, "{text}: {}", width(text, true));
        }
        assert_eq!(height(lines("xã ".repeat(9_000).trim_end(), 10, false)), HIGHEST);
    }
}
