//! A path as a terminal gives it when a folder is dropped into its window.

use std::path::{Path, PathBuf};

/// The path that is meant: what was typed, where that is there; else without the quotes that a terminal
/// puts around it, or the backslashes before its spaces.
pub fn path(text: &str) -> PathBuf {
    let text = text.trim();
    if Path::new(text).exists() {
        return PathBuf::from(text);
    }
    let inner = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    let bare = if let Some(inner) = inner('"') {
        inner.to_owned()
    } else if let Some(inner) = inner('\'') {
        // So a shell is told of a quote inside of quotes.
        inner.replace("'\\''", "'")
    } else if cfg!(windows) {
        text.to_owned()
    } else {
        without_backslashes(text)
    };
    PathBuf::from(bare)
}

fn without_backslashes(text: &str) -> String {
    let (mut bare, mut chars) = (String::new(), text.chars());
    while let Some(c) = chars.next() {
        let c = if c == '\\' { chars.next().unwrap_or(c) } else { c };
        bare.push(c);
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_backslashes_of_terminals_are_no_part_of_the_name() {
        for (text, meant) in [
            ("ke-hoach-2026", "ke-hoach-2026"),
            ("  /nhà/xã Hòa An \r", "/nhà/xã Hòa An"),
            ("\"C:\\Kế hoạch 2026\"", "C:\\Kế hoạch 2026"),
            ("'/nhà/xã \"A\"'", "/nhà/xã \"A\""),
            (r"'/nhà/xã '\''A'\'''", "/nhà/xã 'A'"),
            ("'", "'"),
        ] {
            assert_eq!(path(text), PathBuf::from(meant), "{text}");
        }
    }

    #[cfg(not(windows))]
    #[test]
    fn a_name_with_backslashes_that_is_there_keeps_them() {
        assert_eq!(path(r"/nhà/xã\ Hòa\ An\ \(mới\)"), PathBuf::from("/nhà/xã Hòa An (mới)"));
        let odd = std::env::temp_dir().join(format!(r"xã\A{}", std::process::id()));
        std::fs::write(&odd, "").unwrap();
        let meant = path(odd.to_str().unwrap());
        std::fs::remove_file(&odd).unwrap();
        assert_eq!(meant, odd);
    }
}
