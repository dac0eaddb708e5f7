//! What a period's report states of communes and hamlets: status against the base of comparison, the
//! same period last year and the year's plan.

use rust_decimal::Decimal;

use super::base::{Base, Bases};
use super::communes::average;
use super::figure::{Figure, How, Origin, Seen};
use super::money::{ArrearsReport, FundingReport, WorksReport};
use super::{Figures, SetFigures, to_u32};
use crate::model::{
    BandRange, Code, CriteriaSet, Hamlet, HamletCount, Matrix, Period, Project, Standing, UnitKind,
};
use crate::origin::Sourced;
use crate::viet::{self, Mark};

/// All figures of a period's report.
#[derive(Clone, Debug)]
pub struct Report {
    /// What the period is compared with: "quý I năm 2025", "ngày 31/12/2024".
    pub compared_with: String,
    /// The same in a heading that says until when: "14/3/2025", "31/12/2024".
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

/// Hamlets of one title.
#[derive(Clone, Debug)]
pub struct HamletReport {
    /// What they are compared with.
    pub compared_with: String,
    /// The same in a heading.
    pub compared_until: String,
    /// All hamlets there are, where every commune's number is given.
    pub total: Option<Figure<u32>>,
    /// With the title now.
    pub now: Figure<u32>,
    /// With the title at the base; nothing where nobody stated any: what is not given is no zero.
    pub before: Option<Figure<u32>>,
    /// Gained since, over the communes that have more.
    pub gained: Figure<u32>,
    /// Lost since, over the communes that have fewer.
    pub lost: Figure<u32>,
    /// To gain it in the year.
    pub assigned: Figure<u32>,
    /// Gained of those since the year's beginning, where that is known.
    pub reached: Option<Figure<u32>>,
    /// By commune, those with hamlets or targets, in the office's order.
    pub communes: Vec<HamletChange>,
}

/// A commune's hamlets of one title.
#[derive(Clone, Debug)]
pub struct HamletChange {
    /// The commune.
    pub commune: usize,
    /// With the title at the base, where that is known.
    pub before: Option<Figure<u32>>,
    /// With the title now.
    pub now: Figure<u32>,
    /// Whether the period states that.
    pub stated: bool,
    /// To gain it in the year.
    pub assigned: Figure<u32>,
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
            let both = [then.base.from.clone(), now.base.from.clone()];
            Since {
                name,
                gained: counted(changes.iter().map(|change| &change.gained), both.clone()),
                lost: counted(changes.iter().map(|change| &change.lost), both),
                base: then.base,
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
                    Figure::new(own, Origin::all(How::Choice, both()))
                };
                let nobody = || Figure::new(Vec::new(), Origin::all(How::Choice, Vec::new()));
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
                    waived: Figure::new(waived, Origin::all(How::Choice, [is.total.from.clone()])),
                    total: is.total.clone(),
                    now: is.base.clone(),
                    before: was.base.clone(),
                    gained: by(|change| &change.gained),
                    lost: by(|change| &change.lost),
                    reached: Figure::new(reached, Origin::of(How::Count, reached, of_both.clone())),
                    rest: Figure::new(rest, Origin::all(How::Choice, of_both)),
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
        Figure::new(own.map(|commune| commune.commune).collect(), Origin::all(How::Choice, of))
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

    /// Whether the base knows every commune that is counted now.
    pub fn is_comparable(&self) -> bool {
        self.before.communes.len() == self.now.communes.len()
    }
}

fn complete(figures: &SetFigures) -> Figure<Vec<usize>> {
    let complete = figures.communes.iter().filter(|commune| commune.unmet.is_empty());
    let of: Vec<Origin> =
        figures.communes.iter().map(|commune| commune.base.from.clone()).collect();
    Figure::new(complete.map(|commune| commune.commune).collect(), Origin::all(How::Choice, of))
}

/// Those of one list that are not in the other.
fn without(all: &Figure<Vec<usize>>, others: &Figure<Vec<usize>>) -> Figure<Vec<usize>> {
    let rest = all.iter().copied().filter(|commune| !others.contains(commune)).collect();
    Figure::new(rest, Origin::all(How::Choice, [all.from.clone(), others.from.clone()]))
}

/// How many criteria some lists have in all.
fn counted<'a>(lists: impl Iterator<Item = &'a Figure<Vec<u16>>>, of: [Origin; 2]) -> Figure<u32> {
    let value = lists.map(|list| to_u32(list.len())).sum();
    Figure::new(value, Origin::of(How::Count, value, of))
}

