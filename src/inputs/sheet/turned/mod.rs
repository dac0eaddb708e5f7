//! A sheet whose criteria stand below each other: the natural sheet of a single commune.
//!
//! Such a sheet is laid on its side, so that criteria become the columns and each column of marks
//! becomes a row; all that holds for headings and rows then holds for it, too. Only here is it
//! decided which of its columns are marks, and what the rows below the last criterion are.

mod beside;
mod marks;
mod names;
mod role;
mod table;

use std::collections::BTreeSet;

use self::marks::MarkColumn;
use self::table::{Side, name_column};
use super::header::{GridRow, Header, Heading, Reader};
use super::meaning::meaning_of_marks;
use super::named::unmapped;
use super::titles::{titles, titles_without_years};
use super::{Sheet, above, furniture};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::columns::{Headings, Meaning};
use crate::inputs::package::look::Adds;
use crate::inputs::package::{Looks, Merge};
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::{appearance, said, untimely};
use crate::model::Code;
use crate::origin::{Place, cell_name};
use crate::viet;

/// A sheet laid on its side.
pub struct Turned {
    /// Its rows, which are the sheet's columns.
    pub grid: Vec<GridRow>,
    /// What is seen of its cells.
    pub looks: Looks,
    /// Its headings, which are the names of the criteria.
    pub header: Header,
    /// The columns of marks that name no commune: the project's only one is meant.
    pub nameless: BTreeSet<u32>,
    /// The headings of its columns as they stand.
    pub top: Vec<Heading>,
    /// The first row of them.
    pub first_row: u32,
    /// The lines below the last criterion.
    pub outside: Vec<Place>,
    /// Whether records or another table stand above the headings.
    pub incomplete: bool,
}

/// Lays a sheet on its side when its criteria stand below each other; `None` when they do not.
pub fn turn(
    sheet: &Sheet<'_>,
    headings: &Headings<'_>,
    grid: &[GridRow],
    looks: &Looks,
    found: &mut Diagnostics,
) -> Option<Turned> {
    let set = sheet.set.filter(|_| sheet.spec.coded)?;
    let names = name_column(set, headings, grid)?;
    let side = Side::of(sheet, headings, grid, names)?;
    unmapped(sheet, &side.top, grid, found);
    let marks = side.marks(found);
    // The sheet is often that of both years; where its columns say which, its title need not.
    let dated = |mark: &MarkColumn| said::years(&mark.heading).iter().any(|y| sheet.is_of(*y));
    let tell = if marks.iter().all(dated) { titles_without_years } else { titles };
    tell(sheet, (side.top.first_row, side.top.last_row), grid, found);
    tell_other_period(&side, &marks, grid, found);
    tell_swallowed(sheet, &side, &marks, looks, found);
    tell_struck(&side, &marks, (grid, looks), found);
    let headings = |cells: &[(u32, Node)]| side.are_headings(cells);
    let incomplete = above::tell(sheet, side.top.first_row, grid, headings, found);
    let rows = (side.top.first_row, side.top.last_row);
    // The columns of marks, whatever criterion stands in a row.
    let column = |mark: &MarkColumn| (mark.column, FieldRef::Named("_da_dat"));
    let columns: Vec<(u32, FieldRef)> = marks.iter().map(column).collect();
    meaning_of_marks(sheet, rows, (&columns, true), (grid, looks), found);
    let last = side.last_row();
    let names_of_rows = side.rows(last, &marks, found);
    let mut outside = side.below(last, &marks, found);
    let above = furniture::Titles::above(sheet, side.top.first_row, grid);
    let edges = side.data.iter().filter(|(row, cells)| *row <= last && above.are_again(cells));
    outside.extend(edges.filter_map(|(row, cells)| Some(sheet.at(*row, cells.first()?.0))));
    outside.sort();
    side.hidden(last, &marks, looks, found);
    side.groups(&marks, found);
    side.astray(last, found);
    side.remarks(last, &marks, found);
    let name = sheet.spec.field(sheet.spec.name_field)?.heading.to_owned();
    let at = side.top.last_row;
    let mut columns = vec![Heading { column: at, parts: vec![name], row: names }];
    columns.extend(names_of_rows.iter().map(|(row, parts)| Heading {
        column: *row,
        parts: parts.clone(),
        row: names,
    }));
    let mut turned = Vec::with_capacity(marks.len());
    let mut nameless = BTreeSet::new();
    for MarkColumn { column, unit, .. } in &marks {
        let name = unit.clone().unwrap_or_else(|| {
            nameless.insert(*column);
            // Any name will do until it is taken away again.
            sheet.spec.label.to_owned()
        });
        let mut row = vec![(at, Node::Text(name))];
        row.extend(
            names_of_rows
                .iter()
                .filter_map(|(row, _)| side.cell(*row, *column).map(|node| (*row, node.clone()))),
        );
        turned.push((*column, row));
    }
    let last_word = side.words.last().copied()?;
    let header = Header::beside((names.min(last_word), last_word), at, columns);
    Some(Turned {
        grid: turned,
        looks: on_its_side(looks, side.first_row()),
        header,
        nameless,
        outside,
        incomplete,
        first_row: side.top.first_row,
        top: side.top.columns,
    })
}

