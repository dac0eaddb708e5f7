//! What a period's report states: status against the period before, the same period last year and
//! the year's plan; hamlets, funding, works and arrears.

use rust_decimal::Decimal;

use super::{Figures, SetFigures, earlier, same_source, to_u32};
use crate::model::{BandRange, FundingResult, Hamlet, HamletCount, Period, Project, Stated};
use crate::origin::Sourced;
use crate::viet;

/// All figures of a period's report.
#[derive(Clone, Debug)]
pub struct Report {
    /// What the period is compared with: "quý I năm 2025", "ngày 31/12/2024".
    pub compared_with: String,
    /// Status by criterion and commune, where the period has it.
    pub status: Option<StatusReport>,
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
    /// Now, with what is still assigned and not met.
    pub now: SetFigures,
    /// At the end of the period compared with.
    pub before: SetFigures,
    /// At the base date of the plan, where the report compares with a later period: its name.
    pub since_base: Option<(String, SetFigures)>,
    /// At the end of the same period last year, with that period's name.
    pub year_ago: Option<(String, SetFigures)>,
    /// What each commune gained and lost since then, in the office's order.
    pub changes: Vec<Change>,
    /// Communes by how many criteria they meet, most first.
    pub bands: Vec<Band>,
    /// One for each criterion, in the set's order.
    pub criteria: Vec<CriterionReport>,
    /// Cells assigned for the year.
    pub assigned: u32,
    /// Of those, met by now.
    pub reached: u32,
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
    /// With the title now.
    pub now: u32,
    /// With the title at the end of the period compared with.
    pub before: u32,
    /// To gain it in the year.
    pub assigned: u32,
    /// Gained since the year's beginning.
    pub reached: u32,
}

/// Funding in all and by source.
#[derive(Clone, Debug)]
pub struct FundingReport {
    /// All sources together.
    pub total: SourceReport,
    /// The sources.
    pub sources: Vec<SourceReport>,
}

/// A source: amounts in triệu đồng, since the year's beginning.
#[derive(Clone, Debug)]
pub struct SourceReport {
    /// Its name.
    pub name: String,
    /// Planned for the year: as stated in the period, or else as the plan has it.
    pub plan: Option<Decimal>,
    /// Mobilised.
    pub mobilised: Option<Decimal>,
    /// Mobilised by the end of the period compared with.
    pub mobilised_before: Option<Decimal>,
    /// Disbursed.
    pub disbursed: Option<Decimal>,
    /// To be mobilised in the rest of the year.
    pub rest: Option<Decimal>,
    /// What it is made of.
    pub parts: Vec<SourceReport>,
    /// Whether all that came in has a plan: else no share of the one in the other.
    comparable: bool,
}

impl SourceReport {
    /// The plan to hold what came in against; nothing where some of that has no plan.
    pub fn comparable_plan(&self) -> Option<Decimal> {
        self.plan.filter(|_| self.comparable)
    }
}

/// Works in all.
#[derive(Clone, Debug)]
pub struct WorksReport {
    /// How many.
    pub count: u32,
    /// Planned for the year.
    pub plan: Option<Decimal>,
    /// Built.
    pub built: Option<Decimal>,
    /// Disbursed.
    pub disbursed: Option<Decimal>,
    /// Expected for the whole year.
    pub expected: Option<Decimal>,
    /// Whether every work with money disbursed has a plan: else no share of the one in the other.
    comparable: bool,
}

impl WorksReport {
    /// What is disbursed, or expected, of what is planned; nothing where the two are not of the same
    /// works.
    pub fn planned(&self) -> Option<Decimal> {
        self.plan.filter(|_| self.comparable)
    }
}

/// Arrears in all.
#[derive(Clone, Debug)]
pub struct ArrearsReport {
    /// How many works something is owed for.
    pub count: u32,
    /// Their settled value.
    pub value: Option<Decimal>,
    /// Paid.
    pub paid: Option<Decimal>,
    /// Owed.
    pub owed: Option<Decimal>,
}

