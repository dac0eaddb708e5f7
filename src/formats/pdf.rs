//! PDF: the document itself.

use super::format::{Artifact, Format, LaidOut, Make};
use crate::diag::{Diagnostic, Diagnostics};
use crate::signing;

/// The format.
pub const FORMAT: Format = Format {
    key: "pdf",
    variant: "",
    about: ["", ""],
    whole: true,
    beside_markup: true,
    is_written_on: false,
    is_part: Some(|rest| rest.starts_with("-phu-luc")),
    is_ours: Some(is_ours),
    make: Make::OfPages(make),
};

fn make(document: &LaidOut, found: &mut Diagnostics) -> Option<Vec<Artifact>> {
    let bytes = document.pages.pdf(&document.ident, document.date, found)?;
    let path = FORMAT.file_of(&document.id);
    if !document.has_fields {
        return Some(vec![Artifact { path, bytes }]);
    }
    match signing::with_fields(&bytes, document.pages.signature_places()) {
        Ok((bytes, places)) => {
            let told = signing::sidecar(&path, &places);
            let beside = format!("{}{}", document.id, signing::SIDECAR);
            Some(vec![Artifact { path, bytes }, Artifact { path: beside, bytes: told }])
        }
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            None
        }
    }
}

/// It says so in its metadata.
fn is_ours(bytes: &[u8]) -> bool {
    const SAID: &[u8] = b"<xmp:CreatorTool>ntm</xmp:CreatorTool>";
    bytes.windows(SAID.len()).any(|part| part == SAID)
}
