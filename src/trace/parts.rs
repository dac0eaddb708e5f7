//! What a document was made of, and what its numbers stand in and come from.

use crate::figures::{Edition, Origin};
use crate::origin::Place;
use crate::tables::Table;
use crate::template::Traced;
use crate::typeset::FittedAnnex;

/// What a document was made of.
pub struct DocumentParts<'a> {
    /// Whose it is.
    pub edition: &'a Edition<'a>,
    /// The markup of its words, and where they come from; none where it has annexes alone.
    pub words: Option<(&'a str, &'a Traced)>,
    /// Its annexes as tables, and fitted to the page.
    pub annexes: &'a [(&'a Table, &'a FittedAnnex)],
}

/// What a number stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Within {
    /// Words.
    Words(String),
    /// A cell of an annex.
    Cell {
        /// The annex.
        annex: String,
        /// What its row is about.
        row: String,
        /// Its column's heading.
        column: String,
        /// Whether it counts or sums up in a row of totals.
        total: bool,
    },
}

/// Where a number comes from.
#[derive(Clone, Debug)]
pub enum Whence {
    /// A figure with its cells.
    Computed(Origin),
    /// A text of the inputs, or a date or a number that they give, printed as it is.
    Quoted(Place),
    /// The words of a template.
    Template(Place),
    /// The layout: numbers of headings, pages and rows.
    Layout,
    /// Nobody knows.
    Unknown,
}
