//! What a person sees of an answer beside its value: what every table's cells are held against, and
//! besides colours in place of marks and merged answers.
//!
//! An answer that a person sees otherwise than it is stored is refused, never reinterpreted.

use super::cells::Cells;
use super::layout::{FIRST_ROW, ReturnLine, ReturnSheet, column};
use crate::diag::{AnswerLook, Diagnostics, Problem};
use crate::inputs::appearance::doubt;
use crate::inputs::counted::{self, Nouns};
use crate::inputs::package::look::{Look, Merge, Struck};
use crate::inputs::units;
use crate::origin::cell_name;

/// Reports every answer whose look speaks against its value.
pub fn report(cells: &Cells<'_>, form: &ReturnSheet, found: &mut Diagnostics) {
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
            found.report(Problem::ReturnLook { look }, &cells.place(row, at));
        }
    }
    let hidden: Vec<u32> = looks
        .hidden_rows
        .iter()
        .copied()
        .filter(|row| asked(*row, u32::from(column::NOW)))
        .collect();
    if let Some(first) = hidden.first() {
        let rows: Vec<String> = hidden.iter().map(|row| (row + 1).to_string()).collect();
        let problem = Problem::HiddenRows { rows: rows.join(", ") };
        found.report(problem, &cells.place(*first, u32::from(column::NOW)));
    }
    for ((row, at), look) in &looks.cells {
        if !asked(*row, *at) {
            // A line whose name is struck out is withdrawn.
            let line = row.checked_sub(FIRST_ROW).and_then(|index| usize::try_from(index).ok());
            let line = line.and_then(|index| form.lines.get(index));
            let is_name = *at <= u32::from(column::NAME)
                && line.is_some_and(|line| {
                    !matches!(
                        line,
                        ReturnLine::Blank | ReturnLine::Section(_) | ReturnLine::Headings(_)
                    )
                });
            if let Some(node) = cells.get(*row, *at).filter(|_| is_name)
                && look.struck != Struck::No
                && let Some(problem) = doubt(look, node, None, None)
            {
                found.report(problem, &cells.place(*row, *at));
            }
            continue;
        }
        let node = cells.get(*row, *at);
        // Amounts of a form are in triệu đồng, and a format that says so says nothing else.
        let problem = match node {
            Some(node) => {
                let nouns = titles(form, *row).map(Nouns::of_hamlets);
                doubt(look, node, units::unit("trieu dong"), nouns.as_ref())
            }
            None => is_mark_by_colour(cells, form, *row, look)
                .then_some(Problem::ReturnLook { look: AnswerLook::Colour }),
        };
        if let Some(problem) = problem {
            found.report(problem, &cells.place(*row, *at));
        }
    }
}

/// What may stand behind the noun of hamlets in a line that asks for their count.
fn titles(form: &ReturnSheet, row: u32) -> Option<&'static [&'static str]> {
    let index = usize::try_from(row.checked_sub(FIRST_ROW)?).ok()?;
    match form.lines.get(index)? {
        ReturnLine::Hamlets { title, .. } => Some(counted::titles(*title)),
        ReturnLine::Section(_)
        | ReturnLine::Headings(_)
        | ReturnLine::Blank
        | ReturnLine::Criterion { .. }
        | ReturnLine::Source { .. }
        | ReturnLine::Text { .. } => None,
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
fn is_mark_by_colour(cells: &Cells<'_>, form: &ReturnSheet, row: u32, look: &Look) -> bool {
    let Some(colour) = look.fill else { return false };
    let at = u32::from(column::NOW);
    let is_criterion = |line: &ReturnLine| matches!(line, ReturnLine::Criterion { .. });
    let lines = || (FIRST_ROW..).zip(&form.lines).filter(|(_, line)| is_criterion(line));
    let own = lines().any(|(known, _)| known == row);
    let fill = |row: u32| cells.grid.looks.cells.get(&(row, at)).and_then(|look| look.fill);
    own && lines().any(|(row, _)| fill(row) != Some(colour))
}
