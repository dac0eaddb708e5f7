//! The documents that are really made: each that the project declares, and in place of one that is made
//! for each commune the communes' own.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Document, Project};
use crate::origin::Place;

/// A document that is made.
#[derive(Clone, Debug)]
pub struct Paper<'a> {
    /// Its id, also its file's name.
    pub id: Cow<'a, str>,
    /// As it is declared.
    pub document: &'a Document,
    /// The commune that it is made for, an index into the project's list.
    pub commune: Option<usize>,
    /// Its number once it is issued.
    pub number: Option<&'a str>,
}

impl Paper<'_> {
    /// Where its number stands, or else where it is declared.
    pub fn number_place(&self) -> &Place {
        let numbers = self.document.by_commune.iter().flat_map(|own| &own.numbers);
        let mut own = numbers.filter(|own| own.commune.is_some() && own.commune == self.commune);
        own.next().map_or(&self.document.place, |own| &own.name.place)
    }

    /// Whether an id means it: its own, or that of the document that is made for each commune.
    pub fn is_called(&self, id: &str) -> bool {
        self.id == id || self.document.id.value == id
    }
}

impl Project {
    /// The documents that are made, in their order.
    pub fn papers(&self) -> Vec<Paper<'_>> {
        let mut papers = Vec::new();
        for document in &self.documents {
            let Some(by_commune) = &document.by_commune else {
                let (id, number) = (document.id.value.as_str().into(), document.number.as_deref());
                papers.push(Paper { id, document, commune: None, number });
                continue;
            };
            let given = by_commune.numbers.iter();
            let numbers: BTreeMap<usize, &str> =
                given.filter_map(|own| Some((own.commune?, own.number.as_deref()?))).collect();
            papers.extend(self.communes.iter().enumerate().map(|(commune, own)| Paper {
                id: document.id_of(&own.slug).into(),
                document,
                commune: Some(commune),
                number: numbers.get(&commune).copied(),
            }));
        }
        papers
    }
}

impl Document {
    /// Whether it is the plan: of the year, and of the whole area.
    pub fn is_plan(&self) -> bool {
        self.period.is_none() && self.by_commune.is_none() && self.corrects.is_none()
    }

    /// The id of a commune's own document, by the commune's name among the names of figures: no two
    /// communes share one, however they are spelt.
    pub fn id_of(&self, slug: &str) -> String {
        format!("{}-{slug}", self.id.value)
    }
}
