//! What an issued document of the project said, to be held against the data of today.

use super::PeriodId;

/// An issued plan or report, as far as later reports say the same things again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedReport {
    /// Its id among the project's documents.
    pub document: String,
    /// Number and symbol: `05/BC-UBND`.
    pub number: String,
    /// Its date, as it is told.
    pub day: String,
    /// The period that it reports on; nothing of the plan.
    pub period: Option<PeriodId>,
    /// The figures of its own period that it printed, each by its name with its value.
    pub figures: Vec<(String, String)>,
    /// The periods that the project had then, of those that it has now.
    pub periods: Vec<PeriodId>,
    /// All figures of its own period that the project had then, printed or not.
    pub stated: Vec<(String, String)>,
}
