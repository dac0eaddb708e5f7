//! N696, N697, N766, and N524 of what was paid and given: what one period's table has is in the next one's.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, RowOf, Severity};
use crate::model::{
    Activity, ActivityKind, Arrear, Period, PeriodKind, Project, Stated, WorkResult,
};
use crate::origin::{Place, Sourced};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N303", "N524", "N696", "N697", "N766"],
    about: "a work, arrears, a decision of recognition or a hamlet that is no longer of special difficulty \
            does not vanish from one period to the next, keeps its place, year and value, and what was paid on it or given by the \
            people does not fall, nor do counts of what was done; in the first period of a year no work of the plan is left out alone",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    for (index, period) in project.periods.iter().enumerate() {
        let same_year = |own: &&Period| own.id.value.year == period.id.value.year;
        let mut earlier = project.periods[..index].iter().filter(same_year);
        // Each table is held against the last earlier period that has one.
        let before = |has: fn(&Period) -> bool| {
            let mut own = project.periods[..index].iter().filter(same_year);
            own.rfind(|own| has(own) && own.cutoff < period.cutoff)
        };
        if let Some(then) = before(|own| !own.works.is_empty()).filter(|_| !period.works.is_empty())
        {
            works(then, period, found);
        } else if earlier.next().is_none() {
            left_out(project, period, found);
        }
        advanced(project, period, found);
        if let Some(then) =
            before(|own| !own.arrears.is_empty()).filter(|_| !period.arrears.is_empty())
        {
            arrears(then, period, found);
        }
        if let Some(then) = before(|own| !own.risen.is_empty()).filter(|_| !period.risen.is_empty())
        {
            risen(project, then, period, found);
        }
        // A report on criteria says who is recognised, also where it has no table of decisions.
        let speaks = period.status.is_some() || !period.recognised.is_empty();
        if let Some(then) = before(|own| !own.recognised.is_empty()).filter(|_| speaks) {
            recognised(project, then, period, found);
        }
        if let Some(then) = before(|own| !own.given.is_empty()) {
            given(then, period, found);
        }
        let earlier: Vec<&Period> = project.periods[..index]
            .iter()
            .filter(|own| same_year(own) && own.cutoff < period.cutoff)
            .collect();
        done(&earlier, period, found);
    }
}

fn key(name: &str) -> String {
    viet::fold(name)
}

fn lost(of: RowOf, name: &str, then: &Period, at: &Place, with: &Place, found: &mut Diagnostics) {
    let (name, then) = (viet::one_line(name), then.id.value.name());
    found.push(Diagnostic::new(Problem::RowLost { of, name, then }).at(at).with(with));
}

fn works(then: &Period, now: &Period, found: &mut Diagnostics) {
    let there = |own: &WorkResult| {
        now.works.iter().any(|other| key(&other.name.value) == key(&own.name.value))
    };
    let gone: Vec<&WorkResult> = then.works.iter().filter(|own| !there(own)).collect();
    // A table of other works, or of those that are paid for in the period alone, is another table.
    if gone.len() * 2 > then.works.len() {
        return;
    }
    for own in gone {
        // One that is new and has nearly the same name is told as such.
        let is_new = |other: &&WorkResult| {
            !then.works.iter().any(|own| key(&own.name.value) == key(&other.name.value))
        };
        let names = now.works.iter().filter(is_new).map(|other| other.name.value.as_str());
        if viet::did_you_mean(&own.name.value, names).is_none() {
            lost(RowOf::Work, &own.name.value, then, place_of(now), &own.name.place, found);
        }
    }
}

/// Where a period's works stand: the first of them.
fn place_of(period: &Period) -> &Place {
    period.works.first().map_or(&period.place, |work| &work.place)
}

/// A work of the plan that the first period of the year does not have while it has all others.
fn left_out(project: &Project, period: &Period, found: &mut Diagnostics) {
    let of_year = period.id.value.year == project.programme.year;
    let there = |name: &str| period.works.iter().any(|own| key(&own.name.value) == key(name));
    let gone: Vec<_> = project.projects.iter().filter(|own| !there(&own.name.value)).collect();
    let later = |name: &str| {
        project
            .periods
            .iter()
            .any(|own| own.works.iter().any(|own| key(&own.name.value) == key(name)))
    };
    let [own] = gone[..] else { return };
    let unplanned = |other: &&WorkResult| {
        !project.projects.iter().any(|own| key(&own.name.value) == key(&other.name.value))
    };
    let names = period.works.iter().filter(unplanned).map(|other| other.name.value.as_str());
    let near = viet::did_you_mean(&own.name.value, names).is_some();
    if of_year && !period.works.is_empty() && later(&own.name.value) && !near {
        let (name, then) = (viet::one_line(&own.name.value), period.id.value.name());
        let problem = Problem::RowLost { of: RowOf::Planned, name, then };
        found.push(Diagnostic::new(problem).at(place_of(period)).with(&own.name.place));
    }
}

