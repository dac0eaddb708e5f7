//! N503, N510, N523–N527: a period's amounts add up, agree with the plan, are in its unit, and do
//! not fall from one period to the next; a report has the template of its period.

use rust_decimal::Decimal;

use super::{Check, Subject, returns};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{compared, earlier};
use crate::model::{FundingResult, Hamlet, HamletCount, Period, PeriodKind, Stated};
use crate::origin::{Place, Sourced};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N503", "N510", "N523", "N524", "N525", "N526", "N527"],
    about: "a period's source is the sum of its parts and has the plan's amount, what is owed is the \
            value less what was paid, and what runs from the year's beginning does not fall",
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
        }
        arrears(period, found);
        hamlets(subject, period, found);
        if let Some(before) = compared(subject.project, period)
            && before.id.value.year == period.id.value.year
        {
            for (what, pick) in &picks[1..3] {
                for source in &period.funding {
                    let told = |name: &str| returns::is_told(subject, period, name);
                    falls(source, &period.funding, &before.funding, what, *pick, &told, found);
                }
            }
        }
    }
}

fn sums(source: &FundingResult, what: &str, pick: Pick, found: &mut Diagnostics) {
    for part in &source.parts {
        sums(part, what, pick, found);
    }
    let parts: Vec<Decimal> =
        source.parts.iter().filter_map(|part| pick(part).as_ref()).map(|a| a.value).collect();
    // Some offices list only some of the parts' amounts.
    if parts.len() < source.parts.len() || parts.is_empty() {
        return;
    }
    let sum: Decimal = parts.iter().sum();
    if let Some(stated) = pick(source)
        && stated.value != sum
    {
        let problem = Problem::FundingSum {
            name: format!("{} ({what})", source.name.value),
            stated: viet::fmt_decimal(stated.value),
            computed: viet::fmt_decimal(sum),
        };
        found.report(problem, &stated.place);
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
        && planned != stated.value
    {
        let problem = Problem::PlanDiffers {
            name: source.name.value.clone(),
            stated: viet::fmt_decimal(stated.value),
            computed: viet::fmt_decimal(planned),
        };
        found.report(problem, &stated.place);
    }
}

/// The built-in templates are each for one kind of period.
fn templates(subject: &Subject<'_>, found: &mut Diagnostics) {
    const TEMPLATES: [&str; 5] =
        ["bao-cao-thang", "bao-cao-quy", "bao-cao-6-thang", "bao-cao-9-thang", "bao-cao-nam"];
    for document in &subject.project.documents {
        let Some(id) = &document.period else { continue };
        let wanted = match id.value.kind {
            PeriodKind::Month(_) => TEMPLATES[0],
            PeriodKind::Quarter(_) => TEMPLATES[1],
            PeriodKind::HalfYear => TEMPLATES[2],
            PeriodKind::NineMonths => TEMPLATES[3],
            PeriodKind::Year => TEMPLATES[4],
        };
        let template = document.template.value.as_str();
        if TEMPLATES.contains(&template) && template != wanted {
            let problem = Problem::TemplateOfOtherPeriod {
                template: template.to_owned(),
                period: id.value.to_string(),
            };
            found.report(problem, &document.template.place);
        }
    }
}

/// Twice the plan and more is rather another unit than a success.
fn beyond(subject: &Subject<'_>, period: &Period, source: &FundingResult, found: &mut Diagnostics) {
    for part in &source.parts {
        beyond(subject, period, part, found);
    }
    if returns::is_told(subject, period, &source.name.value) {
        return;
    }
    let plan = source
        .plan
        .as_ref()
        .map(|plan| plan.value)
        .or_else(|| subject.figures.funding.as_ref()?.planned(&period.funding, source));
    let Some(plan) = plan.filter(|plan| !plan.is_zero()) else { return };
    for amount in [&source.mobilised, &source.disbursed].into_iter().flatten() {
        if amount.value > plan * Decimal::TWO {
            let problem = Problem::AmountBeyondPlan {
                name: source.name.value.clone(),
                amount: viet::fmt_decimal(amount.value),
                plan: viet::fmt_decimal(plan),
            };
            found.report(problem, &amount.place);
        }
    }
}

/// A count of a hamlets' row.
type Count = fn(&Hamlet) -> &Option<Sourced<HamletCount>>;

/// A commune cannot have more hamlets with a title than it has hamlets.
fn hamlets(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    for commune in 0..subject.project.communes.len() {
        let own = |all: &[Hamlet], pick: Count| -> Option<u32> {
            let rows = all.iter().filter(|hamlet| hamlet.commune == commune);
            let counts: Vec<u32> =
                rows.filter_map(|row| pick(row).as_ref()).map(|count| count.value.number).collect();
            (!counts.is_empty()).then(|| counts.iter().sum())
        };
        let Some(total) = own(&subject.project.hamlets, |hamlet| &hamlet.total) else { continue };
        let counted = [
            own(&period.hamlets, |hamlet| &hamlet.standard_base),
            own(&period.hamlets, |hamlet| &hamlet.model_base),
        ];
        if let Some(most) = counted.into_iter().flatten().max().filter(|most| *most > total) {
            let problem = Problem::HamletsExceedTotal {
                commune: subject.commune(commune),
                stated: total.to_string(),
                computed: most.to_string(),
            };
            let row = period.hamlets.iter().find(|hamlet| hamlet.commune == commune);
            found.report(problem, row.map_or(&period.place, |row| &row.place));
        }
    }
}

fn arrears(period: &Period, found: &mut Diagnostics) {
    for arrear in &period.arrears {
        if let (Some(value), Some(paid), Some(owed)) = (&arrear.value, &arrear.paid, &arrear.owed)
            && value.value - paid.value != owed.value
        {
            let problem = Problem::ArrearDiffers {
                name: arrear.name.value.clone(),
                stated: viet::fmt_decimal(owed.value),
                computed: viet::fmt_decimal(value.value - paid.value),
            };
            let told = Diagnostic::new(problem).at(&owed.place);
            found.push(told.with(&value.place).with(&paid.place));
        }
    }
}

fn falls(
    source: &FundingResult,
    tree: &[FundingResult],
    before: &[FundingResult],
    what: &str,
    pick: Pick,
    told: &dyn Fn(&str) -> bool,
    found: &mut Diagnostics,
) {
    let was = earlier(before, tree, source).and_then(|was| pick(was).as_ref());
    // A source with parts may leave the sum to them.
    let now = pick(source).as_ref();
    let blank = now.is_none() && source.parts.is_empty();
    if let Some(was) = was
        && !told(&source.name.value)
        && (blank || now.is_some_and(|now| now.value < was.value))
    {
        let problem = Problem::AmountFell {
            name: format!("{} ({what})", source.name.value),
            before: viet::fmt_decimal(was.value),
            now: now.map_or_else(|| "-".to_owned(), |now| viet::fmt_decimal(now.value)),
        };
        let at = now.map_or(&source.place, |now| &now.place);
        let before: &Place = &was.place;
        found.push(Diagnostic::new(problem).at(at).with(before));
    }
    for part in &source.parts {
        falls(part, tree, before, what, pick, told, found);
    }
}
