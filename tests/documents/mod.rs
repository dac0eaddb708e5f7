//! The documents (README and the others): what they say of the program is so.

mod issuing;
mod links;
mod man;
mod snippets;
mod tables;
mod walk;

use std::path::PathBuf;

use crate::util::root;

/// Every document of the repository.
pub const ALL: [&str; 6] = [
    "README.md",
    "inputs/README.md",
    "inputs/README.en.md",
    "inputs/CODES.md",
    "templates/README.md",
    "src/README.md",
];

fn path(document: &str) -> PathBuf {
    root().join(document)
}

/// A document's text.
pub fn text(document: &str) -> String {
    std::fs::read_to_string(path(document)).unwrap_or_else(|error| panic!("{document}: {error}"))
}

/// A part of a document in a fence: its kind, its text without the indentation, where it stands.
pub struct Fence {
    /// Such as `yaml`.
    pub kind: String,
    /// Its lines.
    pub text: String,
    /// The document and the line.
    pub place: String,
}

/// What stands in fences, and what stands outside of them.
pub fn parted(document: &str) -> (Vec<Fence>, String) {
    let (mut fences, mut outside): (Vec<Fence>, String) = (Vec::new(), String::new());
    let mut indent = None;
    for (number, line) in text(document).lines().enumerate() {
        let bare = line.trim_start();
        match (bare.strip_prefix("```"), indent) {
            (Some(kind), None) => {
                indent = Some(line.len() - bare.len());
                let place = format!("{document}:{}", number + 1);
                fences.push(Fence { kind: kind.to_owned(), text: String::new(), place });
            }
            (Some(_), Some(_)) => indent = None,
            (None, Some(indent)) => {
                let fence = fences.last_mut().expect("an open fence");
                fence.text.push_str(line.get(indent..).unwrap_or_default());
                fence.text.push('\n');
            }
            (None, None) => {
                outside.push_str(line);
                outside.push('\n');
            }
        }
    }
    (fences, outside)
}

/// Holds what the documents have between `<!-- ntm: NAME LANG -->` and `<!-- /ntm -->` against what
/// belongs there; with `NTM_RENEW` it is put there instead. Returns in how many places it stands.
pub fn hold(marker: &str, printed: &str) -> usize {
    let (open, close) = (format!("<!-- ntm: {marker} -->\n"), "<!-- /ntm -->");
    let mut places = 0;
    for document in ALL {
        let own = text(document);
        let Some((before, rest)) = own.split_once(&open) else { continue };
        let (there, after) = rest.split_once(close).expect("an end mark");
        places += 1;
        if there == printed {
            continue;
        }
        if std::env::var_os("NTM_RENEW").is_some() {
            let new = [before, &open, printed, close, after].concat();
            std::fs::write(path(document), new).expect("a document");
            continue;
        }
        let first = printed.lines().zip(there.lines()).find(|(a, b)| a != b);
        panic!(
            "“{marker}” in {document} is not what the program says (.ci/documents renews it); they first differ at {first:?}"
        );
    }
    places
}
