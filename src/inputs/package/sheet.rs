//! A sheet of an `.xlsx`: how many cells it has, whether every program reads the same of them, and
//! what is seen of them beside their values.

use std::collections::BTreeSet;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::limits;
use super::look::{Look, Looks, Merge, Seen, formats_texts};
use super::strings::{RichText, Strings, Told};
use super::styles::Style;
use super::walk::{
    Stop, Walker, attribute, attributes, damaged, is_true, is_twofold, letters, odd, too_long,
    too_many_cells,
};
use crate::diag::Oddity;

/// Reads the looks of a sheet.
///
/// What programs may read differently is refused: a cell or row that is there twice or out of order,
/// a value in pieces, an element that does not belong where it stands.
///
/// # Errors
/// More cells or longer texts than any sheet has; an odd cell.
pub fn read<R: BufRead>(
    xml: &mut Walker<R>,
    styles: &[Style],
    strings: &Strings,
) -> Result<Looks, Stop> {
    let mut sheet = Sheet::new(styles, strings);
    let mut cell: Option<Cell> = None;
    xml.be_strict();
    loop {
        let event = xml.next()?;
        match (&event, &mut cell) {
            (Event::Start(start), Some(cell)) => cell.start(start, &sheet.prefix)?,
            (Event::End(end), Some(_)) if end.local_name().as_ref() == "c" => {
                if let Some(done) = cell.take() {
                    sheet.add(done)?;
                }
            }
            (Event::Eof, Some(_)) => return Err(Stop::Broken),
            (event, Some(cell)) => cell.take(event)?,
            (Event::Start(start), None) => match (sheet.level, start.local_name().as_ref()) {
                (Level::Before, "sheetData") => {
                    sheet.level = Level::Body;
                    prefix(start).clone_into(&mut sheet.prefix);
                }
                (_, "sheetData") => return Err(odd(sheet.next, Oddity::SecondBody)),
                (Level::Body, "row") => sheet.row(start)?,
                (Level::Row, "c") => cell = Some(sheet.cell(start)?),
                (Level::Body | Level::Row, _) => return Err(odd(sheet.next, Oddity::Structure)),
                (Level::Before | Level::After, "col") => sheet.column(start),
                (Level::Before | Level::After, "mergeCell") => sheet.merge(start),
                (Level::After, name) if is_margin(name) => sheet.margin = Some(String::new()),
                (Level::Before | Level::After, _) => {}
            },
            (Event::End(end), None) => match end.local_name().as_ref() {
                "row" if sheet.level == Level::Row => sheet.end_row(),
                "sheetData" => sheet.level = Level::After,
                "worksheet" => return Ok(sheet.looks()),
                name if is_margin(name) => sheet.end_margin(),
                _ => {}
            },
            (Event::Eof, None) => return Err(Stop::Broken),
            (event, None) => {
                if let Some(margin) = sheet.margin.as_mut().filter(|own| own.len() < limits::NOTE) {
                    margin.push_str(&letters(event).unwrap_or_default());
                }
            }
        }
    }
}

/// Whether an element is what is printed above or below each page.
fn is_margin(name: &str) -> bool {
    matches!(
        name,
        "oddHeader" | "oddFooter" | "evenHeader" | "evenFooter" | "firstHeader" | "firstFooter"
    )
}

/// A text above or below a page without the codes of its layout: `&L`, `&12`, `&"Arial,Bold"`, `&P`.
fn without_codes(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '&' {
            plain.push(letter);
            continue;
        }
        match letters.next() {
            Some('&') => plain.push('&'),
            Some('"') => letters.by_ref().take_while(|c| *c != '"').for_each(drop),
            Some(digit) if digit.is_ascii_digit() => {
                while letters.next_if(char::is_ascii_digit).is_some() {}
            }
            _ => plain.push(' '),
        }
    }
    plain
}

/// Where in the part we are.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    /// Before the cells.
    Before,
    /// Among the rows.
    Body,
    /// In a row.
    Row,
    /// Behind the cells.
    After,
}

/// The prefix of an element's name: whose element it is.
fn prefix<'a>(start: &'a BytesStart<'_>) -> &'a str {
    start.name().into_inner().rsplit_once(':').map_or("", |(prefix, _)| prefix)
}

