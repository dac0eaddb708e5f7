//! N503, N523–N527, N537, N538, N540, N547, N553, and N354 in the office's own table: a period's amounts add up, agree
//! with the plan, are in its unit, and do not fall from one period to the next; nothing is disbursed
//! that was not mobilised, or paid that is not worth it; a report has the template of its period.

use rust_decimal::Decimal;

use super::{Check, Subject, returns};
use crate::diag::{Beyond, Diagnostic, Diagnostics, Problem};
use crate::figures::{Entry, Figure, earlier, same_source, work_key};
use crate::model::{ByCapital, ContentResult, FundingResult, Period, Stated, WorkResult};
use crate::origin::{Place, Sourced};
use crate::template;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &[
        "N354", "N503", "N523", "N524", "N525", "N526", "N527", "N537", "N538", "N540", "N547",
        "N553",
    ],
    about: "a period's source is the sum of its parts and has the plan's amount, what is owed is the \
            value less what was paid, what is disbursed was mobilised, and what runs from the year's \
            beginning does not fall",
    run,
};

type Pick = fn(&FundingResult) -> &Stated;

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let picks: [(&str, Pick); 4] = [
        ("kế hoạch", |source| &source.plan),
        ("huy động", |source| &source.mobilised),
        ("giải ngân", |source| &source.disbursed),
        ("kế hoạch cuối năm", |source| &source.rest),
    ];
    templates(subject, found);
    for period in &subject.project.periods {
        for source in &period.funding {
            for (what, pick) in picks {
                sums(source, what, pick, found);
            }
            plans(subject, source, &period.funding, found);
            beyond(subject, period, source, found);
            paid(period, source, found);
            rest(subject, period, source, found);
        }
        period.contents.iter().for_each(|content| contents(content, found));
        plan_in_all(subject, period, found);
        works(subject, period, found);
        arrears(period, found);
        if let Some(before) = subject.project.before(period.id.value)
            && before.id.value.year == period.id.value.year
        {
            for (what, pick) in &picks[1..3] {
                for source in &period.funding {
                    let told = |name: &str| returns::is_told(subject, period, name);
                    let planned =
                        |source: &FundingResult| Some(planned(subject, period, source)?.value);
                    let steps = Steps { tree: &period.funding, told: &told, planned: &planned };
                    falls(source, &before.funding, what, *pick, &steps, found);
                }
            }
        }
    }
}

fn sums(source: &FundingResult, what: &str, pick: Pick, found: &mut Diagnostics) {
    for part in &source.parts {
        sums(part, what, pick, found);
    }
    let given = |of_which: bool| -> Vec<&FundingResult> {
        let parts = source.parts.iter().filter(|part| part.of_which == of_which);
        parts.filter(|part| pick(part).is_some()).collect()
    };
    let Some(stated) = pick(source) else { return };
    let sum = |parts: &[&FundingResult]| -> Decimal {
        parts.iter().filter_map(|part| pick(part).as_ref()).map(|amount| amount.value).sum()
    };
    let mut differs = |parts: &[&FundingResult]| {
        let named = parts.iter().filter(|part| part.of_which || part.implied);
        let problem = Problem::FundingSum {
            name: format!("{} ({what})", source.name.value),
            stated: viet::fmt_decimal(stated.value),
            computed: viet::fmt_decimal(sum(parts)),
            parts: named.map(|part| part.name.value.clone()).collect(),
        };
        found.report(problem, &stated.place);
    };
    // Parts of which it is only said that they are among a source are no more than it.
    let among = given(true);
    if viet::is_more(sum(&among), stated.value) {
        differs(&among);
    }
    // Some offices list only some of the parts' amounts; those are no more than the whole.
    let parts = given(false);
    let whole = parts.len() == source.parts.len() && !parts.is_empty();
    let total = sum(&parts);
    if whole && !viet::is_same_amount(total, stated.value) || viet::is_more(total, stated.value) {
        differs(&parts);
    }
}

/// What came in of a content, or what is planned.
type Half = fn(&ContentResult) -> &ByCapital;

/// A content is the sum of its parts in each kind of capital, where each of them states it.
fn contents(content: &ContentResult, found: &mut Diagnostics) {
    content.parts.iter().for_each(|part| contents(part, found));
    let halves: [(&str, Half); 2] =
        [("kết quả", |content| &content.done), ("kế hoạch", |content| &content.rest)];
    for (what, pick) in halves {
        let parts: Vec<_> = content.parts.iter().map(|part| pick(part).each()).collect();
        for (at, (capital, stated)) in pick(content).each().into_iter().enumerate() {
            let amounts = parts.iter().map(|part| part[at].1.as_ref().map(|amount| amount.value));
            let sum: Option<Decimal> = amounts.sum();
            let (Some(stated), Some(sum), false) = (stated, sum, parts.is_empty()) else {
                continue;
            };
            if viet::is_same_amount(stated.value, sum) {
                continue;
            }
            let implied = content.parts.iter().filter(|part| part.implied);
            let problem = Problem::FundingSum {
                name: format!("{} ({what}: {capital})", content.name.value),
                stated: viet::fmt_decimal(stated.value),
                computed: viet::fmt_decimal(sum),
                parts: implied.map(|part| part.name.value.clone()).collect(),
            };
            found.report(problem, &stated.place);
        }
    }
}

