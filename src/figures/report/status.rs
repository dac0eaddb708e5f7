//! Status at a period's end in one criteria set: what it says of communes and criteria.

use rust_decimal::Decimal;

use crate::figures::bands::Band;
use crate::figures::communes::average;
use crate::figures::figure::{Derivation, Figure, Origin};
use crate::figures::{CommuneFigures, SetFigures, to_u32};

/// Status at the period's end.
#[derive(Clone, Debug)]
pub struct StatusReport {
    /// What it is compared with.
    pub compared_with: String,
    /// The same in a heading.
    pub compared_until: String,
    /// Now, with what is still assigned and not met.
    pub now: SetFigures,
    /// At the base of comparison, of the communes that are known there.
    pub before: SetFigures,
    /// Against the other base.
    pub other: Option<Since>,
    /// Against the same period last year.
    pub year_ago: Option<Since>,
    /// What each commune gained and lost since the base, in the office's order.
    pub changes: Vec<Change>,
    /// Criteria that the plan counted as met and that are not met now.
    pub fallen: Vec<Change>,
    /// Communes by how many criteria they meet, most first.
    pub bands: Vec<Band>,
    /// One for each criterion, in the set's order.
    pub criteria: Vec<CriterionReport>,
    /// Cells assigned for the year.
    pub assigned: Figure<u32>,
    /// Of those, met by now.
    pub reached: Figure<u32>,
    /// Met at the year's end by the plan, of the communes that are counted.
    pub planned: Figure<u32>,
}

/// Criteria gained and lost since another time.
#[derive(Clone, Debug)]
pub struct Since {
    /// The time, as words name it.
    pub name: String,
    /// Met then.
    pub base: Figure<u32>,
    /// Gained since.
    pub gained: Figure<u32>,
    /// Lost since.
    pub lost: Figure<u32>,
    /// What each commune gained and lost.
    pub changes: Vec<Change>,
}

/// What a commune gained and lost.
#[derive(Clone, Debug)]
pub struct Change {
    /// The commune.
    pub commune: usize,
    /// Criteria newly met.
    pub gained: Figure<Vec<u16>>,
    /// Criteria no longer met.
    pub lost: Figure<Vec<u16>>,
}

/// A criterion in the period.
#[derive(Clone, Debug)]
pub struct CriterionReport {
    /// Its number.
    pub number: u16,
    /// Communes that the count is out of.
    pub total: Figure<u32>,
    /// Communes that meet it now.
    pub now: Figure<u32>,
    /// Communes that met it before.
    pub before: Figure<u32>,
    /// Communes that gained it.
    pub gained: Figure<Vec<usize>>,
    /// Communes that lost it.
    pub lost: Figure<Vec<usize>>,
    /// Communes to which it does not apply.
    pub waived: Figure<Vec<usize>>,
    /// Communes to which the year's plan assigns it.
    pub targets: Figure<Vec<usize>>,
    /// How many they are.
    pub assigned: Figure<u32>,
    /// Of those, communes that meet it now.
    pub reached: Figure<u32>,
    /// Of those, communes that do not meet it yet.
    pub rest: Figure<Vec<usize>>,
}

impl StatusReport {
    /// Criteria gained in all.
    pub fn gained(&self) -> Figure<u32> {
        counted(self.changes.iter().map(|change| &change.gained), self.both())
    }

    /// Criteria lost in all.
    pub fn lost(&self) -> Figure<u32> {
        counted(self.changes.iter().map(|change| &change.lost), self.both())
    }

    /// What decides the change: how the communes stood, and how they stand.
    fn both(&self) -> [Origin; 2] {
        [self.before.base.from.clone(), self.now.base.from.clone()]
    }

    /// Communes that meet every criterion now.
    pub fn complete(&self) -> Figure<Vec<usize>> {
        complete(&self.now)
    }

    /// Criteria that the plan counted as met, that are not met now and are to be met again.
    pub fn to_regain(&self) -> Figure<u32> {
        let of = [self.now.base.from.clone(), self.before.base.from.clone()];
        counted(self.fallen.iter().map(|change| &change.lost), of)
    }

    /// Criteria met at the year's end, if what is assigned still comes true and what was lost comes back.
    pub fn at_end(&self) -> Figure<u32> {
        Figure::<u32>::sum(vec![self.now.end.clone(), self.to_regain()])
    }

    /// The same per commune.
    pub fn average_at_end(&self) -> Figure<Decimal> {
        average(&self.at_end(), &self.now.number)
    }

