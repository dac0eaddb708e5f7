//! What documents said when they were last made: JSON, compressed, in a file of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::time::SystemTime;

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::{Deserialize, Serialize};

use super::whole;
use crate::diag::{Problem, Severity};
use crate::emit::{Both, Told};
use crate::inputs::read_file;
use crate::origin::Place;
use crate::output;
use crate::said::{AllSaid, SaidDocument, SaidProject};

/// Its name in the project's output folder.
const FILE: &str = ".ntm.said";

/// Its kind: another number for another shape.
const KIND: &str = "ntm-said-2";

/// No file of a real project is longer when it is unpacked.
const LONGEST: u64 = 1 << 30;

/// What documents said when they were last made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Last {
    /// The project's folder.
    pub root: String,
    /// The project's documents, in its order.
    pub all: Vec<String>,
    /// What the project stated, the last time first; documents that were made alone have times of their
    /// own.
    pub stated: Vec<SaidProject>,
    /// What was found of the project as a whole.
    pub found: Vec<Finding>,
    /// What each document said.
    pub documents: BTreeMap<String, KeptWords>,
}

/// What a document said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptWords {
    /// What it printed.
    pub document: SaidDocument,
    /// Which of what the project stated it was made of.
    pub stated: usize,
    /// What was found of it.
    pub found: Vec<Finding>,
}

/// A finding in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its code.
    pub code: String,
    /// Its weight.
    pub severity: Severity,
    /// What it says.
    pub message: Both,
    /// Where.
    pub place: Option<Place>,
}

impl Finding {
    /// A finding in short.
    pub fn of(told: &Told) -> Self {
        Finding {
            code: told.code.clone(),
            severity: told.severity,
            message: told.message.clone(),
            place: told.place.clone(),
        }
    }

    /// Findings in short.
    pub fn all(told: &[Told]) -> Vec<Self> {
        told.iter().map(Finding::of).collect()
    }
}

impl Last {
    /// What is said now; `found` is what was found of each document.
    pub fn of(
        said: AllSaid,
        root: String,
        all: Vec<String>,
        found: Vec<Finding>,
        mut of_documents: BTreeMap<String, Vec<Finding>>,
    ) -> Self {
        let spoken = |(id, document): (String, SaidDocument)| {
            let found = of_documents.remove(&id).unwrap_or_default();
            (id, KeptWords { document, stated: 0, found })
        };
        let documents = said.documents.into_iter().map(spoken).collect();
        Last { root, all, stated: vec![said.stated], found, documents }
    }

    /// What is said of these documents; of all where none is named.
    #[must_use]
    pub fn only(mut self, ids: &[String]) -> Self {
        if ids.is_empty() {
            return self;
        }
        self.all.retain(|id| ids.contains(id));
        self.documents.retain(|id, _| ids.contains(id));
        // What only others were made of does not matter.
        let used: BTreeSet<usize> = self.documents.values().map(|own| own.stated).collect();
        let mut at = 0..self.stated.len();
        self.stated.retain(|_| at.next().is_some_and(|own| used.contains(&own)));
        for spoken in self.documents.values_mut() {
            spoken.stated = used.iter().filter(|own| **own < spoken.stated).count();
        }
        self
    }

    /// Takes over from an earlier time what documents said then that say nothing now.
    pub fn after(&mut self, mut before: Last) {
        let mut moved = BTreeMap::new();
        before.documents.retain(|id, _| self.all.contains(id));
        for (id, mut spoken) in before.documents {
            if self.documents.contains_key(&id) {
                continue;
            }
            let Some(stated) = before.stated.get_mut(spoken.stated) else { continue };
            let at = *moved.entry(spoken.stated).or_insert_with(|| {
                let stated = std::mem::take(stated);
                let known = self.stated.iter().position(|own| *own == stated);
                known.unwrap_or_else(|| {
                    self.stated.push(stated);
                    self.stated.len() - 1
                })
            });
            spoken.stated = at;
            self.documents.insert(id, spoken);
        }
    }
}

/// What was said when the documents in an output folder were made, and when that was; nothing where
/// there is no file that is whole.
pub fn last(folder: &Path) -> Option<(Last, SystemTime)> {
    let path = folder.join(FILE);
    let when = fs::metadata(&path).and_then(|looked| looked.modified()).ok()?;
    let bytes = read_file(&path, FILE).ok()?;
    let packed = whole::opened(KIND, &bytes)?;
    let mut text = Vec::new();
    DeflateDecoder::new(packed).take(LONGEST).read_to_end(&mut text).ok()?;
    Some((serde_json::from_slice(&text).ok()?, when))
}

/// Writes down what was said.
///
/// # Errors
/// It cannot be written there.
pub fn save_last(last: &Last, folder: &Path) -> Result<(), Problem> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::fast());
    // What is written is strings and numbers, and memory takes them.
    let text = serde_json::to_vec(last).unwrap_or_default();
    let packed = packed.write_all(&text).and_then(|()| packed.finish()).unwrap_or_default();
    output::write_beside(folder, FILE, &whole::sealed(KIND, &packed))
}
