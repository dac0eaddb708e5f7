//! How the annexes of a project's reports look: alike in all of them.

use crate::figures::{Edition, Figures};
use crate::guard::guarded;
use crate::model::{AnnexFiling, Document, Project};
use crate::tables;
use crate::typeset::{AnnexLooks, Area, Fonts, Metrics, Names};
use crate::viet;

/// How each annex looks that reports of a project have: as the largest of its tables needs it.
pub(super) fn of(project: &Project, figures: &Figures, fonts: &Fonts) -> AnnexLooks {
    let is_report = |own: &&Document| {
        let has_annexes = own.annexes.filing != AnnexFiling::None;
        own.period.is_some() && own.by_commune.is_none() && has_annexes
    };
    let mut looks = AnnexLooks::default();
    let (names, metrics) = (names(project), Metrics::of(fonts));
    for document in project.documents.iter().filter(is_report) {
        // What panics here does so again where the document itself is drafted, and is told there.
        let tables = guarded(|| {
            let edition = Edition::of(project, figures, document);
            edition.period().is_some().then(|| tables::annexes(&edition))
        });
        if let Some(tables) = tables.flatten() {
            looks.add(&tables, &names, &metrics, area(project, document));
        }
    }
    looks.level();
    looks
}

/// The names that no cell breaks: those of the units, and of the area that they are in.
pub(super) fn names(project: &Project) -> Names {
    let units = project.communes.iter().map(|commune| commune.name.value.as_str());
    let area = &project.organisation.area;
    let area = viet::area_noun(area).and_then(|noun| area.strip_prefix(noun));
    Names::of(units.chain(area.map(str::trim)))
}

/// The room that a document's annexes have on a page.
pub(super) fn area(project: &Project, document: &Document) -> Area {
    let area = Area::of(&project.layout);
    match document.annexes.filing {
        AnnexFiling::OwnFiles => area.of_own_files(),
        AnnexFiling::SameFile | AnnexFiling::None => area,
    }
}
