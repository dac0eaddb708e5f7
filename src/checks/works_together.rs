//! N564, N582, N591, N609, N626, N640: the works of a report as a whole, against the list of projects, the
//! funding and each other.

use rust_decimal::Decimal;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{Capital, ListEntry, capitals, is_given_by_people, work_key};
use crate::inputs;
use crate::model::{Arrear, FundingResult, Period, WorkResult};
use crate::origin::Sourced;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N564", "N582", "N591", "N609", "N626", "N640"],
    about: "each work of a report is one project of the list and stands once, the plans of all works are \
            of one capital, and no more is disbursed of them than is built and than of all sources",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    for period in &subject.project.periods {
        let entries = subject.figures.listed.of_works(subject.project, &period.works);
        ambiguous(period, &entries, found);
        twice(period, &entries, found);
        not_listed(subject, period, &entries, found);
        if period.id.value.year == subject.project.programme.year {
            capital(period, &entries, found);
        }
        beyond_funding(period, found);
        beyond_built(period, found);
        arrears_twice(period, found);
    }
}

/// Adds a finding, unless one of its kind stands at its place: periods may share a sheet.
fn once(own: Diagnostic, found: &mut Diagnostics) {
    let is_same =
        |told: &Diagnostic| told.place == own.place && told.problem.code() == own.problem.code();
    if !found.iter().any(is_same) {
        found.push(own);
    }
}

