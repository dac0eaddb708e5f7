//! What a person sees of an `.xls` beside the values of its cells: number formats, lines through names,
//! fonts of pictures, what is hidden. The reader gives none of them.
//!
//! Read from the same records that the file is looked through by; what is damaged there says nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::compound::{Compound, records, sheet_name, u16_at, u32_at};
use super::package::look::{self, Look, Looks, Struck};
use super::package::{builtin, limits, tells};

/// A style of cells.
#[derive(Clone, Default)]
struct Style {
    format: Option<Arc<str>>,
    struck: bool,
    symbols: bool,
}

impl Style {
    /// What it makes of a cell with a number or with a text.
    fn look(&self, number: bool) -> Look {
        let formats = |code: &&Arc<str>| number || look::formats_texts(code);
        Look {
            format: self.format.as_ref().filter(formats).cloned(),
            struck: if self.struck { Struck::Whole } else { Struck::No },
            symbols: self.symbols,
            ..Look::default()
        }
    }
}

/// Whether no formula of a workbook was ever calculated: a library wrote it, and every one has the empty
/// text that is written in place of a result. Excel and LibreOffice leave their mark in the workbook.
pub fn is_never_calculated(bytes: &[u8]) -> bool {
    const FORMULA: u16 = 0x0006;
    const CALCULATED_BY: u16 = 0x01C1;
    let streams = Compound::open(bytes).and_then(|file| file.workbooks()).unwrap_or_default();
    streams.iter().filter(|stream| is_unicode(stream)).any(|stream| {
        let is_blank = |content: &[u8]| {
            // No number, and of the other kinds the one without a text.
            content.get(6) == Some(&3) && u16_at(content, 12) == Some(0xFFFF)
        };
        let mut formulas = records(stream).filter(|(kind, _)| *kind == FORMULA).peekable();
        formulas.peek().is_some()
            && formulas.all(|(_, content)| is_blank(content))
            && !records(stream).any(|(kind, _)| kind == CALCULATED_BY)
    })
}

/// The looks of each sheet, by its name; none of files older than Excel 97, whose
/// texts are not Unicode.
pub fn of(bytes: &[u8]) -> BTreeMap<String, Looks> {
    let mut all = BTreeMap::new();
    let streams = Compound::open(bytes).and_then(|file| file.workbooks()).unwrap_or_default();
    for stream in streams.iter().filter(|stream| is_unicode(stream)) {
        let (styles, sheets) = globals(stream);
        for (start, name) in sheets {
            let Some(sheet) = stream.get(start..) else { continue };
            all.insert(name, looks(sheet, &styles));
        }
    }
    all
}

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;

fn is_unicode(stream: &[u8]) -> bool {
    records(stream)
        .next()
        .is_some_and(|(kind, content)| kind == BEGIN && u16_at(content, 0) == Some(0x0600))
}

/// The styles of a workbook in their order, and where each of its sheets begins.
fn globals(stream: &[u8]) -> (Vec<Style>, Vec<(usize, String)>) {
    let (mut fonts, mut formats) = (Vec::new(), BTreeMap::new());
    let (mut styles, mut sheets) = (Vec::new(), Vec::new());
    for (kind, content) in records(stream).take_while(|(kind, _)| *kind != END) {
        match kind {
            0x0031 => fonts.push(font(content)),
            0x041E => {
                if let (Some(id), Some(code)) = (u16_at(content, 0), text(content, 2)) {
                    formats.insert(id, Arc::from(code));
                }
            }
            0x00E0 if styles.len() < limits::STYLES => {
                styles.push((u16_at(content, 0).unwrap_or(0), u16_at(content, 2).unwrap_or(0)));
            }
            0x0085 => {
                sheets.extend(u32_at(content, 0).map(|at| (at as usize, sheet_name(content))));
            }
            _ => {}
        }
    }
    let style = |(font, format): (u16, u16)| {
        // No font has the number four.
        let font = usize::from(if font > 4 { font - 1 } else { font });
        let (struck, symbols) = fonts.get(font).copied().unwrap_or_default();
        let own: Option<Arc<str>> = formats.get(&format).cloned();
        let format = own.or_else(|| builtin(format.into()).map(Arc::from));
        Style { format: format.filter(|code| tells(code)), struck, symbols }
    };
    (styles.into_iter().map(style).collect(), sheets)
}

/// Whether a font is struck through, and whether it shows pictures.
fn font(content: &[u8]) -> (bool, bool) {
    let struck = u16_at(content, 2).is_some_and(|flags| flags & 0x0008 != 0);
    let length = content.get(14).map_or(0, |length| usize::from(*length));
    let name = letters(content, 15, length).unwrap_or_default();
    (struck, look::is_symbol_font(&name))
}

/// A text with its length in two bytes before it.
fn text(content: &[u8], at: usize) -> Option<String> {
    letters(content, at + 2, usize::from(u16_at(content, at)?))
}

/// Letters of one or of two bytes, as the byte before them says.
fn letters(content: &[u8], at: usize, length: usize) -> Option<String> {
    let (flags, rest) = content.get(at..)?.split_first()?;
    if flags & 1 == 0 {
        return Some(rest.iter().take(length).map(|byte| char::from(*byte)).collect());
    }
    let units = rest.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    Some(char::decode_utf16(units.take(length)).map(|c| c.unwrap_or('\u{FFFD}')).collect())
}

/// What is seen of a sheet.
fn looks(sheet: &[u8], styles: &[Style]) -> Looks {
    const HIDDEN_ROW: u16 = 0x0020;
    const HIDDEN_COLUMN: u16 = 0x0001;
    let mut looks = Looks::default();
    let mut depth = 0usize;
    for (kind, content) in records(sheet) {
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            // A chart inside the sheet has records of its own.
            _ if depth > 1 => {}
            0x0208 if u16_at(content, 12).is_some_and(|flags| flags & HIDDEN_ROW != 0) => {
                looks.hidden_rows.extend(u16_at(content, 0).map(u32::from));
            }
            0x007D if u16_at(content, 8).is_some_and(|flags| flags & HIDDEN_COLUMN != 0) => {
                let (first, last) = (u16_at(content, 0), u16_at(content, 2));
                let last = last.unwrap_or(0).min(0x00FF);
                looks.hidden_columns.extend((first.unwrap_or(u16::MAX)..=last).map(u32::from));
            }
            // Numbers, formulas and texts.
            0x0203 | 0x027E | 0x0006 | 0x0204 | 0x00D6 | 0x00FD => {
                let number = matches!(kind, 0x0203 | 0x027E | 0x0006);
                add(&mut looks, content, 0, 4, number, styles);
            }
            // Several numbers beside each other.
            0x00BD => {
                let count = content.len().saturating_sub(6) / 6;
                for at in 0..count {
                    let column = u16::try_from(at).unwrap_or(u16::MAX);
                    add(&mut looks, content, column, 4 + 6 * at, true, styles);
                }
            }
            _ => {}
        }
        if looks.cells.len() >= limits::LOOKS {
            break;
        }
    }
    looks
}

/// Adds what is seen of a cell so many columns right of the first of a record, whose style is named there.
fn add(looks: &mut Looks, content: &[u8], right: u16, at: usize, number: bool, styles: &[Style]) {
    let (Some(row), Some(first)) = (u16_at(content, 0), u16_at(content, 2)) else { return };
    let style = u16_at(content, at).and_then(|style| styles.get(usize::from(style)));
    let look = style.map(|style| style.look(number)).filter(|look| !look.is_plain());
    if let Some(look) = look {
        looks.cells.insert((row.into(), u32::from(first) + u32::from(right)), look);
    }
}
