//! Many projects: in parallel, each for itself. What happens is told as it happens; everything of a
//! project is reported in the order given.
//!
//! Projects come from a plain queue, one worker each. The layout's own parallel loops run on a small
//! pool that belongs to the worker: on one pool for all, a project that waits for its pages would
//! begin another one on top of its own stack, and hundreds of them would overflow it. What is
//! finished is handed on in its turn and kept no longer, so that memory does not grow with the
//! number of projects.

mod before;
mod below;
mod check;
mod event;
mod project;
mod report;
mod why;
mod writer;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Sender};

pub use self::below::{Below, Found, below};
pub use self::event::{End, Ended, Event, Feed};
pub use self::project::last_runs;
pub use self::report::{Failure, MadePart, Output, Report};
pub use self::why::Reason;
use crate::diag::{Diagnostic, Problem};
use crate::emit::Told;
use crate::pipeline::Job;
use crate::review::ReviewAsked;
use crate::workers;

/// How a batch is worked off.
pub struct Pace<'a> {
    /// On so many threads.
    pub threads: usize,
    /// Whether it is to stop: each worker ends the document that it is at, and begins no other.
    pub stop: &'a AtomicBool,
}

/// As many threads as the machine has cores.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Checks projects, and does what else is asked for whoever checks them; nothing is written.
pub fn check(jobs: &[Job], asked: &ReviewAsked, pace: &Pace<'_>, hear: &mut dyn FnMut(Event)) {
    each(jobs, pace, &|job, feed| check::check(job, asked, feed), hear);
}

/// Builds projects and writes each document that has no errors below `out` as soon as it is made.
/// A document with errors leaves the file of an earlier run as it was.
pub fn build(jobs: &[Job], output: &Output<'_>, pace: &Pace<'_>, hear: &mut dyn FnMut(Event)) {
    let taken = taken(jobs);
    let work = |job: &Job, feed: &Feed<'_>| {
        if !taken[feed.turn] {
            return project::build(job, output, feed);
        }
        let problem = Problem::OutputCollision { slug: job.name.clone() };
        let report = Report::of_finding(&job.name, Told::of(&Diagnostic::new(problem)));
        feed.done(report.failures.first().map(|(_, failure)| failure.clone()));
        report
    };
    each(jobs, pace, &work, hear);
}

/// Whether the output folder of each job belongs to another project before it: the first is built, the
/// second would overwrite it.
fn taken(jobs: &[Job]) -> Vec<bool> {
    let mut first = BTreeMap::new();
    jobs.iter()
        .map(|job| {
            let real = job.folder.canonicalize().ok();
            let owner = first.entry(job.name.clone()).or_insert_with(|| real.clone());
            *owner != real
        })
        .collect()
}

/// How a job is worked on.
type Work<'a> = dyn Fn(&Job, &Feed<'_>) -> Report + Sync + 'a;

/// Works the jobs off, tells what happens, and hands the reports on in the jobs' order.
fn each(jobs: &[Job], pace: &Pace<'_>, work: &Work<'_>, hear: &mut dyn FnMut(Event)) {
    let threads = pace.threads.max(1);
    let workers = threads.min(jobs.len()).max(1);
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let mut turns = Turns::default();
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, next) = (sender.clone(), &next);
            let queue = move || {
                workers::with_own_pool(threads / workers, || {
                    work_off(jobs, next, pace, work, &sender);
                });
            };
            let builder = std::thread::Builder::new().stack_size(workers::STACK);
            // One worker is enough; where not even one can be had, this thread is it.
            let _ = builder.spawn_scoped(scope, queue);
        }
        drop(sender);
        for (turn, event) in receiver {
            turns.take(turn, event, hear);
        }
    });
    let (sender, receiver) = mpsc::channel();
    work_off(jobs, &next, pace, work, &sender);
    drop(sender);
    for (turn, event) in receiver {
        turns.take(turn, event, hear);
    }
}

/// Works on one job after the other until there is none, or the run is to stop.
fn work_off(
    jobs: &[Job],
    next: &AtomicUsize,
    pace: &Pace<'_>,
    work: &Work<'_>,
    sender: &Sender<(usize, Event)>,
) {
    while !pace.stop.load(Ordering::Relaxed) {
        let turn = next.fetch_add(1, Ordering::Relaxed);
        let Some(job) = jobs.get(turn) else { return };
        let (project, stop, read) = (job.name.as_str(), pace.stop, AtomicBool::new(false));
        let feed = Feed { project, sender, turn, stop, read };
        let report = Event::Report(Box::new(work(job, &feed)));
        feed.tell(report);
    }
}

/// Holds back the reports of those whose turn has not come.
#[derive(Default)]
struct Turns {
    next: usize,
    early: BTreeMap<usize, Event>,
}

impl Turns {
    fn take(&mut self, turn: usize, event: Event, hear: &mut dyn FnMut(Event)) {
        if !matches!(event, Event::Report(_)) {
            return hear(event);
        }
        self.early.insert(turn, event);
        while let Some(event) = self.early.remove(&self.next) {
            hear(event);
            self.next += 1;
        }
    }
}
