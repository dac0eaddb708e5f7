//! What is asked for when a document is to be issued.

use chrono::NaiveDate;

/// A number that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedNumber {
    /// What the project file says; a blank where it says nothing.
    AsStated,
    /// The next of the series.
    Next,
    /// This one.
    Given(u32),
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// The document's id.
    pub document: String,
    /// Its number.
    pub number: AskedNumber,
    /// Its date; as the project file says where there is none.
    pub date: Option<NaiveDate>,
    /// Whether on paper; as the project file says where nothing is said.
    pub paper: Option<bool>,
    /// Who signs; as the project file says where nobody is named.
    pub signer: Option<String>,
    /// Number and symbol of the document that it replaces.
    pub replaces: Option<String>,
    /// How many copies are made, where that is told.
    pub copies: Option<u32>,
    /// A remark for the register.
    pub remark: Option<String>,
    /// Today.
    pub today: NaiveDate,
}
