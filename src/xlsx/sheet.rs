//! A table's sheet: title, purpose, headings with notes, and the rows that it begins with.

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, Format, Formula, IgnoreError, Note, Worksheet, XlsxError,
};

use super::book::{HEADING, InputBook, calculated};
use super::choices::{setting, validation};
use super::style::{self, CellStyle, FONT, Styles, lines};
use crate::inputs::{self, CellInput, Filled, InSheet, InputRow, Slot, TableSpec};

/// How many rows are prepared for filling in: validations and borders.
const ROOM: u32 = 300;
/// Rows with borders below the last one, so that it is seen where to go on.
const SPARE: u32 = 3;
/// The height of headings that are read from below.
const NARROW: u32 = 165;
/// Above criteria columns.
const GROUP: &str = "Tiêu chí số";

/// A column of the sheet.
struct Column {
    /// Nothing for the running number.
    slot: Option<Slot>,
    /// A heading that it shares with its neighbours.
    group: Option<&'static str>,
    heading: String,
    width: f64,
    /// Whether the heading is read from below.
    narrow: bool,
    entry: CellInput,
    note: String,
}

/// Writes the sheet of a table.
pub fn write(
    sheet: &mut Worksheet,
    book: &InputBook<'_>,
    spec: &'static TableSpec,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let Some(own) = &spec.sheet else { return Ok(()) };
    let columns = columns(book, spec);
    let grouped = columns.iter().any(|column| column.group.is_some());
    let last_heading = if grouped { HEADING + 1 } else { HEADING };
    let body = last_heading + 1;
    sheet.set_name(spec.label)?;
    if columns.iter().all(|column| column.entry != CellInput::Prose) {
        // A height for all rows would keep those with paragraphs from growing.
        sheet.set_default_row_height(style::LINE);
    }
    style::lock_headings(sheet, styles, last_heading)?;
    for (index, column) in (0u16..).zip(&columns) {
        sheet.set_column_width(index, column.width)?;
        sheet.set_column_format(index, &styles.column(setting(column.entry)))?;
    }
    top(sheet, book, own, &columns, styles)?;
    headings(sheet, &columns, last_heading, styles)?;
    let rows = book.tables.get(spec.key).map(Vec::as_slice).unwrap_or_default();
    cells(sheet, &columns, rows, body, styles)?;
    heights(sheet, &columns, rows, body)?;
    let filled = u32::try_from(rows.len()).unwrap_or(0);
    help(sheet, &columns, body, filled, styles)?;
    let name = columns.iter().position(|column| column.slot == Some(Slot::Field(spec.name_field)));
    let frozen = u16::try_from(name.map_or(1, |index| index + 1)).unwrap_or(1);
    sheet.set_freeze_panes(body, frozen)?;
    sheet.set_tab_color(if own.needed { Color::RGB(0x2F_75_B5) } else { Color::RGB(0x9D_C3_E6) });
    style::print_setup(sheet, Some((HEADING, last_heading)))?;
    style::protect(sheet);
    Ok(())
}

fn columns(book: &InputBook<'_>, spec: &TableSpec) -> Vec<Column> {
    let mut columns = Vec::new();
    // A table with numbering of its own needs no running number.
    if spec.fields.iter().all(|field| field.key != "tt") {
        columns.push(Column {
            slot: None,
            group: None,
            heading: "STT".to_owned(),
            width: 6.0,
            narrow: false,
            entry: CellInput::Count,
            note: "Số thứ tự để tiện xem, máy không đọc cột này.".to_owned(),
        });
    }
    for field in spec.fields {
        let InSheet::Column { width, entry, note } = field.column else { continue };
        columns.push(Column {
            slot: Some(Slot::Field(field.key)),
            group: None,
            heading: book.heading(field),
            width,
            narrow: false,
            entry,
            note: match book.said(note) {
                note if field.required => format!("Bắt buộc. {note}"),
                note => note,
            },
        });
        if field.key == spec.name_field {
            columns.extend(criteria(book, spec));
        }
    }
    columns
}