    /// Communes that meet every criterion at the year's end, on the same conditions.
    pub fn complete_at_end(&self) -> Figure<Vec<usize>> {
        let back = |commune: usize, number: u16| {
            let mut own = self.fallen.iter().filter(|change| change.commune == commune);
            own.any(|change| change.lost.contains(&number))
        };
        let own =
            self.now.communes.iter().filter(|commune| {
                commune.lacking.iter().all(|number| back(commune.commune, *number))
            });
        let of: Vec<Origin> =
            self.now.communes.iter().map(|commune| commune.end.from.clone()).collect();
        Figure::new(
            own.map(|commune| commune.commune).collect(),
            Origin::all(Derivation::Choice, of),
        )
    }

    /// Communes that meet every criterion now and did not at the base.
    pub fn newly_complete(&self) -> Figure<Vec<usize>> {
        without(&complete(&self.now), &complete(&self.before))
    }

    /// Communes that met every criterion at the base and do not now.
    pub fn no_longer_complete(&self) -> Figure<Vec<usize>> {
        without(&complete(&self.before), &complete(&self.now))
    }

    /// Whether a criterion was met by some commune at the base or at the year's beginning that does not
    /// meet it now.
    pub fn once_met(&self, number: u16) -> bool {
        self.changes.iter().chain(&self.fallen).any(|change| change.lost.contains(&number))
    }

    /// Whether a commune met every criterion at the base or at the year's beginning and does not now.
    pub fn once_complete(&self) -> bool {
        self.changes.iter().chain(&self.fallen).any(|change| {
            let now = self.now.commune(change.commune);
            !change.lost.is_empty() && now.is_some_and(|now| now.unmet == change.lost)
        })
    }

    /// Whether the year's plan assigns a commune a criterion that it does not meet yet.
    pub fn owes(&self, commune: usize, number: u16) -> bool {
        let own = self.criteria.iter().find(|criterion| criterion.number == number);
        own.is_some_and(|criterion| criterion.rest.contains(&commune))
    }

    /// Criteria that are not met now, of all communes.
    pub fn unmet(&self) -> Figure<u32> {
        let own = self.now.communes.iter().map(|commune| commune.unmet.len()).sum();
        let value = to_u32(own);
        Figure::new(value, Origin::of(Derivation::Count, value, [self.now.base.from.clone()]))
    }

    /// Those that a commune does not meet and did not lose since the base.
    pub fn unmet_before(&self, commune: &CommuneFigures) -> Figure<Vec<u16>> {
        let lost = self.changes.iter().find(|change| change.commune == commune.commune);
        let lost = |number: &u16| lost.is_some_and(|change| change.lost.contains(number));
        let own = commune.unmet.iter().copied().filter(|number| !lost(number));
        Figure::new(own.collect(), Origin::all(Derivation::Choice, self.both()))
    }

    /// What each commune is assigned and does not meet yet, in the office's order.
    pub fn rest(&self) -> Vec<(usize, Figure<Vec<u16>>)> {
        let of = |commune: &CommuneFigures| {
            let own = self.criteria.iter().filter(|c| c.rest.contains(&commune.commune));
            let (numbers, from): (Vec<u16>, Vec<Origin>) =
                own.map(|criterion| (criterion.number, criterion.rest.from.clone())).unzip();
            let rest = Figure::new(numbers, Origin::all(Derivation::Choice, from));
            (!rest.is_empty()).then_some((commune.commune, rest))
        };
        self.now.communes.iter().filter_map(of).collect()
    }

    /// Whether the base knows every commune that is counted now.
    pub fn is_comparable(&self) -> bool {
        self.before.communes.len() == self.now.communes.len()
    }
}

fn complete(figures: &SetFigures) -> Figure<Vec<usize>> {
    let complete = figures.communes.iter().filter(|commune| commune.unmet.is_empty());
    let of: Vec<Origin> =
        figures.communes.iter().map(|commune| commune.base.from.clone()).collect();
    Figure::new(
        complete.map(|commune| commune.commune).collect(),
        Origin::all(Derivation::Choice, of),
    )
}

/// Those of one list that are not in the other.
fn without(all: &Figure<Vec<usize>>, others: &Figure<Vec<usize>>) -> Figure<Vec<usize>> {
    let rest = all.iter().copied().filter(|commune| !others.contains(commune)).collect();
    Figure::new(rest, Origin::all(Derivation::Choice, [all.from.clone(), others.from.clone()]))
}

/// How many criteria some lists have in all.
pub(super) fn counted<'a>(
    lists: impl Iterator<Item = &'a Figure<Vec<u16>>>,
    of: [Origin; 2],
) -> Figure<u32> {
    let value = lists.map(|list| to_u32(list.len())).sum();
    Figure::new(value, Origin::of(Derivation::Count, value, of))
}
