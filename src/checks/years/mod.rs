//! N530–N532, N628, N660: everything speaks of one year. Last year's folder copied, with some of its years changed
//! and some not, is the classic mistake.

mod bases;
mod prose;

use chrono::{Datelike as _, NaiveDate};

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, YearOf};
use crate::figures;
use crate::inputs::builtin_sets;
use crate::model::{Document, Period, PeriodId, PeriodKind, Programme};
use crate::origin::{Place, Sourced};
use crate::viet::{self, PartialDate};

pub const CHECK: Check = Check {
    codes: &["N530", "N531", "N532", "N628", "N660"],
    about: "subject, date, base date, periods, criteria set, legal bases and prose speak of the \
            programme's year: a folder copied from last year keeps some of its years",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let programme = &project.programme;
    let year = programme.year;
    criteria_set(subject, found);
    if let Some(date) = &project.status_date {
        base_date(date, programme, found);
    }
    for period in &project.periods {
        let id = period.id.value;
        if id.year > year || id.year < year - 1 {
            let against = Against::programme(programme);
            tell(YearOf::Period, id.to_string(), against, id.year > year, &period.id.place, found);
        }
    }
    for document in &project.documents {
        of_document(subject, document, found);
    }
    prose::prose(subject, found);
    works(subject, found);
    decisions(subject, found);
    deadlines(subject, found);
}

/// A task that is due before the plan that gives it.
fn deadlines(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let plan = project.documents.iter().find(|document| document.is_plan());
    let Some(plan) = plan.map(|plan| plan.date).filter(|plan| plan.month.is_some()) else { return };
    for task in &project.tasks {
        let Some(deadline) = &task.deadline else { continue };
        let day = deadline.split_whitespace().find_map(|word| viet::parse_date(word).ok());
        // One of another year is told as that.
        if let Some(day) = day.filter(|day| day.year() == plan.year && is_before(*day, plan)) {
            let (seen, plan) = (viet::fmt_short(day), Against::words(shown(plan)));
            tell(YearOf::DeadlineBeforePlan, seen, plan, false, task.places.of("thoi_han"), found);
        }
    }
}

/// Whether a day is certainly earlier than a date of which the day or the month may be open.
fn is_before(day: NaiveDate, date: PartialDate) -> bool {
    let own = (day.year(), day.month(), day.day());
    match (date.year, date.month, date.day) {
        (year, Some(month), Some(of_month)) => own < (year, month, of_month),
        (year, Some(month), None) => (own.0, own.1) < (year, month),
        (year, None, _) => own.0 < year,
    }
}

/// Whether a day is certainly later than such a date.
fn is_after(day: NaiveDate, date: PartialDate) -> bool {
    let own = (day.year(), day.month(), day.day());
    match (date.year, date.month, date.day) {
        (year, Some(month), Some(of_month)) => own > (year, month, of_month),
        (year, Some(month), None) => (own.0, own.1) > (year, month),
        (year, None, _) => own.0 > year,
    }
}

/// A work that was finished before the year gets capital for it only to be paid off.
fn works(subject: &Subject<'_>, found: &mut Diagnostics) {
    let programme = &subject.project.programme;
    let year = programme.year;
    for project in &subject.project.projects {
        let years = project.time.as_ref().map(|time| years_in(time)).unwrap_or_default();
        let Some(last) = years.iter().max().filter(|last| **last < year) else { continue };
        if figures::capital(project).is_some_and(|capital| !capital.value.is_zero()) {
            let (seen, against) = (last.to_string(), Against::programme(programme));
            tell(YearOf::Works, seen, against, false, project.places.of("thoi_gian"), found);
        }
    }
}

/// A decision of the day and month of another one, in another year: one of two years is a slip. One
/// that is later than the plan is none yet.
fn decisions(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let year = project.programme.year;
    let plan = project.documents.iter().find(|document| document.is_plan());
    let plan = plan.map(|plan| plan.date);
    let dated: Vec<(NaiveDate, &Place)> = project
        .projects
        .iter()
        .filter_map(|own| {
            Some((viet::issued_on(own.decision.as_ref()?)?, own.places.of("quyet_dinh")))
        })
        .collect();
    for (day, place) in &dated {
        let seen = viet::fmt_short(*day);
        if let Some(plan) = plan.filter(|plan| is_after(*day, *plan)) {
            tell(YearOf::DecisionToCome, seen, Against::words(shown(plan)), false, place, found);
            continue;
        }
        let same = |other: &&(NaiveDate, &Place)| {
            other.0.day() == day.day() && other.0.month() == day.month() && other.0.year() == year
        };
        if day.year() != year
            && let Some((other, _)) = dated.iter().find(same)
        {
            let other = Against::words(other.year().to_string());
            tell(YearOf::Decision, seen, other, false, place, found);
        }
    }
}

/// The years of a text: "30/11/2026", "Quý IV/2026", "2025-2026".
fn years_in(text: &str) -> Vec<i32> {
    let words = text.split(|c: char| !c.is_ascii_digit());
    let years = words.filter(|word| word.len() == 4).filter_map(|word| word.parse().ok());
    years.filter(|year| (2000..2100).contains(year)).collect()
}

/// What a year or a day is held against: either of the two may be the wrong one.
#[derive(Clone)]
struct Against<'a> {
    shown: String,
    stated: Option<&'a Place>,
}

impl<'a> Against<'a> {
    fn programme(programme: &'a Programme) -> Self {
        Self { shown: programme.year.to_string(), stated: Some(&programme.year_place) }
    }

    fn words(shown: String) -> Self {
        Self { shown, stated: None }
    }
}

