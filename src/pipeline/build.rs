//! A project's documents as files, in one format.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::ahead::{Ahead, DraftAhead, Early};
use super::alone::alone;
use super::draft::{Sources, annexes, drafted};
use super::lay_out::{keyed, laid_out};
use super::of_document::{of_sources, said_of};
use super::one::One;
use super::pages::relocate;
use super::prepare::{Own, agreed, prepare_for};
use super::prepared::Prepared;
use super::trace::traces_of;
use super::wanted::{Wanted, chosen, each, ready};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::{Account, FigureIndex, Figures};
use crate::formats::{self, Annexed, Artifact, Format, Make};
use crate::guard::guarded;
use crate::hash::Hash;
use crate::inputs::{PROJECT_FILE, Reads};
use crate::model::{AnnexKind, IssuedReport, Project};
use crate::origin::Place;
use crate::said::{AllSaid, SaidProject};
use crate::trace::Trace;
use crate::typeset::{Fonts, Letterhead};
use crate::{inputs, template, typeset, workers};

/// A project to work on.
#[derive(Clone)]
pub struct Job {
    /// The project folder.
    pub folder: PathBuf,
    /// What it is called, and its way below the output folder: its folder's name, or the way to it
    /// from the folder below which it was found.
    pub name: String,
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
pub trait Taker: Sync {
    /// Hears how many documents are wanted of the project.
    fn begins(&mut self, _documents: usize) {}

    /// Hears of the project that its documents are made of, before they are.
    fn hears_project(&mut self, _project: &Project, _figures: &Figures) {}

    /// The documents of the project that are not to be made anew, each with what is told of it.
    fn frozen(&mut self, _project: &Project) -> Vec<(String, Problem)> {
        Vec::new()
    }

    /// What was issued of the project before, which its reports compare with.
    fn issued(&self, _project: &Project) -> Vec<IssuedReport> {
        Vec::new()
    }

    /// By the ids of its documents, the issued ones whose places they will take, as they name those.
    fn replaced(&self, _prepared: &Prepared) -> BTreeMap<String, String> {
        BTreeMap::new()
    }

    /// Whether a document, the next, is to be made; else the run is to stop.
    fn goes_on(&mut self, _document: &str) -> bool {
        true
    }

    /// The parts of a document that was made from such a draft before and is there still, so that it
    /// need not be made again.
    fn has(&self, _document: &str, _draft: Hash) -> Option<Vec<(String, usize)>> {
        None
    }

    /// Whether it keeps what the project and its documents say.
    fn keeps_said(&self) -> bool {
        false
    }

    /// Where to put that down, if anywhere.
    fn said(&mut self) -> Option<&mut AllSaid> {
        None
    }

    /// Whether it asks where a document that is made now prints its figures.
    fn asks_where(&mut self, _document: &str) -> bool {
        false
    }

    /// Hears where a document prints its figures, before it takes it.
    fn hears_where(&mut self, _figures: &FigureIndex, _traces: &[Trace]) {}

    /// Takes a document, to write or to keep it.
    ///
    /// # Errors
    /// Why it could not.
    fn take(&mut self, built: Built) -> Result<(), Problem>;

