//! From the pages of documents back to the cells.

use std::sync::Arc;

use super::alone::alone;
use super::draft::{ANNEXES, draft};
use super::pages::pages;
use super::prepared::Prepared;
use super::wanted::{Wanted, each};
use crate::diag::Diagnostics;
use crate::template;
use crate::trace::{self, DocumentParts, Trace};
use crate::typeset::Fonts;

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
                let has_words = source.markup != ANNEXES;
                let words = has_words.then(|| {
                    let (edition, overrides) = (&drafted.edition, &prepared.overrides);
                    template::trace(edition, &drafted.kinds(), overrides, &source.markup)
                });
                let words = words.flatten();
                let annexes: Vec<_> =
                    drafted.annexes[annexes].iter().map(|(t, a)| (t, a)).collect();
                let parts = DocumentParts {
                    edition: &drafted.edition,
                    words: words.as_ref().map(|words| (source.markup.as_str(), words)),
                    annexes: &annexes,
                };
                traces.push(trace::trace(&source.id, &parts, &pages));
            }
        });
    });
    traces
}
