//! Numbers that stand in the names of a list without a column of numbers: "I. Hạ tầng", "1.1. NSTW".
//!
//! They number the rows as that column would, and are no part of the names.

use super::line::Line;
use super::numbering::Numbering;
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::tables::{Kind, TableSpec};
use crate::origin::Sourced;

/// Moves the numbers of a list's names to its column of numbers, where that is blank in every row
/// and the numbers count.
pub(super) fn taken_off(spec: &TableSpec, mut lines: Vec<Line>) -> Vec<Line> {
    let money = spec.fields.iter().any(|field| field.kind == Kind::Money);
    let numbered =
        |line: &Line| line.number_cell().is_some_and(|cell| !matches!(cell, Node::Empty));
    if !money || !spec.labelled || spec.coded || lines.iter().any(numbered) || !count(spec, &lines)
    {
        return lines;
    }
    let field = match spec.field("tt") {
        Some(_) => FieldRef::Named("tt"),
        None => FieldRef::Numbering,
    };
    for line in &mut lines {
        let name = line.cells.iter_mut().find(|(f, _)| *f == FieldRef::Named(spec.name_field));
        let Some((_, cell)) = name else { continue };
        let Node::Text(text) = &cell.value else { continue };
        let Some((number, rest)) = split(text) else { continue };
        let number = Sourced::new(Node::Text(number.to_owned()), cell.place.clone());
        cell.value = Node::Text(rest.to_owned());
        line.cells.insert(0, (field, number));
    }
    lines
}

/// Whether the names' numbers count: two or more, the first of each kind being its first.
fn count(spec: &TableSpec, lines: &[Line]) -> bool {
    let mut kinds: Vec<Numbering> = Vec::new();
    let mut numbered = 0;
    for line in lines {
        let Some(Node::Text(text)) = line.get(spec.name_field).map(|cell| &cell.value) else {
            continue;
        };
        let Some((number, _)) = split(text) else { continue };
        numbered += 1;
        let kind = Numbering::of(number);
        if kinds.contains(&kind) {
            continue;
        }
        let first = match kind {
            Numbering::Dotted(_) => number.ends_with(".1"),
            _ => matches!(number, "1" | "01" | "I" | "A" | "a"),
        };
        if !first {
            return false;
        }
        kinds.push(kind);
    }
    numbered > 1
}

/// A name's number and the rest: "1.1. NSTW", "(1) NSTW", "a) NSTW", "I/ NSTW", "1.1 NSTW".
fn split(name: &str) -> Option<(&str, &str)> {
    let text = name.trim_start();
    let inner = text.strip_prefix('(').unwrap_or(text);
    let letters: Vec<(usize, char)> = inner.char_indices().collect();
    let digit = |at: usize| letters.get(at).is_some_and(|(_, c)| c.is_ascii_digit());
    let end = (0..letters.len()).find(|at| {
        let c = letters[*at].1;
        !(c.is_ascii_alphanumeric() || c == '.' && *at > 0 && digit(at - 1) && digit(at + 1))
    })?;
    let (number, rest) = inner.split_at(letters[end].0);
    let kind = Numbering::of(number);
    let short = number.split('.').all(|part| part.len() <= 2);
    let known = match kind {
        Numbering::Roman | Numbering::Capital => true,
        Numbering::Arabic => short,
        Numbering::Dotted(_) => short,
        Numbering::Letter => number.len() == 1,
        Numbering::None | Numbering::Dash | Numbering::Plus => false,
    };
    let closed = rest.strip_prefix(['.', ')', '/', '-', '–']);
    let rest = match (closed, kind) {
        (Some(rest), _) => rest.trim_start_matches([')', '.', '-']),
        (None, Numbering::Dotted(_)) => rest.strip_prefix(' ')?,
        (None, _) => return None,
    };
    let rest = rest.trim();
    (known && rest.starts_with(|c: char| c.is_alphabetic())).then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_names() {
        for (name, number, rest) in [
            ("I. Ngân sách nhà nước", "I", "Ngân sách nhà nước"),
            ("1.1. NSTW", "1.1", "NSTW"),
            ("1.1 NSTW", "1.1", "NSTW"),
            ("1.Giao thông", "1", "Giao thông"),
            ("(1) Giao thông", "1", "Giao thông"),
            ("a) Giao thông", "a", "Giao thông"),
            ("II/ Giao thông", "II", "Giao thông"),
        ] {
            assert_eq!(split(name), Some((number, rest)), "{name}");
        }
        for name in
            ["Đường A", "135 hộ", "2 km đường", "Vốn A. B", "2025. Đường", "1.", "5.000 đồng"]
        {
            assert_eq!(split(name), None, "{name}");
        }
    }
}
