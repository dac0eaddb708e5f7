//! N530–N532, N628, N660: everything speaks of one year. Last year's folder copied, with some of its years changed
//! and some not, is the classic mistake.

use chrono::{Datelike as _, NaiveDate};

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, YearOf};
use crate::figures;
use crate::inputs::builtin_sets;
use crate::model::{Document, Period, PeriodId, PeriodKind};
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
    let year = project.programme.year;
    criteria_set(subject, found);
    if let Some(date) = &project.status_date {
        base_date(date, year, found);
    }
    for period in &project.periods {
        let id = period.id.value;
        if id.year > year || id.year < year - 1 {
            let seen = id.to_string();
            tell(YearOf::Period, seen, year.to_string(), id.year > year, &period.id.place, found);
        }
    }
    for document in &project.documents {
        of_document(subject, document, found);
    }
    prose(subject, found);
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
            let (seen, plan) = (viet::fmt_short(day), shown(plan));
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
    let year = subject.project.programme.year;
    for project in &subject.project.projects {
        let years = project.time.as_ref().map(|time| years_in(time)).unwrap_or_default();
        let Some(last) = years.iter().max().filter(|last| **last < year) else { continue };
        if figures::capital(project).is_some_and(|capital| !capital.value.is_zero()) {
            let seen = last.to_string();
            tell(
                YearOf::Works,
                seen,
                year.to_string(),
                false,
                project.places.of("thoi_gian"),
                found,
            );
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
            tell(YearOf::DecisionToCome, seen, shown(plan), false, place, found);
            continue;
        }
        let same = |other: &&(NaiveDate, &Place)| {
            other.0.day() == day.day() && other.0.month() == day.month() && other.0.year() == year
        };
        if day.year() != year
            && let Some((other, _)) = dated.iter().find(same)
        {
            let other = other.year().to_string();
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

/// A day of an earlier year until which something is still to be done: "Trước 31/1/2026 kiện toàn".
fn due_before(text: &str, year: i32) -> Option<String> {
    const UNTIL: [&str; 7] =
        ["truoc", "truoc ngay", "cham nhat", "cham nhat ngay", "xong", "han", "thoi han"];
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..words.len()).find_map(|at| {
        let date = words[at].trim_matches(|c: char| !c.is_alphanumeric());
        let parts = date.split('/').count();
        let [own] = years_in(date)[..] else { return None };
        let said = (1..=at.min(2)).any(|back| {
            let before = viet::fold(&words[at - back..at].join(" "));
            UNTIL.contains(&before.as_str())
        });
        (parts > 1 && own < year && own >= year - 2 && said).then(|| date.to_owned())
    })
}

/// An error where it is certain, else a warning.
fn tell(
    what: YearOf,
    seen: String,
    year: String,
    certain: bool,
    place: &Place,
    found: &mut Diagnostics,
) {
    let problem = if certain {
        Problem::OtherYear { what, seen, year }
    } else {
        Problem::PerhapsOtherYear { what, seen, year }
    };
    found.report(problem, place);
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
        let year = year.to_string();
        tell(YearOf::CriteriaSet, set.id.clone(), year, true, &project.set_place, found);
    }
}

/// The base status is that of the end of the year before, or of a day of the year that has not yet
/// reached its last quarter.
fn base_date(date: &Sourced<NaiveDate>, year: i32, found: &mut Diagnostics) {
    let (then, month) = (date.value.year(), date.value.month());
    let certain = then > year || then < year - 1;
    // A plan at whose beginning the year is nearly over has last year's figures, or another day is meant.
    if certain || then == year - 1 && month < 10 || then == year && month > 9 {
        let seen = viet::fmt_short(date.value);
        tell(YearOf::BaseDate, seen, year.to_string(), certain, &date.place, found);
    }
}

