//! The number formats of an OpenDocument workbook, in Excel's syntax.

use std::collections::BTreeMap;
use std::sync::Arc;

use quick_xml::events::BytesStart;

use crate::inputs::package::limits;
use crate::inputs::package::walk::{attribute, attributes};

/// Number formats by the names of their styles: the code, and the sections that conditions choose.
#[derive(Default)]
pub(super) struct Formats(BTreeMap<String, Format>);

impl Formats {
    /// Adds a format that is read to its end.
    pub(super) fn add(&mut self, built: Building) {
        self.0.insert(built.name, built.format);
    }

    /// Adds one of a time or a truth, by its tag.
    pub(super) fn add_fixed(&mut self, style: String, tag: &str) {
        let code = match tag {
            "number:time-style" => "hh:mm",
            _ => "[BOOLEAN]",
        };
        self.0.insert(style, Format { code: code.to_owned(), ..Format::default() });
    }

    /// A number format in Excel's syntax, if it shows numbers otherwise than they are.
    pub(super) fn code(&self, name: &str) -> Option<Arc<str>> {
        let format = self.0.get(name)?;
        if format.general && format.before.is_empty() {
            return None;
        }
        let mut codes = Vec::new();
        for (at, (condition, name)) in format.before.iter().take(3).enumerate() {
            let Some(section) = self.0.get(name) else { continue };
            codes.push(format!("{}{}", test(condition, at), section.code));
        }
        codes.push(format.code.clone());
        let code = codes.join(";");
        (!code.is_empty() && code != "General").then(|| code.into())
    }
}

/// A number format: its own code, and the conditions and names of those for the numbers before the
/// rest.
#[derive(Default)]
struct Format {
    code: String,
    before: Vec<(String, String)>,
    /// Whether it shows numbers as they are.
    general: bool,
}

/// A number format as it is read.
pub(super) struct Building {
    name: String,
    format: Format,
    percentage: bool,
    /// Words between the digits, as far as they are read.
    words: Option<String>,
    /// What the words are.
    role: Role,
}

impl Building {
    /// A format that begins with this tag.
    pub(super) fn of(name: String, start: &BytesStart<'_>) -> Self {
        let mut format = Format::default();
        // Digits of another script, or words: nobody can tell which.
        let script = attribute(start, "number:transliteration-format");
        let other = script.is_some_and(|script| !script.is_empty() && script != "1")
            || attributes(start).any(|(key, _)| key.contains("transliteration-spellout"));
        if other {
            format.code.push_str("[NatNum]");
        }
        let percentage = start.name().as_ref() == "number:percentage-style";
        Building { name, format, percentage, words: None, role: Role::Beside }
    }

    /// How long its code is so far.
    pub(super) fn len(&self) -> usize {
        self.format.code.len()
    }

    /// Takes a tag inside it.
    pub(super) fn start(&mut self, start: &BytesStart<'_>) {
        let number = |key: &str| attribute(start, key).and_then(|n| n.trim().parse::<usize>().ok());
        let code = &mut self.format.code;
        let calendar = attribute(start, "number:calendar");
        if calendar.is_some_and(|calendar| !matches!(calendar.trim(), "" | "gregorian")) {
            code.push_str("[NatNum]");
        }
        match start.name().as_ref() {
            "number:number" => {
                let decimals = number("number:decimal-places");
                let digits = number("number:min-integer-digits").unwrap_or(0).min(20);
                let grouped =
                    attribute(start, "number:grouping").is_some_and(|value| value == "true");
                let thousands = scaled(attribute(start, "number:display-factor").as_deref());
                if decimals.is_none() && !grouped && thousands == 0 && digits <= 1 {
                    self.format.general = code.is_empty();
                    code.push_str("General");
                    return;
                }
                if grouped {
                    // "#,##0" with as many noughts as must be shown.
                    let shown = "0".repeat(digits.min(3));
                    code.push_str("#,");
                    code.push_str(&"#".repeat(3 - shown.len()));
                    code.push_str(&shown);
                } else {
                    code.push_str(if digits == 0 { "#" } else { "" });
                    code.push_str(&"0".repeat(digits));
                }
                let decimals = decimals.unwrap_or(0).min(20);
                let least = number("number:min-decimal-places").unwrap_or(decimals).min(decimals);
                if decimals > 0 {
                    code.push('.');
                    code.push_str(&"0".repeat(least));
                    code.push_str(&"#".repeat(decimals - least));
                }
                code.push_str(&",".repeat(thousands));
            }
            "number:scientific-number" => {
                code.push_str("0.");
                code.push_str(&"0".repeat(number("number:decimal-places").unwrap_or(2).min(20)));
                code.push_str("E+00");
            }
            "number:fraction" => code.push_str("# ?/?"),
            "number:day" => code.push_str(if is_long(start) { "dd" } else { "d" }),
            "number:month" => code.push_str(match (is_textual(start), is_long(start)) {
                (false, false) => "m",
                (false, true) => "mm",
                (true, false) => "mmm",
                (true, true) => "mmmm",
            }),
            "number:year" => code.push_str(if is_long(start) { "yyyy" } else { "yy" }),
            "number:hours" => code.push_str("hh"),
            "number:minutes" => code.push_str("mm"),
            "number:seconds" => code.push_str("ss"),
            "number:day-of-week" => code.push_str("ddd"),
            // No part of Excel's formats of dates, or of another calendar.
            "number:quarter" | "number:week-of-year" | "number:era" => code.push_str("[NatNum]"),
            "number:text" | "number:currency-symbol" => self.begin_words(Role::Beside),
            "number:embedded-text" => {
                let place = number("number:position").unwrap_or(0);
                self.begin_words(Role::Between(place));
            }
            "number:fill-character" => self.begin_words(Role::Fill),
            "number:text-content" => code.push('@'),
            "style:map" => {
                if let Some(name) = attribute(start, "style:apply-style-name") {
                    let condition = attribute(start, "style:condition").unwrap_or_default();
                    self.format.before.push((condition, name));
                }
            }
            _ => {}
        }
    }

