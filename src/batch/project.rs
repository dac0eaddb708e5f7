//! One project of a batch: what of it is fresh, what has to be made, and the record of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::SystemTime;

use super::report::{Document, Output, Report, Stale, made};
use crate::diag::{Diagnostic, Problem, Severity};
use crate::emit::{Summary, Told};
use crate::formats::Format;
use crate::hash::Hash;
use crate::inputs::{self, Content};
use crate::output::{self, Written};
use crate::pipeline::{self, Built, Done, Job, Outcome, Taker};
use crate::record::{self, Known, Made, Run};

/// What a run of one format is called in the record: the format, and what of it was asked for.
fn mode(job: &Job, output: &Output<'_>) -> String {
    let only = if job.wanted.annexes_only { " annexes" } else { "" };
    let markup = if job.keep_markup { " typ" } else { "" };
    format!("{}{only}{markup}", output.format.key)
}

/// The program with its fonts, in short.
fn program(job: &Job) -> Hash {
    Hash::of_parts([env!("NTM_MADE_OF").as_bytes(), job.fonts.mark().as_bytes()])
}

/// What the last run with this program and these fonts made of a whole project in a format.
pub fn last_run<'a>(known: &'a Known, job: &Job, format: &Format) -> Option<&'a Run> {
    known.record.runs.get(format.key).filter(|run| run.program == program(job))
}

/// Builds a project: what of it is there and is what its inputs give is not made again.
pub fn build(job: &Job, output: &Output<'_>) -> Report {
    let slug = pipeline::slug(&job.folder);
    let folder = output.folder.join(&slug);
    let known = record::load(&folder, &job.folder);
    let mode = mode(job, output);
    let stale = match known.record.runs.get(&mode) {
        Some(run) if !output.force => {
            let stale = stale(run, job, &folder, &known);
            if let Some(report) =
                stale.is_empty().then(|| fresh(run, job, output, &slug, &folder)).flatten()
            {
                return report;
            }
            stale
        }
        _ => Vec::new(),
    };
    make(job, output, &folder, known, &mode, stale)
}

/// The documents of a project that are wanted, as the run before knew them; one that is made for each
/// commune is known by the communes' own ids, not by its own.
fn wanted<'a>(run: &'a Run, job: &'a Job) -> impl Iterator<Item = &'a String> {
    let all = job.wanted.documents.is_empty();
    if all { run.all.iter() } else { job.wanted.documents.iter() }
}

/// What is otherwise than when a run ended.
fn stale(run: &Run, job: &Job, folder: &Path, known: &Known) -> Vec<Stale> {
    if run.program != program(job) {
        return vec![Stale::Program];
    }
    let changed = inputs::changed(&run.reads, &job.folder, known.since_inputs);
    let mut stale: Vec<Stale> =
        changed.into_iter().map(|(path, how)| Stale::Input(path, how)).collect();
    for made in wanted(run, job).filter_map(|id| run.documents.get(id)) {
        stale.extend(made.spoilt(folder, known.since).into_iter().map(Stale::Spoilt));
    }
    stale
}

/// The report of a project in which nothing has changed, where all that is wanted was made.
fn fresh(run: &Run, job: &Job, output: &Output<'_>, slug: &str, folder: &Path) -> Option<Report> {
    let reads = run.reads.hash();
    let mut found = run.found.clone();
    let mut documents = Vec::new();
    for id in wanted(run, job) {
        let made = run.documents.get(id).filter(|made| made.reads == reads)?;
        let new = made.found.iter().filter(|told| !found.contains(told)).cloned();
        let new: Vec<Told> = new.collect();
        found.extend(new);
        let parts = made.parts.iter();
        documents.extend(parts.map(|(id, pages)| Document {
            id: id.clone(),
            pages: *pages,
            fresh: true,
        }));
    }
    let (slug, account) = (slug.to_owned(), run.account.clone());
    let mut report =
        Report { slug, documents, written: Vec::new(), found, account, stale: Vec::new() };
    left_over(&mut report, wanted(run, job).map(String::as_str), run, (job, output, folder));
    Some(report)
}

