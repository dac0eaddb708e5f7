//! Findings for people: what, where with the line and a caret, and a way out.

use std::fmt::Write as _;

use super::{Lang, Told, places, severity, visible};
use crate::diag::{Excerpt, Severity};
use crate::viet;

/// How many related places are listed before the rest is counted.
const RELATED_SHOWN: usize = 8;

/// One finding over several lines, ending in a line break.
pub fn human(told: &Told, project: Option<&str>, lang: Lang, colour: bool) -> String {
    let paint = Paint { on: colour };
    let mut text = String::new();
    let label = format!("{}[{}]", severity(told.severity, lang), told.code);
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "{}: {}",
        paint.severity(told.severity, &label),
        paint.bold(&visible(told.message.of(lang)))
    );
    if let Some(place) = &told.place {
        let project = project.map(|name| format!("{name}: ")).unwrap_or_default();
        let _ = writeln!(text, "  --> {}", visible(&format!("{project}{place}")));
    } else if let Some(project) = project {
        let _ = writeln!(text, "  --> {}", visible(project));
    }
    if let Some(excerpt) = told.excerpt.as_ref().map(window) {
        let number = excerpt.number.to_string();
        let margin = " ".repeat(number.len());
        let line = &excerpt.line;
        let _ = writeln!(text, "{margin} |");
        let _ = writeln!(text, "{number} | {}", visible(line));
        // A diacritic that is a character of its own takes no place on the screen.
        let start = (excerpt.column as usize).saturating_sub(1);
        let before: String = line.chars().take(start).collect();
        let meant: String = line.chars().skip(start).take(excerpt.width as usize).collect();
        let before = " ".repeat(viet::width(&visible(&before)));
        let carets = "^".repeat(viet::width(&visible(&meant)).max(1));
        let _ = writeln!(text, "{margin} | {before}{}", paint.severity(told.severity, &carets));
    }
    if let Some(names) = alike(told, lang) {
        let _ = writeln!(
            text,
            "  {}",
            visible(&lang.pick("tương tự: {}", "likewise: {}").replace("{}", &names))
        );
    }
    let related = places::short(&told.related, !told.alike.is_empty(), lang);
    for place in related.iter().take(RELATED_SHOWN) {
        let _ = writeln!(text, "  {} {}", lang.pick("xem thêm:", "see also:"), visible(place));
    }
    if let Some(more) = related.len().checked_sub(RELATED_SHOWN).filter(|n| *n > 0) {
        let _ = writeln!(
            text,
            "  {}",
            lang.pick("và {} chỗ khác", "and {} more places").replace("{}", &more.to_string())
        );
    }
    if let Some(meant) = &told.meant {
        let _ = writeln!(text, "  = {}", visible(&meant_line(meant, lang)));
    }
    if let Some(advice) = &told.advice {
        let _ = writeln!(text, "  = {}", visible(advice.of(lang)));
    }
    text
}

/// How many names are listed of what a finding is about, beside the first.
const ALIKE_SHOWN: usize = 20;

/// What the other findings are about that are told together with this one, each name once; `None`
/// where that says nothing that is not said by the first.
fn alike(told: &Told, lang: Lang) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for name in told.alike.iter().map(String::as_str) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len().checked_sub(ALIKE_SHOWN).filter(|more| *more > 0);
    // One name for them all is the first's.
    match names.as_slice() {
        [] => return None,
        [name] if told.message.of(lang).contains(name) => return None,
        _ => {}
    }
    let mut text = names.into_iter().take(ALIKE_SHOWN).collect::<Vec<_>>().join("; ");
    if let Some(more) = more {
        let _ = write!(text, "; … (+{more})");
    }
    Some(text)
}

/// How many characters of a line are shown.
const LINE_SHOWN: usize = 100;

/// The part of a long line around what is meant: a whole paragraph would hide its own caret.
fn window(excerpt: &Excerpt) -> Excerpt {
    let chars: Vec<char> = excerpt.line.chars().collect();
    let start = (excerpt.column as usize).saturating_sub(1).min(chars.len());
    if chars.len() <= LINE_SHOWN {
        return excerpt.clone();
    }
    let width = (excerpt.width as usize).min(LINE_SHOWN / 2).min((chars.len() - start).max(1));
    let room = LINE_SHOWN - width;
    let from = start.saturating_sub(room / 2).min(chars.len().saturating_sub(LINE_SHOWN));
    let to = (from + LINE_SHOWN).min(chars.len());
    let mut line: String = chars[from..to].iter().collect();
    let mut column = start - from + 1;
    if from > 0 {
        line.insert(0, '…');
        column += 1;
    }
    if to < chars.len() {
        line.push('…');
    }
    let narrow = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    Excerpt { line, number: excerpt.number, column: narrow(column), width: narrow(width) }
}

/// One finding on one line.
pub fn short(told: &Told, project: Option<&str>, lang: Lang) -> String {
    let mut text = String::new();
    if let Some(project) = project {
        let _ = write!(text, "{project}: ");
    }
    if let Some(place) = &told.place {
        let _ = write!(text, "{place}: ");
    }
    let _ =
        write!(text, "{}[{}]: {}", severity(told.severity, lang), told.code, told.message.of(lang));
    if let Some(meant) = &told.meant {
        let _ = write!(text, "; {}", meant_line(meant, lang));
    }
    if !told.alike.is_empty() {
        let more = told.alike.len().to_string();
        let _ =
            write!(text, "; {}", lang.pick("và {} chỗ nữa", "and {} more").replace("{}", &more));
    }
    visible(&text).into_owned()
}

/// "có phải “…”?"
fn meant_line(meant: &str, lang: Lang) -> String {
    lang.pick("có phải “{}”?", "did you mean “{}”?").replace("{}", meant)
}

struct Paint {
    on: bool,
}

impl Paint {
    fn wrap(&self, code: &str, text: &str) -> String {
        if self.on { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn bold(&self, text: &str) -> String {
        self.wrap("1", text)
    }

    fn severity(&self, severity: Severity, text: &str) -> String {
        let code = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Note => "1;36",
        };
        self.wrap(code, text)
    }
}
