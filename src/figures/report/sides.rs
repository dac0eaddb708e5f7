//! Status at a period's end in one criteria set, held against the base of comparison and the year's plan.

use super::status::{Change, CriterionReport, Since, StatusReport, counted};
use crate::figures::bands::bands;
use crate::figures::base::{Base, Bases};
use crate::figures::figure::{Derivation, Figure, Origin};
use crate::figures::{Figures, SetFigures, to_u32};
use crate::model::{Code, CriteriaSet, Matrix, Period, Project, Standing};
use crate::viet::Mark;

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
        let standing = Standing::at(self.set, status);
        let criteria: Vec<CriterionReport> = (0..self.set.criteria.len())
            .map(|index| self.criterion(index, (&before, &now), &changes_since, &standing))
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

    /// One criterion of the set, then and now.
    fn criterion(
        &self,
        index: usize,
        (before, now): (&SetFigures, &SetFigures),
        changes: &[Change],
        standing: &Standing<'_>,
    ) -> CriterionReport {
        let (was, is) = (&before.criteria[index], &now.criteria[index]);
        let number = is.number;
        let choice = |of: &[&Origin], communes: Vec<usize>| {
            let of: Vec<Origin> = of.iter().map(|own| (*own).clone()).collect();
            Figure::new(communes, Origin::all(Derivation::Choice, of))
        };
        let by = |pick: fn(&Change) -> &Figure<Vec<u16>>| {
            let own = changes.iter().filter(|change| pick(change).contains(&number));
            choice(&[&was.base.from, &is.base.from], own.map(|change| change.commune).collect())
        };
        let assigned = match self.plan {
            Some(plan) => plan.criteria[index].new.clone(),
            None => choice(&[], Vec::new()),
        };
        let rest: Vec<usize> =
            assigned.iter().copied().filter(|commune| is.unmet.contains(commune)).collect();
        let reached = to_u32(assigned.len() - rest.len());
        let of_both = [assigned.from.clone(), is.base.from.clone()];
        let is_waived = |commune: &usize| {
            standing.mark(*commune, Code::criterion(number)) == Some(Mark::NotApplicable)
        };
        let covered = now.communes.iter().map(|own| own.commune);
        CriterionReport {
            number,
            waived: choice(&[&is.total.from], covered.filter(is_waived).collect()),
            total: is.total.clone(),
            now: is.base.clone(),
            before: was.base.clone(),
            gained: by(|change| &change.gained),
            lost: by(|change| &change.lost),
            reached: Figure::new(reached, Origin::of(Derivation::Count, reached, of_both)),
            rest: choice(&[&assigned.from, &is.base.from], rest),
            assigned: assigned.with(to_u32(assigned.len())),
            targets: assigned,
        }
    }
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
