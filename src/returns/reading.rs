//! Communes' filled forms: read, held against what was sent out, and merged into their period.
//!
//! Every filled cell of a form is an answer that is read, what it was sent with, a total that
//! agrees, or told.

use std::collections::BTreeMap;

use super::answers::Answers;
use super::layout::{self, ReturnSheet};
use super::merged::{self, Merged};
use super::opened::{self, Opened};
use super::{appearance, cells, unread};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::{self, Files};
use crate::model::{Commune, FundingResult, Period, PeriodId, Project, Return};
use crate::origin::{Place, Sourced};
use crate::viet;
use crate::workers;

/// The row of the hidden sheet that repeats until when a form is due and up to which day it counts.
const DAYS_ROW: u32 = 2;

/// Merges the forms of every period that names them, in the order of time, so that each is held
/// against the one before.
///
/// Periods from `until` on are left as they are.
pub fn merge(
    project: &mut Project,
    until: Option<PeriodId>,
    files: &mut Files,
    found: &mut Diagnostics,
) {
    for index in 0..project.periods.len() {
        if until.is_some_and(|until| project.periods[index].id.value >= until) {
            continue;
        }
        if let Some(pattern) = project.periods[index].forms.clone() {
            let names = match files.matching(&pattern.value) {
                Ok(names) => names,
                Err(problem) => {
                    found.report(problem, &pattern.place);
                    continue;
                }
            };
            period(project, index, &names, &pattern.place, files, found);
            let id = project.periods[index].id.value;
            outside(project, id, &pattern, &names, files, found);
            // Scans of forms that came in are an office's records; of others they may be the answer.
            let others = files.others_beside(&pattern.value);
            let waiting = !project.periods[index].not_reported.is_empty();
            if waiting && !others.is_empty() {
                found.report(Problem::FormsOnPaper { files: others }, &pattern.place);
            }
        }
    }
}

fn period(
    project: &mut Project,
    index: usize,
    names: &[String],
    place: &Place,
    files: &mut Files,
    found: &mut Diagnostics,
) {
    let mut all: BTreeMap<usize, Answers> = BTreeMap::new();
    let mut returns: BTreeMap<usize, Return> = BTreeMap::new();
    // Each form by itself, on as many threads as this worker has.
    let root = files.root().to_owned();
    let all_read = workers::map(names, |name| {
        let (mut own, mut told) = (Files::new(&root), Diagnostics::new());
        let read = one(project, index, name, &mut own, &mut told);
        (read, own, told)
    });
    for (name, (read, own, told)) in names.iter().zip(all_read) {
        files.take(own);
        once(told, found);
        let Some((read, answers)) = read else { continue };
        if let Some(first) = all.get(&read.commune) {
            let problem = Problem::FormTwice {
                commune: project.communes[read.commune].label(),
                first: first.file.clone(),
            };
            found.report(problem, &Place::file(name.as_str()));
            continue;
        }
        all.insert(read.commune, answers);
        returns.insert(read.commune, read);
    }
    let missing: Vec<usize> =
        (0..project.communes.len()).filter(|c| !all.contains_key(c)).collect();
    let status = merged::status(project, index, &all, place);
    let mut merged = Merged::of(project, &all, place);
    // Who has not reported keeps the last counts, as the last marks.
    let before = project.last_before(project.periods[index].id.value);
    let last = before.filter(|before| !before.hamlets.is_empty());
    let last = last.map_or(&project.hamlets, |before| &before.hamlets);
    merged.hamlets.extend(last.iter().filter(|row| missing.contains(&row.commune)).cloned());
    let period = &mut project.periods[index];
    let hamlets = !merged.hamlets.is_empty();
    stated_twice(period, hamlets, found);
    period.not_reported = missing;
    period.returns = returns.into_values().collect();
    period.status = Some(status);
    if hamlets {
        period.hamlets = merged.hamlets;
    }
    // What the office itself states of funding comes before the sum of the forms.
    if period.funding.is_empty() {
        period.funding = merged.funding;
        period.funding_of_forms = true;
    } else {
        let mut other = Vec::new();
        stated_otherwise(&period.funding, &merged.funding, &mut other);
        if let Some((_, at)) = other.first() {
            let sources = other.iter().map(|(name, _)| name.clone()).collect();
            found.report(Problem::FormAmountsUnused { sources }, at);
        }
    }
    period.words = merged.words;
    for (key, texts) in merged.prose {
        let known =
            period.prose.entry(key).or_insert_with(|| Sourced::new(Vec::new(), place.clone()));
        known.value.extend(texts.value);
    }
}

/// Tables of the office's own that the forms stand for: nobody would read them.
fn stated_twice(period: &Period, asked: bool, found: &mut Diagnostics) {
    let status = period.status.as_ref().map(|status| ("hien_trang", &status.place));
    let hamlets = period.hamlets.first().filter(|_| asked).map(|hamlet| ("xom", &hamlet.place));
    for (table, place) in [status, hamlets].into_iter().flatten() {
        found.report(Problem::FormsAndTable { table: table.to_owned() }, place);
    }
}

