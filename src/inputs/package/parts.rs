//! The parts of a package: found by name as the workbook reader finds them, and never unpacked
//! beyond what all parts together may have.

use std::collections::BTreeMap;
use std::io::{BufReader, Cursor};
use std::sync::Arc;

use zip::ZipArchive;
use zip::read::ZipFile;

use super::limits;
use super::records::Records;
use super::walk::{Stop, Walker};
use crate::diag::{Overload, Problem};

/// A part's content, unpacked as it is read.
pub type Part<'a> = BufReader<ZipFile<'a, Cursor<Arc<[u8]>>>>;

/// The parts of a package.
pub struct Parts {
    archive: ZipArchive<Cursor<Arc<[u8]>>>,
    /// Lower case, with slashes, to the name in the archive.
    names: BTreeMap<String, String>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl Parts {
    /// The parts of an archive; `None` when it is none.
    ///
    /// # Errors
    /// More parts than any workbook has.
    pub fn open(bytes: &Arc<[u8]>) -> Result<Option<Self>, Problem> {
        if stated_parts(bytes) > limits::PARTS {
            return Err(Problem::WorkbookOverloaded {
                part: String::new(),
                what: Overload::Parts,
                limit: limits::PARTS as usize,
            });
        }
        let Ok(archive) = ZipArchive::new(Cursor::new(bytes.clone())) else { return Ok(None) };
        let mut names = BTreeMap::new();
        for name in archive.file_names().flatten() {
            let name: &str = &name;
            let lower = name.replace('\\', "/").to_ascii_lowercase();
            let is_read = [".xml", ".rels", ".bin"].iter().any(|ending| lower.ends_with(ending));
            // One program takes the first of two parts, another the last.
            if names.insert(lower, name.to_owned()).is_some() && is_read {
                return Err(Problem::PartTwofold { part: name.to_owned() });
            }
        }
        if archive.len() < listed_parts(bytes) {
            let part = twofold_part(bytes).unwrap_or_default();
            return Err(Problem::PartTwofold { part });
        }
        Ok(Some(Parts { archive, names, left: limits::ALL_PARTS }))
    }

    /// The same parts, for a reader that wants their names to the letter.
    pub fn exactly(mut self) -> Self {
        self.names.clear();
        self
    }

    /// Whether there is a part of exactly this name.
    pub fn has(&self, path: &str) -> bool {
        self.archive.index_for_name(path).is_some()
    }

    /// The names of parts that begin so.
    pub fn beginning(&self, begin: &str) -> Vec<String> {
        let own = self.names.range(begin.to_owned()..);
        let own = own.take_while(|(lower, _)| lower.starts_with(begin));
        own.map(|(_, name)| name.clone()).collect()
    }

    /// A part's content, unpacked as it is read.
    pub fn content(&mut self, path: &str) -> Option<Part<'_>> {
        let name = self.names.get(&path.to_ascii_lowercase()).map_or(path, String::as_str);
        Some(BufReader::new(self.archive.by_name(name).ok()?))
    }

    /// Walks through a part; `None` when there is none of this name.
    ///
    /// # Errors
    /// As the walk; and when the part, or all together, are larger than any workbook's.
    pub fn walk<T>(
        &mut self,
        path: &str,
        limit: u64,
        visit: impl FnOnce(&mut Walker<Part<'_>>) -> Result<T, Stop>,
    ) -> Result<Option<T>, Stop> {
        let limit = limit.min(self.left);
        let Some(content) = self.content(path) else { return Ok(None) };
        let mut walker = Walker::new(content, path, limit);
        let visited = visit(&mut walker);
        let read = walker.read();
        drop(walker);
        self.left = self.left.saturating_sub(read);
        visited.map(Some)
    }
}

impl Parts {
    /// Reads a part from record to record; `None` when there is none of this name.
    ///
    /// # Errors
    /// As [`Parts::walk`].
    pub fn records<T>(
        &mut self,
        path: &str,
        limit: u64,
        visit: impl FnOnce(&mut Records<Part<'_>>) -> Result<T, Stop>,
    ) -> Result<Option<T>, Stop> {
        let limit = limit.min(self.left);
        let Some(content) = self.content(path) else { return Ok(None) };
        let mut records = Records::new(content, path, limit);
        let visited = visit(&mut records);
        let read = records.read;
        drop(records);
        self.left = self.left.saturating_sub(read);
        visited.map(Some)
    }
}

/// How many parts the archive says to have, when it says so in the long way; in the short way it
/// cannot say too many.
fn stated_parts(bytes: &[u8]) -> u64 {
    let tail = &bytes[bytes.len().saturating_sub(70_000)..];
    if !tail.windows(4).any(|four| four == b"PK\x06\x07") {
        return 0;
    }
    let records = bytes.windows(40).filter(|record| record.starts_with(b"PK\x06\x06"));
    let stated = records.filter_map(|record| record.get(32..40)?.try_into().ok());
    stated.map(u64::from_le_bytes).max().unwrap_or(0)
}

/// How many parts the end of the archive says to be listed.
fn listed_parts(bytes: &[u8]) -> usize {
    let Some(at) = bytes.windows(4).rposition(|four| four == b"PK\x05\x06") else { return 0 };
    let count = bytes.get(at + 10..at + 12).and_then(|two| two.try_into().ok());
    match count.map(u16::from_le_bytes) {
        None | Some(u16::MAX) => 0,
        Some(count) => usize::from(count),
    }
}

/// The first name that stands in the list twice.
fn twofold_part(bytes: &[u8]) -> Option<String> {
    let mut known = std::collections::BTreeSet::new();
    let records = bytes.windows(46).enumerate();
    let mut names = records.filter_map(|(at, record)| {
        record.starts_with(b"PK\x01\x02").then_some(())?;
        let at = at + 46;
        let length = usize::from(u16::from_le_bytes(record.get(28..30)?.try_into().ok()?));
        bytes.get(at..at + length)
    });
    let twice = names.find(|name| !known.insert(*name))?;
    Some(String::from_utf8_lossy(twice).into_owned())
}

/// Two sheets of one part are one that is shown under two names.
///
/// # Errors
/// Such a pair.
pub fn one_part_each(sheets: &[(String, String)]) -> Result<(), Problem> {
    for (index, (second, path)) in sheets.iter().enumerate() {
        let same = sheets[..index].iter().find(|(_, known)| known.eq_ignore_ascii_case(path));
        if let Some((first, _)) = same {
            return Err(Problem::SheetsOfOnePart { first: first.clone(), second: second.clone() });
        }
    }
    Ok(())
}
