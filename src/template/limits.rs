//! How large a template's expressions may be.
//!
//! The engine's parser goes down one level for every operator in a row, so an expression of a
//! million signs would end the program. Blocks it counts itself; here is counted what stands
//! between one pair of tag marks.

use crate::diag::{Diagnostic, Problem};
use crate::origin::Place;

/// No expression or tag is longer, in bytes.
const TAG_LIMIT: usize = 8_000;
/// No template and no prose text is longer, in bytes.
const TEXT_LIMIT: usize = 1_000_000;

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
    fn only_long_tags_are_refused() {
        assert_eq!(long_tag(&"{{ a }} x {% if b %}{# c #}".repeat(2_000)), None);
        assert_eq!(long_tag(&format!("{{# {} #}}", "x".repeat(20_000))), None);
        assert_eq!(long_tag(&format!("x{{{{ {} }}}}", "-".repeat(20_000))), Some(1));
        assert_eq!(long_tag(&format!("{{{{ {} }}}}", "'}}'+".repeat(20_000))), Some(0));
        assert_eq!(long_tag("{{ 'it\\'s }}' }} {%"), None);
    }
}
