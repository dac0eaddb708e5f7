//! Periods (`ky`): which they are, their days, and what was reached in them.

use chrono::NaiveDate;

use super::apart::Apart;
use super::hamlet_counts;
use super::matrix::{self, Demand};
use super::only::Only;
use super::section::Section;

use super::source::{DataSource, yaml_file};
use super::{sets, values};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::files::Files;
use crate::inputs::keys;
use crate::inputs::raw::Node;
use crate::inputs::tables::{
    self, chuyen_de, co_che, cong_nhan, cong_trinh, dan_gop, hoat_dong, huy_dong, no_dong,
    noi_dung, ra_khoi_dbkk, xom,
};
use crate::model::{Commune, CriteriaSet, Period, PeriodId, Reading};
use crate::origin::Sourced;
use crate::viet;
use crate::workers;

/// What the tables of a period refer to.
pub struct PeriodContext<'a> {
    /// The communes.
    pub communes: &'a [Commune],
    /// The set in force.
    pub set: &'a CriteriaSet,
    /// The advanced set.
    pub advanced: Option<&'a CriteriaSet>,
    /// Whether the project names one, which may be wrong.
    pub advanced_named: bool,
    /// Which periods are read; all where nothing is said.
    pub only: Option<&'a Only>,
}

/// An entry of `ky` whose tables are not read yet.
struct Entry<'a> {
    section: Section<'a>,
    id: Option<Sourced<PeriodId>>,
    /// Whether no entry before it is of the same period.
    fresh: bool,
}

impl<'a> Entry<'a> {
    fn open(
        item: &'a Sourced<Node>,
        ids: &mut Vec<Sourced<PeriodId>>,
        found: &mut Diagnostics,
    ) -> Option<Self> {
        let section = Section::open("ky", &keys::PERIOD, item, found)?;
        let id = section.required("ky", found).and_then(|text| id(&text, found));
        let fresh = id.as_ref().is_some_and(|id| unique(id, ids, found));
        ids.extend(id.clone());
        Some(Entry { section, id, fresh })
    }
}

/// Reads `ky`, in the order of time; the tables of the periods beside each other.
pub fn read(
    items: &[Sourced<Node>],
    files: &Files,
    known: &PeriodContext<'_>,
    reading: &mut Reading,
    found: &mut Diagnostics,
) -> Vec<Period> {
    // An entry, or the file that holds it.
    let held = |item: &Sourced<Node>| {
        let mut found = Diagnostics::new();
        let of_file = match &item.value {
            Node::Text(path) => {
                let path = Sourced::new(path.clone(), item.place.clone());
                yaml_file(files, &path, &mut found)
            }
            _ => None,
        };
        (of_file, found)
    };
    let of_files: Vec<_> = items.iter().map(held).collect();
    let mut ids = Vec::new();
    let mut entries = Vec::new();
    for (item, (of_file, told)) in items.iter().zip(&of_files) {
        let mut found = told.clone();
        let item = match &item.value {
            Node::Text(_) => of_file.as_ref(),
            _ => Some(item),
        };
        if item.zip(known.only).is_some_and(|(item, only)| !only.takes_period(item)) {
            entries.push((None, Diagnostics::new()));
            continue;
        }
        let entry = item.and_then(|item| Entry::open(item, &mut ids, &mut found));
        entries.push((entry, found));
    }
    let all = workers::map(&entries, |(entry, _)| {
        let Entry { section, id: Some(id), .. } = entry.as_ref()? else { return None };
        let read = |reading: &mut Reading, found: &mut Diagnostics| {
            one_period(section, id.clone(), files, known, reading, found)
        };
        Some(Apart::of(read))
    });
    let mut periods = Vec::new();
    for ((entry, told), read) in entries.into_iter().zip(all) {
        found.extend(told);
        let Some(Entry { section, fresh, .. }) = entry else { continue };
        let period = read.map(|read| read.told(reading, found));
        // Without its id the other keys are still known.
        for key in keys::PERIOD.names() {
            let _ = section.node(key);
        }
        section.finish(found);
        periods.extend(period.filter(|_| fresh));
    }
    periods.sort_by_key(|period| period.id.value);
    periods
}

