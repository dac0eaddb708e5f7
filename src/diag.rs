//! What went wrong, as data: a problem, its places and its hints.
//!
//! Nothing here is worded or coloured: `messages` has the words, `emit` shows them. A function
//! that knows no place reports a [`Problem`]; its caller adds the place with
//! [`Diagnostic::at`]. All problems of a run are gathered in [`Diagnostics`], so that one run
//! reports everything that is wrong.

use serde::{Deserialize, Serialize};

pub use crate::messages::values::*;
pub use crate::messages::{Problem, Severity};
use crate::origin::Place;

/// One finding, ready to be worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its weight.
    pub severity: Severity,
    /// What is wrong, with the values seen and expected.
    pub problem: Problem,
    /// Where.
    pub place: Option<Place>,
    /// Other places that belong to it (the first of two duplicates, the cells of a sum).
    pub related: Vec<Place>,
    /// A spelling that was probably meant.
    pub meant: Option<String>,
    /// The text around the place, for an excerpt with a caret.
    pub excerpt: Option<Excerpt>,
    /// The cell that is really to blame, where a formula shows what another cell began.
    pub blame: Option<Blame>,
    /// The findings of one kind that are told together with it, each by what it is about, which may
    /// be nothing but its place.
    pub alike: Vec<String>,
}

/// The cell that a formula fails over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blame {
    /// Its name in the same sheet, such as `C6`.
    pub cell: String,
    /// What it shows.
    pub seen: String,
    /// Whether it is an error itself; else it is text where a number belongs.
    pub is_error: bool,
}

/// A line of a text file with the part that is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// The whole line.
    pub line: String,
    /// Line number, from 1.
    pub number: u32,
    /// First character meant, from 1.
    pub column: u32,
    /// How many characters are meant, at least 1.
    pub width: u32,
}

impl Excerpt {
    /// No line longer than this is shown, in bytes: nobody looks at it, and a damaged file may have
    /// a finding on every word of it.
    pub const LONGEST: usize = 10_000;
}

impl Diagnostic {
    /// A diagnostic with the problem's usual severity.
    pub fn new(problem: Problem) -> Self {
        Diagnostic {
            severity: problem.severity(),
            problem,
            place: None,
            related: Vec::new(),
            meant: None,
            excerpt: None,
            blame: None,
            alike: Vec::new(),
        }
    }

    /// Adds the place.
    #[must_use]
    pub fn at(mut self, place: &Place) -> Self {
        self.place = Some(place.clone());
        self
    }

    /// Adds another place that belongs to it; its own place is told once.
    #[must_use]
    pub fn with(mut self, place: &Place) -> Self {
        if self.place.as_ref() != Some(place) && !self.related.contains(place) {
            self.related.push(place.clone());
        }
        self
    }

    /// Adds what was probably meant.
    #[must_use]
    pub fn meant(mut self, meant: Option<impl Into<String>>) -> Self {
        self.meant = meant.map(Into::into);
        self
    }

    /// Adds the line around the place.
    #[must_use]
    pub fn excerpt(mut self, excerpt: Option<Excerpt>) -> Self {
        self.excerpt = excerpt;
        self
    }
}

/// All findings of a run, in the order they were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds a problem at a place.
    pub fn report(&mut self, problem: Problem, place: &Place) {
        self.push(Diagnostic::new(problem).at(place));
    }

    /// Adds all of another run.
    pub fn extend(&mut self, other: Diagnostics) {
        self.0.extend(other.0);
    }

    /// Adds what is not among them yet.
    pub fn extend_new(&mut self, other: Diagnostics) {
        for diagnostic in other.0 {
            if !self.0.contains(&diagnostic) {
                self.0.push(diagnostic);
            }
        }
    }

    /// All, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// All, to change them.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, Diagnostic> {
        self.0.iter_mut()
    }

    /// Drops those from a position on that are not wanted.
    pub fn retain_from(&mut self, start: usize, mut wanted: impl FnMut(&Diagnostic) -> bool) {
        let later = self.0.split_off(start.min(self.0.len()));
        self.0.extend(later.into_iter().filter(|diagnostic| wanted(diagnostic)));
    }

    /// Whether an error is among them.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|d| d.severity == severity).count()
    }

    /// Whether there are none at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