/// Makes what is not fresh, and writes down what was made.
fn make(
    job: &Job,
    output: &Output<'_>,
    folder: &Path,
    known: Known,
    mode: &str,
    stale: Vec<Stale>,
) -> Report {
    let program = program(job);
    let before = known.record.runs.get(mode).filter(|run| run.program == program).cloned();
    let mut writer = Writer {
        folder,
        before: before.as_ref().filter(|_| !output.force),
        since: known.since,
        written: Vec::new(),
        files: BTreeMap::new(),
    };
    let outcome = pipeline::build(job, output.format, &mut writer);
    let Writer { written, files, .. } = writer;
    let mut report = Report {
        slug: outcome.slug.clone(),
        documents: made(&outcome),
        written,
        found: Told::all(outcome.all_found().iter()),
        account: outcome.account.as_ref().map(Summary::of),
        stale,
    };
    if report.account.is_some() {
        let run = run(&outcome, before, program, files);
        let ids = outcome.documents.iter().map(|done| done.id.as_str());
        left_over(&mut report, ids, &run, (job, output, folder));
        let mut record = known.record;
        // Where nothing could be made, there is nothing to know of it.
        if !run.documents.is_empty() {
            record.runs.insert(mode.to_owned(), run);
            // Without a record everything is made anew, which harms nobody.
            let _ = record::save(&record, folder);
        }
    }
    report
}

/// What is to be known of a run by the next.
fn run(
    outcome: &Outcome,
    before: Option<Run>,
    program: Hash,
    mut files: BTreeMap<String, Vec<(String, Content)>>,
) -> Run {
    let reads = outcome.reads.hash();
    let mut documents = before.map(|run| run.documents).unwrap_or_default();
    let all: BTreeSet<&String> = outcome.all.iter().collect();
    documents.retain(|id, _| all.contains(id));
    for Done { id, made, found } in &outcome.documents {
        let Some(made) = made else { continue };
        let files = match documents.get(id) {
            Some(before) if made.fresh => before.files.clone(),
            _ => files.remove(id).unwrap_or_default(),
        };
        let (draft, parts, found) = (made.draft, made.parts.clone(), Told::all(found.iter()));
        documents.insert(id.clone(), Made { reads, draft, parts, files, found });
    }
    // What stopped a document is found again.
    let lasting = outcome.found.iter().filter(|found| found.severity != Severity::Error);
    Run {
        program,
        reads: outcome.reads.clone(),
        all: outcome.all.clone(),
        found: Told::all(lasting),
        account: outcome.account.as_ref().map(Summary::of),
        documents,
    }
}

/// Names the files of earlier runs that nothing makes any more; `wanted` are the documents wanted.
fn left_over<'a>(
    report: &mut Report,
    wanted: impl Iterator<Item = &'a str>,
    run: &Run,
    (job, output, folder): (&Job, &Output<'_>, &Path),
) {
    if report.has_errors() {
        return;
    }
    let made = wanted.filter_map(|id| run.documents.get(id));
    let there = made.flat_map(|made| &made.files).map(|(path, _)| folder.join(path)).collect();
    let ids: Vec<&str> = report.documents.iter().map(|own| own.id.as_str()).collect();
    let files = output::stale(folder, output.format, &job.wanted, &ids, &there);
    if !files.is_empty() {
        report.found.push(Told::of(&Diagnostic::new(Problem::StaleOutput { files })));
    }
}

/// Writes documents, and tells which are there already.
struct Writer<'a> {
    folder: &'a Path,
    before: Option<&'a Run>,
    since: SystemTime,
    written: Vec<Written>,
    /// By document, its files.
    files: BTreeMap<String, Vec<(String, Content)>>,
}

impl Taker for Writer<'_> {
    fn has(&mut self, document: &str, draft: Hash) -> Option<Vec<(String, usize)>> {
        let made = self.before?.documents.get(document).filter(|made| made.draft == draft)?;
        made.spoilt(self.folder, self.since).is_empty().then(|| made.parts.clone())
    }

    fn take(&mut self, built: Built) -> Result<(), Problem> {
        let before = self.before.and_then(|run| run.documents.get(&built.id));
        // What somebody wrote over an old file is not the program's to take away.
        let own = |(path, content): &&(String, Content)| {
            content.is_of(&self.folder.join(path), self.since)
        };
        let before: Vec<&str> = before
            .iter()
            .flat_map(|made| &made.files)
            .filter(own)
            .map(|(path, _)| path.as_str())
            .collect();
        let files = output::replace(self.folder, &before, &built.artifacts)?;
        // The layout library beside a document's markup is no document.
        for file in files.iter().filter(|file| file.is_new && !file.path.contains('/')) {
            let of = |(id, _): &&(String, usize)| {
                Path::new(&file.path).file_stem().is_some_and(|own| own == id.as_str())
            };
            let pages = built.parts.iter().find(of).map_or(0, |(_, pages)| *pages);
            self.written.push(Written { path: self.folder.join(&file.path), pages });
        }
        let files = files.into_iter().map(|file| (file.path, file.content)).collect();
        self.files.insert(built.id, files);
        Ok(())
    }
}
