//! A project's documents as files, in one format.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::alone::alone;
use super::draft::annexes;
use super::lay_out::{drafted, laid_out};
use super::one::One;
use super::prepare::prepare_for;
use super::prepared::{Prepared, slug};
use super::wanted::{Wanted, chosen, each, reported};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::Account;
use crate::formats::{self, Annexed, Artifact, Format, Make};
use crate::guard::guarded;
use crate::hash::Hash;
use crate::inputs::{PROJECT_FILE, Reads};
use crate::model::Document;
use crate::origin::Place;
use crate::typeset::{Fonts, Letterhead, Source};
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
    /// What it was made from, in short.
    pub draft: Hash,
    /// Its parts, itself and annexes filed apart: id and pages.
    pub parts: Vec<(String, usize)>,
    /// Its files.
    pub artifacts: Vec<Artifact>,
}

/// Whoever takes the documents of a project as they are made.
pub trait Taker {
    /// The parts of a document that was made from such a draft before and is there still, so that it
    /// need not be made again.
    fn has(&mut self, _document: &str, _draft: Hash) -> Option<Vec<(String, usize)>> {
        None
    }

    /// Takes a document, to write or to keep it.
    ///
    /// # Errors
    /// Why it could not.
    fn take(&mut self, built: Built) -> Result<(), Problem>;
}

/// Keeps nothing of what is made.
pub struct Nobody;

impl Taker for Nobody {
    fn take(&mut self, _: Built) -> Result<(), Problem> {
        Ok(())
    }
}

/// What was made of a document.
pub struct Made {
    /// What it was made from, in short.
    pub draft: Hash,
    /// Its parts: id and pages.
    pub parts: Vec<(String, usize)>,
    /// Whether it was there already.
    pub fresh: bool,
}

/// What became of a document.
pub struct Done {
    /// Its id.
    pub id: String,
    /// What was made of it; nothing where it failed.
    pub made: Option<Made>,
    /// What was found of it.
    pub found: Diagnostics,
}

/// What became of a project; its files were handed on document by document.
pub struct Outcome {
    /// The project folder's name.
    pub slug: String,
    /// Everything that was asked of the project's folder.
    pub reads: Reads,
    /// The ids of all documents that the project has, where it could be read.
    pub all: Vec<String>,
    /// The documents wanted.
    pub documents: Vec<Done>,
    /// What was found of the project as a whole.
    pub found: Diagnostics,
    /// What was read, where the project could be read.
    pub account: Option<Account>,
}

impl Outcome {
    /// Everything that was found, each thing once.
    pub fn all_found(&self) -> Diagnostics {
        let mut all = Diagnostics::new();
        all.extend(self.found.clone());
        self.documents.iter().for_each(|document| all.extend_new(document.found.clone()));
        all
    }
}

