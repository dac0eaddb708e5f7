//! Workbooks to grids of cells; the only home of the workbook reader.
//!
//! A file is known by its content, not by its name: an `.xlsx` that is really an old `.xls` is
//! read, one that is a web page is refused by name. Cells are streamed where the format allows
//! it, so that a million formatted but empty rows cost time and no memory. Nothing here knows
//! what a table is.

mod book;
mod cells;
mod fault;
mod formulas;
mod grid;
mod kind;
mod opening;
mod value;

pub use book::Workbook;
pub use grid::Grid;
pub use kind::{Container, container};
