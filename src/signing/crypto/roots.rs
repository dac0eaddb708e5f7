//! The roots that an office trusts, as it names them.

use std::fs;
use std::path::{Path, PathBuf};

use super::certificate::Certificate;
use crate::diag::Problem;
use crate::inputs::read_file;

/// Certificates that are trusted by themselves.
#[derive(Clone, Debug, Default)]
pub struct Roots(Vec<Certificate>);

impl Roots {
    /// Of a file in PEM or DER, or of every such file of a folder.
    ///
    /// # Errors
    /// There is no certificate, or what is named cannot be read.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let shown = path.display().to_string();
        let mut files: Vec<PathBuf> = vec![path.to_owned()];
        if path.is_dir() {
            let entries = fs::read_dir(path).into_iter().flatten().flatten();
            files = entries.map(|own| own.path()).filter(|own| own.is_file()).collect();
            files.sort();
        }
        let mut all = Vec::new();
        for file in files {
            all.extend(Certificate::read_all(&read_file(&file, &file.display().to_string())?));
        }
        if all.is_empty() {
            return Err(Problem::NoRoots { path: shown });
        }
        Ok(Roots(all))
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Certificate> {
        self.0.iter()
    }
}
