//! Documents laid out one after the other.

use std::sync::Arc;

use super::alone::alone;
use super::draft::draft;
use super::prepared::Prepared;
use super::wanted::{Wanted, documents};
use crate::diag::{Diagnostics, Problem};
use crate::formats::LaidOut;
use crate::template;
use crate::typeset::{self, Fonts, Pages, Source};

/// Renders and lays out the documents wanted. A document with errors is left out; the others go
/// on.
pub fn lay_out(
    prepared: &Prepared,
    wanted: &Wanted,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
) -> Vec<LaidOut> {
    let mut all = Vec::new();
    each_laid_out(prepared, wanted, fonts, found, &mut |document, _| all.push(document));
    all
}

/// Lays the documents wanted out one after the other; each is handed on before the next begins, so
/// that the pages of no more than one are kept.
pub(super) fn each_laid_out(
    prepared: &Prepared,
    wanted: &Wanted,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
    hand_on: &mut dyn FnMut(LaidOut, &mut Diagnostics),
) {
    let Prepared { slug, project, .. } = prepared;
    for document in documents(project, wanted, found) {
        let part = |part: Option<u32>| part.and_then(|part| u8::try_from(part).ok()).unwrap_or(1);
        let date = (document.date.year, part(document.date.month), part(document.date.day));
        let sources = alone(document, &document.id.value, found, |found| {
            draft(prepared, document, wanted.annexes_only, fonts, found).map(|own| own.files)
        });
        for (mut source, _) in sources.flatten().unwrap_or_default() {
            let id = source.id.clone();
            let laid_out =
                alone(document, &id, found, |found| pages(prepared, &mut source, fonts, found));
            if let Some(pages) = laid_out.flatten() {
                let ident = format!("{slug}/{id}/{}", project.programme.year);
                let laid_out = LaidOut { id: id.clone(), source, pages, ident, date };
                alone(document, &id, found, |found| hand_on(laid_out, found));
            }
        }
    }
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
