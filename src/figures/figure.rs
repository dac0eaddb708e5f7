//! A value that a document states, together with how it came about.
//!
//! A figure's origin is a small tree that is shared and cheap to copy: cells at its leaves, and above
//! them sums, counts, averages. It holds the cells that decide the value, each of them once: another
//! value in one of them may make another figure, and no other cell of the inputs can.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::model::{Aim, Recognition};
use crate::origin::{Place, Sourced};
use crate::viet::Mark;

/// A value with its origin. `Debug` prints the value alone, so that a golden stays readable.
#[derive(Clone)]
pub struct Figure<T> {
    /// The value.
    pub value: T,
    /// How it came about.
    pub from: Origin,
}

impl<T: fmt::Debug> fmt::Debug for Figure<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// Two figures are equal when their values are, however they came about.
impl<T: PartialEq> PartialEq for Figure<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: PartialEq> PartialEq<T> for Figure<T> {
    fn eq(&self, other: &T) -> bool {
        self.value == *other
    }
}

impl<T: PartialOrd> PartialOrd for Figure<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl fmt::Display for Figure<u32> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T> Deref for Figure<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> Figure<T> {
    /// A value with its origin.
    pub fn new(value: T, from: Origin) -> Self {
        Figure { value, from }
    }

    /// Another value with the same origin.
    pub fn with<U>(&self, value: U) -> Figure<U> {
        Figure { value, from: self.from.clone() }
    }
}

impl Figure<Decimal> {
    /// An amount as a cell states it.
    pub fn amount(stated: &Sourced<Decimal>) -> Self {
        Figure {
            value: stated.value,
            from: Origin::cell(&stated.place, Seen::Number(stated.value)),
        }
    }

    /// The sum of amounts.
    pub fn sum(parts: Vec<Figure<Decimal>>) -> Self {
        let value = parts.iter().map(|part| part.value).sum();
        Figure { value, from: Origin::of(Derivation::Sum, value, origins(parts)) }
    }

    /// What is left of an amount.
    pub fn less(&self, other: &Figure<Decimal>) -> Self {
        let value = self.value - other.value;
        let parts = vec![self.from.clone(), other.from.clone()];
        Figure { value, from: Origin::of(Derivation::Difference, value, parts) }
    }
}

impl Figure<u32> {
    /// A count as a cell states it.
    pub fn count(value: u32, place: &Place) -> Self {
        Figure { value, from: Origin::cell(place, Seen::Number(value.into())) }
    }

    /// What is left of a count.
    pub fn less(&self, other: &Figure<u32>) -> Self {
        let value = self.value.saturating_sub(other.value);
        let parts = vec![self.from.clone(), other.from.clone()];
        Figure { value, from: Origin::of(Derivation::Difference, value, parts) }
    }

    /// The sum of counts.
    pub fn sum(parts: Vec<Figure<u32>>) -> Self {
        let value: u32 = parts.iter().map(|part| part.value).sum();
        Figure { value, from: Origin::of(Derivation::Sum, value, origins(parts)) }
    }
}

impl Figure<Vec<usize>> {
    /// How many a list has.
    pub fn counted(&self) -> Figure<u32> {
        let value = u32::try_from(self.value.len()).unwrap_or(u32::MAX);
        Figure { value, from: Origin::of(Derivation::Count, value, [self.from.clone()]) }
    }
}

fn origins<T>(parts: Vec<Figure<T>>) -> Vec<Origin> {
    parts.into_iter().map(|part| part.from).collect()
}

/// How a value came about; shared.
#[derive(Clone)]
pub struct Origin(Arc<Step>);

/// One step of it.
#[derive(Debug)]
pub enum Step {
    /// A cell states it.
    Cell {
        /// Where.
        place: Place,
        /// What stands there.
        seen: Seen,
    },
    /// It follows from others.
    Derived {
        /// In which way.
        how: Derivation,
        /// Its value, where it is a number.
        value: Option<Decimal>,
        /// From which.
        of: Arc<[Origin]>,
    },
}

