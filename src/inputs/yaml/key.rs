//! Keys as projects have them, also those that are glued to their values.

use crate::diag::Problem;

/// Whether a text is a key as projects have them.
pub(super) fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// A key and what is glued to its colon: `cap:xa`. Keys are small letters without diacritics, and
/// a web address is none.
pub(super) fn split_key(text: &str) -> Option<(&str, &str)> {
    let (key, value) = text.split_once(':')?;
    let glued = !value.is_empty() && !value.starts_with(|c: char| c.is_whitespace() || c == '/');
    (is_key(key) && glued).then_some((key, value))
}

/// What is wrong with a line whose text from a column on is a key glued to its value.
pub fn unspaced_colon(line: &str, column: u32) -> Option<Problem> {
    let start = (column as usize).checked_sub(1)?;
    let text: String = line.chars().skip(start).collect();
    let (key, value) = split_key(text.trim_end())?;
    Some(Problem::NoSpaceAfterColon { key: key.to_owned(), value: value.to_owned() })
}
