//! What a period's report states of communes and hamlets: status against the base of comparison, the
//! same period last year and the year's plan.

use super::base::{Base, Bases};
use super::money::{ArrearsReport, FundingReport, WorksReport};
use super::{Figures, SetFigures, to_u32};
use crate::model::{BandRange, CriteriaSet, Hamlet, HamletCount, Matrix, Period, Project};
use crate::origin::Sourced;

/// All figures of a period's report.
#[derive(Clone, Debug)]
pub struct Report {
    /// What the period is compared with: "quý I năm 2025", "ngày 31/12/2024".
    pub compared_with: String,
    /// The same in a heading that says until when: "hết quý I năm 2025", "31/12/2024".
    pub compared_until: String,
    /// Status by criterion and commune, where the period has it.
    pub status: Option<StatusReport>,
    /// The same in the advanced set, of the communes that the period's table has.
    pub advanced: Option<StatusReport>,
    /// NTM hamlets, where the period has them.
    pub hamlets: Option<HamletReport>,
    /// Model hamlets.
    pub model_hamlets: Option<HamletReport>,
    /// Funding, where the period has it.
    pub funding: Option<FundingReport>,
    /// Works, where the period has them.
    pub works: Option<WorksReport>,
    /// Arrears in all, where the period has them.
    pub arrears: Option<ArrearsReport>,
}

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
    pub assigned: u32,
    /// Of those, met by now.
    pub reached: u32,
}

/// Criteria gained and lost since another time.
#[derive(Clone, Debug)]
pub struct Since {
    /// The time, as words name it.
    pub name: String,
    /// Met then.
    pub base: u32,
    /// Gained since.
    pub gained: u32,
    /// Lost since.
    pub lost: u32,
}

/// What a commune gained and lost.
#[derive(Clone, Debug)]
pub struct Change {
    /// The commune.
    pub commune: usize,
    /// Criteria newly met.
    pub gained: Vec<u16>,
    /// Criteria no longer met.
    pub lost: Vec<u16>,
}

/// Communes that meet `from` to `to` criteria.
#[derive(Clone, Debug)]
pub struct Band {
    /// Fewest.
    pub from: u32,
    /// Most.
    pub to: u32,
    /// The communes.
    pub communes: Vec<usize>,
}

/// A criterion in the period.
#[derive(Clone, Debug)]
pub struct CriterionReport {
    /// Its number.
    pub number: u16,
    /// Communes that the count is out of.
    pub total: u32,
    /// Communes that meet it now.
    pub now: u32,
    /// Communes that met it before.
    pub before: u32,
    /// Communes that gained it.
    pub gained: Vec<usize>,
    /// Communes that lost it.
    pub lost: Vec<usize>,
    /// Communes to which the year's plan assigns it.
    pub assigned: u32,
    /// Of those, communes that meet it now.
    pub reached: u32,
    /// Of those, communes that do not meet it yet.
    pub rest: Vec<usize>,
}

/// Hamlets of one title.
#[derive(Clone, Debug)]
pub struct HamletReport {
    /// What they are compared with.
    pub compared_with: String,
    /// The same in a heading.
    pub compared_until: String,
    /// All hamlets there are, where every commune's number is given.
    pub total: Option<u32>,
    /// With the title now.
    pub now: u32,
    /// With the title at the base; nothing where nobody stated any: what is not given is no zero.
    pub before: Option<u32>,
    /// Gained since, over the communes that have more.
    pub gained: u32,
    /// Lost since, over the communes that have fewer.
    pub lost: u32,
    /// To gain it in the year.
    pub assigned: u32,
    /// Gained of those since the year's beginning, where that is known.
    pub reached: Option<u32>,
    /// By commune, those with hamlets or targets, in the office's order.
    pub communes: Vec<HamletChange>,
}

/// A commune's hamlets of one title.
#[derive(Clone, Debug)]
pub struct HamletChange {
    /// The commune.
    pub commune: usize,
    /// With the title at the base, where that is known.
    pub before: Option<u32>,
    /// With the title now.
    pub now: u32,
    /// Whether the period states that.
    pub stated: bool,
    /// To gain it in the year.
    pub assigned: u32,
}

impl Report {
    /// The figures of a period of the project.
    pub fn of(project: &Project, figures: &Figures, period: &Period) -> Self {
        let bases = Bases::of(project, period);
        let hamlets = |pick: Pick| HamletReport::of(project, period, &bases, pick);
        Report {
            status: standard(project, figures)
                .and_then(|sides| sides.report(project, period, &bases)),
            advanced: advanced(project, figures)
                .and_then(|sides| sides.report(project, period, &bases)),
            hamlets: hamlets(|hamlet| [&hamlet.standard_base, &hamlet.standard_target]),
            model_hamlets: hamlets(|hamlet| [&hamlet.model_base, &hamlet.model_target]),
            funding: FundingReport::of(figures, period, bases.main.period),
            works: WorksReport::of(figures, project, period),
            arrears: ArrearsReport::of(period),
            compared_with: bases.main.name,
            compared_until: bases.main.until,
        }
    }
}

