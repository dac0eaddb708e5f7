//! Reading a project and checking that it agrees.

use std::path::Path;

use super::alone::alone;
use super::draft::draft;
use super::one::One;
use super::prepared::{Prepared, slug};
use super::unprintable::{long_words, missing_glyphs};
use super::wanted::{Wanted, chosen, reported, waiting};
use crate::diag::{Diagnostics, Problem, Severity};
use crate::figures::{self, Figures};
use crate::guard::guarded;
use crate::inputs::{self, Files, Loaded, Only, Reads};
use crate::model::{Document, IssuedReport, Project};
use crate::origin::Place;
use crate::template::{self, Overrides};
use crate::typeset::{self, Fonts};
use crate::{checks, returns, viet};

/// Reads a project and checks that it agrees. `None` when something is wrong.
pub fn prepare(folder: &Path, fonts: &Fonts, found: &mut Diagnostics) -> Option<Prepared> {
    prepare_for(folder, &Wanted::default(), fonts, &mut Reads::default(), found)
}

/// The same for the documents wanted: where something is wrong, it is told at once for which of
/// them communes still have to report.
pub(super) fn prepare_for(
    folder: &Path,
    wanted: &Wanted,
    fonts: &Fonts,
    reads: &mut Reads,
    found: &mut Diagnostics,
) -> Option<Prepared> {
    agreed(Own::read(folder, reads, found)?, (wanted, &[]), fonts, reads, found)
}

/// A project's own files, read; what communes returned is not merged into it yet.
pub(super) struct Own {
    pub(super) slug: String,
    pub(super) loaded: Loaded,
    pub(super) overrides: Overrides,
    /// What is wrong with the files of templates.
    slips: Diagnostics,
}

impl Own {
    /// Reads a project folder; nothing where its project file cannot be read.
    pub(super) fn read(folder: &Path, reads: &mut Reads, found: &mut Diagnostics) -> Option<Self> {
        match inputs::read(folder) {
            Ok(loaded) => Some(Self::of(folder, loaded, reads)),
            Err(problems) => {
                found.extend(problems);
                None
            }
        }
    }

    fn of(folder: &Path, loaded: Loaded, reads: &mut Reads) -> Self {
        let mut slips = Diagnostics::new();
        let overrides = overrides(folder, reads, &mut slips);
        Own { slug: slug(folder), loaded, overrides, slips }
    }
}

/// What is found of one document and of the periods that it uses, as if the project had no other: what is
/// odd about another is no matter of this one. Nothing where it cannot be told.
pub fn found_alone(
    folder: &Path,
    (project, document): (&Project, &str),
    (wanted, issued): (&Wanted, &[IssuedReport]),
    fonts: &Fonts,
) -> Option<Diagnostics> {
    let papers = project.papers();
    let own = papers.iter().find(|own| own.id == document)?.document;
    let period = own.period.as_ref().and_then(|id| project.period(id.value));
    let used = period.map(|own| figures::used(project, own)).unwrap_or_default();
    // What was issued of an earlier time is held against its data of today.
    let earlier = issued.iter().filter_map(|own| project.period(own.period?));
    let earlier = earlier.filter(|other| period.is_some_and(|own| other.cutoff <= own.cutoff));
    let only = Only {
        documents: vec![own.id.value.clone()],
        periods: used.into_iter().chain(earlier).map(|own| own.id.value).collect(),
    };
    let mut found = Diagnostics::new();
    guarded(|| {
        let loaded = inputs::read_only(folder, &only).ok()?;
        let reads = &mut Reads::default();
        let own = Own::of(folder, loaded, reads);
        agreed(own, (wanted, issued), fonts, reads, &mut found)
    })
    .flatten()?;
    Some(found)
}

