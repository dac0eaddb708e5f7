//! Numbers that people typed into texts and that nothing vouches for: no figure, no criterion, no day, no
//! act, no part of a name. They are no findings; whoever checks looks at them by eye.

mod vouched;
mod written;

use std::collections::BTreeSet;

use self::vouched::Vouched;
use self::written::{DigitsAs, digits_as};
use crate::figures::Figures;
use crate::model::{Period, Project};
use crate::origin::Place;
use crate::viet::{self, Word};

/// No more letters of a sentence are told on either side of a number.
const AROUND: usize = 90;

/// A number that nothing vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnverifiedNumber {
    /// Where the text stands.
    pub place: Place,
    /// The number with what it counts, as they are written: "41 sản phẩm".
    pub seen: String,
    /// The sentence, shortened where it is long.
    pub sentence: String,
}

/// The numbers in prose, subjects, tasks, results and remarks that nothing vouches for, in the order of the
/// project. Figures that an office publishes in `so_lieu_cong_bo` are compared one by one (N504).
pub fn unverified(project: &Project, figures: &Figures) -> Vec<UnverifiedNumber> {
    let vouched = Vouched::of(project, figures);
    let mut numbers = Vec::new();
    let mut known = BTreeSet::new();
    let mut look = |text: &str, place: &Place, _: Option<&Period>| {
        let line = without_braces(&viet::one_line(text));
        for sentence in sentences(&line) {
            for (seen, at) in in_sentence(sentence, &vouched) {
                if known.insert((place.clone(), seen.clone(), sentence.to_owned())) {
                    let sentence = around(sentence, at);
                    numbers.push(UnverifiedNumber { place: place.clone(), seen, sentence });
                }
            }
        }
    };
    project.visit_statements(&mut look);
    project.visit_remarks(&mut look);
    numbers
}

/// The numbers of a sentence that nothing vouches for: as they are written, and where, in bytes.
fn in_sentence(sentence: &str, vouched: &Vouched<'_>) -> Vec<(String, usize)> {
    let words = viet::words_of(sentence);
    // What stands in quotes is a name or a saying, and so is what a name of the project has.
    let named = vouched.names_in(sentence);
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let DigitsAs::Number(number) = digits_as(&words, index) else { continue };
        let at = place_of(word, sentence);
        let is_named = named.iter().any(|range| range.contains(&at));
        if !is_named && !vouched.has(&number, &words, index, sentence) {
            let end = end_of(&words[index..], sentence);
            found.push((sentence[at..end].to_owned(), at));
        }
    }
    found
}

/// Where a word stands in its sentence, in bytes.
fn place_of(word: &Word<'_>, sentence: &str) -> usize {
    word.text.as_ptr() as usize - sentence.as_ptr() as usize
}

/// Where a number and what it counts end: two words behind it at most, without a sign between.
fn end_of(words: &[Word<'_>], sentence: &str) -> usize {
    let mut end = None;
    for word in words.iter().take(3) {
        let from = place_of(word, sentence);
        let goes_on = |end| from == end + 1 && word.text.chars().all(char::is_alphabetic);
        if !end.is_none_or(goes_on) {
            break;
        }
        end = Some(from + word.text.len());
    }
    end.unwrap_or(sentence.len())
}

/// A line without what templates fill in: "có {{ so_xa }} xã".
fn without_braces(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some(open) = ["{{", "{%"].iter().filter_map(|own| rest.find(own)).min() {
        text.push_str(&rest[..open]);
        text.push('…');
        let Some(close) = rest[open..].find('}') else { return text };
        rest = rest[open + close..].trim_start_matches('}');
    }
    text.push_str(rest);
    text
}

/// The sentences of a line, or their parts up to semicolons.
fn sentences(line: &str) -> Vec<&str> {
    let letters: Vec<char> = line.chars().collect();
    let mut all = Vec::new();
    let (mut start, mut at) = (0, 0);
    for (index, letter) in letters.iter().enumerate() {
        at += letter.len_utf8();
        if viet::ends_sentence(&letters, index) || index + 1 == letters.len() {
            all.push(line[start..at].trim_start_matches(['-', '–', '+', ' ']).trim_end());
            start = at;
        }
    }
    all
}

/// The words around a place in a sentence.
fn around(sentence: &str, at: usize) -> String {
    let (before, behind) = sentence.split_at(at);
    let from = before.char_indices().rev().take(AROUND).last().map_or(0, |(own, _)| own);
    let to = behind.char_indices().nth(AROUND).map_or(sentence.len(), |(own, _)| at + own);
    // Whole words.
    let from = if from == 0 {
        0
    } else {
        sentence[from..].find(' ').map_or(from, |space| from + space + 1).min(at)
    };
    let to = if to == sentence.len() {
        to
    } else {
        sentence[at..to].rfind(' ').map_or(to, |space| at + space)
    };
    let [left, right] = [from > 0, to < sentence.len()].map(|cut| if cut { "…" } else { "" });
    format!("{left}{}{right}", &sentence[from..to])
}
