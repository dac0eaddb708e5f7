//! A flat list with numbering (I, 1, 1.1, a, -, +) to a tree.

use super::values;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{Row, Table};
use crate::origin::Sourced;
use crate::viet;

/// Something that may be made of parts like itself.
pub trait Branch: Sized {
    /// Its name.
    fn name(&mut self) -> &mut Sourced<String>;
    /// Its parts.
    fn parts(&mut self) -> &mut Vec<Self>;
}

/// Builds the tree of a table's rows by the numbering in the column `tt`, or by a dash or plus
/// before the name, which is taken off.
pub fn build<T: Branch>(
    table: &Table,
    found: &mut Diagnostics,
    mut read: impl FnMut(&Row, &mut Diagnostics) -> Option<T>,
) -> Vec<T> {
    let mut flat: Vec<(usize, T)> = Vec::new();
    let mut path: Vec<Numbering> = Vec::new();
    for row in &table.rows {
        let Some(mut branch) = read(row, found) else { continue };
        let numbering = row
            .get("tt")
            .and_then(|cell| values::line("tt", cell, found))
            .map_or(Numbering::None, |text| Numbering::of(&text.value));
        let numbering = match numbering {
            // Without numbering, a leading dash or plus in the name tells the level.
            Numbering::None => Numbering::of_name(&branch.name().value),
            other => other,
        };
        let depth = numbering.depth(&mut path);
        let name = branch.name();
        name.value = name.value.trim_start_matches(['-', '+', '–', ' ']).to_owned();
        if depth > flat.last().map_or(0, |(last, _)| last + 1) {
            found.report(Problem::BadNumbering { seen: numbering.shown() }, &row.place);
            continue;
        }
        flat.push((depth, branch));
    }
    nest(flat)
}

/// Turns rows with depths into a tree; each deeper one belongs to the last shallower one.
fn nest<T: Branch>(flat: Vec<(usize, T)>) -> Vec<T> {
    let mut roots: Vec<T> = Vec::new();
    for (depth, branch) in flat {
        let mut level = &mut roots;
        for _ in 0..depth {
            // The depth never exceeds what stands above it (checked by the caller).
            let Some(last) = level.len().checked_sub(1) else { break };
            level = level[last].parts();
        }
        level.push(branch);
    }
    roots
}

/// The way a row is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbering {
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
    fn of(text: &str) -> Self {
        let text = text.trim().trim_end_matches(['.', ')']);
        if text.is_empty() {
            Numbering::None
        } else if matches!(text, "-" | "–" | "—" | "*") {
            Numbering::Dash
        } else if text == "+" {
            Numbering::Plus
        } else if viet::parse_roman(text).is_some() {
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

    fn of_name(name: &str) -> Self {
        match name.chars().next() {
            Some('-' | '–') => Numbering::Dash,
            Some('+') => Numbering::Plus,
            _ => Numbering::None,
        }
    }

    /// How deep this numbering stands: the first row's kind is the outermost level, a kind met
    /// for the first time is one level deeper, a kind met before closes everything below it.
    /// Dotted numbers tell their own depth below the Arabic level.
    fn depth(self, path: &mut Vec<Numbering>) -> usize {
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

    fn shown(self) -> String {
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
    fn the_levels_of_offices_numberings() {
        assert_eq!(depths(&["1", "1.1", "1.2", "2"]), [0, 1, 1, 0]);
        assert_eq!(depths(&["I", "1", "a", "b", "2", "II", "1"]), [0, 1, 2, 2, 1, 0, 1]);
        assert_eq!(depths(&["1", "-", "+", "+", "-", "2"]), [0, 1, 2, 2, 1, 0]);
        assert_eq!(depths(&["I", "1", "1.1", "1.1.1", "1.2", "II"]), [0, 1, 2, 3, 2, 0]);
        assert_eq!(depths(&["", "-", "-"]), [0, 1, 1]);
    }
}
