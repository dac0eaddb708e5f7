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
    /// The register of what is issued, and what it held; nothing where there was none.
    #[serde(default)]
    pub register: Option<(String, Option<Content>)>,
    /// The documents that are issued, each with what is told of it.
    #[serde(default)]
    pub frozen: BTreeMap<String, Told>,
}

impl Run {
    /// Whether the register of what is issued is as it was.
    pub fn has_same_register(&self, known: SystemTime) -> bool {
        self.register.as_ref().is_some_and(|(path, content)| match content {
            Some(content) => content.is_of(Path::new(path), known),
            None => !Path::new(path).exists(),
        })
    }
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