/// An error where it is certain, else a warning.
fn tell(
    what: YearOf,
    seen: String,
    against: Against<'_>,
    certain: bool,
    place: &Place,
    found: &mut Diagnostics,
) {
    let year = against.shown;
    let problem = if certain {
        Problem::OtherYear { what, seen, year }
    } else {
        Problem::PerhapsOtherYear { what, seen, year }
    };
    let told = Diagnostic::new(problem).at(place);
    found.push(against.stated.iter().fold(told, |told, stated| told.with(stated)));
}

/// The set in force changes with the programme's period; after the last known one there is no other.
fn criteria_set(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let year = project.programme.year;
    let holds = |text: &str| viet::term_holds(text, year);
    let known = builtin_sets().iter().any(|(id, _)| holds(id) == Some(true));
    let set = &project.set;
    let own = holds(&set.id).or_else(|| holds(&set.name));
    if known && own == Some(false) {
        let against = Against::programme(&project.programme);
        tell(YearOf::CriteriaSet, set.id.clone(), against, true, &project.set_place, found);
    }
}

/// The base status is that of the end of the year before, or of a day of the year that has not yet
/// reached its last quarter.
fn base_date(date: &Sourced<NaiveDate>, programme: &Programme, found: &mut Diagnostics) {
    let year = programme.year;
    let (then, month) = (date.value.year(), date.value.month());
    let certain = then > year || then < year - 1;
    // A plan at whose beginning the year is nearly over has last year's figures, or another day is meant.
    if certain || then == year - 1 && month < 10 || then == year && month > 9 {
        let seen = viet::fmt_short(date.value);
        tell(YearOf::BaseDate, seen, Against::programme(programme), certain, &date.place, found);
    }
}

fn of_document(subject: &Subject<'_>, document: &Document, found: &mut Diagnostics) {
    let programme = &subject.project.programme;
    let year = programme.year;
    let period = document.period.as_ref().and_then(|id| subject.project.period(id.value));
    let spoken = document.period.as_ref().map_or(year, |id| id.value.year);
    if let Some(id) = &document.period
        && id.value.year != year
    {
        let (seen, against) = (id.value.to_string(), Against::programme(programme));
        tell(YearOf::DocumentPeriod, seen, against, true, &id.place, found);
    }
    // The year of a report is that of its period.
    let against = match &document.period {
        Some(id) => Against { shown: spoken.to_string(), stated: Some(&id.place) },
        None => Against::programme(programme),
    };
    let named = viet::titled_years(&document.subject.value);
    if let Some(first) = named.first().filter(|_| !named.contains(&spoken)) {
        let seen = format!("năm {first}");
        tell(YearOf::Subject, seen, against.clone(), true, &document.subject.place, found);
    }
    if let Some(id) = &document.period {
        part_of_subject(document, id.value, found);
    }
    match period {
        Some(period) => report_date(document, period, found),
        None => plan_date(document, programme, found),
    }
    bases::legal_bases(subject, document, (spoken, &against), found);
}

/// A report's subject names the part of the year that it reports on, if it names any.
fn part_of_subject(document: &Document, period: PeriodId, found: &mut Diagnostics) {
    let parts = viet::parts_of_year(&document.subject.value);
    let ends = period.ends().month();
    let fits = |part: &viet::PartOfYear| {
        part.last == ends && (part.first == 1 || part.first == period.first_month())
    };
    if let Some(part) = parts.first().filter(|_| !parts.iter().any(fits)) {
        let seen = match (part.first, part.last) {
            (first, last) if first == last => format!("tháng {last}"),
            (first, last) if last - first == 2 && last % 3 == 0 => {
                format!("quý {}", ["I", "II", "III", "IV"][(last / 3 - 1) as usize % 4])
            }
            (1, last) => format!("{last} tháng"),
            (first, last) => format!("tháng {first} đến tháng {last}"),
        };
        let period = period.name();
        found.report(Problem::SubjectOfOtherPeriod { seen, period }, &document.subject.place);
    }
}

/// A plan is dated in its year or in the second half of the one before.
fn plan_date(document: &Document, programme: &Programme, found: &mut Diagnostics) {
    let year = programme.year;
    let PartialDate { year: then, month, .. } = document.date;
    let certain = then > year || then < year - 1 || month.is_some_and(|m| then < year && m < 7);
    if certain || then < year && month.is_none() {
        let seen = shown(document.date);
        let place = document.date_place.as_ref().unwrap_or(&document.place);
        tell(YearOf::DocumentDate, seen, Against::programme(programme), certain, place, found);
    }
}

/// A report is dated when its period has ended, or in the month in which it is due.
fn report_date(document: &Document, period: &Period, found: &mut Diagnostics) {
    let PartialDate { year: then, month, .. } = document.date;
    let id = period.id.value;
    let ends = period.cutoff.min(period.deadline);
    let early = then < ends.year()
        || then == ends.year() && month.is_some_and(|month| month < ends.month());
    let late = then > id.year + 1;
    let last = matches!(id.kind, PeriodKind::Year | PeriodKind::Quarter(4) | PeriodKind::Month(12));
    let odd = then == id.year + 1 && !(last && month.is_none_or(|month| month < 7));
    if early || late || odd {
        let seen = shown(document.date);
        let place = document.date_place.as_ref().unwrap_or(&document.place);
        let against = Against { shown: id.name(), stated: Some(&period.id.place) };
        tell(YearOf::ReportDate, seen, against, early || late, place, found);
    }
}

/// "05/02/2025", "02/2025" or "năm 2025".
fn shown(date: PartialDate) -> String {
    match (date.date(), date.month_str()) {
        (Some(day), _) => viet::fmt_short(day),
        (None, Some(month)) => format!("{month}/{}", date.year),
        (None, None) => format!("năm {}", date.year),
    }
}
