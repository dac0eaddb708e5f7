//! What a clerk is told of a table and its fields in the workbook of `ntm init`, and what may be typed there.

use super::example::{Example, InputRow};

/// A table's sheet in the workbook of `ntm init`.
#[derive(Debug)]
pub struct InitSheet {
    /// Its title; `{nam}` is the plan's year, `{nam_truoc}` the year before.
    pub title: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// Whether no document can be made without it.
    pub needed: bool,
    /// The rows that it begins with; without any there is no such sheet.
    pub example: fn(&Example<'_>) -> Option<Vec<InputRow>>,
}

/// Whether a field has a column in the workbook of `ntm init`.
#[derive(Debug)]
pub enum InSheet {
    /// Its table has no sheet.
    NoSheet,
    /// The sheet does without it: criteria stand in columns of their own, rows are nested by their
    /// numbering, or another column says the same.
    LeftOut,
    /// It has one.
    Column {
        /// Its width in characters.
        width: f64,
        /// What may stand in it.
        entry: CellInput,
        /// What to fill in.
        note: &'static str,
    },
}

/// What may stand in a column of the workbook: how its cells are set, and what is checked while a
/// clerk types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellInput {
    /// Any text of a line or two.
    Words,
    /// Paragraphs; rows must be free to grow with them.
    Prose,
    /// Text that must not become a number or a date.
    LeftText,
    /// The same, centred.
    CentreText,
    /// A commune of the sheet of communes.
    Commune,
    /// Met, not met, not applicable.
    Mark,
    /// `x` or nothing.
    Cross,
    /// One of a list.
    Choice(&'static Choices),
    /// An office.
    Office,
    /// An amount that is not negative.
    Amount,
    /// A whole number.
    Count,
    /// A number of hamlets, perhaps with "trở lên", or a mark.
    Hamlets,
    /// A formula that counts marks.
    Total,
}

/// A list that a column takes its values from; it has a column of its own on the last sheet.
#[derive(Debug, PartialEq)]
pub struct Choices {
    /// The heading of the list.
    pub heading: &'static str,
    /// Its values.
    pub values: &'static [&'static str],
    /// Whether an office may add to them: then another value is asked about, else refused.
    pub may_grow: bool,
    /// The width of the list in characters.
    pub width: f64,
    /// What is said of another value.
    pub otherwise: &'static str,
}

impl Eq for Choices {}
