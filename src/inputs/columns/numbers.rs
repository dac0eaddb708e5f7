//! The number of a criterion or an indicator that a text begins with: "Tiêu chí số 7", "TC2",
//! "2,1", "IV".

use crate::model::Code;
use crate::viet;

/// The criterion or indicator whose number a text begins with.
pub fn code_of_text(text: &str) -> Option<Code> {
    leading_code(text).map(|(code, _)| code)
}

/// The Roman number that a text begins with, and what follows it. It is a criterion's where the
/// criterion's name stands beside it; alone it may as well be that of a group.
pub fn leading_roman(text: &str) -> Option<(u16, &str)> {
    let rest = without_labels(text);
    let end = rest.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(rest.len());
    let (numeral, after) = rest.split_at(end);
    let number = u16::try_from(viet::parse_roman(numeral)?).ok()?;
    let apart =
        after.is_empty() || after.starts_with([' ', '.', ':', ')', '-', '–', '/', '\u{A0}']);
    let after = after.trim_start_matches([':', '-', '–', '.', ')', '/', ' ', '\u{A0}']);
    apart.then_some((number, after.trim()))
}

/// The Roman number that a text is, behind words such as "Tiêu chí số".
pub fn roman_alone(text: &str) -> Option<u16> {
    leading_roman(text).and_then(|(number, after)| after.is_empty().then_some(number))
}

/// A heading that says itself that it begins with a criterion's number: "7. Chợ", "TC 14 …".
pub(super) fn numbered_heading(part: &str) -> bool {
    part.split('\n').any(|line| {
        let line = line.trim();
        let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
        let marked = digits > 0 && line[digits..].starts_with(['.', ':', ')', '-', '–']);
        let folded = viet::fold(line);
        marked || folded.starts_with("tieu chi") || folded.starts_with("tc")
    })
}

/// A text without words such as "Tiêu chí số" before a number.
fn without_labels(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let (word, after) = match rest.split_once(|c: char| c.is_whitespace()) {
            Some((word, after)) => (word, after.trim_start()),
            None => (rest, ""),
        };
        let folded = viet::fold(word);
        if ["tieu", "chi", "so", "tc", "ct"].contains(&folded.as_str()) && !after.is_empty() {
            rest = after;
        } else {
            return rest;
        }
    }
}

/// A code at the beginning of a heading, behind words such as "Tiêu chí số", and what follows it.
pub fn leading_code(text: &str) -> Option<(Code, String)> {
    let rest = without_labels(text);
    // "TC2", "TC 2", "CT2.1" are written without a space, too.
    let glued = rest
        .strip_prefix("TC")
        .or_else(|| rest.strip_prefix("CT"))
        .or_else(|| rest.strip_prefix("tc"));
    let rest = glued.filter(|r| r.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let (mut digits, mut after) = (rest[..end].to_owned(), &rest[end..]);
    // "2,1": as Vietnamese numbers are typed; "1,2,3" lists some.
    if !digits.contains('.')
        && let Some(behind) = after.strip_prefix(',')
    {
        let end = behind.find(|c: char| !c.is_ascii_digit()).unwrap_or(behind.len());
        if end > 0 && !behind[end..].starts_with(',') {
            digits = format!("{digits}.{}", &behind[..end]);
            after = &behind[end..];
        }
    }
    let code = digits.trim_end_matches('.').parse().ok()?;
    // A year or another number is no code.
    let after = after.trim_start_matches([':', '-', '–', '.', ')', '/', ' ']).trim();
    Some((code, after.to_owned()))
}
