//! A binary package of Excel's (`.xlsb`), looked through before the reader is given it.
//!
//! Its records say how long they are, and the reader asks for that much. What is seen of a sheet
//! are its merged cells, and the errors of formulas, which the reader leaves out.

// A function for any reader is no function for a part of every archive; a closure is.
#![allow(clippy::redundant_closure)]

use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::Event;

use super::limits;
use super::look::{Looks, LooksSeen, Merge};
use super::parts::{Parts, one_part_each};
use super::records::Records;
use super::walk::{Stop, attribute, in_sheet, odd, overload, too_long, too_many_cells};
use crate::diag::{Oddity, Overload, Problem};

/// A binary workbook's parts.
pub struct Binary {
    parts: Parts,
    /// Name and part of each sheet.
    sheets: Vec<(String, String)>,
}

impl Binary {
    /// Looks through all that the reader reads when it opens the file; `None` when the archive has
    /// no workbook of this kind.
    ///
    /// # Errors
    /// The reader must not be given the file.
    pub fn open(bytes: &Arc<[u8]>) -> Result<Option<Self>, Problem> {
        let Some(mut parts) = Parts::open(bytes)? else { return Ok(None) };
        if parts.content("xl/workbook.bin").is_none() {
            return Ok(None);
        }
        let shared = limits::SHARED_PART;
        known(parts.records("xl/sharedStrings.bin", shared, |records| strings(records)))?;
        known(parts.records("xl/styles.bin", shared, |records| styles(records)))?;
        let targets = parts.walk("xl/_rels/workbook.bin.rels", limits::OTHER_PART, |xml| {
            let mut targets = Vec::new();
            loop {
                match xml.next()? {
                    Event::Start(start) if start.local_name().as_ref() == "Relationship" => {
                        let value = |name| attribute(&start, name).unwrap_or_default();
                        targets.push((value("Id"), value("Target")));
                    }
                    Event::Eof => return Ok(targets),
                    _ => {}
                }
            }
        });
        let targets = known(targets)?.unwrap_or_default();
        let other = limits::OTHER_PART;
        let listed = known(parts.records("xl/workbook.bin", other, |records| sheets(records)))?;
        let sheets = listed.unwrap_or_default().into_iter().filter_map(|(name, id)| {
            let (_, target) = targets.iter().rfind(|(known, _)| *known == id)?;
            Some((name, format!("xl/{target}")))
        });
        let sheets: Vec<(String, String)> = sheets.collect();
        one_part_each(&sheets)?;
        Ok(Some(Binary { sheets, parts }))
    }

    /// What is seen of a sheet, which is looked through before the reader reads it.
    ///
    /// # Errors
    /// The reader must not read the sheet.
    pub fn sheet(&mut self, name: &str) -> Result<Looks, Problem> {
        let Some((_, path)) = self.sheets.iter().find(|(known, _)| known == name) else {
            return Ok(Looks::default());
        };
        let path = path.clone();
        let found = self.parts.records(&path, limits::SHEET_PART, |records| sheet(records));
        let found = known(found).map_err(|problem| in_sheet(problem, name))?;
        Ok(found.unwrap_or_default())
    }
}

/// A part that is broken the reader refuses by itself.
fn known<T>(walked: Result<Option<T>, Stop>) -> Result<Option<T>, Problem> {
    match walked {
        Ok(found) => Ok(found),
        Err(Stop::Broken) => Ok(None),
        Err(Stop::Refused(problem)) => Err(problem),
    }
}

fn number(content: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(content.get(at..at + 4)?.try_into().ok()?))
}

/// A text with its length before it, and where it ends.
fn text(content: &[u8], at: usize) -> Option<(String, usize)> {
    let length = number(content, at)?;
    if length == u32::MAX {
        return Some((String::new(), at + 4));
    }
    let end = (length as usize).checked_mul(2)?.checked_add(at + 4)?;
    let units = content.get(at + 4..end)?.chunks_exact(2);
    let units = units.map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    Some((char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect(), end))
}

fn strings<R: BufRead>(records: &mut Records<R>) -> Result<(), Stop> {
    let mut count = 0;
    while let Some((kind, content)) = records.next()? {
        if kind == 0x0013 {
            count += 1;
            if content.len() > 2 * limits::TEXT {
                return Err(too_long());
            }
            if count > limits::STRINGS {
                return Err(overload(&records.part, Overload::Strings, limits::STRINGS));
            }
        }
    }
    Ok(())
}

