//! Documents laid out one after the other.

use std::sync::Arc;

use super::alone::alone;
use super::draft::draft;
use super::one::One;
use super::prepared::Prepared;
use super::wanted::{Wanted, each};
use crate::diag::{Diagnostics, Problem};
use crate::formats::LaidOut;
use crate::model::Document;
use crate::template;
use crate::typeset::{self, Fonts, Pages, Source};

/// Renders and lays out the documents wanted. A part of a document with errors is left out; the others
/// go on.
pub fn lay_out(
    prepared: &Prepared,
    wanted: &Wanted,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
) -> Vec<LaidOut> {
    let mut all = Vec::new();
    each(prepared, wanted, found, |one, found| {
        let sources = drafted(prepared, one, wanted.annexes_only, fonts, found);
        for source in sources.unwrap_or_default() {
            all.extend(laid_out(prepared, &one.document, source, fonts, found));
        }
    });
    all
}

/// The documents wanted before their layout, as markup and data. One with errors is left out.
pub fn drafts(
    prepared: &Prepared,
    wanted: &Wanted,
    fonts: &Fonts,
    found: &mut Diagnostics,
) -> Vec<Source> {
    let mut all = Vec::new();
    each(prepared, wanted, found, |one, found| {
        let sources = drafted(prepared, one, wanted.annexes_only, fonts, found);
        all.extend(sources.unwrap_or_default());
    });
    all
}

/// The sources of a document: its own, and those of annexes filed apart.
pub(super) fn drafted(
    prepared: &Prepared,
    one: &One<'_>,
    annexes_only: bool,
    fonts: &Fonts,
    found: &mut Diagnostics,
) -> Option<Vec<Source>> {
    let drafted = alone(&one.document, one.id(), found, |found| {
        draft(prepared, one, annexes_only, fonts, found)
    });
    Some(drafted??.files.into_iter().map(|(source, _)| source).collect())
}

/// One source of a document laid out.
pub(super) fn laid_out(
    prepared: &Prepared,
    document: &Document,
    mut source: Source,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
) -> Option<LaidOut> {
    let Prepared { slug, project, .. } = prepared;
    let part = |part: Option<u32>| part.and_then(|part| u8::try_from(part).ok()).unwrap_or(1);
    let date = (document.date.year, part(document.date.month), part(document.date.day));
    let id = source.id.clone();
    let pages = alone(document, &id, found, |found| pages(prepared, &mut source, fonts, found))??;
    let ident = format!("{slug}/{id}/{}", project.programme.year);
    Some(LaidOut { id, source, pages, ident, date })
}

/// The pages of a document's file; where the layout sets its source otherwise, the source says so.
pub(super) fn pages(
    prepared: &Prepared,
    source: &mut Source,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
) -> Option<Pages> {
    let Prepared { project, overrides, .. } = prepared;
    let before = found.len();
    let sound = overrides.is_empty() || typeset::check_words(source, fonts, found);
    let pages = sound.then(|| typeset::layout(source, fonts, found)).flatten();
    let pages = pages.map(|pages| typeset::settled(source, pages, &project.layout, fonts));
    let slips: template::Slips<'_> = &typeset::slips;
    found.iter_mut().skip(before).for_each(|d| template::relocate(d, overrides, slips));
    follow_from_open(before, found);
    pages
}

/// After a bracket that is never closed nothing is what it was meant to be: of the errors of one
/// layout, from a position on, it is told alone.
fn follow_from_open(start: usize, found: &mut Diagnostics) {
    let mut opened = false;
    found.retain_from(start, |diagnostic| {
        let Problem::Typeset { detail } = &diagnostic.problem else { return true };
        let first = !opened;
        opened |= detail == "unclosed delimiter";
        first
    });
}