fn of_document(subject: &Subject<'_>, document: &Document, found: &mut Diagnostics) {
    let year = subject.project.programme.year;
    let period = document.period.as_ref().and_then(|id| subject.project.period(id.value));
    let spoken = document.period.as_ref().map_or(year, |id| id.value.year);
    if let Some(id) = &document.period
        && id.value.year != year
    {
        let seen = id.value.to_string();
        tell(YearOf::DocumentPeriod, seen, year.to_string(), true, &id.place, found);
    }
    let named = viet::titled_years(&document.subject.value);
    if let Some(first) = named.first().filter(|_| !named.contains(&spoken)) {
        let seen = format!("năm {first}");
        tell(YearOf::Subject, seen, spoken.to_string(), true, &document.subject.place, found);
    }
    if let Some(id) = &document.period {
        part_of_subject(document, id.value, found);
    }
    match period {
        Some(period) => report_date(document, period, found),
        None => plan_date(document, year, found),
    }
    legal_bases(subject, document, spoken, found);
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
fn plan_date(document: &Document, year: i32, found: &mut Diagnostics) {
    let PartialDate { year: then, month, .. } = document.date;
    let certain = then > year || then < year - 1 || month.is_some_and(|m| then < year && m < 7);
    if certain || then < year && month.is_none() {
        let seen = shown(document.date);
        let place = document.date_place.as_ref().unwrap_or(&document.place);
        tell(YearOf::DocumentDate, seen, year.to_string(), certain, place, found);
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
        tell(YearOf::ReportDate, seen, id.name(), early || late, place, found);
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

/// No legal basis is younger than the document, and one of them is about its year if any is about one.
fn legal_bases(subject: &Subject<'_>, document: &Document, year: i32, found: &mut Diagnostics) {
    let date = document.date;
    // An example of a year may name bases that came later in it or after it.
    let example = subject.project.illustrative.is_some() && date.month.is_none();
    let mut past: Option<(i32, &Place)> = None;
    let mut current = false;
    for basis in &document.legal_bases {
        if let Some(seen) = viet::no_such_time(&basis.value, false) {
            found.report(Problem::NoSuchTime { seen }, &basis.place);
        }
        number_of_basis(basis, found);
        let later = viet::issued_on(&basis.value).filter(|day| is_after(*day, date));
        if let Some(day) = later.filter(|_| !example) {
            let (basis_day, document) = (viet::fmt_short(day), shown(date));
            let problem = Problem::BasisAfterDocument { basis: basis_day, document };
            found.push(Diagnostic::new(problem).at(&basis.place));
        }
        let named = viet::named_years(&basis.value);
        of_the_year(basis, &named, year, found);
        current |= named.contains(&year);
        if let Some(before) = named.iter().find(|named| **named < year && **named >= year - 2) {
            past.get_or_insert((*before, &basis.place));
        }
    }
    if let (Some((before, place)), false) = (past, current) {
        let seen = format!("năm {before}");
        tell(YearOf::LegalBasis, seen, year.to_string(), false, place, found);
    }
}

/// "257/2025/QH15 ngày 11/12/2024": the year in the number is that of the day.
fn number_of_basis(basis: &Sourced<String>, found: &mut Diagnostics) {
    let Some(day) = viet::issued_on(&basis.value) else { return };
    let before = basis.value.split(" ngày ").next().unwrap_or_default();
    let year_of = |word: &str| {
        let mut parts = word.split('/');
        let number = parts.next().filter(|own| own.parse::<u32>().is_ok());
        let year = number.and(parts.next()).filter(|own| own.len() == 4)?.parse::<i32>().ok()?;
        parts.next().map(|_| year)
    };
    let mut numbers = before.split_whitespace().filter_map(|word| Some((word, year_of(word)?)));
    if let (Some((number, year)), None) = (numbers.next(), numbers.next())
        && year != day.year()
    {
        let (seen, day) = (number.to_owned(), viet::fmt_short(day));
        tell(YearOf::BasisNumber, seen, day, true, &basis.place, found);
    }
}

/// Who gives out a year's aims or capital does so in its last months before, or in it.
fn of_the_year(basis: &Sourced<String>, named: &[i32], year: i32, found: &mut Diagnostics) {
    const GIVES: [&str; 6] = [
        "giao chi tieu",
        "giao ke hoach",
        "giao du toan",
        "phan bo von",
        "ke hoach von",
        "phan bo du toan",
    ];
    let Some(day) = viet::issued_on(&basis.value) else { return };
    let folded = viet::fold(&basis.value);
    let early = day.year() < year - 1 || day.year() == year - 1 && day.month() < 10;
    if early && named.is_empty() && GIVES.iter().any(|words| folded.contains(words)) {
        let seen = viet::fmt_short(day);
        tell(YearOf::YearsBasis, seen, year.to_string(), false, &basis.place, found);
    }
}

/// The part of a plan that is about the year before.
const LAST_YEAR: &str = "ket_qua_nam_truoc";

/// Words before a year that look back on it.
const LOOKING_BACK: &[&str] = &[
    "ket qua",
    "so voi",
    "tong ket",
    "danh gia",
    "cuoi nam",
    "da ",
    "den het",
    "thuc trang",
    "trong nam",
];

/// A paragraph that speaks of a past year alone, and not as of the past.
fn prose(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let year = project.programme.year;
    let mut look = |text: &Sourced<String>| {
        if let Some(seen) = due_before(&text.value, year) {
            tell(YearOf::Deadline, seen, year.to_string(), false, &text.place, found);
            return;
        }
        let named = viet::named_years(&text.value);
        let recent = |year: i32| move |named: &&i32| (year - 2..year).contains(*named);
        let past = named.iter().all(|named| *named < year);
        let Some(first) = named.iter().find(recent(year)).filter(|_| past) else { return };
        if super::past_year::intends(&text.value, year).is_some() {
            // N514 says more.
            return;
        }
        let folded = viet::fold(&text.value);
        let before = folded.find(&format!("nam {first}")).map_or("", |at| &folded[..at]);
        if LOOKING_BACK.iter().all(|word| !before.contains(word)) {
            let seen = format!("năm {first}");
            tell(YearOf::Prose, seen, year.to_string(), false, &text.place, found);
        }
    };
    for (_, texts) in project.prose.iter().filter(|(key, _)| key.as_str() != LAST_YEAR) {
        texts.value.iter().for_each(&mut look);
    }
    for office in &project.assignments {
        office.tasks.iter().chain(&office.later_tasks).for_each(&mut look);
    }
    for period in project.periods.iter().filter(|period| period.id.value.year == year) {
        for text in period.prose.values().flat_map(|texts| &texts.value) {
            if let Some(seen) = due_before(&text.value, year) {
                tell(YearOf::Deadline, seen, year.to_string(), false, &text.place, found);
            }
        }
    }
}
