//! What a document is called.

use super::one::One;
use super::prepared::Prepared;
use crate::diag::Diagnostics;
use crate::model::Paper;
use crate::template;
use crate::typeset::{self, Letterhead};

/// What a document is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperName {
    /// The abbreviation of its kind ("KH"); none for an official letter.
    pub kind: Option<String>,
    /// The symbol behind its number.
    pub symbol: String,
    /// Kind and subject.
    pub title: String,
}

/// What a document is called; nothing where its own texts cannot be filled in.
pub fn paper_name(
    prepared: &Prepared,
    paper: &Paper<'_>,
    found: &mut Diagnostics,
) -> Option<PaperName> {
    let Prepared { project, overrides, .. } = prepared;
    let one = One::of(prepared, paper, found)?;
    let kind = template::document_kind(&paper.document.template.value, overrides);
    let abbreviation = kind.1.clone();
    let head = Letterhead::of(project, &one.document, kind);
    Some(PaperName {
        symbol: typeset::symbol(&project.organisation, abbreviation.as_deref()),
        title: project.spelling.apply(head.title()).into_owned(),
        kind: abbreviation,
    })
}
