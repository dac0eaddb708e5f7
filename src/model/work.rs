//! Who does what: assignments of offices, tasks, and investment projects.

use rust_decimal::Decimal;

use super::Code;
use crate::origin::{KeyPlaces, Place, Sourced};

/// An office's tasks, and the criteria and indicators that it guides and appraises.
#[derive(Clone, Debug)]
pub struct Assignment {
    /// The office.
    pub office: Sourced<String>,
    /// Its tasks, as paragraphs that carry their own markers.
    pub tasks: Vec<Sourced<String>>,
    /// The line before the criteria, where it is not the usual one.
    pub lead_line: Option<Sourced<String>>,
    /// What it leads of the communes' set.
    pub standard: Vec<Sourced<Code>>,
    /// What it leads of the advanced set.
    pub advanced: Vec<Sourced<Code>>,
    /// Sentences on other sets.
    pub others: Vec<Sourced<String>>,
    /// Tasks printed after the criteria.
    pub later_tasks: Vec<Sourced<String>>,
    /// Where it stands.
    pub place: Place,
}

/// A task of the year's plan.
#[derive(Clone, Debug)]
pub struct Task {
    /// What is to be done.
    pub name: Sourced<String>,
    /// The office that leads it.
    pub lead: Sourced<String>,
    /// Who works with it.
    pub partners: Option<String>,
    /// Until when, as the office writes it: "Quý II", "30/6/2026", "thường xuyên".
    pub deadline: Option<String>,
    /// What comes of it.
    pub product: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// The group of the list it belongs to.
    pub group: Option<String>,
    /// Where its fields stand; of one that is not there where the row does.
    pub places: KeyPlaces,
    /// Where it stands.
    pub place: Place,
}

/// An investment project. Amounts in triệu đồng.
#[derive(Clone, Debug)]
pub struct InvestmentProject {
    /// Its name.
    pub name: Sourced<String>,
    /// The group of the list it belongs to.
    pub group: Option<String>,
    /// What that group is a part of, in a list of groups within groups.
    pub section: Option<String>,
    /// Who invests.
    pub investor: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// What is built: length, rooms, capacity.
    pub scale: Option<String>,
    /// From when to when it is built.
    pub time: Option<String>,
    /// Number and date of the investment decision.
    pub decision: Option<String>,
    /// Total investment.
    pub total: Option<Sourced<Decimal>>,
    /// This year's capital from the central budget.
    pub central: Option<Sourced<Decimal>>,
    /// This year's capital from local budgets.
    pub local: Option<Sourced<Decimal>>,
    /// This year's capital from other sources.
    pub other: Option<Sourced<Decimal>>,
    /// This year's capital in all, as stated.
    pub stated: Option<Sourced<Decimal>>,
    /// A remark.
    pub note: Option<String>,
    /// Where its fields stand; of one that is not there where the row does.
    pub places: KeyPlaces,
    /// Where it stands.
    pub place: Place,
}
