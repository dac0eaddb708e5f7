//! Issuing a document: refused, or made with its number and date, kept with all that it was made of, and
//! entered in the register.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::entry::{Act, IssuedEntry};
use super::frozen::{register_folder, way_to};
use super::kept::{self, KeptCopy};
use super::manifest::{KeptFigure, ManifestDocument};
use super::refused::{Wish, next};
use super::register::Held;
use super::series::{Series, printed};
use super::standing::IssuedDocument;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::figures::FigureIndex;
use crate::formats;
use crate::hash::Sha256;
use crate::model::{DraftMark, Paper, Project};
use crate::output;
use crate::pipeline::{self, Built, Job, PaperName, Prepared, Stamp, Taker, Wanted};
use crate::record::Last;
use crate::said::AllSaid;
use crate::trace::Trace;

/// A number that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedNumber {
    /// What the project file says; a blank where it says nothing.
    AsStated,
    /// The next of the series.
    Next,
    /// This one.
    Given(u32),
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// The document's id.
    pub document: String,
    /// Its number.
    pub number: AskedNumber,
    /// Its date; as the project file says where there is none.
    pub date: Option<NaiveDate>,
    /// Whether on paper; as the project file says where nothing is said.
    pub paper: Option<bool>,
    /// Who signs; as the project file says where nobody is named.
    pub signer: Option<String>,
    /// Number and symbol of the document that it replaces.
    pub replaces: Option<String>,
    /// How many copies are made, where that is told.
    pub copies: Option<u32>,
    /// A remark for the register.
    pub remark: Option<String>,
    /// Today.
    pub today: NaiveDate,
}

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
    let heard = pipeline::hear(job);
    let Some(prepared) = heard.prepared.filter(|_| !heard.found.has_errors()) else {
        found.extend(heard.found);
        return None;
    };
    let matter = Matter::of(&prepared, request, found)?;
    let folder = register_folder(&job.folder, &prepared.project.issuing);
    // From here on nobody else gives a number.
    let mut held = match Held::of(&folder) {
        Ok(held) => held,
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            return None;
        }
    };
    let all = held.register.documents();
    let way = way_to(&job.folder, &folder);
    let replaces = matter.replaced(request, &way, &all, found)?;
    let number = matter.number(&prepared.project, request, &all, found)?;
    let date = matter.date;
    let stamp = Stamp {
        document: request.document.clone(),
        number: number.map(printed),
        date: date.map(Into::into),
        paper: request.paper,
        signer: request.signer.clone(),
        project: None,
    };
    let made = made(job, stamp, found)?;
    let number = number.map(printed);
    let year = matter.year;
    let called = match &number {
        Some(number) => number.clone(),
        None => format!("chua-so-{}", held.next()),
    };
    let symbol = matter.symbol.replace(['/', '\\'], "-");
    let own = format!("ban-hanh/{year}/{called}-{symbol}");
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
    };
    let kept = KeptCopy {
        job,
        document,
        built: made.built,
        reads: &made.reads,
        said: &made.said,
        figures: made.figures,
    };
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
        project: way,
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

/// What is issued, but for its number.
struct Matter {
    kind: Option<String>,
    symbol: String,
    title: String,
    signer: String,
    recipients: Vec<String>,
    archive: String,
    paper: bool,
    stated: Option<String>,
    date: Option<NaiveDate>,
    year: i32,
}

impl Matter {
    fn of(prepared: &Prepared, request: &Request, found: &mut Diagnostics) -> Option<Self> {
        let project = &prepared.project;
        let papers = project.papers();
        let Some(paper) = papers.iter().find(|own| own.id == request.document) else {
            let first = papers.iter().find(|own| own.is_called(&request.document))?;
            let (document, first) = (request.document.clone(), first.id.to_string());
            found.push(Diagnostic::new(Problem::IssueOneByOne { document, first }));
            return None;
        };
        let document = paper.document;
        if document.draft != DraftMark::Ready {
            let problem = Problem::IssueOfDraft { document: paper.id.to_string() };
            found.report(problem, &document.place);
            return None;
        }
        let date = request.date.or(document.date.date());
        let PaperName { kind, symbol, title } = pipeline::paper_name(prepared, paper, found)?;
        Some(Matter {
            symbol,
            title,
            signer: request
                .signer
                .clone()
                .or_else(|| document.signer.name.clone())
                .unwrap_or_else(|| document.signer.post.clone()),
            recipients: recipients(project, paper),
            archive: archive(project, paper),
            paper: request.paper.unwrap_or(document.annexes.paper),
            stated: paper.number.map(str::to_owned),
            year: date.map_or(document.date.year, |day| chrono::Datelike::year(&day)),
            date,
            kind,
        })
    }