fn styles<R: BufRead>(records: &mut Records<R>) -> Result<(), Stop> {
    let mut count = 0;
    while let Some((kind, _)) = records.next()? {
        // Formats and styles, those of cells and those with a name.
        count += usize::from(matches!(kind, 0x002C | 0x002F));
        if count > 3 * limits::STYLES {
            return Err(overload(&records.part, Overload::Styles, limits::STYLES));
        }
    }
    Ok(())
}

/// Name and relationship of each sheet that the workbook lists.
fn sheets<R: BufRead>(records: &mut Records<R>) -> Result<Vec<(String, String)>, Stop> {
    let mut sheets = Vec::new();
    while let Some((kind, content)) = records.next()? {
        if kind == 0x009C
            && let Some((id, end)) = text(content, 8)
            && let Some((name, _)) = text(content, end)
        {
            sheets.push((name, id));
        }
    }
    Ok(sheets)
}

fn sheet<R: BufRead>(records: &mut Records<R>) -> Result<Looks, Stop> {
    let mut found = Looks { seen: LooksSeen::Merges, ..Looks::default() };
    let (mut filled, mut blank, mut row) = (0u64, 0u64, 0);
    // The first row that may come next, and the first column.
    let (mut free_row, mut free_column) = (0, 0);
    while let Some((kind, content)) = records.next()? {
        if let (0x0001..=0x000B, Some(column)) = (kind, number(content, 0)) {
            if column < free_column {
                return Err(odd((row, column), Oddity::Order));
            }
            free_column = column.saturating_add(1);
        }
        match kind {
            0x0000 => {
                row = number(content, 0).unwrap_or(row);
                if row < free_row {
                    return Err(odd((row, 0), Oddity::Order));
                }
                (free_row, free_column) = (row.saturating_add(1), 0);
            }
            0x0001 => blank += 1,
            0x0002..=0x000A => filled += 1,
            0x000B => {
                filled += 1;
                if let (Some(column), Some(code)) = (number(content, 0), content.get(8)) {
                    found.errors.push(((row, column), error(*code).to_owned()));
                }
            }
            0x00B0 => {
                let at = |index: usize| number(content, 4 * index);
                if let (Some(top), Some(bottom), Some(left), Some(right)) =
                    (at(0), at(1), at(2), at(3))
                    && (top, left) != (bottom, right)
                    && top <= bottom
                    && left <= right
                    && found.merges.len() < limits::MERGES
                {
                    found.merges.push(Merge { first: (top, left), last: (bottom, right) });
                }
            }
            _ => {}
        }
        if filled > limits::CELLS || blank > limits::BLANK_CELLS {
            return Err(too_many_cells());
        }
    }
    Ok(found)
}

fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#VALUE!",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u8, content: &[u8]) -> Vec<u8> {
        let length = u8::try_from(content.len()).unwrap_or(0);
        [&[kind, length], content].concat()
    }

    #[test]
    fn merged_cells_and_errors_of_formulas() {
        let numbers = |numbers: &[u32]| -> Vec<u8> {
            numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
        };
        let part = [
            record(0x00, &numbers(&[4])),
            record(0x0B, &[numbers(&[2, 0]), vec![0x17]].concat()),
            // Types beyond 127 have two bytes.
            [vec![0xB0, 0x01, 16], numbers(&[1, 3, 0, 0])].concat(),
        ];
        let part = part.concat();
        let found = sheet(&mut Records::new(&part[..], "sheet", 1_000)).expect("a sheet");
        assert_eq!(found.errors, [((4, 2), "#REF!".to_owned())]);
        assert_eq!(found.merges, [Merge { first: (1, 0), last: (3, 0) }]);
    }

    #[test]
    fn cells_twice_or_out_of_order() {
        let place = |number: u32| record(0x02, &[&number.to_le_bytes()[..], &[0; 8]].concat());
        let row = |number: u32| record(0x00, &number.to_le_bytes());
        let read = |part: &[Vec<u8>]| {
            sheet(&mut Records::new(&part.concat()[..], "sheet", 1_000)).map(|found| found.seen)
        };
        assert_eq!(read(&[row(0), place(0), place(3), row(2), place(0)]), Ok(LooksSeen::Merges));
        assert_eq!(read(&[row(1), place(2), place(2)]), Err(odd((1, 2), Oddity::Order)));
        assert_eq!(read(&[row(1), place(2), row(1), place(3)]), Err(odd((1, 0), Oddity::Order)));
    }

    #[test]
    fn a_record_longer_than_any_is_not_asked_for() {
        let part = [0x13, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0];
        let read = strings(&mut Records::new(&part[..], "strings", 1_000));
        assert_eq!(read, Err(too_long()));
    }
}
