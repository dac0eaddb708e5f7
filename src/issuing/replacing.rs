//! What is issued and stands gives way to nothing but the same document (Nghị định 30/2020/NĐ-CP, Điều 18.3): a
//! draft of that names already what it will replace, as whoever signs it is to see.

use std::collections::BTreeMap;
use std::path::Path;

use super::frozen::RegisterHome;
use super::outgoing::period_of;
use crate::model::{DraftMark, Paper};
use crate::pipeline::Prepared;

/// By the ids of a project's documents, the issued ones whose places they will take, as they name those; of the
/// documents that are meant. One that has no number yet cannot be named.
pub fn replaced(
    folder: &Path,
    prepared: &Prepared,
    is_meant: impl Fn(&Paper<'_>, &str) -> bool,
) -> BTreeMap<String, String> {
    let project = &prepared.project;
    let standing = RegisterHome::of(folder, &project.issuing).standing();
    let papers = project.papers();
    let issuer = &project.organisation.name.value;
    let numbered = standing.iter().filter(|own| own.number.is_some());
    let replaced = numbered.filter_map(|own| {
        let paper = papers.iter().find(|paper| paper.id == own.entry.document.as_str())?;
        let (called, kind) = prepared.kind(paper.document);
        let is_same = own.entry.is_of_kind(kind.as_deref(), &period_of(project, paper.document));
        let cited = own.cited(called.as_deref(), issuer).whole;
        (is_same && is_meant(paper, &cited)).then(|| (paper.id.to_string(), cited))
    });
    replaced.collect()
}

/// The same of the documents that are marked as drafts: no run makes the others anew.
pub fn replaced_by_drafts(folder: &Path, prepared: &Prepared) -> BTreeMap<String, String> {
    replaced(folder, prepared, |paper, _| paper.document.draft != DraftMark::Ready)
}
