//! The projects in the folders below one.

use std::cmp::Ordering;
use std::fs::DirEntry;
use std::io;
use std::path::{Path, PathBuf};

use crate::diag::Problem;
use crate::inputs::PROJECT_FILE;
use crate::issuing;
use crate::pipeline;
use crate::record;
use crate::viet;

/// A project that was found below a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its folder.
    pub folder: PathBuf,
    /// The way to it from the folder below which it was looked for: `huyen-a/xa-b`.
    pub name: String,
}

/// What was found below a folder.
#[derive(Default)]
pub struct Below {
    /// The projects, by the way to them as a Vietnamese list is sorted.
    pub projects: Vec<Found>,
    /// The folders that could not be looked into.
    pub unread: Vec<Problem>,
}

/// Every folder with an `ntm.yaml`, from a folder downwards. Not looked into are hidden folders, links,
/// what was written by earlier runs and what this one writes to.
pub fn below(root: &Path, out: Option<&Path>) -> Below {
    let out = out.and_then(|out| out.canonicalize().ok());
    let mut below = Below::default();
    let mut ways: Vec<(Vec<String>, PathBuf)> = Vec::new();
    let mut folders = vec![(Vec::new(), root.to_owned())];
    while let Some((way, folder)) = folders.pop() {
        let entries = match std::fs::read_dir(&folder).and_then(Iterator::collect) {
            Ok(entries) => entries,
            Err(error) => {
                below.unread.push(unread(&folder, &error));
                continue;
            }
        };
        let mut entries: Vec<DirEntry> = entries;
        entries.sort_by_key(DirEntry::file_name);
        // The inputs of an issued document are kept, and are no project of their own.
        if issuing::is_kept(&folder) {
            continue;
        }
        if folder.join(PROJECT_FILE).is_file() {
            ways.push((way.clone(), folder));
        } else if record::is_in(&folder) && !way.is_empty() {
            continue;
        }
        for entry in entries {
            let path = entry.path();
            let name = pipeline::called(&entry.file_name());
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            let is_out = || {
                let own = path.canonicalize().ok();
                own.is_some() && own == out
            };
            if is_folder && !name.starts_with('.') && !is_out() {
                folders.push((way.iter().cloned().chain([name]).collect(), path));
            }
        }
    }
    ways.sort_by(|(a, _), (b, _)| by_way(a, b));
    let found = |(way, folder): (Vec<String>, PathBuf)| {
        // A project that is the folder itself goes by its folder's name, as it does alone.
        let name = if way.is_empty() { pipeline::slug(&folder) } else { way.join("/") };
        Found { folder, name }
    };
    below.projects = ways.into_iter().map(found).collect();
    below
}

/// Folder by folder as names are sorted; what lies in a folder follows it.
fn by_way(a: &[String], b: &[String]) -> Ordering {
    let parts = a.iter().zip(b).map(|(a, b)| viet::compare(a, b));
    parts.fold(Ordering::Equal, Ordering::then).then(a.len().cmp(&b.len()))
}

fn unread(folder: &Path, error: &io::Error) -> Problem {
    Problem::FolderUnreadable { path: folder.display().to_string(), why: error.kind().into() }
}
