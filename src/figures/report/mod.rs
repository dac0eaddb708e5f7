//! What a period's report states of communes, hamlets and money: status against the base of
//! comparison, the same period last year and the year's plan.

mod arrears;
mod funding;
mod hamlets;
mod partial_sum;
mod sides;
mod status;
mod works;

pub use self::arrears::{ArrearsReport, owes, owing};
pub use self::funding::{FundingReport, SourceReport, is_given_by_people};
use self::hamlets::Pick;
pub use self::hamlets::{HamletChange, HamletReport};
pub use self::partial_sum::PartialSum;
use self::sides::{advanced, standard};
pub use self::status::{Change, CriterionReport, Since, StatusReport};
pub use self::works::WorksReport;
use super::Figures;
use super::base::Bases;
use crate::model::{Period, Project};

/// All figures of a period's report.
#[derive(Clone, Debug)]
pub struct PeriodReport {
    /// What the period is compared with: "quý I năm 2025", "ngày 31/12/2024".
    pub compared_with: String,
    /// The same in a heading that says until when: "14/3/2025", "31/12/2024".
    pub compared_until: String,
    /// Status by criterion and commune, where the period has it.
    pub status: Option<StatusReport>,
    /// The same in the advanced set, of the communes that the period's table has.
    pub advanced: Option<StatusReport>,
    /// NTM hamlets, where the period has them.
    pub hamlets: Option<HamletReport>,
    /// Model hamlets.
    pub model_hamlets: Option<HamletReport>,
    /// Funding, where the period has it.
    pub funding: Option<FundingReport>,
    /// Works, where the period has them.
    pub works: Option<WorksReport>,
    /// Arrears in all, where the period has them.
    pub arrears: Option<ArrearsReport>,
}

impl PeriodReport {
    /// The figures of a period of the project.
    pub fn of(project: &Project, figures: &Figures, period: &Period) -> Self {
        let bases = Bases::of(project, period);
        let hamlets = |pick: Pick| HamletReport::of(project, period, &bases, pick);
        PeriodReport {
            status: standard(project, figures)
                .and_then(|sides| sides.report(project, period, &bases)),
            advanced: advanced(project, figures)
                .and_then(|sides| sides.report(project, period, &bases)),
            hamlets: hamlets(|hamlet| [&hamlet.standard_base, &hamlet.standard_target]),
            model_hamlets: hamlets(|hamlet| [&hamlet.model_base, &hamlet.model_target]),
            funding: FundingReport::of(figures, period, bases.main.period),
            works: WorksReport::of(figures, project, period),
            arrears: ArrearsReport::of(period),
            compared_with: bases.main.name,
            compared_until: bases.main.until,
        }
    }
}
