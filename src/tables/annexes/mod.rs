//! The annexes of plans and reports. To add one: a file here with its `ANNEX`, and its line in
//! [`ANNEXES`].

mod arrears;
mod bands;
mod context;
mod criteria;
mod disbursement;
mod funding;
mod given;
mod hamlet_results;
mod hamlets;
mod indicators;
mod leads;
mod projects;
mod remarks;
mod results;
mod shares;
mod standings;
mod tasks;

pub use self::context::Context;
use super::annex::Annex;
use crate::model::AnnexKind;

/// The annexes of plans, then those of reports, in the order in which they are attached.
pub const ANNEXES: &[Annex] = &[
    criteria::ANNEX,
    indicators::ANNEX,
    criteria::ADVANCED,
    indicators::ADVANCED,
    hamlets::ANNEX,
    hamlets::MODEL,
    projects::ANNEX,
    leads::ANNEX,
    tasks::ANNEX,
    results::ANNEX,
    results::ADVANCED,
    bands::ANNEX,
    hamlet_results::ANNEX,
    funding::ANNEX,
    given::ANNEX,
    disbursement::ANNEX,
    arrears::ANNEX,
    remarks::ANNEX,
];

/// The annexes that tell indicators: of the standard set, and of the advanced one.
pub const BY_INDICATOR: [AnnexKind; 2] = [indicators::ANNEX.kind, indicators::ADVANCED.kind];

/// The annex of the year's tasks.
pub const TASKS: AnnexKind = tasks::ANNEX.kind;

/// The annex of what communes say.
pub const REMARKS: AnnexKind = remarks::ANNEX.kind;
