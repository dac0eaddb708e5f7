//! Status and targets: marks per commune and criterion or indicator.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use crate::origin::{Place, Sourced};
use crate::viet::Mark;

/// Marks per commune and criterion or indicator: a status, or targets. Communes are indices
/// into the project's list of communes.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// The marks, each with its cell. A commune or code without an entry was not given.
    pub marks: BTreeMap<(usize, Code), Sourced<Mark>>,
    /// Where a table of targets says "Duy trì": what is met is to be kept.
    pub kept: BTreeMap<(usize, Code), Place>,
    /// Of a table that also writes "Chưa đạt", what is blank: perhaps it was forgotten.
    pub blank: BTreeSet<(usize, Code)>,
    /// The rows: which communes have one, and where.
    pub rows: BTreeMap<usize, Place>,
    /// The table as a whole.
    pub place: Place,
}

impl Matrix {
    /// Where the mark of a criterion stands: its own cell, or the commune's row.
    pub fn place(&self, commune: usize, number: u16) -> &Place {
        self.marks
            .get(&(commune, Code::criterion(number)))
            .map(|mark| &mark.place)
            .or_else(|| {
                let first = Code { criterion: number, indicator: 1 };
                let last = Code { criterion: number, indicator: u16::MAX };
                self.marks
                    .range((commune, first)..=(commune, last))
                    .next()
                    .map(|(_, mark)| &mark.place)
            })
            .or_else(|| self.rows.get(&commune))
            .unwrap_or(&self.place)
    }
}
