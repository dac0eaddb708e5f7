//! The content, walked from tag to tag: what begins must end, and what is repeated must fit.

use std::collections::BTreeMap;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::cell::Cell;
use super::found::DocumentSheet;
use super::sheet::Sheet;
use super::shown::Stored;
use super::styles::DocumentStyles;
use crate::diag::{Oddity, Overload, Problem};
use crate::inputs::package::limits;
use crate::inputs::package::styles::Style;
use crate::inputs::package::walk::{
    Stop, Walker, attribute, in_sheet, is_twofold, odd, overload, too_many_cells,
};

/// Walks the content: every element must end in the right order, and its cells fit into memory.
pub(super) fn walk<R: BufRead>(
    xml: &mut Walker<R>,
    styles: DocumentStyles,
) -> Result<BTreeMap<String, DocumentSheet>, Stop> {
    let part = xml.part();
    let mut reading = Reading { styles, ..Reading::default() };
    loop {
        let event = xml.next()?;
        let ended = matches!(event, Event::Eof);
        reading.take(&event, &part).map_err(|stop| match stop {
            Stop::Refused(problem) => Stop::Refused(in_sheet(problem, reading.name())),
            Stop::Broken => Stop::Broken,
        })?;
        if ended {
            // What is open at the end has been cut off.
            return if xml.depth() == 0 { Ok(reading.sheets) } else { Err(Stop::Broken) };
        }
    }
}

/// The content as it is read.
#[derive(Default)]
struct Reading {
    styles: DocumentStyles,
    /// Styles that have been asked for.
    known: BTreeMap<String, Style>,
    sheets: BTreeMap<String, DocumentSheet>,
    sheet: Option<Sheet>,
    cell: Option<Cell>,
    area: u64,
    text: usize,
    looks: usize,
}

impl Reading {
    /// The name of the sheet at hand.
    pub(super) fn name(&self) -> &str {
        self.sheet.as_ref().map_or("", |sheet| &sheet.name)
    }

    pub(super) fn take(&mut self, event: &Event<'_>, part: &str) -> Result<(), Stop> {
        let is_end = matches!(event, Event::End(end)
            if matches!(end.name().as_ref(), "table:table-cell" | "table:covered-table-cell"));
        if is_end && self.cell.as_ref().is_some_and(|cell| cell.outside == 0) {
            return self.end_cell(part);
        }
        match (event, &mut self.cell) {
            (Event::Start(start), Some(cell)) => {
                // The reader would take the end of the inner cell for the end of this one.
                if is_of_table(start) {
                    return Err(odd(cell.at, Oddity::Nested));
                }
                let named = (start.name().as_ref() == "text:span")
                    .then(|| attribute(start, "text:style-name"));
                let around = cell.spans.last().copied().unwrap_or(cell.style.font);
                let span = named.flatten().map(|name| self.styles.font_over(&name, around));
                cell.start(start, span)?;
            }
            (event, Some(cell)) => cell.take(event)?,
            (Event::Start(start), None) => match (start.name().as_ref(), &mut self.sheet) {
                ("table:table", Some(sheet)) => {
                    return Err(odd((sheet.row, sheet.column), Oddity::Nested));
                }
                ("table:table", None) => {
                    let name = attribute(start, "table:name").unwrap_or_default();
                    self.sheet = Some(Sheet { name, ..Sheet::default() });
                }
                ("table:table-column", Some(sheet)) => sheet.columns(start),
                ("table:table-row", Some(sheet)) => sheet.row(start)?,
                ("table:table-cell" | "table:covered-table-cell", Some(_)) => self.cell(start)?,
                (_, None) => self.styles.take(event, part)?,
                _ => {}
            },
            (Event::End(end), None) => match (end.name().as_ref(), &mut self.sheet) {
                ("table:table-row", Some(sheet)) => {
                    sheet.row = sheet.row.saturating_add(sheet.rows);
                }
                ("table:table", Some(_)) => self.end_sheet(),
                (_, None) => self.styles.take(event, part)?,
                _ => {}
            },
            (event, None) => {
                if self.sheet.is_none() {
                    self.styles.take(event, part)?;
                }
            }
        }
        Ok(())
    }

    fn cell(&mut self, start: &BytesStart<'_>) -> Result<(), Stop> {
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        let at = (sheet.row, sheet.column);
        if is_twofold(start) {
            return Err(odd(at, Oddity::Structure));
        }
        let (mut cell, style) = Cell::begun(at, start)?;
        let name = style.or_else(|| sheet.row_style.clone()).or_else(|| {
            let column = sheet.columns.iter().find(|(last, _)| *last >= sheet.column);
            column.map(|(_, style)| style.clone())
        });
        if let Some(name) = name {
            let style = self.known.entry(name).or_insert_with_key(|name| self.styles.style(name));
            cell.style = style.clone();
        }
        self.cell = Some(cell);
        Ok(())
    }