/// A work that may be several projects.
fn ambiguous(period: &Period, entries: &[ListEntry<'_>], found: &mut Diagnostics) {
    let mut told: Vec<String> = Vec::new();
    for (work, entry) in period.works.iter().zip(entries) {
        let ListEntry::Several(all) = entry else { continue };
        let key = work_key(&work.name.value);
        if told.contains(&key) {
            continue;
        }
        told.push(key);
        let problem = Problem::WorkAmbiguous {
            name: work.name.value.clone(),
            period: period.id.value.name(),
            listed: all.len(),
        };
        let first = Diagnostic::new(problem).at(&work.name.place);
        once(all.iter().fold(first, |told, own| told.with(&own.name.place)), found);
    }
}

/// Two rows that are one project of the list.
fn twice(period: &Period, entries: &[ListEntry<'_>], found: &mut Diagnostics) {
    for (at, (work, entry)) in period.works.iter().zip(entries).enumerate() {
        let Some(own) = entry.one() else { continue };
        let is_same = |other: &ListEntry<'_>| other.one().is_some_and(|one| std::ptr::eq(one, own));
        let Some(first) = entries[..at].iter().position(is_same) else { continue };
        // A work may have a row for each of its capitals.
        let first = &period.works[first];
        let capital = |work: &WorkResult| work.capital.as_ref().map(|own| own.value.clone());
        // Rows that are the same in everything are told where they are read.
        let amounts = |work: &WorkResult| {
            [&work.plan, &work.built, &work.disbursed, &work.total]
                .map(|own| own.as_ref().map(|own| own.value))
        };
        let alike = amounts(first) == amounts(work)
            && (first.kind, first.kind_stated) == (work.kind, work.kind_stated);
        if capital(first) != capital(work) || alike {
            continue;
        }
        let table = inputs::table_label("cong_trinh");
        tell_twice(table, period, (&work.name, &first.name), found);
    }
}

/// Two rows of one work that is not paid for.
fn arrears_twice(period: &Period, found: &mut Diagnostics) {
    let key = |name: &str, commune: &Option<String>| {
        (work_key(name), commune.as_deref().map(viet::unit_key))
    };
    let keys: Vec<_> =
        period.arrears.iter().map(|own| key(&own.name.value, &own.commune)).collect();
    for (at, own) in period.arrears.iter().enumerate() {
        let Some(first) = keys[..at].iter().position(|other| *other == keys[at]) else { continue };
        let amounts = |own: &Arrear| {
            [&own.value, &own.paid, &own.owed].map(|own| own.as_ref().map(|own| own.value))
        };
        if amounts(own) == amounts(&period.arrears[first]) {
            continue;
        }
        let table = inputs::table_label("no_dong");
        tell_twice(table, period, (&own.name, &period.arrears[first].name), found);
    }
}

fn tell_twice(
    table: &str,
    period: &Period,
    (second, first): (&Sourced<String>, &Sourced<String>),
    found: &mut Diagnostics,
) {
    let table = format!("{table} ({})", period.id.value.name());
    let problem = Problem::SourceTwice { name: second.value.clone(), table };
    once(Diagnostic::new(problem).at(&second.place).with(&first.place), found);
}

/// Works outside the list, where nothing says that they are nearly one of it.
fn not_listed(
    subject: &Subject<'_>,
    period: &Period,
    entries: &[ListEntry<'_>],
    found: &mut Diagnostics,
) {
    let resembles = |work: &WorkResult| {
        found.iter().any(|told| {
            matches!(told.problem, Problem::WorkResembles { .. })
                && told.place.as_ref() == Some(&work.name.place)
        })
    };
    let strange: Vec<&WorkResult> = period
        .works
        .iter()
        .zip(entries)
        .filter(|(work, entry)| !entry.is_listed() && !resembles(work))
        .map(|(work, _)| work)
        .collect();
    let Some((first, others)) = strange.split_first() else { return };
    if subject.project.projects.is_empty() {
        return;
    }
    let problem = Problem::WorksNotListed {
        period: period.id.value.name(),
        works: strange.iter().map(|work| work.name.value.clone()).collect(),
        listed: subject.project.projects.len(),
    };
    let told = Diagnostic::new(problem).at(&first.name.place);
    once(others.iter().fold(told, |told, work| told.with(&work.name.place)), found);
}

/// A plan of other capital than those of the other works: their sum would mix two.
fn capital(period: &Period, entries: &[ListEntry<'_>], found: &mut Diagnostics) {
    if period.works.iter().any(|work| work.capital.is_some()) {
        return;
    }
    let fitting: Vec<(&WorkResult, &ListEntry<'_>, Vec<Capital>)> = period
        .works
        .iter()
        .zip(entries)
        .filter_map(|(work, entry)| Some((work, entry, capitals(entry.one(), work)?)))
        .collect();
    let fits =
        |capital: &Capital| fitting.iter().filter(|(_, _, own)| own.contains(capital)).count();
    // The widest of those that fit most.
    let best = [Capital::Central, Capital::Budget, Capital::All].into_iter().max_by_key(fits);
    let Some(best) = best else { return };
    let most = fits(&best);
    if most * 2 <= fitting.len() || most == fitting.len() {
        return;
    }
    for (work, entry, _) in fitting.iter().filter(|(_, _, own)| !own.contains(&best)) {
        let (Some(plan), Some(listed)) = (&work.plan, entry.one()) else { continue };
        let Some(own) = best.amount(listed) else { continue };
        // What agrees with no source of the list is told as such.
        if found.iter().any(|told| told.place.as_ref() == Some(&plan.place)) {
            continue;
        }
        let problem = Problem::PlanOfOtherCapital {
            name: work.name.value.clone(),
            stated: viet::fmt_decimal(plan.value),
            own: viet::fmt_decimal(own.value),
            capital: best.label(),
            works: most,
        };
        once(Diagnostic::new(problem).at(&plan.place).with(&listed.place), found);
    }
}

/// What is disbursed of a source, itself or as the sum of its parts; nothing where some of it is not
/// given.
fn disbursed(source: &FundingResult) -> Option<Decimal> {
    let of_parts = || -> Option<Decimal> {
        let parts: Option<Vec<Decimal>> = source.parts.iter().map(disbursed).collect();
        parts.filter(|parts| !parts.is_empty()).map(|parts| parts.into_iter().sum())
    };
    source.disbursed.as_ref().map(|own| own.value).or_else(of_parts)
}

/// Works are paid for from the sources of funding.
fn beyond_funding(period: &Period, found: &mut Diagnostics) {
    let sources = period
        .funding
        .iter()
        .filter(|own| disbursed(own).is_some() || !is_given_by_people(&own.name.value));
    let of_sources: Option<Vec<Decimal>> = sources.map(disbursed).collect();
    let Some(of_sources) = of_sources.filter(|all| !all.is_empty()) else { return };
    let funding: Decimal = of_sources.into_iter().sum();
    let given = period.works.iter().filter_map(|work| work.disbursed.as_ref());
    let works: Decimal = given.clone().map(|own| own.value).sum();
    let Some(first) = given.into_iter().next() else { return };
    // So much more is another unit, which other rules refuse.
    let other_unit = works / Decimal::ONE_HUNDRED >= funding && found.has_errors();
    // Of sources that are not reported nobody knows.
    let name = period.id.value.name();
    let lacks = |told: &Diagnostic| matches!(&told.problem, Problem::SourcesNotReported { period, .. } if *period == name);
    if !viet::is_more(works, funding) || other_unit || found.iter().any(lacks) {
        return;
    }
    let problem = Problem::WorksBeyondFunding {
        period: period.id.value.name(),
        works: viet::fmt_decimal(works),
        funding: viet::fmt_decimal(funding),
    };
    let told = Diagnostic::new(problem).at(&first.place);
    found.push(period.funding.iter().fold(told, |told, own| told.with(&own.place)));
}

/// More disbursed than built of all works, or of one of which nothing is built; what is paid in advance
/// says so.
fn beyond_built(period: &Period, found: &mut Diagnostics) {
    let in_advance = |work: &WorkResult| {
        work.note.as_ref().is_some_and(|note| viet::fold(&note.value).contains("tam ung"))
    };
    let rows: Vec<_> = period
        .works
        .iter()
        .filter(|work| !in_advance(work))
        .filter_map(|work| Some((work, work.built.as_ref()?, work.disbursed.as_ref()?)))
        .filter(|(_, built, disbursed)| !built.value.is_zero() || !disbursed.value.is_zero())
        .collect();
    let told = |found: &Diagnostics| {
        let of_rows = |one: &Diagnostic| {
            matches!(one.problem, Problem::SharesForAmounts { .. })
                && rows.iter().any(|(_, built, _)| one.place.as_ref() == Some(&built.place))
        };
        found.iter().any(of_rows)
    };
    if told(found) {
        return;
    }
    let is_beyond = |(_, built, disbursed): &(_, &Sourced<Decimal>, &Sourced<Decimal>)| {
        viet::is_more(disbursed.value, built.value)
    };
    let all = rows.len() > 1 && rows.iter().all(is_beyond);
    let sum = |amounts: &mut dyn Iterator<Item = Decimal>| viet::fmt_decimal(amounts.sum());
    if let (true, Some((_, _, first))) = (all, rows.first()) {
        let problem = Problem::DisbursedBeyondBuilt {
            name: format!("{} ({})", inputs::table_label("cong_trinh"), period.id.value.name()),
            disbursed: sum(&mut rows.iter().map(|(_, _, own)| own.value)),
            built: sum(&mut rows.iter().map(|(_, own, _)| own.value)),
            works: rows.len(),
        };
        let told = Diagnostic::new(problem).at(&first.place);
        found.push(rows.iter().skip(1).fold(told, |told, (_, _, own)| told.with(&own.place)));
        return;
    }
    for (work, built, disbursed) in rows.iter().filter(|(_, built, _)| built.value.is_zero()) {
        let problem = Problem::DisbursedBeyondBuilt {
            name: work.name.value.clone(),
            disbursed: viet::fmt_decimal(disbursed.value),
            built: viet::fmt_decimal(built.value),
            works: 1,
        };
        found.push(Diagnostic::new(problem).at(&disbursed.place).with(&built.place));
    }
}