/// What a cell states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// A mark; nothing where the row says nothing of it.
    Mark(Option<Mark>),
    /// A number.
    Number(Decimal),
    /// A title that a commune has.
    Title(Recognition),
    /// A commune's aim.
    Aim(Aim),
    /// A text that is printed as it is.
    Text,
    /// A row that is counted.
    Row,
    /// A row that says nothing of it.
    Nothing,
}

/// In which way a value follows from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Derivation {
    /// The sum of them.
    Sum,
    /// The number of those that fit.
    Count,
    /// Their sum by their number.
    Average,
    /// The first less the second.
    Difference,
    /// The first in per cent of the second.
    Share,
    /// The least of them.
    Least,
    /// Those that fit.
    Choice,
    /// What was gained, as far as it was assigned: now, at the beginning, assigned.
    Gain,
    /// What decides together whether something holds.
    Decision,
}

impl fmt::Debug for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("..")
    }
}

impl Origin {
    /// A cell.
    pub fn cell(place: &Place, seen: Seen) -> Self {
        Origin(Arc::new(Step::Cell { place: place.clone(), seen }))
    }

    /// A number that follows from others.
    pub fn of(how: Derivation, value: impl Into<Decimal>, of: impl Into<Arc<[Origin]>>) -> Self {
        Origin(Arc::new(Step::Derived { how, value: Some(value.into()), of: of.into() }))
    }

    /// A choice or a decision that follows from others.
    pub fn all(how: Derivation, of: impl Into<Arc<[Origin]>>) -> Self {
        let of = of.into();
        match (&*of, how) {
            ([only], Derivation::Decision) => only.clone(),
            _ => Origin(Arc::new(Step::Derived { how, value: None, of })),
        }
    }

    /// Whether both are one and the same step.
    pub fn is(&self, other: &Origin) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The number that it is, where it is one.
    pub fn value(&self) -> Option<Decimal> {
        match &*self.0 {
            Step::Derived { value, .. } => *value,
            Step::Cell { seen: Seen::Number(value), .. } => Some(*value),
            Step::Cell { .. } => None,
        }
    }

    /// The step.
    pub fn step(&self) -> &Step {
        &self.0
    }

    /// Shows every cell at its leaves; one that several steps share perhaps more than once.
    pub fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Place, &'a Seen)) {
        Origin::visit_all([self], see);
    }

    /// The same of many; what they share is looked at once.
    pub fn visit_all<'a>(
        all: impl IntoIterator<Item = &'a Origin>,
        see: &mut dyn FnMut(&'a Place, &'a Seen),
    ) {
        let mut open: Vec<&Origin> = all.into_iter().collect();
        let mut known = HashSet::new();
        while let Some(origin) = open.pop() {
            if !known.insert(Arc::as_ptr(&origin.0)) {
                continue;
            }
            match origin.step() {
                Step::Cell { place, seen } => see(place, seen),
                Step::Derived { of, .. } => open.extend(&**of),
            }
        }
    }

    /// The cells at its leaves, each once, in the order of the inputs.
    pub fn cells(&self) -> Vec<&Place> {
        let mut cells: Vec<&Place> = Vec::new();
        self.visit(&mut |place, _| cells.push(place));
        cells.sort_unstable();
        cells.dedup();
        cells
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(value: i64, row: u32) -> Figure<Decimal> {
        let place = Place::cell("a.xlsx".into(), "S".into(), row, 0);
        Figure::amount(&Sourced::new(Decimal::from(value), place))
    }

    #[test]
    fn a_sum_leads_to_each_of_its_cells_once() {
        let (one, two) = (amount(3, 1), amount(4, 0));
        let sum = Figure::<Decimal>::sum(vec![one.clone(), two, one]);
        assert_eq!(sum.value, Decimal::from(10));
        let cells: Vec<String> = sum.from.cells().iter().map(ToString::to_string).collect();
        assert_eq!(cells, ["a.xlsx, S!A1", "a.xlsx, S!A2"]);
    }

    #[test]
    fn what_one_thing_decides_is_that_thing() {
        let one = amount(3, 1);
        let decision = Origin::all(Derivation::Decision, vec![one.from]);
        assert!(matches!(decision.step(), Step::Cell { .. }));
    }
}
