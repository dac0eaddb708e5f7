//! Status at a period's end in one criteria set, against the base of comparison and the year's plan.

use rust_decimal::Decimal;

use crate::figures::bands::{Band, bands};
use crate::figures::base::{Base, Bases};
use crate::figures::communes::average;
use crate::figures::figure::{Derivation, Figure, Origin};
use crate::figures::{CommuneFigures, Figures, SetFigures, to_u32};
use crate::model::{Code, CriteriaSet, Matrix, Period, Project, Standing};
use crate::viet::Mark;

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
    /// Derivation many they are.
    pub assigned: Figure<u32>,
    /// Of those, communes that meet it now.
    pub reached: Figure<u32>,
    /// Of those, communes that do not meet it yet.
    pub rest: Figure<Vec<usize>>,
}

/// One criteria set with the plan's data in it.
pub(super) struct Sides<'a> {
    set: &'a CriteriaSet,
    base: &'a Matrix,
    targets: Option<&'a Matrix>,
    plan: Option<&'a SetFigures>,
    of: fn(&Period) -> Option<&Matrix>,
    /// Whether every commune is counted, also one without a row.
    all: bool,
}

pub(super) fn standard<'a>(project: &'a Project, figures: &'a Figures) -> Option<Sides<'a>> {
    Some(Sides {
        set: &project.set,
        base: &project.status,
        targets: Some(&project.targets),
        plan: Some(&figures.standard),
        of: |period| period.status.as_ref(),
        all: true,
    })
}

pub(super) fn advanced<'a>(project: &'a Project, figures: &'a Figures) -> Option<Sides<'a>> {
    Some(Sides {
        set: project.advanced_set.as_deref()?,
        base: project.advanced_status.as_ref()?,
        targets: project.advanced_targets.as_ref(),
        plan: figures.advanced.as_ref(),
        of: |period| period.advanced_status.as_ref(),
        all: false,
    })
}

