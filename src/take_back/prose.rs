//! Changed prose, key by key: what its texts are to be, and the files that are written with them.

use std::collections::BTreeMap;

use super::yaml::{NewText, differ_only_in, with_key, with_texts};
use crate::diag::{ByHand, Diagnostic, Problem};
use crate::model::Prose;
use crate::origin::{Place, Spot};

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
    /// Why it is changed by hand.
    pub refused: Option<ByHand>,
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

/// Files with what changed of these keys, and the prose as it is read then; keys that cannot be written are refused.
pub fn write(
    edits: &mut BTreeMap<String, KeyEdit>,
    prose: &Prose,
    file: &dyn Fn(&str) -> Option<String>,
    refusals: &mut Vec<(String, Diagnostic)>,
) -> (Vec<FilePatch>, Prose) {
    let mut files: Vec<FilePatch> = Vec::new();
    let mut after = prose.clone();
    // New keys first, behind all others, then what stands last: so no place moves before its turn.
    let mut keys: Vec<String> =
        edits.iter().filter(|(_, own)| own.is_changed()).map(|(key, _)| key.clone()).collect();
    let line = |key: &String| prose.get(key).map(|own| own.place.clone());
    keys.sort_by_key(|key| (line(key).is_some(), std::cmp::Reverse(line(key))));
    for key in keys {
        let Some(edit) = edits.get_mut(&key) else { continue };
        let by_hand = |why| {
            let problem = Problem::ProseByHand { key: key.clone(), why };
            let told = Diagnostic::new(problem);
            match line(&key) {
                Some(place) => told.at(&place),
                None => told,
            }
        };
        if let Some(why) = edit.refused {
            refusals.push((key.clone(), by_hand(why)));
            continue;
        }
        let old: Vec<String> = prose
            .get(&key)
            .iter()
            .flat_map(|own| own.value.iter())
            .map(|own| own.value.clone())
            .collect();
        let texts = edit.read(&old);
        if texts.is_empty() && prose.get(&key).is_none() {
            edit.refused = Some(ByHand::Nothing);
            refusals.push((key.clone(), by_hand(ByHand::Nothing)));
            continue;
        }
        let mut fail = |edit: &mut KeyEdit, told: Diagnostic| {
            edit.refused = Some(ByHand::File);
            refusals.push((key.clone(), told));
        };
        // A new key stands behind the last one.
        let there = prose.get(&key).map(|own| own.place.clone());
        let last = prose.values().map(|own| &own.place).max().cloned();
        let Some(place) = there.clone().or(last) else {
            fail(edit, Diagnostic::new(Problem::ProseUndeclared { key: key.clone() }));
            continue;
        };
        let Spot::Text { line, column } = place.spot else {
            let changed = edit.lines.iter().find(|own| !own.is_same);
            let new = changed.and_then(|own| own.source.clone()).unwrap_or_default();
            let own =
                changed.and_then(|own| own.index).and_then(|at| prose.get(&key)?.value.get(at));
            let at = own.map_or(place.clone(), |own| own.place.clone());
            fail(edit, Diagnostic::new(Problem::ProseInSheet { new }).at(&at));
            continue;
        };
        let path = place.file.to_string();
        let known = files.iter().position(|own| own.path == path);
        let (start, now) = match known {
            Some(at) => (files[at].old.clone(), files[at].new.clone()),
            None => match file(&path) {
                Some(text) => (text.clone(), text),
                None => {
                    fail(edit, by_hand(ByHand::File));
                    continue;
                }
            },
        };
        let written = match there {
            Some(_) => with_texts(&now, &key, (line, column), old.len(), &edit.texts(old.len())),
            None => with_key(&now, &key, (line, column), &texts),
        };
        let Some(written) = written.filter(|new| differ_only_in(&now, new, &key, &texts)) else {
            fail(edit, by_hand(ByHand::File));
            continue;
        };
        match known {
            Some(at) => files[at].new = written,
            None => files.push(FilePatch { path, old: start, new: written }),
        }
        let place = there.unwrap_or(place);
        let sourced = |text: String| crate::origin::Sourced::new(text, own_place(&place, &key));
        let all = texts.into_iter().map(sourced).collect();
        after.insert(key, crate::origin::Sourced::new(all, place));
    }
    (files, after)
}

/// A place for a text that was not read yet.
fn own_place(place: &Place, key: &str) -> Place {
    Place::file(format!("{}#{key}", place.file))
}
