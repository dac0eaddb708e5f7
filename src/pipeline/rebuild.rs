//! A document made once more, with all that it was made of: so that what others wrote in its file can be told apart
//! from what it said.

use std::sync::Arc;

use super::ahead::Ahead;
use super::draft::{ANNEXES, draft};
use super::lay_out::laid_out;
use super::prepared::Prepared;
use super::wanted::ready;
use crate::diag::Diagnostics;
use crate::document::LineKeys;
use crate::figures::Edition;
use crate::formats::LaidOut;
use crate::guard::guarded;
use crate::model::Document;
use crate::tables::Table;
use crate::template::{self, Traced};
use crate::typeset::{FittedAnnex, Fonts};

/// A document with what it was made of.
pub struct Rebuilt<'a> {
    /// The document.
    pub document: &'a Document,
    /// Whose it is.
    pub edition: &'a Edition<'a>,
    /// The file, laid out.
    pub laid_out: LaidOut,
    /// Where its words come from; none where it has annexes alone.
    pub traced: Option<Traced>,
    /// The annexes in the file, as tables and fitted to the page.
    pub annexes: Vec<&'a (Table, FittedAnnex)>,
}

/// Makes the document that has a file of this id, and hands it on; nothing where the project has none, or it cannot
/// be made.
pub fn rebuild<T>(
    prepared: &Prepared,
    file: &str,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
    work: impl FnOnce(&Rebuilt<'_>) -> T,
) -> Option<T> {
    let papers = prepared.project.papers();
    let of_annexes =
        |id: &str| file.strip_prefix(id).is_some_and(|rest| rest.starts_with("-phu-luc"));
    let own = papers.iter().find(|own| own.id == file);
    let paper = own.or_else(|| papers.iter().find(|own| of_annexes(&own.id)))?;
    let only_annexes = file == format!("{}-phu-luc", paper.id);
    let one = ready(prepared, paper, found)?;
    let mut drafted = draft(prepared, &one, only_annexes, fonts, found)?;
    let files = std::mem::take(&mut drafted.files);
    let (source, annexes) = files.into_iter().find(|(source, _)| source.id == file)?;
    let ahead = &mut Ahead::default();
    let mut laid_out = laid_out(prepared, &one.document, source, ahead, fonts, found)?;
    let markup = laid_out.source.markup.clone();
    let (edition, overrides) = (&drafted.edition, &prepared.overrides);
    let trace = || template::trace(edition, &drafted.kinds(), overrides, &markup);
    let traced = (markup != ANNEXES).then(|| guarded(trace).flatten()).flatten();
    if let Some(traced) = &traced {
        laid_out.keys = LineKeys::of(traced, edition.prose());
    }
    let annexes = drafted.annexes.get(annexes).unwrap_or_default().iter().collect();
    let document = &*one.document;
    Some(work(&Rebuilt { document, edition, laid_out, traced, annexes }))
}
