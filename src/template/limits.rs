//! How large a template's expressions and what it writes may be.
//!
//! The engine's parser goes down one level for every operator in a row, so an expression of a
//! million signs would end the program. Blocks it counts itself; here is counted what stands
//! between one pair of tag marks. What a template writes is counted as it is written: a template
//! that includes another a thousand times would fill the memory before anybody could refuse it.

use std::io;

use crate::diag::{Diagnostic, Problem};
use crate::origin::Place;

/// No expression or tag is longer, in bytes.
const TAG_LIMIT: usize = 8_000;
/// No template and no prose text is longer, in bytes.
const TEXT_LIMIT: usize = 1_000_000;
/// No finished markup is longer, in bytes; a plan of 3,000 communes writes a tenth of it (tables
/// do not pass through here).
const MARKUP_LIMIT: usize = 4_000_000;

/// Finished markup while it is written.
#[derive(Default)]
pub struct Markup(Vec<u8>);

impl Markup {
    /// The text; `None` when more was written than any document has.
    pub fn text(self) -> Option<String> {
        String::from_utf8(self.0).ok().filter(|text| text.len() <= MARKUP_LIMIT)
    }

    /// Whether writing stopped because of the limit.
    pub fn is_full(&self) -> bool {
        self.0.len() > MARKUP_LIMIT
    }
}

impl io::Write for Markup {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        if self.is_full() { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What makes a template or a prose text too large, if anything; `name` is where it stands.
pub fn check(name: &str, text: &str) -> Option<Diagnostic> {
    let at = if text.len() > TEXT_LIMIT { Some(0) } else { long_tag(text) }?;
    let before = text.get(..at).unwrap_or_default();
    let line = u32::try_from(before.lines().count().max(1)).unwrap_or(1);
    let detail = "an expression is too long".to_owned();
    Some(Diagnostic::new(Problem::TemplateSyntax { detail }).at(&Place::text(name.into(), line, 1)))
}

/// Where a tag begins that is too long. Marks inside the tag's own texts do not end it.
fn long_tag(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at + 1 < bytes.len() {
        let close: &[u8] = match &bytes[at..at + 2] {
            b"{{" => b"}}",
            b"{%" => b"%}",
            b"{#" => {
                at = text.get(at..)?.find("#}").map_or(bytes.len(), |end| at + end + 2);
                continue;
            }
            _ => {
                at += 1;
                continue;
            }
        };
        let start = at;
        let mut quote = None;
        at += 2;
        while at < bytes.len() {
            match (quote, bytes[at]) {
                (Some(_), b'\\') => at += 1,
                (Some(open), byte) if byte == open => quote = None,
                (None, byte @ (b'"' | b'\'')) => quote = Some(byte),
                (None, _) if bytes[at..].starts_with(close) => break,
                _ => {}
            }
            at += 1;
            if at - start > TAG_LIMIT {
                return Some(start);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_ends_at_its_limit() {
        use std::io::Write as _;
        let mut markup = Markup::default();
        assert!(markup.write_all(&[b'x'; MARKUP_LIMIT]).is_ok());
        assert!(!markup.is_full());
        assert!(markup.write_all(b"x").is_err());
        assert!(markup.is_full());
        assert_eq!(markup.text(), None);
    }

    #[test]
    fn only_long_tags_are_refused() {
        assert_eq!(long_tag(&"{{ a }} x {% if b %}{# c #}".repeat(2_000)), None);
        assert_eq!(long_tag(&format!("{{# {} #}}", "x".repeat(20_000))), None);
        assert_eq!(long_tag(&format!("x{{{{ {} }}}}", "-".repeat(20_000))), Some(1));
        assert_eq!(long_tag(&format!("{{{{ {} }}}}", "'}}'+".repeat(20_000))), Some(0));
        assert_eq!(long_tag("{{ 'it\\'s }}' }} {%"), None);
    }
}
