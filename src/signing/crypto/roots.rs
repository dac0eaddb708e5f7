//! The roots that an office trusts, as it names them.
//!
//! Only certificates of authorities serve (RFC 5280, 4.2.1.3, 4.2.1.9 and 6.1.4 k, n): whoever signs documents
//! is trusted on the word of an authority, and never on the signer's own.

use std::fs;
use std::path::{Path, PathBuf};

use super::certificate::Certificate;
use crate::diag::Problem;
use crate::inputs::{is_by_the_way, read_file};
use crate::messages::values::{RootTrouble, RootsTrouble};

/// Certificates that are trusted by themselves.
#[derive(Clone, Debug, Default)]
pub struct Roots {
    all: Vec<Certificate>,
    unfit: Vec<Problem>,
}

impl Roots {
    /// Of a file in PEM or DER, or of every such file of a folder. What serves as none is told by
    /// [`Roots::unfit`].
    ///
    /// # Errors
    /// What is named cannot be read.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let mut roots = Roots::default();
        if !path.is_dir() {
            roots.add(path)?;
            return Ok(roots);
        }
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = entries.map(|own| own.path()).collect();
        let name = |own: &Path| own.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.retain(|own| !is_by_the_way(&name(own)));
        files.sort();
        for file in files {
            if file.is_dir() {
                roots.tell(&file, "", RootTrouble::Folder);
            } else {
                roots.add(&file)?;
            }
        }
        Ok(roots)
    }

    /// Takes the certificates of a file that serve.
    fn add(&mut self, file: &Path) -> Result<(), Problem> {
        let bytes = read_file(file, &file.display().to_string())?;
        let all = Certificate::read_each(&bytes);
        let is_damaged = all.len() > 1 || Certificate::is_text(&bytes);
        for own in all {
            match own {
                None if is_damaged => self.tell(file, "", RootTrouble::Damaged),
                None => self.tell(file, "", RootTrouble::NoCertificate),
                Some(own) => match own.trouble_as_root() {
                    Some(why) => self.tell(file, &own.name(), why),
                    None => self.all.push(own),
                },
            }
        }
        Ok(())
    }

    fn tell(&mut self, file: &Path, whose: &str, why: RootTrouble) {
        let (path, whose) = (file.display().to_string(), whose.to_owned());
        self.unfit.push(Problem::RootUnfit { path, whose, why });
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Certificate> {
        self.all.iter()
    }

    /// What was named and does not serve, each with why.
    pub fn unfit(&self) -> &[Problem] {
        &self.unfit
    }

    /// Why there is none at all, where that is so; `path` is what was named.
    pub fn none(&self, path: &Path) -> Option<Problem> {
        let is_unfit = |own: &Problem| match own {
            Problem::RootUnfit { why, .. } => why.is_of_certificate(),
            _ => false,
        };
        let why = match self.unfit.iter().any(is_unfit) {
            true => RootsTrouble::NoneFit,
            false => RootsTrouble::NoneRead,
        };
        let path = path.display().to_string();
        self.all.is_empty().then_some(Problem::NoRoots { path, why })
    }
}
