//! A project that is checked: nothing is written, and what else is asked for whoever checks it is done
//! beside.

use std::collections::BTreeMap;

use super::event::{End, Feed, New};
use super::report::{Failure, Report};
use crate::diag::{Diagnostics, Problem};
use crate::emit::{Lang, Told};
use crate::figures::{FigureIndex, Figures};
use crate::formats;
use crate::inputs;
use crate::issuing;
use crate::model::{Document, IssuedReport, Project};
use crate::pipeline::{self, Done, Job, Outcome, Prepared, Taker};
use crate::returns;
use crate::review::{self, CheckedDocument, ReviewAsked, ReviewSlip, Reviewed};
use crate::template::{self, Overrides};
use crate::trace::Trace;
use crate::typeset::Letterhead;

/// Checks a project; nothing is written.
pub fn check(job: &Job, asked: &ReviewAsked, feed: &Feed<'_>) -> Report {
    let mut looker = Looker {
        job,
        feed,
        asked,
        project: None,
        document: None,
        reviewed: Reviewed::default(),
        found: Diagnostics::new(),
    };
    let outcome = pipeline::build(job, &formats::PDF, &mut looker);
    let Looker { project, mut reviewed, mut found, .. } = looker;
    nothing_compared(asked, &reviewed, &outcome, &mut found);
    inputs::add_excerpts(&job.folder, &mut found);
    let whole = Failure::of(&outcome.found).or_else(|| Failure::of(&found));
    feed.done(whole.clone());
    let mut report = Report::of_outcome(&outcome, Vec::new());
    if report.failures.iter().all(|(document, _)| document.is_some()) {
        report.failures.extend(whole.map(|failure| (None, failure)));
    }
    report.found.extend(Told::all(found.iter()));
    if let Some(lang) = asked.slip {
        // Of a project in which something is wrong only what could be understood is told.
        let project = project.or_else(|| returns::load_draft(&job.folder, None).project);
        reviewed.slip =
            project.and_then(|own| slip((job, &outcome), lang, &own, &report, &reviewed));
    }
    report.reviewed = reviewed;
    report
}

/// A workbook that is named and has a sheet of none of the documents is another one.
fn nothing_compared(
    asked: &ReviewAsked,
    reviewed: &Reviewed,
    outcome: &Outcome,
    found: &mut Diagnostics,
) {
    let Some(file) = asked.second_entry.as_ref().filter(|file| file.is_there()) else { return };
    if reviewed.retyped.is_empty() && found.is_empty() && !outcome.documents.is_empty() {
        let ids: Vec<&str> = outcome.documents.iter().map(|own| own.id.as_str()).collect();
        found.report(Problem::EntrySheetMissing { document: ids.join(", ") }, &file.place());
    }
}

/// The slip of a project.
fn slip(
    (job, outcome): (&Job, &Outcome),
    lang: Lang,
    project: &Project,
    report: &Report,
    reviewed: &Reviewed,
) -> Option<Vec<u8>> {
    let documents: Vec<CheckedDocument> =
        project.documents.iter().filter_map(|own| checked(project, own, outcome)).collect();
    let slip = ReviewSlip {
        project,
        name: &report.name,
        documents: &documents,
        read: report.account.as_ref().map(|own| own.lines(lang)).unwrap_or_default(),
        files: &report.read,
        found: &report.found,
        unverified: reviewed.unverified.as_deref(),
        retyped: &reviewed.retyped,
    };
    slip.pdf(&job.fonts, lang, &mut Diagnostics::new())
}

