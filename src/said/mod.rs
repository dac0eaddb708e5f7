//! What a project says, as values that can be kept and compared with what it said another time: its
//! figures and the cells below them, who and what is on its lists, and what each document prints,
//! without layout.

mod cells;
mod document;
mod stated;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use self::cells::{SEVERAL, SaidCells, SaidSheet, read_cell};
pub use self::document::{SaidDocument, SaidGrid, SaidLine};
pub use self::stated::{Called, Of, SaidList, SaidProject};

/// What a project and its documents say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AllSaid {
    /// The project.
    pub stated: SaidProject,
    /// Its documents by their ids.
    pub documents: BTreeMap<String, SaidDocument>,
}
