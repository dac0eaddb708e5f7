//! A part of a project: what one of its documents is made of.

use crate::inputs::raw::Node;
use crate::model::PeriodId;
use crate::origin::Sourced;

/// Which documents and periods are read; all else of a project is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Only {
    /// The ids of the documents.
    pub documents: Vec<String>,
    /// The periods.
    pub periods: Vec<PeriodId>,
}

impl Only {
    /// Whether an entry of `van_ban` is read.
    pub(super) fn takes_document(&self, item: &Sourced<Node>) -> bool {
        text(item, "id").is_none_or(|id| self.documents.iter().any(|own| own == id))
    }

    /// Whether an entry of `ky` is read.
    pub(super) fn takes_period(&self, item: &Sourced<Node>) -> bool {
        let id = text(item, "ky").and_then(|own| own.parse::<PeriodId>().ok());
        id.is_none_or(|id| self.periods.contains(&id))
    }
}

/// What stands at a key of an entry.
fn text<'a>(item: &'a Sourced<Node>, key: &str) -> Option<&'a str> {
    let Node::Map(entries) = &item.value else { return None };
    match &entries.iter().find(|entry| entry.key.value == key)?.value.value {
        Node::Text(text) => Some(text),
        _ => None,
    }
}
