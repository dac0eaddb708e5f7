//! The styles of an OpenDocument workbook, their number formats in Excel's syntax.

use std::collections::BTreeMap;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use crate::diag::Overload;
use crate::inputs::package::limits;
use crate::inputs::package::look::{Font, is_symbol_font};
use crate::inputs::package::styles::Style;
use crate::inputs::package::walk::{Stop, attribute, attributes, letters, meant, overload};

/// The styles as they are read, from both parts that have some.
#[derive(Default)]
pub struct DocumentStyles {
    named: BTreeMap<String, Named>,
    /// Number formats: the code so far, and the sections that conditions choose.
    formats: BTreeMap<String, Format>,
    /// Fonts: the family behind a name.
    faces: BTreeMap<String, String>,
    style: Option<String>,
    format: Option<Building>,
    count: usize,
}

/// What a style says itself; the rest is its parent's.
#[derive(Default)]
struct Named {
    parent: Option<String>,
    format: Option<String>,
    struck: Option<bool>,
    bold: Option<bool>,
    italic: Option<bool>,
    colour: Option<u32>,
    raised: Option<bool>,
    symbols: Option<bool>,
    fill: Option<Option<u32>>,
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
struct Building {
    name: String,
    format: Format,
    percentage: bool,
    /// Words between the digits, as far as they are read.
    words: Option<String>,
    /// What the words are.
    role: Role,
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

impl DocumentStyles {
    /// Takes in a tag or text of a part with styles.
    ///
    /// # Errors
    /// More styles than any workbook has.
    pub fn take(&mut self, event: &Event<'_>, part: &str) -> Result<(), Stop> {
        match event {
            Event::Start(start) => {
                self.start(start);
                if self.count > limits::STYLES {
                    return Err(overload(part, Overload::Styles, limits::STYLES));
                }
                let long = |format: &Building| format.format.code.len() > limits::STYLE_TEXT;
                if self.format.as_ref().is_some_and(long) {
                    return Err(overload(part, Overload::StyleText, limits::STYLE_TEXT));
                }
            }
            Event::End(end) => match end.name().as_ref() {
                "style:style" | "style:default-style" => self.style = None,
                "number:text"
                | "number:currency-symbol"
                | "number:embedded-text"
                | "number:fill-character" => {
                    if let Some(format) = &mut self.format {
                        format.end_words();
                    }
                }
                "number:number-style"
                | "number:percentage-style"
                | "number:currency-style"
                | "number:text-style" => {
                    if let Some(built) = self.format.take() {
                        self.formats.insert(built.name, built.format);
                    }
                }
                _ => {}
            },
            other => {
                if let Some(words) = self.format.as_mut().and_then(|format| format.words.as_mut())
                    && let Some(text) = letters(other)
                    && words.len() < limits::STYLE_TEXT
                {
                    words.push_str(&text);
                }
            }
        }
        Ok(())
    }

    fn start(&mut self, start: &BytesStart<'_>) {
        let value = |key: &str| attribute(start, key).filter(|value| !value.is_empty());
        match start.name().as_ref() {
            "style:style" => {
                self.count += 1;
                // Other families have the same names for other things.
                let family = value("style:family").unwrap_or_default();
                let name =
                    value("style:name").filter(|_| family == "table-cell" || family == "text");
                let Some(name) = name else { return };
                let style = Named {
                    parent: value("style:parent-style-name"),
                    format: value("style:data-style-name"),
                    ..Named::default()
                };
                self.named.insert(name.clone(), style);
                self.style = Some(name);
            }
            "style:font-face" => {
                self.count += 1;
                if let (Some(name), Some(family)) = (value("style:name"), value("svg:font-family"))
                {
                    self.faces.insert(name, family);
                }
            }
            "style:text-properties" => {
                let faces = &self.faces;
                let Some(style) = self.style.as_ref().and_then(|name| self.named.get_mut(name))
                else {
                    return;
                };
                for (key, value) in attributes(start) {
                    match key {
                        "style:text-line-through-style" | "style:text-line-through-type" => {
                            let on = value.as_ref() != "none";
                            // Either of the two may say that there is no line.
                            style.struck = Some(on && style.struck.unwrap_or(true));
                        }
                        "fo:font-weight" => {
                            style.bold = Some(!matches!(value.as_ref(), "normal" | "400"));
                        }
                        "fo:font-style" => {
                            style.italic = Some(value.as_ref() != "normal");
                        }
                        "fo:color" => style.colour = hex(&value),
                        "style:text-position" => {
                            let height = value.split_whitespace().next().unwrap_or_default();
                            style.raised = Some(!matches!(height, "" | "0%" | "0"));
                        }
                        "style:font-name" | "fo:font-family" => {
                            let name = meant(&value);
                            let family = faces.get(&name).is_some_and(|f| is_symbol_font(f));
                            style.symbols = Some(family || is_symbol_font(&name));
                        }
                        _ => {}
                    }
                }
            }
            "style:table-cell-properties" => {
                let Some(style) = self.style.as_ref().and_then(|name| self.named.get_mut(name))
                else {
                    return;
                };
                if let Some(colour) = value("fo:background-color") {
                    style.fill = Some(hex(&colour));
                }
            }
            // A number that is shown as a date, a time or a truth is another one to whoever reads it.
            name @ ("number:date-style" | "number:time-style" | "number:boolean-style") => {
                self.count += 1;
                if let Some(style) = value("style:name") {
                    let code = match name {
                        "number:date-style" => "dd/mm/yyyy",
                        "number:time-style" => "hh:mm",
                        _ => "[BOOLEAN]",
                    };
                    let code = code.to_owned();
                    self.formats.insert(style, Format { code, ..Format::default() });
                }
            }
            name @ ("number:number-style"
            | "number:percentage-style"
            | "number:currency-style"
            | "number:text-style") => {
                self.count += 1;
                let mut format = Format::default();
                // Digits of another script, or words: nobody can tell which.
                let other = value("number:transliteration-format").is_some_and(|f| f != "1")
                    || attributes(start).any(|(key, _)| key.contains("transliteration-spellout"));
                if other {
                    format.code.push_str("[NatNum]");
                }
                self.format = value("style:name").map(|style| Building {
                    name: style,
                    format,
                    percentage: name == "number:percentage-style",
                    words: None,
                    role: Role::Beside,
                });
            }
            _ => {
                if let Some(format) = &mut self.format {
                    format.start(start);
                }
            }
        }
    }

