//! An input workbook as bytes: the cover, a sheet for each table, the lists.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::book::InputBook;
use super::style::Styles;
use super::{cover, lists, sheet};
use crate::diag::{Problem, Why};

/// The workbook's bytes; the same book gives the same bytes.
///
/// # Errors
/// The writer refuses something, which no book of this program makes it do.
pub fn input_workbook(book: &InputBook<'_>) -> Result<Vec<u8>, Problem> {
    written(book).map_err(|error| Problem::OutputUnwritable {
        path: "xlsx".to_owned(),
        why: Why::Writer(error.to_string()),
    })
}

fn written(book: &InputBook<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let year = u16::try_from(book.year).unwrap_or(1900);
    let date = ExcelDateTime::from_ymd(year, 1, 1)?;
    let properties =
        DocProperties::new().set_title(&book.title).set_author("ntm").set_creation_datetime(&date);
    workbook.set_properties(&properties);
    let styles = Styles::new();
    cover::write(workbook.add_worksheet(), book, &styles)?;
    for spec in book.specs() {
        sheet::write(workbook.add_worksheet(), book, spec, &styles)?;
    }
    lists::write(workbook.add_worksheet(), book, &styles)?;
    workbook.save_to_buffer()
}
