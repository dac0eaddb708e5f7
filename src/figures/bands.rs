//! Communes by how many criteria they meet.

use super::figure::{Derivation, Figure, Origin};
use super::{SetFigures, to_u32};
use crate::model::BandRange;

/// Communes that meet `from` to `to` criteria.
#[derive(Clone, Debug)]
pub struct Band {
    /// Fewest.
    pub from: u32,
    /// Most.
    pub to: u32,
    /// The communes.
    pub communes: Figure<Vec<usize>>,
}

impl Band {
    /// How many communes.
    pub fn number(&self) -> Figure<u32> {
        self.communes.with(to_u32(self.communes.len()))
    }
}

/// The set's groups of communes by how many criteria they meet.
pub(super) fn bands(now: &SetFigures, ranges: &[BandRange]) -> Vec<Band> {
    let of: Vec<Origin> = now.communes.iter().map(|commune| commune.base.from.clone()).collect();
    let origin = Origin::all(Derivation::Choice, of);
    let band = |range: &BandRange| {
        let (from, to) = (range.from, range.to);
        let inside = now.communes.iter().filter(|c| (from..=to).contains(&c.base));
        let communes = inside.map(|c| c.commune).collect();
        Band { from, to, communes: Figure::new(communes, origin.clone()) }
    };
    ranges.iter().map(band).collect()
}
