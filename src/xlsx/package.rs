//! A workbook's package, of which some parts are changed: the others are handed on as they are, not even
//! compressed anew.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// No part that is changed is larger, in bytes.
const LARGEST: u64 = 400_000_000;

/// A package and its new parts.
pub struct Package {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    /// Lower case to the name in the archive.
    names: BTreeMap<String, String>,
    new: BTreeMap<String, String>,
}

impl Package {
    /// Opens a package; nothing where it is none.
    pub fn open(bytes: Vec<u8>) -> Option<Self> {
        let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let names = archive.file_names().flatten();
        let names = names.map(|name| (name.to_ascii_lowercase(), name.to_string())).collect();
        Some(Package { archive, names, new: BTreeMap::new() })
    }

    /// A part's name as the archive has it.
    fn name(&self, path: &str) -> Option<&String> {
        self.names.get(&path.to_ascii_lowercase())
    }

    /// Whether there is a part.
    pub fn has(&self, path: &str) -> bool {
        self.name(path).is_some() || self.new.contains_key(path)
    }

    /// A part as a text, with what was changed in it; nothing where there is none, or it is no text.
    pub fn text(&mut self, path: &str) -> Option<String> {
        let name = self.name(path).cloned();
        if let Some(new) = self.new.get(name.as_deref().unwrap_or(path)) {
            return Some(new.clone());
        }
        let part = self.archive.by_name(&name?).ok()?;
        let mut bytes = Vec::new();
        part.take(LARGEST).read_to_end(&mut bytes).ok()?;
        String::from_utf8(bytes).ok()
    }

    /// Puts a part in place of the one of this name, or adds it.
    pub fn put(&mut self, path: &str, text: String) {
        let name = self.name(path).cloned();
        self.new.insert(name.unwrap_or_else(|| path.to_owned()), text);
    }

    /// A name for a part that is not there yet: `xl/comments1.xml` where a number is asked for.
    pub fn free(&self, named: impl Fn(u32) -> String) -> String {
        let mut number = 1;
        loop {
            let name = named(number);
            if !self.has(&name) {
                return name;
            }
            number += 1;
        }
    }

    /// The bytes of the whole; nothing where a part cannot be handed on.
    pub fn bytes(mut self) -> Option<Vec<u8>> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for index in 0..self.archive.len() {
            let part = self.archive.by_index_raw(index).ok()?;
            let name = part.name().ok()?.to_string();
            match self.new.remove(&name) {
                None => writer.raw_copy_file(part).ok()?,
                Some(new) => {
                    drop(part);
                    writer.start_file(name, options).ok()?;
                    writer.write_all(new.as_bytes()).ok()?;
                }
            }
        }
        for (name, new) in self.new {
            writer.start_file(name, options).ok()?;
            writer.write_all(new.as_bytes()).ok()?;
        }
        Some(writer.finish().ok()?.into_inner())
    }
}
