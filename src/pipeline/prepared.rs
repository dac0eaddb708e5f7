//! A project that is ready to make documents of.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;
use std::sync::OnceLock;

use super::looks;
use crate::figures::{FigureIndex, Figures};
use crate::model::{Document, PeriodId, Project, Prose, Shares};
use crate::template::{self, Overrides};
use crate::typeset::{AnnexLooks, Fonts};
use crate::viet;

/// A project read and checked, ready to make documents of.
pub struct Prepared {
    pub(super) slug: String,
    /// What the office states.
    pub project: Project,
    /// What follows from it.
    pub figures: Figures,
    pub(super) overrides: Overrides,
    /// By the ids of documents, the issued ones in whose places they will be issued, as they name those.
    pub(super) replaces: BTreeMap<String, String>,
    /// What of it is which commune's, once a document asks.
    shares: OnceLock<Shares>,
    /// Its figures by name, once somebody asks.
    index: OnceLock<FigureIndex>,
    /// How its reports' annexes look, once one of them is drafted.
    looks: OnceLock<AnnexLooks>,
}

impl Prepared {
    pub(super) fn new(
        slug: String,
        project: Project,
        figures: Figures,
        overrides: Overrides,
    ) -> Self {
        let (shares, index, looks) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        let replaces = BTreeMap::new();
        Prepared { slug, project, figures, overrides, replaces, shares, index, looks }
    }

    /// The same with documents that will take the place of issued ones, by their ids, and say so.
    #[must_use]
    pub fn replacing(self, replaces: BTreeMap<String, String>) -> Self {
        Prepared { replaces, ..self }
    }

    /// What a document's kind is called ("Kế hoạch"), and its abbreviation ("KH"); none for an official letter.
    pub fn kind(&self, document: &Document) -> (Option<String>, Option<String>) {
        let (called, short) = template::document_kind(&document.template.value, &self.overrides);
        (called.map(|kind| viet::upper_first(&viet::lower(&kind))), short)
    }

    /// The project as if it had some of its periods alone.
    pub fn with_periods(&self, known: &[PeriodId]) -> Self {
        let mut project = self.project.clone();
        project.periods.retain(|own| known.contains(&own.id.value));
        self.of(project)
    }

    /// The project as if it had this prose, of a period or of the plan.
    pub fn with_prose(&self, period: Option<PeriodId>, prose: Prose) -> Self {
        let mut project = self.project.clone();
        match project.periods.iter_mut().find(|own| Some(own.id.value) == period) {
            Some(own) => own.prose = prose,
            None => project.prose = prose,
        }
        self.of(project)
    }

    /// Another state of the project, with all that is known beside it.
    fn of(&self, project: Project) -> Self {
        let figures = Figures::of(&project);
        Prepared::new(self.slug.clone(), project, figures, self.overrides.clone())
            .replacing(self.replaces.clone())
    }

    /// What of the project is which commune's.
    pub(super) fn shares(&self) -> &Shares {
        self.shares.get_or_init(|| Shares::of(&self.project))
    }

    /// How the annexes of its reports look in all of them.
    pub(super) fn looks(&self, fonts: &Fonts) -> &AnnexLooks {
        self.looks.get_or_init(|| looks::of(&self.project, &self.figures, fonts))
    }

    /// The figures of the plan and of its periods by name.
    pub fn index(&self) -> &FigureIndex {
        self.index.get_or_init(|| FigureIndex::with_periods(&self.project, &self.figures))
    }
}

/// The project folder's name, under which its documents are written.
pub fn slug(folder: &Path) -> String {
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    called(real.file_name().unwrap_or_default())
}

/// What a folder is called in messages and below the output folder.
pub fn called(name: &OsStr) -> String {
    let name = viet::clean(&name.to_string_lossy());
    if name.is_empty() { "du-an".to_owned() } else { name }
}
