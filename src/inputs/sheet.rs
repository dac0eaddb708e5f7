//! A sheet to a table: finds the headings wherever they stand, then reads the rows below.
//!
//! Title rows, blank rows and columns, headings of several rows with merged cells, a row of
//! column numbers, a totals row above or below, and remarks under the table are all expected.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::columns::{Headings, Meaning};
use super::raw::{Column, FieldRef, Node, Row, Table, Unit};
use super::specs::TableSpec;
use super::workbook::Grid;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::CriteriaSet;
use crate::origin::{Place, Sourced};
use crate::viet;

/// How many filled rows from the top may hold the headings.
const HEADER_SEARCH: usize = 60;
/// How many rows a heading may have.
const HEADER_HEIGHT: usize = 4;
/// How many rows below the best headings so far may still hold better ones.
const HEADER_SLACK: u32 = 6;
/// No table is wider.
const WIDTH_LIMIT: u32 = 2_000;

/// Reads a sheet as a table of a kind.
///
/// Returns `None` when no headings are found; the reason is among the diagnostics.
pub fn read(
    spec: &'static TableSpec,
    set: Option<&CriteriaSet>,
    grid: Grid,
    file: &Arc<str>,
    sheet: &Arc<str>,
    found: &mut Diagnostics,
) -> Option<Table> {
    let place = Place::sheet(file.clone(), sheet.clone());
    let at = |row, column| Place::cell(file.clone(), sheet.clone(), row, column);
    let headings = Headings::of(spec, set);
    let Some(header) = find_header(spec, &headings, &grid) else {
        let expected = spec.fields.iter().filter(|f| f.required).map(|f| f.heading.to_owned());
        let problem =
            Problem::NoHeader { table: spec.label.to_owned(), expected: expected.collect() };
        found.report(problem, &place);
        return None;
    };
    let first_heading = header.last_row + 1 - u32::try_from(header.height).unwrap_or(1);
    let unit = unit_above(&grid, first_heading, header.last_row, &at);
    let columns = understand(spec, set, &headings, &header, &at, found);
    let by_index: BTreeMap<u32, FieldRef> =
        columns.iter().map(|(index, column)| (*index, column.field)).collect();
    let mut rows = Vec::new();
    let mut totals: Option<Row> = None;
    let mut last_name: Option<Sourced<Node>> = None;
    let mut row_before = header.last_row;
    let mut gap = false;
    let mut closed = false;
    for (index, cells) in grid.rows.into_iter().filter(|(row, _)| *row > header.last_row) {
        gap |= index > row_before + 1;
        row_before = index;
        let first_text = cells.iter().take(3).find_map(|(_, node)| match node {
            Node::Text(text) => Some(text.clone()),
            _ => None,
        });
        let is_totals = spec.totals
            && cells
                .iter()
                .take_while(|(column, _)| *column <= header.name_column)
                .any(|(_, node)| matches!(node, Node::Text(text) if is_totals_label(text)));
        let mut read: Vec<(FieldRef, Sourced<Node>)> = Vec::new();
        let mut numbered = false;
        for (column, node) in cells {
            match by_index.get(&column) {
                Some(FieldRef::Ignored) if column < header.name_column => {
                    numbered |= is_index_cell(&node);
                }
                Some(FieldRef::Ignored) | None => {}
                Some(field) => read.push((*field, Sourced::new(node, at(index, column)))),
            }
        }
        let name = FieldRef::Named(spec.name_field);
        let name_cell = read.iter().find(|(field, _)| *field == name).map(|(_, cell)| cell.clone());
        let others = read.iter().any(|(field, cell)| *field != name && !is_label(cell));
        let place = at(index, header.name_column);
        let row = Row { place: place.clone(), cells: read };
        if is_totals {
            // A line such as "Tỷ lệ %" below the totals is of no use here.
            if totals.is_none() {
                totals = Some(row);
            }
            // Totals above the rows do not end the table.
            closed |= !rows.is_empty();
            continue;
        }
        match name_cell {
            Some(cell) if is_index_cell(&cell.value) && !others_are_names(&row) => {}
            Some(cell) => {
                // Words and nothing that a field could use: whoever made and signed the table.
                let words =
                    row.cells.iter().all(|(field, cell)| *field == name || is_remark(spec, cell));
                if closed {
                    let name = text_of(&cell.value);
                    if others && !words {
                        found.report(Problem::DataAfterTotals { name }, &cell.place);
                    } else {
                        found.report(Problem::row_outside(name), &cell.place);
                    }
                    continue;
                }
                let bare = !others && !numbered;
                let signed = others && words && !numbered && spec.coded;
                if gap
                    && (bare || signed)
                    && !rows.is_empty()
                    && spec.fields.len() > 1
                    && header.width > 1
                {
                    // Below a blank row, without a number and with nothing but text: a remark or
                    // a signature. A commune that has met nothing yet still has its number.
                    found.report(Problem::row_outside(text_of(&cell.value)), &cell.place);
                    continue;
                }
                last_name = Some(cell);
                rows.push(row);
            }
            // Below the table stand remarks and signatures, in whatever column there is room.
            None if closed || gap && row.cells.iter().all(|(_, cell)| is_remark(spec, cell)) => {
                if let Some(text) = first_text.filter(|text| !is_note(text)) {
                    found.report(Problem::row_outside(text), &place);
                }
            }
            None if row.cells.is_empty() => {}
            None => match (&last_name, spec.name_repeats) {
                (Some(above), true) => {
                    let mut row = row;
                    row.cells.insert(0, (name, above.clone()));
                    rows.push(row);
                }
                _ if spec.name_optional => rows.push(row),
                _ => {
                    let column = spec.fields.iter().find(|f| f.key == spec.name_field);
                    let column = column.map_or(spec.name_field, |f| f.heading).to_owned();
                    found.report(Problem::RowWithoutName { column }, &place);
                }
            },
        }
    }
    let columns = columns.into_iter().map(|(_, column)| column).collect();
    Some(Table { place, unit, columns: Some(columns), rows, totals })
}