/// What changed of the communes that are known at both times.
fn changes(before: &SetFigures, now: &SetFigures) -> Vec<Change> {
    let pairs = now.communes.iter().filter_map(|is| Some((before.commune(is.commune)?, is)));
    pairs
        .map(|(was, is)| {
            let both = [was.base.from.clone(), is.base.from.clone()];
            let from = Origin::all(How::Choice, both);
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

/// The set's groups of communes by how many criteria they meet.
pub(super) fn bands(now: &SetFigures, ranges: &[BandRange]) -> Vec<Band> {
    let of: Vec<Origin> = now.communes.iter().map(|commune| commune.base.from.clone()).collect();
    let origin = Origin::all(How::Choice, of);
    let band = |range: &BandRange| {
        let (from, to) = (range.from, range.to);
        let inside = now.communes.iter().filter(|c| (from..=to).contains(&c.base));
        let communes = inside.map(|c| c.commune).collect();
        Band { from, to, communes: Figure::new(communes, origin.clone()) }
    };
    ranges.iter().map(band).collect()
}

/// Base and target of a title.
type Pick = fn(&Hamlet) -> [&Option<Sourced<HamletCount>>; 2];

impl HamletReport {
    fn of(project: &Project, period: &Period, bases: &Bases<'_>, pick: Pick) -> Option<Self> {
        let sum = |hamlets: &[Hamlet], at: usize, commune: usize| -> Figure<u32> {
            let own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
            let counts = own.filter_map(|hamlet| pick(hamlet)[at].as_ref());
            let count =
                |count: &Sourced<HamletCount>| Figure::count(count.value.number, &count.place);
            Figure::<u32>::sum(counts.map(count).collect())
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
        let mut all_reached = Vec::new();
        // Where few communes of the period have no number before, it was left out; where many, it
        // was none.
        let is_given = |hamlets: &[Hamlet], commune: usize| {
            let mut own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
            own.any(|hamlet| pick(hamlet)[0].is_some())
        };
        let all_now = (0..project.communes.len()).filter(|at| is_given(&period.hamlets, *at));
        let unknown = all_now.clone().filter(|commune| !is_given(then, *commune)).count();
        let left_out = unknown * 4 <= all_now.count();
        for commune in 0..project.communes.len() {
            let (before, now) = (sum(then, 0, commune), sum(&period.hamlets, 0, commune));
            let assigned = sum(&project.hamlets, 1, commune);
            let first = sum(&project.hamlets, 0, commune);
            let more = now.saturating_sub(*first).min(*assigned);
            // Another hamlet's title fulfils no target, where both lists name theirs.
            let now_named = with_title(&period.hamlets, commune, |hamlet| pick(hamlet)[0]);
            let targets = with_title(&project.hamlets, commune, |hamlet| pick(hamlet)[1]);
            let reached = now_named.zip(targets).map_or(more, |(now, targets)| {
                let now = keys(&now);
                to_u32(keys(&targets).iter().filter(|key| now.contains(key)).count())
            });
            if is_given(&project.hamlets, commune) || !left_out {
                let of = [&now, &first, &assigned].map(|figure| figure.from.clone());
                all_reached.push(Figure::new(reached, Origin::of(How::Gain, reached, of)));
            }
            let stated = is_given(&period.hamlets, commune);
            let some = *before + *now + *assigned > 0;
            // What is stated as none is none, and no blank.
            if some || stated {
                let given = some && *now == 0 || !left_out || is_given(then, commune);
                let before = (known && given).then_some(before);
                communes.push(HamletChange { commune, before, now, stated, assigned });
            }
        }
        let all = |of: fn(&HamletChange) -> Figure<u32>| -> Figure<u32> {
            Figure::<u32>::sum(communes.iter().map(of).collect())
        };
        Some(HamletReport {
            compared_with: base.name.clone(),
            compared_until: base.until.clone(),
            total: total(project, period),
            now: all(|row| row.now.clone()),
            before: known.then(|| {
                Figure::<u32>::sum(communes.iter().filter_map(|row| row.before.clone()).collect())
            }),
            gained: all(HamletChange::gained),
            lost: all(HamletChange::lost),
            assigned: all(|row| row.assigned.clone()),
            reached: stated(&project.hamlets).then(|| Figure::<u32>::sum(all_reached)),
            communes,
        })
    }
}

impl HamletChange {
    /// Whether its number now is known: stated, or none where there was none.
    pub fn is_known(&self) -> bool {
        self.stated || self.before.as_deref() == Some(&0)
    }

    /// Gained since the base, where that is known.
    pub fn gained(&self) -> Figure<u32> {
        self.change(|before, now| now.saturating_sub(before))
    }

    /// Lost since the base, where that is known.
    pub fn lost(&self) -> Figure<u32> {
        self.change(u32::saturating_sub)
    }

    fn change(&self, of: fn(u32, u32) -> u32) -> Figure<u32> {
        // What the period does not state has neither risen nor fallen.
        let before = self.before.as_ref().filter(|_| self.stated);
        let value = before.map_or(0, |before| of(before.value, self.now.value));
        let parts: Vec<Origin> =
            std::iter::once(&self.now).chain(before).map(|figure| figure.from.clone()).collect();
        Figure::new(value, Origin::of(How::Difference, value, parts))
    }
}

fn keys(names: &[&Sourced<String>]) -> Vec<String> {
    names.iter().map(|name| viet::hamlet_key(&name.value)).collect()
}

/// The names of a commune's hamlets that a count gives a title; nothing where some count has no name.
pub fn with_title(
    hamlets: &[Hamlet],
    commune: usize,
    pick: impl Fn(&Hamlet) -> &Option<Sourced<HamletCount>>,
) -> Option<Vec<&Sourced<String>>> {
    let own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
    let own: Vec<&Hamlet> = own.collect();
    let given = own
        .iter()
        .filter(|hamlet| pick(hamlet).as_ref().is_some_and(|count| count.value.number > 0));
    let named = own.iter().any(|hamlet| hamlet.name.is_some());
    named.then(|| given.map(|hamlet| hamlet.name.as_ref()).collect()).flatten()
}

/// All hamlets of a commune: as the period states, or as the plan does; by their names where rows are
/// named.
pub fn hamlets_in(project: &Project, period: &Period, commune: usize) -> Option<Figure<u32>> {
    let own = period.hamlets.iter().any(|row| row.total.is_some());
    let stated = || all_of(&period.hamlets, commune);
    own.then(stated).flatten().or_else(|| all_of(&project.hamlets, commune))
}

/// All hamlets of a commune in a table of them.
fn all_of(hamlets: &[Hamlet], commune: usize) -> Option<Figure<u32>> {
    let own = || hamlets.iter().filter(|hamlet| hamlet.commune == commune);
    let totals = own().filter_map(|row| row.total.as_ref());
    let stated: Vec<Figure<u32>> =
        totals.map(|total| Figure::count(total.value.number, &total.place)).collect();
    let named = own().filter_map(|hamlet| hamlet.name.as_ref());
    let named: Vec<Origin> = named.map(|name| Origin::cell(&name.place, Seen::Row)).collect();
    match (stated.is_empty(), to_u32(named.len())) {
        (false, _) => Some(Figure::<u32>::sum(stated)),
        (true, 0) => None,
        (true, count) => Some(Figure::new(count, Origin::of(How::Count, count, named))),
    }
}

/// Whether a commune has hamlets to count: a ward of which no table of hamlets has a row has none, they
/// are of the rural units.
pub fn has_hamlets(project: &Project, commune: usize) -> bool {
    let of_periods = project.periods.iter().flat_map(|period| &period.hamlets);
    let mut rows = project.hamlets.iter().chain(of_periods);
    project.communes[commune].kind != UnitKind::Ward || rows.any(|row| row.commune == commune)
}

/// The sum over all communes with hamlets, where every one's number is known.
fn over_all(project: &Project, of: impl Fn(usize) -> Option<Figure<u32>>) -> Option<Figure<u32>> {
    let all = (0..project.communes.len()).filter(|commune| has_hamlets(project, *commune)).map(of);
    let all = all.collect::<Option<Vec<Figure<u32>>>>().filter(|all| !all.is_empty());
    all.map(Figure::<u32>::sum)
}

/// All hamlets of a commune in the plan's table.
pub fn hamlets_in_unit(project: &Project, commune: usize) -> Option<Figure<u32>> {
    all_of(&project.hamlets, commune)
}

/// All hamlets of the plan's table, where it has every commune's number.
pub fn hamlets_in_plan(project: &Project) -> Option<Figure<u32>> {
    over_all(project, |commune| all_of(&project.hamlets, commune))
}

/// All hamlets, where every commune's number is known.
fn total(project: &Project, period: &Period) -> Option<Figure<u32>> {
    over_all(project, |commune| hamlets_in(project, period, commune))
}
