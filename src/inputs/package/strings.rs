//! The texts of an `.xlsx`: which of them are written in more than one font.

use std::collections::BTreeMap;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::limits;
use super::look::{Font, Runs, is_symbol_font};
use super::walk::{Stop, Walker, attribute, attributes, is_true, letters, overload, too_long};
use crate::diag::Overload;

/// A text as its runs are read, inside a shared text or a cell.
#[derive(Default)]
pub struct RichText {
    /// Runs that have a font of their own.
    own: Runs,
    /// Whether there are letters without a font of their own, which have the cell's.
    bare: bool,
    /// Whether there are letters at all.
    filled: bool,
    length: usize,
    /// How many spaces it begins with.
    indent: u32,
    inside: Inside,
    font: Option<OwnFont>,
    has_letters: bool,
}

/// The font of a run; what names it may be missing.
#[derive(Clone, Copy, Default)]
struct OwnFont {
    font: Font,
    named: bool,
}

/// Where in a text we are.
#[derive(Clone, Copy, Default, PartialEq)]
enum Inside {
    #[default]
    Nothing,
    Letters,
    /// How a word is pronounced: no part of it.
    Phonetic,
}

/// A text as it is told: what its runs are, and whether a part of it has the cell's font.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ToldRuns {
    own: Runs,
    bare: bool,
    /// How many spaces it begins with.
    pub indent: u32,
}

impl ToldRuns {
    /// A value without runs.
    pub const PLAIN: ToldRuns = ToldRuns {
        own: Runs { struck: false, unstruck: false, raised: false, level: false, symbols: false },
        bare: true,
        indent: 0,
    };

    /// The runs in a cell with this font.
    pub fn in_cell(self, font: Font) -> Runs {
        let mut runs = self.own;
        if self.bare {
            runs.add(font);
        }
        runs
    }
}

impl RichText {
    /// Takes in what stands inside the text.
    pub fn take(&mut self, event: &Event<'_>) -> Result<(), Stop> {
        match event {
            Event::Start(start) => self.start(start),
            Event::End(end) => match end.local_name().as_ref() {
                "t" if self.inside == Inside::Letters => self.inside = Inside::Nothing,
                "rPh" => self.inside = Inside::Nothing,
                "r" => self.end_run(),
                _ => {}
            },
            other if self.inside == Inside::Letters => {
                if let Some(text) = letters(other) {
                    self.length += text.len();
                    if self.length > limits::TEXT {
                        return Err(too_long());
                    }
                    if !self.filled && !self.has_letters {
                        let spaces = text.chars().take_while(|c| c.is_whitespace()).count();
                        self.indent =
                            self.indent.saturating_add(u32::try_from(spaces).unwrap_or(0));
                    }
                    self.has_letters |= !text.trim().is_empty();
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, start: &BytesStart<'_>) {
        let is_on = || attribute(start, "val").is_none_or(|value| is_true(&value));
        match (start.local_name().as_ref(), &mut self.font) {
            ("r", _) => self.end_run(),
            ("t", _) if self.inside == Inside::Nothing => self.inside = Inside::Letters,
            ("rPh", _) => self.inside = Inside::Phonetic,
            ("rPr", font) => *font = Some(OwnFont::default()),
            ("strike", Some(own)) => own.font.struck = is_on(),
            ("vertAlign", Some(own)) => {
                own.font.raised = attribute(start, "val").is_some_and(|value| value != "baseline");
            }
            ("rFont", Some(own)) => {
                own.named = true;
                own.font.symbols |=
                    attribute(start, "val").is_some_and(|name| is_symbol_font(&name));
            }
            ("charset", Some(own)) => {
                own.font.symbols |= attribute(start, "val").is_some_and(|set| set == "2");
            }
            _ => {}
        }
    }

    fn end_run(&mut self) {
        if self.has_letters {
            match self.font {
                Some(own) => self.own.add(own.font),
                None => self.bare = true,
            }
            self.filled = true;
        }
        self.font = None;
        self.has_letters = false;
    }

    /// The text at its end, and whether it has letters.
    pub fn told(mut self) -> (ToldRuns, bool) {
        self.end_run();
        (ToldRuns { own: self.own, bare: self.bare, indent: self.indent }, self.filled)
    }
}

/// The shared texts that have runs in fonts of their own, by number.
pub type Strings = BTreeMap<u32, ToldRuns>;

/// Reads the shared texts.
///
/// # Errors
/// More or longer ones than any workbook has, or a number of them that the part cannot hold.
pub fn read<R: BufRead>(xml: &mut Walker<R>) -> Result<Strings, Stop> {
    let mut strings = Strings::new();
    let (mut stated, mut counted) = (0usize, 0usize);
    let walked = walk(xml, &mut strings, &mut stated, &mut counted);
    // The reader believes the number before it has read one text.
    if stated > counted.max(limits::STRINGS_STATED) && !matches!(walked, Err(Stop::Refused(_))) {
        return Err(overload(&xml.part(), Overload::StatedStrings, stated));
    }
    walked.map(|()| strings)
}

fn walk<R: BufRead>(
    xml: &mut Walker<R>,
    strings: &mut Strings,
    stated: &mut usize,
    counted: &mut usize,
) -> Result<(), Stop> {
    let part = xml.part();
    let mut text: Option<RichText> = None;
    loop {
        let event = xml.next()?;
        match (&event, &mut text) {
            (Event::Start(start), _) if start.local_name().as_ref() == "sst" => {
                // What is no number the reader does not believe.
                for (_, number) in attributes(start).filter(|(key, _)| *key == "uniqueCount") {
                    *stated = (*stated).max(number.trim().parse().unwrap_or(0));
                }
            }
            (Event::Start(start), _) if start.local_name().as_ref() == "si" => {
                text = Some(RichText::default());
            }
            (Event::End(end), _) if end.local_name().as_ref() == "si" => {
                let (told, _) = text.take().unwrap_or_default().told();
                let plain = told.own == Runs::default() && told.indent == 0;
                if let (Ok(number), false) = (u32::try_from(*counted), plain) {
                    strings.insert(number, told);
                }
                *counted += 1;
                if *counted > limits::STRINGS {
                    return Err(overload(&part, Overload::Strings, limits::STRINGS));
                }
            }
            (Event::End(end), _) if end.local_name().as_ref() == "sst" => return Ok(()),
            (Event::Eof, _) => return Err(Stop::Broken),
            (event, Some(text)) => text.take(event)?,
            _ => {}
        }
    }
}