/// A cell that says nothing a field could use: text in a column is judged by the field later,
/// so only blank cells count here.
fn is_label(cell: &Sourced<Node>) -> bool {
    cell.value.is_empty()
}

/// Whether a cell without a name beside it says nothing that the table could hold.
fn is_remark(spec: &TableSpec, cell: &Sourced<Node>) -> bool {
    is_label(cell)
        || spec.totals
            && matches!(&cell.value, Node::Text(text)
                if viet::parse_mark(text).is_none() && !text.contains(|c: char| c.is_ascii_digit()))
}

fn text_of(node: &Node) -> String {
    super::assemble::values::shown(node)
}

/// A heading's rows, and the text of each column in them.
struct Header {
    last_row: u32,
    name_column: u32,
    width: usize,
    height: usize,
    /// Column, levels from outermost, and the row of the innermost level.
    columns: Vec<(u32, Vec<String>, u32)>,
}

/// The rows, among the first ones, in which most headings are understood. Of equals the one with
/// fewest rows wins, so that no row of data is taken for a heading.
fn find_header(spec: &TableSpec, headings: &Headings<'_>, grid: &Grid) -> Option<Header> {
    let rows: Vec<&(u32, Vec<(u32, Node)>)> = grid.rows.iter().take(HEADER_SEARCH).collect();
    let mut best: Option<(usize, Header)> = None;
    // The most headings of any rows that lack only the one for the names.
    let mut nameless = 0;
    for start in 0..rows.len() {
        // Headings stand above the data: once some are found, only the next rows can be better.
        let settled = best.as_ref().is_some_and(|(score, header)| {
            *score > 1 && rows[start].0 > header.last_row + HEADER_SLACK
        });
        if settled {
            break;
        }
        for height in 1..=HEADER_HEIGHT.min(rows.len() - start) {
            let window = &rows[start..start + height];
            // Heading rows stand close together.
            if window.windows(2).any(|pair| pair[1].0 > pair[0].0 + 1) {
                break;
            }
            let columns = levels(window);
            let mut known = Vec::new();
            let mut name_column = None;
            for (column, parts, _) in &columns {
                let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
                if let Meaning::Known(field) = headings.meaning(&parts) {
                    if field == FieldRef::Named(spec.name_field) && name_column.is_none() {
                        name_column = Some(*column);
                    }
                    if field != FieldRef::Ignored && !known.contains(&field) {
                        known.push(field);
                    }
                }
            }
            let first_column = columns.first().map(|(column, _, _)| *column);
            let name_column = match name_column {
                Some(column) => column,
                None if spec.name_optional && known.len() > 1 => first_column.unwrap_or(0),
                None => {
                    nameless = nameless.max(known.len());
                    continue;
                }
            };
            // Below the heading of the names stand names: such a row is data, not a heading.
            let innermost = columns
                .iter()
                .find(|(column, _, _)| *column == name_column)
                .and_then(|(_, parts, _)| parts.last());
            let named = innermost.is_some_and(|part| {
                matches!(headings.meaning(&[part.as_str()]), Meaning::Known(FieldRef::Named(_)))
            });
            if height > 1 && !named {
                break;
            }
            // A row that counts the columns has a number where the names stand.
            let counts = window.iter().skip(1).any(|(_, cells)| {
                cells.iter().any(|(column, node)| *column == name_column && is_index_cell(node))
            });
            if counts {
                break;
            }
            // Of equals the lower one: a title right above the headings is none of them.
            let better = best.as_ref().is_none_or(|(score, header)| {
                known.len() > *score || known.len() == *score && height < header.height
            });
            if better {
                let last_row = window.last().map_or(0, |(row, _)| *row);
                let width = columns.len();
                best =
                    Some((known.len(), Header { last_row, name_column, width, height, columns }));
            }
        }
    }
    let (score, mut header) = best?;
    // A title may read like a heading ("DANH MỤC DỰ ÁN"); the real ones are those that are many.
    if header.width == 1 && nameless > score {
        return None;
    }
    with_row_below(&mut header, &rows);
    Some(header)
}

