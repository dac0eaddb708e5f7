//! What there is to say of an annex before any data: its key, who has it, and how it is made.

use super::Table;
use super::annexes::Context;
use crate::diag::AnnexLacks;
use crate::model::{AnnexKind, Document, Period, Project};

/// An annex, or an official form. Each has one file in `annexes/` or `forms/` and one line in
/// `annexes::ANNEXES` or `forms::FORMS`; nothing else lists them.
pub struct Annex {
    /// Its key in `ntm.yaml`, also its sheet's and file's name.
    pub kind: AnnexKind,
    /// What it is, for the reference: Vietnamese, English.
    pub name: [&'static str; 2],
    /// What it tells.
    pub about: About,
    /// The input table that an annex of a period is when its workbook is read; `None` of one that is
    /// made of several.
    pub read_as: Option<&'static str>,
    /// Whether a document has it that names no annexes itself.
    pub usual: bool,
    /// Whether a period says anything of what it is about: nobody signs a form without a figure in
    /// it.
    pub has_data: fn(&Period) -> bool,
    /// What is said below it of returns that are missing.
    pub caveats: fn(&Project, &Period) -> Vec<String>,
    /// What it lacks where it has nothing to print.
    pub lacks: fn(&Asked<'_>) -> AnnexLacks,
    /// Its table; `None` where it does not fit the project or the document.
    pub table: fn(&Context<'_>) -> Option<Table>,
}

/// What an annex tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// What a plan is made of.
    Plan,
    /// What a period brought.
    Period,
}

/// A document that asks for an annex.
pub struct Asked<'a> {
    /// Of which project.
    pub project: &'a Project,
    /// Which document.
    pub document: &'a Document,
}

impl Asked<'_> {
    /// The period that the document reports on.
    pub fn period(&self) -> Option<&Period> {
        self.document.period.as_ref().and_then(|id| self.project.period(id.value))
    }

    /// Whether there is a single commune: a table by communes says nothing of it.
    pub fn is_of_one(&self) -> bool {
        self.project.communes.len() < 2
    }

    /// A table of the project is missing.
    pub fn table(&self, key: &'static str) -> AnnexLacks {
        AnnexLacks::Table { key, of_period: false }
    }

    /// A table of the period is missing, or the document has no period.
    pub fn of_period(&self, key: &'static str) -> AnnexLacks {
        match self.document.period {
            Some(_) => AnnexLacks::Table { key, of_period: true },
            None => AnnexLacks::Period,
        }
    }
}
