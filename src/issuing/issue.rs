//! Issuing a document: refused, or made with its number and date, kept with all that it was made of, and
//! entered in the register.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::earlier::issued_reports;
use super::entry::{Act, IssuedEntry};
use super::frozen::RegisterHome;
use super::kept::{self, HOME, KeptCopy};
use super::manifest::{KeptFigure, ManifestDocument};
use super::outgoing::Outgoing;
use super::refused::look_at_originals;
use super::register::Held;
use super::request::Request;
use super::series::printed;
use super::standing::IssuedDocument;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::figures::{FigureIndex, Figures};
use crate::formats;
use crate::hash::Sha256;
use crate::model::{IssuedReport, PeriodId, Project};
use crate::origin::Sourced;
use crate::output;
use crate::pipeline::{self, Built, Job, Stamp, Taker, Wanted};
use crate::record::Last;
use crate::review;
use crate::said::AllSaid;
use crate::trace::Trace;

/// A document that was issued.
pub struct Issued {
    /// How it stands in the register.
    pub standing: IssuedDocument,
    /// Its files, with their pages.
    pub files: Vec<(PathBuf, usize)>,
    /// The register's head now.
    pub head: String,
}

/// Issues a document; nothing where it is refused, and why is among the findings.
pub fn issue(job: &Job, request: &Request, found: &mut Diagnostics) -> Option<Issued> {
    let job = &mut job.clone();
    job.wanted = Wanted { documents: vec![request.document.clone()], ..Wanted::default() };
    let heard = pipeline::hear(job, &|_| BTreeMap::new());
    let Some(prepared) = heard.prepared.filter(|_| !heard.found.has_errors()) else {
        found.extend(heard.found);
        return None;
    };
    let matter = Outgoing::of(&prepared, request, found)?;
    let home = RegisterHome::of(&job.folder, &prepared.project.issuing);
    let folder = &home.folder;
    if let Some(problem) = home.trouble() {
        found.push(Diagnostic::new(problem));
        return None;
    }
    // From here on nobody else gives a number.
    let mut held = Held::open(folder, found)?;
    let all = held.register.documents();
    let replaces = matter.replaced(request, &home, &all, found)?;
    let corrects = matter.corrected(&all, found)?;
    if let Some(date) = matter.date {
        look_at_originals(&all, (replaces, corrects), date, found);
        if found.has_errors() {
            return None;
        }
    }
    let number = matter.number(&prepared.project, request, &all, found)?;
    let date = matter.date;
    if matter.unnamed {
        found.push(Diagnostic::new(Problem::IssuedUnnamed { document: request.document.clone() }));
    }
    if number.is_none() && !matter.paper {
        let document = request.document.clone();
        found.push(Diagnostic::new(Problem::IssuedBlank { document, signing: false }));
    }
    let issuer = &prepared.project.organisation.name.value;
    let replaced = all.iter().find(|own| Some(own.count) == replaces);
    let replaced = replaced.map(|own| own.cited(matter.kind_called.as_deref(), issuer).whole);
    let stamp = Stamp {
        document: request.document.clone(),
        number: number.map(printed),
        date: date.map(Into::into),
        paper: request.paper,
        signer: request.signer.clone(),
        replaces: replaced.clone(),
        project: None,
    };
    let made = made(job, stamp, &prepared.project, found)?;
    let number = number.map(printed);
    let year = matter.year;
    let called = match &number {
        Some(number) => number.clone(),
        None => format!("chua-so-{}", held.next()),
    };
    let symbol = matter.symbol.replace(['/', '\\'], "-");
    let own = format!("{HOME}/{year}/{called}-{symbol}");
    let own = match held.place(own) {
        Ok(own) => own,
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            return None;
        }
    };
    let pages: Vec<(PathBuf, usize)> = made
        .built
        .parts
        .iter()
        .map(|(id, pages)| (folder.join(&own).join(formats::PDF.file_of(id)), *pages))
        .collect();
    let document = ManifestDocument {
        project: pipeline::slug(&job.folder),
        id: request.document.clone(),
        number: number.clone(),
        symbol: matter.symbol.clone(),
        date,
        paper: request.paper,
        signer: request.signer.clone(),
        replaces: replaced,
    };
    let kept = KeptCopy {
        job,
        document,
        built: made.built,
        reads: &made.reads,
        second_entry: made.second_entry.as_deref(),
        said: &made.said,
        figures: made.figures,
    };
    held.begin(&own);
    let written = kept.written().and_then(|(files, folders, manifest)| {
        output::write_folder(&folder.join(&own), &files, &folders).map(|()| manifest)
    });
    let entry = |manifest: Sha256| IssuedEntry {
        year,
        number,
        symbol: matter.symbol,
        date,
        kind: matter.kind,
        issuer: prepared.project.organisation.symbol.clone(),
        title: matter.title,
        signer: matter.signer,
        recipients: matter.recipients,
        archive: matter.archive,
        copies: request.copies,
        remark: request.remark.clone(),
        paper: matter.paper,
        replaces,
        corrects,
        period: Some(matter.period),
        project: home.project.clone(),
        document: request.document.clone(),
        folder: own,
        manifest,
    };
    let entered =
        written.and_then(|manifest| held.add(request.today, Act::Issue(Box::new(entry(manifest)))));
    if let Err(problem) = entered {
        found.push(Diagnostic::new(problem));
        return None;
    }
    let head = held.register.head().unwrap_or_default().to_owned();
    let standing = held.register.documents().pop()?;
    Some(Issued { standing, files: pages, head })
}