    /// Hears what became of a document.
    fn ends(&mut self, _done: &Done) {}
}

/// Keeps nothing of what is made.
pub struct Nobody;

impl Taker for Nobody {
    fn take(&mut self, _: Built) -> Result<(), Problem> {
        Ok(())
    }
}

/// What was made of a document.
pub struct MadeDocument {
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
    pub made: Option<MadeDocument>,
    /// What was found of it.
    pub found: Diagnostics,
}

/// What became of a project; its files were handed on document by document.
pub struct Outcome {
    /// What the project is called.
    pub name: String,
    /// Everything that was asked of the project's folder.
    pub reads: Reads,
    /// The ids of all documents that the project has, where it could be read.
    pub all: Vec<String>,
    /// The documents wanted.
    pub documents: Vec<Done>,
    /// The ids of those that were not begun because the run is to stop.
    pub unreached: Vec<String>,
    /// The ids of all documents that are not to be made anew.
    pub frozen: Vec<String>,
    /// Those of them that are wanted, each with what is told of it.
    pub left_frozen: Vec<(String, Problem)>,
    /// What is left out because it is not due, each with its day.
    pub left_out: Vec<(String, Option<NaiveDate>)>,
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
        name: job.name.clone(),
        reads: Reads::default(),
        all: Vec::new(),
        documents: Vec::new(),
        unreached: Vec::new(),
        frozen: Vec::new(),
        left_frozen: Vec::new(),
        left_out: Vec::new(),
        found: Diagnostics::new(),
        account: None,
    };
    // What panics outside of any document costs the project.
    let done = guarded(|| {
        let reads = &mut outcome.reads;
        // What all documents need is read beside the first project.
        let make_ready = || {
            template::make_ready();
            typeset::make_ready();
        };
        let (own, _) = workers::beside(|| Own::read(&job.folder, reads, &mut found), make_ready);
        let Some(own) = own else { return };
        let issued = own.loaded.project.as_ref().map(|project| taker.issued(project));
        let issued = issued.unwrap_or_default();
        let early = match format.make {
            Make::OfPages(_) => Early::of(&own, &job.wanted),
            Make::OfTables(_) => None,
        };
        let is_there = |id: &str, draft| taker.has(id, draft).is_some();
        let (only_annexes, fonts) = (job.wanted.annexes_only, &job.fonts);
        let (id, is_kept) = (early.as_ref().map(|early| early.id.clone()), taker.keeps_said());
        let (prepared, ahead) = workers::beside(
            || {
                let prepared = agreed(own, (&job.wanted, &issued), fonts, reads, &mut found)?;
                let replaced = taker.replaced(&prepared);
                let prepared = prepared.replacing(replaced);
                let draft = id.and_then(|id| DraftAhead::of(&prepared, id, only_annexes, fonts));
                let Prepared { project, figures, .. } = &prepared;
                let stated = is_kept.then(|| SaidProject::of(project, figures));
                Some((Account::of(project, figures), stated, draft, prepared))
            },
            || early.map(|early| Ahead::of(early, only_annexes, fonts, &is_there)),
        );
        let Some((account, stated, draft, prepared)) = prepared else { return };
        let mut ahead = ahead.flatten().unwrap_or_default().with(draft);
        let project = &prepared.project;
        taker.hears_project(project, &prepared.figures);
        outcome.account = Some(account);
        if let (Some(said), Some(stated)) = (taker.said(), stated) {
            said.stated = stated;
        }
        outcome.all = project.papers().into_iter().map(|own| own.id.into_owned()).collect();
        outcome.left_out = job.wanted.left_out(project);
        let mut chosen = chosen(project, &job.wanted, &mut found);
        let frozen = taker.frozen(project);
        outcome.frozen = frozen.iter().map(|(id, _)| id.clone()).collect();
        let is_wanted = |(id, _): &(String, Problem)| chosen.iter().any(|own| own.id == *id);
        outcome.left_frozen = frozen.into_iter().filter(is_wanted).collect();
        chosen.retain(|own| !outcome.frozen.iter().any(|id| own.id == *id));
        taker.begins(chosen.len());
        for paper in chosen {
            let id = paper.id.to_string();
            if !taker.goes_on(&id) {
                outcome.unreached.push(id);
                continue;
            }
            let mut own = Diagnostics::new();
            let made = ready(&prepared, &paper, &mut own).and_then(|one| {
                of_document(&prepared, &one, job, format, taker, &mut ahead, &mut own)
            });
            let done = Done { id, made, found: own };
            taker.ends(&done);
            outcome.documents.push(done);
        }
    });
    if done.is_none() {
        let place = Place::file(PROJECT_FILE);
        found.report(Problem::Crashed { what: outcome.name.clone() }, &place);
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
            let drafted = drafted(&prepared, one, only_annexes, &job.fonts, &mut own);
            if let Some(Sources { sources, .. }) = drafted.filter(|_| !own.has_errors()) {
                let draft = of_sources(&sources, &prepared, &one.document);
                drafts.insert(one.id().to_owned(), draft);
            }
        });
    });
    drafts
}

/// Makes one document, unless it is there already.
pub(super) fn of_document(
    prepared: &Prepared,
    one: &One<'_>,
    job: &Job,
    format: &Format,
    taker: &mut dyn Taker,
    ahead: &mut Ahead,
    found: &mut Diagnostics,
) -> Option<MadeDocument> {
    let document = &*one.document;
    let id = &document.id.value;
    let built = match format.make {
        Make::OfTables(make) => {
            let artifacts =
                alone(document, id, found, |found| annexed(prepared, one, make, found))?;
            let draft = Hash::of_parts(artifacts.iter().map(|own| own.bytes.as_slice()));
            if !found.has_errors()
                && let Some(parts) = taker.has(id, draft)
            {
                return Some(MadeDocument { draft, parts, fresh: true });
            }
            Built { id: id.clone(), draft, parts: vec![(id.clone(), 0)], artifacts }
        }
        Make::OfPages(make) => {
            let only_annexes = job.wanted.annexes_only;
            let drafted = match ahead.drafted(id, found) {
                Some(drafted) => drafted,
                None => drafted(prepared, one, only_annexes, &job.fonts, found),
            };
            let Sources { sources, tables } = drafted?;
            let draft = of_sources(&sources, prepared, document);
            if let Some(said) = taker.said().filter(|_| !only_annexes) {
                let own = said_of(prepared, one, draft, &sources, &tables);
                said.documents.insert(id.clone(), own);
            }
            let kinds: Vec<AnnexKind> = tables.iter().map(|own| own.kind).collect();
            drop(tables);
            if !found.has_errors()
                && let Some(parts) = taker.has(id, draft)
            {
                return Some(MadeDocument { draft, parts, fresh: true });
            }
            let mut built =
                Built { id: id.clone(), draft, parts: Vec::new(), artifacts: Vec::new() };
            let asks = taker.asks_where(id);
            let mut kept = Vec::new();
            for source in sources {
                let mut laid_out = laid_out(prepared, document, source, ahead, &job.fonts, found)?;
                if format.is_written_on {
                    laid_out = keyed(prepared, one, &kinds, laid_out);
                }
                let part = laid_out.id.clone();
                let before = found.len();
                let made = alone(document, &part, found, |found| make(&laid_out, found));
                relocate(prepared, before, found);
                built.artifacts.extend(made??);
                if job.keep_markup && format.beside_markup {
                    built.artifacts.extend(formats::markup(&laid_out));
                }
                built.parts.push((part, laid_out.pages.count()));
                kept.extend(asks.then_some(laid_out));
            }
            if asks && let Some(traces) = traces_of(prepared, one, only_annexes, &job.fonts, &kept)
            {
                taker.hears_where(prepared.index(), &traces);
            }
            built
        }
    };
    if found.has_errors() {
        return None;
    }
    let (draft, parts) = (built.draft, built.parts.clone());
    match taker.take(built) {
        Ok(()) => Some(MadeDocument { draft, parts, fresh: false }),
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            None
        }
    }
}
