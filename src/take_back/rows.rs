//! Rows of tables that were changed: all of them are data.

use super::change::WordChange;
use super::places::{InputTexts, annex, cells_of, of_cell};
use super::units::LineUnit;
use crate::diag::{Diagnostic, Problem};
use crate::document::LineFrom;
use crate::pipeline::Rebuilt;

/// What a row is about, with where it stands.
pub fn about(rebuilt: &Rebuilt<'_>, from: &LineFrom, texts: &[String]) -> String {
    let own = annex(rebuilt, from).and_then(|(table, _)| {
        let row = cells_of(rebuilt, from, texts.len()).into_iter().flatten().next()?.0;
        Some(table.about(row)).filter(|own| !own.is_empty())
    });
    own.unwrap_or_else(|| shown(texts))
}

/// The cells of a row in a line.
pub fn shown(texts: &[String]) -> String {
    texts.iter().map(String::as_str).filter(|own| !own.is_empty()).collect::<Vec<_>>().join(" | ")
}

/// The cells of a row that say something else.
pub fn cells(
    rebuilt: &Rebuilt<'_>,
    from: &LineFrom,
    (old, new): (&LineUnit, &LineUnit),
    inputs: &InputTexts,
    order: (usize, usize),
) -> Vec<WordChange> {
    let (before, now) = (old.texts(), new.texts());
    let places = cells_of(rebuilt, from, before.len());
    let row = about(rebuilt, from, &before);
    let mut changes = Vec::new();
    for at in 0..before.len().max(now.len()) {
        let own = |all: &[String]| all.get(at).cloned().unwrap_or_default();
        let (old, new) = (own(&before), own(&now));
        if old == new {
            continue;
        }
        let table = annex(rebuilt, from);
        let place = places.get(at).copied().flatten();
        let column = table.as_ref().zip(place).and_then(|((table, _), (_, column))| {
            Some(table.columns.get(column)?.heading.join(" / ")).filter(|own| !own.is_empty())
        });
        let column = column.unwrap_or_else(|| (at + 1).to_string());
        let row = row.clone();
        let problem = Problem::CellInWord { row, column, old: old.clone(), new: new.clone() };
        let mut change = WordChange::of(Some(&old), Some(&new), order);
        change.refused.push(match (table, place) {
            (Some((table, _)), Some(place)) => of_cell(table, place, inputs, problem),
            _ => Diagnostic::new(problem),
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
    order: (usize, usize),
) -> WordChange {
    let texts = old.texts();
    let row = about(rebuilt, from, &texts);
    let mut change = WordChange::of(Some(&shown(&texts)), None, order);
    let problem = Problem::RowGoneInWord { row };
    let mut told = Diagnostic::new(problem.clone());
    if let Some((table, _)) = annex(rebuilt, from) {
        for place in cells_of(rebuilt, from, texts.len()).into_iter().flatten() {
            let own = of_cell(table, place, inputs, problem.clone());
            for place in own.place.iter().chain(&own.related) {
                told = if told.place.is_none() { told.at(place) } else { told.with(place) };
            }
        }
    }
    change.refused.push(told);
    change
}
