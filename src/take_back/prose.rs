//! Changed prose, key by key: what its texts are to be, and the files that are written with them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::yaml::{NewText, differ_only_in, with_key, with_texts};
use crate::diag::{ByHand, Diagnostic, Problem};
use crate::model::Prose;
use crate::origin::{Place, Sourced, Spot};

const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// A line of a key's wording.
#[derive(Clone, Debug)]
pub struct KeyLine {
    /// Which of the key's texts it is; nothing of the template's own words, or where it is new.
    pub index: Option<usize>,
    /// Its unit as the document was made; of one that was added the one before it.
    pub unit: usize,
    /// What is written for it; nothing where it is gone.
    pub source: Option<String>,
    /// What it says then.
    pub says: String,
    /// Whether it is as it was.
    pub is_same: bool,
    /// Whether it came.
    pub is_new: bool,
}

impl KeyLine {
    /// The line of a unit, gone.
    pub fn of(unit: usize) -> Self {
        let (index, source, says) = (None, None, String::new());
        KeyLine { index, unit, source, says, is_same: false, is_new: false }
    }
}

/// A key of which something changed.
#[derive(Clone, Debug, Default)]
pub struct KeyEdit {
    /// Its lines in their order.
    pub lines: Vec<KeyLine>,
    /// Whether the template's own words are among them, in whose place it is put.
    pub instead: bool,
    /// Why it is not written.
    pub refused: Option<Diagnostic>,
    /// The changes that are taken with it, by their numbers.
    pub changes: Vec<usize>,
}

/// A file as it is and as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePatch {
    /// Its path below the project's folder.
    pub path: String,
    /// As it is.
    pub old: String,
    /// As it is to be.
    pub new: String,
}

impl KeyEdit {
    /// Whether something of it changed.
    pub fn is_changed(&self) -> bool {
        self.lines.iter().any(|line| !line.is_same)
    }

    /// Its texts as they are to be, of so many; what is not printed stays.
    fn texts(&self, count: usize) -> Vec<NewText> {
        let mut all = Vec::new();
        let mut next = 0;
        for line in &self.lines {
            let Some(index) = line.index else {
                all.extend(line.source.clone().map(|text| NewText::Put(text, None)));
                continue;
            };
            // A text of several lines is printed once for each.
            if index < next {
                continue;
            }
            all.extend((next..index).map(NewText::Keep));
            next = index + 1;
            match (&line.source, line.is_same) {
                (_, true) => all.push(NewText::Keep(index)),
                (Some(text), false) => all.push(NewText::Put(text.clone(), Some(index))),
                (None, false) => {}
            }
        }
        all.extend((next..count).map(NewText::Keep));
        all
    }

    /// The same as they are read.
    fn read(&self, old: &[String]) -> Vec<String> {
        let text = |own| match own {
            NewText::Keep(index) => old.get(index).cloned().unwrap_or_default(),
            NewText::Put(text, _) => text,
        };
        self.texts(old.len()).into_iter().map(text).collect()
    }
}

/// What is told of a key whose prose is changed by hand.
pub fn by_hand(prose: &Prose, key: &str, why: ByHand) -> Diagnostic {
    let told = Diagnostic::new(Problem::ProseByHand { key: key.to_owned(), why });
    match prose.get(key) {
        Some(own) => told.at(&own.place),
        None => told,
    }
}

/// Files with what changed of these keys, and the prose as it is read then; keys that cannot be written are refused.
pub fn write(
    edits: &mut BTreeMap<String, KeyEdit>,
    prose: &Prose,
    file: &dyn Fn(&str) -> Option<String>,
) -> (Vec<FilePatch>, Prose) {
    let mut writing = Writing { prose, file, files: Vec::new(), after: prose.clone() };
    let mut changed: Vec<(&String, &mut KeyEdit)> =
        edits.iter_mut().filter(|(_, edit)| edit.is_changed() && edit.refused.is_none()).collect();
    // New keys first, behind all others, then what stands last: so no place moves before its turn.
    changed.sort_by_key(|(key, _)| {
        let place = prose.get(*key).map(|own| own.place.clone());
        (place.is_some(), Reverse(place))
    });
    for (key, edit) in changed {
        edit.refused = writing.key(key, edit).err().map(|told| *told);
    }
    (writing.files, writing.after)
}

/// Files while keys are written into them, one after another.
struct Writing<'a> {
    prose: &'a Prose,
    /// What a file of the project says.
    file: &'a dyn Fn(&str) -> Option<String>,
    files: Vec<FilePatch>,
    /// The prose as it is read from these files.
    after: Prose,
}

impl Writing<'_> {
    /// Writes a key, or says why it cannot be.
    fn key(&mut self, key: &str, edit: &KeyEdit) -> Result<(), Box<Diagnostic>> {
        let by_hand = |why| Box::new(by_hand(self.prose, key, why));
        let there = self.prose.get(key);
        let old: Vec<String> =
            there.into_iter().flat_map(|own| &own.value).map(|own| own.value.clone()).collect();
        let texts = edit.read(&old);
        if texts.is_empty() && there.is_none() {
            return Err(by_hand(ByHand::Nothing));
        }
        // A new key stands behind the last one.
        let last = || self.prose.values().map(|own| &own.place).max();
        let Some(place) = there.map(|own| &own.place).or_else(last).cloned() else {
            let problem = Problem::ProseUndeclared { key: key.to_owned() };
            return Err(Box::new(Diagnostic::new(problem)));
        };
        let Spot::Text { line, column } = place.spot else {
            return Err(Box::new(in_sheet(edit, there, &place)));
        };
        let path = place.file.to_string();
        let known = self.files.iter().position(|own| own.path == path);
        let now = match known {
            Some(at) => Some(self.files[at].new.clone()),
            None => (self.file)(&path),
        };
        let now = now.ok_or_else(|| by_hand(ByHand::File))?;
        // A mark that some editors begin a file with counts in no place.
        let (mark, text) = match now.strip_prefix(BYTE_ORDER_MARK) {
            Some(text) => (BYTE_ORDER_MARK, text),
            None => ("", now.as_str()),
        };
        let at = (line, column);
        let written = match there {
            Some(_) => with_texts(text, key, at, old.len(), &edit.texts(old.len())),
            None => with_key(text, key, at, &texts),
        };
        let written = written
            .filter(|new| differ_only_in(text, new, key, at, &texts))
            .map(|new| format!("{mark}{new}"))
            .ok_or_else(|| by_hand(ByHand::File))?;
        // What was not read yet has no line in the file.
        let place_then = Place::file(format!("{path}#{key}"));
        let sourced = |text: String| Sourced::new(text, place_then.clone());
        let texts = texts.into_iter().map(sourced).collect();
        self.after.insert(key.to_owned(), Sourced::new(texts, place));
        match known {
            Some(at) => self.files[at].new = written,
            None => self.files.push(FilePatch { path, old: now, new: written }),
        }
        Ok(())
    }
}

/// What is told of prose that stands in a workbook: the first text of it that changed, with its cell.
fn in_sheet(
    edit: &KeyEdit,
    prose: Option<&Sourced<Vec<Sourced<String>>>>,
    key_place: &Place,
) -> Diagnostic {
    let changed = edit.lines.iter().find(|own| !own.is_same);
    let new = changed.and_then(|own| own.source.clone()).unwrap_or_default();
    let text = changed.and_then(|own| prose?.value.get(own.index?));
    Diagnostic::new(Problem::ProseInSheet { new }).at(text.map_or(key_place, |own| &own.place))
}
