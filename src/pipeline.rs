//! The stages in order: a project folder to finished documents. `check` and `build` share
//! everything but the last step.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::checks;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::figures::{self, Account, Edition, Figures};
use crate::formats::{self, Annexed, Artifact, Format, LaidOut, Make};
use crate::guard::guarded;
use crate::inputs::{self, Files};
use crate::model::{AnnexFiling, AnnexKind, Document, Project};
use crate::origin::Place;
use crate::returns;
use crate::tables::{self, Table};
use crate::template::{self, Overrides};
use crate::trace::{self, Parts, Trace};
use crate::typeset::{self, Annex, Area, Fonts, Letterhead, Metrics, Names, Pages, Source};
use crate::viet;

/// A project to work on.
#[derive(Clone)]
pub struct Job {
    /// The project folder.
    pub folder: PathBuf,
    /// What is wanted of it.
    pub wanted: Wanted,
    /// The fonts.
    pub fonts: Arc<Fonts>,
    /// Whether the finished markup is kept beside the document.
    pub keep_markup: bool,
}

/// A document that went through every stage.
pub struct Built {
    /// Its id.
    pub id: String,
    /// How many pages it has.
    pub pages: usize,
    /// Its files.
    pub artifacts: Vec<Artifact>,
}

/// What became of a project; its files were handed on one by one.
pub struct Outcome {
    /// The project folder's name.
    pub slug: String,
    /// The documents without errors: id and pages.
    pub documents: Vec<(String, usize)>,
    /// Everything that was found.
    pub found: Diagnostics,
    /// What was read, where the project could be read.
    pub account: Option<Account>,
}

/// A project read and checked, ready to make documents of.
pub struct Prepared {
    slug: String,
    /// What the office states.
    pub project: Project,
    /// What follows from it.
    pub figures: Figures,
    overrides: Overrides,
}

/// Reads a project and checks that it agrees. `None` when something is wrong.
pub fn prepare(folder: &Path, fonts: &Fonts, found: &mut Diagnostics) -> Option<Prepared> {
    prepare_for(folder, &Wanted::default(), fonts, found)
}

/// The same for the documents wanted: where something is wrong, it is told at once for which of
/// them communes still have to report.
fn prepare_for(
    folder: &Path,
    wanted: &Wanted,
    fonts: &Fonts,
    found: &mut Diagnostics,
) -> Option<Prepared> {
    let (project, loaded) = returns::load_draft(folder, None);
    let broken = loaded.has_errors();
    found.extend(loaded);
    let mut project = project?;
    let overrides = overrides(folder, found);
    if broken {
        waiting(&project, wanted, found);
        // Texts are the office's own, whatever is wrong with its data.
        template::check_own(&overrides, &|character| fonts.covers(character), found);
        template::check_syntax(&overrides, found);
        found.extend(checks::run_of_texts(&project));
        return None;
    }
    titles(&mut project, &overrides, found);
    missing_glyphs(&project, fonts, found);
    long_words(&project, found);
    template::check_own(&overrides, &|character| fonts.covers(character), found);
    let figures = Figures::of(&project);
    found.extend(checks::run(&project, &figures));
    template::unused_prose(&project, &overrides, found);
    if let Some(text) = &project.illustrative {
        found.report(Problem::Illustrative { text: text.value.clone() }, &text.place);
    }
    let disagrees = found.has_errors();
    if !disagrees {
        template::wordless(&project, &overrides, found);
    }
    let prepared = Prepared { slug: slug(folder), project, figures, overrides };
    if disagrees {
        waiting(&prepared.project, wanted, found);
        slips_of_texts(&prepared, wanted, fonts, found);
        return None;
    }
    Some(prepared)
}

