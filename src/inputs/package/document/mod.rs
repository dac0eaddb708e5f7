//! An OpenDocument workbook (`.ods`), looked through before the reader is given it.
//!
//! The reader waits for the end of each table, row and comment that begins, and when the file is
//! cut off inside one it waits for ever. It also writes out every cell that the file repeats, and
//! those between the first and the last one. So the content is walked here once: what begins must
//! end, and what is repeated must fit. The same walk sees the styles and comments of the cells.

mod cell;
mod content;
mod file;
mod formats;
mod found;
mod sheet;
mod shown;
mod styles;

pub use file::OpenDocument;
pub use found::DocumentSheet;
