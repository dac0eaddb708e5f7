//! XML walked through from tag to tag, with bounds on all that the reader would keep of it.
//!
//! The settings are those of the workbook reader, so that what breaks here breaks there, at the
//! same place; then the reader says so in its own words.

use std::io::{self, BufRead, Read};
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::limits;
use crate::diag::{Oddity, Overload, Problem};

/// Why a walk ended early.
#[derive(Debug, PartialEq, Eq)]
pub enum Stop {
    /// The reader must not be given the file.
    Refused(Problem),
    /// It is no XML from here on; the reader says so itself.
    Broken,
}

/// A part of a package, read from tag to tag.
pub struct Walker<R> {
    xml: Reader<Bounded<R>>,
    buffer: Vec<u8>,
    depth: usize,
    part: Arc<str>,
}

impl<R: BufRead> Walker<R> {
    /// Begins a part that is at most `limit` bytes long.
    pub fn new(content: R, part: &str, limit: u64) -> Self {
        let bounded = Bounded { content, event: 0, left: limit, read: 0, over: None };
        let mut xml = Reader::from_reader(bounded);
        let config = xml.config_mut();
        config.check_end_names = false;
        config.check_comments = false;
        config.expand_empty_elements = true;
        Walker { xml, buffer: Vec::new(), depth: 0, part: part.into() }
    }

    /// Wants every element closed in the right order from here on.
    pub fn be_strict(&mut self) {
        self.xml.config_mut().check_end_names = true;
    }

    /// The next tag or text.
    pub fn next(&mut self) -> Result<Event<'_>, Stop> {
        self.buffer.clear();
        self.xml.get_mut().event = limits::EVENT;
        let part = &self.part;
        let Ok(event) = self.xml.read_event_into(&mut self.buffer) else {
            let over = self.xml.get_mut().over.take();
            return Err(over.map_or(Stop::Broken, |over| over.stop(part)));
        };
        match &event {
            Event::Start(start) => {
                self.depth += 1;
                if self.depth > limits::DEPTH {
                    return Err(overload(part, Overload::Nesting, limits::DEPTH));
                }
                // Nobody counts the attributes of a short tag.
                if start.len() > 4 * limits::ATTRIBUTES
                    && plain_attributes(start).count() > limits::ATTRIBUTES
                {
                    return Err(overload(part, Overload::Attributes, limits::ATTRIBUTES));
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Text(_)
            | Event::Empty(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_)
            | Event::Eof => {}
        }
        Ok(event)
    }

    /// How many elements are open.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// The part's name.
    pub fn part(&self) -> Arc<str> {
        self.part.clone()
    }

    /// How many bytes have been read.
    pub fn read(&mut self) -> u64 {
        self.xml.get_mut().read
    }
}

/// More of something than any workbook has.
pub fn overload(part: &str, what: Overload, limit: usize) -> Stop {
    Stop::Refused(Problem::WorkbookOverloaded { part: part.to_owned(), what, limit })
}

/// More cells than any workbook has.
pub fn too_many_cells() -> Stop {
    Stop::Refused(Problem::TooManyCells { limit: limits::CELLS })
}

/// A longer text than any cell has.
pub fn too_long() -> Stop {
    Stop::Refused(Problem::CellTextTooLong { limit: limits::TEXT })
}

/// A file that no program has written.
pub fn damaged(detail: &str) -> Stop {
    Stop::Refused(Problem::WorkbookDamaged { detail: detail.to_owned() })
}

/// A cell that programs read differently; whose sheet it is the caller knows.
pub fn odd(at: (u32, u32), what: Oddity) -> Stop {
    Stop::Refused(Problem::OddCell { sheet: String::new(), at, what })
}

/// Says in which sheet an odd cell stands.
pub fn in_sheet(mut problem: Problem, name: &str) -> Problem {
    if let Problem::OddCell { sheet, .. } = &mut problem
        && sheet.is_empty()
    {
        name.clone_into(sheet);
    }
    problem
}

/// No element of a usual sheet has more attributes.
const USUAL: usize = 8;

/// Goes once through the attributes of an element of which a sheet has hundreds of thousands. Whether
/// it is made as programs make it: each attribute once, and none that is of a namespace or is none.
pub fn each_once<'a>(
    start: &'a BytesStart<'_>,
    mut take: impl FnMut(&'a str, std::borrow::Cow<'a, str>),
) -> bool {
    let (mut known, mut count, mut sound) = ([""; USUAL], 0, true);
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    for attribute in attributes {
        let Ok(attribute) = attribute else {
            sound = false;
            continue;
        };
        let key = attribute.key.into_inner();
        sound &= !key.starts_with("xmlns");
        if let Some(place) = known.get_mut(count) {
            *place = key;
            sound &= !known[..count].contains(&key);
        }
        count += 1;
        take(key, attribute.value);
    }
    sound && (count <= USUAL || !is_twofold(start))
}

