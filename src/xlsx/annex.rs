//! An annex table as a workbook that an office goes on working in: real numbers, formulas for
//! what is counted and summed (with their values stored), merged headings, and a print set-up of
//! A4 with the headings repeated.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula as Written, Workbook,
    Worksheet, XlsxError,
};

use super::formulas::spelled;
use super::package::Package;
use super::style::{self, FONT};
use crate::diag::{Problem, Why};
use crate::model::MoneyUnit;
use crate::tables::{
    Cell, ColumnKind, Formula, NAME_OF_ANNEX, RowKind, Table, Value, heading_rows,
};
use crate::viet;

/// The number of an A4 sheet in the file format.
const A4: u8 = 9;

/// An annex as it stands in a sheet.
pub struct AnnexSheet<'a> {
    /// What the sheet is called, unlike every other of its workbook.
    pub name: String,
    /// Its table.
    pub table: &'a Table,
    /// "Phụ lục I", or "Phụ lục" for a single one.
    pub number: String,
    /// The "Kèm theo" line.
    pub attached_to: String,
}

/// Annexes as the bytes of a workbook, a sheet each. The plan's year is the workbook's date: its bytes
/// depend on nothing else.
///
/// # Errors
/// A table that no sheet can hold.
pub fn annex_workbook(
    title: &str,
    sheets: &[AnnexSheet<'_>],
    year: i32,
) -> Result<Vec<u8>, Problem> {
    let refused = |why: String| Problem::OutputUnwritable {
        path: sheets.first().map(|sheet| sheet.name.clone()).unwrap_or_default(),
        why: Why::Writer(why),
    };
    let bytes = write(title, sheets, year).map_err(|error| refused(error.to_string()))?;
    first_pages_unnumbered(bytes, sheets.len()).ok_or_else(|| refused("headerFooter".to_owned()))
}

/// The number is not shown on page 1 (Phụ lục I, Mục I.6), and each annex counts its own. The writer
/// knows of no first page with a header of its own, so its markup is told: what is not given is none.
fn first_pages_unnumbered(bytes: Vec<u8>, sheets: usize) -> Option<Vec<u8>> {
    const HEADER: &str = "<headerFooter>";
    let mut package = Package::open(bytes)?;
    for number in 1..=sheets {
        let path = format!("xl/worksheets/sheet{number}.xml");
        let sheet = package.text(&path).filter(|sheet| sheet.contains(HEADER))?;
        let own = sheet.replacen(HEADER, "<headerFooter differentFirst=\"1\">", 1);
        package.put(&path, own);
    }
    package.bytes()
}

fn write(title: &str, sheets: &[AnnexSheet<'_>], year: i32) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let year = u16::try_from(year).unwrap_or(2000);
    let properties = DocProperties::new()
        .set_title(title)
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, 1, 1)?);
    workbook.set_properties(&properties);
    for sheet in sheets {
        annex(workbook.add_worksheet(), sheet)?;
        // Whatever the sheet is called, a reader knows by this name which annex it is.
        let name = format!("{NAME_OF_ANNEX}{}", sheet.table.kind.key());
        workbook.define_name(name, &format!("='{}'!$A$1", sheet.name.replace('\'', "''")))?;
    }
    workbook.save_to_buffer()
}

/// One annex in its sheet.
fn annex(sheet: &mut Worksheet, own: &AnnexSheet<'_>) -> Result<(), XlsxError> {
    let table = own.table;
    sheet.set_name(&own.name)?;
    // Whatever is stored with a formula is said; "" is what gives none.
    sheet.set_formula_result_default("");
    let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let widths = widths(table);
    let mut row = title(sheet, own, &widths)?;
    let first_heading = row;
    row = heading(sheet, table, row, &widths)?;
    sheet.set_repeat_rows(first_heading, row - 1)?;
    sheet.set_freeze_panes(row, repeated(table))?;
    let first = row;
    for (index, cells) in table.rows.iter().enumerate() {
        for (column, cell) in (0u16..).zip(&cells.cells) {
            let format = body(table.columns[usize::from(column)].content, cells.kind);
            let formula = cell.formula.as_ref();
            let formula =
                formula.map(|formula| spelled(table, index, formula, (row, column), first));
            write_cell(sheet, (row, column), cell, formula, &format)?;
        }
        let bold = cells.kind != RowKind::Data;
        let taken = cells.cells.iter().zip(&widths).map(|(cell, width)| match &cell.value {
            Value::Text(text) => lines(text, f64::from(*width), bold),
            _ => 1,
        });
        sheet.set_row_height(row, style::height(taken.max().unwrap_or(1)))?;
        row += 1;
    }
    let total = across(&widths);
    let note = text_format().set_italic().set_text_wrap().set_align(FormatAlign::Top);
    for text in &table.notes {
        row += 1;
        merge(sheet, row, last, text, &note)?;
        sheet.set_row_height(row, style::height(lines(text, total, false)))?;
    }
    for (index, width) in (0u16..).zip(&widths) {
        sheet.set_column_width(index, *width)?;
    }
    sheet.set_paper_size(A4);
    if total > UPRIGHT {
        sheet.set_landscape();
    }
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(1.18, 0.79, 0.79, 0.79, 0.4, 0.4);
    // In the middle above as in the documents.
    sheet.set_header("&C&\"Times New Roman,Regular\"&13&P");
    sheet.set_print_first_page_number(1);
    Ok(())
}

