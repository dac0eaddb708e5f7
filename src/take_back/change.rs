//! What somebody changed in a document, place by place, and what becomes of it.

use super::prose::FilePatch;
use crate::changes::LineChange;
use crate::diag::{Diagnostic, Diagnostics};

/// Whether a change was made, or is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposed {
    /// It was made.
    No,
    /// It is proposed, and nobody accepted it yet.
    Yes,
    /// Part of it.
    Part,
}

/// A change.
#[derive(Clone, Debug)]
pub struct WordChange {
    /// The headings that it stands under, the outermost first.
    pub section: Vec<String>,
    /// The key of prose that it is of, or the block of the template.
    pub key: Option<ChangedKey>,
    /// What it said and says.
    pub line: LineChange,
    /// Whether it is proposed.
    pub proposed: Proposed,
    /// The key of prose that takes it.
    pub taken: Option<String>,
    /// What is not taken back of it, and the way out.
    pub refused: Vec<Diagnostic>,
    /// Where in the document: the unit as it was made, nothing before all of them, and the place among those that came
    /// behind it.
    pub order: (Option<usize>, usize),
}

/// Of what a changed line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangedKey {
    /// Prose of this key.
    Prose(String),
    /// A block of a template.
    Block(String),
}

/// What comes of a document.
#[derive(Debug, Default)]
pub struct TakenBack {
    /// The changes in the document's order.
    pub changes: Vec<WordChange>,
    /// What is told of the document as a whole.
    pub found: Diagnostics,
    /// Files that are to be written.
    pub files: Vec<FilePatch>,
}

impl WordChange {
    /// A text that became another; nothing where it is new, or gone.
    pub fn of(old: Option<&str>, new: Option<&str>, order: (Option<usize>, usize)) -> Self {
        let own = |text: Option<&str>| text.filter(|own| !own.is_empty()).map(str::to_owned);
        WordChange {
            section: Vec::new(),
            key: None,
            line: LineChange {
                part: None,
                under: String::new(),
                old: own(old),
                new: own(new),
                pieces: Vec::new(),
                page: None,
            },
            proposed: Proposed::No,
            taken: None,
            refused: Vec::new(),
            order,
        }
    }
}
