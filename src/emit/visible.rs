//! What a terminal may be sent: the one exit of every text that comes from a file, a name or the
//! command line. Nothing passes that could move the cursor, colour the screen, hide or reorder
//! letters; it is shown by its number instead.

use std::borrow::Cow;
use std::fmt::Write as _;

/// A text on one line, with what cannot be seen made visible: `a<U+202E>b`.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(unseen) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '\n' | '\t' => shown.push(' '),
            other if unseen(other) => {
                // Writing to a string cannot fail.
                let _ = write!(shown, "<U+{:04X}>", u32::from(other));
            }
            other => shown.push(other),
        }
    }
    Cow::Owned(shown)
}

/// JSON with what cannot be seen as JSON's own escapes; it can stand within strings only.
pub fn escaped(json: &str) -> Cow<'_, str> {
    if !json.chars().any(unseen) {
        return Cow::Borrowed(json);
    }
    let mut shown = String::with_capacity(json.len() + 16);
    for character in json.chars() {
        if unseen(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// Whether a character prints nothing of its own: controls, marks of direction, what joins or
/// fills without width, other line ends, tags.
fn unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
                | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
                | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
                | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_shown_by_number() {
        for (given, shown, json) in [
            ("Hòa An ☑", "Hòa An ☑", "Hòa An ☑"),
            ("a\u{1b}[31mb", "a<U+001B>[31mb", "a\\u001b[31mb"),
            ("a\u{202e}b\u{2069}", "a<U+202E>b<U+2069>", "a\\u202eb\\u2069"),
            ("a\u{9b}2Jb\u{7f}", "a<U+009B>2Jb<U+007F>", "a\\u009b2Jb\\u007f"),
            ("a\nb\tc\rd", "a b c<U+000D>d", "a\\u000ab\\u0009c\\u000dd"),
            ("a\u{200b}\u{e0041}", "a<U+200B><U+E0041>", "a\\u200b\\udb40\\udc41"),
        ] {
            assert_eq!(visible(given), shown);
            assert_eq!(escaped(given), json);
        }
    }
}
