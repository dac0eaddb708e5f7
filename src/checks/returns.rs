//! N353–N355, and N524, N526 at a form's cell: what a commune reports of funding is in triệu đồng,
//! runs from the year's beginning, is mobilised before it is disbursed, and is not left blank where
//! others report.
//!
//! The sum of all communes is the business of `periods`; a source of which a commune's own cell was
//! told is not told once more there.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Period, Reported, Return, Stated};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N353", "N354", "N355", "N524", "N526"],
    about: "a commune's amount that is a thousand times the plan or the last period is in another \
            unit, nothing is disbursed that was not mobilised, and blank is not zero",
    run,
};

/// What a wrong unit multiplies by: triệu, nghìn and đồng lie a thousand apart.
pub(super) const STEP: Decimal = Decimal::ONE_THOUSAND;
/// So many times what the others usually have is another unit, too.
const FAR_ABOVE: Decimal = Decimal::from_parts(300, 0, 0, false, 0);
/// An amount in nghìn đồng has at least so many, if it is a triệu.
const LEAST_IN_NGHIN: Decimal = Decimal::ONE_THOUSAND;
/// So much is beyond ten times a plan by no slip of the plan, in triệu đồng.
const LARGE: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);
/// Of fewer communes nobody knows what is usual.
const FEWEST_OTHERS: usize = 3;
/// No source gives a commune more in a year, in triệu đồng, unless the plan has it: a thousand tỷ.
const BEYOND_EVERY_COMMUNE: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
/// In an area of so many communes no single one raises what all are to raise.
const SEVERAL: Decimal = Decimal::from_parts(3, 0, 0, false, 0);
/// What the two amounts of a source are.
const WHAT: [&str; 2] = ["huy động", "giải ngân"];

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for period in &subject.project.periods {
        let usual = Usual::of(period);
        for own in &period.returns {
            returned(subject, period, &usual, own, found);
        }
        blanks(subject, period, found);
    }
}

/// What is to be said of one commune's form.
fn returned(
    subject: &Subject<'_>,
    period: &Period,
    usual: &Usual,
    own: &Return,
    found: &mut Diagnostics,
) {
    // A form in another unit is one slip, however many cells it has.
    let mut in_another_unit: Option<Diagnostic> = None;
    let mut others = Diagnostics::new();
    for one in &own.amounts {
        let title = format!("{}: {}", subject.commune(own.commune), one.source.value);
        let mut doubtful = false;
        for at in [0, 1] {
            let amount = Amount { subject, period, usual, own, one, at };
            let Some(told) = amount.told(&title) else { continue };
            if !matches!(told.problem, Problem::ReturnInOtherUnit { .. }) {
                others.push(told);
                continue;
            }
            doubtful = true;
            in_another_unit = Some(match (in_another_unit, &told.place) {
                (Some(first), Some(place)) => first.with(place),
                _ => told,
            });
        }
        if !doubtful {
            paid(&title, one, &mut others);
        }
    }
    in_another_unit.into_iter().for_each(|told| found.push(told));
    found.extend(others);
}

/// Disbursed is a part of what was mobilised; what is blank is not zero.
fn paid(title: &str, one: &Reported, found: &mut Diagnostics) {
    let [mobilised, disbursed] = &one.amounts;
    let Some(disbursed) = disbursed.as_ref().filter(|amount| !amount.value.is_zero()) else {
        return;
    };
    if mobilised.as_ref().is_some_and(|mobilised| mobilised.value >= disbursed.value) {
        return;
    }
    let problem = Problem::ReturnDisbursed {
        name: title.to_owned(),
        mobilised: mobilised.as_ref().map(|amount| viet::fmt_decimal(amount.value)),
        disbursed: viet::fmt_decimal(disbursed.value),
    };
    found.push(Diagnostic::new(problem).at(&disbursed.place).with(&one.source.place));
}

