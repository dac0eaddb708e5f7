//! The record as a file: JSON, whole or not at all.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::kept::Record;
use super::whole;
use crate::diag::Problem;
use crate::inputs::read_file;
use crate::output;

/// Its name in the project's output folder.
const FILE: &str = ".ntm.json";

/// Its kind: another number for another shape.
const KIND: &str = "ntm-record-1";

/// A record as it was found.
#[derive(Clone, Debug)]
pub struct Known {
    /// What it says.
    pub record: Record,
    /// When it was written down.
    pub since: SystemTime,
    /// Since when the times of the project's files are known; those of a copy of the project tell
    /// nothing.
    pub since_inputs: SystemTime,
}

/// Whether a folder holds a record: whether it is one that documents are written to.
pub fn is_in(folder: &Path) -> bool {
    folder.join(FILE).is_file()
}

/// The record of a project in its output folder; an empty one where there is none that is whole.
pub fn load(folder: &Path, project: &Path) -> Known {
    let path = folder.join(FILE);
    let looked = fs::metadata(&path).and_then(|looked| looked.modified());
    let record = read_file(&path, FILE)
        .ok()
        .and_then(|bytes| serde_json::from_slice(whole::opened(KIND, &bytes)?).ok());
    let root = root(project);
    let (mut record, since) = match (record, looked) {
        (Some(record), Ok(since)) => (record, since),
        _ => (Record::default(), UNIX_EPOCH),
    };
    let since_inputs = if record.root == root { since } else { UNIX_EPOCH };
    record.root = root;
    Known { record, since, since_inputs }
}

/// A project's folder, as records name it.
pub fn root(project: &Path) -> String {
    project.canonicalize().unwrap_or_else(|_| project.to_owned()).display().to_string()
}

/// Writes the record into a project's output folder.
///
/// # Errors
/// It cannot be written there.
pub fn save(record: &Record, folder: &Path) -> Result<(), Problem> {
    // A record is made of strings and numbers.
    let rest = serde_json::to_vec(record).unwrap_or_default();
    output::write_beside(folder, FILE, &whole::sealed(KIND, &rest))
}
