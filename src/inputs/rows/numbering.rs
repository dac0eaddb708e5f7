//! How the rows of a list are numbered: `A`, `I`, `1`, `1.1`, `a`, `-`, `+`, and how deep each
//! stands. Nothing here reads a cell.

use crate::inputs::raw::{Node, Row};
use crate::viet;

/// The way a row is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the numbering that it is named after")]
pub enum Numbering {
    None,
    Capital,
    Roman,
    Arabic,
    Dotted(usize),
    Letter,
    Dash,
    Plus,
}

impl Numbering {
    /// The numbering that a cell of the column TT, or the beginning of a name, shows.
    pub fn of(text: &str) -> Self {
        let text = text.trim().trim_end_matches(['.', ')']);
        if text.is_empty() {
            Numbering::None
        } else if matches!(text, "-" | "–" | "—" | "*") {
            Numbering::Dash
        } else if text == "+" {
            Numbering::Plus
        } else if viet::parse_roman(text).is_some() && !matches!(text, "C" | "D" | "L" | "M") {
            // No table has a hundred parts: behind A and B stand C and D.
            Numbering::Roman
        } else if text.contains('.') && text.split('.').all(|part| part.parse::<u32>().is_ok()) {
            Numbering::Dotted(text.split('.').count())
        } else if text.parse::<u32>().is_ok() {
            Numbering::Arabic
        } else if text.chars().count() == 1 && text.chars().all(char::is_uppercase) {
            Numbering::Capital
        } else {
            Numbering::Letter
        }
    }

    /// The numbering that a cell of the column TT shows: a number typed as 1.1 is the first part of
    /// the first row, whichever way the workbook keeps it.
    pub fn of_cell(node: &Node) -> Self {
        match node {
            Node::Number(number) => Numbering::of(&number.normalize().to_string()),
            Node::Text(text) => Numbering::of(&viet::one_line(text)),
            _ => Numbering::None,
        }
    }

    /// A leading dash or plus of a name.
    pub fn of_name(name: &str) -> Self {
        match name.chars().next() {
            Some('-' | '–') => Numbering::Dash,
            Some('+') => Numbering::Plus,
            _ => Numbering::None,
        }
    }

    /// How a row is numbered: in the column `tt`, else by a dash or plus before its name.
    pub fn of_row(row: &Row) -> Self {
        let own = match row.get("tt").map(|cell| &cell.value) {
            Some(node) => Numbering::of_cell(node),
            None => Numbering::None,
        };
        match (own, row.get("ten").map(|cell| &cell.value)) {
            (Numbering::None, Some(Node::Text(name))) => Numbering::of_name(name),
            _ => own,
        }
    }

    /// How deep this numbering stands: the first row's kind is the outermost level, a kind met
    /// for the first time is one level deeper, a kind met before closes everything below it.
    /// Dotted numbers tell their own depth below the Arabic level.
    pub fn depth(self, path: &mut Vec<Numbering>) -> usize {
        if let Some(known) = path.iter().position(|kind| *kind == self) {
            path.truncate(known + 1);
        } else if let Numbering::Dotted(parts) = self {
            let base = path.iter().position(|kind| *kind == Numbering::Arabic).map_or(0, |p| p + 1);
            let wanted = if base == 0 { parts.saturating_sub(2) } else { base + parts - 2 };
            path.truncate(wanted);
            path.push(self);
        } else {
            path.push(self);
        }
        path.len() - 1
    }

    /// An example, for a message.
    pub fn shown(self) -> String {
        match self {
            Numbering::None => String::new(),
            Numbering::Capital => "A".to_owned(),
            Numbering::Roman => "I".to_owned(),
            Numbering::Arabic => "1".to_owned(),
            Numbering::Dotted(_) => "1.1".to_owned(),
            Numbering::Letter => "a".to_owned(),
            Numbering::Dash => "-".to_owned(),
            Numbering::Plus => "+".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depths(rows: &[&str]) -> Vec<usize> {
        let mut path = Vec::new();
        rows.iter().map(|row| Numbering::of(row).depth(&mut path)).collect()
    }

    #[test]
    fn letters_are_not_roman() {
        assert_eq!(depths(&["A", "1", "B", "C", "1", "D"]), [0, 1, 0, 0, 1, 0]);
    }

    #[test]
    fn the_levels_of_offices_numberings() {
        assert_eq!(depths(&["1", "1.1", "1.2", "2"]), [0, 1, 1, 0]);
        assert_eq!(depths(&["I", "1", "a", "b", "2", "II", "1"]), [0, 1, 2, 2, 1, 0, 1]);
        assert_eq!(depths(&["1", "-", "+", "+", "-", "2"]), [0, 1, 2, 2, 1, 0]);
        assert_eq!(depths(&["I", "1", "1.1", "1.1.1", "1.2", "II"]), [0, 1, 2, 3, 2, 0]);
        assert_eq!(depths(&["", "-", "-"]), [0, 1, 1]);
    }
}
