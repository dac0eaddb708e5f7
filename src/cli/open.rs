//! `--open`: shows what was made with the program that the machine has for it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::job;
use super::say::MessageFormat;
use crate::batch::{End, Ended, Event, Output};
use crate::diag::{Diagnostic, Problem};
use crate::emit::{Lang, Told};
use crate::formats::Format;

/// What shows a file or a folder. On Windows not `start`, a word of the shell's: the shell would read
/// `&` and `%` of a name as its own.
const OPENER: &str = if cfg!(windows) {
    "explorer.exe"
} else if cfg!(target_os = "macos") {
    "open"
} else {
    "xdg-open"
};

/// Whether its exit code says if it could: `explorer.exe` says 1 of everything.
const IS_TELLING: bool = !cfg!(windows);

/// So long it may take to say that it cannot. Where it is itself the program that shows the file it ends
/// with that, and nobody waits for it.
const PATIENCE: Duration = Duration::from_secs(3);

/// What of a run is shown at its end: the first document that the run wrote, where it wrote none the
/// first that is there; of several projects their folder.
pub struct Opening {
    format: &'static Format,
    folder: PathBuf,
    several: bool,
    written: Option<PathBuf>,
    there: Option<PathBuf>,
}

impl Opening {
    /// Of a run over so many projects.
    pub fn of(projects: usize, output: &Output<'_>) -> Self {
        Opening {
            format: output.format,
            folder: output.folder.to_owned(),
            several: projects > 1,
            written: None,
            there: None,
        }
    }

    /// Hears what happens.
    pub fn hear(&mut self, event: &Event) {
        let Event::Ended(Ended { project, document, end, .. }) = event else { return };
        let first = match end {
            End::Made(_) => &mut self.written,
            End::Fresh(_) => &mut self.there,
            End::Failed(_) => return,
        };
        first.get_or_insert_with(|| shown(&self.folder.join(project), document, self.format));
    }

    /// Shows it. That it cannot be shown is told, and makes no run a bad one.
    pub fn end(self, messages: MessageFormat, lang: Lang) {
        let file = self.written.or(self.there).filter(|_| !self.several);
        show(&file.unwrap_or(self.folder), messages, lang);
    }
}

/// What is shown of a document: its own file, or its only one; where it has several their folder.
fn shown(folder: &Path, document: &str, format: &Format) -> PathBuf {
    let own = folder.join(format.file_of(document));
    if own.is_file() {
        return own;
    }
    let is_of = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let rest = name.strip_suffix(&format!(".{}", format.key));
        let rest = rest.and_then(|name| name.strip_prefix(document));
        rest.is_some_and(|rest| format.is_part.is_some_and(|is_part| is_part(rest)))
    };
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files = files.map(|entry| entry.path()).filter(is_of);
    match (files.next(), files.next()) {
        (Some(only), None) => only,
        _ => folder.to_owned(),
    }
}

/// Shows a file or a folder; a warning where it cannot be shown.
pub fn show(path: &Path, messages: MessageFormat, lang: Lang) {
    // Whole, because a name that begins with a dash would be an option.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if is_shown(&path) {
        return;
    }
    let problem =
        Problem::NotOpened { path: path.display().to_string(), program: OPENER.to_owned() };
    job::show_all(&[Told::of(&Diagnostic::new(problem))], messages, lang);
}

/// Hands a path to the opener as one word, past every shell; whether that took it.
fn is_shown(path: &Path) -> bool {
    let mut command = Command::new(OPENER);
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut opener) = command.spawn() else { return false };
    let since = Instant::now();
    while IS_TELLING && since.elapsed() < PATIENCE {
        match opener.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(Duration::from_millis(20)),
            Err(_) => return true,
        }
    }
    true
}
