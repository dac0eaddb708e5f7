//! Acts that legal bases are held against.

use chrono::NaiveDate;

use crate::origin::Place;

/// An act as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownAct {
    /// Number and symbol: "51/2025/QĐ-TTg".
    pub number: String,
    /// The day on which it was issued.
    pub day: NaiveDate,
    /// Who issued it.
    pub body: String,
    /// Its title where it is known word by word.
    pub title: Option<String>,
    /// The last day on which it, or the years that it is about, are in force.
    pub until: Option<NaiveDate>,
    /// The act that replaced it.
    pub replaced_by: Option<String>,
    /// Where the list has it.
    pub place: Place,
}
