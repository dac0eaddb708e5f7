//! A sheet to a table: finds the headings wherever they stand, then hands on the lines below.
//!
//! Title rows, blank rows and columns, headings of several rows with merged cells and a row of
//! column numbers are all expected. What a line is, `rows` decides.

mod above;
mod added;
mod below;
mod callings;
mod comments;
mod covered;
mod cumulative;
mod cut;
mod data;
mod doubtful;
mod fields;
mod footnotes;
mod furniture;
mod given;
mod grid;
mod grouped_times;
mod groups;
mod header;
mod headings;
mod letters;
mod mapping;
mod meaning;
mod merged;
mod money;
mod money_columns;
mod named;
mod next_to;
mod of_year;
mod other_set;
mod own;
mod pairs;
mod periods;
mod seen;
mod sources;
mod spans;
mod times;
mod titles;
mod turned;
mod understood;
mod unnamed;

use self::data::{Data, Lines};
pub use self::fields::written;
pub use self::given::Sheet;
use self::header::{GridRow, Header, Heading, Reader};
use self::headings::{Names, are_headings};
pub use self::mapping::{Mapping, Target, rows as mapped_rows};
use self::meaning::meaning_of_marks;
use self::named::unmapped;
use self::titles::{all_titles, explained_signs, explains_plus, titles};
use self::turned::Turned;
use self::understood::{counts_beside_marks, understand};
use super::columns::{Headings, Home, Meaning};
use super::package::Looks;
use super::raw::{Aside, FieldRef, Node, RawColumn, RawTable};
use super::rows::{self, Sorted};
use super::tables::WantedYear;
use super::workbook::Grid;
use crate::diag::{Diagnostics, Problem};
use crate::origin::Place;

/// Of a table that needs no one column, so many are named where none is found.
const USUAL_SHOWN: usize = 5;

