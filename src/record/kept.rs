//! What is kept of a run.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::emit::{Summary, Told};
use crate::hash::Hash;
use crate::inputs::{Content, Reads};

/// What was made of a project.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The project's folder.
    pub root: String,
    /// By what was asked for: the format, and whether all of it.
    pub runs: BTreeMap<String, Run>,
}

/// What was made of a project in one format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The program and its fonts.
    pub program: Hash,
    /// What was read of the project.
    pub reads: Reads,
    /// The project's documents, in its order.
    pub all: Vec<String>,
    /// What was found of the project as a whole.
    pub found: Vec<Told>,
    /// What was read, in a few counts.
    pub account: Option<Summary>,
    /// What was made, by document.
    pub documents: BTreeMap<String, KeptDocument>,
}

/// What was made of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptDocument {
    /// All that was read when it was made, or found to be what it would be.
    pub reads: Hash,
    /// What it was laid out from.
    pub draft: Hash,
    /// Its files by what they hold, in their order: id and pages.
    pub parts: Vec<(String, usize)>,
    /// Its files below the output folder.
    pub files: Vec<(String, Content)>,
    /// What was found of it.
    pub found: Vec<Told>,
}

impl KeptDocument {
    /// Its files that are no longer as they were made.
    pub fn spoilt(&self, folder: &Path, known: SystemTime) -> Vec<String> {
        let spoilt =
            |(path, content): &&(String, Content)| !content.is_of(&folder.join(path), known);
        self.files.iter().filter(spoilt).map(|(path, _)| path.clone()).collect()
    }
}