/// Tells what fails in the office's own words and templates: they are filled in although data disagree,
/// so that both are told in one run. Nothing is made of them.
fn slips_of_texts(prepared: &Prepared, wanted: &Wanted, fonts: &Fonts, found: &mut Diagnostics) {
    // Which are not wanted or lack their forms was told.
    for document in documents(&prepared.project, wanted, &mut Diagnostics::new()) {
        let mut own = Diagnostics::new();
        alone(document, &document.id.value, &mut own, |own| {
            draft(prepared, document, false, fonts, own).is_some()
        });
        own.retain_from(0, |told| told.severity == Severity::Error);
        found.extend(own);
    }
}

/// Tells of each document wanted whose forms are not all there.
fn waiting(project: &Project, wanted: &Wanted, found: &mut Diagnostics) {
    for document in &project.documents {
        if wanted.documents.is_empty() || wanted.documents.contains(&document.id.value) {
            not_reported(project, document, found);
        }
    }
}

/// Settles what of a document depends on its template's kind: the symbol that the office wrote behind
/// the number is compared with the document's own, and the subject loses what the layout prints.
fn titles(project: &mut Project, overrides: &Overrides, found: &mut Diagnostics) {
    let known = template::available(overrides);
    let periods = &project.periods;
    for document in &mut project.documents {
        // A title promises no more than its report says.
        if document.subject_by_period
            && let Some(id) = &document.period
            && let Some(period) = periods.iter().find(|period| period.id.value == id.value)
        {
            document.subject.value = project.programme.report_subject(id.value, period.promises());
        }
        if !known.contains(&document.template.value) {
            continue;
        }
        let (kind, abbreviation) = template::document_kind(&document.template.value, overrides);
        let wanted = typeset::symbol(&project.organisation, abbreviation.as_deref());
        if let Some(given) = &document.symbol
            && given.value != wanted
        {
            let problem = Problem::SymbolDiffers { seen: given.value.clone(), wanted };
            found.report(problem, &given.place);
        }
        let subject = typeset::subject(&document.subject.value, kind.as_deref()).into_owned();
        document.subject.value = subject;
    }
}

/// What is wanted of a project.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Document ids; all when empty.
    pub documents: Vec<String>,
    /// Whether only the annexes are wanted.
    pub annexes_only: bool,
}

/// Renders and lays out the documents wanted. A document with errors is left out; the others go
/// on.
pub fn lay_out(
    prepared: &Prepared,
    wanted: &Wanted,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
) -> Vec<LaidOut> {
    let mut all = Vec::new();
    each_laid_out(prepared, wanted, fonts, found, &mut |document, _| all.push(document));
    all
}

/// The documents wanted before their layout, as markup and data. One with errors is left out.
pub fn drafts(
    prepared: &Prepared,
    wanted: &Wanted,
    fonts: &Fonts,
    found: &mut Diagnostics,
) -> Vec<Source> {
    let mut all = Vec::new();
    for document in documents(&prepared.project, wanted, found) {
        let drafted = alone(document, &document.id.value, found, |found| {
            draft(prepared, document, wanted.annexes_only, fonts, found).map(|own| own.files)
        });
        all.extend(drafted.flatten().into_iter().flatten().map(|(source, _)| source));
    }
    all
}

/// Lays the documents wanted out one after the other; each is handed on before the next begins, so
/// that the pages of no more than one are kept.
fn each_laid_out(
    prepared: &Prepared,
    wanted: &Wanted,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
    hand_on: &mut dyn FnMut(LaidOut, &mut Diagnostics),
) {
    let Prepared { slug, project, .. } = prepared;
    for document in documents(project, wanted, found) {
        let part = |part: Option<u32>| part.and_then(|part| u8::try_from(part).ok()).unwrap_or(1);
        let date = (document.date.year, part(document.date.month), part(document.date.day));
        let sources = alone(document, &document.id.value, found, |found| {
            draft(prepared, document, wanted.annexes_only, fonts, found).map(|own| own.files)
        });
        for (mut source, _) in sources.flatten().unwrap_or_default() {
            let id = source.id.clone();
            let laid_out =
                alone(document, &id, found, |found| pages(prepared, &mut source, fonts, found));
            if let Some(pages) = laid_out.flatten() {
                let ident = format!("{slug}/{id}/{}", project.programme.year);
                let laid_out = LaidOut { id: id.clone(), source, pages, ident, date };
                alone(document, &id, found, |found| hand_on(laid_out, found));
            }
        }
    }
}

