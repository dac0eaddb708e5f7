//! All that changed of a project.

use super::document::{self, DocumentChange, DocumentTurn};
use super::figures::{self, CellChange, CommuneChange, FigureChange, ListChange};
use crate::record::{Finding, KeptWords, Last};

/// What changed of a project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Figures, those of all units first.
    pub figures: Vec<FigureChange>,
    /// Criteria of communes.
    pub communes: Vec<CommuneChange>,
    /// Who and what came onto a list or is no longer there.
    pub lists: Vec<ListChange>,
    /// Cells below figures.
    pub cells: Vec<CellChange>,
    /// Documents, the project's in its order, then those that it no longer has.
    pub documents: Vec<DocumentChange>,
    /// Findings that came.
    pub came: Vec<Finding>,
    /// Findings that went.
    pub went: Vec<Finding>,
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty()
            && self.communes.is_empty()
            && self.lists.is_empty()
            && self.cells.is_empty()
            && self.documents.iter().all(|own| own.how == DocumentTurn::Same)
            && self.came.is_empty()
            && self.went.is_empty()
    }
}

/// What came among the findings, where that is all that can be known: what is no longer found may not
/// have been looked for.
pub fn findings(old: &Last, new: &Last) -> Changes {
    let mut before = old.found.clone();
    let of_documents = old.documents.values().map(|own| own.found.clone());
    of_documents.for_each(|found| extend_new(&mut before, found));
    Changes { came: without(&new.found, &before), ..Changes::default() }
}

/// What changed from one time to another.
pub fn between(old: &Last, new: &Last) -> Changes {
    let mut changes = Changes::default();
    // Documents that were made alone have what the project stated then.
    for before in &old.stated {
        let Some(now) = new.stated.first() else { break };
        add(&mut changes.figures, figures::figures(before, now));
        add(&mut changes.communes, figures::communes(before, now));
        add(&mut changes.lists, figures::lists(before, now));
        add(&mut changes.cells, figures::cells(before, now));
    }
    let gone = old.all.iter().filter(|id| !new.all.contains(id));
    for id in new.all.iter().chain(gone) {
        let (before, now) = (old.documents.get(id), new.documents.get(id));
        let printed = [before, now].map(|own| own.map(|own| &own.document));
        let there = new.all.contains(id);
        changes.documents.extend(document::document(id, printed, there));
    }
    let same = |id: &String| {
        changes.documents.iter().any(|own| own.id == *id && own.how == DocumentTurn::Same)
    };
    // What is the same has the same findings, those of its layout too, which may not be known now.
    let of_now = |(id, now): (&String, &KeptWords)| match old.documents.get(id) {
        Some(before) if same(id) => before.found.clone(),
        _ => now.found.clone(),
    };
    let mut now = new.found.clone();
    new.documents.iter().map(of_now).for_each(|found| extend_new(&mut now, found));
    let mut before = old.found.clone();
    let of_before = old.documents.values().map(|own| own.found.clone());
    of_before.for_each(|found| extend_new(&mut before, found));
    changes.came = without(&now, &before);
    changes.went = without(&before, &now);
    changes
}

fn add<T: PartialEq>(all: &mut Vec<T>, more: Vec<T>) {
    for one in more {
        if !all.contains(&one) {
            all.push(one);
        }
    }
}

fn extend_new(all: &mut Vec<Finding>, more: Vec<Finding>) {
    for one in more {
        if !all.iter().any(|own| is_same(own, &one)) {
            all.push(one);
        }
    }
}

/// Findings that others do not tell. Where a row was put in, what is below it is told of other cells.
fn without(all: &[Finding], others: &[Finding]) -> Vec<Finding> {
    let is_new = |own: &&Finding| !others.iter().any(|other| is_same(own, other));
    all.iter().filter(is_new).cloned().collect()
}

fn is_same(a: &Finding, b: &Finding) -> bool {
    a.code == b.code && a.severity == b.severity && a.message == b.message
}
