//! A project: everything that an office states, typed.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
    Assignment, Commune, CriteriaSet, Document, FundingSource, Hamlet, InvestmentProject,
    LayoutOptions, Matrix, Organisation, Programme,
};
use crate::origin::{Place, Sourced};

/// Everything that an office states.
#[derive(Clone, Debug)]
pub struct Project {
    /// The project folder's name, under which documents are written.
    pub slug: String,
    /// The issuing body.
    pub organisation: Organisation,
    /// The programme.
    pub programme: Programme,
    /// The communes' criteria set.
    pub set: Arc<CriteriaSet>,
    /// The advanced set, where one is in force.
    pub advanced_set: Option<Arc<CriteriaSet>>,
    /// Layout values.
    pub layout: LayoutOptions,
    /// Documents to produce, at least one.
    pub documents: Vec<Document>,
    /// The communes, in the office's order.
    pub communes: Vec<Commune>,
    /// The date of the base status.
    pub status_date: Option<Sourced<NaiveDate>>,
    /// Base status.
    pub status: Matrix,
    /// Criteria newly assigned for the year.
    pub targets: Matrix,
    /// Base status in the advanced set.
    pub advanced_status: Option<Matrix>,
    /// Targets in the advanced set.
    pub advanced_targets: Option<Matrix>,
    /// Hamlets.
    pub hamlets: Vec<Hamlet>,
    /// Funding sources.
    pub funding: Vec<FundingSource>,
    /// The funding's total as the table states it.
    pub funding_total: Option<Sourced<Decimal>>,
    /// Investment projects.
    pub projects: Vec<InvestmentProject>,
    /// Assignments.
    pub assignments: Vec<Assignment>,
    /// Figures that the office states and the program must agree with.
    pub declared: Vec<Declared>,
    /// This year's prose, by key.
    pub prose: Prose,
    /// Disagreements that the office lets stand.
    pub accepted: Vec<Acceptance>,
    /// What of the data is illustrative.
    pub illustrative: Option<Sourced<String>>,
    /// The project file.
    pub place: Place,
}

/// Prose by key; each key holds paragraphs.
pub type Prose = BTreeMap<String, Sourced<Vec<Sourced<String>>>>;

/// A figure that the office states.
#[derive(Clone, Debug)]
pub struct Declared {
    /// The figure's name.
    pub name: Sourced<String>,
    /// The value as typed, read as a number.
    pub value: Sourced<Decimal>,
}

/// A disagreement that the office lets stand.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// The code of the finding.
    pub code: Sourced<String>,
    /// What it is about: a name in the finding.
    pub subject: String,
    /// Why it may stand.
    pub reason: String,
}
