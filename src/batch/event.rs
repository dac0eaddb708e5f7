//! What happens in a batch, told as it happens.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

use super::report::{Failure, Report};
use super::why::Reason;
use crate::changes::Remade;
use crate::output::Written;
use crate::pipeline::Done;

/// Something that happened.
pub enum Event {
    /// Of a project it is known how many documents are wanted; none where it cannot be read.
    Read(usize),
    /// A document is being made.
    Making {
        /// Its project.
        project: String,
        /// Its id.
        document: String,
    },
    /// A document has ended.
    Ended(Ended),
    /// A project has ended, before or after its turn; why it could not be worked on, if so.
    Done {
        /// What it is called.
        project: String,
        /// What is wrong with it as a whole.
        failure: Option<Failure>,
    },
    /// Everything of a project, in its turn.
    Report(Box<Report>),
}

/// What became of a document.
pub struct Ended {
    /// Its project.
    pub project: String,
    /// Its id.
    pub document: String,
    /// How it ended.
    pub end: End,
    /// What is new of it.
    pub new: New,
}

/// What is new of a document that has ended.
#[derive(Default)]
pub struct New {
    /// The files written of it.
    pub written: Vec<Written>,
    /// Reason it was made.
    pub why: Vec<Reason>,
    /// What changed in its figures, where that is asked for and known.
    pub remade: Option<Remade>,
}

/// How a document ended.
pub enum End {
    /// It was made, with so many pages in all its files.
    Made(usize),
    /// It was there already, with so many pages.
    Fresh(usize),
    /// It has errors.
    Failed(Failure),
}

impl End {
    /// How a document ended.
    pub(super) fn of(done: &Done) -> Self {
        let Some(made) = &done.made else { return End::Failed(Failure::of_document(done)) };
        let pages = made.parts.iter().map(|(_, pages)| pages).sum();
        if made.fresh { End::Fresh(pages) } else { End::Made(pages) }
    }
}

/// What whoever works on a project has in hand: it tells what happens, and asks whether to go on.
pub struct Feed<'a> {
    /// What the project is called.
    pub project: &'a str,
    pub(super) sender: &'a Sender<(usize, Event)>,
    pub(super) turn: usize,
    pub(super) stop: &'a AtomicBool,
    /// Whether it was told how many documents are wanted.
    pub(super) read: AtomicBool,
}

impl Feed<'_> {
    /// Tells what happened. The one who hears it outlives all who work.
    pub(super) fn tell(&self, event: Event) {
        let _ = self.sender.send((self.turn, event));
    }

    /// Tells how many documents are wanted.
    pub fn read(&self, documents: usize) {
        self.read.store(true, Ordering::Relaxed);
        self.tell(Event::Read(documents));
    }

    /// Tells that the project has ended, and why it failed as a whole, if so.
    pub fn done(&self, failure: Option<Failure>) {
        if !self.read.load(Ordering::Relaxed) {
            self.read(0);
        }
        self.tell(Event::Done { project: self.project.to_owned(), failure });
    }

    /// Whether the run is to stop.
    pub fn is_to_stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Tells that a document is being made, unless the run is to stop.
    pub fn goes_on(&self, document: &str) -> bool {
        if self.is_to_stop() {
            return false;
        }
        let (project, document) = (self.project.to_owned(), document.to_owned());
        self.tell(Event::Making { project, document });
        true
    }

    /// Tells what became of a document.
    pub fn ended(&self, document: &str, end: End, new: New) {
        let (project, document) = (self.project.to_owned(), document.to_owned());
        self.tell(Event::Ended(Ended { project, document, end, new }));
    }
}
