//! Which issued document a file is: signed files begin with the bytes that were issued.

use super::register::Register;
use super::standing::IssuedDocument;
use super::today;
use crate::hash::Sha256;
use crate::inputs::read_file;

/// An issued document as the beginning of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BegunAs {
    /// The document.
    pub standing: IssuedDocument,
    /// Its file that it is: `ke-hoach.pdf`.
    pub file: String,
    /// So many bytes are as they were issued; what stands behind them was added later.
    pub length: usize,
}

/// The issued document whose kept file is the beginning of some bytes.
pub fn begun_as(register: &Register, bytes: &[u8]) -> Option<BegunAs> {
    register.documents().into_iter().find_map(|standing| {
        let folder = register.folder.join(&standing.entry.folder);
        let files = today::manifest(&folder)?.files.into_iter();
        let mut issued = files.filter_map(|file| {
            let own = read_file(&folder.join(&file.path), &file.path).ok()?;
            let is_it = bytes.starts_with(&own) && Sha256::of(&own) == file.sha256;
            is_it.then_some((file.path, own.len()))
        });
        let (file, length) = issued.next()?;
        Some(BegunAs { standing, file, length })
    })
}