/// Sources that the plan does not know by name, and another plan in all: the two documents would
/// state two plans for one year.
fn plan_in_all(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let Some(plan) = &subject.figures.funding else { return };
    let Some(total) = plan.total.as_deref().copied() else { return };
    if period.id.value.year != subject.project.programme.year {
        return;
    }
    let (known, unknown): (Vec<&FundingResult>, Vec<&FundingResult>) =
        period.funding.iter().partition(|source| plan.planned(&period.funding, source).is_some());
    let stated = |source: &&FundingResult| source.plan.as_ref().map(|plan| plan.value);
    let of_plan = |source: &&FundingResult| {
        let planned = || plan.planned(&period.funding, source).map(|amount| amount.value);
        stated(source).or_else(planned)
    };
    // A report adds what the plan has beside the sources of its period.
    let missing = plan.sources.iter().filter(|source| {
        !period.funding.iter().any(|own| same_source(&own.name.value, &source.name))
    });
    let missing: Decimal = match known.is_empty() {
        true => Decimal::ZERO,
        false => missing.filter_map(|source| source.amount.as_deref()).sum(),
    };
    let sum = known.iter().filter_map(of_plan).sum::<Decimal>()
        + unknown.iter().filter_map(stated).sum::<Decimal>()
        + missing;
    if let (Some(first), true) =
        (unknown.first(), !viet::is_same_amount(sum, total) && !sum.is_zero())
    {
        let problem = Problem::PlanTotalDiffers {
            period: period.id.value.to_string(),
            sources: unknown.iter().map(|source| source.name.value.clone()).collect(),
            stated: viet::fmt_decimal(sum),
            computed: viet::fmt_decimal(total),
        };
        found.report(problem, &first.name.place);
    }
}

fn plans(
    subject: &Subject<'_>,
    source: &FundingResult,
    tree: &[FundingResult],
    found: &mut Diagnostics,
) {
    for part in &source.parts {
        plans(subject, part, tree, found);
    }
    let planned = subject.figures.funding.as_ref().and_then(|plan| plan.planned(tree, source));
    if let (Some(planned), Some(stated)) = (planned, &source.plan)
        && !viet::is_same_amount(planned.value, stated.value)
    {
        let problem = Problem::PlanDiffers {
            name: source.name.value.clone(),
            stated: viet::fmt_decimal(stated.value),
            computed: viet::fmt_decimal(planned.value),
        };
        found.report(problem, &stated.place);
    }
}

/// Most of the program's templates for reports are each for one kind of period.
fn templates(subject: &Subject<'_>, found: &mut Diagnostics) {
    for document in &subject.project.documents {
        let Some(id) = &document.period else { continue };
        let template = document.template.value.as_str();
        if template::period_of(template).is_some_and(|own| own != id.value.kind.word()) {
            let problem = Problem::TemplateOfOtherPeriod {
                template: template.to_owned(),
                period: id.value.to_string(),
            };
            found.report(problem, &document.template.place);
        }
    }
}

/// A thousand times the plan or more is another unit; twice the plan and more is rather one than a
/// success.
fn against_plan(
    name: &str,
    plan: Option<Decimal>,
    amount: &Sourced<Decimal>,
    found: &mut Diagnostics,
) {
    let Some(plan) = plan.filter(|plan| !plan.is_zero()) else { return };
    if amount.value <= plan * Decimal::TWO {
        return;
    }
    let (name, than) = (name.to_owned(), viet::fmt_decimal(plan));
    let shown = viet::fmt_decimal(amount.value);
    let problem = if amount.value >= plan * returns::STEP {
        Problem::AmountInOtherUnit { name, amount: shown, than, planned: true }
    } else {
        Problem::AmountBeyondPlan { name, amount: shown, plan: than, of_all: false }
    };
    found.report(problem, &amount.place);
}

/// What a source of a period has for the year: as the period states, or as the plan does.
fn planned(
    subject: &Subject<'_>,
    period: &Period,
    source: &FundingResult,
) -> Option<Figure<Decimal>> {
    let own = source.plan.as_ref().map(Figure::amount);
    own.or_else(|| subject.figures.funding.as_ref()?.planned(&period.funding, source))
}