/// The files that are made of a document's annexes.
fn annexed(
    prepared: &Prepared,
    one: &One<'_>,
    make: fn(&Annexed<'_>, &mut Diagnostics) -> Vec<Artifact>,
    found: &mut Diagnostics,
) -> Vec<Artifact> {
    let edition = one.edition();
    let kind = template::document_kind(&one.document.template.value, &prepared.overrides);
    let attached_to = Letterhead::of(edition.issuing(), &one.document, kind).attached_to();
    let tables = annexes(&edition, found);
    make(&Annexed { edition: &edition, tables, attached_to }, found)
}

/// Everything but writing: also the PDF is made, because its standard may refuse it.
pub fn check(job: &Job) -> Outcome {
    build(job, &formats::PDF, &mut Nobody)
}

/// Makes the files of the documents wanted. Those of a document are handed on together as soon as all of
/// them are made; of a document of which a part has errors, nothing is.
pub fn build(job: &Job, format: &Format, taker: &mut dyn Taker) -> Outcome {
    let mut found = Diagnostics::new();
    let mut outcome = Outcome {
        slug: slug(&job.folder),
        reads: Reads::default(),
        all: Vec::new(),
        documents: Vec::new(),
        found: Diagnostics::new(),
        account: None,
    };
    // What panics outside of any document costs the project.
    let done = guarded(|| {
        let reads = &mut outcome.reads;
        let prepared = prepare_for(&job.folder, &job.wanted, &job.fonts, reads, &mut found);
        let Some(prepared) = prepared else { return };
        let Prepared { project, figures, .. } = &prepared;
        outcome.account = Some(Account::of(project, figures));
        outcome.all = project.papers().into_iter().map(|own| own.id.into_owned()).collect();
        for paper in chosen(project, &job.wanted, &mut found) {
            let mut own = Diagnostics::new();
            let one = alone(paper.document, &paper.id, &mut own, |own| {
                let one = One::of(&prepared, &paper, own)?;
                reported(&one.project, &one.document, own).then_some(one)
            });
            let made =
                one.flatten().map(|one| of_document(&prepared, &one, job, format, taker, &mut own));
            let id = paper.id.into_owned();
            outcome.documents.push(Done { id, made: made.flatten(), found: own });
        }
    });
    if done.is_none() {
        let place = Place::file(PROJECT_FILE);
        found.report(Problem::Crashed { what: outcome.slug.clone() }, &place);
    }
    inputs::add_excerpts(&job.folder, &mut found);
    for document in &mut outcome.documents {
        inputs::add_excerpts(&job.folder, &mut document.found);
    }
    outcome.found = found;
    outcome
}

/// What each document wanted would be made from now, in short; those are left out that cannot be made.
pub fn fingerprints(job: &Job) -> BTreeMap<String, Hash> {
    let mut drafts = BTreeMap::new();
    let mut found = Diagnostics::new();
    let _ = guarded(|| {
        let reads = &mut Reads::default();
        let prepared = prepare_for(&job.folder, &job.wanted, &job.fonts, reads, &mut found);
        let Some(prepared) = prepared else { return };
        each(&prepared, &job.wanted, &mut found, |one, _| {
            let mut own = Diagnostics::new();
            let only_annexes = job.wanted.annexes_only;
            let sources = drafted(&prepared, one, only_annexes, &job.fonts, &mut own);
            if let Some(sources) = sources.filter(|_| !own.has_errors()) {
                let draft = of_sources(&sources, &prepared, &one.document);
                drafts.insert(one.id().to_owned(), draft);
            }
        });
    });
    drafts
}

/// Makes one document, unless it is there already.
fn of_document(
    prepared: &Prepared,
    one: &One<'_>,
    job: &Job,
    format: &Format,
    taker: &mut dyn Taker,
    found: &mut Diagnostics,
) -> Option<Made> {
    let document = &*one.document;
    let id = &document.id.value;
    let built = match format.make {
        Make::OfTables(make) => {
            let artifacts =
                alone(document, id, found, |found| annexed(prepared, one, make, found))?;
            let draft = Hash::of_parts(artifacts.iter().map(|own| own.bytes.as_slice()));
            Built { id: id.clone(), draft, parts: vec![(id.clone(), 0)], artifacts }
        }
        Make::OfPages(make) => {
            let only_annexes = job.wanted.annexes_only;
            let sources = drafted(prepared, one, only_annexes, &job.fonts, found)?;
            let draft = of_sources(&sources, prepared, document);
            if !found.has_errors()
                && let Some(parts) = taker.has(id, draft)
            {
                return Some(Made { draft, parts, fresh: true });
            }
            let mut built =
                Built { id: id.clone(), draft, parts: Vec::new(), artifacts: Vec::new() };
            for source in sources {
                let laid_out = laid_out(prepared, document, source, &job.fonts, found)?;
                let part = laid_out.id.clone();
                let made = alone(document, &part, found, |found| make(&laid_out, found));
                built.artifacts.extend(made??);
                if job.keep_markup && format.beside_markup {
                    built.artifacts.extend(formats::markup(&laid_out));
                }
                built.parts.push((part, laid_out.pages.count()));
            }
            built
        }
    };
    if found.has_errors() {
        return None;
    }
    let (draft, parts) = (built.draft, built.parts.clone());
    match taker.take(built) {
        Ok(()) => Some(Made { draft, parts, fresh: false }),
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            None
        }
    }
}

/// Everything that a document's pages depend on beside the program and its fonts, in short.
fn of_sources(sources: &[Source], prepared: &Prepared, document: &Document) -> Hash {
    let Prepared { slug, project, .. } = prepared;
    let around =
        format!("{slug} {} {:?} {:?}", project.programme.year, project.layout, document.date);
    let texts = sources.iter().flat_map(|own| [&own.id, &own.markup, &own.data]);
    Hash::of_parts(std::iter::once(&around).chain(texts).map(String::as_bytes))
}
