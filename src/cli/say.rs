//! Everything that the program says, on standard output and beside it. What cannot be written there
//! never stops the work that is being told of; that it could not be written is told at the end.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::Mutex;

use crate::emit::{self, Lang, Told};

/// How messages are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageFormat {
    /// With excerpt and advice.
    Human,
    /// A line each.
    Short,
    /// One JSON document on standard output.
    Json,
}

/// Why standard output could first not be written.
static FAILED: Mutex<Option<io::ErrorKind>> = Mutex::new(None);

/// A line of the result.
pub fn line(text: impl std::fmt::Display) {
    bytes(format!("{}\n", emit::visible(&text.to_string())).as_bytes());
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

/// A line for the person at the terminal, beside the result: whatever it says of names and paths, it
/// stays one line that a terminal may be sent.
pub fn aside(text: impl std::fmt::Display) {
    beside(&format!("{}\n", emit::visible(&text.to_string())));
}

/// A finding for the person at the terminal, over several lines and perhaps in colour; what comes
/// from files was made safe where it was put into words.
pub fn finding(told: &Told, project: Option<&str>, lang: Lang) {
    beside(&emit::human(told, project, lang, colour()));
}

/// The same with a blank line behind it, so that several stand apart.
pub fn finding_apart(told: &Told, project: Option<&str>, lang: Lang) {
    finding(told, project, lang);
    beside("\n");
}

/// Where nobody can see it, nobody can be told so either.
fn beside(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Why not all of the result could be written, if so.
pub fn failure() -> Option<io::ErrorKind> {
    *FAILED.lock().ok()?
}

/// Whether messages are coloured: on a terminal, unless `NO_COLOR` is set.
pub fn colour() -> bool {
    io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}
