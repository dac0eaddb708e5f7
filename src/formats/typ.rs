//! The finished markup with its data and library, to compile with bare typst.

use super::format::{Artifact, Format, LaidOut, Make};
use crate::diag::Diagnostics;
use crate::typeset;

/// The format.
pub const FORMAT: Format = Format {
    key: "typ",
    variant: "",
    about: ["lời văn đã dựng", "finished markup"],
    whole: false,
    beside_markup: false,
    is_written_on: false,
    is_part: None,
    is_ours: None,
    make: Make::OfPages(make),
};

fn make(document: &LaidOut, _: &mut Diagnostics) -> Option<Vec<Artifact>> {
    Some(markup(document))
}

/// The markup, its data and the layout library: `typst compile <id>.typ` works on them.
pub fn markup(document: &LaidOut) -> Vec<Artifact> {
    let LaidOut { id, source, .. } = document;
    let mut artifacts = vec![
        Artifact { path: format!("{id}.typ"), bytes: source.main().into_bytes() },
        Artifact { path: format!("{id}.json"), bytes: source.data.clone().into_bytes() },
    ];
    artifacts.extend(typeset::LIBRARY_FILES.iter().map(|(path, text)| Artifact {
        path: (*path).to_owned(),
        bytes: text.as_bytes().to_vec(),
    }));
    artifacts
}
