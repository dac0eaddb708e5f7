//! What is issued: what the register says of it, what it replaces or corrects, its number.

use chrono::{Datelike as _, NaiveDate};

use super::entry::IssuedEntry;
use super::frozen::RegisterHome;
use super::refused::{Wish, next};
use super::request::{AskedNumber, Request};
use super::series::{self, Series};
use super::standing::IssuedDocument;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Document, DraftMark, Paper, Project};
use crate::pipeline::{self, PaperName, Prepared};

/// What is issued, but for its number.
pub struct Outgoing {
    /// Abbreviation of its type; nothing of an official letter.
    pub kind: Option<String>,
    /// What its type is called; nothing of an official letter.
    pub kind_called: Option<String>,
    /// The period that it reports on, or the year that it is of.
    pub period: String,
    /// Its symbol.
    pub symbol: String,
    /// Type and subject.
    pub title: String,
    /// Who signs.
    pub signer: String,
    /// Whether nobody's name stands there.
    pub unnamed: bool,
    /// Who receives it.
    pub recipients: Vec<String>,
    /// Who keeps a copy.
    pub archive: String,
    /// Whether on paper.
    pub paper: bool,
    /// The number that the project file states.
    pub stated: Option<String>,
    /// Number and symbol of the document that it corrects.
    pub corrects: Option<String>,
    /// Its date, where all of it is known.
    pub date: Option<NaiveDate>,
    /// The year in whose series it stands.
    pub year: i32,
}

impl Outgoing {
    /// What a document is issued as; refused where it is still a draft, of illustrative data, or many documents.
    pub fn of(prepared: &Prepared, request: &Request, found: &mut Diagnostics) -> Option<Self> {
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
        if let Some(text) = &project.illustrative {
            let (document, text_of) = (paper.id.to_string(), text.value.clone());
            found.report(Problem::IssueOfIllustrative { document, text: text_of }, &text.place);
            return None;
        }
        let date = request.date.or(document.date.date());
        let PaperName { kind, symbol, title, recipients, kind_called } =
            pipeline::paper_name(prepared, paper, found)?;
        let name = request.signer.clone().or_else(|| document.signer.name.clone());
        Some(Outgoing {
            symbol,
            kind_called,
            period: period_of(project, document),
            // An official letter has no kind above its subject.
            title: match kind {
                Some(_) => title,
                None => format!("Công văn V/v {title}"),
            },
            unnamed: name.is_none(),
            signer: name.unwrap_or_else(|| document.signer.post.clone()),
            recipients,
            archive: archive(project, paper),
            paper: request.paper.unwrap_or(document.annexes.paper),
            stated: paper.number.map(str::to_owned),
            corrects: document.corrects.as_ref().map(|own| own.number.value.clone()),
            year: date.map_or(document.date.year, |day| day.year()),
            date,
            kind,
        })
    }

    /// The entry that is replaced, where one is to be; refused where the document was issued and is not to
    /// be replaced, or what is to be replaced is not there.
    pub fn replaced(
        &self,
        request: &Request,
        home: &RegisterHome,
        all: &[IssuedDocument],
        found: &mut Diagnostics,
    ) -> Option<Option<usize>> {
        let document = &request.document;
        let own = all.iter().find(|own| own.is_in_force() && own.is_of(&home.project, document));
        if let Some(problem) = home.astray(document, all) {
            found.push(Diagnostic::new(problem));
            return None;
        }
        let named = match &request.replaces {
            Some(named) => Some(IssuedDocument::in_force(all, named, found)?),
            None => None,
        };
        // What stands gives way to nothing but a document that is said to replace it.
        match own {
            Some(own) if named.is_none_or(|named| named.count != own.count) => {
                let (document, number, day) = (request.document.clone(), own.called(), own.day());
                found.push(Diagnostic::new(Problem::AlreadyIssued { document, number, day }));
                None
            }
            _ => match named {
                Some(named) if !self.may_replace(&named.entry, document, home) => {
                    found.push(Diagnostic::new(self.does_not_replace(named, document)));
                    None
                }
                Some(named) => Some(Some(named.count)),
                None => match self.issued_elsewhere(home, all) {
                    Some(problem) => {
                        found.push(Diagnostic::new(problem));
                        None
                    }
                    None => Some(None),
                },
            },
        }
    }

    /// Whether it may take the place of another: one of the same kind, period and id, of this project or, by
    /// what it is called, of a copy of it (Nghị định 30/2020/NĐ-CP, Điều 18.3).
    fn may_replace(&self, other: &IssuedEntry, document: &str, home: &RegisterHome) -> bool {
        other.document == document
            && other.is_of_kind(self.kind.as_deref(), &self.period)
            && (other.project == home.project || other.title == self.title)
    }

    /// What is told of a document that this one does not replace; both are named.
    fn does_not_replace(&self, other: &IssuedDocument, document: &str) -> Problem {
        let period = other.entry.period.as_deref().filter(|own| *own != self.period);
        // Titles that an office wrote may be the same.
        let named = |title: &str, own: &str| match period {
            Some(_) if other.entry.title == self.title => format!("{title} ({own})"),
            _ => title.to_owned(),
        };
        Problem::ReplacesOther {
            number: other.called(),
            title: named(&other.entry.title, period.unwrap_or_default()),
            document: document.to_owned(),
            own: named(&self.title, &self.period),
        }
    }

    /// What is told where another project issued the same document, which stands: the project is a copy.
    fn issued_elsewhere(&self, home: &RegisterHome, all: &[IssuedDocument]) -> Option<Problem> {
        let same = all.iter().find(|own| {
            let entry = &own.entry;
            own.is_in_force()
                && own.year == self.year
                && entry.project != home.project
                && (&entry.kind, &entry.symbol, &entry.title)
                    == (&self.kind, &self.symbol, &self.title)
        })?;
        Some(Problem::IssuedElsewhere {
            number: same.called(),
            day: same.day(),
            title: same.entry.title.clone(),
            project: same.entry.project.clone(),
        })
    }

    /// The entry whose document it corrects, where it does; refused where that is not there.
    pub fn corrected(
        &self,
        all: &[IssuedDocument],
        found: &mut Diagnostics,
    ) -> Option<Option<usize>> {
        let Some(named) = &self.corrects else { return Some(None) };
        IssuedDocument::in_force(all, named, found).map(|own| Some(own.count))
    }

    /// The number, where one is given; refused where it cannot be.
    pub fn number(
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
            (AskedNumber::AsStated, Some(stated)) => match series::typed(stated) {
                Some(number) => number,
                None => {
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

/// The period that a document reports on, or the year that it is of.
pub(super) fn period_of(project: &Project, document: &Document) -> String {
    match &document.period {
        Some(period) => period.value.to_string(),
        None => project.programme.year.to_string(),
    }
}

fn archive(project: &Project, paper: &Paper<'_>) -> String {
    let recipients = &paper.document.recipients;
    let usual = || recipients.usual_archive(project.organisation.drafting_unit.as_deref());
    recipients.archive.as_ref().map_or_else(usual, |given| given.value.clone())
}
