//! Filters for the ends of sentences: a text of the office becomes a part of a sentence, or a whole one
//! with a single full stop, however it was typed.

use minijinja::{Environment, Error, ErrorKind, Value};

use super::ledger;

/// The filters, each with what it does: in Vietnamese, in English.
pub const FILTERS: &[(&str, [&str; 2])] = &[
    ("cham", ["đúng một dấu chấm ở cuối", "with one full stop at its end"]),
    ("bo_dau_cuoi", ["bỏ các dấu ở cuối", "without marks at its end"]),
];

/// Adds the filters.
pub fn add(environment: &mut Environment<'_>) {
    environment.add_filter("bo_dau_cuoi", |value: &Value| text(value).map(|text| bare(&text)));
    environment.add_filter("cham", |value: &Value| text(value).map(|text| sentence(&text)));
}

fn text(value: &Value) -> Result<String, Error> {
    if value.is_undefined() {
        // The engine's own conversion error is the one that it can trace to the name.
        i64::try_from(value.clone())?;
    }
    value.as_str().map(str::to_owned).ok_or_else(|| {
        Error::new(ErrorKind::InvalidOperation, "|cham and |bo_dau_cuoi need a text")
    })
}

/// The text without the marks at its end: a part of a longer sentence.
fn bare(text: &str) -> String {
    ledger::inside(text, ended)
}

fn ended(text: &str) -> String {
    text.trim_end().trim_end_matches(['.', ',', ';', ':']).trim_end().to_owned()
}

/// The text with a full stop, unless it ends as a sentence does or says that more follows.
fn sentence(text: &str) -> String {
    ledger::inside(text, whole)
}

fn whole(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with("...") || text.ends_with(['…', '!', '?', ':']) {
        text.to_owned()
    } else {
        format!("{}.", ended(text))
    }
}

/// A paragraph as it is printed: with a capital at its beginning (Mục I Phụ lục II) and, where it has no
/// mark at its end, with `end`; the last of a list does not end as if more followed.
pub fn paragraph(text: &str, end: char, last: bool) -> String {
    let text = crate::viet::upper_first(text.trim_end());
    let closed = |c: char| matches!(c, '.' | '…' | '!' | '?' | ':' | ';' | ',');
    // Marks of what is traced may stand behind the last letter.
    let seen = ledger::bare(&text);
    let seen = seen.trim_end_matches(['”', '"', '’', '»']);
    match seen.chars().next_back() {
        Some(';' | ',') if last => ledger::inside(&text, |text| format!("{}.", ended(text))),
        Some(c) if closed(c) => text,
        // "(Chi tiết tại Phụ lục I kèm theo)" is a sentence by itself.
        Some(')') if seen.starts_with('(') => text,
        Some(_) => format!("{text}{end}"),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_once() {
        for (typed, whole, part) in [
            ("có 02 sản phẩm", "có 02 sản phẩm.", "có 02 sản phẩm"),
            ("có 02 sản phẩm.", "có 02 sản phẩm.", "có 02 sản phẩm"),
            ("có 02 sản phẩm; ", "có 02 sản phẩm.", "có 02 sản phẩm"),
            ("gạo, chè…", "gạo, chè…", "gạo, chè…"),
            ("gồm:", "gồm:", "gồm"),
            ("", ".", ""),
        ] {
            assert_eq!(sentence(typed), whole);
            assert_eq!(bare(typed), part);
        }
    }

    #[test]
    fn paragraphs_begin_and_end() {
        for (typed, last, wanted) in [
            ("Cán bộ kiêm nhiệm", true, "Cán bộ kiêm nhiệm."),
            ("- thiếu vốn;", true, "- Thiếu vốn."),
            ("- thiếu vốn;", false, "- Thiếu vốn;"),
            ("- Thiếu vốn", false, "- Thiếu vốn."),
            ("Gồm:", false, "Gồm:"),
            ("b) đối với Sở:", true, "b) Đối với Sở:"),
            ("“Xanh - sạch.”", true, "“Xanh - sạch.”"),
            ("(Chi tiết kèm theo)", true, "(Chi tiết kèm theo)"),
            ("Vốn vay (5 tỷ đồng)", true, "Vốn vay (5 tỷ đồng)."),
            ("Thông tư số 5/TT-BTC…", true, "Thông tư số 5/TT-BTC…"),
        ] {
            assert_eq!(paragraph(typed, '.', last), wanted);
        }
    }
}
