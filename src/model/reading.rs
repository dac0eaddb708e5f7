//! What was read of a project's files, and what was left aside: so that a person sees at a glance
//! whether it is all.

use crate::origin::Place;

/// An account of a project's reading.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Lines of sheets that are no part of their table: remarks and signatures.
    pub outside: Vec<Place>,
    /// Sheets whose number formats, strike-through and colours could not be looked at.
    pub unseen: Vec<Place>,
    /// Tables with amounts that no unit of money stands near, by name and headings.
    pub unitless: Vec<(String, Place)>,
}
