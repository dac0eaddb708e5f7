//! What changed of a document.

use super::annexes::{self, AnnexChange};
use super::lines::{self, LineChange};
use crate::said::Document;

/// What changed of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentChange {
    /// Its id.
    pub id: String,
    /// Its kind and subject.
    pub title: String,
    /// How it stands.
    pub how: How,
    /// Lines of it that are otherwise.
    pub lines: Vec<LineChange>,
    /// Its annexes.
    pub annexes: Vec<AnnexChange>,
}

/// How a document stands against another time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It prints the same.
    Same,
    /// It prints something else.
    Changed,
    /// It was not made then.
    New,
    /// The project no longer has it.
    Gone,
    /// It cannot be made now.
    Unmade,
}

/// A document then and now; `there`: whether the project has it. Nothing of one that was never made and
/// cannot be.
pub fn document(id: &str, printed: [Option<&Document>; 2], there: bool) -> Option<DocumentChange> {
    let change = |how, of: &Document| DocumentChange {
        id: id.to_owned(),
        title: of.title.clone(),
        how,
        lines: Vec::new(),
        annexes: Vec::new(),
    };
    Some(match printed {
        [None, None] => return None,
        [None, Some(new)] => change(How::New, new),
        [Some(old), None] if there => change(How::Unmade, old),
        [Some(old), None] => change(How::Gone, old),
        [Some(old), Some(new)] if old.content == new.content => change(How::Same, new),
        [Some(old), Some(new)] => {
            let mut lines = lines::lines(&old.lines, &new.lines);
            let annexes = annexes::annexes(&old.tables, &new.tables, &mut lines);
            DocumentChange { lines, annexes, ..change(How::Changed, new) }
        }
    })
}
