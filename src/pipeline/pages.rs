//! The pages of one file of a document.

use std::sync::Arc;

use super::prepared::Prepared;
use crate::diag::{Diagnostics, Problem};
use crate::template;
use crate::typeset::{self, Fonts, Pages, Source};

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
    relocate(prepared, before, found);
    follow_from_open(before, found);
    pages
}

/// Moves what was found of finished markup, from a position on, to the office's own template.
pub(super) fn relocate(prepared: &Prepared, before: usize, found: &mut Diagnostics) {
    let slips: template::Slips<'_> = &typeset::slips;
    let own = &prepared.overrides;
    found.iter_mut().skip(before).for_each(|found| template::relocate(found, own, slips));
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
