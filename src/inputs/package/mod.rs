//! Workbooks that are packages (`.xlsx`, `.xlsm`, `.xlsb`, `.ods`), looked through before and
//! beside the reader.
//!
//! Before: the reader keeps what a file promises (a number of texts, a repeated cell), and when
//! that is more memory than there is, the program ends. So each part that the reader reads is
//! walked here first, from tag to tag, and nothing is kept but what a person sees.
//!
//! Beside: the reader gives values. Number formats, merged cells, strike-through, colours and
//! comments are in the same parts, and are kept as [`Looks`]. Nothing here judges them.

mod binary;
mod document;
pub mod limits;
pub mod look;
mod notes;
mod parts;
mod records;
mod sheet;
mod spreadsheet;
mod strings;
mod styles;
#[cfg(test)]
mod tests;
mod walk;

/// What stands in the first cell of a sheet in which this program lists what it found.
pub const LIST_TITLE: &str = "CÁC ĐIỂM CẦN XEM LẠI (ntm check)";

pub use binary::Binary;
pub use document::{DocumentSheet, OpenDocument};
pub use look::{Looks, LooksSeen, Merge};
pub use notes::OWN_NOTE;
pub use parts::{Part, Parts};
pub use sheet::position;
pub use spreadsheet::{Spreadsheet, resolved};
pub use styles::{MARK_COLOURS, builtin, tells};
pub use walk::{Stop, Walker, attribute, is_true, letters};
