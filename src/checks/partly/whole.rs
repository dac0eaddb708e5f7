//! A sum over things of which each may have its amount or not.

use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::origin::Place;

/// A thing that is summed: its name, whether it has the amount, and where it stands.
pub(super) type Part<'a> = (String, bool, &'a Place);

/// Reports a sum to which some parts give nothing and others something.
pub(super) fn whole(name: &str, parts: &[Part<'_>], found: &mut Diagnostics) {
    let missing: Vec<&Part<'_>> = parts.iter().filter(|(_, given, _)| !given).collect();
    let Some((_, _, first)) = missing.first().filter(|_| missing.len() < parts.len()) else {
        return;
    };
    let problem = Problem::PartlyGiven {
        name: name.to_owned(),
        missing: missing.iter().map(|(name, ..)| name.clone()).collect(),
        noted: String::new(),
    };
    let mut diagnostic = Diagnostic::new(problem).at(first);
    for (_, _, place) in missing.iter().skip(1).take(5) {
        diagnostic = diagnostic.with(place);
    }
    found.push(diagnostic);
}