/// Communes that left blank what others report: the sum is without them.
fn blanks(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let Some(forms) = &period.forms else { return };
    if !tells_of_blanks(subject, period) {
        return;
    }
    // Sources that the same communes left blank are told together.
    let mut told: BTreeMap<(usize, Vec<usize>), Vec<String>> = BTreeMap::new();
    let all =
        || period.returns.iter().flat_map(|own| own.amounts.iter().map(move |one| (own, one)));
    let mut seen: Vec<&str> = Vec::new();
    for (_, Reported { number, source, .. }) in all() {
        let name = source.value.as_str();
        if seen.contains(&number.as_str()) {
            continue;
        }
        seen.push(number);
        for at in [0, 1] {
            let own = || all().filter(|(_, one)| one.number == *number);
            // A dash is an answer.
            if !own().any(|(_, one)| one.amounts[at].is_some() || !one.blank[at]) {
                continue;
            }
            // Nothing can be disbursed of what was not mobilised: that is told once.
            // What was disbursed and not mobilised is told at its cell.
            let given = |at: usize, one: &Reported| {
                one.amounts[at].as_ref().is_some_and(|amount| !amount.value.is_zero())
            };
            let asked = |one: &Reported| if at == 0 { !given(1, one) } else { given(0, one) };
            let blank = own().filter(|(_, one)| one.blank[at] && asked(one));
            let communes: Vec<usize> = blank.map(|(own, _)| own.commune).collect();
            if !communes.is_empty() {
                told.entry((at, communes)).or_default().push(name.to_owned());
            }
        }
    }
    for ((at, communes), sources) in told {
        let kinds = communes.iter().map(|commune| subject.project.communes[*commune].kind);
        let unit = viet::counted_word(kinds).to_owned();
        let communes = communes.into_iter().map(|commune| subject.commune(commune)).collect();
        let problem = Problem::ReturnBlank { what: WHAT[at].to_owned(), sources, communes, unit };
        found.report(problem, &forms.place);
    }
}

/// Whether what communes left blank in a period is told: a report is made of it, and what the office
/// states itself stands in its own table.
pub(super) fn tells_of_blanks(subject: &Subject<'_>, period: &Period) -> bool {
    let reports = &subject.project.documents;
    let is_reported = |id| reports.iter().any(|one| one.period.as_ref().map(|p| p.value) == id);
    let summed = period.funding_of_returns && !period.funding.is_empty();
    is_reported(Some(period.id.value)) && summed
}

/// What communes report of each source, mobilised (0) and disbursed (1): so that one can be held
/// against the others.
pub(super) struct Usual(BTreeMap<(String, usize), Vec<Decimal>>);

impl Usual {
    /// What the forms of a period state, but for zeros.
    pub(super) fn of(period: &Period) -> Self {
        let mut all: BTreeMap<(String, usize), Vec<Decimal>> = BTreeMap::new();
        for one in period.returns.iter().flat_map(|own| &own.amounts) {
            for (at, amount) in one.amounts.iter().enumerate() {
                let amount = amount.as_ref().map(|amount| amount.value);
                let Some(amount) = amount.filter(|amount| !amount.is_zero()) else { continue };
                all.entry((one.number.clone(), at)).or_default().push(amount);
            }
        }
        all.values_mut().for_each(|amounts| amounts.sort_unstable());
        Usual(all)
    }

    /// The middle one of what the others report, where `own` is what this one does.
    pub(super) fn of_others(&self, number: &str, at: usize, own: Decimal) -> Option<Decimal> {
        let all = self.0.get(&(number.to_owned(), at))?;
        let others = all.len().checked_sub(1).filter(|others| *others >= FEWEST_OTHERS)?;
        let own = all.binary_search(&own).ok()?;
        let middle = others / 2;
        all.get(if middle >= own { middle + 1 } else { middle }).copied()
    }
}

/// An amount of a commune's form: mobilised (0) or disbursed (1) of a source.
struct Amount<'a> {
    subject: &'a Subject<'a>,
    period: &'a Period,
    usual: &'a Usual,
    own: &'a Return,
    one: &'a Reported,
    at: usize,
}

