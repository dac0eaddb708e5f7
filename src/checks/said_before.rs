//! N880: what an issued plan or report said is what the data of today say of the same time.
//!
//! Whoever reads the next report holds it beside the one that was sent. Where the data behind that were
//! changed since, either it was wrong and is to be replaced, or they are wrong now.

use std::collections::BTreeMap;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{FigureIndex, NamedFigure};
use crate::model::{Document, IssuedReport, Period};
use crate::origin::Place;

pub const CHECK: Check = Check {
    codes: &["N880"],
    about: "a report that is still to be issued compares with what was issued before it: data that were \
            changed since say something else than readers were told",
    run,
};

/// No more figures are told one by one, and no more of their cells.
const MOST: usize = 5;
const PLACES_SHOWN: usize = 6;

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let concerned: Vec<&IssuedReport> =
        subject.issued.iter().filter(|issued| is_followed(subject, issued)).collect();
    if concerned.is_empty() {
        return;
    }
    let index = FigureIndex::with_periods(subject.project, subject.figures);
    for issued in concerned {
        let time = issued.period.and_then(|id| subject.project.period(id));
        let is_new = |own: &Period| {
            time.is_some_and(|time| own.cutoff <= time.cutoff)
                && !issued.periods.contains(&own.id.value)
        };
        if subject.project.periods.iter().any(is_new) {
            // A period that is declared since, and that it would be compared with now, makes nothing of
            // what it said otherwise.
            let mut then = subject.project.clone();
            then.periods.retain(|own| !is_new(own));
            told(issued, &FigureIndex::with_periods(&then, subject.figures), found);
        } else {
            told(issued, &index, found);
        }
    }
}

/// Whether a report on a later time is still to be issued.
fn is_followed(subject: &Subject<'_>, issued: &IssuedReport) -> bool {
    let project = subject.project;
    let is_issued =
        |document: &Document| subject.issued.iter().any(|own| own.document == document.id.value);
    let open = project.documents.iter().filter(|document| !is_issued(document));
    let period = |document: &Document| project.period(document.period.as_ref()?.value);
    let own = issued.period.and_then(|id| project.period(id));
    let is_later = |later: &Period| match (issued.period, own) {
        (None, _) => later.id.value.year == project.programme.year,
        (Some(id), Some(own)) => later.id.value != id && later.cutoff >= own.cutoff,
        // A period that the project no longer has says nothing today.
        (Some(_), None) => false,
    };
    open.filter_map(period).any(is_later)
}

fn told(issued: &IssuedReport, index: &FigureIndex, found: &mut Diagnostics) {
    // What is said of all first, then of one criterion, unit or source.
    let mut figures: Vec<&(String, String)> = issued.figures.iter().collect();
    figures.sort_by_key(|(name, _)| name.matches('.').count());
    let (mut vi, mut en) = (Vec::new(), Vec::new());
    let mut places: Vec<Place> = Vec::new();
    let concerned = concerned(issued, index);
    for (name, then) in figures {
        let Some(figure) = index.get(name) else { continue };
        let now = figure.shown();
        if now == *then {
            continue;
        }
        vi.push(format!("{} {then} → {now}", figure.says.vi));
        en.push(format!("{} {then} → {now}", figure.says.en));
        for place in most_concerned(figure, &concerned) {
            if places.len() < PLACES_SHOWN && !places.contains(place) {
                places.push(place.clone());
            }
        }
    }
    if vi.is_empty() {
        return;
    }
    let some = |mut own: Vec<String>| {
        let more = own.len().saturating_sub(MOST);
        own.truncate(MOST);
        let more = if more > 0 { format!("; … (+{more})") } else { String::new() };
        format!("{}{more}", own.join("; "))
    };
    let (number, day) = (issued.number.clone(), issued.day.clone());
    let problem = Problem::SaidBefore { number, day, what: some(vi), what_en: some(en) };
    let told = places.iter().enumerate().fold(Diagnostic::new(problem), |told, (at, place)| {
        if at == 0 { told.at(place) } else { told.with(place) }
    });
    found.push(told);
}

/// How many figures that differ each cell decides. One that was changed decides the figures of its row and
/// its column, too; the others of a sum do not.
fn concerned<'a>(issued: &IssuedReport, index: &'a FigureIndex) -> BTreeMap<&'a Place, usize> {
    let mut all = BTreeMap::new();
    for (name, then) in &issued.stated {
        let Some(figure) = index.get(name).filter(|own| own.shown() != *then) else { continue };
        figure.from.cells().into_iter().for_each(|place| *all.entry(place).or_insert(0) += 1);
    }
    all
}

/// The cells of a figure that decide the most figures that differ.
fn most_concerned<'a>(
    figure: &'a NamedFigure,
    concerned: &BTreeMap<&Place, usize>,
) -> Vec<&'a Place> {
    let cells = figure.from.cells();
    let count = |place: &Place| concerned.get(place).copied().unwrap_or_default();
    let most = cells.iter().map(|own| count(own)).max().unwrap_or_default();
    cells.into_iter().filter(|own| count(own) == most).collect()
}