/// One criteria set with the plan's data in it.
struct Sides<'a> {
    set: &'a CriteriaSet,
    base: &'a Matrix,
    targets: Option<&'a Matrix>,
    plan: Option<&'a SetFigures>,
    of: fn(&Period) -> Option<&Matrix>,
    /// Whether every commune is counted, also one without a row.
    all: bool,
}

fn standard<'a>(project: &'a Project, figures: &'a Figures) -> Option<Sides<'a>> {
    Some(Sides {
        set: &project.set,
        base: &project.status,
        targets: Some(&project.targets),
        plan: Some(&figures.standard),
        of: |period| period.status.as_ref(),
        all: true,
    })
}

fn advanced<'a>(project: &'a Project, figures: &'a Figures) -> Option<Sides<'a>> {
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

    fn report(
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
            Since { name, base: then.base, gained: gained(&changes), lost: lost(&changes) }
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
                let by = |pick: fn(&Change) -> &Vec<u16>| -> Vec<usize> {
                    let own = changes_since.iter().filter(|c| pick(c).contains(&criterion.number));
                    own.map(|change| change.commune).collect()
                };
                let assigned: &[usize] = self.plan.map_or(&[], |plan| &plan.criteria[index].new);
                let rest: Vec<usize> =
                    assigned.iter().copied().filter(|c| is.unmet.contains(c)).collect();
                CriterionReport {
                    number: criterion.number,
                    total: is.total,
                    now: is.base,
                    before: was.base,
                    gained: by(|change| &change.gained),
                    lost: by(|change| &change.lost),
                    assigned: to_u32(assigned.len()),
                    reached: to_u32(assigned.len() - rest.len()),
                    rest,
                }
            })
            .collect();
        Some(StatusReport {
            compared_with: main.name.clone(),
            compared_until: main.until.clone(),
            bands: bands(&now, &self.set.bands),
            assigned: criteria.iter().map(|c| c.assigned).sum(),
            reached: criteria.iter().map(|c| c.reached).sum(),
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
    pub fn gained(&self) -> u32 {
        gained(&self.changes)
    }

    /// Criteria lost in all.
    pub fn lost(&self) -> u32 {
        lost(&self.changes)
    }

    /// Communes that meet every criterion now.
    pub fn complete(&self) -> Vec<usize> {
        complete(&self.now)
    }

    /// Communes that meet every criterion now and did not at the base.
    pub fn newly_complete(&self) -> Vec<usize> {
        let before = complete(&self.before);
        complete(&self.now).into_iter().filter(|commune| !before.contains(commune)).collect()
    }

    /// Communes that met every criterion at the base and do not now.
    pub fn no_longer_complete(&self) -> Vec<usize> {
        let now = complete(&self.now);
        complete(&self.before).into_iter().filter(|commune| !now.contains(commune)).collect()
    }

    /// Whether the year's plan assigns a commune a criterion that it does not meet yet.
    pub fn owes(&self, commune: usize, number: u16) -> bool {
        let own = self.criteria.iter().find(|criterion| criterion.number == number);
        own.is_some_and(|criterion| criterion.rest.contains(&commune))
    }

    /// Whether the base knows every commune that is counted now.
    pub fn is_comparable(&self) -> bool {
        self.before.communes.len() == self.now.communes.len()
    }
}

fn complete(figures: &SetFigures) -> Vec<usize> {
    let complete = figures.communes.iter().filter(|commune| commune.unmet.is_empty());
    complete.map(|commune| commune.commune).collect()
}

fn gained(changes: &[Change]) -> u32 {
    changes.iter().map(|change| to_u32(change.gained.len())).sum()
}

fn lost(changes: &[Change]) -> u32 {
    changes.iter().map(|change| to_u32(change.lost.len())).sum()
}

/// What changed of the communes that are known at both times.
fn changes(before: &SetFigures, now: &SetFigures) -> Vec<Change> {
    let pairs = now.communes.iter().filter_map(|is| Some((before.commune(is.commune)?, is)));
    pairs
        .map(|(was, is)| Change {
            commune: is.commune,
            gained: was.unmet.iter().copied().filter(|n| !is.unmet.contains(n)).collect(),
            lost: is.unmet.iter().copied().filter(|n| !was.unmet.contains(n)).collect(),
        })
        .filter(|change| !change.gained.is_empty() || !change.lost.is_empty())
        .collect()
}

/// The set's groups of communes by how many criteria they meet.
fn bands(now: &SetFigures, ranges: &[BandRange]) -> Vec<Band> {
    let band = |range: &BandRange| {
        let (from, to) = (range.from, range.to);
        let inside = now.communes.iter().filter(|c| (from..=to).contains(&c.base));
        Band { from, to, communes: inside.map(|c| c.commune).collect() }
    };
    ranges.iter().map(band).collect()
}

/// Base and target of a title.
type Pick = fn(&Hamlet) -> [&Option<Sourced<HamletCount>>; 2];

impl HamletReport {
    fn of(project: &Project, period: &Period, bases: &Bases<'_>, pick: Pick) -> Option<Self> {
        let sum = |hamlets: &[Hamlet], at: usize, commune: usize| -> Option<u32> {
            let own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
            let counts = own.filter_map(|hamlet| pick(hamlet)[at].as_ref());
            let numbers: Vec<u32> = counts.map(|count| count.value.number).collect();
            (!numbers.is_empty()).then(|| numbers.iter().sum())
        };
        let stated = |hamlets: &[Hamlet]| hamlets.iter().any(|hamlet| pick(hamlet)[0].is_some());
        if !stated(&period.hamlets) {
            return None;
        }
        // A period that says nothing of hamlets is none to compare them with.
        let earlier = bases.main.period.filter(|earlier| stated(&earlier.hamlets));
        let base = if earlier.is_some() { &bases.main } else { &bases.beginning };
        let then = earlier.map_or(&project.hamlets, |earlier| &earlier.hamlets);
        // Commune by commune: what one gains beyond its target does not fulfil another's.
        let known = stated(then);
        let mut communes = Vec::new();
        let (mut reached, mut lost) = (0, 0);
        // Where few communes of the period have no number before, it was left out; where many, it
        // was none.
        let now_stated = |commune: &usize| sum(&period.hamlets, 0, *commune).is_some();
        let all_now = (0..project.communes.len()).filter(now_stated);
        let unknown = all_now.clone().filter(|commune| sum(then, 0, *commune).is_none()).count();
        let left_out = unknown * 4 <= all_now.count();
        for commune in 0..project.communes.len() {
            let of = |hamlets, at| sum(hamlets, at, commune).unwrap_or(0);
            let (before, now) = (of(then, 0), of(&period.hamlets, 0));
            let assigned = of(&project.hamlets, 1);
            let base = sum(&project.hamlets, 0, commune);
            if base.is_some() || !left_out {
                reached += now.saturating_sub(base.unwrap_or(0)).min(assigned);
            }
            if before + now + assigned > 0 {
                let given = now == 0 || !left_out || sum(then, 0, commune).is_some();
                let before = (known && given).then_some(before);
                // What the period does not state has not fallen.
                let stated = now_stated(&commune);
                if stated {
                    lost += before.unwrap_or(0).saturating_sub(now);
                }
                communes.push(HamletChange { commune, before, now, stated, assigned });
            }
        }
        let all = |of: fn(&HamletChange) -> u32| communes.iter().map(of).sum();
        Some(HamletReport {
            compared_with: base.name.clone(),
            compared_until: base.until.clone(),
            total: total(project, period),
            now: all(|row| row.now),
            before: known.then(|| all(|row| row.before.unwrap_or(0))),
            gained: all(|row| row.now.saturating_sub(row.before.unwrap_or(row.now))),
            lost,
            assigned: all(|row| row.assigned),
            reached: stated(&project.hamlets).then_some(reached),
            communes,
        })
    }
}

/// All hamlets of a commune: as the period states, or as the plan does; by their names where rows are
/// named.
pub fn hamlets_in(project: &Project, period: &Period, commune: usize) -> Option<u32> {
    let own = period.hamlets.iter().any(|row| row.total.is_some());
    let stated = || all_of(&period.hamlets, commune);
    own.then(stated).flatten().or_else(|| all_of(&project.hamlets, commune))
}

/// All hamlets of a commune in a table of them.
fn all_of(hamlets: &[Hamlet], commune: usize) -> Option<u32> {
    let own = || hamlets.iter().filter(|hamlet| hamlet.commune == commune);
    let stated: Vec<u32> =
        own().filter_map(|row| row.total.as_ref()).map(|total| total.value.number).collect();
    let named = own().filter(|hamlet| hamlet.name.is_some()).count();
    match (stated.is_empty(), named) {
        (false, _) => Some(stated.iter().sum()),
        (true, 0) => None,
        (true, named) => Some(to_u32(named)),
    }
}

/// All hamlets of the plan's table, where it has every commune's number.
pub fn hamlets_in_plan(project: &Project) -> Option<u32> {
    (0..project.communes.len()).map(|commune| all_of(&project.hamlets, commune)).sum()
}

/// All hamlets, where every commune's number is known.
fn total(project: &Project, period: &Period) -> Option<u32> {
    (0..project.communes.len()).map(|commune| hamlets_in(project, period, commune)).sum()
}
