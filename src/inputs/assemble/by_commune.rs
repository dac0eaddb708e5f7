//! A document that is made for each commune: `theo`, and the communes' own numbers.

use std::collections::BTreeMap;

use super::roster::Roster;
use super::section::Section;
use super::{letterhead, values};
use crate::diag::{Diagnostic, Diagnostics, Problem, Shape};
use crate::inputs::raw::{Entry, Node};
use crate::model::{ByCommune, Commune, Document, OwnNumber};
use crate::origin::Sourced;

/// Reads `theo`, and behind it the communes' numbers. Which communes these are is settled when the list
/// is known.
pub(super) fn by_commune(section: &Section<'_>, found: &mut Diagnostics) -> Option<ByCommune> {
    let node = section.node("theo")?;
    let choices: &[(&[&str], ())] =
        &[(&["xa", "xã", "phuong", "phường", "dac_khu", "đặc khu"], ())];
    values::choice("theo", node, choices, found)?;
    let numbers = match section.node("so").map(|node| (&node.value, &node.place)) {
        None => Vec::new(),
        Some((Node::Map(entries), _)) => {
            entries.iter().filter_map(|entry| own_number(entry, found)).collect()
        }
        // One number for all of them is no number of any.
        Some((other, place)) => {
            let (expected, seen) = (Shape::Mapping, other.shape());
            let problem = Problem::WrongShape { key: "so".to_owned(), expected, found: seen };
            found.report(problem, place);
            Vec::new()
        }
    };
    Some(ByCommune { place: node.place.clone(), numbers })
}

fn own_number(entry: &Entry, found: &mut Diagnostics) -> Option<OwnNumber> {
    let name = entry.key.clone();
    let given = (!entry.value.value.is_empty()).then(|| values::text("so", &entry.value, found));
    let (number, symbol) =
        given.flatten().map_or((None, None), |text| letterhead::number(&text, found));
    Some(OwnNumber { name, commune: None, number, symbol })
}

/// Settles whose the communes' own numbers are; a name that is no commune's is told, and so is one that
/// stands there twice.
pub(super) fn settle(documents: &mut [Document], communes: &[Commune], found: &mut Diagnostics) {
    let roster = Roster::new(communes);
    for by_commune in documents.iter_mut().filter_map(|own| own.by_commune.as_mut()) {
        let mut known = BTreeMap::new();
        for own in &mut by_commune.numbers {
            let name = Sourced::new(Node::Text(own.name.value.clone()), own.name.place.clone());
            own.commune = roster.find(&name, found);
            let Some(commune) = own.commune else { continue };
            if let Some(first) = known.insert(commune, own.name.place.clone()) {
                let problem = Problem::DuplicateCommune { name: own.name.value.clone() };
                found.push(Diagnostic::new(problem).at(&own.name.place).with(&first));
            }
        }
    }
}
