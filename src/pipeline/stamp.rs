//! What a document is issued under: number, date, and what goes with them.

use crate::model::{OwnNumber, Project};
use crate::origin::{Place, Sourced};
use crate::viet::PartialDate;

/// What one document is issued under, whatever the project file says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The document's id.
    pub document: String,
    /// Its number as it is printed; nothing where it is issued with a blank.
    pub number: Option<String>,
    /// Its date; where there is none, the project's own stands.
    pub date: Option<PartialDate>,
    /// Whether it is issued on paper, so that the lines "(Kèm theo …)" are filled; where nothing is said,
    /// as the project has it.
    pub paper: Option<bool>,
    /// Who signs it; where nobody is named, as the project has it.
    pub signer: Option<String>,
    /// The document in whose place it is issued, as it names that; nothing where it takes nobody's.
    pub replaces: Option<String>,
    /// What its project was called when it was issued; the PDF is known by it.
    pub project: Option<String>,
}

impl Stamp {
    /// Puts it on the document; an id that the project lacks is told elsewhere.
    pub(super) fn settle(&self, project: &mut Project) {
        let papers = project.papers();
        let own = papers.iter().find(|paper| paper.id == self.document);
        let own = own.map(|paper| (paper.document.id.value.clone(), paper.commune));
        let Some((id, commune)) = own else { return };
        let name = commune.map(|at| project.communes[at].name.clone());
        let document = project.documents.iter_mut().find(|own| own.id.value == id);
        let Some(document) = document else { return };
        document.issued = true;
        let place = document.place.clone();
        document.replaces = self.replaces.clone().map(|own| Sourced::new(own, place));
        // What the project says otherwise was typed.
        if let Some(date) = self.date.filter(|own| *own != document.date) {
            document.date = date;
            document.date_place = Some(Place::file("--date"));
        }
        if let Some(paper) = self.paper {
            document.annexes.paper = paper;
        }
        let other = |own: &&String| document.signer.name.as_ref() != Some(own);
        if let Some(signer) = self.signer.as_ref().filter(other) {
            document.signer.name = Some(signer.clone());
            document.signer.places.set("ho_ten", Place::file("--signer"));
        }
        match (&mut document.by_commune, name) {
            (Some(own), Some(name)) => {
                own.numbers.retain(|own| own.commune != commune);
                let (name, number) = (Sourced::new(name.value, name.place), self.number.clone());
                own.numbers.push(OwnNumber { name, commune, number, symbol: None });
            }
            _ => document.number.clone_from(&self.number),
        }
    }
}
