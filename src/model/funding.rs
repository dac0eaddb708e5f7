//! Funding as a tree of sources.

use rust_decimal::Decimal;

use crate::origin::{Place, Sourced};

/// A source of funding, with the sources that it is made of. Amounts in triệu đồng, exact.
#[derive(Clone, Debug)]
pub struct FundingSource {
    /// Its name.
    pub name: Sourced<String>,
    /// Its amount as stated; `None` when only its parts are.
    pub amount: Option<Sourced<Decimal>>,
    /// A remark that the text prints behind the amount, in brackets.
    pub note: Option<Sourced<String>>,
    /// What it is made of.
    pub parts: Vec<FundingSource>,
    /// Whether it is only said to be among the source above ("trong đó"), which may have more.
    pub of_which: bool,
    /// Whether nothing but its place says so: it has no number of its own.
    pub implied: bool,
    /// Where it stands.
    pub place: Place,
}
