//! What goes wrong in one document costs no other.

use crate::diag::{Diagnostics, Problem};
use crate::guard::guarded;
use crate::model::Document;

/// One step of one document. A library that panics in it costs this document and one message.
pub(super) fn alone<T>(
    document: &Document,
    what: &str,
    found: &mut Diagnostics,
    step: impl FnOnce(&mut Diagnostics) -> T,
) -> Option<T> {
    let done = guarded(|| step(found));
    if done.is_none() {
        found.report(Problem::Crashed { what: what.to_owned() }, &document.place);
    }
    done
}
