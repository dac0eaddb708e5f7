//! Looks of workbooks that a program has written, and of parts written by hand.

mod both;
mod opendocument;
mod spreadsheet;

use std::io::{Cursor, Write as _};
use std::sync::Arc;

use super::look::Look;
use crate::diag::Problem;
use crate::inputs::raw::Node;
use crate::inputs::workbook::{Grid, Workbook};

/// A package with these parts.
pub fn package(parts: &[(&str, &str)]) -> Arc<[u8]> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).expect("a part");
        archive.write_all(content.as_bytes()).expect("a part");
    }
    archive.finish().expect("an archive").into_inner().into()
}

/// The only sheet of a workbook.
pub fn grid(bytes: Arc<[u8]>) -> Result<Grid, Problem> {
    let mut book = Workbook::open(bytes)?;
    let name = book.names[0].0.clone();
    book.grid(&name)
}

/// A sheet that a program writes.
pub fn written(write: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Grid {
    let mut book = rust_xlsxwriter::Workbook::new();
    write(book.add_worksheet());
    let bytes = book.save_to_buffer().expect("a workbook");
    grid(bytes.into()).expect("a grid")
}

pub fn look(grid: &Grid, row: u32, column: u32) -> Look {
    grid.looks.cells.get(&(row, column)).cloned().unwrap_or_default()
}

pub fn value(grid: &Grid, row: u32, column: u32) -> Node {
    let cells = grid.rows.iter().find(|(r, _)| *r == row).map(|(_, cells)| cells.as_slice());
    let cell = cells.unwrap_or_default().iter().find(|(c, _)| *c == column);
    cell.map_or(Node::Empty, |(_, node)| node.clone())
}
