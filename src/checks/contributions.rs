//! N503: what the people gave is one amount in the table of funding and in that of contributions, which
//! a report prints one below the other.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::same_source;
use crate::inputs;
use crate::model::{Contribution, FundingResult, Period};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N503"],
    about: "what the people gave by the table of funding is the sum of their contributions, where both \
            tables are there; no less where a contribution has no value",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for period in &subject.project.periods {
        let Some(source) = of_people(&period.funding) else { continue };
        if period.given.is_empty() {
            continue;
        }
        let valued = period.given.iter().filter_map(|gift| gift.value.as_ref());
        let sum: Decimal = valued.clone().map(|own| own.value).sum();
        // Of land and work without a value the rest is known.
        let is_whole = valued.count() == period.given.len();
        if !is_whole && mobilised(source).is_none_or(|stated| !viet::is_more(sum, stated)) {
            continue;
        }
        // An amount in another unit is told already.
        let told = |gift: &Contribution| {
            let at = gift.value.as_ref().map(|value| &value.place);
            let large = |one: &Diagnostic| {
                matches!(one.problem, Problem::AmountBeyondAll { .. }) && one.place.as_ref() == at
            };
            found.iter().any(large)
        };
        if period.given.iter().any(told) {
            continue;
        }
        let gifts: Vec<&Contribution> = period.given.iter().collect();
        let differs = compare(period, source, sum, &gifts, found);
        if differs {
            continue;
        }
        // What bears one name in both is one.
        for part in &source.parts {
            let own =
                period.given.iter().filter(|gift| same_source(&gift.name.value, &part.name.value));
            let own: Vec<&Contribution> = own.collect();
            let sum: Decimal =
                own.iter().filter_map(|gift| gift.value.as_ref()).map(|v| v.value).sum();
            if !own.is_empty() {
                compare(period, part, sum, &own, found);
            }
        }
    }
}

/// The source of what people give: not enterprises.
fn of_people(funding: &[FundingResult]) -> Option<&FundingResult> {
    let is_own = |own: &&FundingResult| {
        let name = format!(" {} ", viet::fold(&own.name.value));
        let people = [" dan ", " cong dong "].iter().any(|words| name.contains(words));
        people && !name.contains(" doanh nghiep ") && !name.contains(" tin dung ")
    };
    funding.iter().find(is_own)
}

fn mobilised(source: &FundingResult) -> Option<Decimal> {
    let of_parts = || -> Option<Decimal> {
        let parts: Option<Vec<Decimal>> = source.parts.iter().map(mobilised).collect();
        parts.filter(|parts| !parts.is_empty()).map(|parts| parts.into_iter().sum())
    };
    source.mobilised.as_ref().map(|own| own.value).or_else(of_parts)
}

/// Whether a source and its contributions differ, which is told.
fn compare(
    period: &Period,
    source: &FundingResult,
    sum: Decimal,
    gifts: &[&Contribution],
    found: &mut Diagnostics,
) -> bool {
    let Some(stated) = mobilised(source) else { return false };
    if viet::is_same_amount(stated, sum) {
        return false;
    }
    let table = inputs::table_label("dan_gop");
    let problem = Problem::FundingSum {
        name: format!(
            "{} (huy động {}, so với bảng {table})",
            source.name.value,
            period.id.value.name()
        ),
        stated: viet::fmt_decimal(stated),
        computed: viet::fmt_decimal(sum),
        parts: Vec::new(),
    };
    let at = source.mobilised.as_ref().map_or(&source.place, |own| &own.place);
    let told = Diagnostic::new(problem).at(at);
    let places = gifts.iter().filter_map(|gift| gift.value.as_ref());
    found.push(places.fold(told, |told, own| told.with(&own.place)));
    true
}
