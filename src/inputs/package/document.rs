//! An OpenDocument workbook (`.ods`), looked through before the reader is given it.
//!
//! The reader waits for the end of each table, row and comment that begins, and when the file is
//! cut off inside one it waits for ever. It also writes out every cell that the file repeats, and
//! those between the first and the last one. So the content is walked here once: what begins must
//! end, and what is repeated must fit. The same walk sees the styles and comments of the cells.

// A function for any reader is no function for a part of every archive; a closure is.
#![allow(clippy::redundant_closure)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::document_shown::{Stored, differs, truth};
use super::document_styles::DocumentStyles;
use super::limits;
use super::look::{Font, Look, Looks, Merge, Runs, Seen, formats_texts};
use super::parts::Parts;
use super::styles::Style;
use super::walk::{
    Stop, Walker, attribute, attributes, in_sheet, is_twofold, letters, odd, overload, too_long,
    too_many_cells,
};
use crate::diag::{Oddity, Overload, Problem};

/// What an OpenDocument workbook shows beside its values.
#[derive(Default)]
pub struct Document {
    sheets: BTreeMap<String, DocumentSheet>,
}

/// A sheet of it.
#[derive(Default)]
pub struct DocumentSheet {
    /// What a person sees.
    pub looks: Looks,
    /// The texts of cells into which the reader would mix the words of a shape.
    pub texts: BTreeMap<(u32, u32), String>,
    /// Truth values that are stored as a number: what `=TRUE()` gives in a plain cell.
    pub truths: BTreeMap<(u32, u32), bool>,
    /// Formulas that gave an empty text: they have a paragraph and no value.
    pub blanks: BTreeSet<(u32, u32)>,
    /// Why the sheet cannot be read.
    pub odd: Option<Problem>,
}

impl Document {
    /// Looks through all that the reader reads; `None` when the archive has no such workbook, or
    /// one under a password: then the reader says so itself.
    ///
    /// # Errors
    /// The reader must not be given the file.
    pub fn open(bytes: &Arc<[u8]>) -> Result<Option<Self>, Problem> {
        let Some(parts) = Parts::open(bytes)? else { return Ok(None) };
        let mut parts = parts.exactly();
        if !parts.has("content.xml") {
            return Ok(None);
        }
        // Enciphered content is no XML; the reader asks for the password before it looks there.
        match parts.walk("META-INF/manifest.xml", limits::OTHER_PART, |xml| encrypted(xml)) {
            Ok(Some(true)) => return Ok(None),
            Ok(_) | Err(Stop::Broken) => {}
            Err(Stop::Refused(problem)) => return Err(problem),
        }
        let mut styles = DocumentStyles::default();
        let mut seen = Seen::All;
        match parts.walk("styles.xml", limits::SHARED_PART, |xml| read_styles(xml, &mut styles)) {
            Ok(_) => {}
            Err(Stop::Broken) => seen = Seen::Nothing,
            Err(Stop::Refused(problem)) => return Err(problem),
        }
        let walked = parts.walk("content.xml", limits::SHEET_PART, |xml| {
            xml.be_strict();
            walk(xml, styles)
        });
        match walked {
            Ok(Some(mut document)) => {
                if seen == Seen::Nothing {
                    document.sheets.values_mut().for_each(|sheet| sheet.looks = Looks::default());
                }
                Ok(Some(document))
            }
            Ok(None) => Ok(None),
            Err(Stop::Broken) => Err(cut_off()),
            Err(Stop::Refused(problem)) => Err(problem),
        }
    }

    /// A sheet.
    pub fn sheet(&self, name: &str) -> Option<&DocumentSheet> {
        self.sheets.get(name)
    }
}

fn cut_off() -> Problem {
    Problem::WorkbookDamaged { detail: "cut off".to_owned() }
}

