//! A package of parts, each with the same time, so that the same parts give the same bytes.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::diag::Problem;

/// The parts of a package, in their order.
pub struct WordPackage {
    parts: Vec<(String, Vec<u8>)>,
}

impl WordPackage {
    /// A package without parts.
    pub fn new() -> Self {
        WordPackage { parts: Vec::new() }
    }

    /// Adds a part.
    pub fn put(&mut self, name: &str, bytes: Vec<u8>) {
        self.parts.push((name.to_owned(), bytes));
    }

    /// The whole.
    pub fn bytes(self) -> Result<Vec<u8>, Problem> {
        self.packed().map_err(|error| Problem::WordFailed { detail: error.to_string() })
    }

    fn packed(self) -> std::io::Result<Vec<u8>> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for (name, bytes) in self.parts {
            writer.start_file(name, options)?;
            writer.write_all(&bytes)?;
        }
        Ok(writer.finish()?.into_inner())
    }
}
