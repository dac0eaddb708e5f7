//! What a project and its documents say now.

use std::collections::BTreeMap;

use super::build::Job;
use super::draft::{Sources, drafted};
use super::of_document::{of_sources, said_of};
use super::prepare::prepare_for;
use super::prepared::Prepared;
use super::wanted::{chosen, ready};
use crate::diag::Diagnostics;
use crate::guard::guarded;
use crate::inputs::{self, Reads};
use crate::said::{AllSaid, SaidProject};

/// What a project and its documents say now.
#[derive(Default)]
pub struct Heard {
    /// The project, where it can be made documents of.
    pub prepared: Option<Prepared>,
    /// What it says.
    pub said: AllSaid,
    /// The ids of all its documents.
    pub all: Vec<String>,
    /// What was found of the project as a whole.
    pub found: Diagnostics,
    /// What was found of each document wanted, before its layout.
    pub documents: BTreeMap<String, Diagnostics>,
}

/// What a project and its documents say now, those that will take the place of issued ones, too; nothing is
/// laid out or made.
pub fn hear(job: &Job, replaced: &dyn Fn(&Prepared) -> BTreeMap<String, String>) -> Heard {
    let mut heard = Heard::default();
    let found = &mut heard.found;
    let said = &mut heard.said;
    let documents = &mut heard.documents;
    let all = &mut heard.all;
    heard.prepared = guarded(|| {
        let reads = &mut Reads::default();
        let prepared = prepare_for(&job.folder, &job.wanted, &job.fonts, reads, found)?;
        let replaced = replaced(&prepared);
        let prepared = prepared.replacing(replaced);
        let Prepared { project, figures, .. } = &prepared;
        said.stated = SaidProject::of(project, figures);
        all.extend(project.papers().into_iter().map(|own| own.id.into_owned()));
        for paper in chosen(project, &job.wanted, found) {
            let mut own = Diagnostics::new();
            let id = paper.id.to_string();
            if let Some(one) = ready(&prepared, &paper, &mut own)
                && let Some(drafted) = drafted(&prepared, &one, false, &job.fonts, &mut own)
                && !own.has_errors()
            {
                let Sources { sources, tables } = drafted;
                let draft = of_sources(&sources, &prepared, &one.document);
                let printed = said_of(&prepared, &one, draft, &sources, &tables);
                said.documents.insert(id.clone(), printed);
            }
            documents.insert(id, own);
        }
        Some(prepared)
    })
    .flatten();
    inputs::add_excerpts(&job.folder, &mut heard.found);
    heard
}
