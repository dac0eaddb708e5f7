//! What a document is made of, in short and as it is kept.

use super::one::One;
use super::prepared::Prepared;
use crate::hash::Hash;
use crate::model::Document;
use crate::said;
use crate::tables::Table;
use crate::template;
use crate::typeset::{Letterhead, Source};

/// Everything that a document's pages depend on beside the program and its fonts, in short.
pub(super) fn of_sources(sources: &[Source], prepared: &Prepared, document: &Document) -> Hash {
    let Prepared { slug, project, .. } = prepared;
    let around =
        format!("{slug} {} {:?} {:?}", project.programme.year, project.layout, document.date);
    let texts = sources.iter().flat_map(|own| [&own.id, &own.markup, &own.data]);
    Hash::of_parts(std::iter::once(&around).chain(texts).map(String::as_bytes))
}

/// What a document of such a draft prints.
pub(super) fn said_of(
    prepared: &Prepared,
    one: &One<'_>,
    draft: Hash,
    sources: &[Source],
    tables: &[Table],
) -> said::SaidDocument {
    let Prepared { project, overrides, .. } = prepared;
    let kind = template::document_kind(&one.document.template.value, overrides);
    let head = Letterhead::of(project, &one.document, kind);
    said::SaidDocument::of(draft, &head, &project.spelling, sources, tables)
}
