//! Finished files to the output folder: written beside their places and renamed onto them, what a
//! killed run left is taken away, and what an earlier run made and this one does not is found.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use crate::diag::Problem;
use crate::formats::{Artifact, Format};
use crate::inputs::{Content, read_file};
use crate::pipeline::Wanted;
use crate::typeset::LIBRARY_FILES;

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

/// A file of a document as it is now.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Its path below the output folder.
    pub path: String,
    /// What it holds.
    pub content: Content,
    /// Whether it was written now; else the same bytes were there.
    pub is_new: bool,
}

/// A file that cannot be written.
fn failed(path: &Path, error: &io::Error) -> Problem {
    Problem::OutputUnwritable { path: path.display().to_string(), why: error.kind().into() }
}

/// Writes files for which no run before made others: all of them beside their places first, then each is
/// renamed onto its place.
///
/// # Errors
/// A folder or file that cannot be written.
pub fn write_all(folder: &Path, artifacts: &[Artifact]) -> Result<(), Problem> {
    replace(folder, &[], artifacts).map(drop)
}

/// Writes one file to a path, as [`write_all`] does.
///
/// # Errors
/// A folder or file that cannot be written.
pub fn write_one(path: &Path, bytes: Vec<u8>) -> Result<(), Problem> {
    let folder = path.parent().filter(|own| !own.as_os_str().is_empty());
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let artifact = Artifact { path: name.unwrap_or_default(), bytes };
    write_all(folder.unwrap_or(Path::new(".")), &[artifact])
}

