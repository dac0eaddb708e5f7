//! What became of a project, and what is done with what is made of it.

use std::path::Path;

use chrono::NaiveDate;

use crate::diag::{Diagnostics, Severity};
use crate::emit::{Summary, Told};
use crate::formats::Format;
use crate::hash::Hash;
use crate::origin::Place;
use crate::output::Written;
use crate::pipeline::{Done, Outcome};
use crate::review::Reviewed;

/// What became of one project of a batch.
pub struct Report {
    /// What the project is called.
    pub name: String,
    /// The documents without errors.
    pub documents: Vec<MadePart>,
    /// The files written; empty after a check.
    pub written: Vec<Written>,
    /// Everything that was found.
    pub found: Vec<Told>,
    /// What failed: the project as a whole, or a document by its id.
    pub failures: Vec<(Option<String>, Failure)>,
    /// What was read, where the project could be read.
    pub account: Option<Summary>,
    /// The files that were read, with what they held in short; empty where nothing was read anew.
    pub read: Vec<(String, Hash)>,
    /// What was asked for whoever checks it.
    pub reviewed: Reviewed,
    /// Whether it was read anew: something that its documents were made of is otherwise than it was.
    pub anew: bool,
    /// The documents that were not begun because the run was to stop.
    pub unreached: Vec<String>,
    /// The documents that were left out because they are not due, each with its day.
    pub left_out: Vec<(String, Option<NaiveDate>)>,
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

/// Reason something failed: the first error of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The error's code.
    pub code: String,
    /// Where.
    pub place: Option<Place>,
}

impl Failure {
    /// The first error of what was found, if there is one.
    pub fn of(found: &Diagnostics) -> Option<Self> {
        let first = found.iter().find(|own| own.severity == Severity::Error)?;
        Some(Failure { code: first.problem.code().to_owned(), place: first.place.clone() })
    }

    /// Of a document that has ended without being made.
    pub fn of_document(done: &Done) -> Self {
        Self::of(&done.found).unwrap_or(Failure { code: String::new(), place: None })
    }
}

impl Report {
    /// Whether an error was found.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|told| told.severity == Severity::Error)
    }

    /// Of a project of which nothing is known yet.
    pub fn new(name: &str) -> Self {
        Report {
            name: name.to_owned(),
            documents: Vec::new(),
            written: Vec::new(),
            found: Vec::new(),
            failures: Vec::new(),
            account: None,
            read: Vec::new(),
            reviewed: Reviewed::default(),
            anew: false,
            unreached: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// Of a project in which only something was found.
    pub fn of_finding(name: &str, found: Told) -> Self {
        let failure = Failure { code: found.code.clone(), place: found.place.clone() };
        Report { found: vec![found], failures: vec![(None, failure)], ..Report::new(name) }
    }

    /// Of what became of a project.
    pub fn of_outcome(outcome: &Outcome, written: Vec<Written>) -> Self {
        let parts = outcome.documents.iter().filter_map(|done| done.made.as_ref());
        let parts = parts.flat_map(|made| made.parts.iter().map(|part| (part, made.fresh)));
        let document = |((id, pages), fresh): (&(String, usize), bool)| MadePart {
            id: id.clone(),
            pages: *pages,
            fresh,
        };
        let failed = outcome.documents.iter().filter(|done| done.made.is_none());
        let failed = failed.map(|done| (Some(done.id.clone()), Failure::of_document(done)));
        let whole = Failure::of(&outcome.found).map(|failure| (None, failure));
        Report {
            name: outcome.name.clone(),
            failures: whole.into_iter().chain(failed).collect(),
            documents: parts.map(document).collect(),
            written,
            found: Told::all(outcome.all_found().iter()),
            account: outcome.account.as_ref().map(Summary::of),
            read: outcome.reads.files().map(|(path, own)| (path.to_owned(), own.hash)).collect(),
            reviewed: Reviewed::default(),
            anew: true,
            unreached: outcome.unreached.clone(),
            left_out: outcome.left_out.clone(),
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
    /// Whether it is asked which figures of what is made again changed: that takes a look at its pages.
    pub why: bool,
}