/// Whether an element of a sheet's body is made as programs make it.
fn is_plain(start: &BytesStart<'_>, wanted: &str) -> bool {
    prefix(start) == wanted
        && !is_twofold(start)
        && !attributes(start).any(|(key, _)| key.starts_with("xmlns"))
}

/// The errors that the reader knows; those of newer programs it refuses ("#SPILL!").
const KNOWN_ERRORS: &[&str] = &["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// A sheet as it is read.
struct Sheet<'a> {
    styles: &'a [Style],
    strings: &'a Strings,
    cells: Vec<((u32, u32), Look)>,
    merges: Vec<Merge>,
    errors: Vec<((u32, u32), String)>,
    hidden_rows: BTreeSet<u32>,
    hidden_columns: Vec<(u32, u32)>,
    /// The row and column of the next cell that does not say where it stands.
    next: (u32, u32),
    row_hidden: bool,
    level: Level,
    /// The prefix of the elements of the body.
    prefix: String,
    /// The first row that may come next.
    free_row: u32,
    /// The last row and column that hold something.
    last: (u32, u32),
    filled: u64,
    blank: u64,
    /// Whether there were more looks or merged cells than are kept.
    over: bool,
    /// The texts above and below a printed page.
    margins: Vec<String>,
    /// The one that is being read.
    margin: Option<String>,
}

/// A cell as it is read.
struct Cell {
    at: (u32, u32),
    /// Whether it says itself where it stands.
    placed: bool,
    style: usize,
    kind: Kind,
    inside: Inside,
    /// What the value's element says.
    value: String,
    /// Whether it has had a value, or a text of its own.
    valued: bool,
    /// A text of its own.
    rich: RichText,
    length: usize,
}

/// What a cell says to hold.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Number,
    Shared,
    /// A truth value.
    Plain,
    /// An error.
    Error,
    /// A text of its own.
    Inline,
    /// The text of a formula, or a date in words.
    Words,
}

#[derive(Clone, Copy, PartialEq)]
enum Inside {
    Nothing,
    Value,
    Text,
    Formula,
}

impl Cell {
    fn odd(&self) -> Stop {
        odd(self.at, Oddity::Value)
    }

    fn start(&mut self, start: &BytesStart<'_>, wanted: &str) -> Result<(), Stop> {
        match (self.inside, start.local_name().as_ref()) {
            (Inside::Nothing, name @ ("v" | "is")) => {
                let own_text = name == "is";
                if self.valued
                    || own_text != (self.kind == Kind::Inline)
                    || !is_plain(start, wanted)
                {
                    return Err(self.odd());
                }
                self.valued = true;
                self.inside = if own_text { Inside::Text } else { Inside::Value };
            }
            (Inside::Nothing, "f") => self.inside = Inside::Formula,
            (Inside::Text, _) => self.rich.take(&Event::Start(start.borrow()))?,
            (Inside::Value, _) => return Err(self.odd()),
            (Inside::Nothing | Inside::Formula, _) => {}
        }
        Ok(())
    }

    fn take(&mut self, event: &Event<'_>) -> Result<(), Stop> {
        let end = match event {
            Event::End(end) => Some(end.local_name().into_inner()),
            _ => None,
        };
        match (self.inside, end) {
            (Inside::Value, Some("v"))
            | (Inside::Text, Some("is"))
            | (Inside::Formula, Some("f")) => self.inside = Inside::Nothing,
            (Inside::Text, _) => self.rich.take(event)?,
            (inside, _) => {
                if let Event::Text(text) = event {
                    self.length += text.len();
                    if self.length > limits::TEXT {
                        return Err(too_long());
                    }
                }
                if inside == Inside::Value {
                    // A number in pieces the reader takes for its first piece.
                    match event {
                        Event::Text(_) => {}
                        Event::GeneralRef(_) if self.kind == Kind::Words => {}
                        _ => return Err(self.odd()),
                    }
                    // The number of a shared text; of any other value, whether there is one.
                    if self.value.len() < 20 {
                        self.value.push_str(&letters(event).unwrap_or_default());
                    }
                }
            }
        }
        Ok(())
    }
}

