//! Which copies with findings are as they were written: whoever has corrected one since loses nothing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::diag::Problem;
use crate::formats::Artifact;
use crate::hash::Sha256;
use crate::inputs::read_file;
use crate::output;

/// The file beside the copies that says what was written: a line each, the fingerprint and the path.
const RECORD: &str = ".ntm-can-xem";

/// The copies of a folder that were written by a run before.
pub struct OwnCopies {
    folder: PathBuf,
    written: BTreeSet<String>,
}

impl OwnCopies {
    /// Those of a folder.
    pub fn of(folder: &Path) -> Self {
        let bytes = read_file(&folder.join(RECORD), RECORD).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        OwnCopies { folder: folder.to_owned(), written: text.lines().map(str::to_owned).collect() }
    }

    /// Writes copies over those that are as they were written.
    ///
    /// # Errors
    /// Somebody changed one, or it is of another origin; or one cannot be written.
    pub fn write(mut self, files: &[Artifact]) -> Result<(), Problem> {
        for file in files {
            let path = self.folder.join(&file.path);
            let there = match path.symlink_metadata() {
                Ok(_) => read_file(&path, &path.display().to_string())?,
                Err(_) => continue,
            };
            if there != file.bytes && !self.written.contains(&line(&file.path, &there)) {
                return Err(Problem::AnnotatedOverWork { path: path.display().to_string() });
            }
        }
        let now: BTreeSet<String> = files.iter().map(|own| line(&own.path, &own.bytes)).collect();
        // A run that is killed has written some of them.
        self.written.extend(now.iter().cloned());
        self.note()?;
        output::write_all(&self.folder, files)?;
        self.written = now;
        self.note()
    }

    fn note(&self) -> Result<(), Problem> {
        let text: String = self.written.iter().map(|line| format!("{line}\n")).collect();
        output::write_lasting(&self.folder, RECORD, text.as_bytes())
    }
}

fn line(path: &str, bytes: &[u8]) -> String {
    format!("{}  {path}", Sha256::of(bytes))
}
