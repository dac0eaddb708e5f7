//! Titles of groups by their numbers.

use super::numbering::Numbering;

/// A title, or a record numbered as titles are: the rows of the title above it end there, unless that
/// is one further out.
#[derive(Debug)]
pub struct TitleAt {
    /// How many records stand above it.
    pub before: usize,
    /// How it is numbered.
    pub number: Numbering,
}

/// The kinds of numbers that titles have, the outermost first: that which is met first.
pub fn kinds(numbers: impl Iterator<Item = Numbering>) -> Vec<Numbering> {
    let mut kinds: Vec<Numbering> = Vec::new();
    for kind in numbers {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// How deep a title stands among titles.
pub fn rank(kinds: &[Numbering], own: Numbering) -> usize {
    kinds.iter().position(|kind| *kind == own).unwrap_or(kinds.len())
}