    /// The style of this name with all that it has from its parents.
    pub fn style(&self, name: &str) -> Style {
        let mut format = None;
        let (mut struck, mut raised, mut symbols, mut fill) = (None, None, None, None);
        let (mut bold, mut italic, mut ink) = (None, None, None);
        let mut at = Some(name);
        // A style that is its own parent ends, too.
        for _ in 0..20 {
            let Some(style) = at.and_then(|name| self.named.get(name)) else { break };
            format = format.or(style.format.as_deref());
            struck = struck.or(style.struck);
            raised = raised.or(style.raised);
            symbols = symbols.or(style.symbols);
            bold = bold.or(style.bold);
            italic = italic.or(style.italic);
            ink = ink.or(style.colour);
            fill = fill.or(style.fill);
            at = style.parent.as_deref();
        }
        Style {
            format: format.and_then(|name| self.code(name)),
            font: Font {
                struck: struck.unwrap_or(false),
                raised: raised.unwrap_or(false),
                symbols: symbols.unwrap_or(false),
                bold: bold.unwrap_or(false),
                italic: italic.unwrap_or(false),
                colour: ink.unwrap_or(0),
            },
            plain: true,
            indent: 0,
            fill: fill.flatten().filter(|colour| *colour != 0xFF_FF_FF),
        }
    }

    /// The font of a style inside a text: what it does not say is that of the text around it.
    pub fn font_over(&self, name: &str, around: Font) -> Font {
        let (mut struck, mut raised, mut symbols) = (None, None, None);
        let mut at = Some(name);
        for _ in 0..20 {
            let Some(style) = at.and_then(|name| self.named.get(name)) else { break };
            struck = struck.or(style.struck);
            raised = raised.or(style.raised);
            symbols = symbols.or(style.symbols);
            at = style.parent.as_deref();
        }
        Font {
            struck: struck.unwrap_or(around.struck),
            raised: raised.unwrap_or(around.raised),
            symbols: symbols.unwrap_or(around.symbols),
            ..around
        }
    }

    /// A number format in Excel's syntax, if it shows numbers otherwise than they are.
    fn code(&self, name: &str) -> Option<Arc<str>> {
        let format = self.formats.get(name)?;
        if format.general && format.before.is_empty() {
            return None;
        }
        let mut codes = Vec::new();
        for (at, (condition, name)) in format.before.iter().take(3).enumerate() {
            let Some(section) = self.formats.get(name) else { continue };
            codes.push(format!("{}{}", test(condition, at), section.code));
        }
        codes.push(format.code.clone());
        let code = codes.join(";");
        (!code.is_empty() && code != "General").then(|| code.into())
    }
}

impl Building {
    fn start(&mut self, start: &BytesStart<'_>) {
        let number = |key: &str| attribute(start, key).and_then(|n| n.trim().parse::<usize>().ok());
        let code = &mut self.format.code;
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

    fn begin_words(&mut self, role: Role) {
        self.words = Some(String::new());
        self.role = role;
        self.format.general = false;
    }

    /// Words in a format, quoted unless Excel shows them as they are.
    fn end_words(&mut self) {
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

/// "#ffffff" as a number.
fn hex(colour: &str) -> Option<u32> {
    u32::from_str_radix(colour.strip_prefix('#')?, 16).ok()
}
