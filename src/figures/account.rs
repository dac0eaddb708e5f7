//! What was read of a project, in a few counts: so that a person sees at a glance that it is all.

use rust_decimal::Decimal;

use super::{Figures, PeriodReport, capital};
use crate::model::{Period, PeriodId, Project, Reading, UnitKind};

/// An account of what was read.
#[derive(Clone, Debug)]
pub struct Account {
    /// How many units of each kind, in the order in which they first stand.
    pub units: Vec<(UnitKind, u32)>,
    /// How many units of each group, where the list has groups.
    pub groups: Vec<(String, u32)>,
    /// How many hamlets, where the office states it.
    pub hamlets: Option<u32>,
    /// NTM hamlets and model hamlets, where the office gives any: with the title, and to gain it.
    pub titled_hamlets: Option<[(u32, u32); 2]>,
    /// What the office calls a hamlet.
    pub hamlet_word: String,
    /// Criteria met at the base date, over all units.
    pub met: u32,
    /// Criteria newly assigned.
    pub assigned: u32,
    /// Which those are, by number, where there is one unit only.
    pub assigned_numbers: Vec<u16>,
    /// Funding in all, in triệu đồng.
    pub funding: Option<Decimal>,
    /// Investment projects.
    pub projects: u32,
    /// Their capital of the year, in triệu đồng, where every one's is known.
    pub capital: Option<Decimal>,
    /// Offices with tasks.
    pub offices: u32,
    /// Periods with data.
    pub periods: Vec<PeriodAccount>,
    /// Communes' forms that were read, and the cells used of them.
    pub forms: (u32, u32),
    /// Forms in which nothing was filled in: file by file.
    pub untouched: Vec<String>,
    /// What was left aside, and what could not be looked at.
    pub reading: Reading,
}

/// An account of what was read of a period.
#[derive(Clone, Debug)]
pub struct PeriodAccount {
    /// Which.
    pub id: PeriodId,
    /// Units whose status is given, and the criteria that they meet together.
    pub met: Option<(u32, u32)>,
    /// The same in the advanced set.
    pub met_advanced: Option<(u32, u32)>,
    /// NTM hamlets.
    pub hamlets: Option<u32>,
    /// Model hamlets.
    pub model_hamlets: Option<u32>,
    /// Funding that came in, in triệu đồng.
    pub mobilised: Option<Decimal>,
    /// Funding that was paid out, in triệu đồng.
    pub disbursed: Option<Decimal>,
    /// Works, and what was paid for them.
    pub works: Option<(u32, Option<Decimal>)>,
    /// What was built of them, in triệu đồng.
    pub built: Option<Decimal>,
    /// Arrears, and what is owed.
    pub arrears: Option<(u32, Option<Decimal>)>,
    /// Rows of each other table, by the key that the project calls it.
    pub rows: Vec<(&'static str, u32)>,
    /// Forms that came in, and those still missing.
    pub forms: Option<(u32, u32)>,
}

impl PeriodAccount {
    fn of(project: &Project, figures: &Figures, period: &Period) -> Self {
        let report = PeriodReport::of(project, figures, period);
        let funding = report.funding.as_ref().map(|funding| &funding.total);
        let rows = [
            ("noi_dung", period.contents.len()),
            ("co_che", period.policies.len()),
            ("hoat_dong", period.activities.len()),
            ("chuyen_de", period.topics.len()),
            ("cong_nhan", period.recognised.len()),
            ("ra_khoi_dbkk", period.risen.len()),
            ("dan_gop", period.given.len()),
            ("loi_van", period.prose.len()),
        ];
        let met =
            |status: &super::StatusReport| (narrow(status.now.communes.len()), *status.now.base);
        let forms = (period.returns.len(), period.not_reported.len());
        PeriodAccount {
            id: period.id.value,
            met: report.status.as_ref().map(met),
            met_advanced: report.advanced.as_ref().map(met),
            hamlets: report.hamlets.as_ref().map(|hamlets| *hamlets.now),
            model_hamlets: report.model_hamlets.as_ref().map(|hamlets| *hamlets.now),
            mobilised: funding.and_then(|funding| funding.mobilised.as_deref().copied()),
            disbursed: funding.and_then(|funding| funding.disbursed.as_deref().copied()),
            works: report
                .works
                .as_ref()
                .map(|works| (*works.count, works.disbursed.as_deref().copied())),
            built: report.works.as_ref().and_then(|works| works.built.as_deref().copied()),
            arrears: report
                .arrears
                .as_ref()
                .map(|arrears| (*arrears.count, arrears.owed.as_deref().copied())),
            rows: rows
                .into_iter()
                .filter(|(_, count)| *count > 0)
                .map(|(key, count)| (key, narrow(count)))
                .collect(),
            forms: (forms != (0, 0)).then(|| (narrow(forms.0), narrow(forms.1))),
        }
    }
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
        let titles = [&figures.hamlets.standard, &figures.hamlets.model];
        let titled_hamlets =
            (!project.hamlets.is_empty()).then(|| titles.map(|title| (*title.base, *title.new)));
        let assigned_numbers = match figures.standard.communes.as_slice() {
            [only] => only.new.value.clone(),
            _ => Vec::new(),
        };
        let amounts: Option<Vec<Decimal>> =
            project.projects.iter().map(|own| Some(capital(own)?.value)).collect();
        let returns = || project.periods.iter().flat_map(|period| &period.returns);
        Account {
            units,
            groups,
            hamlets,
            titled_hamlets,
            hamlet_word: project.hamlet_word_among(project.hamlets.iter().map(|row| row.commune)),
            met: *figures.standard.base,
            assigned: *figures.standard.new,
            assigned_numbers,
            funding: figures.funding.as_ref().and_then(|funding| funding.total.as_deref().copied()),
            projects: narrow(project.projects.len()),
            capital: amounts.filter(|all| !all.is_empty()).map(|all| all.iter().sum()),
            offices: narrow(project.assignments.len()),
            periods: project
                .periods
                .iter()
                .filter(|period| !period.is_empty())
                .map(|period| PeriodAccount::of(project, figures, period))
                .collect(),
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
