//! What became of a project, and what is done with what is made of it.

use std::path::Path;

use crate::diag::{Diagnostic, Problem, Severity};
use crate::emit::{Summary, Told};
use crate::formats::Format;
use crate::inputs::How;
use crate::output::Written;
use crate::pipeline::Outcome;

/// What became of one project of a batch.
pub struct Report {
    /// The project folder's name.
    pub slug: String,
    /// The documents without errors.
    pub documents: Vec<MadePart>,
    /// The files written; empty after a check.
    pub written: Vec<Written>,
    /// Everything that was found.
    pub found: Vec<Told>,
    /// What was read, where the project could be read.
    pub account: Option<Summary>,
    /// Why its documents were made anew; nothing where they were made for the first time, or are fresh.
    pub stale: Vec<Stale>,
}

/// A document, or an annex of it that is filed apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadePart {
    /// Its id.
    pub id: String,
    /// How many pages it has.
    pub pages: usize,
    /// Whether it was there already.
    pub fresh: bool,
}

impl Report {
    /// Whether an error was found.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|told| told.severity == Severity::Error)
    }

    /// Of a project in which only something was found.
    pub fn of_finding(slug: &str, problem: Problem) -> Self {
        Report {
            slug: slug.to_owned(),
            documents: Vec::new(),
            written: Vec::new(),
            found: vec![Told::of(&Diagnostic::new(problem))],
            account: None,
            stale: Vec::new(),
        }
    }
}

/// What is done with what is made.
pub struct Output<'a> {
    /// The format.
    pub format: &'static Format,
    /// The folder that has one of its own for each project.
    pub folder: &'a Path,
    /// Whether everything is made, fresh or not.
    pub force: bool,
}

/// Why a document was made anew.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stale {
    /// It was made by another program, or with other fonts.
    Program,
    /// Something that was read of the project, by its path there, answers otherwise.
    Input(String, How),
    /// A file of it, by its path below the output folder, is not as it was made.
    Spoilt(String),
}

/// The documents that were made, or were there already.
pub fn made(outcome: &Outcome) -> Vec<MadePart> {
    let parts = outcome.documents.iter().filter_map(|done| done.made.as_ref());
    let parts = parts.flat_map(|made| made.parts.iter().map(|part| (part, made.fresh)));
    parts.map(|((id, pages), fresh)| MadePart { id: id.clone(), pages: *pages, fresh }).collect()
}
