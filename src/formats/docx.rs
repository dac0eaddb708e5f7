//! A Word document: the same words, tables and layout, to go on writing in.

use super::format::{Artifact, Format, LaidOut, Make};
use crate::diag::{Diagnostic, Diagnostics};
use crate::{document, docx};

/// The format.
pub const FORMAT: Format = Format {
    key: "docx",
    variant: "",
    about: ["văn bản Word", "a Word document"],
    whole: true,
    beside_markup: true,
    is_written_on: true,
    is_part: Some(|rest| rest.starts_with("-phu-luc")),
    is_ours: None,
    make: Make::OfPages(make),
};

fn make(document: &LaidOut, found: &mut Diagnostics) -> Option<Vec<Artifact>> {
    let tree = document::tree(&document.source, &document.pages, found)?;
    match docx::word(&tree, document.date) {
        Ok(bytes) => Some(vec![Artifact { path: FORMAT.file_of(&document.id), bytes }]),
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            None
        }
    }
}
