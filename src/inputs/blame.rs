//! The cell behind a formula that fails: a number typed as text, or another cell's error.
//!
//! Looks only at cells of the same sheet that the formula names, and only once something failed.
//! Nothing is calculated here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::files::{Files, held};
use super::raw::Node;
use crate::diag::{Blame, Diagnostics, Problem};
use crate::origin::{Spot, cell_name};

/// How many formulas in a row are followed.
const CHAIN: usize = 12;

/// A cell: row and column, from 0.
type Position = (u32, u32);

/// Names the cell to blame in each finding about a formula.
pub fn find(files: &Files, found: &mut Diagnostics) {
    let sheets: BTreeSet<(Arc<str>, Arc<str>)> = found
        .iter()
        .filter(|diagnostic| about_formula(&diagnostic.problem))
        .filter_map(|diagnostic| match diagnostic.place.as_ref() {
            Some(place) => match &place.spot {
                Spot::Cell { sheet, .. } => Some((place.file.clone(), sheet.clone())),
                Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
            },
            None => None,
        })
        .collect();
    for (file, sheet) in sheets {
        let Ok(book) = files.workbook(&file) else { continue };
        let mut book = held(&book);
        let Ok(grid) = book.grid(&sheet) else { continue };
        let cells = Cells {
            formulas: book.formulas(&sheet),
            nodes: grid
                .rows
                .into_iter()
                .flat_map(|(row, cells)| {
                    cells.into_iter().map(move |(column, node)| ((row, column), node))
                })
                .collect(),
        };
        for diagnostic in found.iter_mut().filter(|d| about_formula(&d.problem)) {
            if let Some(place) = &diagnostic.place
                && place.file == file
                && let Spot::Cell { sheet: own, row, column, .. } = &place.spot
                && *own == sheet
            {
                let value_error = matches!(&diagnostic.problem,
                    Problem::CellError { error } if error == "#VALUE!");
                diagnostic.blame = cells.blame((*row, *column), value_error);
            }
        }
    }
}

fn about_formula(problem: &Problem) -> bool {
    matches!(problem, Problem::CellError { .. } | Problem::FormulaNotCalculated { .. })
}

/// A sheet's cells and formulas.
struct Cells {
    nodes: BTreeMap<Position, Node>,
    formulas: BTreeMap<Position, String>,
}

impl Cells {
    /// The first cell, along the formulas that a cell depends on, that is no formula's fault.
    fn blame(&self, start: Position, value_error: bool) -> Option<Blame> {
        let mut at = start;
        let mut seen = BTreeSet::from([start]);
        let mut last_error = None;
        for _ in 0..CHAIN {
            let named = references(self.formula(at)?);
            let cells: Vec<(Position, &Node, bool)> = named
                .iter()
                .flat_map(|&(from, to)| {
                    // A whole column may be named; the filled cells of it are enough.
                    self.nodes
                        .range((from.0, 0)..=(to.0, u32::MAX))
                        .filter(move |((_, column), _)| (from.1..=to.1).contains(column))
                        .map(move |(position, node)| (*position, node, from == to))
                })
                .collect();
            let text = cells.iter().find(|(_, node, _)| is_number_as_text(node)).or_else(|| {
                let mut texts =
                    cells.iter().filter(|(_, node, alone)| *alone && matches!(node, Node::Text(_)));
                if value_error { texts.next() } else { None }
            });
            if let Some((position, node, _)) = text {
                return Some(blame(*position, node, false));
            }
            let next = cells.iter().find(|(position, node, _)| {
                matches!(node, Node::Error(_) | Node::Uncalculated(_)) && !seen.contains(position)
            });
            let Some((position, node, _)) = next else { break };
            if let Node::Error(_) = node {
                last_error = Some(blame(*position, node, true));
            }
            seen.insert(*position);
            at = *position;
            if self.formula(at).is_none() {
                break;
            }
        }
        last_error
    }

    fn formula(&self, at: Position) -> Option<&str> {
        match self.nodes.get(&at) {
            Some(Node::Uncalculated(formula)) if !formula.is_empty() => Some(formula),
            _ => self.formulas.get(&at).map(String::as_str),
        }
    }
}

