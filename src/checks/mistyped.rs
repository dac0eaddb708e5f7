//! N699: a word in small letters is one that there can be.

use std::collections::BTreeSet;

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::origin::Place;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N699"],
    about: "no word in small letters has an ending or lacks a tone that no Vietnamese syllable can \
            (“nguồn lưc”, “giao thôg”)",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let mut told: BTreeSet<(Place, String)> = BTreeSet::new();
    subject.project.visit_texts(&mut |text, place| {
        let line = viet::one_line(text);
        // A text without any mark is written so throughout; one with braces is a template's.
        if line.is_ascii() || line.contains("{{") || line.contains("{%") {
            return;
        }
        for word in viet::words_of(&line) {
            // "hop-tac.vn", "a_b" are no words.
            if viet::is_mistyped(word.text) && told.insert((place.clone(), word.text.to_owned())) {
                found.report(Problem::Mistyped { seen: word.text.to_owned() }, place);
            }
        }
    });
}
