//! Finished files to the output folder: written beside their places and renamed onto them, what a
//! killed run left is taken away, and what an earlier run made and this one does not is found.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::diag::Problem;
use crate::formats::{Artifact, Format};
use crate::inputs::read_file;
use crate::pipeline::Wanted;

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Where.
    pub path: PathBuf,
    /// How many pages the document has.
    pub pages: usize,
}

/// How a file is called until it is whole.
const PREFIX: &str = ".ntm-";

/// Writes a document's files: all of them beside their places first, then each is renamed onto
/// its place, so that no reader ever sees half a file.
///
/// # Errors
/// A folder or file that cannot be written.
pub fn write_all(folder: &Path, artifacts: &[Artifact]) -> Result<(), Problem> {
    let failed = |path: &Path, error: &io::Error| Problem::OutputUnwritable {
        path: path.display().to_string(),
        why: error.kind().into(),
    };
    let mut waiting = Vec::new();
    let mut swept = BTreeSet::new();
    for artifact in artifacts {
        let path = folder.join(&artifact.path);
        let parent = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent).map_err(|e| failed(parent, &e))?;
        if swept.insert(parent.to_owned()) {
            sweep(parent);
        }
        let mut file = beside(parent).map_err(|e| failed(&path, &e))?;
        file.write_all(&artifact.bytes).map_err(|e| failed(&path, &e))?;
        file.as_file().sync_all().map_err(|e| failed(&path, &e))?;
        waiting.push((file, path));
    }
    for (file, path) in waiting {
        file.persist(&path).map_err(|e| failed(&path, &e.error))?;
    }
    Ok(())
}

/// A new file in a folder, locked for as long as this run writes it, and as readable as the user
/// wants new files to be.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // What the user's mask takes away is taken away when the file is made.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    // Another run that sweeps between the making and the locking takes the file for a leftover.
    for _ in 0..3 {
        // Where files cannot be locked, none is swept either.
        let _ = file.as_file().try_lock();
        if file.path().exists() {
            break;
        }
        file = builder.tempfile_in(folder)?;
    }
    Ok(file)
}

/// Takes away what a run left that was killed while it wrote: nobody holds its lock any more. What
/// cannot be taken away harms nobody.
fn sweep(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        if ours
            && entry.file_type().is_ok_and(|kind| kind.is_file())
            && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok())
        {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// The files in a project's output folder that an earlier run made and this one, in which nothing
/// went wrong, did not:
///
/// - an annex `<document>-phu-luc….pdf` or `.xlsx`, or a page `<document>-<n>.png`, of a document
///   that was made now;
/// - where all documents were made: any other PDF that says itself that this program made it.
pub fn stale(
    folder: &Path,
    format: &Format,
    wanted: &Wanted,
    made: &[(String, usize)],
    written: &[Written],
) -> Vec<String> {
    let Some(is_part) = format.is_part else { return Vec::new() };
    let ending = format!(".{}", format.key);
    let everything = wanted.documents.is_empty() && !wanted.annexes_only;
    let ids: BTreeSet<&str> = made.iter().map(|(id, _)| document_of(id)).collect();
    let now: BTreeSet<&Path> = written.iter().map(|written| written.path.as_path()).collect();
    let mut left = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, Ok(name)) = (entry.path(), entry.file_name().into_string()) else { continue };
        let Some(stem) = name.strip_suffix(ending.as_str()) else { continue };
        if now.contains(path.as_path()) {
            continue;
        }
        let of_document = ids.iter().filter_map(|id| stem.strip_prefix(id)).any(is_part);
        let is_ours = || {
            format.is_ours.is_some_and(|says| read_file(&path, "").is_ok_and(|bytes| says(&bytes)))
        };
        if of_document || everything && is_ours() {
            left.push(path.display().to_string());
        }
    }
    left.sort();
    left
}

/// The document that a file belongs to: `ke-hoach` of `ke-hoach-phu-luc-2`.
fn document_of(id: &str) -> &str {
    match id.rsplit_once("-phu-luc") {
        Some((document, "")) => document,
        Some((document, rest)) if rest.strip_prefix('-').is_some_and(number) => document,
        _ => id,
    }
}

fn number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_of_a_file() {
        assert_eq!(document_of("ke-hoach"), "ke-hoach");
        assert_eq!(document_of("ke-hoach-phu-luc"), "ke-hoach");
        assert_eq!(document_of("ke-hoach-phu-luc-12"), "ke-hoach");
        assert_eq!(document_of("ke-hoach-phu-luc-xa"), "ke-hoach-phu-luc-xa");
    }
}