/// A document made with its number.
struct Made {
    built: Built,
    reads: crate::inputs::Reads,
    said: Last,
    figures: Vec<KeptFigure>,
    /// The workbook in which its figures were typed again.
    second_entry: Option<String>,
}

/// Makes the document; refused with errors, and with warnings on it that nobody has accepted.
fn made(job: &mut Job, stamp: Stamp, project: &Project, found: &mut Diagnostics) -> Option<Made> {
    let id = stamp.document.clone();
    job.wanted.stamp = Some(stamp);
    let (folder, document) = (job.folder.clone(), id.clone());
    let mut keeper = Keeper { project: folder, document, ..Keeper::default() };
    let mut outcome = pipeline::build(job, &formats::PDF, &mut keeper);
    if outcome.found.iter().any(|own| own.severity == Severity::Warning) {
        let issued = keeper.issued(project);
        // What cannot be told apart holds all of them.
        let Job { folder, wanted, fonts, .. } = &*job;
        let alone = pipeline::found_alone(folder, (project, &id), (wanted, &issued), fonts);
        if let Some(alone) = alone {
            let is_own = |own: &Diagnostic| {
                let is_same = |other: &Diagnostic| {
                    (&other.problem, &other.place) == (&own.problem, &own.place)
                };
                own.severity != Severity::Warning || alone.iter().any(is_same)
            };
            outcome.found.retain_from(0, is_own);
        }
    }
    let open = |own: &Diagnostic| own.severity != Severity::Note;
    let (mut all, before) = (outcome.all_found(), found.len());
    all.extend_new(std::mem::take(&mut keeper.found));
    all.into_iter().filter(open).for_each(|own| found.push(own));
    let findings = found.len() - before;
    let refused = findings > 0;
    let Some(built) = keeper.built.filter(|_| !refused) else {
        found.push(Diagnostic::new(Problem::IssueUnready { document: id, findings }));
        return None;
    };
    let mut said = keeper.said;
    said.documents.retain(|own, _| *own == id);
    let said = Last::of(said, String::new(), vec![id], Vec::new(), BTreeMap::new());
    let second_entry = keeper.second_entry.map(|own| own.value);
    Some(Made { built, reads: outcome.reads, said, figures: keeper.figures, second_entry })
}

/// Keeps what is made, what it says and where it prints its figures.
#[derive(Default)]
struct Keeper {
    project: PathBuf,
    document: String,
    built: Option<Built>,
    said: AllSaid,
    figures: Vec<KeptFigure>,
    /// The second entry that the document declares.
    second_entry: Option<Sourced<String>>,
    period: Option<PeriodId>,
    /// What was found of it.
    found: Diagnostics,
}

impl Taker for Keeper {
    fn hears_project(&mut self, project: &Project, _: &Figures) {
        let own = project.documents.iter().find(|own| own.id.value == self.document);
        self.second_entry = own.and_then(|own| own.second_entry.clone());
        self.period = own.and_then(|own| own.period.as_ref()).map(|id| id.value);
    }

    fn issued(&self, project: &Project) -> Vec<IssuedReport> {
        // What later reports will say again is no matter of any other document, nor of what replaces it.
        let own = project.documents.iter().find(|own| own.id.value == self.document);
        if own.is_none_or(|own| own.period.is_none()) {
            return Vec::new();
        }
        let mut issued = issued_reports(&self.project, project);
        issued.retain(|issued| issued.document != self.document);
        issued
    }

    fn keeps_said(&self) -> bool {
        true
    }

    fn said(&mut self) -> Option<&mut AllSaid> {
        Some(&mut self.said)
    }

    fn asks_where(&mut self, _: &str) -> bool {
        true
    }

    fn hears_where(&mut self, index: &FigureIndex, traces: &[Trace]) {
        self.figures = kept::figures(index, traces);
        if let Some(file) = &self.second_entry {
            let totals = review::totals(index, traces, self.period);
            review::declared(&self.project, &self.document, file, &totals, &mut self.found);
        }
    }

    fn take(&mut self, built: Built) -> Result<(), Problem> {
        self.built = Some(built);
        Ok(())
    }
}
