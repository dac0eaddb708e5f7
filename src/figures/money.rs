//! Money in a period: funding by source, works, arrears, what the people gave.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::figure::{Figure, How, Origin, Seen};
use super::funding::{earlier, same_source};
use super::sums::{sum_of, value, whole_sum};
use super::{Figures, to_u32};
use crate::model::annex_words::CENTRAL_CAPITAL;
use crate::model::{Arrear, FundingResult, InvestmentProject, Period, Project, Stated, WorkResult};
use crate::origin::{Place, Sourced};
use crate::viet;

/// Funding in all and by source.
#[derive(Clone, Debug)]
pub struct FundingReport {
    /// All sources together.
    pub total: SourceReport,
    /// The sources.
    pub sources: Vec<SourceReport>,
}

impl FundingReport {
    /// What is planned and not disbursed yet, of the sources that both are known of, with their names;
    /// the names only where they are not all of those planned.
    pub fn to_disburse(&self) -> Option<(Figure<Decimal>, Vec<String>)> {
        let planned = || self.sources.iter().filter(|source| source.plan.is_some());
        let left = |source: &SourceReport| {
            Some(source.comparable_plan()?.less(source.disbursed.as_ref()?))
        };
        let open: Vec<(&SourceReport, Figure<Decimal>)> = planned()
            .filter_map(|source| Some((source, left(source)?)))
            .filter(|(_, open)| viet::is_more(**open, Decimal::ZERO))
            .collect();
        let sum = sum_of(open.iter().map(|(_, open)| Some(open.clone())))?;
        // Where the sum is what the totals leave, it needs no names.
        let whole = left(&self.total).is_some_and(|rest| *rest == *sum);
        let names = open.iter().map(|(source, _)| source.name.clone());
        Some((sum, if whole { Vec::new() } else { names.collect() }))
    }
}

/// A source: amounts in triệu đồng, since the year's beginning.
#[derive(Clone, Debug)]
pub struct SourceReport {
    /// Its name.
    pub name: String,
    /// Planned for the year: as stated in the period, or else as the plan has it.
    pub plan: Option<Figure<Decimal>>,
    /// Mobilised.
    pub mobilised: Option<Figure<Decimal>>,
    /// Mobilised by the end of the period compared with; nothing where that is the year's beginning.
    pub mobilised_before: Option<Figure<Decimal>>,
    /// Mobilised since then.
    pub in_period: Option<Figure<Decimal>>,
    /// Disbursed.
    pub disbursed: Option<Figure<Decimal>>,
    /// To be mobilised in the rest of the year.
    pub rest: Option<Figure<Decimal>>,
    /// What it is made of.
    pub parts: Vec<SourceReport>,
    /// Communes that reported neither what was mobilised (0) nor what was disbursed (1), so that there
    /// is no sum.
    pub lacking: [Vec<usize>; 2],
    /// Whether all that came in has a plan: else no share of the one in the other.
    comparable: bool,
}

/// What was disbursed of all of some sources; of what did not come in, or what people give, nothing
/// need be.
fn all_disbursed(sources: &[SourceReport]) -> Option<Figure<Decimal>> {
    let needed = |source: &&SourceReport| {
        let none = source.mobilised.as_ref().is_some_and(|amount| amount.value.is_zero());
        source.disbursed.is_some() || !none && !is_given_by_people(&source.name)
    };
    whole_sum(sources.iter().filter(needed).map(|source| source.disbursed.clone()))
}

/// The communes of several lists, each once.
fn all_lacking<'a>(lists: impl Iterator<Item = &'a Vec<usize>>) -> Vec<usize> {
    lists.flatten().copied().collect::<BTreeSet<usize>>().into_iter().collect()
}

impl SourceReport {
    /// The plan to hold what came in against; nothing where some of that has no plan.
    pub fn comparable_plan(&self) -> Option<Figure<Decimal>> {
        self.plan.clone().filter(|_| self.comparable)
    }
}

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
    fn of<'a>(
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

/// Works in all.
#[derive(Clone, Debug)]
pub struct WorksReport {
    /// How many.
    pub count: Figure<u32>,
    /// How many the list of projects has, where all these are of it and it has more.
    pub listed: Option<Figure<u32>>,
    /// Total investment, where every work's is known.
    pub total: Option<Figure<Decimal>>,
    /// Capital allotted so far, where every work's is known.
    pub allotted: Option<Figure<Decimal>>,
    /// Planned for the year.
    pub plan: Option<Figure<Decimal>>,
    /// Which capital that is, where it is the same of every work.
    pub capital: Option<Capital>,
    /// Built.
    pub built: Option<Figure<Decimal>>,
    /// Disbursed.
    pub disbursed: Option<Figure<Decimal>>,
    /// Expected for the whole year.
    pub expected: Option<Figure<Decimal>>,
    /// Planned, built, disbursed and expected, where only some works state it.
    pub partly: [Option<PartialSum>; 4],
    /// Whether every work with money disbursed has a plan: else no share of the one in the other.
    comparable: bool,
}

