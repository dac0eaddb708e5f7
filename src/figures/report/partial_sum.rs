//! What is counted and summed over works: their number, and the sum of what is stated of some only.

use rust_decimal::Decimal;

use crate::figures::figure::{Derivation, Figure, Origin, Seen};
use crate::figures::sums::sum_of;
use crate::figures::to_u32;
use crate::origin::{Place, Sourced};

/// A sum of which some amounts are not stated: what is known, and whose are lacking.
#[derive(Clone, Debug)]
pub struct PartialSum {
    /// The sum of those stated.
    pub sum: Figure<Decimal>,
    /// How many they are.
    pub number: Figure<u32>,
    /// Names of the others.
    pub lacking: Vec<String>,
}

impl PartialSum {
    /// Nothing where all amounts are stated, or none is.
    pub(super) fn of<'a>(
        amounts: impl Iterator<Item = (&'a Sourced<String>, Option<Figure<Decimal>>)>,
    ) -> Option<Self> {
        let (known, lacking): (Vec<_>, Vec<_>) = amounts.partition(|(_, amount)| amount.is_some());
        if lacking.is_empty() {
            return None;
        }
        Some(PartialSum {
            number: works_count(known.iter().map(|(name, _)| &name.place)),
            sum: sum_of(known.into_iter().map(|(_, amount)| amount))?,
            lacking: lacking.into_iter().map(|(name, _)| name.value.clone()).collect(),
        })
    }
}

/// How many works, by their rows.
pub(super) fn works_count<'a>(rows: impl Iterator<Item = &'a Place>) -> Figure<u32> {
    let of: Vec<Origin> = rows.map(|place| Origin::cell(place, Seen::Row)).collect();
    let value = to_u32(of.len());
    Figure::new(value, Origin::of(Derivation::Count, value, of))
}