/// A document of the slip with the pages of all its files; nothing of one that is not wanted.
fn checked(project: &Project, document: &Document, outcome: &Outcome) -> Option<CheckedDocument> {
    let papers = project.papers().into_iter();
    let own: Vec<_> = papers.filter(|paper| paper.document.id.value == document.id.value).collect();
    let is_own = |done: &&Done| own.iter().any(|paper| paper.id == done.id);
    let done: Vec<&Done> = outcome.documents.iter().filter(is_own).collect();
    if done.is_empty() && !outcome.documents.is_empty() {
        return None;
    }
    let pages = |done: &&Done| {
        let made = done.made.as_ref()?;
        Some(made.parts.iter().map(|(_, pages)| pages).sum::<usize>())
    };
    let pages: Option<Vec<usize>> = done.iter().map(pages).collect();
    Some(CheckedDocument {
        id: document.id.value.clone(),
        title: title(project, document),
        pages: pages.filter(|all| !all.is_empty()).map(|all| all.iter().sum()),
    })
}

/// The kind and subject of a document.
fn title(project: &Project, document: &Document) -> String {
    let kind = template::document_kind(&document.template.value, &Overrides::new());
    Letterhead::of(project, document, kind).title().to_owned()
}

/// Keeps nothing of what is made, and tells of it.
struct Looker<'a> {
    job: &'a Job,
    feed: &'a Feed<'a>,
    asked: &'a ReviewAsked,
    /// The project, once it is read.
    project: Option<Project>,
    /// The id of the document that is at hand, where its totals are asked for.
    document: Option<String>,
    reviewed: Reviewed,
    /// What was found of second entries.
    found: Diagnostics,
}

impl Looker<'_> {
    /// A document with a second entry, asked for or declared; those of single communes have none.
    fn entered(&self, id: &str) -> Option<&Document> {
        let mut all = self.project.as_ref()?.documents.iter();
        let own = all.find(|own| own.id.value == id && own.by_commune.is_none())?;
        (self.asked.second_entry.is_some() || own.second_entry.is_some()).then_some(own)
    }
}

impl Taker for Looker<'_> {
    fn begins(&mut self, documents: usize) {
        self.feed.read(documents);
    }

    fn hears_project(&mut self, project: &Project, figures: &Figures) {
        self.reviewed.year = project.programme.year;
        if self.asked.unverified || self.asked.slip.is_some() {
            self.reviewed.unverified = Some(review::unverified(project, figures));
        }
        let declared = project.documents.iter().any(|own| own.second_entry.is_some());
        if declared || self.asked.second_entry.is_some() || self.asked.slip.is_some() {
            self.project = Some(project.clone());
        }
    }

    fn issued(&self, project: &Project) -> Vec<IssuedReport> {
        issuing::issued_reports(&self.job.folder, project)
    }

    fn replaced(&self, prepared: &Prepared) -> BTreeMap<String, String> {
        issuing::replaced_by_drafts(&self.job.folder, prepared)
    }

    fn goes_on(&mut self, document: &str) -> bool {
        self.feed.goes_on(document)
    }

    fn asks_where(&mut self, document: &str) -> bool {
        self.document = self.entered(document).map(|own| own.id.value.clone());
        self.document.is_some()
    }

    fn hears_where(&mut self, index: &FigureIndex, traces: &[Trace]) {
        let Some(id) = self.document.take() else { return };
        let own = self.project.as_ref().zip(self.entered(&id));
        let own = own.map(|(project, own)| (title(project, own), own));
        let Some((title, own)) = own else { return };
        let (period, declared) = (own.period.as_ref().map(|id| id.value), own.second_entry.clone());
        let totals = review::totals(index, traces, period);
        let found = &mut Diagnostics::new();
        let retyped = match (&self.asked.second_entry, &declared) {
            (Some(file), _) if file.is_there() => file.compare(&id, &totals, false, found),
            (Some(_), _) => {
                let sheet = review::entry_sheet(&id, &title, &totals);
                self.reviewed.sheets.push(sheet);
                None
            }
            (None, Some(file)) => review::declared(&self.job.folder, &id, file, &totals, found),
            (None, None) => None,
        };
        self.reviewed.retyped.extend(retyped);
        self.found.extend(std::mem::take(found));
    }

    fn take(&mut self, _: pipeline::Built) -> Result<(), Problem> {
        Ok(())
    }

    fn ends(&mut self, done: &Done) {
        self.feed.ended(&done.id, End::of(done), New::default());
    }
}
