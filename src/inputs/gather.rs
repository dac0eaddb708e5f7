//! One slip is one finding: those that have one cause are joined, and the places of the others
//! stand with the first. Never drops a place, and never changes what a finding says, but for rows
//! outside a table, which are told by the sheet.

use std::collections::{BTreeMap, BTreeSet};

use super::{alike, follows};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::origin::{Place, Spot, cell_name};
use crate::viet;

/// Joins what belongs together.
pub fn gather(found: &mut Diagnostics) {
    follows::drop_followers(found);
    by_cause(found);
    alike::join(found);
}

/// Joins findings of one cause, at whatever places it shows.
fn by_cause(found: &mut Diagnostics) {
    let mut all: Vec<Diagnostic> = Vec::with_capacity(found.len());
    let mut by_cause: BTreeMap<String, usize> = BTreeMap::new();
    let mut by_place: BTreeMap<(&'static str, Place), Vec<usize>> = BTreeMap::new();
    let said = std::mem::take(found);
    // A value that is not what is seen is no value: what is wrong with it besides follows from that.
    let unseen: BTreeSet<Place> = said
        .iter()
        .filter(|diagnostic| matches!(diagnostic.problem, Problem::CellLooks { .. }))
        .filter_map(|diagnostic| diagnostic.place.clone())
        .collect();
    for diagnostic in said {
        let follows = matches!(
            diagnostic.problem,
            Problem::BadMark { .. } | Problem::NotANumber { .. } | Problem::NotACount { .. }
        );
        if follows && diagnostic.place.as_ref().is_some_and(|place| unseen.contains(place)) {
            continue;
        }
        if let Some(cause) = cause(&diagnostic) {
            if let Some(first) = by_cause.get(&cause).and_then(|index| all.get_mut(*index)) {
                join(first, diagnostic);
                continue;
            }
            by_cause.insert(cause, all.len());
        } else if let Some(place) = &diagnostic.place {
            // The very same finding, as when two documents share a template or two tables a file.
            let same = by_place.entry((diagnostic.problem.code(), place.clone())).or_default();
            let known = same.iter().copied().find(|index| {
                all.get(*index).is_some_and(|first: &Diagnostic| {
                    first.problem == diagnostic.problem && first.severity == diagnostic.severity
                })
            });
            if let Some(first) = known.and_then(|index| all.get_mut(index)) {
                join(first, diagnostic);
                continue;
            }
            same.push(all.len());
        }
        all.push(diagnostic);
    }
    for diagnostic in all {
        found.push(diagnostic);
    }
}

/// What stands behind a finding, where another place may show the same.
fn cause(diagnostic: &Diagnostic) -> Option<String> {
    let code = diagnostic.problem.code();
    let place = diagnostic.place.as_ref()?;
    let sheet = |what: &str| Some(format!("{code} {} {what}", place.sheet_key()));
    match &diagnostic.problem {
        // One commune misspelt in the list is unknown in every other table, and to its form.
        Problem::UnknownCommune { name } | Problem::ReturnOfOtherCommune { seen: name } => {
            Some(format!("commune {}", viet::unit_key(name)))
        }
        Problem::FileMissing { path, .. }
        | Problem::FileUnreadable { path, .. }
        | Problem::OutsideProject { path }
        | Problem::UnknownFileKind { path }
        | Problem::IsAFolder { path } => Some(format!("{code} {path}")),
        Problem::SheetMissing { sheet, available } => {
            Some(format!("{code} {sheet} {}", available.join("\n")))
        }
        Problem::SheetNotNamed { available } => Some(format!("{code} {}", available.join("\n"))),
        Problem::AdvancedSetMissing => Some(code.to_owned()),
        Problem::UnknownCriterion { code: number, set } => sheet(&format!("{number} {set}")),
        Problem::BadMark { seen } => sheet(seen),
        Problem::DuplicateCommune { name } => sheet(name),
        Problem::CellError { error } => match &diagnostic.blame {
            Some(blame) => sheet(&blame.cell),
            None => match &place.spot {
                Spot::Cell { row, column, .. } => sheet(&cell_name(*row, *column)),
                Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => sheet(error),
            },
        },
        // A workbook that a program wrote and nobody opened yet: all its formulas at once.
        Problem::FormulaNotCalculated { .. } => match &diagnostic.blame {
            Some(blame) => sheet(&blame.cell),
            None => sheet(""),
        },
        Problem::RowsOutside { .. }
        | Problem::InvisibleLetters { .. }
        | Problem::SheetOfOtherSet { .. } => sheet(""),
        // One commune that no table has is one slip of the list.
        Problem::MissingCommune { name, .. } => {
            Some(format!("{code} {:?} {}", diagnostic.related.first(), viet::unit_key(name)))
        }
        // One column, or one line, of a sheet that is read as several tables.
        Problem::UnknownHeading { .. }
        | Problem::RowTakenBackBelow { .. }
        | Problem::TitleNotApproved { .. }
        | Problem::FiguresNotWhole { .. } => match &place.spot {
            Spot::Cell { row, column, .. } => sheet(&cell_name(*row, *column)),
            Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
        },
        // The figures of one day, in however many sheets.
        Problem::HeadingDay { day, wanted, .. } => Some(format!("{code} {day} {wanted}")),
        Problem::MixedMarks { seen } => sheet(seen),
        // A column without heading, or one that is filled in one wrong way.
        Problem::CellAstray { .. } | Problem::Ditto { .. } | Problem::FigureInNote { .. } => {
            match &place.spot {
                Spot::Cell { column, .. } => sheet(&column.to_string()),
                Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
            }
        }
        _ => None,
    }
}

fn join(first: &mut Diagnostic, other: Diagnostic) {
    if let (
        Problem::RowsOutside { rows, cells },
        Problem::RowsOutside { rows: more, cells: reach },
        Some(Place { spot: Spot::Cell { row, column, .. }, .. }),
        Some(Place { spot: Spot::Cell { row: last, column: last_column, .. }, .. }),
    ) = (&mut first.problem, &other.problem, &first.place, &other.place)
    {
        let end = match reach.rsplit_once('–') {
            Some((_, end)) => end.to_owned(),
            None => cell_name(*last, *last_column),
        };
        // A sheet that is read as several tables has its rows once.
        let reached = cells.rsplit_once('–').map_or("", |(_, end)| end);
        let reached =
            reached.trim_start_matches(|c: char| c.is_alphabetic()).parse().unwrap_or(row + 1);
        if *last < reached && more.iter().all(|own| rows.contains(own)) {
            return;
        }
        rows.extend(more.iter().cloned());
        *cells = format!("{}–{end}", cell_name(*row, *column));
        return;
    }
    for place in other.place.iter().chain(&other.related) {
        if first.place.as_ref() != Some(place) && !first.related.contains(place) {
            first.related.push(place.clone());
        }
    }
    if first.meant.is_none() {
        first.meant = other.meant;
    }
    if first.blame.is_none() {
        first.blame = other.blame;
    }
}