impl Report {
    /// The figures of a period of the project.
    pub fn of(project: &Project, figures: &Figures, period: &Period) -> Self {
        let before = compared(project, period);
        let hamlets = |pick: Pick| HamletReport::of(project, period, before, pick);
        Report {
            compared_with: before
                .map_or_else(|| base_date(project), |before| before.id.value.name()),
            status: StatusReport::of(project, figures, period, before),
            hamlets: hamlets(|hamlet| [&hamlet.standard_base, &hamlet.standard_target]),
            model_hamlets: hamlets(|hamlet| [&hamlet.model_base, &hamlet.model_target]),
            funding: FundingReport::of(figures, period, before),
            works: WorksReport::of(period),
            arrears: ArrearsReport::of(period),
        }
    }
}

/// The plan's base date: "ngày 31/12/2024".
fn base_date(project: &Project) -> String {
    let date = project.status_date.as_ref().map(|date| viet::fmt_short(date.value));
    format!("ngày {}", date.unwrap_or_else(|| format!("31/12/{}", project.programme.year - 1)))
}

/// The period that a report compares with: the last one before it in its chain that has a status.
pub fn compared<'a>(project: &'a Project, period: &Period) -> Option<&'a Period> {
    project.before(period.id.value)
}

impl StatusReport {
    fn of(
        project: &Project,
        figures: &Figures,
        period: &Period,
        earlier_period: Option<&Period>,
    ) -> Option<Self> {
        let status = period.status.as_ref()?;
        let set = &project.set;
        let everyone: Vec<usize> = (0..project.communes.len()).collect();
        let at = |status| SetFigures::of(set, status, None, &everyone);
        let now = SetFigures::of(set, status, Some(&project.targets), &everyone);
        let earlier = earlier_period.and_then(|before| before.status.as_ref());
        let earlier = earlier.unwrap_or(&project.status);
        let before = at(earlier);
        let last_year = period.id.value.year_before();
        let year_ago = project
            .period(last_year)
            .and_then(|period| Some((last_year.name(), at(period.status.as_ref()?))));
        let since_base = earlier_period.map(|_| (base_date(project), at(&project.status)));
        let changes = changes(&before, &now);
        let criteria = set
            .criteria
            .iter()
            .enumerate()
            .map(|(index, criterion)| {
                let (was, is) = (&before.criteria[index], &now.criteria[index]);
                let by = |pick: fn(&Change) -> &Vec<u16>| -> Vec<usize> {
                    let own = changes.iter().filter(|c| pick(c).contains(&criterion.number));
                    own.map(|change| change.commune).collect()
                };
                let assigned = &figures.standard.criteria[index].new;
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
            .collect::<Vec<_>>();
        Some(StatusReport {
            bands: bands(&now, &set.bands),
            assigned: criteria.iter().map(|c| c.assigned).sum(),
            reached: criteria.iter().map(|c| c.reached).sum(),
            criteria,
            changes,
            since_base,
            year_ago,
            before,
            now,
        })
    }

    /// Criteria gained in all.
    pub fn gained(&self) -> u32 {
        self.changes.iter().map(|change| to_u32(change.gained.len())).sum()
    }

    /// Criteria lost in all.
    pub fn lost(&self) -> u32 {
        self.changes.iter().map(|change| to_u32(change.lost.len())).sum()
    }

    /// Communes that meet every criterion now.
    pub fn complete(&self) -> Vec<usize> {
        let complete = self.now.communes.iter().filter(|commune| commune.unmet.is_empty());
        complete.map(|commune| commune.commune).collect()
    }
}

fn changes(before: &SetFigures, now: &SetFigures) -> Vec<Change> {
    let pairs = before.communes.iter().zip(&now.communes);
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
    fn of(project: &Project, period: &Period, before: Option<&Period>, pick: Pick) -> Option<Self> {
        let sum = |hamlets: &[Hamlet], at: usize| -> Option<u32> {
            let counts = hamlets.iter().filter_map(|hamlet| pick(hamlet)[at].as_ref());
            let numbers: Vec<u32> = counts.map(|count| count.value.number).collect();
            (!numbers.is_empty()).then(|| numbers.iter().sum())
        };
        let now = sum(&period.hamlets, 0)?;
        let base = sum(&project.hamlets, 0).unwrap_or(0);
        let before = before.and_then(|before| sum(&before.hamlets, 0)).unwrap_or(base);
        // Commune by commune: what one gains beyond its target does not fulfil another's.
        let of = |hamlets: &[Hamlet], at: usize, commune: usize| -> u32 {
            let own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
            own.filter_map(|hamlet| pick(hamlet)[at].as_ref()).map(|count| count.value.number).sum()
        };
        let reached = |commune: usize| {
            let base = of(&project.hamlets, 0, commune);
            let gained = of(&period.hamlets, 0, commune).saturating_sub(base);
            gained.min(of(&project.hamlets, 1, commune))
        };
        Some(HamletReport {
            now,
            before,
            assigned: sum(&project.hamlets, 1).unwrap_or(0),
            reached: (0..project.communes.len()).map(reached).sum(),
        })
    }
}

fn value(stated: &Stated) -> Option<Decimal> {
    stated.as_ref().map(|amount| amount.value)
}

/// The sum of what is stated; nothing when nothing is.
pub fn sum_of(amounts: impl IntoIterator<Item = Option<Decimal>>) -> Option<Decimal> {
    amounts.into_iter().flatten().fold(None, |sum, amount| Some(sum.unwrap_or_default() + amount))
}

impl FundingReport {
    fn of(figures: &Figures, period: &Period, before: Option<&Period>) -> Option<Self> {
        if period.funding.is_empty() {
            return None;
        }
        let earlier = before.map(|before| before.funding.as_slice()).unwrap_or_default();
        let mut sources: Vec<SourceReport> = period
            .funding
            .iter()
            .map(|s| SourceReport::of(s, figures, &period.funding, earlier))
            .collect();
        // Sources of the plan that the period does not mention are part of the year's total too.
        let planned = figures.funding.iter().flat_map(|plan| &plan.sources);
        let known = |name: &str| sources.iter().any(|source| same_source(&source.name, name));
        let (there, missing): (Vec<_>, Vec<_>) = planned.partition(|source| known(&source.name));
        if !there.is_empty() {
            sources.extend(missing.into_iter().map(|source| SourceReport {
                name: source.name.clone(),
                plan: source.amount,
                mobilised: None,
                mobilised_before: None,
                disbursed: None,
                rest: None,
                parts: Vec::new(),
                comparable: true,
            }));
        }
        let all = |pick: fn(&SourceReport) -> Option<Decimal>| sum_of(sources.iter().map(pick));
        let total = SourceReport {
            name: "Tổng số".to_owned(),
            plan: all(|s| s.plan),
            mobilised: all(|s| s.mobilised),
            mobilised_before: all(|s| s.mobilised_before),
            disbursed: all(|s| s.disbursed),
            // An estimate for the year needs every source's.
            rest: sources.iter().all(|s| s.rest.is_some()).then(|| all(|s| s.rest)).flatten(),
            parts: Vec::new(),
            comparable: sources.iter().all(SourceReport::has_plan),
        };
        Some(FundingReport { total, sources })
    }
}

impl SourceReport {
    fn of(
        source: &FundingResult,
        figures: &Figures,
        tree: &[FundingResult],
        before: &[FundingResult],
    ) -> Self {
        let parts: Vec<SourceReport> =
            source.parts.iter().map(|part| SourceReport::of(part, figures, tree, before)).collect();
        // What is "of which" is no more than a share of the whole.
        let whole = source.parts.iter().all(|part| !part.of_which);
        let parts_sum = |pick: fn(&SourceReport) -> Option<Decimal>| {
            if whole { sum_of(parts.iter().map(pick)) } else { None }
        };
        let was = earlier(before, tree, source);
        SourceReport {
            name: source.name.value.clone(),
            plan: value(&source.plan)
                .or_else(|| figures.funding.as_ref()?.planned(tree, source))
                .or_else(|| parts_sum(|s| s.plan)),
            mobilised: value(&source.mobilised).or_else(|| parts_sum(|s| s.mobilised)),
            mobilised_before: was
                .and_then(|was| value(&was.mobilised))
                .or_else(|| parts_sum(|s| s.mobilised_before)),
            disbursed: value(&source.disbursed).or_else(|| parts_sum(|s| s.disbursed)),
            rest: value(&source.rest).or_else(|| parts_sum(|s| s.rest)),
            comparable: source.plan.is_some()
                || figures
                    .funding
                    .as_ref()
                    .is_some_and(|plan| plan.planned(tree, source).is_some())
                || parts.iter().all(SourceReport::has_plan),
            parts,
        }
    }

    /// Whether what came in of this source has a plan.
    fn has_plan(&self) -> bool {
        let came = self.mobilised.is_some() || self.disbursed.is_some();
        !came || self.plan.is_some() && self.comparable
    }
}

impl WorksReport {
    fn of(period: &Period) -> Option<Self> {
        let works = &period.works;
        (!works.is_empty()).then(|| WorksReport {
            count: to_u32(works.len()),
            plan: sum_of(works.iter().map(|work| value(&work.plan))),
            built: sum_of(works.iter().map(|work| value(&work.built))),
            disbursed: sum_of(works.iter().map(|work| value(&work.disbursed))),
            // An estimate for the year needs every work's.
            expected: works
                .iter()
                .all(|work| work.expected.is_some())
                .then(|| sum_of(works.iter().map(|work| value(&work.expected))))
                .flatten(),
            comparable: works.iter().all(|work| work.plan.is_some() || work.disbursed.is_none()),
        })
    }
}

impl ArrearsReport {
    fn of(period: &Period) -> Option<Self> {
        let arrears = &period.arrears;
        (!arrears.is_empty()).then(|| ArrearsReport {
            count: to_u32(arrears.iter().filter(|a| a.owing() != Some(Decimal::ZERO)).count()),
            value: sum_of(arrears.iter().map(|arrear| value(&arrear.value))),
            paid: sum_of(arrears.iter().map(|arrear| value(&arrear.paid))),
            owed: sum_of(arrears.iter().map(crate::model::Arrear::owing)),
        })
    }
}

/// A share in per cent to one decimal, rounded half away from zero; a part that is not all of it
/// never shows as 100 per cent. `None` where the whole is zero.
pub fn percent(part: Decimal, whole: Decimal) -> Option<String> {
    if whole.is_zero() {
        return None;
    }
    let share = part * Decimal::ONE_HUNDRED / whole;
    let shown = viet::fmt_percent(share, 1);
    let rounded_up = part < whole && shown == "100%";
    Some(if rounded_up { viet::fmt_percent(share, 2) } else { shown })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn shares_are_rounded_and_never_up_to_all() {
        assert_eq!(percent(dec("1"), dec("3")).as_deref(), Some("33,3%"));
        assert_eq!(percent(dec("10"), dec("32")).as_deref(), Some("31,3%"));
        assert_eq!(percent(dec("999.6"), dec("1000")).as_deref(), Some("99,96%"));
        assert_eq!(percent(dec("5"), dec("5")).as_deref(), Some("100%"));
        assert_eq!(percent(dec("6"), dec("5")).as_deref(), Some("120%"));
        assert_eq!(percent(dec("0"), dec("5")).as_deref(), Some("0%"));
        assert_eq!(percent(dec("5"), dec("0")), None);
    }
}