fn beyond(subject: &Subject<'_>, period: &Period, source: &FundingResult, found: &mut Diagnostics) {
    for part in &source.parts {
        beyond(subject, period, part, found);
    }
    if returns::is_told(subject, period, &source.name.value) {
        return;
    }
    let plan = planned(subject, period, source);
    for amount in [&source.mobilised, &source.disbursed].into_iter().flatten() {
        against_plan(&source.name.value, plan.as_ref().map(|own| own.value), amount, found);
    }
    // Of a budget no more is paid than was planned; what people give may be more than expected.
    let of_budget = is_of_budget(&source.name.value);
    if let Some(disbursed) = &source.disbursed
        && (of_budget || source.mobilised.is_none())
        && source.mobilised.as_ref().is_none_or(|own| own.value >= disbursed.value)
    {
        beyond_plan(&source.name.value, plan, disbursed, found);
    }
}

/// Whether a source is money of a budget, by its customary name.
fn is_of_budget(name: &str) -> bool {
    let folded = format!(" {} ", viet::fold(name));
    [" ngan sach ", " nstw ", " nsdp "].iter().any(|words| folded.contains(words))
}

/// More disbursed than planned; twice as much and more is told as another unit.
pub(super) fn beyond_plan(
    name: &str,
    plan: Option<Figure<Decimal>>,
    disbursed: &Sourced<Decimal>,
    found: &mut Diagnostics,
) {
    let told = |plan: Decimal| !plan.is_zero() && disbursed.value > plan * Decimal::TWO;
    let is_beyond =
        |plan: &Figure<Decimal>| viet::is_more(disbursed.value, plan.value) && !told(plan.value);
    let Some(plan) = plan.filter(is_beyond) else { return };
    let problem = Problem::DisbursedBeyondPlan {
        name: name.to_owned(),
        disbursed: viet::fmt_decimal(disbursed.value),
        plan: viet::fmt_decimal(plan.value),
    };
    // Either may be the wrong one.
    let places = plan.from.cells();
    let told = Diagnostic::new(problem).at(&disbursed.place);
    found.push(places.into_iter().fold(told, Diagnostic::with));
}

/// Disbursed is a part of what was mobilised. What communes report is compared at their own cells.
fn paid(period: &Period, source: &FundingResult, found: &mut Diagnostics) {
    for part in &source.parts {
        paid(period, part, found);
    }
    let (Some(mobilised), Some(disbursed)) = (&source.mobilised, &source.disbursed) else { return };
    let of_forms = |place: &Place| {
        period.forms.as_ref().is_some_and(|forms| forms.place == *place)
            || period.returns.iter().any(|own| *own.file == *place.file)
    };
    if viet::is_more(disbursed.value, mobilised.value) && !of_forms(&disbursed.place) {
        let problem = Problem::ReturnDisbursed {
            name: source.name.value.clone(),
            mobilised: Some(viet::fmt_decimal(mobilised.value)),
            disbursed: viet::fmt_decimal(disbursed.value),
        };
        found.push(Diagnostic::new(problem).at(&disbursed.place).with(&mobilised.place));
    }
}

/// What is still to be mobilised goes with what was mobilised up to the plan: a quarter more than the
/// plan is rather the whole year's figure in the column of the rest.
fn rest(subject: &Subject<'_>, period: &Period, source: &FundingResult, found: &mut Diagnostics) {
    let plan = planned(subject, period, source).map(|plan| plan.value);
    let plan = plan.filter(|plan| !plan.is_zero());
    if let (Some(plan), Some(raised), Some(rest)) = (plan, &source.mobilised, &source.rest)
        && !rest.value.is_zero()
        && raised.value <= plan * Decimal::TWO
        && (raised.value + rest.value) * Decimal::from(4) > plan * Decimal::from(5)
    {
        let problem = Problem::RestBeyondPlan {
            name: source.name.value.clone(),
            raised: viet::fmt_decimal(raised.value),
            rest: viet::fmt_decimal(rest.value),
            plan: viet::fmt_decimal(plan),
        };
        found.push(Diagnostic::new(problem).at(&rest.place).with(&raised.place));
        return;
    }
    source.parts.iter().for_each(|part| rest(subject, period, part, found));
}

/// An amount of a work in a period.
type OfWork = fn(&WorkResult) -> &Stated;

