//! A remark in its clauses, each the words of one statement.

use super::phrases::{OF_STATUS, UNCERTAIN};
use crate::viet;

/// A text without any tones, with those of the words that are understood here.
pub(super) fn with_tones(text: String) -> String {
    if !text.is_ascii() {
        return text;
    }
    let words = OF_STATUS.iter().map(|phrase| phrase.words).filter(|words| words.contains(' '));
    let words = words.chain(["tiêu chí", "chỉ tiêu"]).chain(UNCERTAIN.iter().copied());
    words.filter(|words| words.contains(' ')).fold(format!(" {text} "), |text, words| {
        text.replace(&format!(" {} ", viet::fold(words)), &format!(" {words} "))
    })
}

/// The parts between signs that end a statement.
pub(super) fn clauses(text: &str) -> Vec<Vec<String>> {
    let mut clauses = vec![Vec::new()];
    let letters: Vec<char> = text.chars().collect();
    let mut word = String::new();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    for (at, letter) in letters.iter().enumerate() {
        // "TC5", "2.1"
        let glued = letter.is_ascii_digit() && matches!(word.as_str(), "tc" | "ct");
        let point = *letter == '.' && at > 0 && digit(at - 1) && digit(at + 1);
        if letter.is_alphanumeric() && !glued || point {
            word.push(*letter);
            continue;
        }
        if let Some(clause) = clauses.last_mut() {
            if !word.is_empty() {
                clause.push(std::mem::take(&mut word));
            }
            if matches!(letter, ',' | '/' | '-' | '–' | '%' | '&' | '+') {
                clause.push(letter.to_string());
            }
        }
        if glued {
            word.push(*letter);
        } else if matches!(letter, ';' | '.' | '\n' | '(' | ')' | '|') {
            clauses.push(Vec::new());
        }
    }
    if let Some(clause) = clauses.last_mut()
        && !word.is_empty()
    {
        clause.push(word);
    }
    clauses.retain(|clause| !clause.is_empty());
    clauses
}
