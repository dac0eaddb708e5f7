//! What stands in brackets and what does not: a unit, a remark, a former name.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words outside of brackets.
    Outside(&'a str),
    /// Words in brackets.
    Inside {
        /// What stands in them, other brackets with it.
        inner: &'a str,
        /// The same with the brackets, as it is written.
        whole: &'a str,
    },
}

/// The pieces of a text from left to right. Brackets may stand in others; those that nobody closes go
/// on to the end, and one that closes none is a letter as any other.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut depth) = (0, 0u32);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' => {
                if depth == 0 && from < at {
                    pieces.push(Piece::Outside(&text[from..at]));
                }
                from = if depth == 0 { at } else { from };
                depth += 1;
            }
            ')' | ']' if depth == 1 => {
                let (inner, whole) = (&text[from + 1..at], &text[from..=at]);
                pieces.push(Piece::Inside { inner, whole });
                (from, depth) = (at + 1, 0);
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    let rest = &text[from..];
    match rest.get(1..).filter(|_| depth > 0) {
        Some(inner) => pieces.push(Piece::Inside { inner, whole: rest }),
        None if rest.is_empty() => {}
        None => pieces.push(Piece::Outside(rest)),
    }
    pieces
}

/// What stands in brackets, each by itself.
pub fn bracketed(text: &str) -> Vec<&str> {
    let inner = |piece| match piece {
        Piece::Inside { inner, .. } => Some(inner),
        Piece::Outside(_) => None,
    };
    pieces(text).into_iter().filter_map(inner).collect()
}

/// A text without what stands in brackets.
pub fn without_brackets(text: &str) -> String {
    let outer = |piece| match piece {
        Piece::Outside(words) => Some(words),
        Piece::Inside { .. } => None,
    };
    pieces(text).into_iter().filter_map(outer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_and_out_of_brackets() {
        for (text, outer, inner) in [
            ("Kế hoạch (triệu đồng)", "Kế hoạch ", &["triệu đồng"][..]),
            ("Vốn [tỷ đồng] năm (1)", "Vốn  năm ", &["tỷ đồng", "1"]),
            ("Thôn Đông (thôn 1 (cũ), 2)", "Thôn Đông ", &["thôn 1 (cũ), 2"]),
            ("Kế hoạch (triệu đồng", "Kế hoạch ", &["triệu đồng"]),
            ("a) Đường", "a) Đường", &[]),
            ("()", "", &[""]),
            ("", "", &[]),
        ] {
            assert_eq!(without_brackets(text), outer, "{text}");
            assert_eq!(bracketed(text), inner, "{text}");
        }
    }
}
