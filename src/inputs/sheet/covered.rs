//! What merged cells cover.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Diagnostic;

/// What merged cells make of the rows that they cover.
#[derive(Default)]
pub(super) struct Merged {
    /// Rows whose words are merged over the width of the table.
    pub(super) across: BTreeSet<u32>,
    /// How many cells have been filled from them.
    pub(super) filled: usize,
    /// What is wrong with a row, should it be a record.
    pub(super) doubts: BTreeMap<u32, Vec<Diagnostic>>,
}
