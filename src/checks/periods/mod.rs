//! N503, N523–N527, N537, N538, N540, N547, N553, and N354 in the office's own table: a period's amounts
//! add up, agree with the plan, are in its unit, and do not fall from one period to the next; nothing is
//! disbursed that was not mobilised, or paid that is not worth it; a report has the template of its
//! period.

mod plan;
mod steps;
mod sums;
mod works;

pub(super) use self::plan::beyond_plan;
use self::plan::{beyond, plan_in_all, planned, plans, rest};
use self::steps::{Steps, falls, gone};
use self::sums::{Pick, contents, sums};
use self::works::{arrears, works};
use super::{Check, Subject, returns};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{FundingResult, Period};
use crate::origin::Place;
use crate::{template, viet};

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
            let told = |name: &str| returns::is_told(subject, period, name);
            let planned = |source: &FundingResult| Some(planned(subject, period, source)?.value);
            let steps = Steps { tree: &period.funding, told: &told, planned: &planned };
            for (what, pick) in &picks[1..3] {
                for source in &period.funding {
                    falls(source, &before.funding, what, *pick, &steps, found);
                }
                gone(&before.funding, what, *pick, &steps, &period.place, found);
            }
        }
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
