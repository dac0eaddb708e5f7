//! One project of a batch: what of it is fresh, what has to be made, and the record of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::event::{End, Feed, New};
use super::report::{Failure, MadePart, Output, Report};
use super::writer::{Past, Writer};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::emit::{Summary, Told};
use crate::formats::Format;
use crate::hash::Hash;
use crate::inputs::{self, Content, How};
use crate::model::DraftMark;
use crate::output;
use crate::pipeline::{self, Done, Job, Outcome};
use crate::record::{self, Finding, KeptDocument, Known, Last, Run};
use crate::said::AllSaid;

/// What a run of one format is called in the record: the format, and what of it was asked for.
fn mode(job: &Job, output: &Output<'_>) -> String {
    let only = if job.wanted.annexes_only { " annexes" } else { "" };
    let markup = if job.keep_markup { MARKUP } else { "" };
    let marked = marked(job.wanted.marked);
    let Format { key, variant, .. } = output.format;
    format!("{key}{variant}{only}{markup}{marked}")
}

/// What is said of a run that writes down the markup, too.
const MARKUP: &str = " typ";

/// What is said of a run that marks documents as drafts.
fn marked(mark: DraftMark) -> &'static str {
    match mark {
        DraftMark::Ready => "",
        DraftMark::Marked => " draft",
        DraftMark::Fingerprint => " fingerprint",
    }
}

/// The program with its fonts, in short.
fn program(job: &Job) -> Hash {
    Hash::of_parts([env!("NTM_MADE_OF").as_bytes(), job.fonts.mark().as_bytes()])
}

/// What the last runs with this program and these fonts made of a whole project in a format, each with how it
/// marked documents: all of them write the same files.
pub fn last_runs<'a>(known: &'a Known, job: &Job, format: &Format) -> Vec<(DraftMark, &'a Run)> {
    let program = program(job);
    let marks = [DraftMark::Ready, DraftMark::Marked, DraftMark::Fingerprint];
    let modes = marks.into_iter().flat_map(|mark| ["", MARKUP].map(|markup| (mark, markup)));
    let run = |(mark, markup): (DraftMark, &str)| {
        let mode = format!("{}{markup}{}", format.key, marked(mark));
        known.record.runs.get(&mode).filter(|run| run.program == program).map(|run| (mark, run))
    };
    modes.filter_map(run).collect()
}

/// Builds a project: what of it is there and is what its inputs give is not made again.
pub fn build(job: &Job, output: &Output<'_>, feed: &Feed<'_>) -> Report {
    let folder = &output.folder.join(&job.name);
    output::sweep(folder);
    let known = record::load(folder, &job.folder);
    let mode = mode(job, output);
    let last = known.record.runs.get(&mode).filter(|run| run.program == program(job));
    let mut changed = Vec::new();
    if let Some(run) = last.filter(|_| !output.force) {
        changed = inputs::changed(&run.reads, &job.folder, known.since_inputs);
        let report = changed.is_empty().then(|| fresh(run, job, output, &known, feed)).flatten();
        if let Some(report) = report {
            return report;
        }
    }
    make(job, output, known, &mode, &changed, feed)
}

/// The report of a project in which nothing has changed, where all that is wanted was made and is there.
fn fresh(
    run: &Run,
    job: &Job,
    output: &Output<'_>,
    known: &Known,
    feed: &Feed<'_>,
) -> Option<Report> {
    // What is due by a day is told by the project alone.
    if job.wanted.due.is_some() {
        return None;
    }
    let (folder, reads) = (output.folder.join(&job.name), run.reads.hash());
    let ids = if job.wanted.documents.is_empty() { &run.all } else { &job.wanted.documents };
    let mut all: Vec<(&String, &KeptDocument)> = Vec::new();
    let mut frozen = Vec::new();
    if !run.has_same_register(known.since) {
        return None;
    }
    for id in ids {
        if let Some(told) = run.frozen.get(id) {
            frozen.push(told.clone());
            continue;
        }
        let made = run.documents.get(id).filter(|made| made.reads == reads)?;
        if !made.spoilt(&folder, known.since).is_empty() {
            return None;
        }
        all.push((id, made));
    }
    let mut report = Report::new(&job.name);
    report.account.clone_from(&run.account);
    report.found.clone_from(&run.found);
    feed.read(all.len());
    for (id, made) in all {
        let new = made.found.iter().filter(|told| !report.found.contains(told)).cloned();
        let new: Vec<Told> = new.collect();
        report.found.extend(new);
        let part =
            |(id, pages): &(String, usize)| MadePart { id: id.clone(), pages: *pages, fresh: true };
        report.documents.extend(made.parts.iter().map(part));
        let pages = made.parts.iter().map(|(_, pages)| pages).sum();
        feed.ended(id, End::Fresh(pages), New::default());
    }
    feed.done(None);
    report.found.extend(frozen);
    left_over(&mut report, run, ids, job, output);
    Some(report)
}