/// Reads a sheet as a table of a kind.
///
/// Returns `None` when no headings are found; the reason is among the diagnostics.
pub fn read(sheet: &Sheet<'_>, grid: Grid, found: &mut Diagnostics) -> Option<RawTable> {
    let spec = sheet.spec;
    let place = Place::sheet(sheet.file.clone(), sheet.name.clone());
    let Grid { rows: mut grid, looks, annex, .. } = grid;
    // In a workbook of several the sheets bear their titles.
    let called = annex.as_deref().unwrap_or(&sheet.name);
    let home = if own::is_annex(called, &grid) { Home::OwnAnnex } else { Home::Sheet };
    let own = own::report_annex(called, &grid)
        .map_or(Ok(Vec::new()), |kind| own::as_table(kind, spec, &mut grid, &looks.merges));
    let annex = own.map_err(|problem| found.report(problem, &place)).ok()?;
    let passed_over: Vec<Place> = grid
        .iter()
        .filter(|(row, _)| !sheet.mapping.reads(*row))
        .filter_map(|(row, cells)| cells.first().map(|(column, _)| sheet.at(*row, *column)))
        .collect();
    let cut_off = cut::below_last(sheet, &grid);
    let titled = cut::above_first(sheet, &grid);
    let skipped: Vec<GridRow> =
        grid.iter().filter(|(row, _)| sheet.mapping.skips(*row).is_some()).cloned().collect();
    let end = grid.last().map_or(0, |(row, _)| *row);
    for (text, ..) in sheet.mapping.skipped.iter().filter(|(_, first, _)| *first > end) {
        let problem = Problem::BadMapping {
            key: "bo_qua".to_owned(),
            seen: text.value.clone(),
            table: spec.label.to_owned(),
        };
        found.report(problem, &text.place);
    }
    grid.retain(|(row, _)| sheet.mapping.reads(*row));
    if let Some(problem) = other_set::named(sheet, &grid) {
        found.report(problem, &place);
        return None;
    }
    let signs = explained_signs(&grid);
    let headings = Headings::of(spec, sheet.set).on(home);
    let mapping = &Mapping { annex, ..sheet.mapping.with_short_headings(&grid) };
    let sheet = &Sheet { file: sheet.file.clone(), name: sheet.name.clone(), mapping, ..*sheet };
    let reader = Reader { spec, headings: &headings, mapping: sheet.mapping };
    if let Some(turned) = turned::turn(sheet, &headings, &grid, &looks, found) {
        turned.criteria_passed_over(sheet, &reader, &skipped, found);
        let top = turned.top.clone();
        let titles = all_titles(sheet, turned.first_row, &grid);
        let mut table = on_its_side(sheet, &headings, turned, found);
        table.aside.titles = titles;
        table.aside.signs = signs;
        footnotes::tell(sheet, &grid, &table, found);
        return Some(with_aside(sheet, table, passed_over, &top));
    }
    if let Some(by_commune) = sources::by_commune(sheet, &headings, &grid) {
        found.push(by_commune);
        return None;
    }
    let mut nameless = None;
    let header = reader.find(&grid, &looks.merges).or_else(|| {
        let header = unnamed::only_row(&reader, &mut grid, &looks.merges)?;
        nameless = Some(header.name_column);
        Some(header)
    });
    let Some(mut header) = header else {
        if let Some(header) = reader.find_without_names(&grid, &looks.merges) {
            without_names(sheet, &reader, &header, &grid, found);
            return None;
        }
        // Where no one column is needed, some are, and these are the usual ones.
        let free = spec.fields.iter().all(|field| !field.required);
        let wanted = || {
            let usual = spec.fields.iter().filter(|field| field.required || free);
            usual.take(if free { USUAL_SHOWN } else { spec.fields.len() })
        };
        let problem = Problem::NoHeader {
            table: spec.label.to_owned(),
            expected: wanted().map(|field| field.heading.to_owned()).collect(),
            keys: wanted().map(|field| field.key.to_owned()).collect(),
        };
        found.report(problem, &place);
        return None;
    };
    let two = next_to::tell(sheet, &reader, &mut header, &mut grid, found);
    pairs::join(sheet, &reader, &mut header, &mut grid, found);
    unmapped(sheet, &header, &grid, found);
    let seen: Vec<GridRow> = titled.iter().chain(&grid).cloned().collect();
    titles(sheet, (header.first_row, header.last_row), &seen, found);
    let headings = |cells: &[(u32, Node)]| are_headings(&reader, Names::Anywhere, cells);
    let lacking = above::tell(sheet, header.first_row, &grid, headings, found);
    let fields: Vec<(u32, FieldRef)> = header
        .columns
        .iter()
        .filter_map(|own| match reader.meaning(own.column, &own.parts()) {
            Meaning::Known(field) => Some((own.column, field)),
            _ => None,
        })
        .collect();
    let rows = (header.first_row, header.last_row);
    meaning_of_marks(sheet, rows, (&fields, false), (&grid, &looks), found);
    let before = found.len();
    let mut table = table(sheet, &reader, &header, (&seen, &looks), found);
    if let Some(column) = nameless {
        unnamed::forget_name(sheet, &mut table, column);
    }
    table.refused |= lacking || two;
    table.incomplete |= lacking || two;
    let above = all_titles(sheet, header.first_row, &seen);
    table.aside.titles.splice(0..0, above);
    table.aside.signs = signs;
    footnotes::tell(sheet, &grid, &table, found);
    cumulative::tell_figures(sheet, &table, found);
    cut::tell(sheet, &table, header.name_column, &cut_off, found);
    if !sheet.mapping.skipped.is_empty() {
        for diagnostic in found.iter_mut().skip(before) {
            if let Problem::TotalsRow { passed_over, .. } = &mut diagnostic.problem {
                *passed_over = true;
            }
        }
    }
    Some(with_aside(sheet, table, passed_over, &header.columns))
}

/// Tells what is wrong with headings that lack the one of the names: that, and all that can be told
/// of the others, so that they are corrected at once.
fn without_names(
    sheet: &Sheet<'_>,
    reader: &Reader<'_>,
    header: &Header,
    grid: &[GridRow],
    found: &mut Diagnostics,
) {
    unmapped(sheet, header, grid, found);
    titles(sheet, (header.first_row, header.last_row), grid, found);
    let columns = understand(sheet, reader, header, grid, found);
    let filled = |column: u32| {
        let mut below = grid.iter().filter(|(row, _)| *row > header.last_row);
        below.any(|(_, cells)| cells.iter().any(|(own, _)| *own == column))
    };
    for (column, unknown) in columns.unknown {
        if filled(column) {
            found.push(unknown);
        }
    }
}

