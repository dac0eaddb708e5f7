//! What the register's own files and folders are: plain ones, in their places. Through a link entries would be
//! written elsewhere, and at a pipe a run would wait for ever.

use std::fs;
use std::path::Path;

use crate::diag::Problem;
use crate::messages::values::UnfitFile;

/// Nothing where a file is a plain one or not there yet, whatever a link would lead to.
///
/// # Errors
/// It is a link, a folder, a pipe.
pub fn file(path: &Path) -> Result<(), Problem> {
    let Ok(known) = fs::symlink_metadata(path) else { return Ok(()) };
    let kind = known.file_type();
    if kind.is_file() {
        return Ok(());
    }
    let unfit = match (kind.is_symlink(), kind.is_dir()) {
        (true, _) => UnfitFile::Link,
        (_, true) => UnfitFile::Folder,
        _ => UnfitFile::Special,
    };
    Err(problem(path, unfit))
}

/// The same of a file that another takes the place of: one that somebody made read-only is to stay as it is,
/// though the folder would let it be replaced.
///
/// # Errors
/// It is a link, a folder, a pipe, or read-only.
pub fn file_to_write(path: &Path) -> Result<(), Problem> {
    file(path)?;
    let is_closed = fs::symlink_metadata(path).is_ok_and(|own| own.permissions().readonly());
    if is_closed { Err(problem(path, UnfitFile::ReadOnly)) } else { Ok(()) }
}

/// Nothing where each folder on the way from the register's own is a plain one, as far as it is there.
///
/// # Errors
/// One is a link, a file, a pipe.
pub fn folder(register: &Path, way: &str) -> Result<(), Problem> {
    let mut path = register.to_owned();
    for name in way.split('/') {
        path.push(name);
        let Ok(known) = fs::symlink_metadata(&path) else { return Ok(()) };
        let kind = known.file_type();
        if kind.is_symlink() {
            return Err(problem(&path, UnfitFile::Link));
        }
        if !kind.is_dir() {
            return Err(problem(&path, UnfitFile::NoFolder));
        }
    }
    Ok(())
}

fn problem(path: &Path, unfit: UnfitFile) -> Problem {
    Problem::RegisterFileUnfit { path: path.display().to_string(), unfit }
}
