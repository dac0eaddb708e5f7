//! A document before layout: its words, its annexes fitted to the page, its letterhead.

use std::ops::Range;

use super::alone::alone;
use super::looks;
use super::one::One;
use super::prepared::Prepared;
use crate::diag::{Diagnostics, Problem};
use crate::figures::Edition;
use crate::hash::Sha256;
use crate::model::{AnnexFiling, AnnexKind, Document, DraftMark};
use crate::tables::{self, Table};
use crate::template;
use crate::typeset::{self, AnnexLooks, FittedAnnex, Fonts, Letterhead, Metrics, Source};
use crate::viet;

/// The annexes of a document; one that the office asks for by name and that would be empty is told.
pub(super) fn annexes(edition: &Edition<'_>, found: &mut Diagnostics) -> Vec<Table> {
    let tables = tables::annexes(edition);
    // A commune without a task of its own lacks no table.
    let no_task = edition.tasks().is_empty() && !edition.project.tasks.is_empty();
    for (kind, place) in &edition.document.annexes.named {
        if tables.iter().all(|table| table.kind != *kind) && !(no_task && *kind == tables::TASKS) {
            let Some(lacks) = tables::lacks(edition.project, edition.document, *kind) else {
                continue;
            };
            found.report(Problem::AnnexEmpty { annex: kind.key(), lacks }, place);
        }
    }
    tables
}

/// A document before layout, with what it is made of.
pub(super) struct Drafted<'a> {
    pub(super) edition: Edition<'a>,
    /// Its annexes as tables, and fitted to the page.
    pub(super) annexes: Vec<(Table, FittedAnnex)>,
    /// Its files, each with the annexes that it has: its own, and those of annexes filed apart.
    pub(super) files: Vec<(Source, Range<usize>)>,
}

impl Drafted<'_> {
    /// The annexes that it has, in their order.
    pub(super) fn kinds(&self) -> Vec<AnnexKind> {
        self.annexes.iter().map(|(table, _)| table.kind).collect()
    }
}

/// Drafts a document; `None` where its words cannot be written.
pub(super) fn draft<'a>(
    prepared: &Prepared,
    one: &'a One<'_>,
    annexes_only: bool,
    fonts: &Fonts,
    found: &mut Diagnostics,
) -> Option<Drafted<'a>> {
    let overrides = &prepared.overrides;
    let (document, id) = (&*one.document, one.id().to_owned());
    let edition = one.edition();
    let (project, issuing) = (edition.project, edition.issuing());
    let letterhead = || {
        let kind = template::document_kind(&document.template.value, overrides);
        Letterhead::of(issuing, document, kind)
    };
    let tables = match document.annexes.filing {
        AnnexFiling::None => Vec::new(),
        AnnexFiling::SameFile | AnnexFiling::OwnFiles => annexes(&edition, found),
    };
    let apart = document.annexes.filing == AnnexFiling::OwnFiles;
    let (names, area) = (looks::names(project), looks::area(project, document));
    let metrics = Metrics::of(fonts);
    let mut own = AnnexLooks::default();
    let looks = match (edition.whole, &document.period) {
        (None, Some(_)) => prepared.looks(fonts),
        // A plan, or a commune's own document: one of no row of periods.
        _ => {
            own.add(&tables, &names, &metrics, area);
            own.level();
            &own
        }
    };
    let fitted = typeset::annexes(&tables, looks, &names, &metrics, area);
    let mut drafted =
        Drafted { edition, annexes: tables.into_iter().zip(fitted).collect(), files: Vec::new() };
    let all = 0..drafted.annexes.len();
    let fitted = |range: Range<usize>| {
        drafted.annexes[range].iter().map(|(_, annex)| annex.clone()).collect::<Vec<_>>()
    };
    let mut files = Vec::new();
    if !annexes_only {
        let markup = template::render(&drafted.edition, &drafted.kinds(), overrides, found)?;
        unsaid_replacement(document, &markup, found);
        let attached = if apart { 0..0 } else { all };
        let charts = tables::charts(&drafted.edition);
        if document.charts && charts.is_empty() {
            found.report(Problem::ChartsEmpty, &document.place);
        }
        let data = letterhead().with_annexes(fitted(attached.clone())).with_charts(charts).json();
        files.push((Source::new(id.clone(), markup, data), attached));
    } else if !apart && !all.is_empty() {
        let data = letterhead().with_annexes(fitted(all.clone())).json();
        let id = format!("{id}-phu-luc");
        files.push((Source::new(id, ANNEXES.to_owned(), data), all));
    }
    if apart {
        files.extend(drafted.annexes.iter().enumerate().map(|(index, (_, annex))| {
            let id = format!("{id}-phu-luc-{}", index + 1);
            let data = letterhead().of_annex(annex.clone()).json();
            (Source::new(id, ANNEXES.to_owned(), data), index..index + 1)
        }));
    }
    for (source, _) in &mut files {
        source.markup = project.spelling.apply(&source.markup).into_owned();
        source.data = project.spelling.apply(&source.data).into_owned();
    }
    mark(document.draft, &mut files);
    drafted.files = files;
    Some(drafted)
}

