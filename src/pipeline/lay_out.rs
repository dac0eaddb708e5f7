//! Documents laid out one after the other.

use std::sync::Arc;

use super::ahead::Ahead;
use super::alone::alone;
use super::draft::{ANNEXES, drafted};
use super::one::One;
use super::pages::pages;
use super::prepared::Prepared;
use super::wanted::{Wanted, each};
use crate::diag::Diagnostics;
use crate::document::LineKeys;
use crate::formats::LaidOut;
use crate::guard::guarded;
use crate::model::{AnnexKind, Document};
use crate::template;
use crate::typeset::{Fonts, Source};

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
        let Some(drafted) = drafted(prepared, one, wanted.annexes_only, fonts, found) else {
            return;
        };
        let kinds: Vec<AnnexKind> = drafted.tables.iter().map(|own| own.kind).collect();
        for source in drafted.sources {
            let ahead = &mut Ahead::default();
            let own = laid_out(prepared, &one.document, source, ahead, fonts, found);
            all.extend(own.map(|own| keyed(prepared, one, &kinds, own)));
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
        let drafted = drafted(prepared, one, wanted.annexes_only, fonts, found);
        all.extend(drafted.map(|drafted| drafted.sources).unwrap_or_default());
    });
    all
}

/// One source of a document laid out, unless that was done ahead.
pub(super) fn laid_out(
    prepared: &Prepared,
    document: &Document,
    mut source: Source,
    ahead: &mut Ahead,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
) -> Option<LaidOut> {
    let Prepared { slug, project, .. } = prepared;
    let part = |part: Option<u32>| part.and_then(|part| u8::try_from(part).ok()).unwrap_or(1);
    let date = (document.date.year, part(document.date.month), part(document.date.day));
    let id = source.id.clone();
    let pages = match ahead.take(&mut source, found) {
        Some(pages) => pages?,
        None => alone(document, &id, found, |found| pages(prepared, &mut source, fonts, found))??,
    };
    let ident = format!("{slug}/{id}/{}", project.programme.year);
    let has_fields = document.issued && !document.annexes.paper;
    Some(LaidOut { id, source, pages, ident, date, has_fields, keys: LineKeys::default() })
}

/// The same with where its lines come from; of annexes alone there is nothing to tell.
pub(super) fn keyed(
    prepared: &Prepared,
    one: &One<'_>,
    annexes: &[AnnexKind],
    laid_out: LaidOut,
) -> LaidOut {
    let markup = &laid_out.source.markup;
    if markup == ANNEXES {
        return laid_out;
    }
    let edition = one.edition();
    let trace = || template::trace(&edition, annexes, &prepared.overrides, markup);
    let traced = guarded(trace).flatten();
    let keys = traced.map(|traced| LineKeys::of(&traced, edition.prose())).unwrap_or_default();
    LaidOut { keys, ..laid_out }
}
