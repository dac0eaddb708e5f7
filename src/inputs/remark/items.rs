//! What the words of a clause are: a phrase, criteria by number or name, a count of them.

use super::clauses::clauses;
use super::phrases::{FILLERS, Phrase};
use crate::model::{Code, CriteriaSet, parse_code_list};
use crate::viet;

/// A clause with what is understood of it put together.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item {
    Phrase {
        marked: bool,
        counts: bool,
        words: String,
    },
    Codes(Vec<Code>),
    /// How many criteria; whether it says of how many.
    Count(u32, bool),
    Comma,
    Word(String),
}

pub(super) fn items(clause: &[String], set: &CriteriaSet, phrases: &[Phrase]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut at = 0;
    while let Some(word) = clause.get(at) {
        let begins = |words: &str| {
            let own: Vec<&str> = words.split(' ').collect();
            (clause.len() >= at + own.len()
                && own.iter().zip(&clause[at..]).all(|(own, word)| own == word))
            .then_some(own.len())
        };
        let phrase = phrases.iter().find_map(|p| begins(p.words).map(|length| (p, length)));
        if let Some((phrase, length)) = phrase {
            let Phrase { words, marked, counts } = *phrase;
            items.push(Item::Phrase { marked, counts, words: words.to_owned() });
            at += length;
        } else if let Some((codes, length)) = codes(&clause[at..], set) {
            items.push(Item::Codes(codes));
            at += length;
        } else if let Some((count, length)) = count(&clause[at..], set) {
            items.push(Item::Count(count, clause.get(at + 1).is_some_and(|word| word == "/")));
            at += length;
        } else {
            match word.as_str() {
                "," => items.push(Item::Comma),
                word if FILLERS.contains(&word) => {}
                word => items.push(Item::Word(word.to_owned())),
            }
            at += 1;
        }
    }
    // "TC 5, TC 6" and "TC 5 và TC 6" are one list.
    let and = Item::Word("và".to_owned());
    let mut merged: Vec<Item> = Vec::new();
    for item in items {
        if let Item::Codes(more) = &item
            && let [.., Item::Codes(codes), Item::Comma] | [.., Item::Codes(codes)] =
                if merged.last() == Some(&and) {
                    let end = merged.len() - 1;
                    &mut merged[..end]
                } else {
                    merged.as_mut_slice()
                }
        {
            codes.extend(more);
            if merged.last() == Some(&Item::Comma) || merged.last() == Some(&and) {
                merged.pop();
            }
        } else {
            merged.push(item);
        }
    }
    merged
}

/// The length of the label that numbers of criteria have before or behind them.
fn label(words: &[String]) -> Option<usize> {
    let words: Vec<&str> = words.iter().take(2).map(String::as_str).collect();
    match words.as_slice() {
        ["tiêu", "chí"] | ["chỉ", "tiêu"] => Some(2),
        ["tc" | "ct", ..] => Some(1),
        _ => None,
    }
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

/// "tiêu chí số 5, 6 và 9", "TC 5-7", "tiêu chí thu nhập": the criteria and how many words name them.
pub(super) fn codes(words: &[String], set: &CriteriaSet) -> Option<(Vec<Code>, usize)> {
    let mut at = label(words)?;
    while words.get(at).is_some_and(|word| ["số", "hiệu"].contains(&word.as_str())) {
        at += 1;
    }
    let number = |at: usize| words.get(at).filter(|word| is_number(word));
    let Some(first) = number(at) else { return by_name(words, at, set) };
    let mut list = first.clone();
    at += 1;
    while let (Some(sign), Some(next)) = (words.get(at), number(at + 1)) {
        // "TC 9, 2 chỉ tiêu chưa đạt": the next number counts something.
        let counts = words.get(at + 2).is_some_and(|word| {
            word != "và"
                && word.chars().any(char::is_alphabetic)
                && label(&words[at + 2..]).is_some()
        });
        match sign.as_str() {
            "," | "và" | "&" | "+" if !counts => list.push_str(", "),
            "-" | "–" => list.push('-'),
            _ => break,
        }
        list.push_str(next);
        at += 2;
    }
    // A share or a part of what stands behind: "TC 5/19".
    if words.get(at).is_some_and(|word| ["/", "%"].contains(&word.as_str())) {
        return None;
    }
    let codes = parse_code_list(&list, &set.criteria).ok()?;
    codes.iter().all(|code| set.has(*code)).then_some((codes, at))
}

fn by_name(words: &[String], at: usize, set: &CriteriaSet) -> Option<(Vec<Code>, usize)> {
    let named = set.criteria.iter().filter_map(|criterion| {
        let name = clauses(&viet::fold_tones(&criterion.name)).concat();
        (!name.is_empty() && words[at..].starts_with(&name))
            .then_some((criterion.number, name.len()))
    });
    let (number, length) = named.max_by_key(|(_, length)| *length)?;
    Some((vec![Code::criterion(number)], at + length))
}

/// "15/19 tiêu chí", "15 tiêu chí", "19/19": how many criteria, and how many words say it.
pub(super) fn count(words: &[String], set: &CriteriaSet) -> Option<(u32, usize)> {
    let number: u32 = words.first()?.parse().ok()?;
    let of = match words.get(1).map(String::as_str) {
        Some("/") => Some(words.get(2)?.parse::<usize>().ok()?),
        _ => None,
    };
    let all = set.criteria.len();
    let at = if of.is_some() { 3 } else { 1 };
    let criteria =
        words.get(at..).and_then(label).filter(|_| !matches!(words[at].as_str(), "chỉ" | "ct"));
    match (of, criteria) {
        (Some(of), criteria) if of == all => Some((number, at + criteria.unwrap_or(0))),
        (None, Some(length)) => Some((number, at + length)),
        _ => None,
    }
}
