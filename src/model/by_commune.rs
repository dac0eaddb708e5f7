//! What a document that is made for each commune has of each.

use crate::origin::{Place, Sourced};

/// That a document is made for each commune.
#[derive(Clone, Debug)]
pub struct ByCommune {
    /// Where the office says so.
    pub place: Place,
    /// The communes' own numbers, in the office's order.
    pub numbers: Vec<OwnNumber>,
}

/// The number of one commune's document.
#[derive(Clone, Debug)]
pub struct OwnNumber {
    /// The commune as the office writes it.
    pub name: Sourced<String>,
    /// Which commune that is, an index into the project's list; nothing where none has that name.
    pub commune: Option<usize>,
    /// The number once it is issued.
    pub number: Option<String>,
    /// The symbol that the office wrote behind it.
    pub symbol: Option<Sourced<String>>,
}
