//! A document that comes back beside the one that the project makes.

use std::collections::BTreeMap;

use super::change::TakenBack;
use super::matched::matched;
use super::places::InputTexts;
use super::tables::ChangedTables;
use super::taking::TakingBack;
use super::units::units;
use super::way::Way;
use crate::diag::{Diagnostic, Diagnostics, NotTakenBack, Problem};
use crate::docx::{self, ReadWord, WordStamp, WordUnit};
use crate::formats::{word, word_stamp};
use crate::pipeline::{Rebuilt, rebuild};
use crate::typeset::{Block, BlockKind, blocks};
use crate::viet;

/// So many letters of a paragraph name it.
const SHOWN: usize = 60;

/// Compares a document that comes back with what the project makes; nothing where that cannot be made, which is among
/// the findings.
pub fn take_back(asked: &TakingBack<'_>, found: &mut Diagnostics) -> Option<TakenBack> {
    let stamp = asked.read.stamp.as_ref()?;
    let before = found.len();
    let taken = rebuild(asked.prepared, &stamp.document, asked.fonts, found, |rebuilt| {
        let mut own = Diagnostics::new();
        let taken = compared(asked, stamp, rebuilt, &mut own);
        taken.ok_or(own)
    });
    match taken {
        Some(Ok(taken)) => return Some(taken),
        Some(Err(own)) => found.extend(own),
        None => {}
    }
    if found.len() == before {
        let problem = Problem::WordUnknownDocument { id: stamp.document.clone() };
        found.push(Diagnostic::new(problem));
    }
    None
}

/// A document that comes back beside the one that is made now.
fn compared(
    asked: &TakingBack<'_>,
    stamp: &WordStamp,
    rebuilt: &Rebuilt<'_>,
    found: &mut Diagnostics,
) -> Option<TakenBack> {
    let written = word(&rebuilt.laid_out, found)?;
    let read = match docx::read(&written.bytes.into()) {
        Ok(read) => read,
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            return None;
        }
    };
    let (old, new) = (units(&read.units), units(&asked.read.units));
    let matched = matched(&old, &new);
    let blocks = blocks(&rebuilt.laid_out.source.markup).ok()?;
    let way = Way {
        asked,
        rebuilt,
        lines: &written.lines,
        blocks: flat(&blocks),
        inputs: InputTexts::of(rebuilt),
        old: &old,
        new: &new,
        matched: &matched,
        tables: ChangedTables::of(&old, &new, &matched),
        prose: rebuilt.edition.prose(),
        section: Vec::new(),
        edits: BTreeMap::new(),
        outdated: 0,
        taken: TakenBack::default(),
    };
    let mut taken = way.through();
    taken.compare_stamps(stamp, &word_stamp(&rebuilt.laid_out));
    taken.beside(&read, asked.read);
    Some(taken)
}

/// All blocks, those of annexes that a template writes, too.
fn flat(blocks: &[Block]) -> Vec<&Block> {
    let mut all = Vec::new();
    for block in blocks {
        all.push(block);
        if let BlockKind::Annex(own) = &block.what {
            all.extend(flat(&own.blocks));
        }
    }
    all
}

impl TakenBack {
    /// What a document says of itself beside what is made now.
    fn compare_stamps(&mut self, seen: &WordStamp, own: &WordStamp) {
        if seen.version != own.version {
            let (seen, own) = (seen.version.clone(), own.version.clone());
            self.found.push(Diagnostic::new(Problem::WordOfOtherVersion { seen, own }));
        }
    }

    /// What is told of what is no text of a document; with the comments in it.
    fn beside(&mut self, old: &ReadWord, new: &ReadWord) {
        let (before, now) = (&old.beside, &new.beside);
        for (what, then, now) in [
            (NotTakenBack::Boxes, before.boxes, now.boxes),
            (NotTakenBack::Notes, before.notes, now.notes),
            // A text box is a drawing, too.
            (
                NotTakenBack::Pictures,
                before.pictures.saturating_sub(before.boxes),
                now.pictures.saturating_sub(now.boxes),
            ),
            (NotTakenBack::Others, before.others, now.others),
        ] {
            self.count(what, now.saturating_sub(then), then.saturating_sub(now));
        }
        let (then, own) = (&old.margins, &new.margins);
        let (more, fewer) = (own.difference(then).count(), then.difference(own).count());
        self.count(NotTakenBack::Margins, more, fewer);
        for comment in &new.comments {
            let mut lines = new.units.iter().flat_map(WordUnit::lines);
            let line = lines.find(|line| line.comments.contains(&comment.id));
            let about = line.map(|line| viet::opening(&line.now(), SHOWN)).unwrap_or_default();
            let (author, text) = (comment.author.clone(), comment.text.clone());
            self.found.push(Diagnostic::new(Problem::CommentInWord { author, text, about }));
        }
    }

    /// Tells that there is more of something, and that something is gone.
    fn count(&mut self, what: NotTakenBack, more: usize, fewer: usize) {
        if more > 0 {
            self.found.push(Diagnostic::new(Problem::NotTakenFromWord { what, count: more }));
        }
        if fewer > 0 {
            self.found.push(Diagnostic::new(Problem::GoneFromWord { what, count: fewer }));
        }
    }
}
