//! What is known on the way through a document: each line as it was made, what it says, and of which wording it is.

use std::collections::BTreeMap;
use std::ops::Range;

use super::change::{ChangedKey, TakenBack, WordChange};
use super::matched::Matched;
use super::pieces::{KeptPiece, Sources, bare, sources, without_end};
use super::places::{InputTexts, of_annex_part, of_head};
use super::prose::KeyEdit;
use super::tables::ChangedTables;
use super::taking::TakingBack;
use super::units::LineUnit;
use super::words;
use crate::diag::{Diagnostic, Problem};
use crate::document::{AnnexPart, LineFrom};
use crate::docx::MarkedLine;
use crate::model::Prose;
use crate::pipeline::Rebuilt;
use crate::template::FrameKind;
use crate::typeset::{Block, BlockKind, HeadingKind, ParagraphKind};

/// Of which wording a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wording {
    /// A text of prose: the key, which one.
    Prose(String, usize),
    /// The template's own, in whose place this key's prose stands where it is given.
    Instead(String),
    /// The template's own: block and template.
    Block(String, String),
}

impl Wording {
    /// The key of prose that takes its changes, and which of that key's texts it is; nothing where none does.
    pub fn key(&self) -> Option<(&str, Option<usize>)> {
        match self {
            Wording::Prose(key, index) => Some((key, Some(*index))),
            Wording::Instead(key) => Some((key, None)),
            Wording::Block(..) => None,
        }
    }

    /// The same as it is told.
    pub fn told(&self) -> ChangedKey {
        match self {
            Wording::Prose(key, _) | Wording::Instead(key) => ChangedKey::Prose(key.clone()),
            Wording::Block(name, _) => ChangedKey::Block(name.clone()),
        }
    }
}

/// What is known on the way.
pub struct Way<'a> {
    /// What is asked.
    pub asked: &'a TakingBack<'a>,
    /// The document as it is made now.
    pub rebuilt: &'a Rebuilt<'a>,
    /// Its lines by the numbers in their marks.
    pub lines: &'a [MarkedLine],
    /// The blocks of its markup.
    pub blocks: Vec<&'a Block>,
    pub inputs: InputTexts,
    /// Its lines and rows, and those that come back.
    pub old: &'a [LineUnit],
    pub new: &'a [LineUnit],
    pub matched: &'a Matched,
    pub tables: ChangedTables,
    /// Its prose.
    pub prose: &'a Prose,
    /// The headings that are open.
    pub section: Vec<(usize, String)>,
    /// What becomes of keys of prose.
    pub edits: BTreeMap<String, KeyEdit>,
    /// How many lines the project says otherwise by now.
    pub outdated: usize,
    pub taken: TakenBack,
}

