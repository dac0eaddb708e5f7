//! What a project states, whatever its documents print of it: figures by name, the criteria that each
//! commune meets, who and what is on its lists, and the cells that decide it all.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cells::SaidCells;
use crate::emit::Both;
use crate::figures::{CommuneFigures, FigureIndex, Figures, NamedFigure, SetFigures, reports};
use crate::model::{Commune, FundingSource, Period, PeriodId, Project};

/// What a project states.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SaidProject {
    /// Figures by name.
    pub figures: BTreeMap<String, Called>,
    /// The criteria that each commune meets or is assigned.
    pub met: Vec<(Of, BTreeMap<String, Vec<u16>>)>,
    /// Who and what is on its lists.
    pub lists: Vec<SaidList>,
    /// The cells below the figures.
    pub cells: SaidCells,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// Its value as it is printed.
    pub shown: String,
    /// What it is.
    pub says: Both,
}

/// Of which criteria something is said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Of {
    /// The period's name in Vietnamese and its id; none of the plan.
    pub period: Option<(String, String)>,
    /// Whether of the advanced set.
    pub advanced: bool,
    /// Whether they are assigned, not met.
    pub assigned: bool,
}

/// A list by what is on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidList {
    /// What is on it, by a key.
    pub kind: String,
    /// The id of the period that it is of.
    pub period: Option<String>,
    /// The names on it.
    pub names: Vec<String>,
}

impl SaidProject {
    /// What a project states.
    pub fn of(project: &Project, figures: &Figures) -> Self {
        let reports = reports(project, figures);
        let index = FigureIndex::with_reports(project, figures, &reports);
        let called = |(name, figure): (&str, &NamedFigure)| {
            let says = Both { vi: figure.says.vi.clone(), en: figure.says.en.clone() };
            (name.to_owned(), Called { shown: figure.shown(), says })
        };
        let mut met = Vec::new();
        let of = |period: Option<&Period>, advanced, assigned| Of {
            period: period.map(|own| (own.id.value.name(), own.id.value.to_string())),
            advanced,
            assigned,
        };
        for (set, advanced) in [(Some(&figures.standard), false), (figures.advanced.as_ref(), true)]
        {
            let Some(set) = set else { continue };
            met.push((of(None, advanced, false), by_commune(project, set, false)));
            met.push((of(None, advanced, true), by_commune(project, set, true)));
        }
        for (period, report) in &reports {
            for (status, advanced) in [(&report.status, false), (&report.advanced, true)] {
                let Some(status) = status else { continue };
                let own = by_commune(project, &status.now, false);
                met.push((of(Some(period), advanced, false), own));
            }
        }
        SaidProject {
            figures: index.iter().map(called).collect(),
            met,
            lists: lists(project),
            cells: SaidCells::of(index.iter().map(|(_, figure)| &figure.from)),
        }
    }
}

impl SaidProject {
    /// Whether it has a period of which it states figures.
    pub fn has_period(&self, id: PeriodId) -> bool {
        let prefix = format!("ky.{}.", id.to_string().to_lowercase());
        let next = self.figures.range(prefix.clone()..).next();
        next.is_some_and(|(name, _)| name.starts_with(&prefix))
    }
}

/// The criteria of each commune: those that it meets, or those that it is assigned.
fn by_commune(project: &Project, set: &SetFigures, assigned: bool) -> BTreeMap<String, Vec<u16>> {
    let all: Vec<u16> = set.criteria.iter().map(|criterion| criterion.number).collect();
    let own = |commune: &CommuneFigures| {
        let unmet = &commune.unmet.value;
        let numbers = match assigned {
            true => commune.new.value.clone(),
            false => all.iter().copied().filter(|number| !unmet.contains(number)).collect(),
        };
        (project.communes[commune.commune].label(), numbers)
    };
    set.communes.iter().map(own).collect()
}

fn lists(project: &Project) -> Vec<SaidList> {
    let mut lists = Vec::new();
    let mut add = |kind: &str, period: Option<&Period>, names: Vec<String>| {
        if !names.is_empty() {
            let period = period.map(|own| own.id.value.to_string());
            lists.push(SaidList { kind: kind.to_owned(), period, names });
        }
    };
    add("xa", None, project.communes.iter().map(Commune::label).collect());
    let hamlets = project.hamlets.iter().filter_map(|own| {
        let name = &own.name.as_ref()?.value;
        Some(format!("{name} ({})", project.communes.get(own.commune)?.label()))
    });
    add("xom", None, hamlets.collect());
    let mut sources = Vec::new();
    project.funding.iter().for_each(|own| name_source(own, &mut sources));
    add("nguon_luc", None, sources);
    add("du_an", None, project.projects.iter().map(|own| own.name.value.clone()).collect());
    add("phan_cong", None, project.assignments.iter().map(|o| o.office.value.clone()).collect());
    add("nhiem_vu", None, project.tasks.iter().map(|own| own.name.value.clone()).collect());
    for period in &project.periods {
        let works = period.works.iter().map(|own| own.name.value.clone());
        add("cong_trinh", Some(period), works.collect());
        let owing = period.arrears.iter().map(|own| own.name.value.clone());
        add("no_dong", Some(period), owing.collect());
        let name = |own: &usize| project.communes.get(*own).map(Commune::label);
        add("chua_gui", Some(period), period.not_reported.iter().filter_map(name).collect());
    }
    lists
}

fn name_source(source: &FundingSource, names: &mut Vec<String>) {
    names.push(source.name.value.clone());
    source.parts.iter().for_each(|part| name_source(part, names));
}