impl WorksReport {
    /// What is disbursed, or expected, of what is planned; nothing where the two are not of the same
    /// works.
    pub fn planned(&self) -> Option<Figure<Decimal>> {
        self.plan.clone().filter(|_| self.comparable)
    }
}

/// Arrears in all.
#[derive(Clone, Debug)]
pub struct ArrearsReport {
    /// How many works something is owed for.
    pub count: Figure<u32>,
    /// How many are paid in full by now.
    pub settled: Figure<u32>,
    /// Settled value and what is paid of all, also of those paid in full.
    pub all: [Option<Figure<Decimal>>; 2],
    /// Settled value of those that owe.
    pub value: Option<Figure<Decimal>>,
    /// Paid.
    pub paid: Option<Figure<Decimal>>,
    /// Owed.
    pub owed: Option<Figure<Decimal>>,
    /// Owed, where it is known of some only.
    pub owed_partly: Option<PartialSum>,
}

/// What people and enterprises give themselves is not disbursed.
pub fn is_given_by_people(name: &str) -> bool {
    let folded = format!(" {} ", viet::fold(name));
    let words =
        [" dan ", " cong dong ", " dong gop ", " doanh nghiep ", " xa hoi hoa ", " tai tro "];
    words.iter().any(|word| folded.contains(word))
}

/// This year's capital of a project: the sum of its sources, or else as stated; nothing where neither
/// is given.
pub fn capital(project: &InvestmentProject) -> Option<Figure<Decimal>> {
    let sources = [&project.central, &project.local, &project.other].map(value);
    sum_of(sources).or_else(|| value(&project.stated))
}

/// Whether a work still owes: it does where nobody says that it is paid.
pub fn owes(arrear: &Arrear) -> bool {
    owing(arrear).is_none_or(|owed| owed.value != Decimal::ZERO)
}

/// What is owed for a work: the value less what is paid, or else as stated. A blank cell says neither
/// that all was paid nor that nothing was.
pub fn owing(arrear: &Arrear) -> Option<Figure<Decimal>> {
    match (value(&arrear.value), value(&arrear.paid)) {
        (Some(value), Some(paid)) => Some(value.less(&paid)),
        _ => value(&arrear.owed),
    }
}

/// How many works, by their rows.
fn works_count<'a>(rows: impl Iterator<Item = &'a Place>) -> Figure<u32> {
    let of: Vec<Origin> = rows.map(|place| Origin::cell(place, Seen::Row)).collect();
    let value = to_u32(of.len());
    Figure::new(value, Origin::of(How::Count, value, of))
}

impl FundingReport {
    pub(super) fn of(figures: &Figures, period: &Period, before: Option<&Period>) -> Option<Self> {
        if period.funding.is_empty() {
            return None;
        }
        // Amounts run from the year's beginning: those of another year are no part of these.
        let before = before.filter(|before| before.id.value.year == period.id.value.year);
        let earlier = before.map(|before| before.funding.as_slice());
        let mut sources: Vec<SourceReport> = period
            .funding
            .iter()
            .map(|s| SourceReport::of(s, figures, &period.funding, earlier))
            .collect();
        // Sources of the plan that the period does not mention are part of the year's total too.
        let planned = figures.funding.iter().flat_map(|plan| &plan.sources);
        let known = |name: &str| sources.iter().any(|source| same_source(&source.name, name));
        let order: Vec<&str> = planned.clone().map(|source| source.name.as_str()).collect();
        let (there, missing): (Vec<_>, Vec<_>) = planned.partition(|source| known(&source.name));
        if !there.is_empty() {
            sources.extend(missing.into_iter().map(|source| SourceReport {
                name: source.name.clone(),
                plan: source.amount.clone(),
                mobilised: None,
                mobilised_before: None,
                in_period: None,
                disbursed: None,
                rest: None,
                parts: Vec::new(),
                comparable: true,
                lacking: Default::default(),
            }));
        }
        // In the plan's order, so that the two documents read alike; what the plan lacks comes last.
        sources.sort_by_key(|source| {
            let at = order.iter().position(|name| same_source(&source.name, name));
            at.unwrap_or(order.len())
        });
        let total = SourceReport {
            name: "Tổng số".to_owned(),
            plan: sum_of(sources.iter().map(|s| s.plan.clone())),
            mobilised: whole_sum(sources.iter().map(|s| s.mobilised.clone())),
            mobilised_before: whole_sum(sources.iter().map(|s| s.mobilised_before.clone())),
            in_period: whole_sum(sources.iter().map(|s| s.in_period.clone())),
            disbursed: all_disbursed(&sources),
            rest: whole_sum(sources.iter().map(|s| s.rest.clone())),
            parts: Vec::new(),
            comparable: sources.iter().all(SourceReport::has_plan),
            lacking: [0, 1].map(|at| all_lacking(sources.iter().map(|s| &s.lacking[at]))),
        };
        Some(FundingReport { total, sources })
    }
}

