//! Waiting for files; the only home of notify.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// Nobody writes any more when nothing was heard for so long.
const QUIET: Duration = Duration::from_millis(250);
/// Where something is written all the time, it is looked at all the same.
const LONGEST: Duration = Duration::from_secs(5);
/// Without any news files are looked at so often: a disk of another machine tells nothing.
const USUAL: Duration = Duration::from_secs(2);

/// What is heard.
enum News {
    Files,
    Stop,
}

/// What is to be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Look at the files.
    Look,
    /// Stop.
    Stop,
}

/// Ends the waiting, from any thread.
#[derive(Clone)]
pub struct Stopper(Sender<News>);

impl Stopper {
    /// Ends it.
    pub fn stop(&self) {
        // Whoever no longer waits has stopped.
        let _ = self.0.send(News::Stop);
    }
}

/// Waits for news of folders.
pub struct Watch {
    watcher: Option<RecommendedWatcher>,
    watched: BTreeSet<PathBuf>,
    news: Receiver<News>,
    sender: Sender<News>,
    stopped: bool,
}

impl Default for Watch {
    fn default() -> Self {
        Watch::new()
    }
}

impl Watch {
    /// Of no folder yet.
    pub fn new() -> Self {
        let (sender, news) = channel();
        let teller = sender.clone();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.map_or(true, |event| is_writing(event.kind)) {
                let _ = teller.send(News::Files);
            }
        });
        // Where the machine tells nothing, files are looked at from time to time.
        let watcher = watcher.ok();
        Watch { watcher, watched: BTreeSet::new(), news, sender, stopped: false }
    }

    /// What ends the waiting.
    pub fn stopper(&self) -> Stopper {
        Stopper(self.sender.clone())
    }

    /// Hears of a folder and all below it. One that is not there is heard of from when it is.
    pub fn hear_of(&mut self, folder: &Path) {
        let Some(watcher) = &mut self.watcher else { return };
        if !folder.is_dir() {
            self.watched.remove(folder);
        } else if !self.watched.contains(folder)
            && watcher.watch(folder, RecursiveMode::Recursive).is_ok()
        {
            self.watched.insert(folder.to_owned());
        }
    }

    /// Waits until files may have changed and are quiet.
    pub fn wait(&mut self) -> Next {
        self.wait_for(USUAL)
    }

    /// The same for so long at most, where nothing is heard.
    pub fn wait_for(&mut self, longest: Duration) -> Next {
        if self.stopped {
            return Next::Stop;
        }
        let mut heard = match self.news.recv_timeout(longest) {
            Err(RecvTimeoutError::Timeout) => return Next::Look,
            heard => heard,
        };
        let since = Instant::now();
        loop {
            match heard {
                Ok(News::Files) if since.elapsed() < LONGEST => {}
                Ok(News::Files) | Err(RecvTimeoutError::Timeout) => return Next::Look,
                Ok(News::Stop) | Err(RecvTimeoutError::Disconnected) => {
                    self.stopped = true;
                    return Next::Stop;
                }
            }
            heard = self.news.recv_timeout(QUIET);
        }
    }
}

/// Whether something was written, not only looked at.
fn is_writing(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}
