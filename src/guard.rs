//! Panics inside a library, on an input that its authors did not think of, as values: one file or
//! one document is lost, with a message, and the run goes on. A stack that overflows and memory
//! that is not there end the process all the same; what reads or lays out bounds both beforehand.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

thread_local! {
    /// Whether a panic of this thread is caught by somebody.
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// What the work gives; `None` when it panicked, which nobody sees printed.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    quiet();
    let outer = CAUGHT.replace(true);
    // What a panic leaves half done is dropped with the document or file that it belongs to.
    let result = catch_unwind(AssertUnwindSafe(work));
    CAUGHT.set(outer);
    result.ok()
}

/// Tells that every panic of this thread is handed to another one that is guarded.
pub fn caught_elsewhere() {
    quiet();
    CAUGHT.set(true);
}

/// Panics that are caught are not shown; all others stay visible.
fn quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let shown = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !CAUGHT.try_with(Cell::get).unwrap_or(false) {
                shown(panic);
            }
        }));
    });
}

#[cfg(test)]
#[allow(clippy::panic, reason = "what is tested is a panic")]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_value() {
        assert_eq!(guarded(|| 1), Some(1));
        assert_eq!(guarded(|| -> u8 { panic!("of a library") }), None);
        // A guard within a guard leaves the outer one in force.
        let inner = guarded(|| (guarded(|| -> u8 { panic!("inside") }), CAUGHT.get()));
        assert_eq!(inner, Some((None, true)));
        assert!(!CAUGHT.get());
    }
}
