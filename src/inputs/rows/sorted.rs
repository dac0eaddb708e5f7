//! What a table's lines are sorted into.

use crate::inputs::raw::RawRow;
use crate::origin::Place;

/// The lines of a table, sorted.
#[derive(Debug, Default)]
pub struct Sorted {
    /// The records.
    pub rows: Vec<RawRow>,
    /// The lines outside the table.
    pub outside: Vec<Place>,
    /// Whether a record lacks its name.
    pub nameless: bool,
}
