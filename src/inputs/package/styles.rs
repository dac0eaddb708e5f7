//! The styles of an `.xlsx`: what the number of a cell's style means.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::limits;
use super::look::{Font, is_symbol_font};
use super::walk::{Stop, Walker, attribute, attributes, is_true, meant, overload};
use crate::diag::Overload;

/// The colours behind the cells on which this program wrote what it found: of those that belong to it, and
/// of those of which it was found. They say nothing of the cell, so they are passed over.
pub const MARK_COLOURS: [u32; 2] = [0xFF_F3_C7, 0xFF_D9_A6];

/// A style of cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Style {
    /// The number format, when it is neither General nor text.
    pub format: Option<Arc<str>>,
    /// The font.
    pub font: Font,
    /// The colour behind the cell, when it is not white.
    pub fill: Option<u32>,
    /// Whether that colour is told for sure: a fill without a pattern.
    pub plain: bool,
    /// How far its texts are set in.
    pub indent: u32,
}

impl Style {
    /// Whether letters in this style have the colour of what is behind them.
    pub fn hides(&self) -> bool {
        self.plain && self.font.colour == self.fill.unwrap_or(WHITE)
    }
}

/// What the part holds, before the styles are put together.
#[derive(Default)]
struct Parts {
    formats: BTreeMap<u32, Arc<str>>,
    fonts: Vec<Font>,
    fills: Vec<Option<u32>>,
    /// Which fills have no pattern.
    plain: Vec<bool>,
    borders: usize,
    /// How far each style sets its texts in.
    indents: Vec<u32>,
    /// Number format, font and fill of each style.
    styles: Vec<(u32, usize, usize)>,
}

/// Where in the part we are.
#[derive(Clone, Copy, PartialEq)]
enum Section {
    Other,
    Formats,
    Fonts,
    Fills,
    Borders,
    Styles,
}

/// Reads the styles, in the order in which cells number them.
///
/// # Errors
/// More of them than any workbook has.
pub fn read<R: BufRead>(xml: &mut Walker<R>) -> Result<Vec<Style>, Stop> {
    let mut parts = Parts::default();
    let mut section = Section::Other;
    let part = xml.part();
    loop {
        let event = xml.next()?;
        match &event {
            Event::Start(start) => {
                let name = start.local_name();
                match (section, name.as_ref()) {
                    (Section::Other, "numFmts") => section = Section::Formats,
                    (Section::Other, "fonts") => section = Section::Fonts,
                    (Section::Other, "fills") => section = Section::Fills,
                    (Section::Other, "borders") => section = Section::Borders,
                    (Section::Other, "cellXfs") => section = Section::Styles,
                    (section, name) => parts
                        .take(section, name, start)
                        .map_err(|()| overload(&part, Overload::StyleText, limits::STYLE_TEXT))?,
                }
                let most = parts.most();
                if most > limits::STYLES {
                    return Err(overload(&part, Overload::Styles, limits::STYLES));
                }
            }
            Event::End(end) => match end.local_name().as_ref() {
                "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" => section = Section::Other,
                "styleSheet" => return Ok(parts.styles()),
                _ => {}
            },
            Event::Eof => return Err(Stop::Broken),
            _ => {}
        }
    }
}