impl SourceReport {
    fn of(
        source: &FundingResult,
        figures: &Figures,
        tree: &[FundingResult],
        before: Option<&[FundingResult]>,
    ) -> Self {
        let parts: Vec<SourceReport> =
            source.parts.iter().map(|part| SourceReport::of(part, figures, tree, before)).collect();
        // What is "of which" is no more than a share of the whole.
        let whole = source.parts.iter().all(|part| !part.of_which);
        let parts_sum = |pick: fn(&SourceReport) -> Option<Figure<Decimal>>| {
            if whole { whole_sum(parts.iter().map(pick)) } else { None }
        };
        let was = before.and_then(|before| earlier(before, tree, source));
        let mobilised = value(&source.mobilised).or_else(|| parts_sum(|s| s.mobilised.clone()));
        let mobilised_before = was
            .and_then(|was| value(&was.mobilised))
            .or_else(|| parts_sum(|s| s.mobilised_before.clone()));
        SourceReport {
            name: source.name.value.clone(),
            in_period: match before {
                None => mobilised.clone(),
                Some(_) => {
                    let both = mobilised.as_ref().zip(mobilised_before.as_ref());
                    both.map(|(now, before)| now.less(before))
                }
            },
            plan: value(&source.plan)
                .or_else(|| figures.funding.as_ref()?.planned(tree, source))
                .or_else(|| sum_of(parts.iter().filter(|_| whole).map(|s| s.plan.clone()))),
            mobilised,
            mobilised_before,
            disbursed: value(&source.disbursed)
                .or_else(|| if whole { all_disbursed(&parts) } else { None }),
            lacking: [0, 1].map(|at| {
                let own = parts.iter().map(|part| &part.lacking[at]);
                all_lacking(own.chain([&source.lacking[at]]))
            }),
            rest: value(&source.rest).or_else(|| parts_sum(|s| s.rest.clone())),
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

/// Which capital a plan of works is of. Offices plan the same works once from the central budget alone
/// and once from all sources, and the two sums must not be taken for one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Capital {
    /// The central budget.
    Central,
    /// The central and the local budgets.
    Budget,
    /// All sources of the list of projects.
    All,
    /// As the office says it.
    Said(String),
}

impl Capital {
    /// "vốn ngân sách trung ương".
    pub fn label(&self) -> String {
        match self {
            Capital::Central => CENTRAL_CAPITAL.to_owned(),
            Capital::Budget => "vốn ngân sách trung ương và địa phương".to_owned(),
            Capital::All => "tất cả các nguồn vốn".to_owned(),
            Capital::Said(_) if self.is_central() => Capital::Central.label(),
            Capital::Said(said) => said.clone(),
        }
    }

    /// Whether it is the central budget's alone.
    pub fn is_central(&self) -> bool {
        match self {
            Capital::Central => true,
            Capital::Budget | Capital::All => false,
            Capital::Said(said) => same_source(said, "ngân sách trung ương"),
        }
    }

    /// What the list of projects has of it for a work.
    pub fn amount(&self, listed: &InvestmentProject) -> Option<Figure<Decimal>> {
        match self {
            Capital::Central => value(&listed.central),
            Capital::Budget => sum_of([value(&listed.central), value(&listed.local)]),
            Capital::All => capital(listed),
            Capital::Said(_) => None,
        }
    }
}

/// The list of projects by their names.
#[derive(Clone, Debug, Default)]
pub struct Listed(BTreeMap<String, Option<usize>>);

impl Listed {
    /// Two projects of one name are not told apart.
    pub fn of(project: &Project) -> Self {
        let mut by_name = BTreeMap::new();
        for (index, own) in project.projects.iter().enumerate() {
            let known = by_name.entry(viet::fold_tones(&own.name.value));
            known.and_modify(|own| *own = None).or_insert(Some(index));
        }
        Listed(by_name)
    }

    /// The one entry that bears a name.
    pub fn find<'p>(&self, project: &'p Project, name: &str) -> Option<&'p InvestmentProject> {
        let index = self.0.get(&viet::fold_tones(name)).copied().flatten()?;
        project.projects.get(index)
    }

