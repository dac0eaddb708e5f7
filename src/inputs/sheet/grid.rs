//! The rows of a sheet, and its headings: what stands where.

use crate::inputs::raw::Node;
use crate::viet::{self, Mark};

/// How many filled rows from the top may hold the headings.
pub const HEADER_SEARCH: usize = 60;

/// A row of a grid.
pub type GridRow = (u32, Vec<(u32, Node)>);

/// A heading's rows, and the text of each column in them.
pub struct Header {
    /// Its first row.
    pub first_row: u32,
    /// Its last row.
    pub last_row: u32,
    /// The column of the names.
    pub name_column: u32,
    pub(super) width: usize,
    pub(super) height: usize,
    /// The columns.
    pub columns: Vec<Heading>,
}

impl Header {
    /// Headings that are found in another way than by the one of the names.
    pub fn beside(
        (first_row, last_row): (u32, u32),
        name_column: u32,
        columns: Vec<Heading>,
    ) -> Self {
        let height = (last_row - first_row + 1) as usize;
        Header { first_row, last_row, name_column, width: columns.len(), height, columns }
    }
}

/// The heading of a column.
#[derive(Clone)]
pub struct Heading {
    /// The column.
    pub column: u32,
    /// Its levels from outermost.
    pub parts: Vec<String>,
    /// The row of the innermost level.
    pub row: u32,
}

impl Heading {
    /// Its levels.
    pub fn parts(&self) -> Vec<&str> {
        self.parts.iter().map(String::as_str).collect()
    }
}

/// Whether cells are the inner headings of pairs: what is met, and what is not.
pub(super) fn are_pairs(cells: &[(u32, Node)]) -> bool {
    let said = cells.iter().map(|(_, node)| match node {
        Node::Text(text) => says(text),
        _ => None,
    });
    let said: Option<Vec<Mark>> = said.collect();
    said.is_some_and(|said| said.contains(&Mark::Met) && said.contains(&Mark::NotMet))
}

/// Whether a heading's innermost level says no more than whether something is met: "Đạt", "Chưa đạt".
pub(super) fn says(text: &str) -> Option<Mark> {
    match viet::fold_tones(text).as_str() {
        "đạt" | "đ" => Some(Mark::Met),
        "chưa đạt" | "không đạt" | "cđ" | "kđ" => Some(Mark::NotMet),
        _ => None,
    }
}
