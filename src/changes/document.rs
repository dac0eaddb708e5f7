//! What changed of a document.

use super::annexes::{self, AnnexChange};
use super::lines::{self, LineChange};
use crate::said::SaidDocument;

/// What changed of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentChange {
    /// Its id.
    pub id: String,
    /// Its kind and subject.
    pub title: String,
    /// How it stands.
    pub how: DocumentTurn,
    /// Lines of it that are otherwise.
    pub lines: Vec<LineChange>,
    /// Its annexes.
    pub annexes: Vec<AnnexChange>,
}

/// How a document stands against another time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentTurn {
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
pub fn document(
    id: &str,
    printed: [Option<&SaidDocument>; 2],
    there: bool,
) -> Option<DocumentChange> {
    let change = |how, of: &SaidDocument| DocumentChange {
        id: id.to_owned(),
        title: of.title.clone(),
        how,
        lines: Vec::new(),
        annexes: Vec::new(),
    };
    Some(match printed {
        [None, None] => return None,
        [None, Some(new)] => change(DocumentTurn::New, new),
        [Some(old), None] if there => change(DocumentTurn::Unmade, old),
        [Some(old), None] => change(DocumentTurn::Gone, old),
        [Some(old), Some(new)] if old.content == new.content => change(DocumentTurn::Same, new),
        [Some(old), Some(new)] => {
            let mut lines = lines::lines(&old.lines, &new.lines);
            let annexes = annexes::annexes(&old.tables, &new.tables, &mut lines);
            DocumentChange { lines, annexes, ..change(DocumentTurn::Changed, new) }
        }
    })
}
