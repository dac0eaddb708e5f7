//! A project folder that is dropped onto the program, or named alone: it is built and shown.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::{job, obey};
use crate::emit::Lang;

/// Builds the project and opens its document; returns the exit code.
pub fn build(project: &Path, lang: Lang) -> u8 {
    let folder = whole(&job::folder_of(project));
    let out = beside(&folder);
    let words = ["ntm".into(), "build".into(), folder.into(), "--out".into(), out.into()];
    obey(words.into_iter().chain([OsString::from("--open")]).collect(), lang)
}

/// Checks the project; returns the exit code.
pub fn check(project: &Path, lang: Lang) -> u8 {
    obey(vec!["ntm".into(), "check".into(), whole(&job::folder_of(project)).into()], lang)
}

/// The whole path: a name that begins with a dash is no option then.
pub fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Where a dropped project's documents go: whoever drops a folder works in no folder, so they stand beside
/// it as they do for whoever works there.
fn beside(folder: &Path) -> PathBuf {
    let real = folder.canonicalize();
    let real = real.as_deref().ok().filter(|_| folder.file_name().is_none()).unwrap_or(folder);
    real.parent().unwrap_or(real).join("out")
}
