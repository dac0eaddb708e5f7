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
}
