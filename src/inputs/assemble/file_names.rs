//! Names of documents that are names of files: no two of one, and none that a system refuses.

use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{AnnexFiling, Document};

/// An id is also a file name: letters, digits, `-` and `_`.
pub(super) fn is_file_name(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 64
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        && id.starts_with(|c: char| c.is_ascii_alphanumeric())
}

/// Names that Windows keeps for devices, whatever their case.
pub(super) fn is_device(id: &str) -> bool {
    let lower = id.to_ascii_lowercase();
    let numbered = |name: &str| {
        lower
            .strip_prefix(name)
            .is_some_and(|rest| rest.len() == 1 && rest != "0" && is_number(rest))
    };
    matches!(lower.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reports documents that would write one file, on this machine or on one that does not tell capitals
/// apart: a document's own files are named by its id, those of its annexes `<id>-phu-luc` and, apart,
/// `<id>-phu-luc-1`.
pub fn files(documents: &[Document], found: &mut Diagnostics) {
    for (index, document) in documents.iter().enumerate() {
        let id = document.id.value.to_ascii_lowercase();
        for other in &documents[..index] {
            let known = other.id.value.to_ascii_lowercase();
            let file = if id == known || is_annex_of(&id, &known, other) {
                Some(&document.id.value)
            } else if is_annex_of(&known, &id, document) {
                Some(&other.id.value)
            } else {
                None
            };
            if let Some(file) = file {
                let problem = Problem::DocumentsShareFile {
                    first: other.id.value.clone(),
                    second: document.id.value.clone(),
                    file: file.clone(),
                };
                found.push(Diagnostic::new(problem).at(&document.id.place).with(&other.id.place));
            }
        }
    }
}

/// Whether an id is the name of a file that holds annexes of another document.
fn is_annex_of(id: &str, other: &str, document: &Document) -> bool {
    let rest = id.strip_prefix(other).and_then(|rest| rest.strip_prefix("-phu-luc"));
    document.annexes.filing != AnnexFiling::None
        && rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_number))
}