fn one_period(
    section: &Section<'_>,
    id: Sourced<PeriodId>,
    files: &Files,
    known: &PeriodContext<'_>,
    reading: &mut Reading,
    found: &mut Diagnostics,
) -> Period {
    let Days { cutoff, deadline, forms_due } = days(section, id.value, found);
    if known.advanced.is_none() {
        sets::no_advanced_set(section, "hien_trang_nang_cao", known.advanced_named, found);
    }
    let year = Some(id.value.year);
    let counted_to = Some(cutoff);
    // Where no day is stated, what was decided within the period is of it.
    let last = if section.node("chot").is_some() { cutoff } else { id.value.ends() };
    let time = (id.value.year, last);
    let period = Some(id.value);
    let mut source = DataSource { files, data: section, year, period, counted_to, reading };
    let mut status = |key, set: Option<&CriteriaSet>, demand, found: &mut Diagnostics| {
        let set = set?;
        let table = source.table(key, Some(set), false, found)?;
        Some(matrix::matrix(
            tables::table(key)?,
            &table,
            set,
            known.communes,
            (year, demand),
            found,
        ))
    };
    Period {
        cutoff,
        deadline,
        forms_due,
        status: status("hien_trang", Some(known.set), Demand::Everything, found),
        advanced_status: status("hien_trang_nang_cao", known.advanced, Demand::WhatIsGiven, found),
        funding_of_returns: false,
        funding: source
            .table("huy_dong", None, false, found)
            .map(|table| huy_dong::read(&table, found))
            .unwrap_or_default(),
        works: source
            .table("cong_trinh", None, false, found)
            .map(|table| cong_trinh::read(&table, found))
            .unwrap_or_default(),
        contents: source
            .table("noi_dung", None, false, found)
            .map(|table| noi_dung::read(&table, found))
            .unwrap_or_default(),
        policies: source
            .table("co_che", None, false, found)
            .map(|table| co_che::read(&table, found))
            .unwrap_or_default(),
        hamlets: source
            .table("xom", None, false, found)
            .map(|table| {
                let mut rows = xom::read(&table, known.communes, source.year, found);
                let columns = table.columns.as_deref().unwrap_or_default();
                hamlet_counts::blank_column_is_none(&mut rows, columns);
                rows
            })
            .unwrap_or_default(),
        activities: source
            .table("hoat_dong", None, false, found)
            .map(|table| hoat_dong::read(&table, found))
            .unwrap_or_default(),
        topics: source
            .table("chuyen_de", None, false, found)
            .map(|table| chuyen_de::read(&table, found))
            .unwrap_or_default(),
        arrears: source
            .table("no_dong", None, false, found)
            .map(|table| no_dong::read(&table, known.communes, id.value.year, found))
            .unwrap_or_default(),
        recognised: source
            .table("cong_nhan", None, false, found)
            .map(|table| cong_nhan::read(&table, known.communes, time, found))
            .unwrap_or_default(),
        risen: source
            .table("ra_khoi_dbkk", None, false, found)
            .map(|table| ra_khoi_dbkk::read(&table, known.communes, time, found))
            .unwrap_or_default(),
        given: source
            .table("dan_gop", None, false, found)
            .map(|table| dan_gop::read(&table, found))
            .unwrap_or_default(),
        prose: source.prose(found),
        words: Vec::new(),
        forms: section.text("phieu", found),
        provisional: section
            .node("tam_thoi")
            .and_then(|node| {
                let choices: &[(&[&str], bool)] = &[(&["co"], true), (&["khong"], false)];
                values::choice("tam_thoi", node, choices, found)
            })
            .is_some_and(|choice| choice.value),
        not_reported: Vec::new(),
        returns: Vec::new(),
        place: section.place.clone(),
        id,
    }
}

/// Reads which period a text names.
pub fn id(text: &Sourced<String>, found: &mut Diagnostics) -> Option<Sourced<PeriodId>> {
    match text.value.parse() {
        Ok(id) => Some(Sourced::new(id, text.place.clone())),
        Err(()) => {
            let problem = Problem::NotAPeriodId { seen: text.value.clone() };
            found.report(problem, &text.place);
            None
        }
    }
}

/// The last days of a period's data, of its report and, where the office has set one, of the communes'
/// forms.
struct Days {
    cutoff: NaiveDate,
    deadline: NaiveDate,
    forms_due: Option<NaiveDate>,
}

/// A period's days, as stated or by the rule. What is stated may be a slip: a day of last year, or a
/// month and a day the other way round.
fn days(section: &Section<'_>, id: PeriodId, found: &mut Diagnostics) -> Days {
    let mut stated = |key: &'static str, days: (NaiveDate, NaiveDate), late: Option<NaiveDate>| {
        let date = section.node(key).and_then(|node| values::date(node, found))?;
        let (from, to) = days;
        let inside = (from..=to).contains(&date.value);
        if !inside || late.is_some_and(|late| date.value < late) {
            let problem = Problem::DayOutsidePeriod {
                key,
                seen: viet::fmt_short(date.value),
                period: id.name(),
                from: viet::fmt_short(late.filter(|_| inside).unwrap_or(from)),
                to: viet::fmt_short(to),
            };
            let mut told = Diagnostic::new(problem).at(&date.place);
            if inside {
                told.severity = Severity::Warning;
            }
            found.push(told);
        }
        Some(date.value)
    };
    let cutoff = stated("chot", id.days_of_data(), Some(id.usual_data()));
    let deadline = stated("han", id.days_of_report(), None);
    let forms_due = stated("han_xa", id.days_of_report(), None);
    let inside =
        |date: Option<NaiveDate>, (from, to)| date.is_some_and(|date| (from..=to).contains(&date));
    let days_of_data = (id.usual_data(), id.days_of_data().1);
    let sound =
        inside(deadline, id.days_of_report()) && (cutoff.is_none() || inside(cutoff, days_of_data));
    let due = section.node("han").filter(|_| sound);
    let (cutoff, deadline) =
        (cutoff.unwrap_or_else(|| id.cutoff()), deadline.unwrap_or_else(|| id.deadline()));
    if let Some(due) = due.filter(|_| deadline < cutoff) {
        let (due_on, closing) = (viet::fmt_short(deadline), viet::fmt_short(cutoff));
        found.report(Problem::DueBeforeClosing { due: due_on, closing }, &due.place);
    }
    Days { cutoff, deadline, forms_due }
}

/// Two entries for one period are an error.
pub fn unique(
    id: &Sourced<PeriodId>,
    known: &[Sourced<PeriodId>],
    found: &mut Diagnostics,
) -> bool {
    let Some(first) = known.iter().find(|known| known.value == id.value) else { return true };
    let problem = Problem::DuplicatePeriod { period: id.value.to_string() };
    found.push(Diagnostic::new(problem).at(&id.place).with(&first.place));
    false
}
