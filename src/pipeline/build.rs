//! A project's documents as files, in one format.

use std::path::PathBuf;
use std::sync::Arc;

use super::alone::alone;
use super::draft::annexes;
use super::lay_out::each_laid_out;
use super::prepare::prepare_for;
use super::prepared::{Prepared, slug};
use super::wanted::{Wanted, documents};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{Account, Edition};
use crate::formats::{self, Annexed, Artifact, Format, Make};
use crate::guard::guarded;
use crate::model::Document;
use crate::origin::Place;
use crate::typeset::{Fonts, Letterhead};
use crate::{inputs, template};

/// A project to work on.
#[derive(Clone)]
pub struct Job {
    /// The project folder.
    pub folder: PathBuf,
    /// What is wanted of it.
    pub wanted: Wanted,
    /// The fonts.
    pub fonts: Arc<Fonts>,
    /// Whether the finished markup is kept beside the document.
    pub keep_markup: bool,
}

/// A document that went through every stage.
pub struct Built {
    /// Its id.
    pub id: String,
    /// How many pages it has.
    pub pages: usize,
    /// Its files.
    pub artifacts: Vec<Artifact>,
}

/// What became of a project; its files were handed on one by one.
pub struct Outcome {
    /// The project folder's name.
    pub slug: String,
    /// The documents without errors: id and pages.
    pub documents: Vec<(String, usize)>,
    /// Everything that was found.
    pub found: Diagnostics,
    /// What was read, where the project could be read.
    pub account: Option<Account>,
}

/// The files that are made of a document's annexes.
fn annexed(
    prepared: &Prepared,
    document: &Document,
    make: fn(&Annexed<'_>, &mut Diagnostics) -> Vec<Artifact>,
    found: &mut Diagnostics,
) -> Vec<Artifact> {
    let Prepared { project, figures, overrides, .. } = prepared;
    let kind = template::document_kind(&document.template.value, overrides);
    let attached_to = Letterhead::of(project, document, kind).attached_to();
    let edition = Edition::of(project, figures, document);
    let tables = annexes(&edition, found);
    make(&Annexed { edition: &edition, tables, attached_to }, found)
}

/// Everything but writing: also the PDF is made, because its standard may refuse it.
pub fn check(job: &Job) -> Outcome {
    build(job, &formats::PDF, &mut |_| Ok(()))
}

/// Makes the files of the documents wanted. Those of a document are handed on as soon as they are
/// made, to be written or kept; whoever cannot take them says why.
pub fn build(
    job: &Job,
    format: &Format,
    hand_on: &mut dyn FnMut(Built) -> Result<(), Problem>,
) -> Outcome {
    let mut found = Diagnostics::new();
    let mut made = Vec::new();
    let mut account = None;
    let mut finish = |built: Built, found: &mut Diagnostics| {
        let summary = (built.id.clone(), built.pages);
        match hand_on(built) {
            Ok(()) => made.push(summary),
            Err(problem) => found.push(Diagnostic::new(problem)),
        }
    };
    // What panics outside of any document costs the project.
    let done = guarded(|| {
        let prepared = prepare_for(&job.folder, &job.wanted, &job.fonts, &mut found);
        let Some(prepared) = prepared else { return };
        account = Some(Account::of(&prepared.project, &prepared.figures));
        match format.make {
            Make::OfTables(make) => {
                for document in documents(&prepared.project, &job.wanted, &mut found) {
                    let id = &document.id.value;
                    alone(document, id, &mut found, |found| {
                        let artifacts = annexed(&prepared, document, make, found);
                        finish(Built { id: id.clone(), pages: 0, artifacts }, found);
                    });
                }
            }
            Make::OfPages(make) => {
                let (wanted, fonts) = (&job.wanted, &job.fonts);
                each_laid_out(&prepared, wanted, fonts, &mut found, &mut |document, found| {
                    let Some(mut artifacts) = make(&document, found) else { return };
                    if job.keep_markup && format.beside_markup {
                        artifacts.extend(formats::markup(&document));
                    }
                    let pages = document.pages.count();
                    finish(Built { id: document.id, pages, artifacts }, found);
                });
            }
        }
    });
    let slug = slug(&job.folder);
    if done.is_none() {
        found.report(Problem::Crashed { what: slug.clone() }, &Place::file("ntm.yaml".to_owned()));
    }
    inputs::add_excerpts(&job.folder, &mut found);
    Outcome { slug, documents: made, found, account }
}
