//! Findings for people and programs: with excerpt and advice, short, or as JSON, in Vietnamese
//! and English; what they say stands in `messages`. The only place with colour.

mod account;
mod codes;
mod explained;
mod human;
mod json;
mod places;
mod told;
mod traced;
mod visible;

use crate::diag::Severity;

pub use crate::messages::Lang;
pub use account::Summary;
pub use codes::{code, codes};
pub use explained::{explained, explained_json, said as cell_says};
pub use human::{human, short};
pub use json::{diagnostics, place};
pub use places::short as places_in_short;
pub use told::{Both, Told, hint, message};
pub use traced::{coverage, coverage_json, pages, printed, printed_json};
pub use visible::{escaped, visible};

/// A severity's name.
pub fn severity(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => lang.pick("lỗi", "error"),
        Severity::Warning => lang.pick("cảnh báo", "warning"),
        Severity::Note => lang.pick("ghi chú", "note"),
    }
}

/// "3 lỗi, 1 cảnh báo"; empty when there is nothing.
pub fn counts(found: &[Told], lang: Lang) -> String {
    let mut parts = Vec::new();
    for kind in [Severity::Error, Severity::Warning, Severity::Note] {
        let count = found.iter().filter(|told| told.severity == kind).count();
        if count > 0 {
            let plural = if lang == Lang::En && count > 1 { "s" } else { "" };
            parts.push(format!("{count} {}{plural}", severity(kind, lang)));
        }
    }
    parts.join(", ")
}

/// A path as it is typed on a command line.
pub fn typed(path: &std::path::Path) -> String {
    let text = path.display().to_string();
    // What begins with a dash would be taken for an option.
    if text.starts_with('-') { typed_word(&format!("./{text}")) } else { typed_word(&text) }
}

/// A word as it is typed on a command line: in quotes where a space or another sign would end it, and so that
/// a shell takes nothing in it for its own.
pub fn typed_word(text: &str) -> String {
    const PLAIN: &[char] =
        if cfg!(windows) { &['.', '/', '-', '_', ':', '\\'] } else { &['.', '/', '-', '_', ':'] };
    let is_plain = |c: char| c.is_alphanumeric() || PLAIN.contains(&c);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    // Names on Windows have no quotes, and its shells know no others than these.
    if cfg!(windows) || !text.contains(['"', '$', '`', '\\', '!']) {
        return format!("\"{text}\"");
    }
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// A project as the last word of a command, with the space before it; nothing of the current folder.
pub fn typed_last(project: &std::path::Path) -> String {
    if project == std::path::Path::new(".") {
        return String::new();
    }
    format!(" {}", typed(project))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_with_signs_of_its_own_is_quoted() {
        for (word, typed) in [
            ("du-an/xã-Hòa-An", "du-an/xã-Hòa-An"),
            ("xã Hòa An", "\"xã Hòa An\""),
            ("Ea H'leo", "\"Ea H'leo\""),
            ("", "\"\""),
            ("~", "\"~\""),
            ("25/KH-UBND;ls", "\"25/KH-UBND;ls\""),
        ] {
            assert_eq!(typed_word(word), typed);
        }
        assert_eq!(typed(std::path::Path::new("-rf")), "./-rf");
    }

    #[cfg(unix)]
    #[test]
    fn a_shell_gives_back_the_words_that_were_typed() {
        for word in [
            "a \"b\"",
            "$HOME",
            "`id`",
            "a\\b",
            "Ea H'leo $1",
            "!!",
            "a;b|c&d>e<f(g)*?[h]#~",
            "'",
            "-n",
        ] {
            let line = format!("printf %s {}", typed_word(word));
            let out =
                std::process::Command::new("sh").args(["-c", &line]).output().expect("a shell");
            assert_eq!(String::from_utf8_lossy(&out.stdout), word, "{line}");
        }
    }
}
