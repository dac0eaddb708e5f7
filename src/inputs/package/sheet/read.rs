//! The part of a sheet, walked from tag to tag.

use std::io::BufRead;

use quick_xml::events::Event;

use super::body::{Level, Sheet};
use super::cell::{Cell, prefix};
use crate::diag::Oddity;
use crate::inputs::package::limits;
use crate::inputs::package::look::Looks;
use crate::inputs::package::strings::Strings;
use crate::inputs::package::styles::Style;
use crate::inputs::package::walk::{Stop, Walker, letters, odd};

/// Reads the looks of a sheet.
///
/// What programs may read differently is refused: a cell or row that is there twice or out of order,
/// a value in pieces, an element that does not belong where it stands.
///
/// # Errors
/// More cells or longer texts than any sheet has; an odd cell.
pub fn read<R: BufRead>(
    xml: &mut Walker<R>,
    styles: &[Style],
    strings: &Strings,
) -> Result<Looks, Stop> {
    let mut sheet = Sheet::new(styles, strings);
    let mut cell: Option<Cell> = None;
    xml.be_strict();
    loop {
        let event = xml.next()?;
        match (&event, &mut cell) {
            (Event::Start(start), Some(cell)) => cell.start(start, &sheet.prefix)?,
            (Event::End(end), Some(_)) if end.local_name().as_ref() == "c" => {
                if let Some(done) = cell.take() {
                    sheet.add(done)?;
                }
            }
            (Event::Eof, Some(_)) => return Err(Stop::Broken),
            (event, Some(cell)) => cell.take(event)?,
            (Event::Start(start), None) => match (sheet.level, start.local_name().as_ref()) {
                (Level::Before, "sheetData") => {
                    sheet.level = Level::Body;
                    prefix(start).clone_into(&mut sheet.prefix);
                }
                (_, "sheetData") => return Err(odd(sheet.next, Oddity::SecondBody)),
                (Level::Body, "row") => sheet.row(start)?,
                (Level::Row, "c") => cell = Some(sheet.cell(start)?),
                (Level::Body | Level::Row, _) => return Err(odd(sheet.next, Oddity::Structure)),
                (Level::Before | Level::After, "col") => sheet.column(start),
                (Level::Before | Level::After, "mergeCell") => sheet.merge(start),
                (Level::After, name) if is_margin(name) => sheet.margin = Some(String::new()),
                (Level::Before | Level::After, _) => {}
            },
            (Event::End(end), None) => match end.local_name().as_ref() {
                "row" if sheet.level == Level::Row => sheet.end_row(),
                "sheetData" => sheet.level = Level::After,
                "worksheet" => return Ok(sheet.looks()),
                name if is_margin(name) => sheet.end_margin(),
                _ => {}
            },
            (Event::Eof, None) => return Err(Stop::Broken),
            (event, None) => {
                if let Some(margin) = sheet.margin.as_mut().filter(|own| own.len() < limits::NOTE) {
                    margin.push_str(&letters(event).unwrap_or_default());
                }
            }
        }
    }
}

/// Whether an element is what is printed above or below each page.
fn is_margin(name: &str) -> bool {
    matches!(
        name,
        "oddHeader" | "oddFooter" | "evenHeader" | "evenFooter" | "firstHeader" | "firstFooter"
    )
}