fn blame((row, column): Position, node: &Node, is_error: bool) -> Blame {
    Blame { cell: cell_name(row, column), seen: node.shown(), is_error }
}

/// A text that a person would take for a number: "1.200", "16 ", "12,5 tr".
fn is_number_as_text(node: &Node) -> bool {
    let Node::Text(text) = node else { return false };
    let text = text.trim_start_matches(['\'', '-', '+', ' ']);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    text.starts_with(|c: char| c.is_ascii_digit()) && digits >= letters && !text.contains('/')
}

/// The cells and ranges of the same sheet that a formula names.
fn references(formula: &str) -> Vec<(Position, Position)> {
    let chars: Vec<char> = formula.chars().collect();
    let mut found: Vec<(Position, Position)> = Vec::new();
    // Where the last reference ended, to see whether a range goes on.
    let mut last_end = None;
    // The same for a reference to another sheet.
    let mut foreign_end = None;
    let mut at = 0;
    while at < chars.len() {
        if let quote @ ('"' | '\'') = chars[at] {
            at += 1;
            while at < chars.len() && chars[at] != quote {
                at += 1;
            }
            at += 1;
            continue;
        }
        let before = at.checked_sub(1).map(|at| chars[at]);
        // ".A1" within brackets is how an .ods names a cell of its own sheet.
        let own = match before {
            Some('.') => matches!(at.checked_sub(2).map(|at| chars[at]), Some('[' | ':')),
            Some(c) => !c.is_alphanumeric() && !matches!(c, '_' | '!' | '$'),
            None => true,
        };
        let goes_on_from = |end: Option<usize>| {
            end.is_some_and(|end| chars.get(end) == Some(&':') && matches!(at - end, 1 | 2))
        };
        match cell_at(&chars[at..]) {
            Some((_, length)) if !own || goes_on_from(foreign_end) => {
                at += length;
                foreign_end = Some(at);
            }
            Some((position, length)) => {
                let goes_on = goes_on_from(last_end);
                match found.last_mut() {
                    Some(last) if goes_on => {
                        let (from, to) = (last.0, position);
                        *last = (
                            (from.0.min(to.0), from.1.min(to.1)),
                            (from.0.max(to.0), from.1.max(to.1)),
                        );
                    }
                    _ => found.push((position, position)),
                }
                at += length;
                last_end = Some(at);
            }
            None => at += 1,
        }
    }
    found
}

/// A cell's name at the beginning: its position and how many characters it takes.
fn cell_at(chars: &[char]) -> Option<(Position, usize)> {
    let mut at = usize::from(chars.first() == Some(&'$'));
    let letters = chars[at..].iter().take_while(|c| c.is_ascii_uppercase()).count();
    if !(1..=3).contains(&letters) {
        return None;
    }
    let column = chars[at..at + letters]
        .iter()
        .fold(0u32, |sum, c| sum * 26 + (u32::from(*c) - u32::from('A') + 1));
    at += letters;
    at += usize::from(chars.get(at) == Some(&'$'));
    let digits = chars[at..].iter().take_while(|c| c.is_ascii_digit()).count();
    if !(1..=7).contains(&digits) {
        return None;
    }
    let row: u32 = chars[at..at + digits].iter().collect::<String>().parse().ok()?;
    let end = at + digits;
    // "SUM1(" is a function, "A1B" a name, "A1!" a sheet.
    if chars.get(end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '(' | '_' | '!')) {
        return None;
    }
    Some(((row.checked_sub(1)?, column - 1), end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cells_that_a_formula_names() {
        let one = |row, column| ((row, column), (row, column));
        assert_eq!(references("A1+$B$2*2"), [one(0, 0), one(1, 1)]);
        assert_eq!(references("SUM(C3:E3,G3)"), [((2, 2), (2, 4)), one(2, 6)]);
        assert_eq!(references("Xã!A1:B9&\"B2\"&'Tên trang'!C3+LOG10(D4)"), [one(3, 3)]);
        assert_eq!(references("of:=[.A1]+SUM([.B2:.C3])+[$Xã.D4]"), [one(0, 0), ((1, 1), (2, 2))]);
    }
}