/// The pages of a document's file; where the layout sets its source otherwise, the source says so.
fn pages(
    prepared: &Prepared,
    source: &mut Source,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
) -> Option<Pages> {
    let Prepared { project, overrides, .. } = prepared;
    let before = found.len();
    let sound = overrides.is_empty() || typeset::check_words(source, fonts, found);
    let pages = sound.then(|| typeset::layout(source, fonts, found)).flatten();
    let pages = pages.map(|pages| typeset::settled(source, pages, &project.layout, fonts));
    let slips: template::Slips<'_> = &typeset::slips;
    found.iter_mut().skip(before).for_each(|d| template::relocate(d, overrides, slips));
    follow_from_open(before, found);
    pages
}

/// One step of one document. A library that panics in it costs this document and one message.
fn alone<T>(
    document: &Document,
    what: &str,
    found: &mut Diagnostics,
    step: impl FnOnce(&mut Diagnostics) -> T,
) -> Option<T> {
    let done = guarded(|| step(found));
    if done.is_none() {
        found.report(Problem::Crashed { what: what.to_owned() }, &document.place);
    }
    done
}

/// The documents wanted, in whatever format, of which all that they report on is there; those that
/// the project lacks are told, and so is who has not reported.
fn documents<'a>(
    project: &'a Project,
    wanted: &Wanted,
    found: &mut Diagnostics,
) -> Vec<&'a Document> {
    unknown_documents(project, &wanted.documents, found);
    let is_wanted = |document: &&Document| {
        wanted.documents.is_empty() || wanted.documents.contains(&document.id.value)
    };
    let wanted = project.documents.iter().filter(is_wanted);
    wanted.filter(|document| reported(project, document, found)).collect()
}

/// After a bracket that is never closed nothing is what it was meant to be: of the errors of one
/// layout, from a position on, it is told alone.
fn follow_from_open(start: usize, found: &mut Diagnostics) {
    let mut opened = false;
    found.retain_from(start, |diagnostic| {
        let Problem::Typeset { detail } = &diagnostic.problem else { return true };
        let first = !opened;
        opened |= detail == "unclosed delimiter";
        first
    });
}

/// Whether every commune has sent its form for the document's period, or the office wants a
/// provisional report without them. Who has not is named.
fn reported(project: &Project, document: &Document, found: &mut Diagnostics) -> bool {
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
            let problem = Problem::FormsMissing { communes, period, deadline, provisional };
            Diagnostic::new(problem).at(forms)
        } else {
            let (compared, period) = (period.id.value.name(), own.id.value.name());
            let problem = Problem::ComparedIncomplete { period, compared, communes };
            Diagnostic::new(problem).at(&id.place).with(forms)
        };
        if period.provisional {
            told.severity = Severity::Warning;
        }
        if !found.iter().any(|known| known.problem == told.problem) {
            found.push(told);
        }
    }
    wanted
}

/// The annexes of a document; one that the office asks for by name and that would be empty is told.
fn annexes(edition: &Edition<'_>, found: &mut Diagnostics) -> Vec<Table> {
    let tables = tables::annexes(edition);
    for (kind, place) in &edition.document.annexes.named {
        if tables.iter().all(|table| table.kind != *kind) {
            let Some(lacks) = tables::lacks(edition.project, edition.document, *kind) else {
                continue;
            };
            found.report(Problem::AnnexEmpty { annex: kind.key(), lacks }, place);
        }
    }
    tables
}

/// A document before layout, with what it is made of.
struct Drafted<'a> {
    edition: Edition<'a>,
    /// Its annexes as tables, and fitted to the page.
    annexes: Vec<(Table, Annex)>,
    /// Its files, each with the annexes that it has: its own, and those of annexes filed apart.
    files: Vec<(Source, Range<usize>)>,
}

