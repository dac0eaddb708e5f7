//! Communes' filled forms: read, held against what was sent out, and merged into their period.
//!
//! Every filled cell of a form is an answer that is read, what it was sent with, a total that
//! agrees, or told.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::answers::Answers;
use super::layout::{self, ReturnSheet};
use super::merged::{self, Merged};
use super::opened::{self, Opened};
use super::whose::Own;
use super::{appearance, cells, unread, words};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::units;
use crate::inputs::{self, Files};
use crate::model::{Commune, FundingResult, Period, PeriodId, Project, Return};
use crate::origin::{Place, Sourced};
use crate::viet;
use crate::workers;

/// The row of the hidden sheet that repeats until when a form is due and up to which day it counts.
const DAYS_ROW: u32 = 2;
/// The row that repeats to whom it is sent.
const ADDRESSEE_ROW: u32 = 1;

/// Merges the forms of every period that names them, in the order of time, so that each is held
/// against the one before.
///
/// Periods from `until` on are left as they are.
pub fn merge(
    project: &mut Project,
    until: Option<PeriodId>,
    files: &Files,
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
            let there = outside(project, id, &pattern, &names, files, found);
            let waiting = &mut project.periods[index].not_reported;
            waiting.retain(|commune| !there.contains(commune));
            // Scans of forms that came in are an office's records; of others they may be the answer.
            let others = files.others_beside(&pattern.value);
            let waiting = !project.periods[index].not_reported.is_empty();
            if waiting && !others.is_empty() {
                found.report(Problem::ReturnsOnPaper { files: others }, &pattern.place);
            }
        }
    }
}

fn period(
    project: &mut Project,
    index: usize,
    names: &[String],
    place: &Place,
    files: &Files,
    found: &mut Diagnostics,
) {
    let mut all: BTreeMap<usize, Answers> = BTreeMap::new();
    let mut returns: BTreeMap<usize, Return> = BTreeMap::new();
    // Each form by itself, on as many threads as this worker has.
    let root = files.root().to_owned();
    let all_read = workers::map(names, |name| {
        let (own, mut told) = (Files::new(&root), Diagnostics::new());
        let read = one(project, index, name, &own, &mut told);
        (read, own, told)
    });
    for (name, (read, own, told)) in names.iter().zip(all_read) {
        files.take(own);
        once(told, found);
        let Some((read, answers)) = read else { continue };
        if let Some(first) = all.get(&read.commune) {
            let problem = Problem::ReturnTwice {
                commune: project.communes[read.commune].label(),
                first: first.file.clone(),
            };
            found.report(problem, &Place::file(name.as_str()));
            continue;
        }
        if let Some(unseen) = &answers.unseen {
            project.reading.unseen.push(unseen.clone());
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
        period.funding_of_returns = true;
    } else {
        let mut other = Vec::new();
        stated_otherwise(&period.funding, &merged.funding, &mut other);
        if let Some((_, at)) = other.first() {
            let sources = other.iter().map(|(name, _)| name.clone()).collect();
            found.report(Problem::ReturnAmountsUnused { sources }, at);
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
        found.report(Problem::ReturnsAndTable { table: table.to_owned() }, place);
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
        let is_day = matches!(own.problem, Problem::ReturnOfOtherDay { .. });
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
    files: &Files,
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
    let commune = match opened.whose(project, period.id.value) {
        Ok(commune) => commune,
        Err(diagnostic) => {
            found.push(diagnostic.at(&file));
            return None;
        }
    };
    // What a form was sent out with says up to which day it counts.
    let days = inputs::said::counted_to(&opened.told().shown(DAYS_ROW, layout::HIDDEN_COLUMN));
    if let Some(day) = days.first().filter(|day| **day != period.cutoff) {
        let (day, wanted) = (viet::fmt_short(*day), viet::fmt_short(period.cutoff));
        found.report(Problem::ReturnOfOtherDay { day, wanted }, &file);
    }
    // A neighbour's form, filled in and saved under one's own name.
    let own = Own::new(project, period, commune);
    if let Some(other) = own.other_of_file(name) {
        let unit = &project.communes[commune];
        let problem = Problem::ReturnUnderOtherName { seen: unit.label(), other: other.label() };
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
        let commune = project.communes[form.commune].label();
        let mut answers = Answers::of(&cells, &form, &sent, &commune, &mut said);
        words::against(&answers, &form, &own, project, &mut said);
        if !opened.is_seen() {
            answers.unseen = Some(Place::sheet(name.into(), opened.name.as_str().into()));
        }
        // What is doubtful to the eye is not told once more for what it holds.
        let known = |said: &Diagnostic| doubtful.iter().any(|look| look.place == said.place);
        said.into_iter().filter(|said| !known(said)).for_each(|said| found.push(said));
        found.extend(doubtful);
        around(&opened, &own, found);
        unread = unread::report(&opened, &form, &answers, &own, found);
        for (sheet, grid) in &opened.others {
            let other = cells::Cells { grid, file: name, sheet };
            if let Some((problem, place, severity)) = opened::lost(&opened, &form, &sent, &other) {
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

/// What the sheet's name, the margins of its pages and its addressee say of whose form it is and of
/// its unit.
fn around(opened: &Opened, own: &Own<'_>, found: &mut Diagnostics) {
    let sheet = Place::sheet(opened.file.as_str().into(), opened.name.as_str().into());
    let unit = units::mention_in_name(&opened.name).and_then(|unit| unit.factor);
    if unit.is_some_and(|factor| factor != Decimal::ONE) {
        found.report(Problem::ReturnUnitWritten { seen: opened.name.clone() }, &sheet);
    } else if viet::fold(&opened.name) != viet::fold(layout::SHEET) {
        own.tell(&opened.name, &sheet, found);
    }
    for margin in &opened.sheet.looks.margins {
        own.tell(margin, &sheet, found);
    }
    let addressee = opened.told().shown(ADDRESSEE_ROW, layout::HIDDEN_COLUMN);
    own.tell_addressee(&addressee, &Place::file(opened.file.as_str()), found);
}

/// Forms of the period that lie beside or below those that the pattern names: saved under another
/// ending, or under another name, or in a folder for each. One that cannot be opened is known by a
/// commune's name. Returns the communes of those below.
fn outside(
    project: &Project,
    id: PeriodId,
    pattern: &Sourced<String>,
    named: &[String],
    files: &Files,
    found: &mut Diagnostics,
) -> Vec<usize> {
    let mut there = Vec::new();
    let beside = files.workbooks_beside(&pattern.value).into_iter().map(|file| (file, false));
    let below = files.workbooks_below(&pattern.value).into_iter().map(|file| (file, true));
    for (file, below) in beside.chain(below) {
        if named.contains(&file) {
            continue;
        }
        let place = Place::file(file.as_str());
        match Opened::of(&file, files) {
            Ok(form) if form.is_of(id) => {
                let stated = &pattern.place;
                let pattern = pattern.value.clone();
                let problem = Problem::ReturnOutsidePattern { pattern, below };
                let mut told = Diagnostic::new(problem).at(&place).with(stated);
                let commune = form.whose(project, id).ok().filter(|_| below);
                let returns = project.period(id).map_or(&[][..], |period| &period.returns);
                // Another version of one that is read: which one is the newer, a person knows.
                if commune.is_some_and(|own| returns.iter().any(|known| known.commune == own)) {
                    told.severity = Severity::Warning;
                }
                there.extend(commune);
                found.push(told);
            }
            Err(_) if below => {}
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
    there
}
