//! `ntm fonts`: which fonts documents are set in.

use std::path::Path;

use super::{DONE, fail, say};
use crate::emit::Lang;
use crate::typeset::Fonts;

/// Lists the fonts; returns the exit code.
pub fn run(path: Option<&Path>, lang: Lang) -> u8 {
    let fonts = match path.map(Fonts::with_path) {
        None => Fonts::embedded(),
        Some(Ok(fonts)) => fonts,
        Some(Err(problem)) => return fail(problem, lang),
    };
    for face in fonts.faces() {
        let weight = if face.weight >= 600 {
            lang.pick("đậm", "bold")
        } else {
            lang.pick("thường", "regular")
        };
        let slant = if face.italic { lang.pick(" nghiêng", " italic") } else { "" };
        let letters = if face.vietnamese {
            lang.pick("đủ chữ tiếng Việt", "all Vietnamese letters")
        } else {
            lang.pick("thiếu chữ tiếng Việt", "lacks Vietnamese letters")
        };
        say::line(format_args!("{}, {weight}{slant}: {letters}", face.family));
    }
    DONE
}
