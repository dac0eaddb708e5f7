//! PDF: the document itself.

use super::format::{Artifact, Format, LaidOut, Make};
use crate::diag::Diagnostics;

/// The format.
pub const FORMAT: Format = Format {
    key: "pdf",
    about: ["", ""],
    whole: true,
    beside_markup: true,
    is_part: Some(|rest| rest.starts_with("-phu-luc")),
    is_ours: Some(is_ours),
    make: Make::OfPages(make),
};

fn make(document: &LaidOut, found: &mut Diagnostics) -> Option<Vec<Artifact>> {
    let bytes = document.pages.pdf(&document.ident, document.date, found)?;
    Some(vec![Artifact { path: format!("{}.pdf", document.id), bytes }])
}

/// It says so in its metadata.
fn is_ours(bytes: &[u8]) -> bool {
    const SAID: &[u8] = b"<xmp:CreatorTool>ntm</xmp:CreatorTool>";
    bytes.windows(SAID.len()).any(|part| part == SAID)
}