impl Turned {
    /// A row of a criterion that `bo_qua` passes over although a column of marks has something in it,
    /// and that stands nowhere else: the rows of indicators were meant, and this is beside them.
    pub(super) fn criteria_passed_over(
        &self,
        sheet: &Sheet<'_>,
        reader: &Reader<'_>,
        skipped: &[GridRow],
        found: &mut Diagnostics,
    ) {
        let read = |number: u16| {
            let wanted = Meaning::Known(FieldRef::Code(Code::criterion(number)));
            let mut columns = self.header.columns.iter();
            columns.any(|own| reader.headings.meaning(&own.parts()) == wanted)
        };
        for (row, cells) in skipped {
            let words = cells.iter().filter_map(|(_, node)| match node {
                Node::Text(text) => Some(text),
                _ => None,
            });
            let named = |text: &String| {
                let number = reader.headings.criterion_named(text)?;
                Some((number, viet::one_line(text)))
            };
            let Some((number, name)) = words.into_iter().find_map(named) else { continue };
            let mark = cells.iter().find(|(at, _)| self.grid.iter().any(|(own, _)| own == at));
            if let (false, Some((column, _)), Some(entry)) =
                (read(number), mark, sheet.mapping.skips(*row))
            {
                let problem = Problem::CriterionPassedOver {
                    row: row + 1,
                    number,
                    name,
                    table: sheet.spec.label.to_owned(),
                };
                let place = sheet.at(*row, *column);
                found.push(Diagnostic::new(problem).at(&entry.place).with(&place));
            }
        }
    }
}

/// Whether a merged cell begins among the headings and goes on into the row of the first criterion.
fn swallows(merge: &Merge, first_row: u32) -> bool {
    merge.first.0 < first_row && merge.last.0 >= first_row
}

/// A heading of marks that is merged with the cell of the first criterion below it.
fn tell_swallowed(
    sheet: &Sheet<'_>,
    side: &Side<'_>,
    marks: &[MarkColumn],
    looks: &Looks,
    found: &mut Diagnostics,
) {
    for merge in looks.merges.iter().filter(|merge| swallows(merge, side.first_row())) {
        let ((top, left), (bottom, right)) = (merge.first, merge.last);
        let Some(mark) = marks.iter().find(|mark| (left..=right).contains(&mark.column)) else {
            continue;
        };
        let range = format!("{}:{}", cell_name(top, left), cell_name(bottom, right));
        let problem = Problem::MergedCells { seen: mark.heading.clone(), range };
        found.report(problem, &sheet.at(top, left));
    }
}

/// A cell right above a column of marks, beside the titles, that says whose they are: "Kỳ trước".
fn tell_other_period(
    side: &Side<'_>,
    marks: &[MarkColumn],
    grid: &[GridRow],
    found: &mut Diagnostics,
) {
    let sheet = side.sheet;
    for (row, cells) in grid.iter().take_while(|(row, _)| *row < side.top.first_row) {
        for (column, node) in cells.iter().filter(|(own, _)| marks.iter().any(|m| m.column == *own))
        {
            let Node::Text(text) = node else { continue };
            let place = sheet.at(*row, *column);
            let told = found.iter().any(|told| told.place.as_ref() == Some(&place));
            if let Some(words) = untimely::names_another_period(text).filter(|_| !told) {
                let (title, table) = (viet::one_line(text), sheet.spec.label.to_owned());
                let words = words.to_owned();
                found.report(Problem::TitleOfOtherTime { title, words, table }, &place);
            }
        }
    }
}

/// Headings above those of the marks that are struck through: those right above the marks are names of
/// communes, and told as such.
fn tell_struck(
    side: &Side<'_>,
    marks: &[MarkColumn],
    (grid, looks): (&[GridRow], &Looks),
    found: &mut Diagnostics,
) {
    let above = side.top.first_row..side.top.last_row;
    for (row, cells) in grid.iter().filter(|(row, _)| above.contains(row)) {
        for (column, node) in cells {
            let look = looks.cells.get(&(*row, *column));
            let of_marks = marks.iter().any(|mark| mark.column == *column);
            if let Some(doubt) = look.filter(|_| of_marks).and_then(appearance::struck) {
                let problem = Problem::CellLooks { seen: viet::one_line(&node.shown()), doubt };
                found.report(problem, &side.sheet.at(*row, *column));
            }
        }
    }
}

/// The looks of a sheet that is laid on its side; what is hidden is told before.
fn on_its_side(looks: &Looks, first_row: u32) -> Looks {
    let turn = |(row, column): (u32, u32)| (column, row);
    Looks {
        seen: looks.seen,
        merges: looks
            .merges
            .iter()
            .filter(|merge| !swallows(merge, first_row))
            .map(|merge| Merge { first: turn(merge.first), last: turn(merge.last) })
            .collect(),
        cells: looks.cells.iter().map(|(at, look)| (turn(*at), look.clone())).collect(),
        margins: looks.margins.clone(),
        hidden_rows: BTreeSet::new(),
        hidden_columns: BTreeSet::new(),
        // Its sums run along rows; they are known by their figures.
        adds: Adds::new(),
        unsure: looks.unsure.iter().map(|(at, own)| (turn(*at), own.clone())).collect(),
        errors: Vec::new(),
    }
}
