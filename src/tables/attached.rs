//! Which annexes there are, and those that a document has.

use super::Table;
use super::annex::{About, Annex, Asked};
use super::annexes::{ANNEXES, Context};
use super::forms::FORMS;
use crate::diag::AnnexLacks;
use crate::figures::Edition;
use crate::model::{AnnexKind, Document, Project};
use crate::viet;

/// Every annex and official form, in the order in which they are attached.
pub fn all() -> impl Iterator<Item = &'static Annex> {
    ANNEXES.iter().chain(FORMS)
}

/// The annex of a kind.
pub fn annex(kind: AnnexKind) -> Option<&'static Annex> {
    all().find(|annex| annex.kind == kind)
}

/// The annex of a key, as an office may write it.
pub fn annex_called(key: &str) -> Option<&'static Annex> {
    let folded = viet::fold(key);
    all().find(|annex| viet::fold(annex.kind.key()) == folded)
}

/// The annexes of a document that names none itself.
pub fn usual(about: About) -> Vec<AnnexKind> {
    all().filter(|annex| annex.usual && annex.about == about).map(|annex| annex.kind).collect()
}

/// The annexes asked for that have something to say, in their order.
pub fn annexes(edition: &Edition<'_>) -> Vec<Table> {
    let wanted = &edition.document.annexes.kinds;
    let context = Context::of(edition);
    let period = edition.period();
    all()
        .filter(|annex| wanted.contains(&annex.kind))
        .filter(|annex| period.is_none_or(annex.has_data))
        .filter_map(|annex| Some((annex, (annex.table)(&context)?)))
        .filter(|(_, table)| !table.is_empty())
        .map(|(annex, mut table)| {
            let caveats = period.map(|period| (annex.caveats)(edition.project, period));
            table.notes.extend(caveats.into_iter().flatten());
            table.cite();
            let table = table.in_unit(edition.document.annexes.money.of(annex.kind));
            // A form has the rows that are prescribed for it.
            if is_form(annex.kind) { table } else { table.without_idle_total() }
        })
        .collect()
}

/// Whether an annex is an official form.
fn is_form(kind: AnnexKind) -> bool {
    FORMS.iter().any(|form| form.kind == kind)
}

/// What an annex of a document lacks that has nothing to print.
pub fn lacks(project: &Project, document: &Document, kind: AnnexKind) -> Option<AnnexLacks> {
    annex(kind).map(|annex| (annex.lacks)(&Asked { project, document }))
}
