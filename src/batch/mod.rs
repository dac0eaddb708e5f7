//! Many projects: in parallel, each for itself, reported in the order given.
//!
//! Projects come from a plain queue, one worker each. The layout's own parallel loops run on a small
//! pool that belongs to the worker: on one pool for all, a project that waits for its pages would
//! begin another one on top of its own stack, and hundreds of them would overflow it. What is
//! finished is handed on in its turn and kept no longer, so that memory does not grow with the
//! number of projects.

mod project;
mod report;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

pub use self::project::last_run;
use self::report::made;
pub use self::report::{MadePart, Output, Report, Stale};
use crate::diag::Problem;
use crate::emit::{Summary, Told};
use crate::pipeline::{self, Job};
use crate::workers;

/// Checks projects; nothing is written. Each report is handed on in its turn.
pub fn check(jobs: &[Job], hand_on: &mut dyn FnMut(Report)) {
    each(
        jobs,
        &|_, job| {
            let outcome = pipeline::check(job);
            let found = Told::all(outcome.all_found().iter());
            let documents = made(&outcome);
            let account = outcome.account.as_ref().map(Summary::of);
            Report {
                slug: outcome.slug,
                documents,
                written: Vec::new(),
                found,
                account,
                stale: Vec::new(),
            }
        },
        hand_on,
    );
}

/// Builds projects and writes each document that has no errors below `out` as soon as it is made.
/// A document with errors leaves the file of an earlier run as it was. Each report is handed on in
/// its turn.
pub fn build(jobs: &[Job], output: &Output<'_>, hand_on: &mut dyn FnMut(Report)) {
    let taken = taken(jobs);
    each(
        jobs,
        &|index, job| match &taken[index] {
            Some(slug) => Report::of_finding(slug, Problem::OutputCollision { slug: slug.clone() }),
            None => project::build(job, output),
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
