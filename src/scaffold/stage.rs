//! The files of a new project on the disk: all of them or none.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::diag::Problem;

/// A file's name and content.
pub type NewFile<'a> = (&'a str, Vec<u8>);

/// Refuses a folder that holds anything, hidden files included, and a path that is no folder.
///
/// # Errors
/// As said.
pub fn refuse_filled(folder: &Path) -> Result<(), Problem> {
    match fs::read_dir(folder) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(filled(folder)),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(unwritable(folder, &error)),
    }
}

/// Writes the files. They are made in a folder of their own and moved into place at the end, so
/// that a failure on the way (a full disk, no permission) leaves nothing half-written.
///
/// # Errors
/// The folder cannot be written, or was filled meanwhile.
pub fn write(folder: &Path, files: &[NewFile<'_>]) -> Result<Vec<PathBuf>, Problem> {
    let exists = folder.is_dir();
    // An empty folder that is there stays the same folder: a shell may stand in it.
    let parent = if exists { folder } else { parent_of(folder) };
    let made = if exists { None } else { first_missing(parent) };
    let result = fs::create_dir_all(parent)
        .map_err(|error| unwritable(parent, &error))
        .and_then(|()| staged(folder, parent, exists, files));
    if result.is_err()
        && let Some(made) = made
    {
        // Only folders that this call made, and only while they are empty.
        remove_empty(&made, parent);
    }
    result
}

fn staged(
    folder: &Path,
    parent: &Path,
    exists: bool,
    files: &[NewFile<'_>],
) -> Result<Vec<PathBuf>, Problem> {
    let stage = parent.join(format!(".ntm-init-{}", std::process::id()));
    fs::create_dir(&stage).map_err(|error| unwritable(&stage, &error))?;
    let result = fill(&stage, files).and_then(|()| {
        if exists { move_each(&stage, folder, files) } else { move_whole(&stage, folder) }
    });
    // Gone already when it was moved as a whole; what cannot be removed is not worth a message
    // above the one that tells why.
    let _ = fs::remove_dir_all(&stage);
    result.map(|()| files.iter().map(|(name, _)| folder.join(name)).collect())
}

fn fill(stage: &Path, files: &[NewFile<'_>]) -> Result<(), Problem> {
    for (name, content) in files {
        let path = stage.join(name);
        let failed = |error: std::io::Error| unwritable(&path, &error);
        fs::create_dir_all(parent_of(&path)).map_err(failed)?;
        let mut file =
            OpenOptions::new().write(true).create_new(true).open(&path).map_err(failed)?;
        file.write_all(content).map_err(failed)?;
        file.sync_all().map_err(failed)?;
    }
    Ok(())
}

fn move_whole(stage: &Path, folder: &Path) -> Result<(), Problem> {
    fs::rename(stage, folder).map_err(|error| match error.kind() {
        // Somebody else made it in the meantime.
        ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty => filled(folder),
        _ => unwritable(folder, &error),
    })
}

fn move_each(stage: &Path, folder: &Path, files: &[NewFile<'_>]) -> Result<(), Problem> {
    let mut moved: Vec<PathBuf> = Vec::new();
    for (name, _) in files {
        let target = folder.join(name);
        let result = if target.exists() {
            Err(filled(folder))
        } else {
            fs::create_dir_all(parent_of(&target))
                .and_then(|()| fs::rename(stage.join(name), &target))
                .map_err(|error| unwritable(&target, &error))
        };
        if let Err(problem) = result {
            for path in moved {
                let _ = fs::remove_file(path);
            }
            return Err(problem);
        }
        moved.push(target);
    }
    Ok(())
}

/// The folder that a path lies in; the current one for a bare name.
fn parent_of(folder: &Path) -> &Path {
    match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// The outermost folder of a path that is not there yet.
fn first_missing(path: &Path) -> Option<PathBuf> {
    let missing = |path: &&Path| !path.as_os_str().is_empty() && !path.exists();
    path.ancestors().take_while(missing).last().map(Path::to_owned)
}

/// Removes the folders from `inner` out to `outer` as far as they are empty.
fn remove_empty(outer: &Path, inner: &Path) {
    for path in inner.ancestors() {
        if fs::remove_dir(path).is_err() || path == outer {
            break;
        }
    }
}

fn filled(folder: &Path) -> Problem {
    Problem::FolderNotEmpty { path: folder.display().to_string() }
}

fn unwritable(path: &Path, error: &std::io::Error) -> Problem {
    Problem::OutputUnwritable { path: path.display().to_string(), why: error.kind().into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: &[(&str, &[u8])] = &[("a.txt", b"a"), ("b.txt", b"b")];

    fn files() -> Vec<NewFile<'static>> {
        FILES.iter().map(|(name, content)| (*name, content.to_vec())).collect()
    }

    #[test]
    fn folders_made_on_the_way_are_taken_back() {
        let here = std::env::temp_dir().join(format!("ntm-stage-{}", std::process::id()));
        fs::create_dir_all(&here).unwrap();
        let deep = here.join("x/y/z");
        // A name that no file can have makes the second file fail.
        let bad: Vec<NewFile<'_>> = vec![("a.txt", Vec::new()), ("a.txt/folder.txt", Vec::new())];
        assert!(write(&deep, &bad).is_err());
        assert_eq!(fs::read_dir(&here).unwrap().count(), 0);
        assert_eq!(write(&deep, &files()).unwrap().len(), 2);
        assert!(refuse_filled(&deep).is_err());
        assert_eq!(fs::read_dir(deep.parent().unwrap()).unwrap().count(), 1);
        fs::remove_dir_all(&here).unwrap();
    }
}
