//! Every derived number, each with the places it was computed from. Pure arithmetic on the
//! model: exact decimals, no wording, no judgement (that is `checks`).

mod account;
mod bands;
mod base;
mod capital;
mod communes;
mod edition;
mod figure;
mod funding;
mod hamlets;
mod hamlets_there;
mod index;
mod index_of_periods;
mod indicators;
mod led;
mod listed;
mod sums;
mod moves;
mod recognition;
mod report;
mod says;
mod targets;

pub use account::{Account, PeriodAccount};
pub use bands::Band;
pub use base::{Bases, kept_from, used};
pub use capital::{Capital, capital, capital_of, capitals, listed_projects};
use communes::to_u32;
pub use communes::{CommuneFigures, CriterionFigures, SetFigures, decided_by};
pub use edition::{Edition, Reporting};
pub use figure::{Derivation, Figure, Origin, Seen, Step};
pub use funding::{FundingFigures, SourceFigures, earlier, same_source};
pub use hamlets::{HamletFigures, HamletShare, HamletTitle};
pub use hamlets_there::{
    hamlets_in, hamlets_in_plan, hamlets_in_unit, has_hamlets, known_hamlets, with_title,
};
pub use index::{FigureIndex, NamedFigure};
pub use index_of_periods::reports;
pub use indicators::assigned_indicators;
pub use led::{LeadRole, Led, is_another_body, is_asked, led_by};
pub use listed::{ListEntry, ProjectList, work_key};
pub use moves::{FallenHamlets, HamletMoves, TitledHamlets};
pub use recognition::{Completing, of_rows, reached, titles};
pub use report::{
    ArrearsReport, Change, CriterionReport, FundingReport, HamletChange, HamletReport, PartialSum,
    PeriodReport, Since, SourceReport, StatusReport, WorksReport, is_given_by_people, owes, owing,
};
pub use says::{Says, listed};
pub use sums::{share, sum_of, whole_sum};
pub use targets::Targets;

use crate::model::Project;

/// All figures of a project.
#[derive(Clone, Debug)]
pub struct Figures {
    /// Communes and criteria in the set in force.
    pub standard: SetFigures,
    /// The same in the advanced set, for the communes that have a row there.
    pub advanced: Option<SetFigures>,
    /// Communes by how many criteria they meet at the base date.
    pub bands: Vec<Band>,
    /// Which communes are where on the way to the standard.
    pub targets: Targets,
    /// Hamlets.
    pub hamlets: HamletFigures,
    /// Funding, where the office gives any.
    pub funding: Option<FundingFigures>,
    /// The list of projects by their names.
    pub listed: ProjectList,
    /// Every figure by name.
    pub index: FigureIndex,
}

impl Figures {
    /// Computes everything.
    pub fn of(project: &Project) -> Self {
        let everyone: Vec<usize> = (0..project.communes.len()).collect();
        let standard =
            SetFigures::of(&project.set, &project.status, Some(&project.targets), &everyone);
        let advanced = match (&project.advanced_set, &project.advanced_status) {
            (Some(set), Some(status)) => {
                let on_the_way: Vec<usize> = status.rows.keys().copied().collect();
                Some(SetFigures::of(set, status, project.advanced_targets.as_ref(), &on_the_way))
            }
            _ => None,
        };
        let targets = Targets::of(project, &standard, advanced.as_ref());
        let hamlets = HamletFigures::of(project);
        let funding = FundingFigures::of(project);
        let listed = ProjectList::of(project);
        let bands = bands::bands(&standard, &project.set.bands);
        let index = FigureIndex::of(
            project,
            &standard,
            advanced.as_ref(),
            &targets,
            &hamlets,
            funding.as_ref(),
        );
        Figures { standard, advanced, bands, targets, hamlets, funding, listed, index }
    }
}
