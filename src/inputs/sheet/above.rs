//! The rows above the headings: titles, units, legends. A row of data there, or headings of another
//! table, would be read by nobody.

use super::Sheet;
use super::header::GridRow;
use super::headings::shown;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::Node;
use crate::viet;

/// Words before a number that is part of a title, folded.
const TITLED: &[&str] =
    &["nam", "quy", "thang", "ky", "bieu", "bieu so", "mau", "mau so", "phu luc", "so", "trang"];

/// Tells of rows above the headings that are no title; whether there are any. `are_headings` says of
/// a row by itself whether it is one of headings.
pub(super) fn tell(
    sheet: &Sheet<'_>,
    first_row: u32,
    grid: &[GridRow],
    are_headings: impl Fn(&[(u32, Node)]) -> bool,
    found: &mut Diagnostics,
) -> bool {
    let above: Vec<&GridRow> = grid.iter().take_while(|(row, _)| *row < first_row).collect();
    let table = sheet.spec.label.to_owned();
    let heading_row = first_row + 1;
    // Headings right above the others are one more level of them.
    let others = above.split_last().map_or(&[][..], |(_, others)| others);
    if let Some((row, cells)) = others.iter().find(|(_, cells)| are_headings(cells)) {
        let title = shown(cells);
        let last = above.last().map_or(*row, |(row, _)| *row) + 1;
        let problem = Problem::TableAbove { title, table, heading_row, last };
        let column = cells.first().map_or(0, |(column, _)| *column);
        found.report(problem, &sheet.at(*row, column));
        return true;
    }
    let data = above.iter().find_map(|(row, cells)| {
        let figure = cells.iter().enumerate().find(|(at, _)| is_figure(sheet, cells, *at));
        let cell =
            figure.map(|(_, cell)| cell).or(cells.first().filter(|_| is_numbered(sheet, cells)));
        cell.map(|(column, _)| (*row, *column, cells))
    });
    let Some((row, column, cells)) = data else { return false };
    let problem = Problem::RowAboveHeadings { row: shown(cells), table, heading_row };
    found.report(problem, &sheet.at(row, column));
    true
}

/// Whether cells are the number of a row and words beside each other: a record of a table of words.
fn is_numbered(sheet: &Sheet<'_>, cells: &[(u32, Node)]) -> bool {
    let [(_, number), others @ ..] = cells else { return false };
    let words =
        |node: &Node| matches!(node, Node::Text(text) if text.chars().any(char::is_alphabetic));
    let counts = match number {
        Node::Number(number) => !is_year(sheet, &number.normalize().to_string()),
        Node::Text(text) => viet::parse_count(text).is_ok() && !is_year(sheet, text.trim()),
        _ => false,
    };
    counts && others.iter().filter(|(_, node)| words(node)).count() > 1
}

/// Whether a cell beside words is a figure, or a mark where the table has marks.
fn is_figure(sheet: &Sheet<'_>, cells: &[(u32, Node)], at: usize) -> bool {
    let beside = cells[..at].iter().rev().find_map(|(_, node)| match node {
        Node::Text(text) if text.chars().any(char::is_alphabetic) => Some(text.trim()),
        _ => None,
    });
    let Some(beside) = beside else { return false };
    if beside.ends_with(':') || TITLED.contains(&viet::fold(beside).as_str()) {
        return false;
    }
    match &cells[at].1 {
        Node::Number(number) => !is_year(sheet, &number.normalize().to_string()),
        Node::Text(text) => {
            let text = text.trim();
            let mark = sheet.spec.coded
                && matches!(viet::parse_mark(text), Some(viet::Mark::Met))
                && text.chars().count() == 1;
            mark || viet::parse_decimal(text).is_ok() && !is_year(sheet, text)
        }
        _ => false,
    }
}

/// Whether a number is a year that a title may name: one near the plan's, where that is known.
fn is_year(sheet: &Sheet<'_>, text: &str) -> bool {
    const NEAR: i32 = 10;
    let year = text.parse::<i32>().ok().filter(|year| (2000..2100).contains(year));
    year.is_some_and(|year| sheet.year.is_none_or(|own| (year - own).abs() <= NEAR))
}