    /// Which capital the plan of a work may be of; nothing where the list does not have the work, or no
    /// capital of it.
    fn capitals(&self, project: &Project, work: &WorkResult) -> Option<Vec<Capital>> {
        let listed = self.find(project, &work.name.value)?;
        let plan = value(&work.plan)?;
        capital(listed)?;
        let fits = |capital: &Capital| {
            capital.amount(listed).is_some_and(|own| viet::is_same_amount(own.value, plan.value))
        };
        Some([Capital::Central, Capital::Budget, Capital::All].into_iter().filter(fits).collect())
    }

    /// The one capital of all works of a period: as the office says, or else what fits the list of
    /// projects in every one of them; the narrowest where several do.
    pub fn capital_of(&self, project: &Project, works: &[WorkResult]) -> Option<Capital> {
        if let Some(first) = works.first().and_then(|work| work.capital.as_ref()) {
            let first_key = viet::fold_tones(&first.value);
            let same = |work: &WorkResult| {
                work.capital.as_ref().is_some_and(|own| viet::fold_tones(&own.value) == first_key)
            };
            return works.iter().all(same).then(|| Capital::Said(first.value.clone()));
        }
        let planned = works.iter().filter(|work| work.plan.is_some());
        let fitting: Vec<Vec<Capital>> =
            planned.map(|work| self.capitals(project, work)).collect::<Option<_>>()?;
        let (first, others) = fitting.split_first()?;
        first.iter().find(|capital| others.iter().all(|other| other.contains(capital))).cloned()
    }
}

impl WorksReport {
    pub(super) fn of(figures: &Figures, project: &Project, period: &Period) -> Option<Self> {
        let works = &period.works;
        let entry = |work: &WorkResult| figures.listed.find(project, &work.name.value);
        let partial =
            works.iter().all(|work| entry(work).is_some()) && works.len() < project.projects.len();
        let total = |work: &WorkResult| value(&work.total).or_else(|| value(&entry(work)?.total));
        (!works.is_empty()).then(|| WorksReport {
            count: works_count(works.iter().map(|work| &work.name.place)),
            listed: partial
                .then(|| works_count(project.projects.iter().map(|own| &own.name.place))),
            total: whole_sum(works.iter().map(total)),
            allotted: whole_sum(works.iter().map(|work| value(&work.allotted))),
            capital: figures.listed.capital_of(project, works),
            plan: whole_sum(works.iter().map(|work| value(&work.plan))),
            built: whole_sum(works.iter().map(|work| value(&work.built))),
            disbursed: whole_sum(works.iter().map(|work| value(&work.disbursed))),
            expected: whole_sum(works.iter().map(|work| value(&work.expected))),
            partly: {
                let picks: [fn(&WorkResult) -> &Stated; 4] = [
                    |work| &work.plan,
                    |work| &work.built,
                    |work| &work.disbursed,
                    |work| &work.expected,
                ];
                picks.map(|pick| {
                    PartialSum::of(works.iter().map(|work| (&work.name, value(pick(work)))))
                })
            },
            comparable: works.iter().all(|work| work.plan.is_some() || work.disbursed.is_none()),
        })
    }
}

impl ArrearsReport {
    pub(super) fn of(period: &Period) -> Option<Self> {
        let arrears = &period.arrears;
        // Count and amounts are of the same works: those that still owe.
        let still = || arrears.iter().filter(|arrear| owes(arrear));
        // Of works all paid in full nothing is owed, which is known.
        let all_paid = still().next().is_none();
        let paid_up = || arrears.iter().filter(|arrear| !owes(arrear));
        (!arrears.is_empty()).then(|| ArrearsReport {
            count: works_count(still().map(|arrear| &arrear.name.place)),
            settled: works_count(paid_up().map(|arrear| &arrear.name.place)),
            all: [
                whole_sum(arrears.iter().map(|arrear| value(&arrear.value))),
                whole_sum(arrears.iter().map(|arrear| value(&arrear.paid))),
            ],
            value: whole_sum(still().map(|arrear| value(&arrear.value))),
            paid: whole_sum(still().map(|arrear| value(&arrear.paid))),
            owed: whole_sum(arrears.iter().filter(|own| all_paid || owes(own)).map(owing)),
            owed_partly: PartialSum::of(still().map(|arrear| (&arrear.name, owing(arrear)))),
        })
    }
}
