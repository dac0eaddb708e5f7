//! How documents stand by all entries of the register: numbered later, replaced.

use chrono::NaiveDate;

use super::chain::Link;
use super::entry::{Act, IssuedEntry, ReceivedEntry};
use crate::viet;

/// An issued document by all that was entered of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedDocument {
    /// The count of its own entry.
    pub count: usize,
    /// The entry.
    pub entry: IssuedEntry,
    /// Its number as printed, once it has one.
    pub number: Option<String>,
    /// Its date, once it is known.
    pub date: Option<NaiveDate>,
    /// The count of the entry whose document replaces it.
    pub replaced_by: Option<usize>,
    /// Its files that came back signed, in the order in which they came.
    pub received: Vec<ReceivedEntry>,
}

impl IssuedDocument {
    /// Every document of the register, in the order of its entries.
    pub fn all(links: &[Link]) -> Vec<Self> {
        let mut all: Vec<IssuedDocument> = Vec::new();
        for link in links {
            let count = link.entry.count;
            match &link.entry.act {
                Act::Issue(entry) => {
                    let before = |own: &&mut IssuedDocument| Some(own.count) == entry.replaces;
                    if let Some(replaced) = all.iter_mut().find(before) {
                        replaced.replaced_by = Some(count);
                    }
                    let (number, date) = (entry.number.clone(), entry.date);
                    let entry = (**entry).clone();
                    all.push(IssuedDocument {
                        count,
                        entry,
                        number,
                        date,
                        replaced_by: None,
                        received: Vec::new(),
                    });
                }
                Act::Number(later) => {
                    if let Some(own) = all.iter_mut().find(|own| own.count == later.of) {
                        own.number = Some(later.number.clone());
                        own.date = Some(later.date);
                    }
                }
                Act::Receive(received) => {
                    if let Some(own) = all.iter_mut().find(|own| own.count == received.of) {
                        own.received.push(received.clone());
                    }
                }
            }
        }
        all
    }

    /// Its number as a number.
    pub fn number_value(&self) -> Option<u32> {
        self.number.as_ref()?.parse().ok()
    }

    /// Number and symbol: `25/KH-UBND`; the number is dots while it has none.
    pub fn called(&self) -> String {
        format!("{}/{}", self.number.as_deref().unwrap_or("…"), self.entry.symbol)
    }

    /// Its date: `10/02/2025`, or the year alone.
    pub fn day(&self) -> String {
        self.date.map_or_else(|| self.entry.year.to_string(), viet::fmt_short)
    }

    /// Whether it is a document of a project, by the project's way from the register and the document's id.
    pub fn is_of(&self, project: &str, document: &str) -> bool {
        self.entry.project == project && self.entry.document == document
    }

    /// Whether it stands: nothing has replaced it.
    pub fn is_in_force(&self) -> bool {
        self.replaced_by.is_none()
    }
}