/// A commune that the plan has in the advanced set and a period's table of it has not.
fn advanced(project: &Project, period: &Period, found: &mut Diagnostics) {
    let (Some(base), Some(now)) = (&project.advanced_status, &period.advanced_status) else {
        return;
    };
    for (commune, place) in base.rows.iter().filter(|(commune, _)| !now.rows.contains_key(commune))
    {
        let name = project.communes[*commune].label();
        let problem =
            Problem::MissingCommune { name, table: "Hiện trạng nâng cao".to_owned() };
        let mut told = Diagnostic::new(problem).at(&now.place).with(place);
        told.severity = Severity::Warning;
        found.push(told);
    }
}

fn is_paid(own: &Arrear) -> bool {
    match (&own.value, &own.paid) {
        (Some(value), Some(paid)) => value.value == paid.value,
        _ => false,
    }
}

fn arrears(then: &Period, now: &Period, found: &mut Diagnostics) {
    for was in &then.arrears {
        let own = now.arrears.iter().find(|own| key(&own.name.value) == key(&was.name.value));
        let Some(own) = own else {
            let names: Vec<&str> = now.arrears.iter().map(|own| own.name.value.as_str()).collect();
            let near = viet::did_you_mean(&was.name.value, names);
            let near = near.and_then(|near| now.arrears.iter().find(|own| own.name.value == near));
            let known = |near: &&Arrear| {
                !then.arrears.iter().any(|other| other.name.value == near.name.value)
            };
            match near.filter(known) {
                Some(near) => changed(
                    &was.name.value,
                    was.name.value.clone(),
                    near.name.value.clone(),
                    &near.name.place,
                    &was.name.place,
                    then,
                    found,
                ),
                None if !is_paid(was) => {
                    let at = now.arrears.first().map_or(&now.place, |own| &own.place);
                    lost(RowOf::Arrear, &was.name.value, then, at, &was.name.place, found);
                }
                None => {}
            }
            continue;
        };
        let name = &own.name.value;
        let amount = |own: &Stated| own.as_ref().map(|own| (own.value, own.place.clone()));
        if let (Some((before, then_at)), Some((value, at))) =
            (amount(&was.value), amount(&own.value))
            && !viet::is_same_amount(before, value)
        {
            changed(
                name,
                viet::fmt_decimal(before),
                viet::fmt_decimal(value),
                &at,
                &then_at,
                then,
                found,
            );
        }
        if let (Some((before, then_at)), Some((paid, at))) = (amount(&was.paid), amount(&own.paid))
        {
            fell(&format!("{name} (đã thanh toán)"), (before, &then_at), (paid, &at), found);
        }
        for (field, before, value) in
            [("xa", &was.commune, &own.commune), ("nam", &was.finished, &own.finished)]
        {
            if let (Some(before), Some(value)) = (before, value)
                && viet::fold_tones(before) != viet::fold_tones(value)
            {
                changed(
                    name,
                    before.clone(),
                    value.clone(),
                    own.places.of(field),
                    was.places.of(field),
                    then,
                    found,
                );
            }
        }
    }
}

fn changed(
    name: &str,
    before: String,
    now: String,
    at: &Place,
    with: &Place,
    then: &Period,
    found: &mut Diagnostics,
) {
    let (name, then) = (viet::one_line(name), then.id.value.name());
    let problem = Problem::RowChanged { name, then, before, now };
    found.push(Diagnostic::new(problem).at(at).with(with));
}

fn fell(
    name: &str,
    (before, then): (Decimal, &Place),
    (now, at): (Decimal, &Place),
    found: &mut Diagnostics,
) {
    if viet::is_more(before, now) {
        let (before, now) = (viet::fmt_decimal(before), viet::fmt_decimal(now));
        let problem = Problem::AmountFell { name: viet::one_line(name), before, now };
        found.push(Diagnostic::new(problem).at(at).with(then));
    }
}

