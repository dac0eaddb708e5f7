//! The comments of an `.xlsx` sheet, old ones and those that are answered.

use std::collections::BTreeMap;
use std::io::BufRead;

use quick_xml::events::Event;

use super::limits;
use super::sheet::position;
use super::walk::{Stop, Walker, attribute, letters};

/// What stands above the words that this program wrote on a cell. They are no words of the office, so they
/// are passed over with all that follows.
pub const OWN_NOTE: &str = "— ntm kiểm tra —";

/// The text of the comment of each cell.
pub type Notes = BTreeMap<(u32, u32), String>;

/// Adds the comments of a part; several of one cell, an answer after another, are lines.
///
/// # Errors
/// The part is larger than any workbook's, or broken.
pub fn read<R: BufRead>(xml: &mut Walker<R>, notes: &mut Notes) -> Result<(), Stop> {
    let mut cell = None;
    let mut text = String::new();
    let mut inside = false;
    loop {
        let event = xml.next()?;
        match &event {
            Event::Start(start) => match start.local_name().as_ref() {
                "comment" | "threadedComment" => {
                    cell = attribute(start, "ref").and_then(|cell| position(&cell));
                    text.clear();
                }
                // In an answered comment the text itself, in an old one a run of it.
                "t" | "text" => inside = true,
                "rPh" => inside = false,
                _ => {}
            },
            Event::End(end) => match end.local_name().as_ref() {
                "comment" | "threadedComment" => {
                    if let (Some(cell), true) = (cell.take(), notes.len() < limits::NOTES) {
                        add(notes.entry(cell).or_default(), &text);
                    }
                }
                "text" => inside = false,
                _ => {}
            },
            Event::Eof => return Ok(()),
            other if inside && text.len() < limits::NOTE => {
                text.push_str(&letters(other).unwrap_or_default());
            }
            _ => {}
        }
    }
}

fn add(note: &mut String, text: &str) {
    let text = text.split(OWN_NOTE).next().unwrap_or_default();
    let text: String = text.trim().chars().take(limits::NOTE).collect();
    if !note.is_empty() && !text.is_empty() {
        note.push('\n');
    }
    if note.len() < limits::NOTE {
        note.push_str(&text);
    }
}