fn criteria(book: &InputBook<'_>, spec: &TableSpec) -> Vec<Column> {
    let Some(set) = book.set_of(spec) else { return Vec::new() };
    // Only few criteria leave room for their names.
    let narrow = set.criteria.len() > 12;
    let (width, between) = if narrow { (5.5, ". ") } else { (13.0, "\n") };
    set.criteria
        .iter()
        .map(|criterion| Column {
            slot: Some(Slot::Criterion(criterion.number)),
            group: Some(GROUP),
            heading: format!("{}{between}{}", criterion.number, criterion.name),
            width,
            narrow,
            entry: CellInput::Mark,
            note: match criterion.indicators.len() {
                0 | 1 => format!(
                    "Tiêu chí số {}: {}. Đánh x khi đạt; để trống hoặc - khi chưa đạt; KAD khi không áp dụng.",
                    criterion.number, criterion.name
                ),
                count => format!(
                    "Tiêu chí số {}: {}. Đánh x khi đạt cả {count} chỉ tiêu; để trống hoặc - khi chưa đạt; KAD khi không áp dụng.",
                    criterion.number, criterion.name
                ),
            },
        })
        .collect()
}

/// Title and purpose.
fn top(
    sheet: &mut Worksheet,
    book: &InputBook<'_>,
    own: &inputs::InitSheet,
    columns: &[Column],
    styles: &Styles,
) -> Result<(), XlsxError> {
    let title = own
        .title
        .replace("{nam_truoc}", &(book.year - 1).to_string())
        .replace("{nam}", &book.year.to_string());
    let (title, purpose) = (book.said(&title), book.said(own.purpose));
    sheet.write_string_with_format(0, 0, &title, &styles.title)?;
    sheet.set_row_height(0, 22)?;
    let last = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(0);
    sheet.merge_range(1, 0, 1, last, &purpose, &styles.purpose)?;
    // Merged cells do not grow by themselves.
    let width: f64 = columns.iter().map(|column| column.width).sum();
    sheet.set_row_height(1, style::height(lines(&purpose, width, false)))?;
    Ok(())
}

fn headings(
    sheet: &mut Worksheet,
    columns: &[Column],
    last: u32,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let mut height = style::height(2);
    let mut group: Option<(&str, u16, u16)> = None;
    let mut groups = Vec::new();
    for (index, column) in (0u16..).zip(columns) {
        match (column.group, &mut group) {
            (Some(label), Some((known, _, end))) if *known == label => *end = index,
            (Some(label), _) => {
                groups.extend(group.take());
                group = Some((label, index, index));
            }
            (None, _) => groups.extend(group.take()),
        }
        let own = if column.narrow {
            NARROW
        } else {
            style::height(lines(&column.heading, column.width, true))
        };
        height = height.max(own);
        let format = if column.narrow { &styles.narrow } else { &styles.heading };
        if column.group.is_none() && last > HEADING {
            sheet.merge_range(HEADING, index, last, index, &column.heading, &styles.heading)?;
            sheet.insert_note(HEADING, index, &note(&column.note))?;
        } else {
            sheet.write_string_with_format(last, index, &column.heading, format)?;
            sheet.insert_note(last, index, &note(&column.note))?;
        }
    }
    groups.extend(group);
    for (label, first, end) in groups {
        if first == end {
            sheet.write_string_with_format(HEADING, first, label, &styles.heading)?;
        } else {
            sheet.merge_range(HEADING, first, HEADING, end, label, &styles.heading)?;
        }
    }
    if last > HEADING {
        sheet.set_row_height(HEADING, style::LINE)?;
    }
    sheet.set_row_height(last, height)?;
    Ok(())
}

fn note(text: &str) -> Note {
    /// In dots, and in characters.
    const WIDTH: u32 = 280;
    const NOTE_WIDTH: f64 = 38.0;
    let height = 20 * style::lines_at(text, NOTE_WIDTH, false, 11.0) + 16;
    Note::new(text)
        .set_author("ntm")
        .add_author_prefix(false)
        .set_font_name(FONT)
        .set_font_size(11)
        .set_width(WIDTH)
        .set_height(height)
}

fn cells(
    sheet: &mut Worksheet,
    columns: &[Column],
    rows: &[InputRow],
    body: u32,
    styles: &Styles,
) -> Result<(), XlsxError> {
    for (index, column) in (0u16..).zip(columns) {
        let format = styles.cell(setting(column.entry));
        for (number, input) in rows.iter().enumerate() {
            let row = body + u32::try_from(number).unwrap_or(0);
            let Some(slot) = column.slot else {
                let running = u32::try_from(number + 1).unwrap_or(0);
                sheet.write_number_with_format(row, index, running, &format)?;
                continue;
            };
            match input.get(slot) {
                None => {
                    sheet.write_blank(row, index, &format)?;
                }
                Some(Filled::Text(text)) => {
                    sheet.write_string_with_format(row, index, text, &format)?;
                }
                Some(Filled::Number(number)) => {
                    let number = number.to_f64().unwrap_or_default();
                    sheet.write_number_with_format(row, index, number, &format)?;
                }
                Some(value) => {
                    let result = calculated(rows, number, slot).normalize().to_string();
                    let formula = formula(value, columns, index, row, body).set_result(result);
                    sheet.write_formula_with_format(row, index, formula, &format)?;
                }
            }
        }
        for row in (body..).skip(rows.len()).take(SPARE as usize) {
            sheet.write_blank(row, index, &format)?;
        }
    }
    Ok(())
}

