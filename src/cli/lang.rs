//! The language of help and messages: `--lang`, then `NTM_LANG`, then the machine's locale.

use std::ffi::OsString;

use crate::emit::Lang;

/// The language for a command line. It is needed before the line is understood, because also the
/// complaint that it is not understood has a language.
pub fn chosen(words: &[OsString]) -> Lang {
    wished(words)
        .or_else(|| sys_locale::get_locale().as_deref().and_then(named))
        .unwrap_or(Lang::Vi)
}

/// The language of a window of the program's own. Offices that work in Vietnamese have machines that
/// were set up in English.
pub fn of_window(words: &[OsString]) -> Lang {
    wished(words).unwrap_or(Lang::Vi)
}

/// The language that somebody asked for.
fn wished(words: &[OsString]) -> Option<Lang> {
    let mut words = words.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang=") {
            Some(value) => Some(value.to_owned()),
            None if word == "--lang" => words.next().map(std::borrow::Cow::into_owned),
            None => None,
        };
        if let Some(lang) = value.as_deref().and_then(named) {
            return Some(lang);
        }
    }
    std::env::var("NTM_LANG").ok().as_deref().and_then(named)
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
