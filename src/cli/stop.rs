//! Ctrl-C, and the system's wish that the program end: the first lets each document that is being made
//! be finished, the second ends the program at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use indicatif::ProgressBar;

use super::{STOPPED, say};
use crate::emit::Lang;

/// Whether the run is to stop, from now on; what is said of it stands above the bar.
pub fn asked(bar: ProgressBar, lang: Lang) -> Arc<AtomicBool> {
    let asked = Arc::new(AtomicBool::new(false));
    let own = asked.clone();
    let heard = move || {
        if own.swap(true, Ordering::Relaxed) {
            std::process::exit(i32::from(STOPPED));
        }
        let bar = bar.clone();
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
    };
    // Where it cannot be heard, it ends the program, as it does everywhere.
    let _ = ctrlc::set_handler(heard);
    asked
}
