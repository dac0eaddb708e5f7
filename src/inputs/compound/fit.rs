//! Whether a workbook fits into memory.

use super::bytes::{u16_at, u32_at};
use super::container::Compound;
use super::records::{BiffRecord, CONTINUE, records, sheet_name};
use super::shared_texts::shared_texts;
use super::sizes::Sizes;
use crate::diag::{Oddity, Overload, Problem};
use crate::inputs::package::limits;

/// Bytes that all formulas may have when they are written out.
const FORMULA_LIMIT: u64 = 400_000_000;

/// Bytes that are moved while they are: each sign is put in where it belongs.
const WORK_LIMIT: u64 = 20_000_000_000;

/// Records that may go on with one.
const CONTINUED_LIMIT: usize = 30_000;

/// Looks through a workbook; what is damaged in other ways the reader refuses by itself.
///
/// # Errors
/// The reader must not be given the file.
pub fn look_through(bytes: &[u8]) -> Result<(), Problem> {
    if !bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return sheets_fit(bytes);
    }
    let streams = Compound::open(bytes).and_then(|file| file.workbooks()).ok_or_else(impossible)?;
    streams.iter().try_for_each(|stream| sheets_fit(stream))
}

/// A size or place that no file can have.
fn impossible() -> Problem {
    Problem::WorkbookDamaged { detail: "impossible size".to_owned() }
}

pub(super) fn overload(what: Overload, limit: usize) -> Problem {
    Problem::WorkbookOverloaded { part: "Workbook".to_owned(), what, limit }
}

/// Whether no sheet has a cell where none can be, and all together are not too many.
pub(super) fn sheets_fit(stream: &[u8]) -> Result<(), Problem> {
    const BOUND_SHEET: u16 = 0x0085;
    const FILE_PASS: u16 = 0x002F;
    const SHARED: u16 = 0x00FC;
    const NAME: u16 = 0x0018;
    // What is enciphered tells no sizes; the reader refuses the file by its password.
    let enciphered = |(kind, content): &BiffRecord<'_>| {
        *kind == FILE_PASS && u16_at(content, 0).is_some_and(|method| method != 0)
    };
    if records(stream).take(64).any(|record| enciphered(&record)) {
        return Ok(());
    }
    let end = |(kind, _): &BiffRecord<'_>| *kind != 0x000A;
    let mut starts = Vec::new();
    let mut texts: Option<Vec<u64>> = None;
    // The longest name that a formula may write out; that of a sheet has 31 letters.
    let mut longest = 31u64;
    let mut continued = 0;
    for (index, (kind, content)) in records(stream).take_while(end).enumerate() {
        match kind {
            BOUND_SHEET => {
                starts.extend(u32_at(content, 0).map(|at| (at as usize, sheet_name(content))));
            }
            NAME => longest = longest.max(content.get(3).map_or(0, |length| u64::from(*length))),
            // A workbook has one list of shared texts; the reader reads each.
            SHARED if texts.is_some() => return Err(impossible()),
            SHARED => texts = Some(shared_texts(stream, index)),
            _ => {}
        }
        continued = if kind == CONTINUE { continued + 1 } else { 0 };
        if continued > CONTINUED_LIMIT {
            return Err(impossible());
        }
    }
    // The oldest files have no list of sheets.
    starts.push((0, String::new()));
    let texts = texts.unwrap_or_default();
    let mut sum = Sizes::default();
    for (start, name) in starts {
        let Some(sheet) = stream.get(start..) else { continue };
        let sizes = Sizes::of(sheet, &texts, longest).ok_or_else(impossible)?;
        if let Some((row, column)) = sizes.twice {
            let at = (u32::from(row), u32::from(column));
            return Err(Problem::OddCell { sheet: name, at, what: Oddity::Order });
        }
        sum.read += sizes.read;
        // No two sheets begin at one place, nor one within another; the reader reads each to its end.
        if sum.read > 2 * stream.len() {
            return Err(impossible());
        }
        sum.area = sum.area.saturating_add(sizes.area);
        sum.cells += sizes.cells;
        sum.text = sum.text.saturating_add(sizes.text);
        sum.formulas = sum.formulas.saturating_add(sizes.formulas);
        sum.work = sum.work.saturating_add(sizes.work);
        if sum.area > limits::AREA || sum.cells > limits::CELLS {
            return Err(Problem::TooManyCells { limit: limits::CELLS });
        }
        if sum.text > limits::ALL_TEXT as u64 {
            return Err(overload(Overload::Text, limits::ALL_TEXT));
        }
        if sum.formulas > FORMULA_LIMIT || sum.work > WORK_LIMIT {
            return Err(overload(Overload::Formulas, FORMULA_LIMIT as usize));
        }
    }
    Ok(())
}