impl<'a> Sheet<'a> {
    fn new(styles: &'a [Style], strings: &'a Strings) -> Self {
        Sheet {
            styles,
            strings,
            cells: Vec::new(),
            merges: Vec::new(),
            errors: Vec::new(),
            hidden_rows: BTreeSet::new(),
            hidden_columns: Vec::new(),
            next: (0, 0),
            row_hidden: false,
            level: Level::Before,
            prefix: String::new(),
            free_row: 0,
            last: (0, 0),
            filled: 0,
            blank: 0,
            over: false,
            margins: Vec::new(),
            margin: None,
        }
    }

    fn row(&mut self, start: &BytesStart<'_>) -> Result<(), Stop> {
        self.level = Level::Row;
        self.row_hidden = false;
        for (key, value) in attributes(start) {
            match key {
                "r" => {
                    let row = value.trim().parse::<u32>().ok().and_then(|row| row.checked_sub(1));
                    self.next.0 = row.filter(|row| *row < limits::ROWS).ok_or_else(beyond)?;
                }
                "hidden" => self.row_hidden |= is_true(&value),
                "ht" => self.row_hidden |= is_nothing(&value),
                _ => {}
            }
        }
        if !is_plain(start, &self.prefix) {
            return Err(odd(self.next, Oddity::Structure));
        }
        if self.next.0 < self.free_row {
            return Err(odd(self.next, Oddity::Order));
        }
        self.free_row = self.next.0.saturating_add(1);
        Ok(())
    }

    fn end_row(&mut self) {
        self.level = Level::Body;
        self.next = (self.next.0.saturating_add(1), 0);
        self.row_hidden = false;
    }

    fn column(&mut self, start: &BytesStart<'_>) {
        let (mut first, mut last, mut hidden) = (0, 0, false);
        for (key, value) in attributes(start) {
            match key {
                "min" => first = value.trim().parse().unwrap_or(0),
                "max" => last = value.trim().parse().unwrap_or(0),
                "hidden" => hidden |= is_true(&value),
                "width" => hidden |= is_nothing(&value),
                _ => {}
            }
        }
        if hidden
            && first > 0
            && first <= last
            && self.hidden_columns.len() < limits::COLUMNS as usize
        {
            self.hidden_columns.push((first - 1, last - 1));
        }
    }

    fn merge(&mut self, start: &BytesStart<'_>) {
        let Some(range) = attribute(start, "ref") else { return };
        let Some((first, last)) = range.split_once(':') else { return };
        let (Some(first), Some(last)) = (position(first), position(last)) else { return };
        if first.0 > last.0 || first.1 > last.1 || first == last {
            return;
        }
        self.over |= self.merges.len() >= limits::MERGES;
        if !self.over {
            self.merges.push(Merge { first, last });
        }
    }

    fn cell(&mut self, start: &BytesStart<'_>) -> Result<Cell, Stop> {
        let (mut style, mut kind, mut placed) = (0, Kind::Number, false);
        let free = self.next;
        for (key, value) in attributes(start) {
            match key {
                // Where it cannot stand, the reader would put it anywhere.
                "r" => {
                    self.next = position(&value).ok_or_else(beyond)?;
                    placed = true;
                }
                "s" => style = value.trim().parse().unwrap_or(0),
                "t" => {
                    kind = match value.as_ref() {
                        "n" => Kind::Number,
                        "s" => Kind::Shared,
                        "inlineStr" | "is" => Kind::Inline,
                        "b" => Kind::Plain,
                        "e" => Kind::Error,
                        _ => Kind::Words,
                    }
                }
                _ => {}
            }
        }
        let at = self.next;
        match () {
            () if at.0 != free.0 => return Err(odd(at, Oddity::OtherRow)),
            () if at.1 < free.1 => return Err(odd(at, Oddity::Order)),
            () if !is_plain(start, &self.prefix) => return Err(odd(at, Oddity::Structure)),
            () => {}
        }
        self.next.1 = self.next.1.saturating_add(1);
        Ok(Cell {
            at,
            placed,
            style,
            kind,
            inside: Inside::Nothing,
            value: String::new(),
            valued: false,
            rich: RichText::default(),
            length: 0,
        })
    }

