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

/// A path as it is typed on a command line: in quotes where a space or another sign would end it.
pub fn typed(path: &std::path::Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '\\' | '-' | '_' | ':');
    let whole = !text.is_empty() && text.chars().all(plain);
    if whole { text } else { format!("\"{text}\"") }
}

/// A project as the last word of a command, with the space before it; nothing of the current folder.
pub fn typed_last(project: &std::path::Path) -> String {
    if project == std::path::Path::new(".") {
        return String::new();
    }
    format!(" {}", typed(project))
}