    /// The entry that is replaced, where one is to be; refused where the document was issued and is not to
    /// be replaced, or what is to be replaced is not there.
    fn replaced(
        &self,
        request: &Request,
        way: &str,
        all: &[IssuedDocument],
        found: &mut Diagnostics,
    ) -> Option<Option<usize>> {
        let in_force = || all.iter().filter(|own| own.is_in_force());
        let issued = in_force().find(|own| own.is_of(way, &request.document));
        match (&request.replaces, issued) {
            (None, None) => Some(None),
            (None, Some(own)) => {
                let (document, number, day) = (request.document.clone(), own.called(), own.day());
                found.push(Diagnostic::new(Problem::AlreadyIssued { document, number, day }));
                None
            }
            (Some(named), _) => {
                let wanted = named.replace(' ', "");
                let same = |own: &&IssuedDocument| {
                    let called = own.called();
                    called == wanted
                        || format!("{called}/{}", own.entry.year) == wanted
                        || printed_like(&called, &wanted)
                };
                let before = all.iter().rev().filter(|own| own.is_in_force()).find(same);
                if before.is_none() {
                    let known = in_force().map(IssuedDocument::called).collect();
                    let named = named.clone();
                    found.push(Diagnostic::new(Problem::ReplacesUnknown { named, known }));
                }
                before.map(|own| Some(own.count))
            }
        }
    }

    /// The number, where one is given; refused where it cannot be.
    fn number(
        &self,
        project: &Project,
        request: &Request,
        all: &[IssuedDocument],
        found: &mut Diagnostics,
    ) -> Option<Option<u32>> {
        let rule = &project.issuing.series;
        let issuer = &project.organisation.symbol;
        let series = Series::of(rule, self.year, self.kind.as_deref(), issuer);
        let number = match (request.number, &self.stated) {
            (AskedNumber::Given(number), _) => number,
            (AskedNumber::Next, _) => next(rule, &series, all),
            (AskedNumber::AsStated, None) => return Some(None),
            (AskedNumber::AsStated, Some(stated)) => match stated.parse() {
                Ok(number) if number > 0 => number,
                _ => {
                    let problem = Problem::NoDocumentNumber { seen: stated.clone() };
                    found.push(Diagnostic::new(problem));
                    return None;
                }
            },
        };
        let Some(date) = self.date else {
            let document = request.document.clone();
            found.push(Diagnostic::new(Problem::IssueWithoutDate { document }));
            return None;
        };
        let (symbol, today) = (&self.symbol, request.today);
        Wish { rule, series: &series, symbol, number, date, today }.look(all, found);
        (!found.has_errors()).then_some(Some(number))
    }
}

/// "5/KH-UBND" means "05/KH-UBND".
fn printed_like(called: &str, wanted: &str) -> bool {
    called.strip_prefix('0').is_some_and(|own| own == wanted)
}

/// Who receives it: whom it is addressed to, and those named below.
fn recipients(project: &Project, paper: &Paper<'_>) -> Vec<String> {
    let document = paper.document;
    let as_above = document.recipients.as_above().map(|own| &own.value);
    let named = document.addressees.iter().chain(&document.recipients.list);
    let named = named.map(|own| &own.value).filter(|own| Some(*own) != as_above);
    named.map(|own| project.spelling.apply(own).into_owned()).collect()
}

fn archive(project: &Project, paper: &Paper<'_>) -> String {
    let recipients = &paper.document.recipients;
    let usual = || recipients.usual_archive(project.organisation.drafting_unit.as_deref());
    recipients.archive.as_ref().map_or_else(usual, |given| given.value.clone())
}

/// A document made with its number.
struct Made {
    built: Built,
    reads: crate::inputs::Reads,
    said: Last,
    figures: Vec<KeptFigure>,
}

/// Makes the document; refused with errors, and with warnings that nobody has accepted.
fn made(job: &mut Job, stamp: Stamp, found: &mut Diagnostics) -> Option<Made> {
    let id = stamp.document.clone();
    job.wanted.stamp = Some(stamp);
    let mut keeper = Keeper::default();
    let outcome = pipeline::build(job, &formats::PDF, &mut keeper);
    let open = |own: &Diagnostic| own.severity != Severity::Note;
    let (all, before) = (outcome.all_found(), found.len());
    all.into_iter().filter(open).for_each(|own| found.push(own));
    let findings = found.len() - before;
    let refused = findings > 0;
    let Some(built) = keeper.built.filter(|_| !refused) else {
        found.push(Diagnostic::new(Problem::IssueUnready { document: id, findings }));
        return None;
    };
    let mut said = keeper.said;
    said.documents.retain(|own, _| *own == id);
    let said =
        Last::of(said, String::new(), vec![id], Vec::new(), std::collections::BTreeMap::new());
    Some(Made { built, reads: outcome.reads, said, figures: keeper.figures })
}

/// Keeps what is made, what it says and where it prints its figures.
#[derive(Default)]
struct Keeper {
    built: Option<Built>,
    said: AllSaid,
    figures: Vec<KeptFigure>,
}

impl Taker for Keeper {
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
    }

    fn take(&mut self, built: Built) -> Result<(), Problem> {
        self.built = Some(built);
        Ok(())
    }
}