    fn add(&mut self, cell: Cell) -> Result<(), Stop> {
        // What is no number the reader takes for the first text.
        if cell.kind == Kind::Shared && !cell.value.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(cell.odd());
        }
        let (own, has_text) = cell.rich.told();
        let value = cell.value.trim();
        let is_filled = has_text || !value.is_empty();
        // Behind one that does not say where it stands the reader loses its place.
        if cell.kind == Kind::Error
            && cell.placed
            && !KNOWN_ERRORS.contains(&value)
            && self.errors.len() < limits::LOOKS
        {
            self.errors.push((cell.at, value.to_owned()));
        }
        if is_filled {
            self.filled += 1;
            self.last = (self.last.0.max(cell.at.0), self.last.1.max(cell.at.1));
            if self.row_hidden {
                self.hidden_rows.insert(cell.at.0);
            }
        } else {
            self.blank += 1;
        }
        if self.filled > limits::CELLS || self.blank > limits::BLANK_CELLS {
            return Err(too_many_cells());
        }
        let plain = Style::default();
        let style = self.styles.get(cell.style).unwrap_or(&plain);
        let mut look = Look::default();
        if is_filled {
            look.fill = style.fill;
            let is_text = matches!(cell.kind, Kind::Shared | Kind::Inline | Kind::Words);
            if cell.kind == Kind::Number
                || is_text && style.format.as_deref().is_some_and(formats_texts)
            {
                look.format = style.format.clone();
            }
            let told = match cell.kind {
                _ if has_text => own,
                Kind::Shared => {
                    let number = value.parse::<u32>().ok();
                    number.and_then(|n| self.strings.get(&n)).copied().unwrap_or(Told::PLAIN)
                }
                Kind::Number | Kind::Plain | Kind::Error | Kind::Inline | Kind::Words => {
                    Told::PLAIN
                }
            };
            told.in_cell(style.font).tell(&mut look);
            look.bold = is_text && style.font.bold;
            look.italic = is_text && style.font.italic;
            look.indent = if is_text { style.indent + told.indent } else { 0 };
            look.unseen = style.hides();
        } else if cell.at.0 < limits::COLOURED_ROWS {
            look.fill = style.fill;
        }
        if !look.is_plain() {
            self.over |= self.cells.len() >= limits::LOOKS;
            if !self.over {
                self.cells.push((cell.at, look));
            }
        }
        Ok(())
    }

    fn end_margin(&mut self) {
        let text = self.margin.take().map(|text| without_codes(&text));
        self.margins.extend(text.filter(|text| !text.trim().is_empty()));
    }

    fn looks(self) -> Looks {
        if self.over {
            return Looks::default();
        }
        let last = self.last;
        let hidden = self.hidden_columns.into_iter();
        let mut looks = Looks {
            seen: Seen::All,
            merges: self.merges,
            margins: self.margins,
            cells: self.cells.into_iter().collect(),
            hidden_rows: self.hidden_rows,
            hidden_columns: hidden.flat_map(|(from, to)| from..=to.min(last.1)).collect(),
            errors: self.errors,
            ..Looks::default()
        };
        looks.within(last);
        looks
    }
}

fn beyond() -> Stop {
    damaged("a cell that is on no sheet")
}

/// Whether a height or width leaves nothing to see.
fn is_nothing(size: &str) -> bool {
    size.trim().parse::<f64>().is_ok_and(|size| size <= 0.0)
}

/// Row and column of "B3", from 0; `None` where no cell can be.
pub fn position(text: &str) -> Option<(u32, u32)> {
    let text = text.trim();
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = text.split_at(digits);
    let mut column = 0u32;
    for letter in letters.bytes() {
        if !letter.is_ascii_alphabetic() {
            return None;
        }
        let value = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(value)?;
    }
    let row: u32 = number.parse().ok()?;
    let at = (row.checked_sub(1)?, column.checked_sub(1)?);
    (at.0 < limits::ROWS && at.1 < limits::COLUMNS).then_some(at)
}
