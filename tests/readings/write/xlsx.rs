//! `.xlsx` by the library that the program writes its own workbooks with.

use std::io::Read as _;

use rust_xlsxwriter::{ExcelDateTime, Format, FormatScript, Formula, Note, Workbook, Worksheet};

use super::{Cell, Look, Run, Sheet, Value, package};

/// The workbook's bytes.
pub fn write(sheets: &[Sheet]) -> Vec<u8> {
    let mut book = Workbook::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name).expect("a name");
        for area in &sheet.merged {
            let plain = Format::new();
            let ((top, left), (bottom, right)) = (area.first, area.last);
            page.merge_range(top, left as u16, bottom, right as u16, "", &plain).expect("merged");
        }
        for ((row, column), cell) in &sheet.cells {
            put(page, *row, *column as u16, cell);
        }
        for row in &sheet.hidden {
            page.set_row_hidden(*row).expect("a row");
        }
        for column in &sheet.hidden_columns {
            page.set_column_hidden(*column as u16).expect("a column");
        }
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let special = |cell: &Cell| match &cell.value {
        Value::Formula(_, value) => value.letters().is_empty(),
        _ => false,
    };
    if sheets.iter().any(|sheet| sheet.cells.values().any(special)) {
        with_empty_results(&bytes)
    } else {
        bytes
    }
}

/// Stands for the result of a formula that was calculated to an empty text.
const EMPTY: &str = "KETQUATRONG";
/// Stands for the result of a formula that was never calculated.
const NEVER: &str = "CHUATINH";

/// The library writes no empty result: the stand-ins become what Excel and openpyxl write.
fn with_empty_results(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("a part");
        let name = part.name().expect("a name").into_owned();
        if name.starts_with("xl/worksheets/sheet") {
            let text = String::from_utf8(content).expect("XML");
            let text = text.replace(&format!("<v>{EMPTY}</v>"), "<v></v>");
            let never = format!("<v>{NEVER}</v></c>");
            let mut cells: Vec<String> = text.split_inclusive("</c>").map(str::to_owned).collect();
            for cell in cells.iter_mut().filter(|cell| cell.ends_with(&never)) {
                let start = cell.rfind("<c ").expect("a cell");
                let bare = cell[start..].replace(" t=\"str\"", "").replace(&never, "</c>");
                cell.replace_range(start.., &bare);
            }
            content = cells.concat().into_bytes();
        }
        parts.push((name, content));
    }
    package(parts)
}

fn put(page: &mut Worksheet, row: u32, column: u16, cell: &Cell) {
    let mut format = look(&cell.look);
    if matches!(cell.value, Value::Day(..)) && cell.look.format.is_none() {
        format = format.set_num_format("dd/mm/yyyy");
    }
    match &cell.value {
        Value::Blank if cell.look.plain() => {}
        Value::Blank => {
            page.write_blank(row, column, &format).expect("a cell");
        }
        Value::Text(text) => {
            page.write_string_with_format(row, column, text, &format).expect("a cell");
        }
        Value::Number(number) => {
            page.write_number_with_format(row, column, *number, &format).expect("a cell");
        }
        Value::Day(year, month, day) => {
            let day = ExcelDateTime::from_ymd(*year, *month, *day).expect("a day");
            page.write_datetime_with_format(row, column, &day, &format).expect("a cell");
        }
        Value::Truth(truth) => {
            page.write_boolean_with_format(row, column, *truth, &format).expect("a cell");
        }
        Value::Wrong(error) => {
            let formula = Formula::new(*error).set_result(*error);
            page.write_formula_with_format(row, column, formula, &format).expect("a cell");
        }
        Value::Formula(text, value) => {
            let result = match &**value {
                Value::Text(text) if text.is_empty() => EMPTY.to_owned(),
                Value::Blank => NEVER.to_owned(),
                other => other.letters(),
            };
            let formula = Formula::new(*text).set_result(result);
            page.write_formula_with_format(row, column, formula, &format).expect("a cell");
        }
        Value::Rich(runs) => {
            let formats: Vec<Format> = runs.iter().map(run).collect();
            let parts: Vec<(&Format, &str)> =
                formats.iter().zip(runs).map(|(format, run)| (format, run.text.as_str())).collect();
            page.write_rich_string(row, column, &parts).expect("a cell");
        }
    }
    if let Some(comment) = cell.look.comment {
        page.insert_note(row, column, &Note::new(comment)).expect("a comment");
    }
}

fn look(look: &Look) -> Format {
    let mut format = Format::new();
    if let Some(code) = look.format {
        format = format.set_num_format(code);
    }
    if look.strike {
        format = format.set_font_strikethrough();
    }
    if look.fill {
        format = format.set_background_color(0x0092_D050);
    }
    if let Some(font) = look.font {
        format = format.set_font_name(font);
    }
    format
}

fn run(run: &Run) -> Format {
    let mut format = Format::new();
    if run.strike {
        format = format.set_font_strikethrough();
    }
    if run.raised {
        format = format.set_font_script(FormatScript::Superscript);
    }
    format
}
