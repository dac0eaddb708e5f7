//! "As above" in place of a value.

use crate::viet;

const WORDS: &[&str] = &[
    "nt",
    "n t",
    "nhu tren",
    "nhutren",
    "nhu dong tren",
    "nhu ky truoc",
    "nhu quy truoc",
    "nhu thang truoc",
    "nhu bao cao truoc",
    "nhu lan truoc",
];

/// "nt", "-nt-", "″", "như trên", "như kỳ trước": what stands elsewhere is meant, and nobody can
/// tell what.
pub fn is_ditto(text: &str) -> bool {
    let mark = |c: char| {
        matches!(c, '"' | '″' | '〃' | '”' | '“' | '\'' | '’' | '′' | ',' | '`')
            || c.is_whitespace()
    };
    let bare = text.trim().trim_matches(['-', '–', '—', '.', '…', '_', ' ']);
    !bare.is_empty() && bare.chars().all(mark)
        || bare == "//"
        || WORDS.contains(&viet::fold(text).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dittos() {
        for text in [
            "nt",
            "NT",
            "-nt-",
            "- nt -",
            "\"",
            "″",
            "- \" -",
            "''",
            "” ”",
            "//",
            "n.t",
            "Như trên",
            "như kỳ trước",
        ] {
            assert!(is_ditto(text), "{text}");
        }
        for text in ["", "-", "x", "0", "/", "Nước", "Như trên đã nêu, xã gặp khó khăn"]
        {
            assert!(!is_ditto(text), "{text}");
        }
    }
}
