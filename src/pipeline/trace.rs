//! From the pages of documents back to the cells.

use std::ops::Range;
use std::sync::Arc;

use super::alone::alone;
use super::draft::{ANNEXES, Drafted, draft};
use super::one::One;
use super::pages::pages;
use super::prepared::Prepared;
use super::wanted::{Wanted, each};
use crate::diag::Diagnostics;
use crate::formats::LaidOut;
use crate::guard::guarded;
use crate::template;
use crate::trace::{self, DocumentParts, Trace};
use crate::typeset::{Fonts, Pages, Source};

/// Where every number of the documents wanted comes from.
pub fn trace(
    prepared: &Prepared,
    wanted: &Wanted,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
) -> Vec<Trace> {
    let mut traces = Vec::new();
    each(prepared, wanted, found, |one, found| {
        alone(&one.document, one.id(), found, |found| {
            let drafted = draft(prepared, one, wanted.annexes_only, fonts, found);
            let Some(mut drafted) = drafted else { return };
            for (mut source, annexes) in std::mem::take(&mut drafted.files) {
                let Some(pages) = pages(prepared, &mut source, fonts, found) else { continue };
                traces.push(traced(prepared, &drafted, &source, annexes, &pages));
            }
        });
    });
    traces
}

/// Where every number of a document comes from whose files are laid out already.
pub(super) fn traces_of(
    prepared: &Prepared,
    one: &One<'_>,
    annexes_only: bool,
    fonts: &Fonts,
    files: &[LaidOut],
) -> Option<Vec<Trace>> {
    guarded(|| {
        let drafted = draft(prepared, one, annexes_only, fonts, &mut Diagnostics::new())?;
        let annexes = drafted.files.iter().map(|(_, annexes)| annexes.clone());
        let trace = |(annexes, file): (Range<usize>, &LaidOut)| {
            traced(prepared, &drafted, &file.source, annexes, &file.pages)
        };
        Some(annexes.zip(files).map(trace).collect())
    })
    .flatten()
}

/// One file of a document: its source as it was laid out, which of the annexes it has, its pages.
fn traced(
    prepared: &Prepared,
    drafted: &Drafted<'_>,
    source: &Source,
    annexes: Range<usize>,
    pages: &Pages,
) -> Trace {
    let has_words = source.markup != ANNEXES;
    let words = has_words.then(|| {
        let (edition, overrides) = (&drafted.edition, &prepared.overrides);
        template::trace(edition, &drafted.kinds(), overrides, &source.markup)
    });
    let words = words.flatten();
    let annexes: Vec<_> = drafted.annexes[annexes].iter().map(|(t, a)| (t, a)).collect();
    let parts = DocumentParts {
        edition: &drafted.edition,
        words: words.as_ref().map(|words| (source.markup.as_str(), words)),
        annexes: &annexes,
    };
    trace::trace(&source.id, &parts, pages)
}