/// Whether a part of the archive is enciphered, found as the reader finds it.
fn encrypted<R: BufRead>(xml: &mut Walker<R>) -> Result<bool, Stop> {
    let mut entry = false;
    loop {
        match xml.next()? {
            Event::Start(start) => match start.name().as_ref() {
                "manifest:file-entry" => entry = true,
                "manifest:encryption-data" if entry => return Ok(true),
                _ => {}
            },
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

fn read_styles<R: BufRead>(xml: &mut Walker<R>, styles: &mut DocumentStyles) -> Result<(), Stop> {
    let part = xml.part();
    loop {
        let event = xml.next()?;
        if matches!(event, Event::Eof) {
            return Ok(());
        }
        styles.take(&event, &part)?;
    }
}

/// Walks the content: every element must end in the right order, and its cells fit into memory.
fn walk<R: BufRead>(xml: &mut Walker<R>, styles: DocumentStyles) -> Result<Document, Stop> {
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
            return if xml.depth() == 0 {
                Ok(Document { sheets: reading.sheets })
            } else {
                Err(Stop::Broken)
            };
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

/// A sheet as it is read.
#[derive(Default)]
struct Sheet {
    name: String,
    found: DocumentSheet,
    /// Last column and style of the columns so far.
    columns: Vec<(u32, String)>,
    hidden_columns: Vec<(u32, u32)>,
    row: u32,
    rows: u32,
    row_style: Option<String>,
    row_hidden: bool,
    column: u32,
    /// First filled row, last filled row, last filled column.
    used: Option<(u32, u32, u32)>,
    over: bool,
}

/// A cell as it is read.
struct Cell {
    at: (u32, u32),
    /// The value that the reader takes, where it is no text inside.
    stored: Option<Stored>,
    columns: u32,
    style: Style,
    filled: bool,
    has_formula: bool,
    is_number: bool,
    /// Whether the reader takes the value from the words inside.
    is_text: bool,
    /// Bytes of the value and formula that it has as attributes.
    bytes: usize,
    spanned: (u32, u32),
    text: String,
    paragraphs: usize,
    runs: Runs,
    /// Fonts of the spans around.
    spans: Vec<Font>,
    /// How many elements that are no part of the text are open.
    outside: usize,
    /// How many comments, and paragraphs in them.
    in_note: usize,
    in_note_text: usize,
    note: String,
    mixed: bool,
}

impl Reading {
    /// The name of the sheet at hand.
    fn name(&self) -> &str {
        self.sheet.as_ref().map_or("", |sheet| &sheet.name)
    }

    fn take(&mut self, event: &Event<'_>, part: &str) -> Result<(), Stop> {
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
        let mut cell = Cell {
            at,
            stored: None,
            columns: 1,
            style: Style::default(),
            filled: false,
            has_formula: false,
            is_number: false,
            is_text: false,
            bytes: 0,
            spanned: (1, 1),
            text: String::new(),
            paragraphs: 0,
            runs: Runs::default(),
            spans: Vec::new(),
            outside: 0,
            in_note: 0,
            in_note_text: 0,
            note: String::new(),
            mixed: false,
        };
        let mut style = None;
        let mut has_value = false;
        let mut is_error = false;
        for (key, value) in attributes(start) {
            let number = || value.trim().parse::<u32>().unwrap_or(u32::MAX).max(1);
            match key {
                "table:number-columns-repeated" if is_never(&value) => {
                    return Err(odd(at, Oddity::NeverRepeated));
                }
                "table:number-columns-repeated" => {
                    cell.columns = cell.columns.max(number().min(limits::COLUMNS));
                }
                "table:number-columns-spanned" => cell.spanned.1 = number().min(limits::COLUMNS),
                "table:number-rows-spanned" => cell.spanned.0 = number().min(limits::ROWS),
                "table:style-name" => style = Some(meant_name(&value)),
                "office:value-type" => {
                    cell.is_text |= value.as_ref() == "string";
                    cell.is_number |= matches!(value.as_ref(), "float" | "percentage" | "currency");
                }
                "office:value"
                | "office:string-value"
                | "office:date-value"
                | "office:time-value"
                | "office:boolean-value" => {
                    has_value = true;
                    cell.bytes += value.len();
                    // The reader takes the first.
                    let text = || meant_name(&value);
                    cell.stored.get_or_insert_with(|| match key {
                        "office:value" => Stored::Number(text()),
                        "office:string-value" => Stored::Text(text()),
                        "office:date-value" => Stored::Day(text()),
                        "office:boolean-value" => Stored::Truth(value.eq_ignore_ascii_case("true")),
                        _ => Stored::Time,
                    });
                }
                "calcext:value-type" => is_error = value.as_ref() == "error",
                "table:formula" => {
                    cell.has_formula = !value.is_empty();
                    cell.filled |= cell.has_formula;
                    cell.bytes += value.len();
                }
                _ => {}
            }
        }
        cell.filled |= has_value || cell.is_text;
        cell.is_text &= !has_value;
        // The text of an error stands inside.
        if is_error && matches!(&cell.stored, Some(Stored::Text(text)) if text.is_empty()) {
            cell.stored = Some(Stored::Time);
        }
        if cell.bytes > 2 * limits::TEXT {
            return Err(too_long());
        }
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

/// Whether something is repeated no time: one program leaves it out, another shows it.
fn is_never(repeated: &str) -> bool {
    repeated.trim().parse::<u32>() == Ok(0)
}

fn meant_name(value: &str) -> String {
    super::walk::meant(value)
}

impl Cell {
    fn start(&mut self, start: &BytesStart<'_>, span: Option<Font>) -> Result<(), Stop> {
        let name = start.name();
        let name = name.as_ref();
        if self.in_note > 0 {
            self.outside += 1;
            if name == "text:p" || self.in_note_text > 0 {
                self.in_note_text += 1;
                if name == "text:p" && !self.note.is_empty() {
                    self.note.push('\n');
                }
            }
            return Ok(());
        }
        if self.outside > 0 {
            self.outside += 1;
            return self.spaces(start);
        }
        match name {
            "office:annotation" => {
                self.outside += 1;
                self.in_note += 1;
            }
            // A shape or picture on the cell, and how a word is pronounced.
            "text:ruby-text" | "text:note" | "table:detective" => self.outside += 1,
            name if name.starts_with("draw:") || name.starts_with("table:") => self.outside += 1,
            "text:p" => {
                self.paragraphs += 1;
                if self.paragraphs > 1 {
                    self.push("\n")?;
                }
            }
            "text:span" => {
                let around = self.spans.last().copied().unwrap_or(self.style.font);
                self.spans.push(span.unwrap_or(around));
            }
            "text:tab" => self.push("\t")?,
            "text:line-break" => self.push("\n")?,
            _ => self.spaces(start)?,
        }
        Ok(())
    }

    /// The reader writes out as many spaces as it is told to.
    fn spaces(&mut self, start: &BytesStart<'_>) -> Result<(), Stop> {
        if start.name().as_ref() != "text:s" {
            return Ok(());
        }
        let count = attribute(start, "text:c").map_or(Some(1), |count| count.trim().parse().ok());
        let count: usize = count.unwrap_or(usize::MAX);
        if count > limits::TEXT {
            return Err(too_long());
        }
        if self.outside == 0 {
            self.push(&" ".repeat(count))?;
        } else {
            // Counted like words of the cell: the reader takes them for that.
            self.bytes = self.bytes.saturating_add(count);
            if self.bytes > 2 * limits::TEXT {
                return Err(too_long());
            }
        }
        Ok(())
    }

    fn push(&mut self, text: &str) -> Result<(), Stop> {
        if self.text.len() + text.len() > limits::TEXT {
            return Err(too_long());
        }
        self.text.push_str(text);
        Ok(())
    }

    fn take(&mut self, event: &Event<'_>) -> Result<(), Stop> {
        if let Event::End(end) = event {
            if self.outside > 0 {
                self.outside -= 1;
                self.in_note_text = self.in_note_text.saturating_sub(1);
                if self.outside == 0 {
                    self.in_note = 0;
                    self.in_note_text = 0;
                }
            } else if end.name().as_ref() == "text:span" {
                self.spans.pop();
            }
            return Ok(());
        }
        let Some(text) = letters(event) else { return Ok(()) };
        // The reader passes it over.
        if matches!(event, Event::CData(_)) && self.in_note == 0 && self.outside == 0 {
            return Err(odd(self.at, Oddity::Value));
        }
        if self.in_note > 0 {
            if self.in_note_text > 0 && self.note.len() < limits::NOTE {
                self.note.push_str(&text);
            }
        } else if self.outside > 0 {
            self.mixed |= !text.trim().is_empty();
            self.bytes = self.bytes.saturating_add(text.len());
            if self.bytes > 2 * limits::TEXT {
                return Err(too_long());
            }
        } else if self.paragraphs > 0 || self.is_text {
            if !text.trim().is_empty() {
                self.runs.add(self.spans.last().copied().unwrap_or(self.style.font));
            }
            self.push(&text)?;
        }
        Ok(())
    }
}

impl Sheet {
    fn columns(&mut self, start: &BytesStart<'_>) {
        let (mut count, mut style, mut hidden) = (1u32, String::new(), false);
        for (key, value) in attributes(start) {
            match key {
                "table:number-columns-repeated" => count = value.trim().parse().unwrap_or(1),
                "table:default-cell-style-name" => style = meant_name(&value),
                "table:visibility" => hidden = is_hidden(&value),
                _ => {}
            }
        }
        let first = self.columns.last().map_or(0, |(last, _)| last.saturating_add(1));
        if count == 0 || first >= limits::COLUMNS {
            return;
        }
        let last = first.saturating_add(count - 1).min(limits::COLUMNS - 1);
        self.columns.push((last, style));
        if hidden {
            self.hidden_columns.push((first, last));
        }
    }

    fn row(&mut self, start: &BytesStart<'_>) -> Result<(), Stop> {
        self.rows = 1;
        self.row_style = None;
        self.row_hidden = false;
        self.column = 0;
        for (key, value) in attributes(start) {
            match key {
                "table:number-rows-repeated" if is_never(&value) => {
                    return Err(odd((self.row, 0), Oddity::NeverRepeated));
                }
                "table:number-rows-repeated" => {
                    let rows = value.trim().parse::<u32>().unwrap_or(limits::ROWS);
                    self.rows = self.rows.max(rows);
                }
                "table:default-cell-style-name" => self.row_style = Some(meant_name(&value)),
                "table:visibility" => self.row_hidden = is_hidden(&value),
                _ => {}
            }
        }
        if is_twofold(start) {
            return Err(odd((self.row, 0), Oddity::Structure));
        }
        Ok(())
    }

    fn add(
        &mut self,
        cell: &Cell,
        (row, column): (u32, u32),
        (rows, columns): (u32, u32),
        kept: &mut usize,
    ) {
        let mut look = Look::default();
        let all = (row..row + rows)
            .flat_map(|row| (column..column + columns).map(move |column| (row, column)));
        if cell.has_formula && cell.stored.is_none() && cell.paragraphs > 0 && cell.text.is_empty()
        {
            self.found.blanks.extend(all.clone());
        }
        if cell.filled {
            look.fill = cell.style.fill;
            let is_text = cell.is_text || matches!(cell.stored, Some(Stored::Text(_)));
            if cell.is_number || is_text && cell.style.format.as_deref().is_some_and(formats_texts)
            {
                look.format = cell.style.format.clone();
            }
            let truth = cell.stored.as_ref().and_then(|stored| truth(stored, &cell.text));
            if let Some(truth) = truth {
                self.found.truths.extend(all.map(|at| (at, truth)));
            }
            let differs =
                |stored| truth.is_none() && differs(stored, &cell.text, look.format.as_deref());
            if cell.stored.as_ref().is_some_and(differs) {
                look.shown = Some(crate::viet::one_line(&cell.text));
            }
            // A number shows a text of its own, in one paragraph, without spans.
            let mut runs = cell.runs;
            if runs == Runs::default() {
                runs.add(cell.style.font);
            }
            runs.tell(&mut look);
            look.bold = is_text && cell.style.font.bold;
            look.italic = is_text && cell.style.font.italic;
            look.unseen = cell.style.hides();
        } else if row < limits::COLOURED_ROWS {
            look.fill = cell.style.fill;
        }
        let note: String = cell.note.trim().chars().take(limits::NOTE).collect();
        look.note = (!note.is_empty()).then_some(note);
        if cell.filled && self.row_hidden {
            self.found.looks.hidden_rows.extend(row..row + rows);
        }
        let spanned = (row + cell.spanned.0 - 1, column + cell.spanned.1 - 1);
        if spanned != (row, column) {
            self.over |= self.found.looks.merges.len() >= limits::MERGES;
            if !self.over {
                self.found.looks.merges.push(Merge { first: (row, column), last: spanned });
            }
        }
        if cell.mixed && cell.is_text {
            for row in row..row + rows {
                for column in column..column + columns {
                    self.found.texts.insert((row, column), cell.text.clone());
                }
            }
        }
        if look.is_plain() {
            return;
        }
        // A colour down to the end of the sheet is no mark.
        let (rows, columns) = match cell.filled {
            true => (rows, columns),
            false => (rows.min(limits::BLANK_ROWS), columns.min(limits::BLANK_COLUMNS)),
        };
        for row in row..row + rows {
            for column in column..column + columns {
                *kept += 1;
                self.over |= *kept > limits::LOOKS;
                if self.over {
                    return;
                }
                self.found.looks.cells.insert((row, column), look.clone());
            }
        }
    }

    fn found(self) -> (String, DocumentSheet) {
        let mut found = self.found;
        if self.over {
            found.looks = Looks::default();
            return (self.name, found);
        }
        found.looks.seen = Seen::All;
        let last = self.used.map_or((0, 0), |(_, row, column)| (row, column));
        found.looks.within(last);
        let hidden = self.hidden_columns.into_iter();
        found.looks.hidden_columns = hidden.flat_map(|(from, to)| from..=to.min(last.1)).collect();
        (self.name, found)
    }
}

/// Hidden by hand, or by a filter.
fn is_hidden(visibility: &str) -> bool {
    matches!(visibility, "collapse" | "filter")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(content: &str) -> Result<Document, Stop> {
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
