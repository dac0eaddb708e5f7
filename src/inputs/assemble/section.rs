//! A mapping of a YAML file, read key by key; what nobody asked for is reported at the end.

use std::sync::{Mutex, PoisonError};

use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem, Shape};
use crate::inputs::files::held;
use crate::inputs::keys::Keys;
use crate::inputs::raw::{Entry, Node};
use crate::origin::{Place, Sourced};
use crate::viet;

/// More unknown keys of one mapping than these are not reported: it is something else altogether.
const UNKNOWN_LIMIT: usize = 50;

/// A mapping being read.
pub struct Section<'a> {
    name: String,
    keys: &'static Keys,
    /// Where it begins.
    pub place: Place,
    entries: &'a [Entry],
    /// Tables that are read beside each other ask, too.
    asked: Mutex<Vec<&'static str>>,
}

impl<'a> Section<'a> {
    /// Opens a mapping with the keys that it may have; anything else is reported.
    pub fn open(
        name: &str,
        keys: &'static Keys,
        node: &'a Sourced<Node>,
        found: &mut Diagnostics,
    ) -> Option<Self> {
        let entries: &[Entry] = match &node.value {
            Node::Map(entries) => entries,
            Node::Empty => &[],
            other => {
                let problem = Problem::WrongShape {
                    key: name.to_owned(),
                    expected: Shape::Mapping,
                    found: other.shape(),
                };
                found.report(problem, &node.place);
                return None;
            }
        };
        Some(Section {
            name: name.to_owned(),
            keys,
            place: node.place.clone(),
            entries,
            asked: Mutex::default(),
        })
    }

    /// The value of a key, as it is. One that the list of keys does not have is never read.
    pub fn node(&self, key: &'static str) -> Option<&'a Sourced<Node>> {
        if !self.keys.has(key) {
            return None;
        }
        held(&self.asked).push(key);
        self.entries
            .iter()
            .find(|entry| entry.key.value == key)
            .map(|entry| &entry.value)
            .filter(|value| !value.value.is_empty())
    }

    /// Where a key stands that has nothing behind it.
    pub fn blank(&self, key: &str) -> Option<&'a Place> {
        let entry = self.entries.iter().find(|entry| entry.key.value == key)?;
        entry.value.value.is_empty().then_some(&entry.key.place)
    }

    /// A single text.
    pub fn text(&self, key: &'static str, found: &mut Diagnostics) -> Option<Sourced<String>> {
        let node = self.node(key)?;
        values::text(key, node, found)
    }

    /// A single text that must be given.
    pub fn required(&self, key: &'static str, found: &mut Diagnostics) -> Option<Sourced<String>> {
        if self.node(key).is_none() {
            self.missing(key, found);
            return None;
        }
        self.text(key, found)
    }

    /// Reports a key that must be given.
    pub fn missing(&self, key: &str, found: &mut Diagnostics) {
        let problem = Problem::MissingKey { key: key.to_owned(), section: self.name.clone() };
        found.report(problem, &self.place);
    }

    /// One text or a list of them.
    pub fn texts(&self, key: &'static str, found: &mut Diagnostics) -> Vec<Sourced<String>> {
        self.node(key).map(|node| values::texts(key, node, found)).unwrap_or_default()
    }

    /// A mapping below this one.
    pub fn section(&self, key: &'static str, found: &mut Diagnostics) -> Option<Section<'a>> {
        let node = self.node(key)?;
        let below = self.keys.all.iter().find(|own| own.name == key)?.below?;
        Section::open(key, below, node, found)
    }

    /// A list, item by item.
    pub fn list(&self, key: &'static str, found: &mut Diagnostics) -> &'a [Sourced<Node>] {
        match self.node(key) {
            None => &[],
            Some(Sourced { value: Node::List(items), .. }) => items,
            Some(other) => {
                let problem = Problem::WrongShape {
                    key: key.to_owned(),
                    expected: Shape::List,
                    found: other.value.shape(),
                };
                found.report(problem, &other.place);
                &[]
            }
        }
    }

    /// Reports every key that nobody asked for.
    pub fn finish(self, found: &mut Diagnostics) {
        let mut asked = self.asked.into_inner().unwrap_or_else(PoisonError::into_inner);
        asked.sort_by_key(|key| self.keys.all.iter().position(|known| known.name == *key));
        let unknown = |entry: &&Entry| !asked.contains(&entry.key.value.as_str());
        for entry in self.entries.iter().filter(unknown).take(UNKNOWN_LIMIT) {
            let key = &entry.key.value;
            let problem = Problem::UnknownKey { key: key.clone(), section: self.name.clone() };
            // A key that is still missing was rather meant than one that is there.
            let there = |known: &str| self.entries.iter().any(|e| e.key.value == known);
            let missing = asked.iter().copied().filter(|known| !there(known));
            let meant = viet::did_you_mean(key, missing)
                .or_else(|| viet::did_you_mean(key, asked.iter().copied()));
            found.push(Diagnostic::new(problem).at(&entry.key.place).meant(meant));
        }
    }
}
