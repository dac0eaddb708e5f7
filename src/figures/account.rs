//! What was read of a project, in a few counts: so that a person sees at a glance that it is all.

use rust_decimal::Decimal;

use super::Figures;
use crate::model::{Project, Reading, UnitKind};

/// An account of what was read.
#[derive(Clone, Debug)]
pub struct Account {
    /// How many units of each kind, in the order in which they first stand.
    pub units: Vec<(UnitKind, u32)>,
    /// How many units of each group, where the list has groups.
    pub groups: Vec<(String, u32)>,
    /// How many hamlets, where the office states it.
    pub hamlets: Option<u32>,
    /// What the office calls a hamlet.
    pub hamlet_word: String,
    /// Criteria met at the base date, over all units.
    pub met: u32,
    /// Criteria newly assigned.
    pub assigned: u32,
    /// Funding in all, in triệu đồng.
    pub funding: Option<Decimal>,
    /// Investment projects.
    pub projects: u32,
    /// Offices with tasks.
    pub offices: u32,
    /// Periods with data.
    pub periods: u32,
    /// Communes' forms that were read, and the cells used of them.
    pub forms: (u32, u32),
    /// Forms in which nothing was filled in: file by file.
    pub untouched: Vec<String>,
    /// What was left aside, and what could not be looked at.
    pub reading: Reading,
}

impl Account {
    /// Counts what was read.
    pub fn of(project: &Project, figures: &Figures) -> Self {
        let mut units: Vec<(UnitKind, u32)> = Vec::new();
        let mut groups: Vec<(String, u32)> = Vec::new();
        for commune in &project.communes {
            count(&mut units, &commune.kind);
            if let Some(group) = &commune.group {
                count(&mut groups, group);
            }
        }
        let totals: Vec<u32> = project
            .hamlets
            .iter()
            .filter_map(|row| row.total.as_ref())
            .map(|total| total.value.number)
            .collect();
        let named = project.hamlets.iter().filter(|row| row.name.is_some()).count();
        let hamlets = match (totals.is_empty(), named) {
            (false, _) => Some(totals.iter().sum()),
            (true, 0) => None,
            (true, named) => Some(narrow(named)),
        };
        let returns = || project.periods.iter().flat_map(|period| &period.returns);
        Account {
            units,
            groups,
            hamlets,
            hamlet_word: project.hamlet_word_among(project.hamlets.iter().map(|row| row.commune)),
            met: *figures.standard.base,
            assigned: *figures.standard.new,
            funding: figures.funding.as_ref().and_then(|funding| funding.total.as_deref().copied()),
            projects: narrow(project.projects.len()),
            offices: narrow(project.assignments.len()),
            periods: narrow(project.periods.iter().filter(|period| !period.is_empty()).count()),
            forms: (narrow(returns().count()), narrow(returns().map(|form| form.read).sum())),
            untouched: returns().filter(|form| form.untouched).map(|f| f.file.clone()).collect(),
            reading: project.reading.clone(),
        }
    }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn count<T: Clone + PartialEq>(counts: &mut Vec<(T, u32)>, what: &T) {
    match counts.iter_mut().find(|(known, _)| known == what) {
        Some((_, count)) => *count += 1,
        None => counts.push((what.clone(), 1)),
    }
}
