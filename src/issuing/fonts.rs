//! The fonts of a run and what else is built into the program, each with its fingerprint.

use super::manifest::KeptFile;
use crate::hash::Sha256;
use crate::inputs::builtin_sets;
use crate::template;
use crate::typeset::{Fonts, LIBRARY_FILES};

/// The fonts of a run.
pub fn fonts(fonts: &Fonts) -> Vec<KeptFile> {
    let all = fonts.files().into_iter();
    all.map(|(name, bytes)| KeptFile { path: name, sha256: Sha256::of(bytes), pages: None })
        .collect()
}

/// Templates, layout and criteria sets that come with the program.
pub fn built_in() -> Vec<KeptFile> {
    let templates =
        template::BUILTIN.iter().map(|(name, text)| (format!("templates/{name}"), *text));
    let layout = LIBRARY_FILES.iter().map(|(name, text)| (format!("templates/{name}"), *text));
    let sets =
        builtin_sets().iter().map(|(id, text)| (format!("inputs/bo-tieu-chi/{id}.yaml"), *text));
    let file = |(path, text): (String, &str)| KeptFile {
        path,
        sha256: Sha256::of(text.as_bytes()),
        pages: None,
    };
    templates.chain(layout).chain(sets).map(file).collect()
}
