//! The line of a file that a finding is about, and how wide the words are that it means.

use crate::diag::Excerpt;

/// The line around a place of a text file, for an excerpt with a caret.
pub fn excerpt(lines: &[&str], line: u32, column: u32, width: u32) -> Option<Excerpt> {
    let content = lines.get(line.checked_sub(1)? as usize)?;
    Some(Excerpt { line: (*content).to_owned(), number: line, column, width: width.max(1) })
}

/// How wide the word or value is that begins at a place: a key up to its colon, a value inside
/// brackets up to the comma, a value in brackets of its own up to the closing one, any other up to
/// the end of the line.
pub fn width_at(lines: &[&str], line: u32, column: u32) -> u32 {
    let content = lines.get((line as usize).saturating_sub(1)).copied().unwrap_or_default();
    let chars: Vec<char> = content.chars().collect();
    let (before, rest) = chars.split_at((column as usize).saturating_sub(1).min(chars.len()));
    let width = match rest {
        ['-', ' ', ..] => 1,
        [quote @ ('"' | '\''), ..] => {
            rest.iter().skip(1).position(|c| c == quote).map_or(rest.len(), |end| end + 2)
        }
        ['{' | '[', ..] => closing(rest),
        _ => {
            let opened = before.iter().filter(|c| matches!(c, '{' | '[')).count();
            let closed = before.iter().filter(|c| matches!(c, '}' | ']')).count();
            let ends = |pair: &[char]| match pair {
                [':'] | [':', ' '] => true,
                [',' | '}' | ']', ..] => opened > closed,
                _ => false,
            };
            let end = (0..rest.len()).find(|at| ends(&rest[*at..rest.len().min(at + 2)]));
            end.unwrap_or(rest.len())
        }
    };
    let meant: String = rest.iter().take(width).collect();
    u32::try_from(meant.trim_end().chars().count().max(1)).unwrap_or(1)
}

/// How many characters up to the bracket that closes the first one, or to the end.
fn closing(chars: &[char]) -> usize {
    let mut depth = 0usize;
    for (at, c) in chars.iter().enumerate() {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    chars.len()
}
