//! Works in a period.

use rust_decimal::Decimal;

use super::partial_sum::{PartialSum, works_count};
use crate::figures::Figures;
use crate::figures::capital::{Capital, capital_of};
use crate::figures::figure::Figure;
use crate::figures::listed::ListEntry;
use crate::figures::sums::{value, whole_sum};
use crate::model::{Period, Project, Stated, WorkResult};

/// Works in all.
#[derive(Clone, Debug)]
pub struct WorksReport {
    /// How many.
    pub count: Figure<u32>,
    /// How many the list of projects has, where all these are of it and it has more.
    pub listed: Option<Figure<u32>>,
    /// Total investment, where every work's is known.
    pub total: Option<Figure<Decimal>>,
    /// Capital allotted so far, where every work's is known.
    pub allotted: Option<Figure<Decimal>>,
    /// Planned for the year.
    pub plan: Option<Figure<Decimal>>,
    /// Which capital that is, where it is the same of every work.
    pub capital: Option<Capital>,
    /// Built.
    pub built: Option<Figure<Decimal>>,
    /// Disbursed.
    pub disbursed: Option<Figure<Decimal>>,
    /// Expected for the whole year.
    pub expected: Option<Figure<Decimal>>,
    /// Planned, built, disbursed and expected, where only some works state it.
    pub partly: [Option<PartialSum>; 4],
    /// Whether every work with money disbursed has a plan: else no share of the one in the other.
    comparable: bool,
}

impl WorksReport {
    /// What is disbursed, or expected, of what is planned; nothing where the two are not of the same
    /// works.
    pub fn planned(&self) -> Option<Figure<Decimal>> {
        self.plan.clone().filter(|_| self.comparable)
    }
}

impl WorksReport {
    pub(super) fn of(figures: &Figures, project: &Project, period: &Period) -> Option<Self> {
        let works = &period.works;
        let entries = figures.listed.of_works(project, works);
        let partial =
            entries.iter().all(ListEntry::is_listed) && works.len() < project.projects.len();
        let total = |(work, entry): (&WorkResult, &ListEntry<'_>)| {
            value(&work.total).or_else(|| value(&entry.one()?.total))
        };
        (!works.is_empty()).then(|| WorksReport {
            count: works_count(works.iter().map(|work| &work.name.place)),
            listed: partial
                .then(|| works_count(project.projects.iter().map(|own| &own.name.place))),
            total: whole_sum(works.iter().zip(&entries).map(total)),
            allotted: whole_sum(works.iter().map(|work| value(&work.allotted))),
            capital: capital_of(works, &entries),
            plan: whole_sum(works.iter().map(|work| value(&work.plan))),
            built: whole_sum(works.iter().map(|work| value(&work.built))),
            disbursed: whole_sum(works.iter().map(|work| value(&work.disbursed))),
            expected: whole_sum(works.iter().map(|work| value(&work.expected))),
            partly: {
                let picks: [fn(&WorkResult) -> &Stated; 4] = [
                    |work| &work.plan,
                    |work| &work.built,
                    |work| &work.disbursed,
                    |work| &work.expected,
                ];
                picks.map(|pick| {
                    PartialSum::of(works.iter().map(|work| (&work.name, value(pick(work)))))
                })
            },
            comparable: works.iter().all(|work| work.plan.is_some() || work.disbursed.is_none()),
        })
    }
}