impl Amount<'_> {
    /// What is to be said of it.
    fn told(&self, title: &str) -> Option<Diagnostic> {
        let plan = planned(self.subject, &self.one.number);
        let last = self.last();
        let name = format!("{title} ({})", WHAT[self.at]);
        let Some(now) = &self.one.amounts[self.at] else {
            let last = last.as_ref().filter(|last| !last.value.is_zero())?;
            let before = viet::fmt_decimal(last.value);
            let problem = Problem::AmountFell { name, before, now: "-".to_owned() };
            return Some(Diagnostic::new(problem).at(&self.one.source.place).with(&last.place));
        };
        let amount = viet::fmt_decimal(now.value);
        let communes = Decimal::from(self.subject.project.communes.len().max(1));
        let beyond_plan = plan.is_none_or(|plan| viet::is_more(now.value, plan));
        // A thousand times what the plan has for a commune on average, or far beyond that of all.
        let shares = plan.is_some_and(|plan| {
            let large = now.value >= LARGE || now.value >= plan / communes * STEP;
            now.value > plan * Decimal::TEN && large
        });
        let others = self.usual.of_others(&self.one.number, self.at, now.value);
        let others =
            others.filter(|others| now.value >= *others * FAR_ABOVE && now.value >= LEAST_IN_NGHIN);
        // A thousandth of the last period: in tỷ.
        let thousandth = last
            .as_ref()
            .filter(|last| !now.value.is_zero() && last.value >= now.value * FAR_ABOVE);
        let steps = last
            .as_ref()
            .is_some_and(|last| !last.value.is_zero() && now.value >= last.value * STEP);
        let problem = if beyond_plan && (shares || steps || now.value >= BEYOND_EVERY_COMMUNE) {
            let last = last.as_ref().filter(|_| steps && !shares);
            Problem::ReturnInOtherUnit {
                name,
                amount,
                plan: plan.filter(|_| last.is_none()).map(viet::fmt_decimal),
                last: last.map(|last| viet::fmt_decimal(last.value)),
                of_others: false,
            }
        } else if let Some(others) = others {
            let others = Some(viet::fmt_decimal(others));
            Problem::ReturnInOtherUnit { name, amount, plan: None, last: others, of_others: true }
        } else if let Some(last) = thousandth {
            let before = Some(viet::fmt_decimal(last.value));
            let problem = Problem::ReturnInOtherUnit {
                name,
                amount,
                plan: None,
                last: before,
                of_others: false,
            };
            return Some(Diagnostic::new(problem).at(&now.place).with(&last.place));
        } else if let Some((plan, of_all)) = plan.and_then(|plan| {
            let twice = now.value > plan * Decimal::TWO;
            let of_all = communes >= SEVERAL && viet::is_more(now.value, plan);
            (twice || of_all).then_some((plan, !twice))
        }) {
            Problem::AmountBeyondPlan { name, amount, plan: viet::fmt_decimal(plan), of_all }
        } else if let Some(last) = last.as_ref().filter(|last| viet::is_more(last.value, now.value))
        {
            let before = viet::fmt_decimal(last.value);
            let problem = Problem::AmountFell { name, before, now: amount };
            return Some(Diagnostic::new(problem).at(&now.place).with(&last.place));
        } else {
            return None;
        };
        Some(Diagnostic::new(problem).at(&now.place))
    }

    /// What the commune reported last in the same year.
    fn last(&self) -> Stated {
        let year = self.period.id.value.year;
        let earlier = self.subject.project.periods.iter().filter(|period| {
            period.id.value.year == year && period.id.value.cutoff() < self.period.id.value.cutoff()
        });
        let own = earlier.filter_map(|period| {
            let own = period.returns.iter().find(|own| own.commune == self.own.commune)?;
            let same = |one: &&Reported| {
                one.number == self.one.number && one.source.value == self.one.source.value
            };
            let one = own.amounts.iter().find(same)?;
            Some((period.id.value.cutoff(), one.amounts[self.at].clone()?))
        });
        own.max_by_key(|(cutoff, _)| *cutoff).map(|(_, amount)| amount)
    }
}

/// What the plan has of the source of this number; nothing where it has zero.
fn planned(subject: &Subject<'_>, number: &str) -> Option<Decimal> {
    let mut level = &subject.figures.funding.as_ref()?.sources;
    let mut plan = None;
    for part in number.split('.') {
        let source = level.get(part.parse::<usize>().ok()?.checked_sub(1)?)?;
        (plan, level) = (source.amount.as_deref().copied(), &source.parts);
    }
    plan.filter(|plan| !plan.is_zero())
}

/// Whether a source of a period was told of at a commune's cell.
pub fn is_told(subject: &Subject<'_>, period: &Period, name: &str) -> bool {
    let usual = Usual::of(period);
    period.returns.iter().any(|own| {
        let same = |one: &&Reported| viet::fold(&one.source.value) == viet::fold(name);
        own.amounts.iter().find(same).is_some_and(|one| {
            let told = |at: usize| Amount { subject, period, usual: &usual, own, one, at }.told("");
            told(0).is_some() || told(1).is_some()
        })
    })
}