impl<'a> Way<'a> {
    /// Where a unit comes from.
    pub fn from(&self, at: usize) -> Option<&'a LineFrom> {
        self.lines.get(self.old.get(at)?.number?).map(|own| &own.from)
    }

    /// The block that a line is made of.
    pub fn block(&self, at: usize) -> Option<&'a Block> {
        let LineFrom::Words { at: range, .. } = self.from(at)? else { return None };
        self.blocks.iter().copied().find(|own| own.at == *range)
    }

    /// Notes a heading.
    pub fn open(&mut self, at: usize) {
        let rank = match (self.from(at), self.block(at).map(|own| &own.what)) {
            (_, Some(BlockKind::Heading(kind, _))) => {
                1 + match kind {
                    HeadingKind::GreatPart => 0,
                    HeadingKind::Part => 1,
                    HeadingKind::Clause => 2,
                    HeadingKind::SubClause => 3,
                }
            }
            (_, Some(BlockKind::Annex(_))) => 0,
            (Some(LineFrom::Annex(_, AnnexPart::Title)), _) => 0,
            _ => return,
        };
        self.section.retain(|(own, _)| *own < rank);
        let text = self.old[at].now();
        self.section.push((rank, text));
    }

    /// Notes a change; its number.
    pub fn push(&mut self, mut change: WordChange) -> usize {
        // Letterhead and end stand under no heading.
        let from = change.order.0.and_then(|at| self.from(at));
        let is_head = matches!(from, Some(LineFrom::Head(_)));
        let section = self.section.iter().filter(|_| !is_head);
        change.section = section.map(|(_, text)| text.clone()).collect();
        self.taken.changes.push(change);
        self.taken.changes.len() - 1
    }

    /// What a line says: bare of what the program sets itself.
    pub fn said(&self, at: usize, unit: &LineUnit) -> String {
        let own = unit.now();
        match self.block(at).map(|own| &own.what) {
            Some(BlockKind::Paragraph(paragraph)) if paragraph.kind == ParagraphKind::Point => {
                bare(&own)
            }
            Some(BlockKind::Closing(_)) => without_end(&own),
            _ => own,
        }
    }

    /// Which wording a line is of, and what its letters are printed from.
    pub fn wording(&self, at: usize, text: &str) -> (Wording, Option<Sources>) {
        let template = || format!("{}.typ.j2", self.rebuilt.document.template.value);
        let nothing = || Wording::Block(String::new(), template());
        let (Some(block), Some(traced)) = (self.block(at), &self.rebuilt.traced) else {
            return (nothing(), None);
        };
        let markup = &self.rebuilt.laid_out.source.markup;
        let own = sources(block, text, markup, traced, self.prose);
        if let Some(part) = own.as_ref().and_then(|own| own.whole_prose(text)) {
            return (Wording::Prose(part.key.clone(), part.index), own);
        }
        let around = traced
            .frames
            .iter()
            .rev()
            .filter(|frame| frame.at.start <= block.at.start && block.at.end <= frame.at.end);
        let mut wording = around.filter_map(|frame| match &frame.what {
            FrameKind::Instead(key) => Some(Wording::Instead(key.clone())),
            FrameKind::Block(name, file) => Some(Wording::Block(name.clone(), file.clone())),
            _ => None,
        });
        (wording.next().unwrap_or_else(nothing), own)
    }

    /// What is told of a change outside the text's own words.
    pub fn other(&self, at: usize, old: &str, new: &str) -> Diagnostic {
        let template = self.rebuilt.document.template.value.clone();
        let words = |block: &str| {
            let block = block.to_owned();
            Diagnostic::new(Problem::WordsOfTemplate { block, template: template.clone() })
        };
        match self.from(at) {
            Some(LineFrom::Head(part)) => of_head(*part, self.rebuilt.document, new.is_empty()),
            Some(LineFrom::Annex(_, part)) => {
                let problem = Problem::TextInWord { old: old.to_owned(), new: new.to_owned() };
                match self.inputs.place(old) {
                    Some(place) => Diagnostic::new(problem).at(place),
                    None => words(of_annex_part(*part)),
                }
            }
            _ => words(""),
        }
    }

    /// Puts what must stay back into a line that was changed.
    pub fn compose(
        &self,
        at: usize,
        new: &LineUnit,
        (was, is): (&str, &str),
        pieces: &[KeptPiece],
    ) -> words::Composed {
        // What the program sets before a point is no part of what is compared.
        let less = |whole: &str, own: &str| whole.find(own.trim_end_matches('.')).unwrap_or(0);
        let moved =
            |at: &Range<usize>, by: usize| Some(at.start.checked_sub(by)?..at.end.checked_sub(by)?);
        let (before, now) = (less(&self.old[at].now(), was), less(&new.now(), is));
        let (then, own) = (self.old[at].figures(), new.figures());
        let marked = |piece: &KeptPiece| {
            let is_own = |(_, figure): &&(usize, Range<usize>)| {
                moved(figure, before).as_ref() == Some(&piece.at)
            };
            let (number, _) = then.iter().find(is_own)?;
            let (_, there) = own.iter().find(|(own, _)| own == number)?;
            moved(there, now)
        };
        words::compose(was, is, pieces, &marked)
    }

    /// What is written for a line: without the marks at its end that the program puts there itself.
    pub fn source(&self, at: usize, prose: Option<(&str, usize)>, source: &str) -> String {
        let ends = |text: &str| text.ends_with(['.', ';', ':', '…', '!', '?', ',']);
        let written = prose.and_then(|(key, index)| self.prose.get(key)?.value.get(index));
        let is_closing = matches!(self.block(at).map(|own| &own.what), Some(BlockKind::Closing(_)));
        let open = is_closing || written.is_some_and(|own| !ends(&own.value));
        let source = if open { source.trim_end_matches(['.', '/', ' ']) } else { source };
        source.to_owned()
    }
}

/// What is told of words that no key of prose replaces.
pub fn of_template(block: &str, file: &str) -> Diagnostic {
    let template = file.strip_prefix("mau/").unwrap_or(file);
    let template = template.strip_suffix(".typ.j2").unwrap_or(template).to_owned();
    Diagnostic::new(Problem::WordsOfTemplate { block: block.to_owned(), template })
}
