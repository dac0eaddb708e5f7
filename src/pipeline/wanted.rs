//! The documents wanted of a project, and which of them lack what they report on.

use chrono::NaiveDate;

use super::alone::alone;
use super::one::One;
use super::prepared::Prepared;
use super::stamp::Stamp;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::model::{Document, DraftMark, Paper, Period, Project};
use crate::{figures, viet};

/// What is wanted of a project.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Document ids; all when empty.
    pub documents: Vec<String>,
    /// Whether only the annexes are wanted.
    pub annexes_only: bool,
    /// Only what is due by this day.
    pub due: Option<NaiveDate>,
    /// Whether documents are marked as drafts beyond what the project says.
    pub marked: DraftMark,
    /// What a document is issued under.
    pub stamp: Option<Stamp>,
}

impl Wanted {
    /// Whether all of a project is wanted.
    pub fn is_all(&self) -> bool {
        self.documents.is_empty() && self.due.is_none() && !self.annexes_only
    }

    /// Whether a document is wanted whenever it is due: by its own id, or by that of the document that
    /// is made for each commune.
    fn names(&self, paper: &Paper<'_>) -> bool {
        self.documents.is_empty() || self.documents.iter().any(|id| paper.is_called(id))
    }

    /// Whether a document is wanted.
    pub(super) fn takes(&self, project: &Project, paper: &Paper<'_>) -> bool {
        let in_time = |day| due(project, paper.document).is_some_and(|due| due <= day);
        self.names(paper) && self.due.is_none_or(in_time)
    }

    /// What is left out because it is not due by the day that is asked for, each with its day.
    pub(super) fn left_out(&self, project: &Project) -> Vec<(String, Option<NaiveDate>)> {
        let all = project.papers().into_iter();
        all.filter(|own| self.names(own) && !self.takes(project, own))
            .map(|own| (own.id.to_string(), due(project, own.document)))
            .collect()
    }
}

/// The day on which a document is due; a plan has none.
fn due(project: &Project, document: &Document) -> Option<NaiveDate> {
    let period = document.period.as_ref().and_then(|id| project.period(id.value));
    period.map(Period::due)
}

/// Tells of each document wanted whose forms are not all there.
pub(super) fn waiting(project: &Project, wanted: &Wanted, found: &mut Diagnostics) {
    let papers = project.papers();
    for document in &project.documents {
        let own = |paper: &&Paper<'_>| std::ptr::eq(paper.document, document);
        if papers.iter().filter(own).any(|paper| wanted.takes(project, paper)) {
            let mut own = Diagnostics::new();
            not_reported(project, document, &mut own);
            found.extend_new(own);
        }
    }
}

/// Goes through the documents wanted, in whatever format, of which all that they report on is there;
/// those that the project lacks are told, and so is who has not reported. What one is made of is given
/// up before the next.
pub(super) fn each(
    prepared: &Prepared,
    wanted: &Wanted,
    found: &mut Diagnostics,
    mut step: impl FnMut(&One<'_>, &mut Diagnostics),
) {
    for paper in chosen(&prepared.project, wanted, found) {
        let mut own = Diagnostics::new();
        let one = ready(prepared, &paper, &mut own);
        found.extend_new(own);
        if let Some(one) = one {
            step(&one, found);
        }
    }
}

/// What a document is made of, where all that it reports on is there.
pub(super) fn ready<'a>(
    prepared: &'a Prepared,
    paper: &Paper<'a>,
    found: &mut Diagnostics,
) -> Option<One<'a>> {
    let one = alone(paper.document, &paper.id, found, |found| {
        let one = One::of(prepared, paper, found)?;
        reported(&one.project, &one.document, found).then_some(one)
    });
    one.flatten()
}

/// The documents wanted; those that the project lacks are told.
pub(super) fn chosen<'a>(
    project: &'a Project,
    wanted: &Wanted,
    found: &mut Diagnostics,
) -> Vec<Paper<'a>> {
    let mut papers = project.papers();
    unknown_documents(project, &papers, &wanted.documents, found);
    papers.retain(|paper| wanted.takes(project, paper));
    papers
}

/// Whether every commune has sent its form for the document's period, or the office wants a
/// provisional report without them. Who has not is named.
pub(super) fn reported(project: &Project, document: &Document, found: &mut Diagnostics) -> bool {
    let period = document.period.as_ref().and_then(|id| project.period(id.value));
    if let Some(period) = period.filter(|period| period.is_empty()) {
        let problem = Problem::EmptyPeriod { period: period.id.value.to_string() };
        found.report(problem, &period.place);
        return false;
    }
    not_reported(project, document, found)
}

/// Names, once for each period that a document uses, who has not sent its form; whether the office
/// wants the document all the same.
fn not_reported(project: &Project, document: &Document, found: &mut Diagnostics) -> bool {
    let Some(id) = &document.period else { return true };
    let Some(own) = project.period(id.value) else { return true };
    let mut wanted = true;
    for period in figures::used(project, own) {
        if period.not_reported.is_empty() {
            continue;
        }
        wanted &= period.provisional;
        let name = |commune: &usize| project.communes[*commune].label();
        let communes = period.not_reported.iter().map(name).collect();
        let forms = period.forms.as_ref().map_or(&period.place, |forms| &forms.place);
        let mut told = if period.id.value == own.id.value {
            let deadline = viet::fmt_short(period.deadline);
            let (period, provisional) = (period.id.value.name(), period.provisional);
            let problem = Problem::ReturnsMissing { communes, period, deadline, provisional };
            Diagnostic::new(problem).at(forms)
        } else {
            let (compared, period) = (period.id.value.name(), own.id.value.name());
            let problem = Problem::ComparedIncomplete { period, compared, communes };
            Diagnostic::new(problem).at(&id.place).with(forms)
        };
        if period.provisional {
            told.severity = Severity::Warning;
        }
        found.push(told);
    }
    wanted
}

fn unknown_documents(
    project: &Project,
    papers: &[Paper<'_>],
    wanted: &[String],
    found: &mut Diagnostics,
) {
    for id in wanted {
        if papers.iter().any(|paper| paper.is_called(id)) {
            continue;
        }
        // Of a document that is made for each commune its own id says enough.
        let declared = project.documents.iter().map(|document| document.id.value.clone());
        let available: Vec<String> = declared.collect();
        let known = available.iter().map(String::as_str);
        let of_communes = papers.iter().filter(|paper| paper.commune.is_some());
        let known = known.chain(of_communes.map(|paper| paper.id.as_ref()));
        let meant = viet::did_you_mean(id, known).map(str::to_owned);
        let problem = Problem::UnknownDocument { id: id.clone(), available };
        found.push(Diagnostic::new(problem).at(&project.place).meant(meant));
    }
}
