//! What is seen in a sheet, and what the reader does not read as it is seen.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Problem;
use crate::inputs::package::look::Looks;

/// A sheet of an OpenDocument workbook.
#[derive(Default)]
pub struct DocumentSheet {
    /// What a person sees.
    pub looks: Looks,
    /// The texts of cells into which the reader would mix the words of a shape.
    pub texts: BTreeMap<(u32, u32), String>,
    /// Truth values that are stored as a number: what `=TRUE()` gives in a plain cell.
    pub truths: BTreeMap<(u32, u32), bool>,
    /// Formulas that gave an empty text: they have a paragraph and no value.
    pub blanks: BTreeSet<(u32, u32)>,
    /// Why the sheet cannot be read.
    pub odd: Option<Problem>,
}