/// Writes a file of the program's own, which need not last.
///
/// # Errors
/// It cannot be written.
pub fn write_beside(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Problem> {
    let path = folder.join(name);
    let mut file = beside(folder).map_err(|e| failed(&path, &e))?;
    file.write_all(bytes).map_err(|e| failed(&path, &e))?;
    file.persist(&path).map_err(|e| failed(&path, &e.error))?;
    Ok(())
}

/// Writes a file that must last: whole or not at all, and there after the machine was switched off.
///
/// # Errors
/// It cannot be written; what was there before is there still.
pub fn write_lasting(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Problem> {
    let path = folder.join(name);
    fs::create_dir_all(folder).map_err(|e| failed(folder, &e))?;
    let mut file = beside(folder).map_err(|e| failed(&path, &e))?;
    file.write_all(bytes).map_err(|e| failed(&path, &e))?;
    file.as_file().sync_all().map_err(|e| failed(&path, &e))?;
    file.persist(&path).map_err(|e| failed(&path, &e.error))?;
    sync_folder(folder);
    Ok(())
}

/// Writes a file that must last, never over another: whole or not at all.
///
/// # Errors
/// It cannot be written, or there is one of its name already, which stays as it is.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let folder = path.parent().filter(|own| !own.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|e| failed(folder, &e))?;
    let mut file = beside(folder).map_err(|e| failed(path, &e))?;
    file.write_all(bytes).map_err(|e| failed(path, &e))?;
    file.as_file().sync_all().map_err(|e| failed(path, &e))?;
    file.persist_noclobber(path).map_err(|e| match e.error.kind() {
        io::ErrorKind::AlreadyExists => Problem::FileExists { path: path.display().to_string() },
        _ => failed(path, &e.error),
    })?;
    sync_folder(folder);
    Ok(())
}

/// Writes a folder of files that must last: all of it or nothing. What lies there already and what killed
/// runs left beside it goes, so whoever calls holds the lock under which such folders are written.
///
/// # Errors
/// It cannot be written.
pub fn write_folder(folder: &Path, files: &[Artifact], folders: &[String]) -> Result<(), Problem> {
    let parent = folder.parent().unwrap_or(folder);
    fs::create_dir_all(parent).map_err(|e| failed(parent, &e))?;
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    let temporary = tempfile::Builder::new().prefix(PREFIX).tempdir_in(parent);
    let temporary = temporary.map_err(|e| failed(parent, &e))?;
    let whole = temporary.path().join("whole");
    let mut made = BTreeSet::new();
    for own in folders {
        let path = whole.join(own);
        fs::create_dir_all(&path).map_err(|e| failed(&path, &e))?;
        made.extend(path.ancestors().take_while(|own| own.starts_with(&whole)).map(Path::to_owned));
    }
    for file in files {
        let path = whole.join(&file.path);
        let own = path.parent().unwrap_or(&whole);
        fs::create_dir_all(own).map_err(|e| failed(own, &e))?;
        let mut written = File::create(&path).map_err(|e| failed(&path, &e))?;
        written.write_all(&file.bytes).map_err(|e| failed(&path, &e))?;
        written.sync_all().map_err(|e| failed(&path, &e))?;
        made.extend(own.ancestors().take_while(|own| own.starts_with(&whole)).map(Path::to_owned));
    }
    made.iter().for_each(|own| sync_folder(own));
    if folder.exists() {
        let aside = temporary.path().join("before");
        fs::rename(folder, &aside).map_err(|e| failed(folder, &e))?;
    }
    fs::rename(&whole, folder).map_err(|e| failed(folder, &e))?;
    // The folders around it may be new, too.
    parent.ancestors().take(3).filter(|own| own.is_dir()).for_each(sync_folder);
    Ok(())
}

/// Makes a folder's own list of names last, where the system can do that.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

/// Replaces a document's files, those of the run before, by new ones. Whoever looks at any moment sees no
/// half file, and no new file beside an old one: everything is written beside its place first; then all
/// that was there and is no longer right, but for the first, is put aside; the first is renamed onto its
/// place, then the others. Files that are the same already stay as they are.
///
/// # Errors
/// A folder or file that cannot be written; what was there before is there still.
pub fn replace(
    folder: &Path,
    before: &[&str],
    artifacts: &[Artifact],
) -> Result<Vec<Placed>, Problem> {
    let mut swept = BTreeSet::new();
    let mut waiting = Vec::new();
    let mut placed = Vec::new();
    for artifact in artifacts {
        let path = folder.join(&artifact.path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|e| failed(parent, &e))?;
        if swept.insert(parent.to_owned()) {
            sweep_one(parent);
        }
        let looked = fs::symlink_metadata(&path);
        let is_new = !looked
            .is_ok_and(|own| own.is_file() && own.len() == artifact.bytes.len() as u64)
            || !read_file(&path, "").is_ok_and(|bytes| bytes == artifact.bytes);
        if is_new {
            let mut file = beside(parent).map_err(|e| failed(&path, &e))?;
            file.write_all(&artifact.bytes).map_err(|e| failed(&path, &e))?;
            file.as_file().sync_all().map_err(|e| failed(&path, &e))?;
            waiting.push((file, path.clone()));
        }
        placed.push((artifact, path, is_new));
    }
    let first = artifacts.first().map(|artifact| folder.join(&artifact.path));
    let kept = |path: &Path| placed.iter().any(|(_, own, is_new)| own == path && !is_new);
    let old = before.iter().map(|path| folder.join(path));
    let old: BTreeSet<PathBuf> = old.chain(waiting.iter().map(|(_, path)| path.clone())).collect();
    let mut aside = Aside::default();
    for path in old.into_iter().filter(|path| Some(path) != first.as_ref() && !kept(path)) {
        aside.put(&path)?;
    }
    let mut aside = Some(aside);
    for (file, path) in waiting {
        file.persist(&path).map_err(|e| failed(&path, &e.error))?;
        // From the first new file on the old ones are no longer right.
        aside.take().into_iter().for_each(Aside::end);
    }
    aside.into_iter().for_each(Aside::end);
    let content = |(artifact, path, is_new): (&Artifact, PathBuf, bool)| {
        let looked = fs::metadata(&path).map_err(|e| failed(&path, &e))?;
        let content = Content::of(&artifact.bytes, &looked);
        Ok(Placed { path: artifact.path.clone(), content, is_new })
    };
    placed.into_iter().map(content).collect()
}

/// Files that were put aside, to be put back where what replaces them cannot be written.
#[derive(Default)]
struct Aside(Vec<(TempPath, PathBuf)>);

impl Aside {
    /// Puts a file aside, where there is one.
    fn put(&mut self, path: &Path) -> Result<(), Problem> {
        if !path.is_file() {
            return Ok(());
        }
        let parent = path.parent().unwrap_or(path);
        let aside = beside(parent).map_err(|e| failed(path, &e))?.into_temp_path();
        fs::rename(path, &aside).map_err(|e| failed(path, &e))?;
        self.0.push((aside, path.to_owned()));
        Ok(())
    }

    /// What is aside goes.
    fn end(mut self) {
        self.0.clear();
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        for (aside, place) in self.0.drain(..) {
            let _ = fs::rename(&aside, &place);
        }
    }
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
        builder.permissions(fs::Permissions::from_mode(0o666));
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

/// Whether a file is called as one that is not whole yet, or was left so.
pub fn is_unfinished(name: &str) -> bool {
    name.starts_with(PREFIX)
}

/// Takes away what a run left in a project's output folder that was killed while it wrote: nobody holds
/// its lock any more. What cannot be taken away harms nobody.
pub fn sweep(folder: &Path) {
    let below = LIBRARY_FILES.iter().filter_map(|(path, _)| Path::new(path).parent());
    let below: BTreeSet<&Path> = below.chain([Path::new("")]).collect();
    below.into_iter().for_each(|below| sweep_one(&folder.join(below)));
}

/// Takes away what such a run left in one folder.
pub fn sweep_one(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        if ours
            && entry.file_type().is_ok_and(|kind| kind.is_file())
            && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok())
        {
            let _ = fs::remove_file(entry.path());
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
    made: &[&str],
    there: &BTreeSet<PathBuf>,
) -> Vec<String> {
    let Some(is_part) = format.is_part else { return Vec::new() };
    let ending = format!(".{}", format.key);
    let everything = wanted.is_all();
    let ids: BTreeSet<&str> = made.iter().map(|id| document_of(id)).collect();
    let mut left = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, Ok(name)) = (entry.path(), entry.file_name().into_string()) else { continue };
        let Some(stem) = name.strip_suffix(ending.as_str()) else { continue };
        if there.contains(&path) {
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
