//! The first letter of a sentence, and of words inside one (Phụ lục II).

use unicode_normalization::UnicodeNormalization;

/// `s` with a capital at its beginning (Mục I Phụ lục II: at the start of a sentence and of a
/// line).
///
/// The first letter counts also when quotation marks or brackets stand before it; text that begins
/// with a figure stays as it is ("13 xã").
#[must_use]
pub fn upper_first(s: &str) -> String {
    change_first(s, |first, _| first.to_uppercase().collect())
}

/// `s` with a small letter at its beginning, for use inside a sentence.
///
/// An abbreviation stays as it is: when another capital or a figure follows the first letter ("UBND
/// xã", "NTM", "A1"), nothing changes; nor do the words that always have a capital ("Nhân dân", "Nhà
/// nước") and a document with its number ("Kế hoạch số 05/KH-UBND"; mục III, V Phụ lục II). That the
/// first word is another proper name cannot be seen from the text: the caller does not ask for it
/// then, or asks [`lower_words`].
#[must_use]
pub fn lower_first(s: &str) -> String {
    if has_its_capital(&s[behind_mark(s)..]) {
        return s.nfc().collect();
    }
    change_first(s, |first, next| {
        if next.is_some_and(|n| n.is_uppercase() || n.is_numeric()) {
            first.to_string()
        } else {
            first.to_lowercase().collect()
        }
    })
}

/// [`lower_first`] of words that anybody may have written: where the second word has a capital, too, the
/// first may belong to a name ("Sông Hồng", "Nà Lường") and stays as it is.
#[must_use]
pub fn lower_words(s: &str) -> String {
    let second = s.split_whitespace().nth(1).unwrap_or_default();
    let mut letters = second.chars();
    let named = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    if named { s.nfc().collect() } else { lower_first(s) }
}

/// Whether a text begins with what has a capital also inside a sentence.
fn has_its_capital(s: &str) -> bool {
    let mut words = s.split_whitespace();
    let first: Vec<String> = words.by_ref().take(2).map(|word| word.nfc().collect()).collect();
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    match first.join(" ").as_str() {
        "Nhân dân" | "Nhà nước" => true,
        "Nghị quyết" | "Nghị định" | "Quyết định" | "Thông tư" | "Chỉ thị" | "Kế hoạch"
        | "Chương trình" | "Công văn" | "Thông báo" | "Hướng dẫn" | "Tờ trình" | "Báo cáo"
        | "Công điện" => words.next() == Some("số") && words.next().is_some_and(number),
        _ => false,
    }
}

/// NFC of `s` with its first letter replaced by what `change` makes of it and of the next
/// character.
fn change_first(s: &str, change: impl Fn(char, Option<char>) -> String) -> String {
    let s: String = s.nfc().collect();
    let from = behind_mark(&s);
    let Some((at, first)) = s[from..].char_indices().find(|(_, c)| c.is_alphanumeric()) else {
        return s;
    };
    let at = from + at;
    if !first.is_alphabetic() {
        return s;
    }
    let rest = &s[at + first.len_utf8()..];
    format!("{}{}{rest}", &s[..at], change(first, rest.chars().next()))
}

/// Where the words begin of an item of a list that its author has marked himself: "a) Đối với tỉnh", "ii) ...",
/// "1. ...", "- đ) ...". A mark keeps its letter.
pub(super) fn behind_mark(s: &str) -> usize {
    let Some(start) = s.find(char::is_alphanumeric) else { return 0 };
    let Some((mark, rest)) = s[start..].split_once(char::is_whitespace) else { return 0 };
    let is_number =
        |body: &str| body.len() <= 5 && body.chars().all(|c| c.is_ascii_digit() || c == '.');
    let is_letter = |body: &str| {
        let roman = body.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
        body.chars().all(char::is_alphabetic) && (body.chars().count() == 1 || roman)
    };
    let marked = match mark.char_indices().next_back() {
        Some((end, ')')) => is_letter(&mark[..end]) || is_number(&mark[..end]),
        Some((end, '.')) => is_number(&mark[..end]),
        _ => false,
    };
    if marked { s.len() - rest.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn first_letters() {
        for (given, up, low) in [
            ("ủy ban", "Ủy ban", "ủy ban"),
            ("Đường", "Đường", "đường"),
            ("UBND xã", "UBND xã", "UBND xã"),
            ("Ý kiến", "Ý kiến", "ý kiến"),
            ("“xã” A", "“Xã” A", "“xã” A"),
            ("13 xã", "13 xã", "13 xã"),
            ("Nhân dân góp", "Nhân dân góp", "Nhân dân góp"),
            ("Kế hoạch số 5", "Kế hoạch số 5", "Kế hoạch số 5"),
            ("Kế hoạch năm 2026", "Kế hoạch năm 2026", "kế hoạch năm 2026"),
            ("- Giao thông", "- Giao thông", "- giao thông"),
            ("a) đối với tỉnh", "a) Đối với tỉnh", "a) đối với tỉnh"),
            ("- đ) Về vốn", "- đ) Về vốn", "- đ) về vốn"),
            ("ii) về vốn", "ii) Về vốn", "ii) về vốn"),
            ("1. về vốn", "1. Về vốn", "1. về vốn"),
            ("2.1) về vốn", "2.1) Về vốn", "2.1) về vốn"),
            ("a)", "A)", "a)"),
            ("xã) A", "Xã) A", "xã) A"),
            ("", "", ""),
            ("…", "…", "…"),
        ] {
            assert_eq!(upper_first(given), up);
            assert_eq!(lower_first(given), low);
        }
        assert_eq!(lower_words("Sông Hồng dâng"), "Sông Hồng dâng");
        assert_eq!(lower_words("Giá vật liệu"), "giá vật liệu");
        assert_eq!(lower_words("Vốn NSTW"), "vốn NSTW");
    }

    proptest! {
        #[test]
        fn nothing_panics(s in any::<String>()) {
            let _ = (upper_first(&s), lower_first(&s), lower_words(&s));
        }
    }
}
