//! Opening a file with the reader of its kind, which is never given what has not been looked
//! through, and what is seen beside the values.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Ods, OdsError, Reader, Sheets, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError};

use super::fault::damaged;
use crate::diag::{FakeKind, Problem};
use crate::inputs::package::{Binary, Looks, OpenDocument, Spreadsheet};
use crate::inputs::{compound, old_looks};

/// Where the looks of a sheet are found.
pub(super) enum Beside {
    /// In the package, sheet by sheet.
    Spreadsheet(Box<Spreadsheet>),
    /// In the binary package, sheet by sheet.
    Binary(Box<Binary>),
    /// Already read, with the content.
    Document(OpenDocument),
    /// Already read, by the names of the sheets.
    Old { looks: BTreeMap<String, Looks>, never_calculated: bool },
    /// Nowhere.
    Nothing,
}

/// What the reader made of a file, and what is seen beside it.
pub(super) type Opened = (Sheets<Cursor<Arc<[u8]>>>, Beside);

/// Opens a package. It says itself which of the three kinds it is: each reader looks for its
/// parts. None of them is given what has not been looked through.
pub(super) fn open_package(bytes: &Arc<[u8]>) -> Result<Opened, Problem> {
    let reader = || Cursor::new(bytes.clone());
    // Excel's own and its binary kind begin alike, and only one has binary records.
    let binary = Binary::open(bytes)?;
    let xlsx = if binary.is_none() {
        let package = Spreadsheet::open(bytes)?;
        match Xlsx::new(reader()) {
            Ok(book) => {
                let beside = package.map_or(Beside::Nothing, |p| Beside::Spreadsheet(Box::new(p)));
                return Ok((Sheets::Xlsx(book), beside));
            }
            Err(XlsxError::Password) => return Err(Problem::WorkbookEncrypted),
            Err(error) => Some(error),
        }
    } else {
        None
    };
    let document = OpenDocument::open(bytes)?;
    let ods = match Ods::new(reader()) {
        Ok(book) => {
            let beside = document.map_or(Beside::Nothing, Beside::Document);
            return Ok((Sheets::Ods(book), beside));
        }
        Err(OdsError::Password) => return Err(Problem::WorkbookEncrypted),
        Err(error) => error,
    };
    match Xlsb::new(reader()) {
        Ok(book) => {
            let beside = binary.map_or(Beside::Nothing, |b| Beside::Binary(Box::new(b)));
            Ok((Sheets::Xlsb(book), beside))
        }
        Err(XlsbError::Password) => Err(Problem::WorkbookEncrypted),
        Err(xlsb) => Err(zip_problem(bytes, xlsx.as_ref(), &ods, &xlsb)),
    }
}

/// Which of the three readers' complaints to pass on: the one of the kind the archive names.
fn zip_problem(
    bytes: &[u8],
    xlsx: Option<&XlsxError>,
    ods: &OdsError,
    xlsb: &XlsbError,
) -> Problem {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let is_xlsx = has(b"xl/workbook.xml")
        || has(b"xl/worksheets") && !has(b"xl/workbook.bin")
        || has(b"[Content_Types].xml") && bytes.len() < 512;
    match xlsx {
        Some(xlsx) if is_xlsx => damaged(xlsx),
        _ if has(b"xl/workbook.bin") => damaged(xlsb),
        _ if has(b"opendocument.spreadsheet") => damaged(ods),
        _ => Problem::WorkbookFake { found: FakeKind::Zip },
    }
}

/// Opens an old workbook, which is a compound file.
pub(super) fn open_compound(bytes: &Arc<[u8]>) -> Result<Opened, Problem> {
    compound::look_through(bytes)?;
    match Xls::new(Cursor::new(bytes.clone())) {
        Ok(book) => {
            let looks = old_looks::of(bytes);
            let never_calculated = old_looks::is_never_calculated(bytes);
            Ok((Sheets::Xls(book), Beside::Old { looks, never_calculated }))
        }
        Err(XlsError::Password) => Err(Problem::WorkbookEncrypted),
        // An encrypted .xlsx is a compound file that holds "EncryptedPackage".
        Err(_) if contains_utf16(bytes, "EncryptedPackage") => Err(Problem::WorkbookEncrypted),
        Err(error) => Err(damaged(&error)),
    }
}

fn contains_utf16(bytes: &[u8], text: &str) -> bool {
    let wanted: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
