//! Whom the lead of a task means.

use std::collections::BTreeSet;

/// Whom the lead of a task means among the communes.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Led {
    /// The communes, by their places in the project's list.
    pub communes: BTreeSet<usize>,
    /// The parts of the text that mean communes, but it cannot be told which.
    pub unclear: Vec<String>,
}
