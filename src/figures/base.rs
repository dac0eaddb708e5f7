//! What a report compares with, decided in one place for words, annexes and charts.
//!
//! A month follows the month before and a quarter the quarter before, where that is known; six months, nine months and
//! the year are counted from the year's beginning. The other one of the two is said beside it.

use crate::model::{Period, PeriodId, PeriodKind, Project};
use crate::viet;

/// An earlier period, or the year's beginning as the plan states it.
#[derive(Clone, Debug)]
pub struct Base<'a> {
    /// The period; nothing: the plan's base status.
    pub period: Option<&'a Period>,
    /// As words name it: "quý I năm 2025", "ngày 31/12/2024".
    pub name: String,
    /// As a heading says until when: "14/3/2025", "31/12/2024".
    pub until: String,
}

impl<'a> Base<'a> {
    fn period(period: &'a Period) -> Self {
        // The day up to which its figures count, which is not the period's last.
        let until = viet::fmt_short(period.cutoff);
        Base { period: Some(period), until, name: period.id.value.name() }
    }

    fn plan(project: &Project) -> Self {
        let date = project.status_date.as_ref().map(|date| viet::fmt_short(date.value));
        let until = date.unwrap_or_else(|| format!("31/12/{}", project.programme.year - 1));
        Base { period: None, name: format!("ngày {until}"), until }
    }

    /// The beginning of the year of a period.
    pub fn beginning(project: &'a Project, id: PeriodId) -> Self {
        // The plan's base is the beginning of its own year only.
        let last = project.periods.iter().filter(|period| {
            let then = period.id.value;
            period.status.is_some() && then.year + 1 == id.year && then.ends_year()
        });
        match last.max_by_key(|period| period.id.value) {
            Some(last) if id.year != project.programme.year => Base::period(last),
            _ => Base::plan(project),
        }
    }
}

/// What the report of a period compares with, and what it says beside that.
#[derive(Clone, Debug)]
pub struct Bases<'a> {
    /// What text and annexes count from.
    pub main: Base<'a>,
    /// The other one: the year's beginning of a month or a quarter, the last period of the others.
    pub other: Option<Base<'a>>,
    /// The year's beginning: the base of what the period of `main` says nothing of.
    pub beginning: Base<'a>,
    /// The same period a year earlier.
    pub year_ago: Option<&'a Period>,
}

impl<'a> Bases<'a> {
    /// The bases of a period.
    pub fn of(project: &'a Project, period: &Period) -> Self {
        let id = period.id.value;
        let last = project.before(id).filter(|last| is_next(last.id.value, id));
        let beginning = Base::beginning(project, id);
        let (main, other) = match id.kind {
            PeriodKind::Month(_) | PeriodKind::Quarter(_) => match last {
                Some(last) => (Base::period(last), Some(beginning.clone())),
                None => (beginning.clone(), None),
            },
            PeriodKind::HalfYear | PeriodKind::NineMonths | PeriodKind::Year => {
                let last = last.filter(|last| last.id.value.year == id.year);
                (beginning.clone(), last.map(Base::period))
            }
        };
        Bases { main, other, beginning, year_ago: project.period(id.year_before()) }
    }
}

/// Whether a month or a quarter begins where an earlier period ends. One that is not known up to there is
/// counted from the year's beginning: what came between them is neither's.
fn is_next(earlier: PeriodId, id: PeriodId) -> bool {
    match id.kind {
        PeriodKind::Month(_) | PeriodKind::Quarter(_) => {
            let last = if earlier.year < id.year { 0 } else { earlier.last_month() };
            last + 1 == id.first_month()
        }
        PeriodKind::HalfYear | PeriodKind::NineMonths | PeriodKind::Year => true,
    }
}

/// The periods whose figures a report on this one may print: its own, then each that it compares with
/// and that states something it states, too. What holds of the data of one holds of the report.
pub fn used<'a>(project: &'a Project, period: &'a Period) -> Vec<&'a Period> {
    let bases = Bases::of(project, period);
    let bases = [Some(&bases.main), bases.other.as_ref(), Some(&bases.beginning)]
        .into_iter()
        .flatten()
        .filter_map(|base| base.period)
        .chain(bases.year_ago);
    let shared = |earlier: &&Period| {
        period.status.is_some() && earlier.status.is_some()
            || period.advanced_status.is_some() && earlier.advanced_status.is_some()
            || !period.hamlets.is_empty() && !earlier.hamlets.is_empty()
            || !period.funding.is_empty() && !earlier.funding.is_empty()
    };
    let mut used = vec![period];
    for earlier in bases.filter(shared) {
        if used.iter().all(|known| known.id.value != earlier.id.value) {
            used.push(earlier);
        }
    }
    used
}

/// When the data are of that the communes without a form for a period keep, each with its communes:
/// the last period of any kind for which they sent one, or the plan's base date.
pub fn kept_from(project: &Project, period: &Period) -> Vec<(String, Vec<usize>)> {
    let mut times: Vec<(String, Vec<usize>)> = Vec::new();
    for commune in &period.not_reported {
        let mut last = project.last_before(period.id.value);
        while let Some(silent) = last.filter(|last| last.not_reported.contains(commune)) {
            last = project.last_before(silent.id.value);
        }
        let name = last.map_or_else(|| Base::plan(project).name, |last| last.id.value.name());
        match times.iter_mut().find(|(known, _)| *known == name) {
            Some((_, communes)) => communes.push(*commune),
            None => times.push((name, vec![*commune])),
        }
    }
    times
}
