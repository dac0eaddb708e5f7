//! A cell as it is read: its value, its text and its comment.

use quick_xml::events::{BytesStart, Event};

use super::shown::Stored;
use crate::diag::Oddity;
use crate::inputs::package::limits;
use crate::inputs::package::look::{Font, Runs};
use crate::inputs::package::styles::Style;
use crate::inputs::package::walk::{Stop, attribute, attributes, letters, meant, odd, too_long};

/// A cell as it is read.
pub(super) struct Cell {
    pub(super) at: (u32, u32),
    /// The value that the reader takes, where it is no text inside.
    pub(super) stored: Option<Stored>,
    pub(super) columns: u32,
    pub(super) style: Style,
    pub(super) filled: bool,
    pub(super) has_formula: bool,
    pub(super) is_number: bool,
    /// Whether the reader takes the value from the words inside.
    pub(super) is_text: bool,
    /// Bytes of the value and formula that it has as attributes.
    pub(super) bytes: usize,
    pub(super) spanned: (u32, u32),
    pub(super) text: String,
    pub(super) paragraphs: usize,
    pub(super) runs: Runs,
    /// Fonts of the spans around.
    pub(super) spans: Vec<Font>,
    /// How many elements that are no part of the text are open.
    pub(super) outside: usize,
    /// How many comments, and paragraphs in them.
    in_note: usize,
    in_note_text: usize,
    pub(super) note: String,
    pub(super) mixed: bool,
}

impl Cell {
    /// A cell that begins, with what its attributes say, and the name of its style.
    pub(super) fn begun(
        at: (u32, u32),
        start: &BytesStart<'_>,
    ) -> Result<(Self, Option<String>), Stop> {
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
        Ok((cell, style))
    }

    pub(super) fn start(&mut self, start: &BytesStart<'_>, span: Option<Font>) -> Result<(), Stop> {
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

    pub(super) fn take(&mut self, event: &Event<'_>) -> Result<(), Stop> {
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

/// Whether something is repeated no time: one program leaves it out, another shows it.
pub(super) fn is_never(repeated: &str) -> bool {
    repeated.trim().parse::<u32>() == Ok(0)
}

pub(super) fn meant_name(value: &str) -> String {
    meant(value)
}