impl Parts {
    /// `Err` for a name or format longer than any.
    fn take(&mut self, section: Section, name: &str, start: &BytesStart<'_>) -> Result<(), ()> {
        let value = |key: &str| attribute(start, key);
        let short = |text: String| if text.len() > limits::STYLE_TEXT { Err(()) } else { Ok(text) };
        match (section, name) {
            (Section::Formats, "numFmt") => {
                let id = value("numFmtId").and_then(|id| id.trim().parse().ok());
                let code = short(value("formatCode").unwrap_or_default())?;
                if let Some(id) = id {
                    self.formats.insert(id, code.into());
                }
            }
            (Section::Fonts, "font") => self.fonts.push(Font::default()),
            (Section::Fonts, "name") => {
                let name = short(value("val").unwrap_or_default())?;
                if let Some(font) = self.fonts.last_mut() {
                    font.symbols |= is_symbol_font(&name);
                }
            }
            (Section::Fonts, "charset") => {
                if let Some(font) = self.fonts.last_mut() {
                    font.symbols |= value("val").is_some_and(|set| set == "2");
                }
            }
            (Section::Fonts, "strike") => {
                if let Some(font) = self.fonts.last_mut() {
                    font.struck = value("val").is_none_or(|value| is_true(&value));
                }
            }
            (Section::Fonts, "b") => {
                if let Some(font) = self.fonts.last_mut() {
                    font.bold = value("val").is_none_or(|value| is_true(&value));
                }
            }
            (Section::Fonts, "i") => {
                if let Some(font) = self.fonts.last_mut() {
                    font.italic = value("val").is_none_or(|value| is_true(&value));
                }
            }
            (Section::Fonts, "color") => {
                if let Some(font) = self.fonts.last_mut() {
                    font.colour = colour(start);
                }
            }
            (Section::Fonts, "vertAlign") => {
                if let Some(font) = self.fonts.last_mut() {
                    font.raised = value("val").is_some_and(|value| value != "baseline");
                }
            }
            (Section::Fills, "fill") => {
                self.fills.push(None);
                self.plain.push(true);
            }
            (Section::Fills, "patternFill") => {
                let pattern = value("patternType").unwrap_or_default();
                if let Some(plain) = self.plain.last_mut() {
                    *plain = matches!(pattern.as_str(), "" | "none" | "solid");
                }
                if let Some(fill) = self.fills.last_mut() {
                    // Without a colour of its own a pattern is black on white.
                    *fill = (pattern != "none" && !pattern.is_empty()).then_some(BLACK);
                }
            }
            (Section::Fills, "fgColor" | "color") => {
                if let Some(plain) = self.plain.last_mut().filter(|_| name == "color") {
                    *plain = false;
                }
                if let Some(fill) = self.fills.last_mut() {
                    // A gradient has no pattern, and its first colour is as good as the next.
                    if fill.is_some() || name == "color" {
                        *fill = Some(colour(start));
                    }
                }
            }
            (Section::Borders, "border") => self.borders += 1,
            (Section::Styles, "xf") => {
                let mut style = (0, 0, 0);
                for (key, value) in attributes(start) {
                    let value = value.trim();
                    match key {
                        "numFmtId" => style.0 = value.parse().unwrap_or(0),
                        "fontId" => style.1 = value.parse().unwrap_or(usize::MAX),
                        "fillId" => style.2 = value.parse().unwrap_or(usize::MAX),
                        _ => {}
                    }
                }
                self.styles.push(style);
                self.indents.push(0);
            }
            (Section::Styles, "alignment") => {
                if let Some(indent) = self.indents.last_mut() {
                    *indent = value("indent").and_then(|n| n.trim().parse().ok()).unwrap_or(0);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn most(&self) -> usize {
        let counts = [self.formats.len(), self.fonts.len(), self.fills.len(), self.styles.len()];
        counts.into_iter().fold(self.borders, usize::max)
    }

    fn styles(self) -> Vec<Style> {
        let Parts { formats, fonts, fills, plain, styles, indents, .. } = self;
        let made = styles.into_iter().zip(indents).map(|((format, font, fill), indent)| Style {
            format: formats
                .get(&format)
                .cloned()
                .or_else(|| builtin(format).map(Arc::from))
                .filter(|code| tells(code)),
            font: fonts.get(font).copied().unwrap_or_default(),
            fill: fills.get(fill).copied().flatten().filter(says_something),
            plain: plain.get(fill).copied().unwrap_or(true),
            indent,
        });
        made.collect()
    }
}

/// Whether a format shows a number otherwise than it is.
pub fn tells(code: &str) -> bool {
    !code.is_empty() && !code.eq_ignore_ascii_case("general") && code != "@"
}

const WHITE: u32 = 0xFF_FF_FF;
const BLACK: u32 = 0;

/// The colour that an element names; a theme's by the usual theme.
fn colour(start: &BytesStart<'_>) -> u32 {
    const THEME: [u32; 12] = [
        0xFF_FF_FF, 0x00_00_00, 0xE7_E6_E6, 0x44_54_6A, 0x44_72_C4, 0xED_7D_31, 0xA5_A5_A5,
        0xFF_C0_00, 0x5B_9B_D5, 0x70_AD_47, 0x05_63_C1, 0x95_4F_72,
    ];
    const INDEXED: [u32; 8] = [
        0x00_00_00, 0xFF_FF_FF, 0xFF_00_00, 0x00_FF_00, 0x00_00_FF, 0xFF_FF_00, 0xFF_00_FF,
        0x00_FF_FF,
    ];
    let mut base = BLACK;
    let mut tint = 0.0;
    for (key, value) in attributes(start) {
        let value = meant(&value);
        let value = value.trim();
        match key {
            "rgb" => {
                let digits = value.get(value.len().saturating_sub(6)..).unwrap_or(value);
                base = u32::from_str_radix(digits, 16).unwrap_or(BLACK);
            }
            "theme" => {
                let index = value.parse::<usize>().unwrap_or(1);
                base = THEME.get(index).copied().unwrap_or(BLACK);
            }
            // 64 is the letters' colour, 65 the paper's; the others beyond 15 only need to differ.
            "indexed" => {
                base = match value.parse::<u32>().unwrap_or(64) {
                    65 => WHITE,
                    64 => BLACK,
                    index @ 0..16 => INDEXED[(index % 8) as usize],
                    index => index,
                }
            }
            "tint" => tint = value.parse::<f64>().unwrap_or(0.0).clamp(-1.0, 1.0),
            _ => {}
        }
    }
    tinted(base, tint)
}

/// A colour made darker or lighter.
fn tinted(colour: u32, tint: f64) -> u32 {
    let part = |shift: u32| {
        let value = f64::from(colour >> shift & 0xFF);
        let tinted = if tint < 0.0 { value * (1.0 + tint) } else { value + (255.0 - value) * tint };
        (tinted as u32).min(255) << shift
    };
    part(16) | part(8) | part(0)
}

/// The formats that a file need not write out.
pub fn builtin(id: u32) -> Option<&'static str> {
    Some(match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 => "\"$\"#,##0_);(\"$\"#,##0)",
        6 => "\"$\"#,##0_);[Red](\"$\"#,##0)",
        7 => "\"$\"#,##0.00_);(\"$\"#,##0.00)",
        8 => "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 => "m/d/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "m/d/yyyy h:mm",
        37 => "#,##0_);(#,##0)",
        38 => "#,##0_);[Red](#,##0)",
        39 => "#,##0.00_);(#,##0.00)",
        40 => "#,##0.00_);[Red](#,##0.00)",
        41 => "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
        42 => "_(\"$\"* #,##0_);_(\"$\"* (#,##0);_(\"$\"* \"-\"_);_(@_)",
        43 => "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
        44 => "_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        _ => return None,
    })
}

/// Whether a colour behind a cell says anything of it.
fn says_something(colour: &u32) -> bool {
    *colour != WHITE && !MARK_COLOURS.contains(colour)
}