/// Takes the row below the headings as one more level where it stands beside no name and holds
/// words only: "Giao thông" under "Tiêu chí số 2", "Đối ứng" under "Kế hoạch vốn".
fn with_row_below(header: &mut Header, rows: &[&(u32, Vec<(u32, Node)>)]) {
    let Some(last) = rows.iter().position(|(row, _)| *row == header.last_row) else { return };
    let Some((row, cells)) = rows.get(last + 1).copied() else { return };
    let words = |node: &Node| {
        matches!(node, Node::Text(text) if viet::parse_mark(text).is_none()) && !is_index_cell(node)
    };
    if *row != header.last_row + 1
        || cells.iter().any(|(column, node)| *column <= header.name_column || !words(node))
    {
        return;
    }
    header.columns = levels(&rows[last + 1 - header.height..=last + 1]);
    header.last_row = *row;
    header.height += 1;
}

/// The levels of each column's heading. A group's label stands in its first cell only, whether
/// the cells are merged or not, so it spreads to the right until the next label of its row.
fn levels(window: &[&(u32, Vec<(u32, Node)>)]) -> Vec<(u32, Vec<String>, u32)> {
    let mut used: Vec<u32> = window
        .iter()
        .flat_map(|(_, cells)| cells.iter().map(|(column, _)| *column))
        .filter(|column| *column < WIDTH_LIMIT)
        .collect();
    used.sort_unstable();
    used.dedup();
    let last = window.len() - 1;
    used.into_iter()
        .map(|column| {
            let mut parts: Vec<String> = Vec::new();
            let mut at = window[0].0;
            for (level, (row, cells)) in window.iter().enumerate() {
                let own = cells.iter().find(|(c, _)| *c == column);
                let label = match own {
                    Some((_, node)) => heading_text(node),
                    // Only an outer level spreads, and only over columns with an inner label.
                    None if level < last && has_below(&window[level + 1..], column) => cells
                        .iter()
                        .rev()
                        .find(|(c, _)| *c < column)
                        .and_then(|(_, node)| heading_text(node)),
                    None => None,
                };
                if let Some(label) = label {
                    if own.is_some() {
                        at = *row;
                    }
                    if parts.last() != Some(&label) {
                        parts.push(label);
                    }
                }
            }
            (column, parts, at)
        })
        .filter(|(_, parts, _)| !parts.is_empty())
        .collect()
}