/// The sources of which the office's own table says another amount than the forms together, or
/// none.
fn stated_otherwise(
    own: &[FundingResult],
    of_forms: &[FundingResult],
    other: &mut Vec<(String, Place)>,
) {
    for form in of_forms {
        let name = viet::fold(&form.name.value);
        let known = own.iter().find(|known| viet::fold(&known.name.value) == name);
        let pairs = [
            (&form.mobilised, known.map(|known| &known.mobilised)),
            (&form.disbursed, known.map(|known| &known.disbursed)),
        ];
        let differs = pairs.iter().any(|(form, own)| {
            let own = own.and_then(Option::as_ref).map(|amount| amount.value);
            form.as_ref().is_some_and(|form| Some(form.value) != own)
        });
        if differs {
            let place = known.map_or(&form.place, |known| &known.place);
            other.push((form.name.value.clone(), place.clone()));
        }
        stated_otherwise(known.map_or(&[], |known| &known.parts), &form.parts, other);
    }
}

/// Adds what was found in a form; all forms of a period went out with one day, which is told once.
fn once(told: Diagnostics, found: &mut Diagnostics) {
    for own in told {
        let is_day = matches!(own.problem, Problem::FormOfOtherDay { .. });
        if !(is_day && found.iter().any(|known| known.problem == own.problem)) {
            found.push(own);
        }
    }
}

/// Reads one form.
fn one(
    project: &Project,
    index: usize,
    name: &str,
    files: &mut Files,
    found: &mut Diagnostics,
) -> Option<(Return, Answers)> {
    let file = Place::file(name);
    let opened = match Opened::of(name, files) {
        Ok(opened) => opened,
        Err(problem) => {
            let place = problem.place_in(name);
            found.report(problem, &place);
            return None;
        }
    };
    let period = &project.periods[index];
    // What a form was sent out with says up to which day it counts.
    let days = inputs::said::counted_to(&opened.told().shown(DAYS_ROW, layout::HIDDEN_COLUMN));
    if let Some(day) = days.first().filter(|day| **day != period.cutoff) {
        let (day, wanted) = (viet::fmt_short(*day), viet::fmt_short(period.cutoff));
        found.report(Problem::FormOfOtherDay { day, wanted }, &file);
    }
    let commune = match opened.whose(project, period.id.value) {
        Ok(commune) => commune,
        Err(diagnostic) => {
            found.push(diagnostic.at(&file));
            return None;
        }
    };
    // A neighbour's form, filled in and saved under one's own name.
    let stem =
        viet::fold(name.rsplit('/').next().and_then(|n| n.rsplit_once('.')).map_or("", |n| n.0));
    let of_other =
        |(at, unit): &(usize, &Commune)| *at != commune && stem == viet::fold(&unit.file);
    if let Some((_, other)) = project.communes.iter().enumerate().find(of_other) {
        let unit = &project.communes[commune];
        let problem = Problem::FormUnderOtherName { seen: unit.label(), other: other.label() };
        found.report(problem, &file);
    }
    let form = ReturnSheet::of(project, period, commune);
    let sent = opened.sent(&form);
    let mut unread = Vec::new();
    let answers = if opened.is_whole(&form, &sent, found) {
        let cells = opened.cells();
        let mut doubtful = Diagnostics::new();
        appearance::report(&cells, &form, &mut doubtful);
        let mut said = Diagnostics::new();
        let answers = Answers::of(&cells, &form, &sent, project, &mut said);
        // What is doubtful to the eye is not told once more for what it holds.
        let known = |said: &Diagnostic| doubtful.iter().any(|look| look.place == said.place);
        said.into_iter().filter(|said| !known(said)).for_each(|said| found.push(said));
        found.extend(doubtful);
        unread = unread::report(&opened, &form, &answers, found);
        for (sheet, grid) in &opened.others {
            let other = cells::Cells { grid, file: name, sheet };
            if let Some((problem, place, severity)) = opened::lost(&form, &sent, &cells, &other) {
                let mut told = Diagnostic::new(problem).at(&place);
                told.severity = severity;
                found.push(told);
            }
        }
        answers
    } else {
        // It is there, and what is wrong with it was told.
        Answers::none(name)
    };
    let read = Return {
        commune,
        file: name.to_owned(),
        read: answers.read,
        unread,
        untouched: answers.untouched,
        amounts: answers.amounts.clone(),
    };
    Some((read, answers))
}

/// Forms of the period that lie beside those that the pattern names: saved under another ending,
/// or under another name. One that cannot be opened is known by a commune's name.
fn outside(
    project: &Project,
    id: PeriodId,
    pattern: &Sourced<String>,
    named: &[String],
    files: &mut Files,
    found: &mut Diagnostics,
) {
    for file in files.workbooks_beside(&pattern.value) {
        if named.contains(&file) {
            continue;
        }
        let place = Place::file(file.as_str());
        match Opened::of(&file, files) {
            Ok(form) if form.is_of(id) => {
                let pattern = pattern.value.clone();
                found.report(Problem::FormOutsidePattern { pattern }, &place);
            }
            Ok(_) | Err(Problem::NotAForm) => {}
            Err(problem) => {
                let stem = file.rsplit('/').next().and_then(|name| name.rsplit_once('.'));
                let stem = viet::fold(stem.map_or("", |(stem, _)| stem));
                let own = |unit: &Commune| stem == viet::fold(&unit.file);
                if project.communes.iter().any(own) {
                    let place = problem.place_in(&file);
                    found.report(problem, &place);
                }
            }
        }
    }
}
