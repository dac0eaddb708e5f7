//! What a person sees of an answer beside its value: strike-through, raised letters, fonts of
//! symbols, number formats that show another number, colours in place of marks, merged answers.
//!
//! An answer that a person sees otherwise than it is stored is refused, never reinterpreted.

use super::cells::{Cells, shown};
use crate::diag::{AnswerLook, Diagnostics, Problem};
use crate::inputs::package::look::{Look, Merge, Struck};
use crate::inputs::raw::Node;
use crate::model::form::{CommuneForm, FIRST_ROW, Line, column};
use crate::origin::cell_name;

/// Reports every answer whose look speaks against its value.
pub fn report(cells: &Cells<'_>, form: &CommuneForm, found: &mut Diagnostics) {
    let looks = &cells.grid.looks;
    let asked = |row: u32, at: u32| form.asks(row, at);
    for merge in &looks.merges {
        if merged_answers(merge, &asked) {
            let range = format!(
                "{}:{}",
                cell_name(merge.first.0, merge.first.1),
                cell_name(merge.last.0, merge.last.1)
            );
            let look = AnswerLook::Merged(range);
            let (row, at) = merge.first;
            let seen = shown(cells.get(row, at));
            found.report(Problem::FormLook { look, seen }, &cells.place(row, at));
        }
    }
    for ((row, at), look) in &looks.cells {
        if !asked(*row, *at) {
            continue;
        }
        let node = cells.get(*row, *at);
        let doubt = match node {
            Some(node) => doubt(look, node),
            None => is_mark_by_colour(cells, form, *row, look).then_some(AnswerLook::Colour),
        };
        if let Some(look) = doubt {
            let problem = Problem::FormLook { look, seen: shown(node) };
            found.report(problem, &cells.place(*row, *at));
        }
    }
}

/// What speaks against the value of a cell that holds one.
fn doubt(look: &Look, node: &Node) -> Option<AnswerLook> {
    let format = look.format.as_deref().filter(|_| matches!(node, Node::Number(_)));
    if look.struck != Struck::No {
        Some(AnswerLook::Struck)
    } else if look.raised {
        Some(AnswerLook::Raised)
    } else if look.symbols {
        Some(AnswerLook::Symbols)
    } else {
        format.filter(|format| shows_another(format)).map(|f| AnswerLook::Format(f.to_owned()))
    }
}

/// Whether a merged range covers a cell to fill in that is not its first: what is filled in there
/// is filled in once and meant for each, or taken from a neighbour.
fn merged_answers(merge: &Merge, asked: &dyn Fn(u32, u32) -> bool) -> bool {
    let (first, last) = (merge.first, merge.last);
    // No form has more columns to fill in, nor more lines than a sheet that a person fills in.
    let rows = first.0..=last.0.min(first.0.saturating_add(10_000));
    let columns = first.1..=last.1.min(u32::from(column::SECOND));
    rows.into_iter().any(|row| columns.clone().any(|at| (row, at) != first && asked(row, at)))
}

/// Whether a criterion was left blank in a colour that not all criteria have.
fn is_mark_by_colour(cells: &Cells<'_>, form: &CommuneForm, row: u32, look: &Look) -> bool {
    let Some(colour) = look.fill else { return false };
    let at = u32::from(column::NOW);
    let is_criterion = |line: &Line| matches!(line, Line::Criterion { .. });
    let lines = || (FIRST_ROW..).zip(&form.lines).filter(|(_, line)| is_criterion(line));
    let own = lines().any(|(known, _)| known == row);
    let fill = |row: u32| cells.grid.looks.cells.get(&(row, at)).and_then(|look| look.fill);
    own && lines().any(|(row, _)| fill(row) != Some(colour))
}

/// Whether a number format shows another number than is stored, or words beside it: a percent, a
/// scale of thousands, a unit.
fn shows_another(format: &str) -> bool {
    let positive = format.split(';').next().unwrap_or(format);
    let mut letters = positive.chars().peekable();
    let mut scaled = false;
    while let Some(letter) = letters.next() {
        match letter {
            '%' => return true,
            '0' | '#' | '?' => scaled = false,
            ',' => scaled = true,
            // Literal text, with its quotes or behind a backslash.
            '"' => {
                let text: String = letters.by_ref().take_while(|c| *c != '"').collect();
                if text.chars().any(is_word) {
                    return true;
                }
            }
            '\\' => {
                if letters.next().is_some_and(is_word) {
                    return true;
                }
            }
            // The width of a letter, or a letter that fills the cell.
            '_' | '*' => {
                letters.next();
            }
            '[' => {
                let text: String = letters.by_ref().take_while(|c| *c != ']').collect();
                let currency = text.strip_prefix('$').and_then(|rest| rest.split('-').next());
                if currency.is_some_and(|currency| !currency.is_empty()) {
                    return true;
                }
            }
            _ => {}
        }
    }
    scaled
}

/// Letters and signs of currency are words; dashes and spaces are none.
fn is_word(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, '%' | '₫' | '$' | '€' | '¥' | '£')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats() {
        for format in [
            "0%",
            "0.00%",
            "#,##0,",
            "#,##0.0,,",
            "0\" tỷ đồng\"",
            "#,##0\\ \\t\\r",
            "#,##0\\ \"₫\"",
            "[$₫-42A]#,##0",
            "#,##0 [$đ-42A]",
        ] {
            assert!(shows_another(format), "{format}");
        }
        for format in [
            "General",
            "0",
            "0.00",
            "#,##0",
            "#,##0.###",
            "#,##0.00_);(#,##0.00)",
            "_-* #,##0_-;\\-* #,##0_-;_-* \"-\"_-;_-@_-",
            "[$-42A]#,##0",
            "[Red]0",
            "# ##0",
            "@",
        ] {
            assert!(!shows_another(format), "{format}");
        }
    }
}