    fn end_cell(&mut self, part: &str) -> Result<(), Stop> {
        let (Some(cell), Some(sheet)) = (self.cell.take(), &mut self.sheet) else { return Ok(()) };
        let (row, column) = (sheet.row, sheet.column);
        sheet.column = sheet.column.saturating_add(cell.columns);
        // What is beyond the end of a sheet the reader leaves out, but not what is before it.
        let rows = sheet.rows.min(limits::ROWS.saturating_sub(row)).max(1);
        let columns = cell.columns.min(limits::COLUMNS.saturating_sub(column)).max(1);
        let (row, column) = (row.min(limits::ROWS), column.min(limits::COLUMNS));
        if cell.filled {
            let last = (row + rows - 1, column + columns - 1);
            let used = sheet.used.get_or_insert((row, last.0, last.1));
            *used = (used.0, used.1.max(last.0), used.2.max(last.1));
            let (rows_used, columns_used) = (u64::from(used.1 - used.0) + 1, u64::from(used.2) + 1);
            if self.area + rows_used * columns_used > limits::AREA {
                let many = usize::try_from(sheet.rows.min(limits::ROWS)).unwrap_or(usize::MAX);
                return Err(if many > crate::inputs::MOST_ROWS {
                    Stop::Refused(Problem::TooManyRows {
                        rows: many,
                        limit: crate::inputs::MOST_ROWS,
                    })
                } else {
                    too_many_cells()
                });
            }
            // The reader keeps the text of each cell that is repeated.
            let times = (rows as usize).saturating_mul(columns as usize);
            let bytes = (cell.bytes + cell.text.len()).saturating_mul(times);
            self.text = self.text.saturating_add(bytes);
            if self.text > limits::ALL_TEXT {
                return Err(overload(part, Overload::Text, limits::ALL_TEXT));
            }
        }
        let shown = crate::viet::one_line(&cell.text);
        let blank = match &cell.stored {
            None => !cell.is_text,
            Some(Stored::Text(text)) => crate::viet::clean(text).is_empty(),
            Some(Stored::Number(_) | Stored::Day(_) | Stored::Truth(_) | Stored::Time) => false,
        };
        if blank && !shown.is_empty() && sheet.found.odd.is_none() {
            let (at, what) = (cell.at, Oddity::NoValue(shown));
            let sheet_name = sheet.name.clone();
            sheet.found.odd = Some(Problem::OddCell { sheet: sheet_name, at, what });
        }
        sheet.add(&cell, (row, column), (rows, columns), &mut self.looks);
        Ok(())
    }

    fn end_sheet(&mut self) {
        let Some(sheet) = self.sheet.take() else { return };
        if let Some((first, last, column)) = sheet.used {
            self.area += (u64::from(last - first) + 1) * (u64::from(column) + 1);
        }
        let (name, found) = sheet.found();
        self.sheets.insert(name, found);
    }
}

/// Whether an element is a table or a part of one.
fn is_of_table(start: &BytesStart<'_>) -> bool {
    matches!(
        start.name().as_ref(),
        "table:table" | "table:table-row" | "table:table-cell" | "table:covered-table-cell"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(content: &str) -> Result<BTreeMap<String, DocumentSheet>, Stop> {
        let mut xml = Walker::new(content.as_bytes(), "content.xml", limits::SHEET_PART);
        xml.be_strict();
        walk(&mut xml, DocumentStyles::default())
    }

    #[test]
    fn what_begins_must_end() {
        assert!(walked("<a><b/><c>x &amp; y</c><!-- <d> --></a>").is_ok());
        for cut in ["<a><b>", "<a><b></a></b>", "<a><b></a>", "<a/></a>", "<a><!-- ", "<a><b"] {
            assert!(walked(cut).is_err(), "{cut}");
        }
    }

    #[test]
    fn what_is_repeated_must_fit() {
        let row = |rows: u64, cells: &str| {
            format!(
                "<table:table><table:table-row table:number-rows-repeated=\"{rows}\">{cells}</table:table-row></table:table>"
            )
        };
        let filled = "<table:table-cell office:value-type=\"string\"><p>x</p></table:table-cell>";
        let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
        assert!(walked(&row(1_048_576, empty)).is_ok());
        assert!(walked(&row(1_000_000, filled)).is_ok());
        let many = Problem::TooManyRows { rows: 1_048_576, limit: crate::inputs::MOST_ROWS };
        let read = walked(&row(99_999_999, &filled.repeat(9)));
        assert_eq!(read.err(), Some(Stop::Refused(many)));
        // A cell below the end of the sheet: the reader writes out the blank rows above it.
        let wide = "<table:table-cell table:number-columns-repeated=\"90\" office:value=\"1\"/>";
        let part = |rows: u64, cells: &str| {
            format!(
                "<table:table-row table:number-rows-repeated=\"{rows}\">{cells}</table:table-row>"
            )
        };
        let rows = [part(1, wide), part(1_048_575, empty), part(1, wide)].concat();
        let read = walked(&format!("<table:table>{rows}</table:table>"));
        assert_eq!(read.err(), Some(too_many_cells()));
    }
}
