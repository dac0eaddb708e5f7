//! The language of help and messages: `--lang`, then `NTM_LANG`, then the machine's locale.

use std::ffi::OsString;

use crate::emit::Lang;

/// The language for a command line. It is needed before the line is understood, because also the
/// complaint that it is not understood has a language.
pub fn chosen(words: &[OsString]) -> Lang {
    let mut words = words.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang=") {
            Some(value) => Some(value.to_owned()),
            None if word == "--lang" => words.next().map(std::borrow::Cow::into_owned),
            None => None,
        };
        if let Some(lang) = value.as_deref().and_then(named) {
            return lang;
        }
    }
    let variable = std::env::var("NTM_LANG").ok();
    variable
        .as_deref()
        .and_then(named)
        .or_else(|| sys_locale::get_locale().as_deref().and_then(named))
        .unwrap_or(Lang::Vi)
}

fn named(text: &str) -> Option<Lang> {
    let text = text.to_lowercase();
    if text.starts_with("vi") {
        Some(Lang::Vi)
    } else if text.starts_with("en") {
        Some(Lang::En)
    } else {
        None
    }
}
