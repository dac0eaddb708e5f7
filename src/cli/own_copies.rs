//! Which copies with findings are as they were written: whoever has corrected one since loses nothing.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use crate::diag::Problem;
use crate::formats::Artifact;
use crate::hash::Sha256;
use crate::inputs::read_file;
use crate::output;

/// The file beside the copies that says what was written: a line each, the fingerprint and the path.
const RECORD: &str = ".ntm-can-xem";

/// A copy of a run before of which nothing is wrong any more.
pub struct OldCopy {
    /// Its path from the folder.
    pub path: String,
    /// Whether it was taken away; else somebody has changed it.
    pub is_gone: bool,
}

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

    /// Writes copies over those that are as they were written. Where nothing is wrong any more (`is_mended`),
    /// gives those of before that are not among them: whether they are gone now, or stay because somebody
    /// changed them since.
    ///
    /// # Errors
    /// Somebody changed one, or it is of another origin; or one cannot be written.
    pub fn write(mut self, files: &[Artifact], is_mended: bool) -> Result<Vec<OldCopy>, Problem> {
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
        // With an error not all workbooks may have been read.
        let old = if is_mended { self.old(files) } else { Vec::new() };
        let is_old = |line: &String| files.iter().all(|own| !is_of(line, &own.path));
        self.written.retain(|line| !is_mended && is_old(line));
        self.written.extend(now);
        self.note()?;
        Ok(old)
    }

    /// Takes away the copies of before that have no successor, where they are as they were written.
    fn old(&self, files: &[Artifact]) -> Vec<OldCopy> {
        let paths = self.written.iter().filter_map(|line| line.split_once("  ").map(|own| own.1));
        let paths: BTreeSet<&str> =
            paths.filter(|path| files.iter().all(|own| own.path != *path)).collect();
        let looked = paths.into_iter().filter_map(|path| {
            // Whoever edits the record leads nowhere else.
            let mut parts = Path::new(path).components();
            parts.all(|own| matches!(own, Component::Normal(_))).then_some(())?;
            let real = self.folder.join(path);
            let there = read_file(&real, path).ok()?;
            let is_gone =
                self.written.contains(&line(path, &there)) && std::fs::remove_file(&real).is_ok();
            Some(OldCopy { path: path.to_owned(), is_gone })
        });
        looked.collect()
    }

    fn note(&self) -> Result<(), Problem> {
        let text: String = self.written.iter().map(|line| format!("{line}\n")).collect();
        output::write_lasting(&self.folder, RECORD, text.as_bytes())
    }
}

/// Whether a line is of a path.
fn is_of(line: &str, path: &str) -> bool {
    line.split_once("  ").is_some_and(|(_, own)| own == path)
}

fn line(path: &str, bytes: &[u8]) -> String {
    format!("{}  {path}", Sha256::of(bytes))
}