fn risen(project: &Project, then: &Period, now: &Period, found: &mut Diagnostics) {
    let name = |own: &crate::model::Risen| {
        own.hamlet.as_ref().map_or_else(String::new, |own| viet::hamlet_key(&own.value))
    };
    for was in &then.risen {
        let there =
            now.risen.iter().any(|own| own.commune == was.commune && name(own) == name(was));
        if !there {
            let commune = project.communes[was.commune].full_name();
            let own = was
                .hamlet
                .as_ref()
                .map_or_else(|| commune.clone(), |own| format!("{}, {commune}", own.value));
            let at = now.risen.first().map_or(&now.place, |own| &own.place);
            lost(RowOf::Risen, &own, then, at, &was.place, found);
        }
    }
}

/// A decision cannot be undone by silence, nor by a row that has none.
fn recognised(project: &Project, then: &Period, now: &Period, found: &mut Diagnostics) {
    for was in then.recognised.iter().filter(|own| own.decision.is_some()) {
        let mut own = now.recognised.iter();
        let own = own.find(|own| own.commune == was.commune && own.title == was.title);
        if own.is_none_or(|own| own.decision.is_none()) {
            let first = || now.recognised.first().map(|own| &own.place);
            let at = own.map(|own| &own.place).or_else(first).unwrap_or(&now.place);
            let name = project.communes[was.commune].full_name();
            lost(RowOf::Recognised, &name, then, at, &was.place, found);
        }
    }
}

fn given(then: &Period, now: &Period, found: &mut Diagnostics) {
    for was in &then.given {
        let own = now.given.iter().find(|own| key(&own.name.value) == key(&was.name.value));
        let Some(own) = own else { continue };
        let name = &own.name.value;
        if let (Some(before), Some(value)) = (&was.value, &own.value) {
            fell(name, (before.value, &before.place), (value.value, &value.place), found);
        }
        if let (Some(before), Some(value)) = (&was.quantity, &own.quantity) {
            let (was, own) = ((before.value, &before.place), (value.value, &value.place));
            fewer(name, then, was, own, found);
        }
    }
}

/// A quantity that holds an earlier one is no less.
fn fewer(
    name: &str,
    then: &Period,
    (before, then_at): (Decimal, &Place),
    (now, at): (Decimal, &Place),
    found: &mut Diagnostics,
) {
    if before > now {
        let problem = Problem::QuantityFell {
            name: viet::one_line(name),
            before: viet::fmt_decimal(before),
            now: viet::fmt_decimal(now),
            then: then.id.value.name(),
        };
        found.push(Diagnostic::new(problem).at(at).with(then_at));
    }
}

/// What an office did from January on is no less than what it did in a part of that time; a month or a quarter
/// counts what is its own.
fn done(earlier: &[&Period], now: &Period, found: &mut Diagnostics) {
    if !matches!(
        now.id.value.kind,
        PeriodKind::HalfYear | PeriodKind::NineMonths | PeriodKind::Year
    ) {
        return;
    }
    let numbers: [(&str, Number); 2] =
        [("", |own| &own.count), (" (lượt người)", |own| &own.people)];
    for ((kind, label), (what, number)) in
        ActivityKind::ALL.iter().flat_map(|kind| numbers.iter().map(move |own| (kind, own)))
    {
        let Some((sum, at)) = count(now, *kind, *number) else { continue };
        let before = earlier.iter().filter_map(|then| Some((*then, count(then, *kind, *number)?)));
        let most = before.max_by_key(|(_, (sum, _))| *sum);
        if let Some((then, (before, then_at))) = most {
            let name = format!("{label}{what}");
            fewer(&name, then, (before.into(), then_at), (sum.into(), at), found);
        }
    }
}

/// A number of an activity.
type Number = fn(&Activity) -> &Option<Sourced<u32>>;

/// What the activities of a kind in a period add up to, and where; nothing where one of them has no number.
fn count(period: &Period, kind: ActivityKind, number: Number) -> Option<(u32, &Place)> {
    let own = period.activities.iter().filter(|own| own.kind == kind);
    let counts: Option<Vec<_>> = own.map(|own| number(own).as_ref()).collect();
    let counts = counts.filter(|counts| !counts.is_empty())?;
    Some((counts.iter().map(|own| own.value).sum(), &counts[0].place))
}
