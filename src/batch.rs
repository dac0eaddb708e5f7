//! Many projects: in parallel, each for itself, reported in the order given.
//!
//! Projects come from a plain queue, one worker each. The layout's own parallel loops run on a small
//! pool that belongs to the worker: on one pool for all, a project that waits for its pages would
//! begin another one on top of its own stack, and hundreds of them would overflow it. What is
//! finished is handed on in its turn and kept no longer, so that memory does not grow with the
//! number of projects.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::Account;
use crate::formats::Format;
use crate::output::{self, Written};
use crate::pipeline::{self, Job};
use crate::workers;

/// What became of one project of a batch.
pub struct Report {
    /// The project folder's name.
    pub slug: String,
    /// The documents without errors: id and pages.
    pub documents: Vec<(String, usize)>,
    /// The files written; empty after a check.
    pub written: Vec<Written>,
    /// Everything that was found.
    pub found: Diagnostics,
    /// What was read, where the project could be read.
    pub account: Option<Account>,
}

/// Checks projects; nothing is written. Each report is handed on in its turn.
pub fn check(jobs: &[Job], hand_on: &mut dyn FnMut(Report)) {
    each(
        jobs,
        &|_, job| {
            let outcome = pipeline::check(job);
            let (slug, documents, found) = (outcome.slug, outcome.documents, outcome.found);
            Report { slug, documents, written: Vec::new(), found, account: outcome.account }
        },
        hand_on,
    );
}

/// Builds projects and writes each document that has no errors below `out` as soon as it is made.
/// A document with errors leaves the file of an earlier run as it was. Each report is handed on in
/// its turn.
pub fn build(jobs: &[Job], format: &Format, out: &Path, hand_on: &mut dyn FnMut(Report)) {
    let taken = taken(jobs);
    each(
        jobs,
        &|index, job| match &taken[index] {
            Some(slug) => {
                let mut found = Diagnostics::new();
                found.push(Diagnostic::new(Problem::OutputCollision { slug: slug.clone() }));
                Report {
                    slug: slug.clone(),
                    documents: Vec::new(),
                    written: Vec::new(),
                    found,
                    account: None,
                }
            }
            None => build_one(job, format, out),
        },
        hand_on,
    );
}

/// For each job whose output folder belongs to another project before it, that folder's name: the
/// first is built, the second would overwrite it.
fn taken(jobs: &[Job]) -> Vec<Option<String>> {
    let mut first = BTreeMap::new();
    jobs.iter()
        .map(|job| {
            let slug = pipeline::slug(&job.folder);
            let real = job.folder.canonicalize().ok();
            let owner = first.entry(slug.clone()).or_insert_with(|| real.clone());
            (*owner != real).then_some(slug)
        })
        .collect()
}

fn build_one(job: &Job, format: &Format, out: &Path) -> Report {
    let folder = out.join(pipeline::slug(&job.folder));
    let mut written = Vec::new();
    let outcome =
        pipeline::build(job, format, &mut |document| {
            output::write_all(&folder, &document.artifacts)?;
            // The layout library beside a document's markup is no document.
            let own = document.artifacts.iter().filter(|artifact| !artifact.path.contains('/'));
            written.extend(own.map(|artifact| Written {
                path: folder.join(&artifact.path),
                pages: document.pages,
            }));
            Ok(())
        });
    let (slug, documents, mut found) = (outcome.slug, outcome.documents, outcome.found);
    if !found.has_errors() {
        let files = output::stale(&folder, format, &job.wanted, &documents, &written);
        if !files.is_empty() {
            found.push(Diagnostic::new(Problem::StaleOutput { files }));
        }
    }
    Report { slug, documents, written, found, account: outcome.account }
}

/// Works the jobs off on as many threads as the machine has cores and hands the results on in the
/// jobs' order.
fn each(
    jobs: &[Job],
    work: &(dyn Fn(usize, &Job) -> Report + Sync),
    hand_on: &mut dyn FnMut(Report),
) {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let workers = cores.min(jobs.len()).max(1);
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, next) = (sender.clone(), &next);
            let queue = move || {
                workers::with_own_pool(cores / workers, || {
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        let Some(job) = jobs.get(index) else { return };
                        // The receiver lives as long as this scope.
                        let _ = sender.send((index, work(index, job)));
                    }
                });
            };
            let builder = std::thread::Builder::new().stack_size(workers::STACK);
            // One worker is enough; where not even one can be had, this thread is it.
            let _ = builder.spawn_scoped(scope, queue);
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut turn = 0;
        for (index, report) in receiver {
            early.insert(index, report);
            while let Some(report) = early.remove(&turn) {
                hand_on(report);
                turn += 1;
            }
        }
        for (index, job) in jobs.iter().enumerate().skip(turn) {
            hand_on(work(index, job));
        }
    });
}
