//! A Word document as it comes back: its text with what is proposed in it, by the marks that this program left, and
//! what it says of itself. It was saved by others, and whoever sent it is not known: all of it is bounded.

mod body;
mod line;
mod margins;

use std::collections::BTreeSet;
use std::sync::Arc;

use quick_xml::events::Event;

pub use self::line::{Beside, LetterTurn, LineMark, WordComment, WordLine, WordRow, WordUnit};
use super::stamp::{NAMES, WordStamp};
use crate::diag::{FakeKind, Problem};
use crate::inputs::package::{Part, Parts, Stop, Walker, attribute, letters};
use crate::inputs::workbook::{Container, container};

/// Unpacked bytes of a document's text; of any other part.
const TEXT_PART: u64 = 150_000_000;
const OTHER_PART: u64 = 20_000_000;
/// How the names of parts begin that stand at the head and the foot of pages.
const MARGINS: [&str; 2] = ["word/header", "word/footer"];
/// More comments nobody reads.
const MOST_COMMENTS: usize = 2_000;

/// A document that was read.
#[derive(Clone, Debug, Default)]
pub struct ReadWord {
    /// Its parts in their order.
    pub units: Vec<WordUnit>,
    /// What it says of itself; nothing where this program did not make it.
    pub stamp: Option<WordStamp>,
    /// Its comments.
    pub comments: Vec<WordComment>,
    /// What of it is no text.
    pub beside: Beside,
    /// The lines at the head and the foot of its pages.
    pub margins: BTreeSet<String>,
}

impl ReadWord {
    /// Whether one of its paragraphs had these words before anything was proposed.
    pub fn says(&self, words: &str) -> bool {
        let has = |unit: &WordUnit| match unit {
            WordUnit::Line(line) => line.before().contains(words),
            WordUnit::Row(_) => false,
        };
        self.units.iter().any(has)
    }
}

/// Reads a document.
///
/// # Errors
/// It is no Word document, damaged, or larger than any.
pub fn read(bytes: &Arc<[u8]>) -> Result<ReadWord, Problem> {
    match container(bytes) {
        Container::Zip => {}
        Container::Compound if has_wide(bytes, "EncryptedPackage") => {
            return Err(Problem::WordEncrypted);
        }
        Container::Compound if has_wide(bytes, "WordDocument") => return Err(Problem::WordOld),
        Container::Compound => return Err(Problem::NotWord { found: FakeKind::Other }),
        Container::Fake(found) => return Err(Problem::NotWord { found }),
    }
    let parts = Parts::open(bytes).map_err(|problem| match problem {
        Problem::PartTwofold { part } => damaged(&format!("“{part}” twice")),
        _ => Problem::WordOverloaded { part: String::new() },
    })?;
    let mut parts = parts.ok_or_else(|| damaged("zip"))?;
    let path = main_part(&mut parts)?;
    let text = parts.walk(&path, TEXT_PART, body::body).map_err(|stop| refused(&stop, &path))?;
    let Some(text) = text else { return Err(Problem::NotWord { found: FakeKind::Zip }) };
    if !text.is_text {
        return Err(damaged("no w:body"));
    }
    let comments = optional(&mut parts, "word/comments.xml", comments)?.unwrap_or_default();
    let stamp = optional(&mut parts, "docProps/custom.xml", stamp)?.flatten();
    let mut margins = BTreeSet::new();
    let named: Vec<String> = MARGINS.iter().flat_map(|begin| parts.beginning(begin)).collect();
    for part in named {
        optional(&mut parts, &part, |walker| margins::margin(walker, &mut margins))?;
    }
    Ok(ReadWord { units: text.units, stamp, comments, beside: text.beside, margins })
}

fn damaged(detail: &str) -> Problem {
    Problem::WordDamaged { detail: detail.to_owned() }
}

fn refused(stop: &Stop, part: &str) -> Problem {
    match stop {
        Stop::Broken => damaged(part),
        Stop::Refused(_) => Problem::WordOverloaded { part: part.to_owned() },
    }
}

/// A part that a document may have.
fn optional<T>(
    parts: &mut Parts,
    path: &str,
    visit: impl FnOnce(&mut Walker<Part<'_>>) -> Result<T, Stop>,
) -> Result<Option<T>, Problem> {
    parts.walk(path, OTHER_PART, visit).map_err(|stop| refused(&stop, path))
}

/// The name of the part with the text: relations tell it where it is called otherwise.
fn main_part(parts: &mut Parts) -> Result<String, Problem> {
    const USUAL: &str = "word/document.xml";
    if parts.has(USUAL) {
        return Ok(USUAL.to_owned());
    }
    let named = optional(parts, "_rels/.rels", |walker| {
        loop {
            let event = walker.next()?;
            match &event {
                Event::Eof => return Ok(None),
                Event::Start(start) => {
                    let is_text = attribute(start, "Type")
                        .is_some_and(|own| own.ends_with("/officeDocument"));
                    if is_text {
                        return Ok(attribute(start, "Target"));
                    }
                }
                _ => {}
            }
        }
    })?;
    Ok(named
        .flatten()
        .map_or_else(|| USUAL.to_owned(), |own| own.trim_start_matches('/').to_owned()))
}

/// Whether a compound file has a stream of this name.
fn has_wide(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|own| own == wide)
}

/// The comments.
fn comments(walker: &mut Walker<Part<'_>>) -> Result<Vec<WordComment>, Stop> {
    let mut all: Vec<WordComment> = Vec::new();
    let mut in_text = false;
    loop {
        let event = walker.next()?;
        match &event {
            Event::Eof => break,
            Event::Start(start) => match start.name().as_ref() {
                "w:comment" if all.len() < MOST_COMMENTS => {
                    let of = |name| attribute(start, name).unwrap_or_default();
                    let (id, author) = (of("w:id"), of("w:author"));
                    all.push(WordComment { id, author, text: String::new() });
                }
                "w:t" => in_text = true,
                "w:p" => all.last_mut().into_iter().for_each(|own| own.text.push(' ')),
                _ => {}
            },
            Event::End(end) if end.name().as_ref() == "w:t" => in_text = false,
            own if in_text => {
                let text = letters(own);
                all.last_mut().into_iter().for_each(|own| own.text.extend(text.clone()));
            }
            _ => {}
        }
    }
    all.iter_mut().for_each(|own| own.text = super::mark::plain(&own.text));
    Ok(all)
}

/// What a document says of itself.
fn stamp(walker: &mut Walker<Part<'_>>) -> Result<Option<WordStamp>, Stop> {
    let mut stamp = WordStamp::default();
    let mut name = None;
    let mut known = false;
    loop {
        let event = walker.next()?;
        match &event {
            Event::Eof => break,
            Event::Start(start) if start.local_name().as_ref() == "property" => {
                name = attribute(start, "name").filter(|own| NAMES.contains(&own.as_str()));
                known |= name.is_some();
            }
            Event::End(end) if end.local_name().as_ref() == "property" => name = None,
            own => {
                let text = letters(own).map(|own| own.trim().to_owned());
                let value = name.as_deref().and_then(|name| stamp.value(name));
                if let (Some(value), Some(text)) = (value, text) {
                    value.push_str(&text);
                }
            }
        }
    }
    Ok(known.then_some(stamp))
}
