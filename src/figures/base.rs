//! What a report compares with, decided in one place for words, annexes and charts.
//!
//! A month follows the month before and a quarter the quarter before; six months, nine months and
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
    /// As a heading says until when: "hết quý I năm 2025", "31/12/2024".
    pub until: String,
}

impl<'a> Base<'a> {
    fn period(period: &'a Period) -> Self {
        let name = period.id.value.name();
        Base { period: Some(period), until: format!("hết {name}"), name }
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
}

impl<'a> Bases<'a> {
    /// The bases of a period.
    pub fn of(project: &'a Project, period: &Period) -> Self {
        let id = period.id.value;
        let last = project.before(id);
        let beginning = Base::beginning(project, id);
        match id.kind {
            PeriodKind::Month(_) | PeriodKind::Quarter(_) => match last {
                Some(last) => Bases { main: Base::period(last), other: Some(beginning) },
                None => Bases { main: beginning, other: None },
            },
            PeriodKind::HalfYear | PeriodKind::NineMonths | PeriodKind::Year => {
                let last = last.filter(|last| last.id.value.year == id.year);
                Bases { main: beginning, other: last.map(Base::period) }
            }
        }
    }
}

/// When the data are of that a commune without a form keeps: the last period of any kind, or the plan's
/// base date.
pub fn last_known(project: &Project, id: PeriodId) -> String {
    project.last_before(id).map_or_else(|| Base::plan(project).name, |last| last.id.value.name())
}
