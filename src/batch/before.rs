//! What documents said before they are made again.

use std::collections::BTreeMap;
use std::path::Path;

use crate::changes::{self, FigureChange, Remade};
use crate::figures::FigureIndex;
use crate::hash::Hash;
use crate::record::{self, Last};
use crate::said::AllSaid;
use crate::trace::Trace;

/// What the documents of a project said when they were last made, read once one of them is made again.
#[derive(Default)]
pub struct Before {
    last: Option<Option<Last>>,
    /// By which of what the project stated a document was made of: the figures that changed since.
    changed: BTreeMap<usize, Vec<FigureChange>>,
    /// Which of them the document that is being made was made of, and what changed in it.
    own: Option<(usize, Remade)>,
    /// Whether its pages are to be looked at, and were not.
    waits: bool,
}

impl Before {
    /// A document is made again that was made of a draft: what it said then is compared with what it
    /// says now, where that is still known of the very files that are replaced. Whether it depends on
    /// its pages which of its figures changed.
    pub fn begin(&mut self, folder: &Path, said: &AllSaid, document: &str, then: Hash) -> bool {
        (self.own, self.waits) = (None, false);
        let last = self.last.get_or_insert_with(|| record::last(folder).map(|(last, _)| last));
        let before = last.as_ref().and_then(|last| {
            let kept = last.documents.get(document).filter(|own| own.document.draft == then)?;
            Some((kept, last.stated.get(kept.stated)?))
        });
        let Some(((kept, stated), now)) = before.zip(said.documents.get(document)) else {
            return false;
        };
        let of_project = || changes::figures(stated, &said.stated);
        let changed = self.changed.entry(kept.stated).or_insert_with(of_project);
        self.waits = !changed.is_empty();
        self.own = Some((kept.stated, Remade::of(&kept.document, now)));
        self.waits
    }

    /// The pages of the document were looked at.
    pub fn printed(&mut self, index: &FigureIndex, traces: &[Trace]) {
        self.waits = false;
        self.own = self.own.take().map(|(stated, own)| {
            let changed = self.changed.get(&stated).map(Vec::as_slice).unwrap_or_default();
            (stated, own.with_figures(changed, index, traces))
        });
    }

    /// What changed in the document, where that is known.
    pub fn end(&mut self) -> Option<Remade> {
        let own = self.own.take().map(|(_, remade)| remade);
        own.filter(|_| !std::mem::take(&mut self.waits))
    }
}
