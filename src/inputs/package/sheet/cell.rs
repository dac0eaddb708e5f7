//! A cell as it is read.

use quick_xml::events::{BytesStart, Event};

use crate::diag::Oddity;
use crate::inputs::package::limits;
use crate::inputs::package::strings::RichText;
use crate::inputs::package::walk::{Stop, each_once, letters, odd, too_long};

/// The prefix of an element's name: whose element it is.
pub(super) fn prefix<'a>(start: &'a BytesStart<'_>) -> &'a str {
    start.name().into_inner().rsplit_once(':').map_or("", |(prefix, _)| prefix)
}

/// Whether an element of a sheet's body is made as programs make it.
fn is_plain(start: &BytesStart<'_>, wanted: &str) -> bool {
    prefix(start) == wanted && each_once(start, |_, _| {})
}

/// A cell as it is read.
pub(super) struct Cell {
    pub(super) at: (u32, u32),
    /// Whether it says itself where it stands.
    pub(super) placed: bool,
    pub(super) style: usize,
    pub(super) kind: Kind,
    inside: Inside,
    /// What the value's element says.
    pub(super) value: String,
    /// Whether it has had a value, or a text of its own.
    valued: bool,
    /// A text of its own.
    pub(super) rich: RichText,
    length: usize,
}

/// What a cell says to hold.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
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
    pub(super) fn new(at: (u32, u32), placed: bool, style: usize, kind: Kind) -> Self {
        Cell {
            at,
            placed,
            style,
            kind,
            inside: Inside::Nothing,
            value: String::new(),
            valued: false,
            rich: RichText::default(),
            length: 0,
        }
    }

    pub(super) fn odd(&self) -> Stop {
        odd(self.at, Oddity::Value)
    }

    pub(super) fn start(&mut self, start: &BytesStart<'_>, wanted: &str) -> Result<(), Stop> {
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

    pub(super) fn take(&mut self, event: &Event<'_>) -> Result<(), Stop> {
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
