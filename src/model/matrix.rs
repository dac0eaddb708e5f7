//! Status and targets: marks per commune and criterion or indicator.

use std::collections::BTreeMap;

use super::{Code, CriteriaSet};
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
    /// The rows: which communes have one, and where.
    pub rows: BTreeMap<usize, Place>,
    /// The table as a whole.
    pub place: Place,
}

impl Matrix {
    /// Whether a commune meets a criterion: by its own mark, or else by its indicators, all of
    /// those that apply. `None` when nothing is known.
    pub fn criterion(&self, set: &CriteriaSet, commune: usize, number: u16) -> Option<Mark> {
        if let Some(mark) = self.marks.get(&(commune, Code::criterion(number))) {
            return Some(mark.value);
        }
        self.by_indicators(set, commune, number)
    }

    /// Whether a commune meets a criterion by its indicators alone.
    pub fn by_indicators(&self, set: &CriteriaSet, commune: usize, number: u16) -> Option<Mark> {
        let criterion = set.criterion(number)?;
        let marks: Vec<Mark> = criterion
            .indicators
            .iter()
            .filter_map(|indicator| self.marks.get(&(commune, indicator.code)))
            .map(|mark| mark.value)
            .collect();
        if marks.is_empty() {
            None
        } else if marks.contains(&Mark::NotMet) || marks.len() < criterion.indicators.len() {
            Some(Mark::NotMet)
        } else if marks.iter().all(|mark| *mark == Mark::NotApplicable) {
            Some(Mark::NotApplicable)
        } else {
            Some(Mark::Met)
        }
    }

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

    /// How many criteria do not apply to a commune.
    pub fn not_applicable(&self, set: &CriteriaSet, commune: usize) -> u32 {
        let none = set
            .criteria
            .iter()
            .filter(|c| self.criterion(set, commune, c.number) == Some(Mark::NotApplicable))
            .count();
        u32::try_from(none).unwrap_or(u32::MAX)
    }

    /// How many criteria a commune meets; what does not apply counts as met.
    pub fn met(&self, set: &CriteriaSet, commune: usize) -> u32 {
        let met = set
            .criteria
            .iter()
            .filter(|c| {
                matches!(
                    self.criterion(set, commune, c.number),
                    Some(Mark::Met | Mark::NotApplicable)
                )
            })
            .count();
        u32::try_from(met).unwrap_or(u32::MAX)
    }
}
