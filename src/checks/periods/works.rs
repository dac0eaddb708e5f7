//! Works and arrears of a period.

use super::plan::against_plan;
use crate::checks::Subject;
use crate::diag::{Beyond, Diagnostic, Diagnostics, Problem};
use crate::figures::{ListEntry, work_key};
use crate::model::{Period, Stated, WorkResult};
use crate::origin::Place;
use crate::viet;

/// An amount of a work in a period.
type OfWork = fn(&WorkResult) -> &Stated;

/// Works are held against their plans and the last period as sources are.
pub(super) fn works(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
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
        let place = |entry: &ListEntry<'_>| entry.one().map(|own| own.place.clone());
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
    // A table that tells of other works alone has lost what was done on those before.
    let works = before.filter(|_| !period.works.is_empty()).map(|before| &before.works);
    for (work, key) in works.into_iter().flatten().zip(&earlier) {
        let gone = !own.contains(key) && earlier.iter().filter(|other| *other == key).count() == 1;
        for (what, pick) in picks.iter().take(2).filter(|_| gone) {
            let Some(was) = pick(work).as_ref().filter(|was| !was.value.is_zero()) else {
                continue;
            };
            let name = format!("{} ({what})", work.name.value);
            let before = viet::fmt_decimal(was.value);
            let problem = Problem::AmountFell { name, before, now: "-".to_owned() };
            found.push(Diagnostic::new(problem).at(&period.place).with(&was.place));
        }
    }
}

pub(super) fn arrears(period: &Period, found: &mut Diagnostics) {
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
