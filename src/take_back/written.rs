//! What is taken of the changes: prose, as far as it proves to say what Word says.

use std::collections::BTreeMap;

use super::pieces::{bare, text_of};
use super::prose::{FilePatch, KeyEdit, KeyLine, by_hand, write};
use super::prove::proves;
use super::taking::TakingBack;
use super::way::Way;
use crate::diag::ByHand;
use crate::document::LineFrom;
use crate::inputs;
use crate::template::FrameKind;
use crate::typeset::{Block, BlockKind, ParagraphKind};

impl Way<'_> {
    /// Writes what changed of prose, as far as it proves to say what Word says.
    pub fn write(&mut self) {
        let mut edits = std::mem::take(&mut self.edits);
        edits.retain(|_, edit| edit.is_changed());
        let of_commune = self.rebuilt.edition.whole.is_some();
        for (key, edit) in edits.iter_mut().filter(|(_, edit)| edit.instead) {
            let others = self.has_others(key).then_some(ByHand::Headings);
            let why = others.or(of_commune.then_some(ByHand::AllCommunes));
            let refused = why.map(|why| by_hand(self.prose, key, why));
            edit.refused = edit.refused.take().or(refused);
        }
        let mut files = self.attempt(&mut edits);
        if files.is_none() {
            self.refuse_unproved(&mut edits);
            files = self.attempt(&mut edits);
        }
        self.taken.files = files.unwrap_or_default();
        let is_written = !self.taken.files.is_empty();
        for (key, edit) in edits {
            for number in edit.changes {
                let Some(change) = self.taken.changes.get_mut(number) else { continue };
                match &edit.refused {
                    Some(told) => change.refused.push(told.clone()),
                    None if is_written => change.taken = Some(key.clone()),
                    None => change.refused.push(by_hand(self.prose, &key, ByHand::Unproved)),
                }
            }
        }
    }

    /// Writes each key by itself; those that do not say what Word says are refused.
    fn refuse_unproved(&self, edits: &mut BTreeMap<String, KeyEdit>) {
        for (key, edit) in edits.iter_mut().filter(|(_, edit)| edit.refused.is_none()) {
            let mut alone = BTreeMap::from([(key.clone(), edit.clone())]);
            if self.attempt(&mut alone).is_some() {
                continue;
            }
            let why = match edit.lines.iter().any(|line| line.source.is_some()) {
                true => ByHand::Unproved,
                false => ByHand::Nothing,
            };
            edit.refused = Some(by_hand(self.prose, key, why));
        }
    }

    /// The files with what changed; nothing where the document would not say it then.
    fn attempt(&self, edits: &mut BTreeMap<String, KeyEdit>) -> Option<Vec<FilePatch>> {
        let file = |path: &str| {
            let bytes = inputs::read_file(&self.asked.folder.join(path), path).ok()?;
            String::from_utf8(bytes).ok()
        };
        let (files, prose) = write(edits, self.prose, &file);
        if files.is_empty() {
            return Some(files);
        }
        let wanted = self.wanted(edits);
        let TakingBack { prepared, fonts, .. } = self.asked;
        proves(prepared, self.rebuilt, prose, &wanted, fonts).then_some(files)
    }

    /// The paragraphs that the document has with what is taken.
    fn wanted(&self, edits: &BTreeMap<String, KeyEdit>) -> Vec<String> {
        let taken = edits.values().filter(|edit| edit.refused.is_none());
        let mut of_unit: BTreeMap<usize, Vec<&KeyLine>> = BTreeMap::new();
        for line in taken.flat_map(|edit| &edit.lines).filter(|line| !line.is_same) {
            of_unit.entry(line.unit).or_default().push(line);
        }
        let unit_of = |block: &Block| {
            (0..self.old.len()).find(
                |at| matches!(self.from(*at), Some(LineFrom::Words { at, .. }) if *at == block.at),
            )
        };
        let mut all = Vec::new();
        for block in &self.blocks {
            let lines = unit_of(block)
                .and_then(|unit| of_unit.get(&unit))
                .map(Vec::as_slice)
                .unwrap_or_default();
            if matches!(block.what, BlockKind::Paragraph(_) | BlockKind::Closing(_)) {
                match lines.iter().find(|line| !line.is_new) {
                    Some(line) => all.extend(line.source.as_ref().map(|_| bare(&line.says))),
                    None => all.extend(text_of(block)),
                }
            }
            all.extend(lines.iter().filter(|line| line.is_new).map(|line| bare(&line.says)));
        }
        all
    }

    /// Whether something stands among the words that a key of prose replaces which is no paragraph of prose.
    fn has_others(&self, key: &str) -> bool {
        let frames = self.rebuilt.traced.iter().flat_map(|own| &own.frames);
        let mut own = frames.filter(|frame| frame.what == FrameKind::Instead(key.to_owned()));
        own.any(|frame| {
            let within =
                |block: &&&Block| frame.at.start <= block.at.start && block.at.end <= frame.at.end;
            self.blocks.iter().filter(within).any(|block| match &block.what {
                BlockKind::Paragraph(own) => own.kind == ParagraphKind::Point,
                BlockKind::Closing(_) => false,
                _ => true,
            })
        })
    }
}
