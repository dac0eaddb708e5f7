//! Funding by source in a period.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::figures::Figures;
use crate::figures::figure::Figure;
use crate::figures::funding::{SourceFigures, earlier, same_source};
use crate::figures::sums::{sum_of, value, whole_sum};
use crate::model::{FundingResult, Period};
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
        // Nobody disburses loans, or what enterprises and people give.
        let own = |source: &&SourceReport| source.plan.is_some() && !is_raised(&source.name);
        let planned = || self.sources.iter().filter(own);
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

    /// What is planned and not raised yet of loans, enterprises and people, with the names of these. Where
    /// the office plans the rest of the year by itself, it is that.
    pub fn to_raise(&self) -> Option<ToRaise> {
        let raised = || self.sources.iter().filter(|source| is_raised(&source.name));
        let replanned = raised().any(|source| source.rest.is_some());
        let left = |source: &SourceReport| match &source.rest {
            Some(rest) => Some(rest.clone()),
            None if replanned => None,
            None => Some(source.comparable_plan()?.less(source.mobilised.as_ref()?)),
        };
        let open: Vec<(&SourceReport, Figure<Decimal>)> = raised()
            .filter_map(|source| Some((source, left(source)?)))
            .filter(|(_, open)| viet::is_more(**open, Decimal::ZERO))
            .collect();
        let sum = sum_of(open.iter().map(|(_, open)| Some(open.clone())))?;
        let sources = open.iter().map(|(source, _)| source.name.clone()).collect();
        Some(ToRaise { sum, sources, replanned })
    }
}

/// What is still to be raised outside the budget.
pub struct ToRaise {
    /// All of it.
    pub sum: Figure<Decimal>,
    /// The names of its sources.
    pub sources: Vec<String>,
    /// Whether it is the office's own plan for the rest of the year, not what the year's plan leaves.
    pub replanned: bool,
}

/// Whether a source by its name is raised outside the budget: loans, enterprises, people.
fn is_raised(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "tin dung",
        "vay",
        "doanh nghiep",
        "hop tac xa",
        "nhan dan",
        "nguoi dan",
        "dan gop",
        "dong gop",
        "cong dong",
        "xa hoi hoa",
        "tai tro",
    ];
    let folded = format!(" {} ", viet::fold(name));
    WORDS.iter().any(|words| folded.contains(&format!(" {words} ")))
        && !folded.contains("ngan sach")
        && !folded.contains("long ghep")
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
    /// Disbursed by the end of the period compared with, as above.
    pub disbursed_before: Option<Figure<Decimal>>,
    /// To be mobilised in the rest of the year.
    pub rest: Option<Figure<Decimal>>,
    /// What it is made of.
    pub parts: Vec<SourceReport>,
    /// Communes that reported neither what was mobilised (0) nor what was disbursed (1), so that there
    /// is no sum.
    pub lacking: [Vec<usize>; 2],
    /// Whether the period's table has no row of it, and the plan has.
    unreported: bool,
    /// Whether all that came in has a plan, and all that is planned is in what came in: else no share of
    /// the one in the other.
    comparable: bool,
}

/// What was disbursed of all of some sources; of what did not come in, or what people give, nothing
/// need be. Of what is planned and not reported nobody knows.
fn all_disbursed(sources: &[SourceReport]) -> Option<Figure<Decimal>> {
    let reported = sources.iter().any(|source| source.mobilised.is_some());
    let needed = |source: &&SourceReport| {
        let none = source.mobilised.as_ref().is_some_and(|amount| amount.value.is_zero());
        let blank = source.unreported || reported && source.mobilised.is_none();
        source.disbursed.is_some()
            || blank && source.is_planned()
            || !none && !is_given_by_people(&source.name)
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
            // Of one that is planned at nothing nothing is to come: it leaves no total without a sum.
            let expected = |own: &SourceReport| own.plan.is_none() || own.is_planned();
            sources.extend(missing.into_iter().map(SourceReport::planned).filter(expected));
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
            disbursed_before: {
                let own = sources.iter().filter(|source| source.disbursed.is_some());
                whole_sum(own.map(|source| source.disbursed_before.clone()))
            },
            rest: whole_sum(sources.iter().map(|s| s.rest.clone())),
            parts: Vec::new(),
            unreported: false,
            comparable: sources.iter().all(SourceReport::has_plan),
            lacking: [0, 1].map(|at| all_lacking(sources.iter().map(|s| &s.lacking[at]))),
        };
        Some(FundingReport { total, sources })
    }
}

