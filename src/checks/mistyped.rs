//! N699, and N518 of abbreviations: a word in small letters is one that there can be.

use std::collections::BTreeSet;

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::origin::Place;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N518", "N699"],
    about: "no word in small letters has an ending or lacks a tone that no Vietnamese syllable can \
            (“nguồn lưc”, “giao thôg”)",
    run,
};

/// Abbreviations with one spelling.
const SHORT: &[&str] = &["BCĐ", "HĐND", "UBND", "NSĐP", "VPĐP", "GDĐT", "TDĐKXDĐSVH"];

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    // Posts are held against those that there are (N518).
    let signers = subject.project.documents.iter().map(|document| &document.signer.places);
    let posts: BTreeSet<&Place> =
        signers.flat_map(|places| [places.of("chuc_vu"), places.of("thay_cho")]).collect();
    let mut told: BTreeSet<(Place, String)> = BTreeSet::new();
    subject.project.visit_texts(&mut |text, place| {
        let line = viet::one_line(text);
        // A text without any mark is written so throughout; one with braces is a template's.
        if posts.contains(place) || line.is_ascii() || line.contains("{{") || line.contains("{%") {
            return;
        }
        for word in viet::words_of(&line) {
            let same = |own: &&&str| viet::fold(own) == word.folded && **own != word.text;
            let capitals = viet::upper(word.text) == word.text;
            if let Some(known) = SHORT.iter().find(same).filter(|_| capitals) {
                let (seen, name) = (word.text.to_owned(), (*known).to_owned());
                if told.insert((place.clone(), seen.clone())) {
                    found.report(Problem::SpellingOfUnit { seen, name }, place);
                }
            }
            // "hop-tac.vn", "a_b" are no words.
            if viet::is_mistyped(word.text) && told.insert((place.clone(), word.text.to_owned())) {
                found.report(Problem::Mistyped { seen: word.text.to_owned() }, place);
            }
        }
    });
}
