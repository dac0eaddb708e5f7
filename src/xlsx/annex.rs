//! An annex table as a workbook that an office goes on working in: real numbers, formulas for
//! what is counted and summed (with their values stored), merged headings, and a print set-up of
//! A4 with the headings repeated.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula as Written, Workbook,
    Worksheet, XlsxError,
};

use super::package::Package;
use super::style::{self, FONT};
use crate::diag::{Problem, Why};
use crate::origin::cell_name;
use crate::tables::{Cell, ColumnKind, Formula, Row, RowKind, Table, Value, heading_rows};
use crate::viet;

/// The number of an A4 sheet in the file format.
const A4: u8 = 9;

/// What stands above the table in its sheet.
pub struct AnnexHead {
    /// "Phụ lục I", or "Phụ lục" for a single one.
    pub number: String,
    /// The "Kèm theo" line.
    pub attached_to: String,
    /// The plan's year, also the workbook's date: its bytes depend on nothing else.
    pub year: i32,
}

/// A table as the bytes of a workbook with one sheet.
///
/// # Errors
/// A table that no sheet can hold.
pub fn annex_workbook(table: &Table, head: &AnnexHead) -> Result<Vec<u8>, Problem> {
    let refused = |why: String| Problem::OutputUnwritable {
        path: table.kind.key().to_owned(),
        why: Why::Writer(why),
    };
    let bytes = write(table, head).map_err(|error| refused(error.to_string()))?;
    first_page_unnumbered(bytes).ok_or_else(|| refused("headerFooter".to_owned()))
}

/// The number is not shown on page 1 (Phụ lục I, Mục I.6), and each annex counts its own. The writer
/// knows of no first page with a header of its own, so its markup is told: what is not given is none.
fn first_page_unnumbered(bytes: Vec<u8>) -> Option<Vec<u8>> {
    const SHEET: &str = "xl/worksheets/sheet1.xml";
    const HEADER: &str = "<headerFooter>";
    let mut package = Package::open(bytes)?;
    let sheet = package.text(SHEET).filter(|sheet| sheet.contains(HEADER))?;
    let own = sheet.replacen(HEADER, "<headerFooter differentFirst=\"1\">", 1);
    package.put(SHEET, own);
    package.bytes()
}

fn write(table: &Table, head: &AnnexHead) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let year = u16::try_from(head.year).unwrap_or(2000);
    let properties = DocProperties::new()
        .set_title(&table.title)
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, 1, 1)?);
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name(table.kind.key())?;
    let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let widths = widths(table);
    let mut row = title(sheet, table, head, &widths)?;
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
    workbook.save_to_buffer()
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
fn title(
    sheet: &mut Worksheet,
    table: &Table,
    head: &AnnexHead,
    widths: &[u32],
) -> Result<u32, XlsxError> {
    const TITLE_SIZE: f64 = 14.0;
    let last = u16::try_from(widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let total = across(widths);
    let centred = text_format().set_align(FormatAlign::Center).set_text_wrap();
    let bold = centred.clone().set_bold().set_font_size(TITLE_SIZE);
    merge(sheet, 0, last, &head.number, &bold)?;
    let title = viet::upper(&table.title);
    merge(sheet, 1, last, &title, &bold)?;
    let needed = style::lines_at(&title, total + style::INDENT, true, TITLE_SIZE);
    sheet.set_row_height(1, style::height_at(needed, TITLE_SIZE))?;
    merge(sheet, 2, last, &head.attached_to, &centred.clone().set_italic())?;
    sheet.set_row_height(2, style::height(lines(&head.attached_to, total, false)))?;
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
    let (number, format) = match &cell.value {
        Value::Blank => {
            sheet.write_blank(row, column, format)?;
            return Ok(());
        }
        Value::Text(text) => {
            sheet.write_string_with_format(row, column, text, format)?;
            return Ok(());
        }
        Value::Count(count) => (f64::from(*count), format.clone()),
        Value::Amount(amount) => {
            (amount.to_f64().unwrap_or_default(), format.clone().set_num_format("#,##0.###"))
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
            (number, format.clone().set_num_format("+0;-0;0"))
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

/// The formula of a cell in row `index` of the table as a spreadsheet spells it; rows of the table
/// begin at `first`.
fn spelled(
    table: &Table,
    index: usize,
    formula: &Formula,
    (row, column): (u32, u16),
    first: u32,
) -> String {
    let column = u32::from(column);
    let at = |index: usize| first + u32::try_from(index).unwrap_or(0);
    let down = |from: usize, to: usize| {
        format!("{}:{}", cell_name(at(from), column), cell_name(at(to), column))
    };
    // Sums of groups stand among the rows that a total sums up: a spreadsheet passes over them where
    // both are subtotals to it.
    let group = |row: Option<&Row>| row.is_some_and(|row| row.kind == RowKind::Group);
    let over = |plain: &str, subtotal: u8, from: usize, to: usize| {
        let grouped =
            group(table.rows.get(index)) || (from..=to).any(|at| group(table.rows.get(at)));
        let function = if grouped { format!("SUBTOTAL({subtotal},") } else { format!("{plain}(") };
        format!("={function}{})", down(from, to))
    };
    match formula {
        Formula::SumRows { from, to } => over("SUM", 9, *from, *to),
        Formula::SumOf(rows) => {
            let cells: Vec<String> =
                rows.iter().map(|index| cell_name(at(*index), column)).collect();
            format!("=SUM({})", cells.join(","))
        }
        Formula::SumColumns(columns) => {
            let cells: Vec<String> = columns
                .iter()
                .map(|index| cell_name(row, u32::try_from(*index).unwrap_or(0)))
                .collect();
            format!("=SUM({})", cells.join(","))
        }
        Formula::CountInRow { mark, from, to } => {
            let name = |index: &usize| cell_name(row, u32::try_from(*index).unwrap_or(0));
            format!("=COUNTIF({}:{},\"{mark}\")", name(from), name(to))
        }
        Formula::CountInColumn { mark, from, to } => {
            format!("=COUNTIF({},\"{mark}\")", down(*from, *to))
        }
        Formula::Average { from, to } => over("AVERAGE", 1, *from, *to),
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
