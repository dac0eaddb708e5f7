//! N503, N523–N525: a period's amounts add up, agree with the plan, and do not fall from one period
//! to the next.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::compared;
use crate::model::{FundingResult, Period, Stated};
use crate::origin::Place;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N503", "N523", "N524", "N525"],
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
    for period in &subject.project.periods {
        for source in &period.funding {
            for (what, pick) in picks {
                sums(source, what, pick, found);
            }
            plans(subject, source, found);
        }
        arrears(period, found);
        if let Some(before) = compared(subject.project, period)
            && before.id.value.year == period.id.value.year
        {
            for (what, pick) in &picks[1..3] {
                for source in &period.funding {
                    falls(source, &before.funding, what, *pick, found);
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

fn plans(subject: &Subject<'_>, source: &FundingResult, found: &mut Diagnostics) {
    for part in &source.parts {
        plans(subject, part, found);
    }
    let planned =
        subject.figures.funding.as_ref().and_then(|plan| plan.planned(&source.name.value));
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
    earlier: &[FundingResult],
    what: &str,
    pick: Pick,
    found: &mut Diagnostics,
) {
    fn find<'a>(all: &'a [FundingResult], name: &str) -> Option<&'a FundingResult> {
        all.iter().find_map(|source| {
            let same = viet::fold(&source.name.value) == name;
            if same { Some(source) } else { find(&source.parts, name) }
        })
    }
    let was = find(earlier, &viet::fold(&source.name.value)).and_then(|was| pick(was).as_ref());
    if let (Some(was), Some(now)) = (was, pick(source))
        && now.value < was.value
    {
        let problem = Problem::AmountFell {
            name: format!("{} ({what})", source.name.value),
            before: viet::fmt_decimal(was.value),
            now: viet::fmt_decimal(now.value),
        };
        let before: &Place = &was.place;
        found.push(Diagnostic::new(problem).at(&now.place).with(before));
    }
    for part in &source.parts {
        falls(part, earlier, what, pick, found);
    }
}
