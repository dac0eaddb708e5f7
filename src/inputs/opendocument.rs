//! OpenDocument workbooks (`.ods`) looked through before the reader is given them.
//!
//! The reader waits for the end of each table, row and remark that begins, and when the file is cut
//! off inside one it waits for ever. It also writes out every row that the file repeats. So the
//! content is walked here once: what begins must end, and what is repeated must fit.

use std::io::{BufRead, BufReader, Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::diag::Problem;

/// No content is larger when it is unpacked, in bytes.
const CONTENT_LIMIT: u64 = 2_000_000_000;
/// No workbook has more filled cells, repeated ones counted.
const CELL_LIMIT: u64 = 5_000_000;
/// Sheets end here, whatever the file says.
const SHEET_ROWS: u64 = 1_048_576;
/// And here.
const SHEET_COLUMNS: u64 = 16_384;

/// Why the reader cannot be given the file, if it cannot. An archive of another kind says nothing
/// here.
pub fn refusal(bytes: &[u8]) -> Option<Problem> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    // Enciphered content is no XML; the reader asks for the password before it looks there.
    if archive.by_name("META-INF/manifest.xml").is_ok_and(|part| encrypted(BufReader::new(part))) {
        return None;
    }
    let part = archive.by_name("content.xml").ok()?;
    walk(BufReader::new(part.take(CONTENT_LIMIT))).err()
}

/// Whether a part of the archive is enciphered, found as the reader finds it.
fn encrypted(manifest: impl BufRead) -> bool {
    let mut reader = Reader::from_reader(manifest);
    reader.config_mut().check_end_names = false;
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut entry = false;
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start)) => match start.name().as_ref() {
                "manifest:file-entry" => entry = true,
                "manifest:encryption-data" if entry => return true,
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
        buffer.clear();
    }
}

/// Walks the content: every element must end in the right order, and its cells fit into memory.
fn walk(content: impl BufRead) -> Result<(), Problem> {
    let cut_off = || Problem::WorkbookDamaged { detail: "cut off".to_owned() };
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = true;
    let mut buffer = Vec::new();
    let mut open = 0usize;
    let mut rows = 1;
    let mut cells = 0u64;
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start)) => {
                open += 1;
                match start.name().as_ref() {
                    "table:table-row" => {
                        rows = repeated(&start, "table:number-rows-repeated").min(SHEET_ROWS);
                    }
                    // A cell with something in it; an empty one is an empty element.
                    "table:table-cell" => {
                        let columns = repeated(&start, "table:number-columns-repeated");
                        cells += rows.saturating_mul(columns.min(SHEET_COLUMNS));
                        if cells > CELL_LIMIT {
                            let rows = usize::try_from(rows).unwrap_or(usize::MAX);
                            return Err(Problem::TooManyRows { rows, limit: super::MOST_ROWS });
                        }
                    }
                    _ => {}
                }
            }
            Ok(Event::End(_)) => open = open.checked_sub(1).ok_or_else(cut_off)?,
            Ok(Event::Eof) => return if open == 0 { Ok(()) } else { Err(cut_off()) },
            Ok(_) => {}
            Err(_) => return Err(cut_off()),
        }
        buffer.clear();
    }
}

/// How often an element stands for itself.
fn repeated(start: &BytesStart<'_>, name: &str) -> u64 {
    let value = start.try_get_attribute(name).ok().flatten();
    let number = value.and_then(|value| value.value.trim().parse().ok());
    number.unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_must_end() {
        assert!(walk(&b"<a><b/><c>x &amp; y</c><!-- <d> --></a>"[..]).is_ok());
        for cut in ["<a><b>", "<a><b></a></b>", "<a><b></a>", "<a/></a>", "<a><!-- ", "<a><b"] {
            assert!(walk(cut.as_bytes()).is_err(), "{cut}");
        }
    }

    #[test]
    fn what_is_repeated_must_fit() {
        let row = |rows: u64, cells: &str| {
            format!(
                "<t><table:table-row table:number-rows-repeated=\"{rows}\">{cells}</table:table-row></t>"
            )
        };
        let filled = "<table:table-cell><p>x</p></table:table-cell>";
        let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
        assert_eq!(walk(row(1_048_576, empty).as_bytes()), Ok(()));
        assert_eq!(walk(row(1_000_000, filled).as_bytes()), Ok(()));
        let many = Problem::TooManyRows { rows: 1_048_576, limit: crate::inputs::MOST_ROWS };
        assert_eq!(walk(row(99_999_999_999, &filled.repeat(9)).as_bytes()), Err(many));
    }
}
