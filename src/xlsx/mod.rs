//! Workbooks for clerks to fill in, and annexes to go on working in; the only home of the workbook
//! writer.
//!
//! The tables and their headings come from `inputs::tables`, the same list that the reader works
//! by, so that what is written here is always read back; it says as well what only a person needs: widths,
//! notes, drop-down lists.

mod annex;
mod book;
mod choices;
mod cover;
mod entry;
mod formulas;
mod input;
mod list;
mod lists;
mod package;
mod sheet;
pub(crate) mod style;

pub use annex::{AnnexSheet, annex_workbook};
pub use book::InputBook;
pub use entry::{ENTRY_HEADINGS, EntrySheet, entry_sheet_name, entry_workbook};
pub use input::input_workbook;
pub use list::{ListBook, list_workbook};
pub use package::Package;

pub use crate::inputs::{Filled, InputRow, Slot};
