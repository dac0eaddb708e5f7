//! N633: a remark that says what was assigned says what its row has.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::figures::capital;
use crate::model::{FundingResult, FundingSource, Stated};
use crate::origin::{Place, Sourced};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N633"],
    about: "a remark that gives the amount as assigned is printed beside the row's own amount: \
            \"4.200 triệu đồng (TW giao 4,5 tỷ)\" contradicts itself",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    project.funding.iter().for_each(|source| of_source(source, found));
    for period in &project.periods {
        period.funding.iter().for_each(|own| of_result(own, found));
    }
    for work in &project.projects {
        let own = [&work.total, &work.central, &work.local, &work.other, &work.stated];
        let mut amounts: Vec<Decimal> =
            own.into_iter().flatten().map(|amount| amount.value).collect();
        let year = capital(work).map(|amount| amount.value);
        amounts.extend(year);
        let (name, note) = (&work.name.value, work.note.as_deref());
        compare(name, note, (year, &amounts), &work.place, found);
    }
}

/// A name that says its row's amount in another unit: "Vốn tín dụng: 900 tỷ đồng" beside 900.
fn named(name: &Sourced<String>, amounts: &[&Stated], found: &mut Diagnostics) {
    let thousand = Decimal::ONE_THOUSAND;
    let [said] = stated(&name.value)[..] else { return };
    let is_slip = |own: &Decimal| {
        let same = |a: Decimal, b: Decimal| !a.is_zero() && viet::is_same_amount(a, b);
        own.checked_mul(thousand).is_some_and(|own| same(own, said)) || same(*own / thousand, said)
    };
    let mut own = amounts.iter().filter_map(|own| own.as_ref()).map(|own| own.value);
    if let Some(amount) = own.find(is_slip) {
        let written = viet::one_line(&name.value);
        let problem = Problem::AmountInNote {
            name: written.clone(),
            words: written,
            amount: viet::fmt_decimal(amount),
        };
        found.report(problem, &name.place);
    }
}

fn of_result(own: &FundingResult, found: &mut Diagnostics) {
    named(&own.name, &[&own.plan, &own.mobilised, &own.disbursed], found);
    own.parts.iter().for_each(|part| of_result(part, found));
}

fn of_source(source: &FundingSource, found: &mut Diagnostics) {
    named(&source.name, &[&source.amount], found);
    let own = source.amount.as_ref().map(|amount| amount.value);
    let amounts: Vec<Decimal> = own.into_iter().collect();
    if let Some(note) = &source.note {
        let name = &source.name.value;
        compare(name, Some(&note.value), (own, &amounts), &note.place, found);
    }
    source.parts.iter().for_each(|part| of_source(part, found));
}

/// Words that say that the amount is the one that was given out for the year.
const ASSIGNED: &[&str] = &["giao", "phan bo", "thong bao von"];

/// Words beside which an amount is a part of another one, or of another time.
const OTHERWISE: &[&str] = &[
    "trong do",
    "gom",
    "con",
    "da ",
    "bo sung",
    "tang",
    "giam",
    "them",
    "giai doan",
    "trung han",
    "doi ung",
    "nam truoc",
    "chuyen",
    "keo dai",
    "dot",
    "chua",
    "giao thong",
    "lan",
];

fn compare(
    name: &str,
    note: Option<&str>,
    (own, amounts): (Option<Decimal>, &[Decimal]),
    place: &Place,
    found: &mut Diagnostics,
) {
    let (Some(note), Some(own)) = (note, own) else { return };
    let folded = format!("{} ", viet::fold(note));
    let has = |list: &[&str]| list.iter().any(|words| folded.contains(words));
    if !has(ASSIGNED) || has(OTHERWISE) {
        return;
    }
    if let [stated] = stated(note)[..]
        && !amounts.iter().any(|amount| viet::is_same_amount(*amount, stated))
    {
        let problem = Problem::AmountInNote {
            name: name.to_owned(),
            words: viet::one_line(note),
            amount: viet::fmt_decimal(own),
        };
        found.report(problem, place);
    }
}

/// The amounts that a text gives with their units, in triệu đồng: "4,5 tỷ", "4.500 triệu đồng".
fn stated(text: &str) -> Vec<Decimal> {
    let toned = viet::fold_tones(text);
    let words: Vec<&str> = toned.split_whitespace().collect();
    let amount = |pair: &[&str]| {
        let unit = pair[1].trim_matches(|c: char| !c.is_alphanumeric());
        let factor = match unit {
            "tỷ" | "tỉ" | "ty" => Decimal::from(1000),
            "triệu" | "tr" | "trđ" | "trieu" => Decimal::ONE,
            _ => return None,
        };
        let number = pair[0].trim_matches(|c: char| !c.is_ascii_digit());
        viet::parse_decimal(number).ok()?.checked_mul(factor)
    };
    words.windows(2).filter_map(amount).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_texts() {
        let of = |text| stated(text).iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        assert_eq!(of("TW giao 4,5 tỷ"), "4500.0");
        assert_eq!(of("Tỉnh giao 4.200 triệu đồng, huyện 300 tr."), "4200 300");
        assert_eq!(of("QĐ 15/QĐ-UBND ngày 12/01/2026"), "");
    }
}
