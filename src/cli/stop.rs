//! Ctrl-C, and the system's wish that the program end: the first lets each document that is being made
//! be finished, the second ends the program at once.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use indicatif::ProgressBar;

use super::{STOPPED, say};
use crate::emit::Lang;

/// The run that is under way: who asks it to stop, and the bar above which that is said.
static RUN: Mutex<Option<(Arc<AtomicBool>, ProgressBar, Lang)>> = Mutex::new(None);

/// Whether the run is to stop, from now on; what is said of it stands above the bar.
pub fn asked(bar: ProgressBar, lang: Lang) -> Arc<AtomicBool> {
    let asked = Arc::new(AtomicBool::new(false));
    if let Ok(mut run) = RUN.lock() {
        *run = Some((asked.clone(), bar, lang));
    }
    // Where it cannot be heard, it ends the program, as it does everywhere; a later run is heard by
    // the first one's.
    let _ = ctrlc::set_handler(heard);
    asked
}

/// The run is over: from now on the first Ctrl-C ends the program at once.
pub fn over() {
    if let Ok(mut run) = RUN.lock() {
        *run = None;
    }
}

fn heard() {
    let run = RUN.lock().ok().and_then(|run| run.clone());
    let Some((_, bar, lang)) = run.filter(|(asked, ..)| !asked.swap(true, Ordering::Relaxed))
    else {
        std::process::exit(i32::from(STOPPED));
    };
    let stopping = move || {
        bar.suspend(|| {
            say::aside(lang.pick(
                "đang dừng: làm nốt văn bản đang lập; Ctrl-C lần nữa để dừng ngay",
                "stopping: the document being made is finished; Ctrl-C again to stop at once",
            ));
        });
    };
    // Where the output is full, whoever waits for it must not keep the second from being heard.
    let _ = std::thread::Builder::new().spawn(stopping);
}