/// The rows that are there are made high enough; those below grow while a clerk types.
fn heights(
    sheet: &mut Worksheet,
    columns: &[Column],
    rows: &[InputRow],
    body: u32,
) -> Result<(), XlsxError> {
    for (row, input) in (body..).zip(rows) {
        let taken = columns.iter().filter_map(|column| match input.get(column.slot?) {
            Some(Filled::Text(text)) => Some(lines(text, column.width, false)),
            _ => None,
        });
        sheet.set_row_height(row, style::height(taken.max().unwrap_or(1)))?;
    }
    Ok(())
}

fn formula(value: &Filled, columns: &[Column], column: u16, row: u32, body: u32) -> Formula {
    let cell = |column: usize, row: u32| address(u16::try_from(column).unwrap_or(0), row);
    let place = |slot: Slot| columns.iter().position(|column| column.slot == Some(slot));
    Formula::new(match value {
        Filled::CountOfMarks => {
            let marked = |column: &Column| column.entry == CellInput::Mark;
            let first = columns.iter().position(marked).unwrap_or(0);
            let last = columns.iter().rposition(marked).unwrap_or(0);
            let marks = format!("{}:{}", cell(first, row), cell(last, row));
            // What does not apply counts as met, as it does for the reader.
            format!("=COUNTIF({marks},\"x\")+COUNTIF({marks},\"KAD\")")
        }
        Filled::SumOfFields(fields) => {
            let places = fields.iter().filter_map(|field| place(Slot::Field(field)));
            let cells: Vec<String> = places.map(|column| cell(column, row)).collect();
            format!("=SUM({})", cells.join(","))
        }
        Filled::SumOfRows(rows) => {
            let row = |offset: &usize| body + u32::try_from(*offset).unwrap_or(0);
            let cells: Vec<String> =
                rows.iter().map(|offset| address(column, row(offset))).collect();
            format!("=SUM({})", cells.join(","))
        }
        Filled::Text(_) | Filled::Number(_) => String::new(),
    })
}

/// `C7` for a cell counted from 0.
fn address(column: u16, row: u32) -> String {
    rust_xlsxwriter::utility::row_col_to_cell(row, column)
}

/// Validations, borders of rows filled in later, and what keeps Excel from warning of numbers
/// that are meant as text.
fn help(
    sheet: &mut Worksheet,
    columns: &[Column],
    body: u32,
    filled: u32,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let last_row = body + ROOM - 1;
    let last_column = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(0);
    for (index, column) in (0u16..).zip(columns) {
        // Criteria stand side by side and share one rule.
        let same = |other: &Column| other.group.is_some() && other.group == column.group;
        let first_of_group = index == 0 || !same(&columns[usize::from(index) - 1]);
        let beside = columns.iter().skip(usize::from(index) + 1).take_while(|c| same(c)).count();
        let last = index + u16::try_from(beside).unwrap_or(0);
        if column.slot.is_some()
            && first_of_group
            && let Some(rule) = validation(column.entry, &address(index, body))?
        {
            sheet.add_data_validation(body, index, last_row, last, &rule)?;
        }
        match setting(column.entry) {
            CellStyle::LeftText | CellStyle::CentreText => {
                let ignored = IgnoreError::NumberStoredAsText;
                sheet.ignore_error_range(body, index, last_row, index, ignored)?;
            }
            // The number format leaves a lone comma behind whole amounts.
            CellStyle::Amount => {
                let first = address(index, body);
                let whole = ConditionalFormatFormula::new()
                    .set_rule(format!("=AND(ISNUMBER({first}),{first}=INT({first}))").as_str())
                    .set_format(Format::new().set_num_format("#,##0"));
                sheet.add_conditional_format(body, index, last_row, index, &whole)?;
            }
            CellStyle::Left | CellStyle::Centre | CellStyle::Total => {}
        }
    }
    let below = body + filled + SPARE;
    let (first, last) = (address(0, below), address(last_column, below));
    let borders = ConditionalFormatFormula::new()
        .set_rule(format!("=COUNTA(${first}:${last})>0").as_str())
        .set_format(&styles.grid);
    sheet.add_conditional_format(below, 0, last_row, last_column, &borders)?;
    Ok(())
}
