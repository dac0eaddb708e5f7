//! The styles of an OpenDocument workbook.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use super::formats::{Building, Formats};
use crate::diag::Overload;
use crate::inputs::package::limits;
use crate::inputs::package::look::{Font, is_symbol_font};
use crate::inputs::package::styles::Style;
use crate::inputs::package::walk::{Stop, attribute, attributes, letters, meant, overload};

/// The styles as they are read, from both parts that have some.
#[derive(Default)]
pub struct DocumentStyles {
    named: BTreeMap<String, Named>,
    formats: Formats,
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
                let long = |format: &Building| format.len() > limits::STYLE_TEXT;
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
                | "number:date-style"
                | "number:percentage-style"
                | "number:currency-style"
                | "number:text-style" => {
                    if let Some(built) = self.format.take() {
                        self.formats.add(built);
                    }
                }
                _ => {}
            },
            other => {
                if let Some(format) = &mut self.format
                    && let Some(text) = letters(other)
                {
                    format.words(&text);
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
            // A number that is shown as a time or a truth is another one to whoever reads it.
            name @ ("number:time-style" | "number:boolean-style") => {
                self.count += 1;
                if let Some(style) = value("style:name") {
                    self.formats.add_fixed(style, name);
                }
            }
            "number:number-style"
            | "number:date-style"
            | "number:percentage-style"
            | "number:currency-style"
            | "number:text-style" => {
                self.count += 1;
                self.format = value("style:name").map(|style| Building::of(style, start));
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
            format: format.and_then(|name| self.formats.code(name)),
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
}

/// "#ffffff" as a number.
fn hex(colour: &str) -> Option<u32> {
    u32::from_str_radix(colour.strip_prefix('#')?, 16).ok()
}
