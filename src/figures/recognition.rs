//! Who completes the file for a title at a period's end: one rule for text, annexes, forms and checks.

use std::collections::BTreeSet;

use super::figure::{Derivation, Figure, Origin, Seen};
use super::report::{PeriodReport, StatusReport};
use crate::model::{Period, Project, Recognition};
use crate::origin::Place;

/// Communes on the way to a decision.
#[derive(Clone, Debug)]
pub struct Completing {
    /// Those that the office lists without a decision, and those that meet every criterion of the
    /// title's set and have none.
    pub communes: Figure<Vec<usize>>,
    /// Those among them that the office does not list.
    pub unlisted: Vec<usize>,
    /// Whether the office lists any.
    pub is_told: bool,
}

impl Completing {
    /// For one title.
    pub fn of(
        project: &Project,
        period: &Period,
        report: &PeriodReport,
        title: Recognition,
    ) -> Self {
        let rows = period.recognised.iter().filter(|row| row.title == title);
        let listed: BTreeSet<usize> =
            rows.filter(|row| row.decision.is_none()).map(|row| row.commune).collect();
        let reached = reached(project, period, report, title);
        let unlisted: Vec<usize> =
            reached.iter().copied().filter(|commune| !listed.contains(commune)).collect();
        let mut all: Vec<usize> = listed.iter().chain(&unlisted).copied().collect();
        all.sort_unstable();
        let rows = of_rows(period.recognised.iter().map(|row| &row.place));
        let from = Origin::all(Derivation::Choice, [rows, reached.from]);
        Completing { communes: Figure::new(all, from), unlisted, is_told: !listed.is_empty() }
    }
}

/// Communes that meet every criterion of a title's set and have no decision of it, in the office's order.
/// The sets of the highest titles are none of a project's.
pub fn reached(
    project: &Project,
    period: &Period,
    report: &PeriodReport,
    title: Recognition,
) -> Figure<Vec<usize>> {
    let complete = |status: &Option<StatusReport>| status.as_ref().map(StatusReport::complete);
    let standard = complete(&report.status);
    let met = match title {
        Recognition::Standard => standard.clone(),
        Recognition::Advanced => complete(&report.advanced),
        Recognition::Model | Recognition::Modern => None,
    };
    let Some(met) = met else {
        return Figure::new(Vec::new(), Origin::all(Derivation::Choice, Vec::new()));
    };
    // Nobody is advanced who does not meet the standard.
    let own = met.iter().copied().filter(|commune| {
        project.title_at(Some(period), *commune) < Some(title)
            && standard.as_ref().is_none_or(|standard| standard.contains(commune))
    });
    let own: Vec<usize> = own.collect();
    let of = [Some(met.from.clone()), standard.map(|own| own.from), Some(titles(project, period))];
    let of: Vec<Origin> = of.into_iter().flatten().collect();
    Figure::new(own, Origin::all(Derivation::Choice, of))
}

/// The rows that tell which titles communes have at a period's end.
pub fn titles(project: &Project, period: &Period) -> Origin {
    let before = project.communes.iter().filter_map(|commune| commune.recognition.as_ref());
    of_rows(before.map(|title| &title.place).chain(period.recognised.iter().map(|row| &row.place)))
}

/// A choice among rows.
pub fn of_rows<'a>(places: impl Iterator<Item = &'a Place>) -> Origin {
    Origin::all(
        Derivation::Choice,
        places.map(|place| Origin::cell(place, Seen::Row)).collect::<Vec<_>>(),
    )
}