fn has_below(rows: &[&(u32, Vec<(u32, Node)>)], column: u32) -> bool {
    rows.iter().any(|(_, cells)| cells.iter().any(|(c, _)| *c == column))
}

fn heading_text(node: &Node) -> Option<String> {
    match node {
        Node::Text(text) => Some(text.clone()),
        // "2.1" typed as a number arrives as one; "2.10" would arrive as 2.1 and is caught as a
        // duplicate column.
        Node::Number(number) => Some(number.normalize().to_string()),
        _ => None,
    }
}

fn understand(
    spec: &TableSpec,
    set: Option<&CriteriaSet>,
    headings: &Headings<'_>,
    header: &Header,
    at: &impl Fn(u32, u32) -> Place,
    found: &mut Diagnostics,
) -> Vec<(u32, Column)> {
    let mut columns: Vec<(u32, Column)> = Vec::new();
    let mut unknown = Vec::new();
    for (index, parts, row) in &header.columns {
        let texts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let heading: Arc<str> =
            texts.iter().map(|text| viet::one_line(text)).collect::<Vec<_>>().join(" / ").into();
        let place = at(*row, *index);
        let field = match headings.meaning(&texts) {
            Meaning::Known(field) => field,
            Meaning::Contradiction { code, seen, name } => {
                let code = code.to_string();
                found.report(Problem::HeadingNumberVersusName { code, seen, name }, &place);
                continue;
            }
            Meaning::NoSuchCode(code) => {
                let set = set.map_or_else(String::new, |set| set.short_name.clone());
                found.report(Problem::UnknownCriterion { code: code.to_string(), set }, &place);
                continue;
            }
            Meaning::Unknown => {
                unknown.push((heading.to_string(), headings.suggest(&texts), place));
                continue;
            }
        };
        let twice = columns.iter().find(|(_, known)| known.field == field);
        match twice {
            Some((_, first)) if field != FieldRef::Ignored => {
                let problem = Problem::DuplicateColumn {
                    first: first.heading.to_string(),
                    second: heading.to_string(),
                    field: field_name(spec, field),
                };
                found.push(Diagnostic::new(problem).at(&place).with(&first.place));
            }
            _ => columns.push((*index, Column { field, heading, place })),
        }
    }
    let has =
        |key: &str| columns.iter().any(|(_, c)| c.field == FieldRef::Named(spec_key(spec, key)));
    // A heading that is nearly a missing field's is a slip that would lose the column: an error.
    for (heading, near, place) in unknown {
        let near = near.filter(|near| {
            spec.fields.iter().any(|field| field.heading == *near && !has(field.key))
        });
        let problem = Problem::UnknownHeading { heading, table: spec.label.to_owned() };
        let mut diagnostic = Diagnostic::new(problem).at(&place).meant(near);
        if near.is_some() {
            diagnostic.severity = crate::diag::Severity::Error;
        }
        found.push(diagnostic);
    }
    for field in spec.fields.iter().filter(|field| field.required && !has(field.key)) {
        let problem = Problem::MissingColumn {
            column: field.heading.to_owned(),
            table: spec.label.to_owned(),
        };
        found.report(problem, &at(header.last_row, header.name_column));
    }
    columns
}

fn spec_key(spec: &TableSpec, key: &str) -> &'static str {
    spec.fields.iter().find(|field| field.key == key).map_or("", |field| field.key)
}

