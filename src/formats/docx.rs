//! A Word document: the same words, tables and layout, to go on writing in.

use super::format::{Artifact, Format, LaidOut, Make};
use crate::diag::{Diagnostic, Diagnostics};
use crate::docx::{WordStamp, WrittenWord};
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
    let word = word(document, found)?;
    Some(vec![Artifact { path: FORMAT.file_of(&document.id), bytes: word.bytes }])
}

/// The Word document of a document that is laid out; none where something of it has no place in one.
pub fn word(document: &LaidOut, found: &mut Diagnostics) -> Option<WrittenWord> {
    let LaidOut { source, keys, pages, date, .. } = document;
    let tree = document::tree(source, keys, pages, found)?;
    match docx::word(&tree, *date, &stamp(document)) {
        Ok(word) => Some(word),
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            None
        }
    }
}

/// What a document's Word document is known by.
pub fn stamp(document: &LaidOut) -> WordStamp {
    let LaidOut { id, source, ident, .. } = document;
    let own = format!("/{id}/");
    WordStamp {
        document: id.clone(),
        project: ident.replacen(&own, "/", 1),
        content: format!("{:?}", source.content()),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}