/// Whether an element has an attribute twice: programs take one of them, or refuse the file.
pub fn is_twofold(start: &BytesStart<'_>) -> bool {
    start.attributes().any(|attribute| attribute.is_err())
}

/// Which bound was reached.
enum Over {
    Event,
    Part(u64),
}

impl Over {
    fn stop(&self, part: &str) -> Stop {
        match self {
            Over::Event => too_long(),
            Over::Part(bytes) => Stop::Refused(Problem::WorkbookSwollen {
                part: part.to_owned(),
                limit_mb: bytes / 1_000_000,
            }),
        }
    }
}

/// Content that ends with an error where a bound is reached.
struct Bounded<R> {
    content: R,
    /// Bytes that the tag or text at hand may still have.
    event: usize,
    /// Bytes that the part may still have.
    left: u64,
    read: u64,
    over: Option<Over>,
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(into.len());
        into[..count].copy_from_slice(&available[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let available = self.content.fill_buf()?;
        if available.is_empty() {
            return Ok(available);
        }
        if self.left == 0 || self.event == 0 {
            let over = if self.left == 0 { Over::Part(self.read) } else { Over::Event };
            self.over = Some(over);
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let most = self.event.min(usize::try_from(self.left).unwrap_or(usize::MAX));
        Ok(&available[..available.len().min(most)])
    }

    fn consume(&mut self, count: usize) {
        self.content.consume(count);
        self.event = self.event.saturating_sub(count);
        self.left = self.left.saturating_sub(count as u64);
        self.read += count as u64;
    }
}

/// The attributes of an element by their whole names; those that are no attributes are left out.
pub fn attributes<'a>(
    start: &'a BytesStart<'_>,
) -> impl Iterator<Item = (&'a str, std::borrow::Cow<'a, str>)> {
    plain_attributes(start).map(|attribute| (attribute.key.into_inner(), attribute.value))
}

fn plain_attributes<'a>(
    start: &'a BytesStart<'_>,
) -> impl Iterator<Item = quick_xml::events::attributes::Attribute<'a>> {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    attributes.flatten()
}

/// The value of the attribute with this name, as it is meant.
pub fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let (_, value) = attributes(start).find(|(key, _)| *key == name)?;
    Some(meant(&value))
}

/// A value with its character references resolved.
pub fn meant(value: &str) -> String {
    quick_xml::escape::unescape(value)
        .map_or_else(|_| value.to_owned(), std::borrow::Cow::into_owned)
}

/// What a text or reference between tags says.
pub fn letters(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Text(text) => Some(text.xml10_content().into_owned()),
        Event::CData(text) => Some(text.xml10_content().into_owned()),
        Event::GeneralRef(reference) => {
            let name: &str = reference;
            let known = quick_xml::escape::resolve_xml_entity(name).map(str::to_owned);
            known.or_else(|| reference.resolve_char_ref().ok().flatten().map(String::from))
        }
        Event::Start(_)
        | Event::End(_)
        | Event::Empty(_)
        | Event::Comment(_)
        | Event::Decl(_)
        | Event::PI(_)
        | Event::DocType(_)
        | Event::Eof => None,
    }
}

/// Whether a text says yes.
pub fn is_true(value: &str) -> bool {
    matches!(value.trim(), "1" | "true" | "on")
}
