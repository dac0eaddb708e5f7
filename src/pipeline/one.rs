//! What one document is made of: the whole project, or of a document that is made for each commune what
//! of the project is that commune's.

use std::borrow::Cow;

use super::prepared::Prepared;
use crate::diag::Diagnostics;
use crate::figures::{Edition, Figures};
use crate::model::{Document, Paper, Project};
use crate::origin::Sourced;
use crate::template;

/// A document with what it is made of.
pub(super) struct One<'a> {
    pub(super) document: Cow<'a, Document>,
    pub(super) project: Cow<'a, Project>,
    figures: Cow<'a, Figures>,
    /// The whole project, where the document is that of one commune.
    whole: Option<&'a Project>,
}

impl<'a> One<'a> {
    /// What a document is made of; `None` where its own texts cannot be filled in.
    pub(super) fn of(
        prepared: &'a Prepared,
        paper: &Paper<'a>,
        found: &mut Diagnostics,
    ) -> Option<Self> {
        let Prepared { project, figures, .. } = prepared;
        let replaced = replaced(prepared, paper);
        let Some(commune) = paper.commune else {
            let document = match replaced {
                Some(_) => Cow::Owned(Document { replaces: replaced, ..paper.document.clone() }),
                None => Cow::Borrowed(paper.document),
            };
            return Some(One {
                document,
                project: Cow::Borrowed(project),
                figures: Cow::Borrowed(figures),
                whole: None,
            });
        };
        let mut document = of_commune(paper, &project.communes.get(commune)?.full_name(), found)?;
        document.replaces = replaced.or(document.replaces);
        let own = project.only(commune, document.clone(), prepared.shares());
        let figures = Figures::of(&own);
        Some(One {
            document: Cow::Owned(document),
            project: Cow::Owned(own),
            figures: Cow::Owned(figures),
            whole: Some(project),
        })
    }

    /// The document's edition.
    pub(super) fn edition(&self) -> Edition<'_> {
        Edition::of(&self.project, &self.figures, &self.document).within(self.whole)
    }

    /// Its id.
    pub(super) fn id(&self) -> &str {
        &self.document.id.value
    }
}

/// The issued document whose place a draft will take; of what is issued that was settled before.
fn replaced(prepared: &Prepared, paper: &Paper<'_>) -> Option<Sourced<String>> {
    let own = prepared.replaces.get(&*paper.id).filter(|_| paper.document.replaces.is_none())?;
    Some(Sourced::new(own.clone(), paper.document.place.clone()))
}

/// A commune's own document: its id and number, and its texts with the commune's name.
fn of_commune(paper: &Paper<'_>, name: &str, found: &mut Diagnostics) -> Option<Document> {
    let declared = paper.document;
    let mut filled = |text: &Sourced<String>| template::fill(text, name, found);
    let subject = filled(&declared.subject);
    let mut all = |texts: &[Sourced<String>]| texts.iter().map(&mut filled).collect::<Vec<_>>();
    let addressees: Option<Vec<_>> = all(&declared.addressees).into_iter().collect();
    let recipients: Option<Vec<_>> = all(&declared.recipients.list).into_iter().collect();
    let mut document = declared.clone();
    document.id.value = paper.id.to_string();
    document.number = paper.number.map(str::to_owned);
    document.subject = subject?;
    document.addressees = addressees?;
    document.recipients.list = recipients?;
    Some(document)
}