fn field_name(spec: &TableSpec, field: FieldRef) -> String {
    match field {
        FieldRef::Named(key) => spec
            .fields
            .iter()
            .find(|field| field.key == key)
            .map_or_else(|| key.to_owned(), |field| field.heading.to_owned()),
        FieldRef::Code(code) => code.to_string(),
        FieldRef::Ignored => String::new(),
    }
}

/// Labels of a totals row or of the foot rows that go with it.
fn is_totals_label(text: &str) -> bool {
    let folded = viet::fold(text);
    let words = [
        "tong",
        "cong",
        "tong so",
        "tong cong",
        "cong tong",
        "toan huyen",
        "toan tinh",
        "toan xa",
        "binh quan",
        "ty le",
        "so xa dat",
        "tong so xa dat",
        "trung binh",
    ];
    words.contains(&folded.as_str())
        || ["tong cong ", "tong so ", "so xa ", "ty le ", "binh quan ", "cong toan "]
            .iter()
            .any(|start| folded.starts_with(start))
}

/// `1`, `(2)`, or a single letter such as `B`: a cell of a row that counts columns.
fn is_index_cell(node: &Node) -> bool {
    match node {
        Node::Number(_) => true,
        Node::Text(text) => {
            let inner = text.trim().trim_start_matches('(').trim_end_matches(')');
            !inner.is_empty()
                && (inner.bytes().all(|b| b.is_ascii_digit())
                    || (inner.chars().count() == 1
                        && inner.chars().all(|c| c.is_ascii_uppercase())))
        }
        _ => false,
    }
}

/// Whether a row that begins like a count of columns holds names after all.
fn others_are_names(row: &Row) -> bool {
    row.cells.iter().any(|(_, cell)| match &cell.value {
        Node::Text(text) => text.chars().filter(|c| c.is_alphabetic()).count() > 1,
        _ => false,
    })
}

/// A legend below a table says itself that it is none of its rows.
fn is_note(text: &str) -> bool {
    let folded = viet::fold(text);
    folded.starts_with("ghi chu") || folded.starts_with("cac tieu chi ")
}

/// What stands in the last brackets of a title, when it speaks of money.
fn bracketed_money(text: &str) -> Option<String> {
    let (_, inner) = text.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    Some(viet::fold(inner)).filter(|folded| is_money(folded))
}

/// Whether folded words are a unit of money, known or not: "ty dong", "1 000 dong", "nghin usd".
fn is_money(folded: &str) -> bool {
    let first = folded.split(' ').next().unwrap_or_default();
    ["trieu", "tr", "trd", "nghin", "ngan", "ty", "tram", "dong", "vnd", "usd"].contains(&first)
        || first.bytes().all(|b| b.is_ascii_digit()) && folded.ends_with("dong")
}

/// The unit that a line above the headings names: "Đơn vị tính: nghìn đồng", "(ĐVT: đồng)".
fn unit_above(
    grid: &Grid,
    first_heading: u32,
    last_heading: u32,
    at: &impl Fn(u32, u32) -> Place,
) -> Option<Sourced<Unit>> {
    let above = grid.rows.iter().take_while(|(row, _)| *row <= last_heading);
    let cells = above
        .flat_map(|(row, cells)| cells.iter().map(move |(column, node)| (*row, *column, node)));
    cells
        .filter_map(|(row, column, node)| {
            let Node::Text(text) = node else { return None };
            let folded = viet::fold(text);
            let behind = |words: &str| folded.split_once(words).map(|(_, unit)| unit.to_owned());
            let unit = behind("dvt ")
                .or_else(|| behind("don vi tinh "))
                // "Đơn vị: UBND xã …" says who, "Đơn vị: 1.000 đồng" what.
                .or_else(|| behind("don vi ").filter(|unit| is_money(unit)))
                // "NGUỒN LỰC NĂM 2025 (tỷ đồng)" above the headings.
                .or_else(|| (row < first_heading).then(|| bracketed_money(text)).flatten())?;
            let unit = Unit { folded: unit, written: viet::one_line(text) };
            Some(Sourced::new(unit, at(row, column)))
        })
        .last()
}