/// Tells where a document does not name the one whose place it takes: a template of the office's own may lack
/// the sentence.
fn unsaid_replacement(document: &Document, markup: &str, found: &mut Diagnostics) {
    let Some(replaced) = &document.replaces else { return };
    // Number and symbol, in whatever words.
    let number = replaced.value.split(' ').find(|own| own.contains('/')).unwrap_or_default();
    let says = |own: typeset::Passage| {
        let text: String = own.letters.iter().map(|(letter, _)| *letter).collect();
        text.contains(number) && viet::fold_tones(&text).contains("thay thế")
    };
    if !typeset::passages(markup).into_iter().any(says) {
        let template = document.template.value.clone();
        let problem = Problem::ReplacementUnsaid { replaced: replaced.value.clone(), template };
        found.report(problem, &document.template.place);
    }
}

/// Marks the files of a document that is still a draft. Their fingerprint is that of all they are laid out
/// from.
fn mark(mark: DraftMark, files: &mut [(Source, Range<usize>)]) {
    let fingerprint = match mark {
        DraftMark::Ready => return,
        DraftMark::Marked => None,
        DraftMark::Fingerprint => Some(fingerprint(files.iter().map(|(own, _)| own)).in_groups()),
    };
    files.iter_mut().for_each(|(source, _)| source.mark_as_draft(fingerprint.as_deref()));
}

/// The fingerprint of what a document's files are laid out from, before they are marked.
pub(super) fn fingerprint<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Sha256 {
    let texts = sources.into_iter().flat_map(|own| [&own.id, &own.markup, &own.data]);
    Sha256::of_parts(texts.map(String::as_bytes))
}

/// What a document's files are laid out from.
pub(super) struct Sources {
    /// Its own source, and those of annexes filed apart.
    pub(super) sources: Vec<Source>,
    /// Its annexes as tables.
    pub(super) tables: Vec<Table>,
}

/// What a document is laid out from.
pub(super) fn drafted(
    prepared: &Prepared,
    one: &One<'_>,
    annexes_only: bool,
    fonts: &Fonts,
    found: &mut Diagnostics,
) -> Option<Sources> {
    let drafted = alone(&one.document, one.id(), found, |found| {
        draft(prepared, one, annexes_only, fonts, found)
    });
    let Drafted { annexes, files, .. } = drafted??;
    let sources = files.into_iter().map(|(source, _)| source).collect();
    Some(Sources { sources, tables: annexes.into_iter().map(|(table, _)| table).collect() })
}

/// The markup of a file that holds nothing but annexes.
pub(super) const ANNEXES: &str = "#cac-phu-luc(vb)\n";
