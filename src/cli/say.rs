//! Everything that the program says, on standard output and beside it. What cannot be written there
//! never stops the work that is being told of; that it could not be written is told at the end.

use std::io::{self, Write as _};
use std::sync::Mutex;

/// Why standard output could first not be written.
static FAILED: Mutex<Option<io::ErrorKind>> = Mutex::new(None);

/// A line of the result.
pub fn line(text: impl std::fmt::Display) {
    bytes(format!("{}\n", crate::emit::visible(&text.to_string())).as_bytes());
}

/// Bytes of the result as they are.
pub fn bytes(bytes: &[u8]) {
    let mut out = io::stdout().lock();
    if let Err(error) = out.write_all(bytes).and_then(|()| out.flush())
        && let Ok(mut failed) = FAILED.lock()
    {
        failed.get_or_insert(error.kind());
    }
}

/// A line for the person at the terminal, beside the result. Where nobody can see it, nobody can be
/// told so either.
pub fn aside(text: impl std::fmt::Display) {
    let _ = io::stderr().lock().write_all(format!("{text}\n").as_bytes());
}

/// Why not all of the result could be written, if so.
pub fn failure() -> Option<String> {
    FAILED.lock().ok()?.map(|kind| kind.to_string())
}
