//! What the reader would keep of a sheet.

use std::collections::BTreeSet;

use super::bytes::{u16_at, u32_at};
use super::records::records;
use crate::inputs::package::limits;

/// Cells that a sheet may say to have: all of one.
const STATED_LIMIT: u64 = 65_536 * 256;

/// Spaces in one formula.
const SPACES_LIMIT: u64 = 10_000;

/// Columns of a sheet of this format.
const COLUMNS: u16 = 256;

/// What the reader would keep of a sheet.
#[derive(Default)]
pub(super) struct Sizes {
    /// Cells between the first and the last ones.
    pub(super) area: u64,
    /// Cells with something in them.
    pub(super) cells: u64,
    /// Bytes of their texts.
    pub(super) text: u64,
    /// Bytes of the formulas as they are written out, at most.
    pub(super) formulas: u64,
    /// Bytes that are moved while they are.
    pub(super) work: u64,
    /// Bytes of its records.
    pub(super) read: usize,
    /// A cell that is there twice: one program shows the first, another the last.
    pub(super) twice: Option<(u16, u16)>,
}

impl Sizes {
    /// `None` for a cell or a size that no sheet has.
    pub(super) fn of(sheet: &[u8], texts: &[u64], longest: u64) -> Option<Self> {
        const NESTED: u16 = 0x0809;
        let mut sizes = Sizes::default();
        let mut depth = 0usize;
        let (mut rows, mut columns) = ((u16::MAX, 0), (u16::MAX, 0));
        let mut known = BTreeSet::new();
        for (kind, content) in records(sheet) {
            sizes.read += 4 + content.len();
            match kind {
                NESTED => depth += 1,
                0x000A if depth <= 1 => break,
                0x000A => depth -= 1,
                // A chart inside the sheet has records of its own.
                _ if depth > 1 => {}
                0x0200 if dimensions(content)? > STATED_LIMIT => return None,
                0x0006 | 0x00BD | 0x00D6 | 0x00FD | 0x0203..=0x0205 | 0x0207 | 0x027E => {
                    let (Some(row), Some(first)) = (u16_at(content, 0), u16_at(content, 2)) else {
                        continue;
                    };
                    match kind {
                        0x0006 => sizes.formula(content, longest)?,
                        0x00FD => {
                            let text = u32_at(content, 6).and_then(|n| texts.get(n as usize));
                            sizes.text += text.copied().unwrap_or(0);
                        }
                        0x00D6 | 0x0204 | 0x0207 => sizes.text += 3 * content.len() as u64,
                        _ => {}
                    }
                    let last = match kind {
                        0x00BD => u16_at(content, content.len().checked_sub(2)?)?.max(first),
                        // The text of the formula before it.
                        0x0207 => continue,
                        _ => first,
                    };
                    if last >= COLUMNS {
                        return None;
                    }
                    sizes.cells += u64::from(last - first) + 1;
                    if sizes.cells <= limits::CELLS {
                        let twice = (first..=last).find(|column| !known.insert((row, *column)));
                        sizes.twice = sizes.twice.or(twice.map(|column| (row, column)));
                    }
                    rows = (rows.0.min(row), rows.1.max(row));
                    columns = (columns.0.min(first), columns.1.max(last));
                }
                _ => {}
            }
        }
        let span = |(first, last): (u16, u16)| u64::from(last.saturating_sub(first)) + 1;
        sizes.area = span(rows) * span(columns);
        Some(sizes)
    }

    /// Adds a formula; `None` when it has more spaces than anybody types.
    fn formula(&mut self, content: &[u8], longest: u64) -> Option<()> {
        let signs = content.get(20..).unwrap_or_default();
        // Spaces are kept as a sign and a number of them.
        let spaces = signs.windows(4).filter_map(|sign| match sign {
            [0x19, 0x40 | 0x41, 0..=6, count] => Some(u64::from(*count)),
            _ => None,
        });
        let spaces: u64 = spaces.sum();
        if spaces > SPACES_LIMIT {
            return None;
        }
        let length = signs.len() as u64;
        // A sign is a function's name, or a name in five bytes.
        let written = 8 * length + spaces + length / 5 * longest;
        self.formulas = self.formulas.saturating_add(written);
        self.work = self.work.saturating_add((length + spaces) * written);
        Some(())
    }
}

/// The cells that a sheet says to have; `None` when that makes no sense.
fn dimensions(content: &[u8]) -> Option<u64> {
    let wide = content.len() >= 14;
    let row = |at: usize| {
        if wide { u32_at(content, 4 * at) } else { u16_at(content, 2 * at).map(u32::from) }
    };
    let column = |at: usize| u16_at(content, at + if wide { 8 } else { 4 });
    // A record of another length is refused by the reader.
    let (Some(first), Some(end), Some(left), Some(right)) = (row(0), row(1), column(0), column(2))
    else {
        return Some(0);
    };
    if end > 65_536 || first > end.max(1) || right > COLUMNS {
        return None;
    }
    let left = if left >= COLUMNS || right < left { 0 } else { left };
    Some(u64::from(end - first.min(end)) * u64::from(right - left))
}