/// Makes what is not fresh, and writes down what was made.
fn make(
    job: &Job,
    output: &Output<'_>,
    known: Known,
    mode: &str,
    changed: &[(String, How)],
    feed: &Feed<'_>,
) -> Report {
    let (folder, program) = (&output.folder.join(&job.name), program(job));
    let spares = output.format.is_written_on && !output.force;
    let past = Past { known: &known, mode, program, changed, force: output.force, spares };
    let mut writer = Writer::new((&job.folder, folder), past, output.why, feed);
    let outcome = pipeline::build(job, output.format, &mut writer);
    let Writer { written, files, said, edited, deleted, register, .. } = writer;
    feed.done(Failure::of(&outcome.found));
    let mut report = Report::of_outcome(&outcome, written);
    if !edited.is_empty() {
        tell(&mut report, Problem::OutputEdited { files: edited });
    }
    if !deleted.is_empty() {
        tell(&mut report, Problem::OutputDeleted { files: deleted });
    }
    for (_, problem) in &outcome.left_frozen {
        tell(&mut report, problem.clone());
    }
    if report.account.is_some() {
        let before = known.record.runs.get(mode).filter(|run| run.program == program).cloned();
        let run = run(&outcome, before, program, files, register.as_deref());
        if report.unreached.is_empty() {
            let ids: Vec<String> = outcome.documents.iter().map(|done| done.id.clone()).collect();
            left_over(&mut report, &run, &ids, job, output);
        }
        let mut record = known.record;
        // Where nothing could be made, there is nothing to know of it.
        if !run.documents.is_empty() || !run.frozen.is_empty() {
            record.runs.insert(mode.to_owned(), run);
            keep(said, &record.root, &outcome, folder);
            // Without a record everything is made anew, which harms nobody.
            let _ = record::save(&record, folder);
        }
    }
    report
}

/// Keeps what the documents say that are there now, for whoever asks later what has changed.
fn keep(mut said: AllSaid, root: &str, outcome: &Outcome, folder: &Path) {
    let mut found = BTreeMap::new();
    for done in &outcome.documents {
        match done.made {
            Some(_) => drop(found.insert(done.id.clone(), brief(&done.found))),
            None => drop(said.documents.remove(&done.id)),
        }
    }
    if said.documents.is_empty() {
        return;
    }
    let (root, all) = (root.to_owned(), outcome.all.clone());
    let mut last = Last::of(said, root, all, brief(&outcome.found), found);
    if outcome.all.iter().any(|id| !last.documents.contains_key(id))
        && let Some((before, _)) = record::last(folder)
    {
        last.after(before);
    }
    // Without it nothing can be compared, and the next run writes it anew.
    let _ = record::save_last(&last, folder);
}

fn brief(found: &Diagnostics) -> Vec<Finding> {
    Finding::all(&Told::all(found.iter()))
}

/// What is to be known of a run by the next.
fn run(
    outcome: &Outcome,
    before: Option<Run>,
    program: Hash,
    mut files: BTreeMap<String, Vec<(String, Content)>>,
    register: Option<&Path>,
) -> Run {
    let reads = outcome.reads.hash();
    let (mut documents, mut frozen) =
        before.map(|run| (run.documents, run.frozen)).unwrap_or_default();
    let all: BTreeSet<&String> = outcome.all.iter().collect();
    let is_frozen = |id: &String| outcome.frozen.contains(id);
    documents.retain(|id, _| all.contains(id) && !is_frozen(id));
    frozen.retain(|id, _| is_frozen(id));
    let told = |(id, problem): &(String, Problem)| {
        (id.clone(), Told::of(&Diagnostic::new(problem.clone())))
    };
    frozen.extend(outcome.left_frozen.iter().map(told));
    for Done { id, made, found } in &outcome.documents {
        let Some(made) = made else { continue };
        let files = match documents.get(id) {
            Some(before) if made.fresh => before.files.clone(),
            _ => files.remove(id).unwrap_or_default(),
        };
        let (draft, parts, found) = (made.draft, made.parts.clone(), Told::all(found.iter()));
        documents.insert(id.clone(), KeptDocument { reads, draft, parts, files, found });
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
        register: register.map(|path| (path.display().to_string(), Content::read(path))),
        frozen,
    }
}

/// Names the files of earlier runs that nothing makes any more; `ids` are the documents wanted.
fn left_over(report: &mut Report, run: &Run, ids: &[String], job: &Job, output: &Output<'_>) {
    if report.has_errors() {
        return;
    }
    let folder = output.folder.join(&job.name);
    let made = ids.iter().filter_map(|id| run.documents.get(id));
    let there = made.flat_map(|made| &made.files).map(|(path, _)| folder.join(path)).collect();
    let ids: Vec<&str> = report.documents.iter().map(|own| own.id.as_str()).collect();
    let files = output::stale(&folder, output.format, &job.wanted, &ids, &there);
    if !files.is_empty() {
        tell(report, Problem::StaleOutput { files });
    }
}

/// Adds to a report what no run finds again.
fn tell(report: &mut Report, problem: Problem) {
    report.found.push(Told::of(&Diagnostic::new(problem)));
}