    /// Takes letters inside it.
    pub(super) fn words(&mut self, text: &str) {
        if let Some(words) = self.words.as_mut().filter(|words| words.len() < limits::STYLE_TEXT) {
            words.push_str(text);
        }
    }

    fn begin_words(&mut self, role: Role) {
        self.words = Some(String::new());
        self.role = role;
        self.format.general = false;
    }

    /// Words in a format, quoted unless Excel shows them as they are.
    pub(super) fn end_words(&mut self) {
        let text = self.words.take().unwrap_or_default();
        let code = &mut self.format.code;
        match self.role {
            Role::Beside => {}
            Role::Fill => {
                code.extend(text.chars().next().map(|c| ['*', c]).into_iter().flatten());
                return;
            }
            // Where it groups thousands it is no other number.
            Role::Between(place) => {
                let groups = place > 0 && place % 3 == 0;
                if !groups || !text.trim().is_empty() {
                    // No part of a format: nobody can tell what is seen.
                    code.push('[');
                    code.push_str(&text);
                    code.push(']');
                }
                return;
            }
        }
        for part in text.split_inclusive('%') {
            let (words, percent) = match part.strip_suffix('%') {
                Some(words) if self.percentage => (words, "%"),
                _ => (part, ""),
            };
            if words.chars().all(|c| matches!(c, ' ' | '-' | '+' | '(' | ')')) {
                code.push_str(words);
            } else {
                code.push('"');
                code.push_str(&words.replace('"', ""));
                code.push('"');
            }
            code.push_str(percent);
        }
    }
}

/// What words in a number format are.
#[derive(Clone, Copy)]
enum Role {
    /// Shown beside the number.
    Beside,
    /// Shown between its digits, so many places before the comma.
    Between(usize),
    /// A letter that fills the cell.
    Fill,
}

/// The condition of a section in Excel's syntax, where it is not the one of its place: more than
/// nought, less, nought.
fn test(condition: &str, at: usize) -> String {
    let bare: String = condition.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.strip_prefix("value()").unwrap_or(&bare);
    match (at, bare) {
        (0, ">0" | ">=0") | (1, "<0" | "<=0") | (2, "=0") | (_, "") => String::new(),
        (_, condition) => format!("[{}]", condition.replace("!=", "<>")),
    }
}

/// Whether a part of a date has all its digits or letters.
fn is_long(start: &BytesStart<'_>) -> bool {
    attribute(start, "number:style").is_some_and(|style| style == "long")
}

/// Whether a month is shown by its name.
fn is_textual(start: &BytesStart<'_>) -> bool {
    attribute(start, "number:textual").is_some_and(|textual| textual == "true")
}

/// How many thousands a factor divides by: 1000 is one.
fn scaled(factor: Option<&str>) -> usize {
    let mut factor = factor.and_then(|text| text.trim().parse::<f64>().ok()).unwrap_or(1.0);
    let mut thousands = 0;
    while factor >= 1000.0 && thousands < 6 {
        factor /= 1000.0;
        thousands += 1;
    }
    thousands
}
