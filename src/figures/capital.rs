//! Which capital a plan of works is of, and what the list of projects has of it.

use rust_decimal::Decimal;

use super::figure::{Derivation, Figure, Origin, Seen};
use super::funding::same_source;
use super::listed::ListEntry;
use super::sums::{sum_of, value, whole_sum};
use crate::model::annex_words::CENTRAL_CAPITAL;
use crate::model::{InvestmentProject, Project, WorkResult};
use crate::viet;

/// This year's capital of a project: the sum of its sources, or else as stated; nothing where neither
/// is given.
pub fn capital(project: &InvestmentProject) -> Option<Figure<Decimal>> {
    let sources = [&project.central, &project.local, &project.other].map(value);
    sum_of(sources).or_else(|| value(&project.stated))
}

/// All projects of the list: how many, and this year's capital of all of them, where each one's is known.
pub fn listed_projects(project: &Project) -> Option<(Figure<u32>, Option<Figure<Decimal>>)> {
    let rows = project.projects.iter();
    let rows: Vec<Origin> = rows.map(|own| Origin::cell(&own.name.place, Seen::Row)).collect();
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let counted = Figure::new(count, Origin::of(Derivation::Count, count, rows));
    (count > 0).then(|| (counted, whole_sum(project.projects.iter().map(capital))))
}

/// Which capital a plan of works is of. Offices plan the same works once from the central budget alone
/// and once from all sources, and the two sums must not be taken for one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Capital {
    /// The central budget.
    Central,
    /// The local budget.
    Local,
    /// The central and the local budgets.
    Budget,
    /// All sources of the list of projects.
    All,
    /// As the office says it.
    Said(String),
}

impl Capital {
    /// "vốn ngân sách trung ương".
    pub fn label(&self) -> String {
        match self {
            Capital::Central => CENTRAL_CAPITAL.to_owned(),
            Capital::Local => "vốn ngân sách địa phương".to_owned(),
            Capital::Budget => "vốn ngân sách trung ương và địa phương".to_owned(),
            Capital::All => "tất cả các nguồn vốn".to_owned(),
            Capital::Said(_) if self.is_central() => Capital::Central.label(),
            Capital::Said(said) => said.clone(),
        }
    }

    /// Whether it is the central budget's alone.
    pub fn is_central(&self) -> bool {
        match self {
            Capital::Central => true,
            Capital::Local | Capital::Budget | Capital::All => false,
            Capital::Said(said) => same_source(said, "ngân sách trung ương"),
        }
    }

    /// What the list of projects has of it for a work.
    pub fn amount(&self, listed: &InvestmentProject) -> Option<Figure<Decimal>> {
        match self {
            Capital::Central => value(&listed.central),
            Capital::Local => value(&listed.local),
            Capital::Budget => sum_of([value(&listed.central), value(&listed.local)]),
            Capital::All => capital(listed),
            Capital::Said(_) => None,
        }
    }
}

/// Which capital the plan of a work may be of; nothing where the list does not have the work, or no
/// capital of it.
pub fn capitals(listed: Option<&InvestmentProject>, work: &WorkResult) -> Option<Vec<Capital>> {
    let (listed, plan) = (listed?, value(&work.plan)?);
    capital(listed)?;
    let fits = |capital: &Capital| {
        capital.amount(listed).is_some_and(|own| viet::is_same_amount(own.value, plan.value))
    };
    let all = [Capital::Central, Capital::Local, Capital::Budget, Capital::All];
    Some(all.into_iter().filter(fits).collect())
}

/// The one capital of all works of a period, each with its entry in the list of projects: as the office
/// says, or else what fits the list in every one of them; the narrowest where several do.
pub fn capital_of(works: &[WorkResult], entries: &[ListEntry<'_>]) -> Option<Capital> {
    if let Some(first) = works.first().and_then(|work| work.capital.as_ref()) {
        let first_key = viet::fold_tones(&first.value);
        let same = |work: &WorkResult| {
            work.capital.as_ref().is_some_and(|own| viet::fold_tones(&own.value) == first_key)
        };
        return works.iter().all(same).then(|| Capital::Said(first.value.clone()));
    }
    let planned = works.iter().zip(entries).filter(|(work, _)| work.plan.is_some());
    let fitting: Vec<Vec<Capital>> =
        planned.map(|(work, entry)| capitals(entry.one(), work)).collect::<Option<_>>()?;
    let (first, others) = fitting.split_first()?;
    first.iter().find(|capital| others.iter().all(|other| other.contains(capital))).cloned()
}