/// How many lines a text takes in a cell of a width in characters.
fn lines(text: &str, width: f64, bold: bool) -> u32 {
    style::lines(text, width + style::INDENT, bold)
}

fn text_format() -> Format {
    Format::new().set_font_name(FONT).set_font_size(12).set_align(FormatAlign::VerticalCenter)
}

fn merge(
    sheet: &mut Worksheet,
    row: u32,
    last: u16,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if last == 0 {
        sheet.write_with_format(row, 0, text, format)?;
    } else {
        sheet.merge_range(row, 0, row, last, text, format)?;
    }
    Ok(())
}

/// The annex's number, title, "Kèm theo" line and unit; returns the next row.
fn title(sheet: &mut Worksheet, own: &AnnexSheet<'_>, widths: &[u32]) -> Result<u32, XlsxError> {
    const TITLE_SIZE: f64 = 14.0;
    let table = own.table;
    let last = u16::try_from(widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let total = across(widths);
    let centred = text_format().set_align(FormatAlign::Center).set_text_wrap();
    let bold = centred.clone().set_bold().set_font_size(TITLE_SIZE);
    merge(sheet, 0, last, &own.number, &bold)?;
    let title = viet::upper(&table.title);
    merge(sheet, 1, last, &title, &bold)?;
    let needed = style::lines_at(&title, total + style::INDENT, true, TITLE_SIZE);
    sheet.set_row_height(1, style::height_at(needed, TITLE_SIZE))?;
    merge(sheet, 2, last, &own.attached_to, &centred.clone().set_italic())?;
    sheet.set_row_height(2, style::height(lines(&own.attached_to, total, false)))?;
    let unit = text_format().set_align(FormatAlign::Right).set_italic();
    if let Some(text) = &table.unit {
        merge(sheet, 3, last, text, &unit)?;
    }
    Ok(4)
}

fn heading(
    sheet: &mut Worksheet,
    table: &Table,
    first: u32,
    widths: &[u32],
) -> Result<u32, XlsxError> {
    let format = text_format()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_text_wrap()
        .set_border(FormatBorder::Thin);
    let levels = heading_rows(&table.columns);
    for (level, cells) in (first..).zip(&levels) {
        // Lines of bold 12 pt that the texts of this row need; a cell over several rows shares
        // its lines among them.
        let mut needed = 1;
        for cell in cells {
            let width = across(&widths[cell.column..cell.column + cell.columns]) - MARGIN;
            let rows = u32::try_from(cell.rows).unwrap_or(1);
            needed = needed.max(lines(&cell.text, width, true).div_ceil(rows));
        }
        sheet.set_row_height(level, style::height(needed))?;
        for cell in cells {
            let column = u16::try_from(cell.column).unwrap_or(u16::MAX);
            let right = column + u16::try_from(cell.columns - 1).unwrap_or(0);
            let bottom = level + u32::try_from(cell.rows - 1).unwrap_or(0);
            if right > column || bottom > level {
                sheet.merge_range(level, column, bottom, right, &cell.text, &format)?;
            } else {
                sheet.write_with_format(level, column, &cell.text, &format)?;
            }
        }
    }
    Ok(first + u32::try_from(levels.len()).unwrap_or(1))
}

/// How many columns from the left stay in view.
fn repeated(table: &Table) -> u16 {
    let count = table.columns.iter().take_while(|column| column.repeated).count();
    u16::try_from(count).unwrap_or(0)
}

fn body(content: ColumnKind, kind: RowKind) -> Format {
    let mut format = text_format().set_border(FormatBorder::Thin).set_text_wrap();
    if kind != RowKind::Data {
        format = format.set_bold();
    }
    match content {
        ColumnKind::Index | ColumnKind::Mark | ColumnKind::Count => {
            format.set_align(FormatAlign::Center)
        }
        ColumnKind::Text => format.set_align(FormatAlign::Left),
        ColumnKind::Amount => format.set_align(FormatAlign::Right),
    }
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formula: Option<String>,
    format: &Format,
) -> Result<(), XlsxError> {
    const CHANGE: &str = "+0;-0;0";
    let (number, format) = match &cell.value {
        Value::Blank => {
            match formula.filter(|_| matches!(cell.formula, Some(Formula::Difference { .. }))) {
                None => sheet.write_blank(row, column, format)?,
                // A difference that is none now may be one when somebody goes on working.
                Some(formula) => {
                    let format = format.clone().set_num_format(CHANGE);
                    let written = Written::new(formula).set_result("");
                    sheet.write_formula_with_format(row, column, written, &format)?
                }
            };
            return Ok(());
        }
        Value::Text(text) => {
            sheet.write_string_with_format(row, column, text, format)?;
            return Ok(());
        }
        Value::Count(count) => {
            let is_change = matches!(cell.formula, Some(Formula::Difference { .. }));
            let format = format.clone();
            (f64::from(*count), if is_change { format.set_num_format(CHANGE) } else { format })
        }
        Value::Amount(amount, unit) => {
            let format = format.clone().set_num_format(amount_format(*unit));
            (amount.to_f64().unwrap_or_default(), format)
        }
        Value::Average(average) => {
            (average.to_f64().unwrap_or_default(), format.clone().set_num_format("0.0"))
        }
        Value::Share(share) => {
            let decimals = "0".repeat(usize::try_from(share.scale()).unwrap_or(0));
            let pattern =
                if decimals.is_empty() { "0".to_owned() } else { format!("0.{decimals}") };
            (share.to_f64().unwrap_or_default(), format.clone().set_num_format(pattern))
        }
        Value::Change(change) => {
            let number = Decimal::from(*change).to_f64().unwrap_or_default();
            (number, format.clone().set_num_format(CHANGE))
        }
    };
    match formula {
        None => sheet.write_number_with_format(row, column, number, &format)?,
        Some(formula) => {
            let written = Written::new(formula).set_result(number.to_string());
            sheet.write_formula_with_format(row, column, written, &format)?
        }
    };
    Ok(())
}

/// How amounts are shown: a thousandth of a million is enough on a screen, of what is larger as much.
fn amount_format(unit: Option<MoneyUnit>) -> &'static str {
    match unit.unwrap_or_default() {
        MoneyUnit::Dong => "#,##0",
        MoneyUnit::Thousand | MoneyUnit::Million => "#,##0.###",
        MoneyUnit::Billion => "#,##0.######",
    }
}