/// Works are held against their plans and the last period as sources are.
fn works(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let before = subject
        .project
        .before(period.id.value)
        .filter(|before| before.id.value.year == period.id.value.year);
    let picks: [(&str, OfWork); 3] = [
        ("khối lượng", |work| &work.built),
        ("giải ngân", |work| &work.disbursed),
        ("ước cả năm", |work| &work.expected),
    ];
    let listed = &subject.figures.listed;
    // Works of one name are told apart by the entries of the list that they are.
    let known = |works: &'_ [WorkResult]| -> Vec<(String, Option<Place>)> {
        let entries = listed.of_works(subject.project, works);
        let place = |entry: &Entry<'_>| entry.one().map(|own| own.place.clone());
        let name = |work: &WorkResult| work_key(&work.name.value);
        let named = |(work, entry)| match place(entry) {
            // One entry may be written in two ways.
            Some(place) => (String::new(), Some(place)),
            None => (name(work), None),
        };
        works.iter().zip(&entries).map(named).collect()
    };
    let own = known(&period.works);
    let earlier = before.map(|before| known(&before.works)).unwrap_or_default();
    for (work, key) in period.works.iter().zip(&own) {
        let alone = |all: &[(String, Option<Place>)]| all.iter().filter(|k| *k == key).count() == 1;
        let was = before.filter(|_| alone(&own) && alone(&earlier)).and_then(|before| {
            let at = earlier.iter().position(|other| other == key)?;
            before.works.get(at)
        });
        for (at, (what, pick)) in picks.into_iter().enumerate() {
            let Some(now) = pick(work) else { continue };
            let name = format!("{} ({what})", work.name.value);
            against_plan(&name, work.plan.as_ref().map(|plan| plan.value), now, found);
            // What is expected of the year is no sum that only grows.
            let was = was.filter(|_| at < 2).and_then(|was| pick(was).as_ref());
            if let Some(was) = was.filter(|was| viet::is_more(was.value, now.value)) {
                let (before, now_shown) = (was.value, viet::fmt_decimal(now.value));
                let before = viet::fmt_decimal(before);
                let problem = Problem::AmountFell { name, before, now: now_shown };
                found.push(Diagnostic::new(problem).at(&now.place).with(&was.place));
            }
        }
    }
}

fn arrears(period: &Period, found: &mut Diagnostics) {
    for arrear in &period.arrears {
        if let (Some(value), Some(paid), Some(owed)) = (&arrear.value, &arrear.paid, &arrear.owed)
            && !viet::is_same_amount(value.value - paid.value, owed.value)
        {
            let problem = Problem::ArrearDiffers {
                name: arrear.name.value.clone(),
                stated: viet::fmt_decimal(owed.value),
                computed: viet::fmt_decimal(value.value - paid.value),
            };
            let told = Diagnostic::new(problem).at(&owed.place);
            found.push(told.with(&value.place).with(&paid.place));
            continue;
        }
        let Some(value) = &arrear.value else { continue };
        for (amount, what) in [(&arrear.paid, Beyond::Paid), (&arrear.owed, Beyond::Owed)] {
            let Some(amount) =
                amount.as_ref().filter(|amount| viet::is_more(amount.value, value.value))
            else {
                continue;
            };
            let problem = Problem::BeyondValue {
                name: arrear.name.value.clone(),
                amount: viet::fmt_decimal(amount.value),
                value: viet::fmt_decimal(value.value),
                what,
            };
            found.push(Diagnostic::new(problem).at(&amount.place).with(&value.place));
        }
    }
}

/// What a step from one period to the next is judged by.
struct Steps<'a> {
    /// The sources of the period.
    tree: &'a [FundingResult],
    /// Whether a source was told of at a commune's cell.
    told: &'a dyn Fn(&str) -> bool,
    /// What a source has for the year.
    planned: &'a dyn Fn(&FundingResult) -> Option<Decimal>,
}

fn falls(
    source: &FundingResult,
    before: &[FundingResult],
    what: &str,
    pick: Pick,
    steps: &Steps<'_>,
    found: &mut Diagnostics,
) {
    let was = earlier(before, steps.tree, source).and_then(|was| pick(was).as_ref());
    // A source with parts may leave the sum to them.
    let now = pick(source).as_ref();
    let blank = now.is_none() && source.parts.is_empty();
    if let Some(was) = was.filter(|_| !(steps.told)(&source.name.value)) {
        let name = format!("{} ({what})", source.name.value);
        let before = viet::fmt_decimal(was.value);
        let at = now.map_or(&source.place, |now| &now.place);
        let unplanned = (steps.planned)(source).is_none();
        let leaps = |now: &Sourced<Decimal>| {
            unplanned && !was.value.is_zero() && now.value >= was.value * returns::STEP
        };
        if blank || now.is_some_and(|now| viet::is_more(was.value, now.value)) {
            let now = now.map_or_else(|| "-".to_owned(), |now| viet::fmt_decimal(now.value));
            let problem = Problem::AmountFell { name, before, now };
            found.push(Diagnostic::new(problem).at(at).with(&was.place));
        } else if let Some(now) = now.filter(|now| leaps(now)) {
            let (amount, than) = (viet::fmt_decimal(now.value), before);
            let problem = Problem::AmountInOtherUnit { name, amount, than, planned: false };
            found.push(Diagnostic::new(problem).at(at).with(&was.place));
        }
    }
    for part in &source.parts {
        falls(part, before, what, pick, steps, found);
    }
}