impl SourceReport {
    pub(super) fn of(
        source: &FundingResult,
        figures: &Figures,
        tree: &[FundingResult],
        before: Option<&[FundingResult]>,
    ) -> Self {
        let parts: Vec<SourceReport> =
            source.parts.iter().map(|part| SourceReport::of(part, figures, tree, before)).collect();
        // What is "of which" is no more than a share of the whole.
        let whole = source.parts.iter().all(|part| !part.of_which);
        let planned_as = figures.funding.as_ref().and_then(|plan| plan.source(tree, source));
        let left_out = planned_as.is_some_and(|plan| !plan.left_out_of(&source.parts).is_empty());
        let parts_sum = |pick: fn(&SourceReport) -> Option<Figure<Decimal>>| {
            if whole && !left_out { whole_sum(parts.iter().map(pick)) } else { None }
        };
        let was = before.and_then(|before| earlier(before, tree, source));
        let mobilised = value(&source.mobilised).or_else(|| parts_sum(|s| s.mobilised.clone()));
        let mobilised_before = was
            .and_then(|was| value(&was.mobilised))
            .or_else(|| parts_sum(|s| s.mobilised_before.clone()));
        let disbursed_before = was
            .and_then(|was| value(&was.disbursed))
            .or_else(|| parts_sum(|s| s.disbursed_before.clone()));
        let plan = value(&source.plan)
            .or_else(|| planned_as?.amount.clone())
            .or_else(|| sum_of(parts.iter().filter(|_| whole).map(|s| s.plan.clone())));
        let of_parts = if whole && !left_out { all_disbursed(&parts) } else { None };
        let disbursed = value(&source.disbursed).or(of_parts);
        let has_plan = source.plan.is_some()
            || planned_as.is_some_and(|plan| plan.amount.is_some())
            || parts.iter().all(SourceReport::has_plan);
        let sums = Sums { plan: &plan, mobilised: &mobilised, disbursed: &disbursed };
        SourceReport {
            name: source.name.value.clone(),
            comparable: has_plan && !(whole && sums.differ_in_parts(&parts, left_out)),
            in_period: match before {
                None => mobilised.clone(),
                Some(_) => {
                    let both = mobilised.as_ref().zip(mobilised_before.as_ref());
                    both.map(|(now, before)| now.less(before))
                }
            },
            plan,
            mobilised,
            mobilised_before,
            disbursed,
            disbursed_before,
            unreported: false,
            lacking: [0, 1].map(|at| {
                let own = parts.iter().map(|part| &part.lacking[at]);
                all_lacking(own.chain([&source.lacking[at]]))
            }),
            rest: value(&source.rest).or_else(|| parts_sum(|s| s.rest.clone())),
            parts: {
                let untold = figures.funding.iter().flat_map(|own| own.untold_parts(tree, source));
                parts.into_iter().chain(untold.map(SourceReport::planned)).collect()
            },
        }
    }

    /// A source of the plan of which a period's table has no row.
    fn planned(source: &SourceFigures) -> Self {
        SourceReport {
            name: source.name.clone(),
            plan: source.amount.clone(),
            mobilised: None,
            mobilised_before: None,
            in_period: None,
            disbursed: None,
            disbursed_before: None,
            rest: None,
            parts: source.parts.iter().map(SourceReport::planned).collect(),
            unreported: true,
            comparable: true,
            lacking: Default::default(),
        }
    }

    /// Whether the period's table has a row of it.
    pub fn is_reported(&self) -> bool {
        !self.unreported
    }

    /// Whether it is planned with more than nothing.
    fn is_planned(&self) -> bool {
        self.plan.as_ref().is_some_and(|plan| !plan.value.is_zero())
    }

    /// Whether what came in of this source has a plan.
    fn has_plan(&self) -> bool {
        let came = self.mobilised.is_some() || self.disbursed.is_some();
        !came || self.plan.is_some() && self.comparable
    }
}

/// What a source has in all.
struct Sums<'a> {
    plan: &'a Option<Figure<Decimal>>,
    mobilised: &'a Option<Figure<Decimal>>,
    disbursed: &'a Option<Figure<Decimal>>,
}

impl Sums<'_> {
    /// Whether one of them is the sum of some parts alone, where another has the others too: a share of
    /// the one in the other would be of different things.
    fn differ_in_parts(&self, parts: &[SourceReport], left_out: bool) -> bool {
        type Of = fn(&SourceReport) -> &Option<Figure<Decimal>>;
        let some_only = |own: &Option<Figure<Decimal>>,
                         pick: Of,
                         needed: fn(&SourceReport) -> bool| {
            let given = sum_of(parts.iter().map(|part| pick(part).clone()));
            let both = own.as_ref().zip(given.as_ref());
            let is_sum = both.is_some_and(|(own, sum)| viet::is_same_amount(own.value, sum.value));
            let blank = parts.iter().any(|part| pick(part).is_none() && needed(part));
            is_sum && (left_out || blank)
        };
        let came = |part: &SourceReport| part.mobilised.is_some() || part.disbursed.is_some();
        let to_disburse = |part: &SourceReport| {
            let none = part.mobilised.as_ref().is_some_and(|own| own.value.is_zero());
            part.is_planned() && !none && !is_given_by_people(&part.name)
        };
        !left_out && some_only(self.plan, |part| &part.plan, came)
            || some_only(self.mobilised, |part| &part.mobilised, SourceReport::is_planned)
            || some_only(self.disbursed, |part| &part.disbursed, to_disburse)
    }
}

/// What people and enterprises give themselves is not disbursed.
pub fn is_given_by_people(name: &str) -> bool {
    let folded = format!(" {} ", viet::fold(name));
    let words =
        [" dan ", " cong dong ", " dong gop ", " doanh nghiep ", " xa hoi hoa ", " tai tro "];
    words.iter().any(|word| folded.contains(word))
}
