//! The documents wanted of a project, and which of them lack what they report on.

use chrono::NaiveDate;

use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::model::{Document, Period, Project};
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
}

impl Wanted {
    /// Whether all of a project is wanted.
    pub fn is_all(&self) -> bool {
        self.documents.is_empty() && self.due.is_none() && !self.annexes_only
    }

    /// Whether a document is wanted by its name, whenever it is due.
    fn names(&self, document: &Document) -> bool {
        self.documents.is_empty() || self.documents.contains(&document.id.value)
    }

    /// Whether a document is wanted.
    pub(super) fn takes(&self, project: &Project, document: &Document) -> bool {
        let in_time = |day| due(project, document).is_some_and(|due| due <= day);
        self.names(document) && self.due.is_none_or(in_time)
    }

    /// What is left out because it is not due by the day that is asked for, each with its day.
    pub(super) fn left_out(&self, project: &Project) -> Vec<(String, Option<NaiveDate>)> {
        let all = project.documents.iter();
        all.filter(|own| self.names(own) && !self.takes(project, own))
            .map(|own| (own.id.value.clone(), due(project, own)))
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
    for document in &project.documents {
        if wanted.takes(project, document) {
            let mut own = Diagnostics::new();
            not_reported(project, document, &mut own);
            found.extend_new(own);
        }
    }
}

/// The documents wanted, in whatever format, of which all that they report on is there; those that
/// the project lacks are told, and so is who has not reported.
pub(super) fn documents<'a>(
    project: &'a Project,
    wanted: &Wanted,
    found: &mut Diagnostics,
) -> Vec<&'a Document> {
    let mut all = chosen(project, wanted, found);
    all.retain(|document| {
        let mut own = Diagnostics::new();
        let all_there = reported(project, document, &mut own);
        found.extend_new(own);
        all_there
    });
    all
}

/// The documents wanted; those that the project lacks are told.
pub(super) fn chosen<'a>(
    project: &'a Project,
    wanted: &Wanted,
    found: &mut Diagnostics,
) -> Vec<&'a Document> {
    unknown_documents(project, &wanted.documents, found);
    project.documents.iter().filter(|document| wanted.takes(project, document)).collect()
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

fn unknown_documents(project: &Project, wanted: &[String], found: &mut Diagnostics) {
    for id in wanted {
        if project.documents.iter().any(|document| document.id.value == *id) {
            continue;
        }
        let available: Vec<String> =
            project.documents.iter().map(|document| document.id.value.clone()).collect();
        let meant = viet::did_you_mean(id, available.iter().map(String::as_str)).map(str::to_owned);
        let problem = Problem::UnknownDocument { id: id.clone(), available };
        found.push(Diagnostic::new(problem).at(&project.place).meant(meant));
    }
}
