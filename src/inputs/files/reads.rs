//! What was asked of a project's folder and what it answered: what everything made of the project
//! depends on. Asked again, the same answers mean that nothing has changed.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::read::read_file;
use crate::hash::Hash;

/// Times of files are as coarse as this on some disks: what was written within it of another time may
/// have been written after it.
const COARSE: Duration = Duration::from_secs(2);

/// How a path of the project answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It is not there, or leads out of the project.
    Nothing,
    /// A file that was not read.
    File,
    /// A file that was read.
    Read(Content),
    /// A folder that was not looked into.
    Folder,
    /// A folder, with the names in it.
    Names(Hash),
    /// Neither: a pipe, a device.
    Other,
}

/// The content of a file as it was read, and how the file looked from outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Its bytes.
    pub hash: Hash,
    /// How many there are.
    pub len: u64,
    /// When it was written, in nanoseconds since 1970.
    pub modified: u64,
}

impl Content {
    /// The content of a file whose bytes were read after it was looked at.
    pub fn of(bytes: &[u8], looked: &Metadata) -> Self {
        Content { hash: Hash::of(bytes), len: looked.len(), modified: modified(looked) }
    }

    /// The content of a file; nothing where it cannot be read.
    pub fn read(file: &Path) -> Option<Self> {
        let looked = fs::metadata(file).ok()?;
        Some(Content::of(&read_file(file, "").ok()?, &looked))
    }

    /// Whether a file still has this content. Size and time decide where they can; where the file may
    /// have been written after it was looked at without its time telling so, its bytes are read.
    /// `known` is when the content was written down.
    pub fn is_of(&self, file: &Path, known: SystemTime) -> bool {
        let Ok(looked) = fs::metadata(file) else { return false };
        if !looked.is_file() || looked.len() != self.len {
            return false;
        }
        let untouched = modified(&looked) == self.modified
            && looked.modified().is_ok_and(|time| time + COARSE < known);
        untouched || read_file(file, "").is_ok_and(|bytes| Hash::of(&bytes) == self.hash)
    }
}

/// When a file was written, in nanoseconds since 1970; 0 where the disk does not tell.
fn modified(looked: &Metadata) -> u64 {
    let since = looked.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.and_then(|since| u64::try_from(since.as_nanos()).ok()).unwrap_or(0)
}

/// Everything that was asked of a project's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reads(BTreeMap<String, Answer>);

impl Reads {
    /// Keeps an answer; that a file is there says less than what it holds.
    pub(super) fn note(&mut self, path: &str, answer: Answer) {
        let known = self.0.get(path);
        let says_more = matches!(known, Some(Answer::Read(_) | Answer::Names(_)));
        if !(says_more && matches!(answer, Answer::File | Answer::Folder)) {
            self.0.insert(path.to_owned(), answer);
        }
    }

    /// Keeps the answers that another reader of the folder had, too.
    pub fn extend(&mut self, other: Reads) {
        for (path, answer) in other.0 {
            self.note(&path, answer);
        }
    }

    /// All answers in short, without the times of files.
    pub fn hash(&self) -> Hash {
        let line = |(path, answer): (&String, &Answer)| match answer {
            Answer::Read(content) => format!("{path} {:?}\n", content.hash),
            other => format!("{path} {other:?}\n"),
        };
        Hash::of(self.0.iter().map(line).collect::<String>().as_bytes())
    }

    /// The files whose bytes were read, with what they held.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Content)> {
        self.0.iter().filter_map(|(path, answer)| match answer {
            Answer::Read(content) => Some((path.as_str(), content)),
            _ => None,
        })
    }

    /// What else is there: files that were only asked for, and folders; whether it is a folder.
    pub fn others(&self) -> impl Iterator<Item = (&str, bool)> {
        self.0.iter().filter_map(|(path, answer)| match answer {
            Answer::File => Some((path.as_str(), false)),
            Answer::Folder | Answer::Names(_) => Some((path.as_str(), true)),
            Answer::Read(_) | Answer::Nothing | Answer::Other => None,
        })
    }

    /// Each path that was asked for, with its answer.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&String, &Answer)> {
        self.0.iter()
    }
}
