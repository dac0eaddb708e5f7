//! A sheet as it is read, row by row, and what is seen of it.

use std::collections::BTreeSet;

use quick_xml::events::BytesStart;

use super::cell::{Cell, Kind, prefix};
use super::margins::without_codes;
use super::position::position;
use crate::diag::Oddity;
use crate::inputs::package::limits;
use crate::inputs::package::look::{Look, Looks, LooksSeen, Merge, formats_texts};
use crate::inputs::package::strings::{Strings, ToldRuns};
use crate::inputs::package::styles::Style;
use crate::inputs::package::walk::{
    Stop, attribute, attributes, damaged, each_once, is_true, odd, too_many_cells,
};

/// Where in the part we are.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Level {
    /// Before the cells.
    Before,
    /// Among the rows.
    Body,
    /// In a row.
    Row,
    /// Behind the cells.
    After,
}

/// The errors that the reader knows; those of newer programs it refuses ("#SPILL!").
const KNOWN_ERRORS: &[&str] = &["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// A sheet as it is read.
pub(super) struct Sheet<'a> {
    styles: &'a [Style],
    strings: &'a Strings,
    cells: Vec<((u32, u32), Look)>,
    merges: Vec<Merge>,
    errors: Vec<((u32, u32), String)>,
    hidden_rows: BTreeSet<u32>,
    hidden_columns: Vec<(u32, u32)>,
    /// The row and column of the next cell that does not say where it stands.
    pub(super) next: (u32, u32),
    row_hidden: bool,
    pub(super) level: Level,
    /// The prefix of the elements of the body.
    pub(super) prefix: String,
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
    pub(super) margin: Option<String>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(styles: &'a [Style], strings: &'a Strings) -> Self {
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

    pub(super) fn row(&mut self, start: &BytesStart<'_>) -> Result<(), Stop> {
        self.level = Level::Row;
        self.row_hidden = false;
        let mut row = Some(self.next.0);
        let is_sound = each_once(start, |key, value| match key {
            "r" => {
                let stated = value.trim().parse::<u32>().ok().and_then(|row| row.checked_sub(1));
                row = row.and(stated).filter(|row| *row < limits::ROWS);
            }
            "hidden" => self.row_hidden |= is_true(&value),
            "ht" => self.row_hidden |= is_nothing(&value),
            _ => {}
        });
        self.next.0 = row.ok_or_else(beyond)?;
        if !is_sound || prefix(start) != self.prefix {
            return Err(odd(self.next, Oddity::Structure));
        }
        if self.next.0 < self.free_row {
            return Err(odd(self.next, Oddity::Order));
        }
        self.free_row = self.next.0.saturating_add(1);
        Ok(())
    }

    pub(super) fn end_row(&mut self) {
        self.level = Level::Body;
        self.next = (self.next.0.saturating_add(1), 0);
        self.row_hidden = false;
    }

    pub(super) fn column(&mut self, start: &BytesStart<'_>) {
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

    pub(super) fn merge(&mut self, start: &BytesStart<'_>) {
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

    pub(super) fn cell(&mut self, start: &BytesStart<'_>) -> Result<Cell, Stop> {
        let (mut style, mut kind, mut placed) = (0, Kind::Number, false);
        let free = self.next;
        let mut at = Some(free);
        let is_sound = each_once(start, |key, value| match key {
            // Where it cannot stand, the reader would put it anywhere.
            "r" => {
                at = at.and_then(|_| position(&value));
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
        });
        let at = at.ok_or_else(beyond)?;
        self.next = at;
        match () {
            () if at.0 != free.0 => return Err(odd(at, Oddity::OtherRow)),
            () if at.1 < free.1 => return Err(odd(at, Oddity::Order)),
            () if !is_sound || prefix(start) != self.prefix => {
                return Err(odd(at, Oddity::Structure));
            }
            () => {}
        }
        self.next.1 = self.next.1.saturating_add(1);
        Ok(Cell::new(at, placed, style, kind))
    }

    pub(super) fn add(&mut self, cell: Cell) -> Result<(), Stop> {
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
                    number.and_then(|n| self.strings.get(&n)).copied().unwrap_or(ToldRuns::PLAIN)
                }
                Kind::Number | Kind::Plain | Kind::Error | Kind::Inline | Kind::Words => {
                    ToldRuns::PLAIN
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

    pub(super) fn end_margin(&mut self) {
        let text = self.margin.take().map(|text| without_codes(&text));
        self.margins.extend(text.filter(|text| !text.trim().is_empty()));
    }

    pub(super) fn looks(self) -> Looks {
        if self.over {
            return Looks::default();
        }
        let last = self.last;
        let hidden = self.hidden_columns.into_iter();
        let mut looks = Looks {
            seen: LooksSeen::All,
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
