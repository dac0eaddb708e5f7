//! The codes of all messages: all of them as a table, and one with what it means, an example and the
//! way out.

use std::fmt::Write as _;

use super::{Lang, hint, message, severity};
use crate::diag::{Problem, Severity};
use crate::messages::{FAMILIES, Family, ListedCode, dotted};

/// How many other wordings of one message are shown.
const SHOWN: usize = 20;

/// All codes as a table in Markdown, by what they are about.
pub fn codes(lang: Lang) -> String {
    let head = lang.pick("| Mã | Mức | Nghĩa là |", "| Code | Weight | Meaning |");
    let mut table = format!("{head}\n| --- | --- | --- |\n");
    for family in FAMILIES {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "| **{}** | | |", title(family, lang));
        for listed in family.codes {
            let weight = severity(listed.severity, lang);
            let meaning = meaning(listed, lang).replace('|', "\\|");
            let _ = writeln!(table, "| {} | {weight} | {meaning} |", listed.code);
        }
    }
    table
}

/// What one code means, an example with the way out, and what else it may say; `None` where there is
/// no such code.
pub fn code(code: &str, lang: Lang) -> Option<String> {
    let (family, listed) = FAMILIES.iter().find_map(|family| {
        Some((family, family.codes.iter().find(|listed| listed.code.eq_ignore_ascii_case(code))?))
    })?;
    let weight = severity(listed.severity, lang);
    let mut text = format!("{} · {weight} · {}\n", listed.code, title(family, lang));
    let _ = writeln!(text, "{}: {}", lang.pick("Nghĩa là", "Meaning"), meaning(listed, lang));
    let _ = writeln!(text, "{}", consequence(listed.severity, lang));
    if let Some((message, hint)) = said(listed.code, true, lang).into_iter().next() {
        let _ = writeln!(text, "\n{}:", lang.pick("Ví dụ", "Example"));
        let _ = writeln!(text, "{weight}[{}]: {message}", listed.code);
        if let Some(hint) = hint {
            let _ = writeln!(text, "  = {hint}");
        }
    }
    let wordings = said(listed.code, false, lang);
    let Some(((_, usual), others)) = wordings.split_first().filter(|(_, more)| !more.is_empty())
    else {
        return Some(text);
    };
    let says = lang.pick(
        "Cũng có thể báo (“…” là điều máy thấy trong số liệu):",
        "It may also say (“…” stands for what was seen):",
    );
    let _ = writeln!(text, "\n{says}");
    for (at, (message, hint)) in others.iter().take(SHOWN).enumerate() {
        let _ = writeln!(text, "- {message}");
        // A way out that is the same for several is told once, below the last of them.
        let next = others.get(at + 1).map_or(usual, |(_, next)| next);
        if let Some(hint) = hint.as_ref().filter(|_| hint != usual && hint != next) {
            let _ = writeln!(text, "  = {hint}");
        }
    }
    if let Some(more) = others.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(text, "… (+{more})");
    }
    Some(text)
}

fn title(family: &Family, lang: Lang) -> &'static str {
    let [vi, en] = family.title;
    lang.pick(vi, en)
}

/// What a code means: in English a sentence of its own, in Vietnamese what it says first.
fn meaning(listed: &ListedCode, lang: Lang) -> String {
    match lang {
        Lang::En => listed.meaning.trim().to_owned(),
        Lang::Vi => said(listed.code, false, lang)
            .into_iter()
            .next()
            .map(|(message, _)| message)
            .unwrap_or_default(),
    }
}

/// What a weight means for the documents.
fn consequence(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => lang.pick(
            "Còn lỗi này thì chưa ghi văn bản.",
            "While it stands, the document is not written.",
        ),
        Severity::Warning => lang.pick(
            "Văn bản vẫn được ghi, nhưng nên xem lại chỗ này.",
            "The document is written; a person should look at this.",
        ),
        Severity::Note => {
            lang.pick("Để biết; văn bản vẫn được ghi.", "Worth knowing; the document is written.")
        }
    }
}

/// Every wording of a message with its way out, none twice; what is not shown by a value is dots.
fn said(code: &str, with_values: bool, lang: Lang) -> Vec<(String, Option<String>)> {
    let mut all = Vec::new();
    for problem in Problem::examples(code, with_values) {
        let hint = hint(&problem, lang).map(|text| dotted(&text));
        let one = (dotted(&message(&problem, lang)), hint);
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}