/// Merges what communes returned into a project and checks that it agrees, also with what was issued
/// before. `None` when something is wrong.
pub(super) fn agreed(
    own: Own,
    (wanted, issued): (&Wanted, &[IssuedReport]),
    fonts: &Fonts,
    reads: &mut Reads,
    found: &mut Diagnostics,
) -> Option<Prepared> {
    let Own { slug, loaded, overrides, slips } = own;
    let draft = returns::merge(loaded, None);
    reads.extend(draft.reads);
    let broken = draft.found.has_errors();
    found.extend(draft.found);
    let mut project = draft.project?;
    found.extend(slips);
    if broken {
        waiting(&project, wanted, found);
        // Texts are the office's own, whatever is wrong with its data.
        template::check_own(&overrides, &|character| fonts.covers(character), found);
        template::check_syntax(&overrides, found);
        found.extend(checks::run_of_texts(&project));
        return None;
    }
    if let Some(stamp) = &wanted.stamp {
        stamp.settle(&mut project);
    }
    for document in &mut project.documents {
        document.draft = document.draft.max(wanted.marked);
    }
    titles(&mut project, &overrides, found);
    missing_glyphs(&project, fonts, found);
    long_words(&project, found);
    template::check_own(&overrides, &|character| fonts.covers(character), found);
    let figures = Figures::of(&project);
    found.extend(checks::run(&project, &figures, issued));
    template::unused_prose(&project, &overrides, found);
    if let Some(text) = &project.illustrative {
        found.report(Problem::Illustrative { text: text.value.clone() }, &text.place);
    }
    let disagrees = found.has_errors();
    if !disagrees {
        template::wordless(&project, &overrides, found);
    }
    let slug = wanted.stamp.as_ref().and_then(|stamp| stamp.project.clone()).unwrap_or(slug);
    let prepared = Prepared::new(slug, project, figures, overrides);
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
    let mut papers = chosen(&prepared.project, wanted, &mut Diagnostics::new());
    // What fails in the document of one commune fails in those of all.
    papers.dedup_by_key(|paper| paper.document.id.value.as_str());
    for paper in papers {
        let mut own = Diagnostics::new();
        alone(paper.document, &paper.id, &mut own, |own| {
            let one = One::of(prepared, &paper, own)?;
            let all_there = reported(&one.project, &one.document, &mut Diagnostics::new());
            all_there.then(|| draft(prepared, &one, false, fonts, own).is_some())
        });
        own.retain_from(0, |told| told.severity == Severity::Error);
        found.extend(own);
    }
}

/// Settles what of a document depends on its template's kind: the symbol that the office wrote behind
/// the number is compared with the document's own, and the subject loses what the layout prints.
pub(super) fn titles(project: &mut Project, overrides: &Overrides, found: &mut Diagnostics) {
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
        document.is_letter = kind.is_none();
        let wanted = typeset::symbol(&project.organisation, abbreviation.as_deref());
        let of_communes = document.by_commune.iter().flat_map(|own| &own.numbers);
        let symbols = of_communes.filter_map(|own| own.symbol.as_ref()).chain(&document.symbol);
        for given in symbols.filter(|given| given.value != wanted) {
            let problem =
                Problem::SymbolDiffers { seen: given.value.clone(), wanted: wanted.clone() };
            found.report(problem, &given.place);
        }
        let subject = typeset::subject(&document.subject.value, kind.as_deref()).into_owned();
        document.subject.value = subject;
    }
    uncited_plan(project, overrides, found);
}

/// A document that hands on a commune's part of a plan says of which.
fn uncited_plan(project: &Project, overrides: &Overrides, found: &mut Diagnostics) {
    if template::plan(project, overrides).is_some() {
        return;
    }
    let cites = |document: &Document| {
        let mut bases = document.legal_bases.iter();
        bases.any(|base| viet::fold_tones(&base.value).contains("kế hoạch"))
    };
    for document in &project.documents {
        if template::is_for_each_commune(&document.template.value) == Some(true) && !cites(document)
        {
            found.report(Problem::PlanUncited, &document.place);
        }
    }
}

fn overrides(folder: &Path, reads: &mut Reads, found: &mut Diagnostics) -> Overrides {
    let mut overrides = Overrides::new();
    let files = Files::new(folder);
    for (name, text) in files.templates() {
        match text {
            Ok(text) => {
                overrides.insert(name, text);
            }
            Err(problem) => found.report(problem, &Place::file(format!("mau/{name}"))),
        }
    }
    reads.extend(files.reads());
    overrides
}