impl Drafted<'_> {
    /// The annexes that it has, in their order.
    fn kinds(&self) -> Vec<AnnexKind> {
        self.annexes.iter().map(|(table, _)| table.kind).collect()
    }
}

/// Drafts a document; `None` where its words cannot be written.
fn draft<'a>(
    prepared: &'a Prepared,
    document: &'a Document,
    annexes_only: bool,
    fonts: &Fonts,
    found: &mut Diagnostics,
) -> Option<Drafted<'a>> {
    let Prepared { project, figures, overrides, .. } = prepared;
    let id = &document.id.value;
    let edition = Edition::of(project, figures, document);
    let letterhead = || {
        let kind = template::document_kind(&document.template.value, overrides);
        Letterhead::of(project, document, kind)
    };
    let tables = match document.annexes.filing {
        AnnexFiling::None => Vec::new(),
        AnnexFiling::SameFile | AnnexFiling::OwnFiles => annexes(&edition, found),
    };
    let names = Names::of(project.communes.iter().map(|commune| commune.name.value.as_str()));
    let apart = document.annexes.filing == AnnexFiling::OwnFiles;
    let area = Area::of(&project.layout);
    let area = if apart { area.of_own_files() } else { area };
    let fitted = typeset::annexes(&tables, &names, &Metrics::of(fonts), area);
    let mut drafted =
        Drafted { edition, annexes: tables.into_iter().zip(fitted).collect(), files: Vec::new() };
    let all = 0..drafted.annexes.len();
    let fitted = |range: Range<usize>| {
        drafted.annexes[range].iter().map(|(_, annex)| annex.clone()).collect::<Vec<_>>()
    };
    let mut files = Vec::new();
    if !annexes_only {
        let markup = template::render(&drafted.edition, &drafted.kinds(), overrides, found)?;
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
    drafted.files = files;
    Some(drafted)
}

/// Where every number of the documents wanted comes from.
pub fn trace(
    prepared: &Prepared,
    wanted: &Wanted,
    fonts: &Arc<Fonts>,
    found: &mut Diagnostics,
) -> Vec<Trace> {
    let mut traces = Vec::new();
    for document in documents(&prepared.project, wanted, found) {
        alone(document, &document.id.value, found, |found| {
            let drafted = draft(prepared, document, wanted.annexes_only, fonts, found);
            let Some(mut drafted) = drafted else { return };
            for (mut source, annexes) in std::mem::take(&mut drafted.files) {
                let Some(pages) = pages(prepared, &mut source, fonts, found) else { continue };
                let has_words = source.markup != ANNEXES;
                let words = has_words.then(|| {
                    let (edition, overrides) = (&drafted.edition, &prepared.overrides);
                    template::trace(edition, &drafted.kinds(), overrides, &source.markup)
                });
                let words = words.flatten();
                let annexes: Vec<_> =
                    drafted.annexes[annexes].iter().map(|(t, a)| (t, a)).collect();
                let parts = Parts {
                    edition: &drafted.edition,
                    words: words.as_ref().map(|words| (source.markup.as_str(), words)),
                    annexes: &annexes,
                };
                traces.push(trace::trace(&source.id, &parts, &pages));
            }
        });
    }
    traces
}

