//! What a document is called.

use super::one::One;
use super::prepared::Prepared;
use crate::diag::Diagnostics;
use crate::model::{Document, Paper, Project};
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
    /// Whom it is addressed to, and who receives it beside them.
    pub recipients: Vec<String>,
    /// Its kind in words ("Kế hoạch"); none for an official letter.
    pub kind_called: Option<String>,
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
    let (kind_called, abbreviation) = prepared.kind(paper.document);
    let head = Letterhead::of(project, &one.document, kind);
    Some(PaperName {
        symbol: typeset::symbol(&project.organisation, abbreviation.as_deref()),
        title: project.spelling.apply(head.title()).into_owned(),
        recipients: recipients(project, &one.document),
        kind: abbreviation,
        kind_called,
    })
}

fn recipients(project: &Project, document: &Document) -> Vec<String> {
    let as_above = document.recipients.as_above().map(|own| &own.value);
    let named = document.addressees.iter().chain(&document.recipients.list);
    let named = named.map(|own| &own.value).filter(|own| Some(*own) != as_above);
    named.map(|own| project.spelling.apply(own).into_owned()).collect()
}
