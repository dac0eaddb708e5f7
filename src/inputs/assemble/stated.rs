//! What `ntm.yaml` itself states: everything but the tables.

use std::sync::Arc;

use super::accepted::accepted;
use super::only::Only;
use super::section::Section;
use super::{document, file_names, issuing, layout, organisation, programme, sets, source};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::files::{Files, PROJECT_FILE};
use crate::inputs::keys;
use crate::inputs::raw::Node;
use crate::model::{
    Acceptance, AnnexKind, CriteriaSet, Document, IssuingOptions, LayoutOptions, Organisation,
    Programme,
};
use crate::origin::{Place, Sourced};
use crate::viet::Spelling;

/// What the project file states, each part where it could be read.
pub(super) struct Stated<'a> {
    pub(super) organisation: Option<Organisation>,
    pub(super) programme: Option<Programme>,
    pub(super) sets: Option<Sets>,
    pub(super) layout: LayoutOptions,
    pub(super) spelling: Spelling,
    pub(super) documents: Vec<Document>,
    pub(super) illustrative: Option<Sourced<String>>,
    pub(super) accepted: Vec<Acceptance>,
    pub(super) issuing: IssuingOptions,
    /// The periods, not read yet.
    pub(super) periods: &'a [Sourced<Node>],
    /// Where the tables are.
    pub(super) data: Option<Section<'a>>,
}

/// The criteria sets that the project names.
pub(super) struct Sets {
    /// The set in force.
    pub(super) set: Option<Arc<CriteriaSet>>,
    /// Where it is named.
    pub(super) place: Place,
    /// The advanced set.
    pub(super) advanced: Option<Arc<CriteriaSet>>,
    /// Whether the project names one, which may be wrong.
    pub(super) advanced_named: bool,
}

impl Stated<'_> {
    /// Whether a document prints the works by kind.
    pub(super) fn prints_kinds_of_works(&self) -> bool {
        self.documents.iter().any(|own| {
            let kinds = [AnnexKind("bieu_08"), AnnexKind("bieu_13")];
            own.annexes.kinds.iter().any(|kind| kinds.contains(kind))
        })
    }
}

/// Reads the project file but for its tables; nothing where it is no mapping.
pub(super) fn read<'a>(
    files: &Files,
    root: &'a Sourced<Node>,
    only: Option<&Only>,
    found: &mut Diagnostics,
) -> Option<Stated<'a>> {
    let top = Section::open(PROJECT_FILE, &keys::PROJECT, root, found)?;
    let part = |key: &'static str, found: &mut Diagnostics| {
        if top.node(key).is_none() {
            top.missing(key, found);
        }
        top.section(key, found)
    };
    let organisation = part("co_quan", found).and_then(|section| {
        let organisation = organisation::organisation(&section, found);
        section.finish(found);
        organisation
    });
    let programme = part("chuong_trinh", found).and_then(|section| {
        let programme = programme::programme(&section, found);
        section.finish(found);
        programme
    });
    let sets = part("bo_tieu_chi", found).map(|section| {
        let id = section.required("xa", found);
        let place = id.as_ref().map_or_else(|| section.place.clone(), |id| id.place.clone());
        let set = id.and_then(|id| sets::named(&id, files, found));
        let advanced = section.text("nang_cao", found).map(|id| sets::named(&id, files, found));
        section.finish(found);
        let advanced_named = advanced.is_some();
        Sets { set, place, advanced: advanced.flatten(), advanced_named }
    });
    let layout = match top.section("the_thuc", found) {
        Some(section) => {
            let layout = layout::layout(&section, found);
            section.finish(found);
            layout
        }
        None => layout::default_layout(),
    };
    let mut spelling = layout::spelling(&top, found);
    let mut documents: Vec<Document> = Vec::new();
    let items = top.list("van_ban", found);
    if items.is_empty() {
        found.report(Problem::NoDocuments, &top.place);
    }
    let corrections = corrections(files, found);
    let is_wanted = |item: &&Sourced<Node>| only.is_none_or(|own| own.takes_document(item));
    for item in items.iter().chain(&corrections).filter(is_wanted) {
        if let Some(document) =
            document::document(item, programme.as_ref(), organisation.as_ref(), found)
        {
            if let Some(first) = documents.iter().find(|d| d.id.value == document.id.value) {
                let problem = Problem::DuplicateDocumentId { id: document.id.value.clone() };
                found.push(Diagnostic::new(problem).at(&document.id.place).with(&first.id.place));
                continue;
            }
            documents.push(document);
        }
    }
    file_names::files(&documents, found);
    documents
        .iter()
        .filter_map(|own| own.signer.name.as_deref())
        .for_each(|name| spelling.keep(name));
    let illustrative = top.text("minh_hoa", found);
    let accepted = accepted(&top, found);
    let issuing = top.section("ban_hanh", found).map(|section| {
        let issuing = issuing::issuing(&section, found);
        section.finish(found);
        issuing
    });
    let periods = top.list("ky", found);
    let data = part("du_lieu", found);
    top.finish(found);
    Some(Stated {
        organisation,
        programme,
        sets,
        layout,
        spelling,
        documents,
        illustrative,
        accepted,
        issuing: issuing.unwrap_or_default(),
        periods,
        data,
    })
}

/// The letters of corrections that lie in files of their own.
fn corrections(files: &Files, found: &mut Diagnostics) -> Vec<Sourced<Node>> {
    let read = |path: String| {
        let place = Place::file(path.as_str());
        source::yaml_file(files, &Sourced::new(path, place), found)
    };
    files.corrections().into_iter().filter_map(read).collect()
}
