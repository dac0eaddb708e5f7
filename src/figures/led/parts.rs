//! The parts of a list.

use crate::viet;

/// A part of a list.
pub(super) struct Part {
    /// As it is written.
    pub(super) said: String,
    /// Whether it explains what stands before it: in brackets or behind a colon.
    pub(super) explains: bool,
}

/// The parts of a list, without the strokes and dots in front of each.
pub(super) fn parts(list: &str) -> Vec<Part> {
    let mut all: Vec<Part> = Vec::new();
    let (mut words, mut explains): (Vec<&str>, bool) = (Vec::new(), false);
    let mut add = |words: &mut Vec<&str>, explains: &mut bool| {
        let said = words.join(" ");
        let said = said.trim_matches(|c: char| !c.is_alphanumeric());
        if !said.is_empty() {
            all.push(Part { said: said.to_owned(), explains: std::mem::take(explains) });
        }
        words.clear();
    };
    for text in list.split_inclusive([',', ';', '\n', '+', '&', '(', ')', ':']) {
        let bare = text.trim_end_matches([',', ';', '\n', '+', '&', '(', ')', ':']);
        for word in bare.split_whitespace() {
            match viet::fold_tones(word).as_str() {
                "và" => add(&mut words, &mut explains),
                _ => words.push(word),
            }
        }
        add(&mut words, &mut explains);
        explains = text.ends_with(['(', ':']);
    }
    all
}