/// Adds what the project says to pass over.
fn with_aside(
    sheet: &Sheet<'_>,
    mut table: RawTable,
    passed_over: Vec<Place>,
    headings: &[Heading],
) -> RawTable {
    table.aside.passed_over = passed_over;
    table.aside.columns_passed_over = sheet.columns_passed_over(headings);
    table
}

/// The table below headings that are found.
fn table(
    sheet: &Sheet<'_>,
    reader: &Reader<'_>,
    header: &Header,
    (grid, looks): (&[GridRow], &Looks),
    found: &mut Diagnostics,
) -> RawTable {
    let spec = sheet.spec;
    let mut columns = understand(sheet, reader, header, grid, found);
    letters::passed_over(sheet, reader, &header.columns, &columns, found);
    counts_beside_marks(spec, &mut columns.known);
    let below: Vec<GridRow> =
        grid.iter().filter(|(row, _)| *row > header.last_row).cloned().collect();
    let legend = below.iter().any(|(_, cells)| cells.iter().any(|(_, node)| explains_plus(node)));
    let titles = furniture::Titles::above(sheet, header.first_row, grid);
    let mut data = Data { sheet, reader, header, columns: &columns, looks };
    data.tell_sums(&below, found);
    data.tell_versions(found);
    data.tell_parts_left_out(&below, found);
    let Lines { lines, elsewhere, edges, titles } = data.lines(below, &titles, found);
    titles::titles_below(sheet, &titles, found);
    let known: Vec<RawColumn> = columns.known.iter().map(|(_, column)| column.clone()).collect();
    let sorted = rows::sort(spec, Some(&known), lines, &sheet.years(), &looks.adds, found);
    groups::tell(sheet, &sorted.rows, found);
    grouped_times::tell(sheet, &sorted.rows, found);
    data.look(grid, &sorted, found);
    let money = money::check(sheet, header, &columns.known, grid, looks, &sorted, found);
    let Sorted { rows, mut outside, nameless } = sorted;
    outside.extend(edges);
    outside.extend(titles.iter().map(|title| title.place.clone()));
    outside.sort();
    let refused = columns.refused;
    let place = Place::sheet(sheet.file.clone(), sheet.name.clone());
    let read = columns.known.iter().filter(|(_, column)| column.field != FieldRef::Ignored);
    let read = read.map(|(index, _)| *index).collect();
    let aside = Aside { outside, known: read, titles, ..Aside::default() };
    RawTable {
        place,
        unit: money.unit,
        unit_named: money.named,
        columns: Some(known),
        rows,
        aside,
        legend,
        refused,
        incomplete: nameless || elsewhere,
    }
}

/// The table of a sheet that is laid on its side.
fn on_its_side(
    sheet: &Sheet<'_>,
    headings: &Headings<'_>,
    turned: Turned,
    found: &mut Diagnostics,
) -> RawTable {
    let Turned { grid, looks, header, nameless, outside, incomplete, .. } = turned;
    let (file, name, wanted) = (sheet.file.clone(), sheet.name.clone(), WantedYear::default());
    let key = sheet.key_of_table();
    // What the project says of columns and rows was heard before.
    let mapping = &Mapping::default();
    let sheet = &Sheet { file, name, wanted, mapping, turned: true, ..*sheet };
    let reader = Reader { spec: sheet.spec, headings, mapping };
    let before = found.len();
    let mut table = table(sheet, &reader, &header, (&grid, &looks), found);
    for told in found.iter_mut().skip(before) {
        if let Problem::RowsOfIndicators { tables, .. } = &mut told.problem {
            *tables = vec![key.clone()];
        }
    }
    for row in &mut table.rows {
        if sheet.row_of(row).is_some_and(|row| nameless.contains(&row)) {
            row.cells.retain(|(field, _)| *field != FieldRef::Named(sheet.spec.name_field));
        }
    }
    table.aside.outside.extend(outside);
    table.refused |= incomplete;
    table.incomplete |= incomplete;
    // Its rows are the sheet's columns.
    table.aside.known = grid.iter().map(|(column, _)| *column).collect();
    table
}