/// The narrowest column, in characters.
const NARROWEST: u32 = 3;
/// The widest one; a longer text is broken into lines.
const WIDEST: u32 = 47;
/// What a column takes beside its characters.
const MARGIN: f64 = 0.71;

/// What an A4 page holds between its margins, upright and on its side.
const UPRIGHT: f64 = 86.0;
const SIDEWAYS: f64 = 133.0;
/// Texts are broken into lines rather than the whole sheet printed small, down to this width.
const BROKEN: u32 = 12;
/// The name of what a row is about is broken after all others, down to this width.
const NAME: u32 = 18;
/// Over how many lines a heading runs.
const HEADING_LINES: u32 = 3;

/// How wide columns of some widths are together.
fn across(widths: &[u32]) -> f64 {
    widths.iter().map(|width| f64::from(*width) + MARGIN).sum()
}

/// Widths by content, in characters: texts on one line each where a page can hold them, headings in
/// whole words over a few lines.
fn widths(table: &Table) -> Vec<u32> {
    let mut widths: Vec<u32> = (0..table.columns.len()).map(|index| widest(table, index)).collect();
    // The names give way last: a page that is full is read by them.
    for (names, least) in [(false, BROKEN), (true, NAME)] {
        while across(&widths) > SIDEWAYS {
            let broken = |index: &usize| {
                let column = &table.columns[*index];
                column.content == ColumnKind::Text && column.is_name() == names
            };
            let texts = (0..widths.len()).filter(broken);
            let Some(index) = texts.max_by_key(|index| widths[*index]) else { break };
            if widths[index] <= least {
                break;
            }
            widths[index] -= 1;
        }
    }
    widths
}

/// The width at which a column's texts stand on one line each, and its heading on a few.
fn widest(table: &Table, index: usize) -> u32 {
    let column = &table.columns[index];
    let heading = column.heading.last();
    let words = heading.into_iter().flat_map(|text| text.split(' '));
    let words = words.map(|word| (word.to_owned(), true));
    let cells = table.rows.iter().filter_map(|row| {
        let cell = row.cells.get(index)?;
        Some((cell.value.shown(), row.kind != RowKind::Data))
    });
    let widest = words.chain(cells).map(|(text, bold)| style::width(&text, bold)).max();
    let width = widest.unwrap_or(NARROWEST).clamp(NARROWEST, WIDEST);
    let fits = |width: &u32| {
        heading.is_none_or(|text| lines(text, f64::from(*width), true) <= HEADING_LINES)
    };
    // A number over a column stands on one line.
    let is_short = heading.is_some_and(|text| !text.contains(' '));
    if is_short { width } else { (width..WIDEST).find(fits).unwrap_or(WIDEST) }
}