/// The files that are made of a document's annexes.
fn annexed(
    prepared: &Prepared,
    document: &Document,
    make: fn(&Annexed<'_>, &mut Diagnostics) -> Vec<Artifact>,
    found: &mut Diagnostics,
) -> Vec<Artifact> {
    let Prepared { project, figures, overrides, .. } = prepared;
    let kind = template::document_kind(&document.template.value, overrides);
    let attached_to = Letterhead::of(project, document, kind).attached_to();
    let edition = Edition::of(project, figures, document);
    let tables = annexes(&edition, found);
    make(&Annexed { edition: &edition, tables, attached_to }, found)
}

/// The markup of a file that holds nothing but annexes.
const ANNEXES: &str = "#cac-phu-luc(vb)\n";

/// Everything but writing: also the PDF is made, because its standard may refuse it.
pub fn check(job: &Job) -> Outcome {
    build(job, &formats::PDF, &mut |_| Ok(()))
}

/// Makes the files of the documents wanted. Those of a document are handed on as soon as they are
/// made, to be written or kept; whoever cannot take them says why.
pub fn build(
    job: &Job,
    format: &Format,
    hand_on: &mut dyn FnMut(Built) -> Result<(), Problem>,
) -> Outcome {
    let mut found = Diagnostics::new();
    let mut made = Vec::new();
    let mut account = None;
    let mut finish = |built: Built, found: &mut Diagnostics| {
        let summary = (built.id.clone(), built.pages);
        match hand_on(built) {
            Ok(()) => made.push(summary),
            Err(problem) => found.push(Diagnostic::new(problem)),
        }
    };
    // What panics outside of any document costs the project.
    let done = guarded(|| {
        let prepared = prepare_for(&job.folder, &job.wanted, &job.fonts, &mut found);
        let Some(prepared) = prepared else { return };
        account = Some(Account::of(&prepared.project, &prepared.figures));
        match format.make {
            Make::OfTables(make) => {
                for document in documents(&prepared.project, &job.wanted, &mut found) {
                    let id = &document.id.value;
                    alone(document, id, &mut found, |found| {
                        let artifacts = annexed(&prepared, document, make, found);
                        finish(Built { id: id.clone(), pages: 0, artifacts }, found);
                    });
                }
            }
            Make::OfPages(make) => {
                let (wanted, fonts) = (&job.wanted, &job.fonts);
                each_laid_out(&prepared, wanted, fonts, &mut found, &mut |document, found| {
                    let Some(mut artifacts) = make(&document, found) else { return };
                    if job.keep_markup && format.beside_markup {
                        artifacts.extend(formats::markup(&document));
                    }
                    let pages = document.pages.count();
                    finish(Built { id: document.id, pages, artifacts }, found);
                });
            }
        }
    });
    let slug = slug(&job.folder);
    if done.is_none() {
        found.report(Problem::Crashed { what: slug.clone() }, &Place::file("ntm.yaml".to_owned()));
    }
    inputs::add_excerpts(&job.folder, &mut found);
    Outcome { slug, documents: made, found, account }
}

/// The project folder's name, under which its documents are written.
pub fn slug(folder: &Path) -> String {
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let name = real.file_name().map(|name| viet::clean(&name.to_string_lossy()));
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| "du-an".to_owned())
}

fn overrides(folder: &Path, found: &mut Diagnostics) -> Overrides {
    let mut overrides = Overrides::new();
    for (name, text) in Files::new(folder).templates() {
        match text {
            Ok(text) => {
                overrides.insert(name, text);
            }
            Err(problem) => found.report(problem, &Place::file(format!("mau/{name}"))),
        }
    }
    overrides
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

/// Words longer than any line, each with its cell: the PDF of such a line cannot be made.
fn long_words(project: &Project, found: &mut Diagnostics) {
    let mut see = |text: &str, place: &Place| {
        if let Some(problem) = typeset::long_word(text) {
            found.report(problem, place);
        }
    };
    project.visit_texts(&mut see);
    for set in std::iter::once(&project.set).chain(&project.advanced_set) {
        set.visit_texts(&mut |text| see(text, &set.place));
    }
}

/// Characters that no font has, each with the cell it came from: under PDF/A they would stop the
/// PDF without telling where they are.
fn missing_glyphs(project: &Project, fonts: &Fonts, found: &mut Diagnostics) {
    project.visit_texts(&mut |text, place| {
        let missing = text.chars().find(|c| !c.is_control() && !fonts.covers(*c));
        if let Some(character) = missing {
            let problem = Problem::MissingGlyph {
                character: character.to_string(),
                text: text.chars().take(60).collect(),
            };
            found.report(problem, place);
        }
    });
}
