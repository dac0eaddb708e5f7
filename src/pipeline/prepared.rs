//! A project that is ready to make documents of.

use std::ffi::OsStr;
use std::path::Path;

use crate::figures::Figures;
use crate::model::Project;
use crate::template::Overrides;
use crate::viet;

/// A project read and checked, ready to make documents of.
pub struct Prepared {
    pub(super) slug: String,
    /// What the office states.
    pub project: Project,
    /// What follows from it.
    pub figures: Figures,
    pub(super) overrides: Overrides,
}

/// The project folder's name, under which its documents are written.
pub fn slug(folder: &Path) -> String {
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    called(real.file_name().unwrap_or_default())
}

/// What a folder is called in messages and below the output folder.
pub fn called(name: &OsStr) -> String {
    let name = viet::clean(&name.to_string_lossy());
    if name.is_empty() { "du-an".to_owned() } else { name }
}
