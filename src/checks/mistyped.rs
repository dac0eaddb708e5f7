//! N699, N712, and N518 of abbreviations: a word in small letters is one that there can be, a word of several
//! syllables is one that there is.

use std::collections::BTreeSet;

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::origin::Place;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N518", "N699", "N712"],
    about: "no word in small letters has an ending or lacks a tone that no Vietnamese syllable can \
            (“nguồn lưc”, “giao thôg”); common words of two syllables have no wrong one (“đia phương”); a well-known saying has its words and signs (“sáng - xanh - sạch - đẹp”)",
    run,
};

/// Abbreviations with one spelling.
const SHORT: &[&str] = &["BCĐ", "HĐND", "UBND", "NSĐP", "VPĐP", "GDĐT", "TDĐKXDĐSVH"];

/// A saying that is written as a row: its words, between which stands one sign.
const SAYING: [&str; 4] = ["sáng", "xanh", "sạch", "đẹp"];

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
        for seen in misquoted(&line) {
            let name = SAYING.join(" - ");
            found.report(Problem::SpellingOfUnit { seen, name }, place);
        }
        let words = viet::words_of(&line);
        for (seen, word) in viet::compounds::misspelt(&words) {
            // A syllable that there cannot be is told as that.
            let impossible = seen.split(' ').any(viet::is_mistyped);
            if !impossible && told.insert((place.clone(), seen.clone())) {
                found.report(Problem::MistypedWord { seen, word: word.to_owned() }, place);
            }
        }
        for word in words {
            let same = |own: &&&str| viet::fold(own) == word.folded && **own != word.text;
            let capitals = !word.text.contains(char::is_lowercase);
            if let Some(known) = capitals.then(|| SHORT.iter().find(same)).flatten() {
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

/// The saying with another tone, or with a sign between some of its words only.
fn misquoted(line: &str) -> Vec<String> {
    let words = viet::words_of(line);
    let start = |text: &str| text.as_ptr() as usize - line.as_ptr() as usize;
    let of_saying = |own: &&[viet::Word<'_>]| {
        own.iter().zip(SAYING).all(|(own, word)| own.folded == viet::fold(word))
    };
    let rows = words.windows(SAYING.len()).filter(of_saying);
    rows.filter_map(|row| {
        let between = |pair: &[viet::Word<'_>]| {
            line[start(pair[0].text) + pair[0].text.len()..start(pair[1].text)].trim()
        };
        let signs: Vec<&str> = row.windows(2).map(between).collect();
        let same_signs = signs.iter().all(|sign| sign == &signs[0]);
        let same_words = row.iter().zip(SAYING).all(|(own, word)| viet::lower(own.text) == word);
        let end = row[SAYING.len() - 1].text;
        let seen = &line[start(row[0].text)..start(end) + end.len()];
        (!same_signs || !same_words).then(|| seen.to_owned())
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saying_has_one_sign_between_its_words() {
        for right in
            ["sáng - xanh - sạch - đẹp", "Sáng, xanh, sạch, đẹp", "sáng – xanh – sạch – đẹp"]
        {
            assert!(misquoted(&format!("môi trường {right}, an toàn")).is_empty(), "{right}");
        }
        for wrong in ["sang - xanh - sạch đẹp", "sáng - xanh - sạch đẹp", "sang, xanh, sạch, đẹp"]
        {
            assert_eq!(misquoted(&format!("môi trường {wrong}, an toàn")), [wrong]);
        }
    }
}
