//! The record as a file: a line that names its kind and the fingerprint of the rest, then JSON.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use super::Record;
use crate::hash::Hash;
use crate::inputs::read_file;

/// Its name in the project's output folder.
pub const FILE: &str = ".ntm.json";

/// What the first line begins with: another number for another shape.
const KIND: &str = "ntm-record-1";

/// A record as it was found.
#[derive(Clone, Debug)]
pub struct Known {
    /// What it says.
    pub record: Record,
    /// When it was written down.
    pub since: SystemTime,
}

/// The record in a project's output folder; an empty one where there is none that is whole.
pub fn load(folder: &Path) -> Known {
    let path = folder.join(FILE);
    let looked = fs::metadata(&path).and_then(|looked| looked.modified());
    let record = read_file(&path, FILE).ok().and_then(|bytes| read(&bytes));
    match (record, looked) {
        (Some(record), Ok(since)) => Known { record, since },
        _ => Known { record: Record::default(), since: SystemTime::UNIX_EPOCH },
    }
}

fn read(bytes: &[u8]) -> Option<Record> {
    let at = bytes.iter().position(|byte| *byte == b'\n')?;
    let (first, rest) = (&bytes[..at], &bytes[at + 1..]);
    let is_whole = first == first_line(rest).as_bytes();
    is_whole.then(|| serde_json::from_slice(rest).ok()).flatten()
}

/// The record as the bytes of its file.
pub fn save(record: &Record) -> Vec<u8> {
    // A record is made of strings and numbers.
    let rest = serde_json::to_vec(record).unwrap_or_default();
    let mut bytes = first_line(&rest).into_bytes();
    bytes.push(b'\n');
    bytes.extend(rest);
    bytes
}

fn first_line(rest: &[u8]) -> String {
    format!("{KIND} {:?}", Hash::of(rest))
}
