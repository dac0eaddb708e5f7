//! Rows of tables that were changed: all of them are data.

use super::change::{Proposed, WordChange};
use super::places::{InputTexts, annex, cells_of, of_cell};
use super::units::LineUnit;
use crate::diag::{Diagnostic, Problem};
use crate::document::LineFrom;
use crate::pipeline::Rebuilt;

/// What a row is about: the names in it, or all that it says.
fn about(rebuilt: &Rebuilt<'_>, from: &LineFrom, unit: &LineUnit) -> String {
    let own = annex(rebuilt, from).and_then(|table| {
        let row = cells_of(rebuilt, from, unit.cells.len()).into_iter().flatten().next()?.0;
        Some(table.about(row)).filter(|own| !own.is_empty())
    });
    own.unwrap_or_else(|| unit.shown())
}

/// The cells of a row that say something else.
pub fn cells(
    rebuilt: &Rebuilt<'_>,
    from: &LineFrom,
    (old, new): (&LineUnit, &LineUnit),
    inputs: &InputTexts,
    order: (Option<usize>, usize),
) -> Vec<WordChange> {
    let table = annex(rebuilt, from);
    let places = cells_of(rebuilt, from, old.cells.len());
    let row = about(rebuilt, from, old);
    let mut changes = Vec::new();
    for (at, (was, is)) in old.cells.iter().zip(&new.cells).enumerate() {
        let [then, now] = [was.now(), is.now()];
        if then == now {
            continue;
        }
        let place = table.zip(places.get(at).copied().flatten());
        let heading = place.and_then(|(table, (_, column))| {
            Some(table.columns.get(column)?.heading.join(" / ")).filter(|own| !own.is_empty())
        });
        let column = heading.unwrap_or_else(|| (at + 1).to_string());
        let mut change = WordChange::of(Some(&then), Some(&now), order);
        change.proposed = match is.before() {
            before if before == now => Proposed::No,
            before if before == then => Proposed::Yes,
            _ => Proposed::Part,
        };
        let problem = Problem::CellInWord { row: row.clone(), column, old: then, new: now };
        change.refused.push(match place {
            Some((table, place)) => of_cell(table, place, inputs, problem),
            None => Diagnostic::new(problem),
        });
        changes.push(change);
    }
    changes
}

/// A row that is gone.
pub fn gone(
    rebuilt: &Rebuilt<'_>,
    from: &LineFrom,
    old: &LineUnit,
    inputs: &InputTexts,
    order: (Option<usize>, usize),
) -> WordChange {
    let row = about(rebuilt, from, old);
    let mut change = WordChange::of(Some(&old.shown()), None, order);
    let problem = Problem::RowGoneInWord { row };
    let mut told = Diagnostic::new(problem.clone());
    if let Some(table) = annex(rebuilt, from) {
        for place in cells_of(rebuilt, from, old.cells.len()).into_iter().flatten() {
            let own = of_cell(table, place, inputs, problem.clone());
            for place in own.place.iter().chain(&own.related) {
                told = if told.place.is_none() { told.at(place) } else { told.with(place) };
            }
        }
    }
    change.refused.push(told);
    change
}
