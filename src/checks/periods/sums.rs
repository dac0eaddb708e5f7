//! Sums of the amounts of a period.

use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{ByCapital, ContentResult, FundingResult, Stated};
use crate::viet;

/// An amount of a source in a period.
pub(super) type Pick = fn(&FundingResult) -> &Stated;

pub(super) fn sums(source: &FundingResult, what: &str, pick: Pick, found: &mut Diagnostics) {
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
        let told = Diagnostic::new(problem).at(&stated.place);
        let places = parts.iter().filter_map(|part| pick(part).as_ref());
        found.push(places.fold(told, |told, own| told.with(&own.place)));
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
pub(super) fn contents(content: &ContentResult, found: &mut Diagnostics) {
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