impl<'a> Sides<'a> {
    /// The marks at a base; nothing where its period has none.
    fn at_base(&self, base: &Base<'a>) -> Option<&'a Matrix> {
        base.period.map_or(Some(self.base), self.of)
    }

    pub(super) fn report(
        &self,
        project: &'a Project,
        period: &Period,
        bases: &Bases<'a>,
    ) -> Option<StatusReport> {
        let status = (self.of)(period)?;
        let covered: Vec<usize> = (0..project.communes.len())
            .filter(|commune| self.all || status.rows.contains_key(commune))
            .collect();
        let at = |matrix: &Matrix| {
            let known = |commune: &usize| self.all || matrix.rows.contains_key(commune);
            let communes: Vec<usize> = covered.iter().copied().filter(known).collect();
            SetFigures::of(self.set, matrix, None, &communes)
        };
        let now = SetFigures::of(self.set, status, self.targets, &covered);
        // A period without such a table says nothing of that time: then the year's beginning is the base.
        let (main, other) = match bases.main.period {
            Some(period) if (self.of)(period).is_none() => (&bases.beginning, None),
            _ => (&bases.main, bases.other.as_ref()),
        };
        let before = at(self.at_base(main).unwrap_or(self.base));
        let since = |name: String, matrix: &Matrix| {
            let then = at(matrix);
            let changes = changes(&then, &now);
            let both = [then.base.from.clone(), now.base.from.clone()];
            Since {
                name,
                gained: counted(changes.iter().map(|change| &change.gained), both.clone()),
                lost: counted(changes.iter().map(|change| &change.lost), both),
                base: then.base,
                changes,
            }
        };
        let year_ago = bases
            .year_ago
            .and_then(|earlier| Some(since(earlier.id.value.name(), (self.of)(earlier)?)));
        let other = other.and_then(|base| Some(since(base.name.clone(), self.at_base(base)?)));
        let changes_since = changes(&before, &now);
        let mut fallen = changes(&at(self.base), &now);
        fallen.retain(|change| !change.lost.is_empty());
        let criteria: Vec<CriterionReport> = self
            .set
            .criteria
            .iter()
            .enumerate()
            .map(|(index, criterion)| {
                let (was, is) = (&before.criteria[index], &now.criteria[index]);
                let both = || [was.base.from.clone(), is.base.from.clone()];
                let by = |pick: fn(&Change) -> &Figure<Vec<u16>>| {
                    let own = changes_since.iter().filter(|c| pick(c).contains(&criterion.number));
                    let own: Vec<usize> = own.map(|change| change.commune).collect();
                    Figure::new(own, Origin::all(Derivation::Choice, both()))
                };
                let nobody =
                    || Figure::new(Vec::new(), Origin::all(Derivation::Choice, Vec::new()));
                let assigned =
                    self.plan.map_or_else(nobody, |plan| plan.criteria[index].new.clone());
                let rest: Vec<usize> =
                    assigned.iter().copied().filter(|c| is.unmet.contains(c)).collect();
                let of_both = [assigned.from.clone(), is.base.from.clone()];
                let reached = to_u32(assigned.len() - rest.len());
                let standing = Standing::at(self.set, status);
                let waived = |commune: &usize| {
                    standing.mark(*commune, Code::criterion(criterion.number))
                        == Some(Mark::NotApplicable)
                };
                let waived: Vec<usize> = covered.iter().copied().filter(waived).collect();
                CriterionReport {
                    number: criterion.number,
                    waived: Figure::new(
                        waived,
                        Origin::all(Derivation::Choice, [is.total.from.clone()]),
                    ),
                    total: is.total.clone(),
                    now: is.base.clone(),
                    before: was.base.clone(),
                    gained: by(|change| &change.gained),
                    lost: by(|change| &change.lost),
                    reached: Figure::new(
                        reached,
                        Origin::of(Derivation::Count, reached, of_both.clone()),
                    ),
                    rest: Figure::new(rest, Origin::all(Derivation::Choice, of_both)),
                    assigned: assigned.with(to_u32(assigned.len())),
                    targets: assigned,
                }
            })
            .collect();
        Some(StatusReport {
            compared_with: main.name.clone(),
            compared_until: main.until.clone(),
            bands: bands(&now, &self.set.bands),
            assigned: Figure::<u32>::sum(criteria.iter().map(|c| c.assigned.clone()).collect()),
            reached: Figure::<u32>::sum(criteria.iter().map(|c| c.reached.clone()).collect()),
            planned: {
                let own = |commune: &usize| Some(self.plan?.commune(*commune)?.end.clone());
                Figure::<u32>::sum(covered.iter().filter_map(own).collect())
            },
            criteria,
            changes: changes_since,
            fallen,
            other,
            year_ago,
            before,
            now,
        })
    }
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

/// Derivation many criteria some lists have in all.
fn counted<'a>(lists: impl Iterator<Item = &'a Figure<Vec<u16>>>, of: [Origin; 2]) -> Figure<u32> {
    let value = lists.map(|list| to_u32(list.len())).sum();
    Figure::new(value, Origin::of(Derivation::Count, value, of))
}

/// What changed of the communes that are known at both times.
fn changes(before: &SetFigures, now: &SetFigures) -> Vec<Change> {
    let pairs = now.communes.iter().filter_map(|is| Some((before.commune(is.commune)?, is)));
    pairs
        .map(|(was, is)| {
            let both = [was.base.from.clone(), is.base.from.clone()];
            let from = Origin::all(Derivation::Choice, both);
            let more = |one: &[u16], other: &[u16]| -> Figure<Vec<u16>> {
                let own = one.iter().copied().filter(|number| !other.contains(number));
                Figure::new(own.collect(), from.clone())
            };
            Change {
                commune: is.commune,
                gained: more(&was.unmet, &is.unmet),
                lost: more(&is.unmet, &was.unmet),
            }
        })
        .filter(|change| !change.gained.is_empty() || !change.lost.is_empty())
        .collect()
}
