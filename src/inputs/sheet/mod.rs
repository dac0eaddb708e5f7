//! A sheet to a table: finds the headings wherever they stand, then hands on the lines below.
//!
//! Title rows, blank rows and columns, headings of several rows with merged cells and a row of
//! column numbers are all expected. What a line is, `rows` decides.

mod header;
mod mapping;
mod money;
mod turned;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use self::header::{GridRow, Header, Heading, Reader, counts_columns};
pub use self::mapping::{Mapping, Target, rows as mapped_rows};
use self::turned::Turned;
use super::columns::{self, Headings, Meaning};
use super::counted::Nouns;
use super::package::{Looks, Merge};
use super::raw::{Aside, Column, FieldRef, Node, Row, Table};
use super::rows::{self, Line, Sorted};
use super::specs::{Kind, TableSpec, Wanted};
use super::workbook::Grid;
use super::{appearance, units};
use crate::diag::{Diagnostic, Diagnostics, LookDoubt, MappingLine, Problem, Severity};
use crate::model::CriteriaSet;
use crate::origin::{Place, Spot, cell_name, column_name};
use crate::viet;

/// A sheet that is to be read as a table.
pub struct Sheet<'a> {
    /// The table.
    pub spec: &'static TableSpec,
    /// The criteria set, whose criteria may be columns.
    pub set: Option<&'a CriteriaSet>,
    /// The workbook.
    pub file: Arc<str>,
    /// The sheet.
    pub name: Arc<str>,
    /// The year that its headings are held against.
    pub wanted: Wanted,
    /// The plan's year, which a title may name with the one before, where it is known.
    pub year: Option<i32>,
    /// The day up to which its figures count, where that is known.
    pub counted_to: Option<NaiveDate>,
    /// What the project says of it.
    pub mapping: &'a Mapping,
    /// Whether it is laid on its side: what is a row here is a column there.
    pub turned: bool,
}

impl Sheet<'_> {
    fn at(&self, row: u32, column: u32) -> Place {
        let (row, column) = if self.turned { (column, row) } else { (row, column) };
        Place::cell(self.file.clone(), self.name.clone(), row, column)
    }
}

/// Of a table that needs no one column, so many are named where none is found.
const USUAL_SHOWN: usize = 5;

/// Reads a sheet as a table of a kind.
///
/// Returns `None` when no headings are found; the reason is among the diagnostics.
pub fn read(sheet: &Sheet<'_>, grid: Grid, found: &mut Diagnostics) -> Option<Table> {
    let spec = sheet.spec;
    let place = Place::sheet(sheet.file.clone(), sheet.name.clone());
    let Grid { rows: mut grid, looks, .. } = grid;
    let passed_over: Vec<Place> = grid
        .iter()
        .filter(|(row, _)| !sheet.mapping.reads(*row))
        .filter_map(|(row, cells)| cells.first().map(|(column, _)| sheet.at(*row, *column)))
        .collect();
    grid.retain(|(row, _)| sheet.mapping.reads(*row));
    let headings = Headings::of(spec, sheet.set);
    let reader = Reader { spec, headings: &headings, mapping: sheet.mapping };
    if let Some(turned) = turned::turn(sheet, &headings, &grid, &looks, found) {
        let top = turned.top.clone();
        let table = on_its_side(sheet, &headings, turned, found);
        return Some(with_aside(sheet, table, passed_over, &top));
    }
    let Some(header) = reader.find(&grid, &looks.merges) else {
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
    unmapped(sheet, &header, &grid, found);
    titles(sheet, header.first_row, &grid, found);
    meaning_of_marks(sheet, header.first_row, &grid, found);
    let before = found.len();
    let table = table(sheet, &reader, &header, (&grid, &looks), found);
    if !sheet.mapping.skipped.is_empty() {
        for diagnostic in found.iter_mut().skip(before) {
            if let Problem::TotalsRow { passed_over, .. } = &mut diagnostic.problem {
                *passed_over = true;
            }
        }
    }
    Some(with_aside(sheet, table, passed_over, &header.columns))
}

/// Adds what the project says to pass over.
fn with_aside(
    sheet: &Sheet<'_>,
    mut table: Table,
    passed_over: Vec<Place>,
    headings: &[Heading],
) -> Table {
    let columns = sheet.columns_passed_over(headings);
    table.aside.known.extend(columns.iter().filter_map(|place| match place.spot {
        Spot::Cell { column, .. } => Some(column),
        Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
    }));
    table.aside.passed_over = passed_over;
    table.aside.columns_passed_over = columns;
    table
}

/// The table below headings that are found.
fn table(
    sheet: &Sheet<'_>,
    reader: &Reader<'_>,
    header: &Header,
    (grid, looks): (&[GridRow], &Looks),
    found: &mut Diagnostics,
) -> Table {
    let spec = sheet.spec;
    let mut columns = understand(sheet, reader, header, found);
    counts_beside_marks(spec, &mut columns.known);
    let below: Vec<GridRow> =
        grid.iter().filter(|(row, _)| *row > header.last_row).cloned().collect();
    let legend = below.iter().any(|(_, cells)| cells.iter().any(|(_, node)| explains_plus(node)));
    let mut data = Data { sheet, header, columns: &columns, looks };
    let lines = data.lines(below, found);
    let known: Vec<Column> = columns.known.iter().map(|(_, column)| column.clone()).collect();
    let sorted = rows::sort(spec, Some(&known), lines, found);
    data.look(grid, &sorted, found);
    let money = money::check(sheet, header, &columns.known, grid, looks, &sorted, found);
    let Sorted { rows, outside, nameless } = sorted;
    let refused = columns.refused;
    let place = Place::sheet(sheet.file.clone(), sheet.name.clone());
    let read = columns.known.iter().filter(|(_, column)| column.field != FieldRef::Ignored);
    let read = read.map(|(index, _)| *index).collect();
    let aside = Aside { outside, known: read, ..Aside::default() };
    Table {
        place,
        unit: money.unit,
        unit_named: money.named,
        columns: Some(known),
        rows,
        aside,
        legend,
        refused,
        nameless,
    }
}

/// The table of a sheet that is laid on its side.
fn on_its_side(
    sheet: &Sheet<'_>,
    headings: &Headings<'_>,
    turned: Turned,
    found: &mut Diagnostics,
) -> Table {
    let Turned { grid, looks, header, nameless, outside, top: _ } = turned;
    let (file, name, wanted) = (sheet.file.clone(), sheet.name.clone(), Wanted::default());
    // What the project says of columns and rows was heard before.
    let mapping = &Mapping::default();
    let sheet = &Sheet { file, name, wanted, mapping, turned: true, ..*sheet };
    let reader = Reader { spec: sheet.spec, headings, mapping };
    let mut table = table(sheet, &reader, &header, (&grid, &looks), found);
    for row in &mut table.rows {
        if sheet.row_of(row).is_some_and(|row| nameless.contains(&row)) {
            row.cells.retain(|(field, _)| *field != FieldRef::Named(sheet.spec.name_field));
        }
    }
    table.aside.outside.extend(outside);
    // Its rows are the sheet's columns.
    table.aside.known = grid.iter().map(|(column, _)| *column).collect();
    table
}

/// "Ghi chú: “x” là đạt; “+” là giao đạt thêm": the legend of an annex that shows both.
fn explains_plus(node: &Node) -> bool {
    matches!(node, Node::Text(text) if text.contains('+')
        && viet::fold(text).starts_with("ghi chu") && viet::fold(text).contains("giao dat them"))
}

/// The columns of a sheet.
struct Columns {
    /// Those that are understood.
    known: Vec<(u32, Column)>,
    /// Those with a heading that nothing is known of.
    unknown: BTreeMap<u32, Diagnostic>,
    /// Whether one was refused.
    refused: bool,
}

impl Columns {
    /// Whether the column of the names is there; that it is not was told with the headings.
    fn has_names(&self, spec: &TableSpec) -> bool {
        let name = FieldRef::Named(spec.name_field);
        spec.name_optional || self.known.iter().any(|(_, column)| column.field == name)
    }
}

fn understand(
    sheet: &Sheet<'_>,
    reader: &Reader<'_>,
    header: &Header,
    found: &mut Diagnostics,
) -> Columns {
    let spec = sheet.spec;
    let mut known: Vec<(u32, Column)> = Vec::new();
    let mut unknown = BTreeMap::new();
    let mut nearly = Vec::new();
    let errors_before = found.count(Severity::Error);
    // One outer level stands over many columns: what is wrong with it is told once.
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    let mut told_days: BTreeSet<String> = BTreeSet::new();
    let mut told_roman = false;
    for heading in &header.columns {
        let parts = heading.parts();
        let text: Arc<str> =
            parts.iter().map(|part| viet::one_line(part)).collect::<Vec<_>>().join(" / ").into();
        let place = sheet.at(heading.row, heading.column);
        let field = match reader.meaning(heading.column, &parts) {
            Meaning::Known(field) => field,
            Meaning::Contradiction { code, seen, name } => {
                let code = code.to_string();
                found.report(Problem::HeadingNumberVersusName { code, seen, name }, &place);
                continue;
            }
            Meaning::NoSuchCode(code) => {
                let set = sheet.set.map_or_else(String::new, |set| set.short_name.clone());
                found.report(Problem::UnknownCriterion { code: code.to_string(), set }, &place);
                continue;
            }
            Meaning::Unknown
                if sheet.set.is_some()
                    && spec.coded
                    && let Some(number) = columns::roman_alone(parts.last().unwrap_or(&"")) =>
            {
                let seen = viet::one_line(parts.last().unwrap_or(&""));
                if !std::mem::replace(&mut told_roman, true) {
                    found.report(Problem::RomanCriterion { seen, number }, &place);
                }
                continue;
            }
            Meaning::Unknown => {
                nearly.push((
                    heading.column,
                    text.to_string(),
                    reader.headings.suggest(&parts),
                    place,
                ));
                continue;
            }
        };
        let mapped = sheet.mapping.field(heading.column, &parts).is_some();
        // The names of criteria that stand below each other are the set's, not an office's.
        let explained = mapped || sheet.turned;
        if !explained && let Some(words) = reader.headings.unexplained(&parts, field) {
            let outer = parts.iter().find(|part| viet::fold(part).contains(&viet::fold(&words)));
            let column = heading.column;
            let heading = outer.map_or_else(|| text.to_string(), |part| viet::one_line(part));
            if told.insert((heading.clone(), words.clone())) {
                let own = called(header, column);
                let outer = outer.and_then(|part| written(part));
                let line = MappingLine {
                    ignored: vec![outer.unwrap_or_else(|| own.clone())],
                    column: own,
                    keys: field_key(field).into_iter().collect(),
                };
                let (table, line) = (spec.label.to_owned(), Box::new(line));
                let problem = Problem::HeadingDoubtful { heading, words, table, line };
                found.report(problem, &place);
            }
            continue;
        }
        // A letter points at whatever stands there, also in the workbook of another year.
        let by_letter = sheet.mapping.by_letter(heading.column);
        let read = !matches!(field, FieldRef::Ignored | FieldRef::Numbering);
        if read && (!mapped || by_letter) {
            let allowed = sheet.wanted.of_field(spec, field);
            if let Some((heading, year)) =
                parts.iter().find_map(|part| columns::other_year(part, &allowed))
            {
                if told.insert((heading.clone(), year.to_string())) {
                    let wrong = Problem::heading_year(heading, year, &allowed);
                    let mut wrong = Diagnostic::new(wrong).at(&place);
                    if by_letter {
                        wrong.severity = Severity::Warning;
                    }
                    found.push(wrong);
                }
                if !by_letter {
                    continue;
                }
            }
        }
        let counts = match field {
            FieldRef::Named(key) => !columns::is_to_come(&text) && !key.ends_with("giao"),
            FieldRef::Code(_) => true,
            FieldRef::Numbering | FieldRef::Ignored => false,
        };
        if counts && let Some(part) = parts.iter().find(|p| !columns::counted_to(p).is_empty()) {
            let another = sheet.of_another_day(part, &place);
            let heading = viet::one_line(part);
            if let Some(another) = another
                && told_days.insert(heading)
            {
                found.push(another);
            }
        }
        let twice = known.iter().find(|(_, column)| column.field == field);
        match twice {
            // The project says to add them up, and they are in one unit.
            Some((at, first))
                if mapped
                    && sheet.mapping.adds(field)
                    && reader.is_mapped(header, *at)
                    && can_be_added(&first.heading, &text) =>
            {
                known.push((heading.column, Column { field, heading: text, place }));
            }
            Some((_, first)) if field != FieldRef::Ignored => {
                let problem = Problem::DuplicateColumn {
                    first: first.heading.to_string(),
                    second: text.to_string(),
                    field: field_name(spec, field),
                };
                found.push(Diagnostic::new(problem).at(&place).with(&first.place));
            }
            _ => known.push((heading.column, Column { field, heading: text, place })),
        }
    }
    // A column without any heading, by its letter.
    let own = sheet.mapping.columns.iter().map(|(field, text, target)| (*field, text, target));
    let ignored = sheet.mapping.ignored.iter();
    let ignored = ignored.map(|(text, target)| (FieldRef::Ignored, text, target));
    for (field, text, target) in own.chain(ignored) {
        if let Target::Letter(column) = target
            && !header.columns.iter().any(|heading| heading.column == *column)
        {
            let place = sheet.at(header.last_row, *column);
            known.push((*column, Column { field, heading: text.value.as_str().into(), place }));
        }
    }
    let has = |key: &str| {
        known.iter().any(|(_, c)| matches!(c.field, FieldRef::Named(own) if own == key))
    };
    for (column, heading, near, place) in nearly {
        let near = near.filter(|near| {
            spec.fields.iter().any(|field| field.heading == *near && !has(field.key))
        });
        let free = spec.fields.iter().filter(|field| field.kind != Kind::Nested && !has(field.key));
        let keys = match near {
            Some(near) => free.filter(|field| field.heading == near).map(|f| f.key).collect(),
            None => free.map(|field| field.key).collect::<Vec<_>>(),
        };
        let own = called(header, column);
        let line = MappingLine {
            ignored: vec![own.clone()],
            column: own,
            keys: keys.into_iter().map(str::to_owned).collect(),
        };
        let (table, line) = (spec.label.to_owned(), Box::new(line));
        let problem = Problem::UnknownHeading { heading, table, line };
        let diagnostic = Diagnostic::new(problem).at(&place).meant(near);
        if near.is_some() {
            // A heading that is nearly a missing field's is a slip that would lose the column.
            found.push(diagnostic);
        } else {
            unknown.insert(column, diagnostic);
        }
    }
    let doubtful = !told.is_empty();
    for field in spec.fields.iter().filter(|field| field.required && !has(field.key)) {
        // A heading that was refused is told already.
        if doubtful {
            continue;
        }
        let problem = Problem::MissingColumn {
            column: field.heading.to_owned(),
            table: spec.label.to_owned(),
        };
        found.report(problem, &sheet.at(header.last_row, header.name_column));
    }
    let refused = found.count(Severity::Error) > errors_before;
    Columns { known, unknown, refused }
}

/// Whether amounts of two columns can be added up: both are in one unit, or each names its own.
fn can_be_added(first: &str, second: &str) -> bool {
    let own = |heading: &str| units::named_unit(heading).is_some();
    let (one, other) = (units::money_unit(first), units::money_unit(second));
    own(first) == own(second) && (one == other || own(first))
}

/// What `cot` and `bo_qua` call a column: its heading where that is its alone, else its letter.
fn called(header: &Header, column: u32) -> String {
    let own = header.columns.iter().find(|heading| heading.column == column);
    let text = own.map_or_else(String::new, |heading| {
        heading.parts().iter().map(|part| viet::one_line(part)).collect::<Vec<_>>().join(" / ")
    });
    let target = Target::of(&text);
    let mut met = header.columns.iter().filter(|other| target.meets(other.column, &other.parts()));
    let alone = met.next().is_some_and(|first| first.column == column) && met.next().is_none();
    written(&text).filter(|_| alone).unwrap_or_else(|| column_name(column))
}

/// A heading as it is written in YAML; `None` for one that would be taken for a letter or says
/// nothing.
fn written(text: &str) -> Option<String> {
    let text = viet::one_line(text);
    let says = matches!(Target::of(&text), Target::Heading(words) if !words.is_empty());
    says.then(|| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

/// What `cot` calls a field.
fn field_key(field: FieldRef) -> Option<String> {
    match field {
        FieldRef::Named(key) => Some(key.to_owned()),
        FieldRef::Code(code) => Some(code.to_string()),
        FieldRef::Numbering | FieldRef::Ignored => None,
    }
}

impl Sheet<'_> {
    /// The headings of the columns that `bo_qua` names.
    fn columns_passed_over(&self, headings: &[Heading]) -> Vec<Place> {
        let of = |heading: &&Heading| {
            let parts = heading.parts();
            self.mapping.ignored.iter().any(|(_, target)| target.meets(heading.column, &parts))
        };
        headings.iter().filter(of).map(|h| self.at(h.row, h.column)).collect()
    }

    /// A title or heading whose figures count up to another day than the table's.
    fn of_another_day(&self, text: &str, place: &Place) -> Option<Diagnostic> {
        let wanted = self.counted_to?;
        let days = columns::counted_to(text);
        let day = days.first().filter(|_| !days.contains(&wanted))?;
        let problem = Problem::HeadingDay {
            heading: viet::one_line(text),
            day: viet::fmt_short(*day),
            wanted: viet::fmt_short(wanted),
        };
        Some(Diagnostic::new(problem).at(place))
    }

    /// The row in which a record stands.
    fn row_of(&self, row: &Row) -> Option<u32> {
        match row.place.spot {
            Spot::Cell { column, .. } if self.turned => Some(column),
            Spot::Cell { row, .. } => Some(row),
            Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
        }
    }

    fn years(&self) -> Vec<i32> {
        self.wanted.allowed(self.spec.years)
    }

    fn is_of(&self, year: i32) -> bool {
        let years = self.years();
        years.is_empty() || years.contains(&year)
    }
}

/// Beside columns of marks a column "TC đạt" says how many, not which.
fn counts_beside_marks(spec: &TableSpec, columns: &mut [(u32, Column)]) {
    let marks = columns.iter().any(|(_, column)| matches!(column.field, FieldRef::Code(_)));
    let total = columns.iter().any(|(_, column)| column.field == FieldRef::Named("tong"));
    if !spec.coded || !marks || total {
        return;
    }
    for (_, column) in columns {
        if let FieldRef::Named("dat" | "giao") = column.field {
            column.field = FieldRef::Named("tong");
        }
    }
}

/// What `cot` and `bo_qua` name must be there.
fn unmapped(sheet: &Sheet<'_>, header: &Header, grid: &[GridRow], found: &mut Diagnostics) {
    let used = |target: &Target| match target {
        Target::Letter(letter) => {
            grid.iter().any(|(_, cells)| cells.iter().any(|(column, _)| column == letter))
        }
        Target::Heading(_) => {
            header.columns.iter().any(|heading| target.meets(heading.column, &heading.parts()))
        }
    };
    let own = sheet.mapping.columns.iter().map(|(_, text, target)| ("cot", text, target));
    let ignored = sheet.mapping.ignored.iter().map(|(text, target)| ("bo_qua", text, target));
    for (key, text, target) in own.chain(ignored) {
        if !used(target) {
            let problem = Problem::BadMapping {
                key: key.to_owned(),
                seen: text.value.clone(),
                table: sheet.spec.label.to_owned(),
            };
            found.report(problem, &text.place);
        }
    }
}

/// Titles of another year are told; one that names the right year beside it is not.
fn titles(sheet: &Sheet<'_>, first_row: u32, grid: &[GridRow], found: &mut Diagnostics) {
    let allowed = match (sheet.years().as_slice(), sheet.year) {
        ([], None) => return,
        ([], Some(year)) => vec![year - 1, year],
        (years, _) => years.to_vec(),
    };
    let mut tell = |text: &str, place: &Place| {
        if let Some(told) = sheet.of_another_day(text, place) {
            found.push(told);
            return;
        }
        let years = columns::years(text);
        let stage = columns::stage(text);
        let fits = years.iter().any(|year| allowed.contains(year))
            || stage.is_some_and(|(from, to)| allowed.iter().any(|y| (from..=to).contains(y)));
        let other = years.first().copied().or(stage.map(|(from, _)| from));
        let Some(other) = other.filter(|_| !fits) else { return };
        let wanted: Vec<String> = allowed.iter().map(i32::to_string).collect();
        let problem = Problem::HeadingYear {
            heading: viet::one_line(text),
            year: other.to_string(),
            wanted: wanted.join(", "),
        };
        let mut told = Diagnostic::new(problem).at(place);
        told.severity = Severity::Warning;
        found.push(told);
    };
    tell(&sheet.name, &Place::sheet(sheet.file.clone(), sheet.name.clone()));
    for (row, cells) in grid.iter().take_while(|(row, _)| *row < first_row) {
        for (column, node) in cells {
            if let Node::Text(text) = node {
                tell(text, &sheet.at(*row, *column));
            }
        }
    }
}

/// Titles and legends that say of the marks something else than the table reads in them.
fn meaning_of_marks(sheet: &Sheet<'_>, first_row: u32, grid: &[GridRow], found: &mut Diagnostics) {
    if !sheet.spec.coded {
        return;
    }
    let status = sheet.spec.field("giao").is_none();
    // An annex of this program holds both, and says so.
    let both = grid.iter().any(|(_, cells)| cells.iter().any(|(_, node)| explains_plus(node)));
    // A legend stands alone in its row; a title does, too.
    for (row, cells) in grid.iter().filter(|(row, cells)| *row < first_row || cells.len() < 3) {
        for (column, node) in cells {
            let Node::Text(text) = node else { continue };
            let title = *row < first_row;
            let said = columns::marks_of_unmet(text, title && status);
            let problem = if said {
                Problem::MarksOfUnmet { text: viet::one_line(text) }
            } else if title && !both && columns::is_title_of_other(text, sheet.spec) {
                let table = sheet.spec.label.to_owned();
                Problem::TitleOfOtherTable { title: viet::one_line(text), table }
            } else {
                continue;
            };
            found.report(problem, &sheet.at(*row, *column));
        }
    }
}

/// The rows below the headings, with what is seen of them.
struct Data<'a> {
    sheet: &'a Sheet<'a>,
    header: &'a Header,
    columns: &'a Columns,
    looks: &'a Looks,
}

impl Data<'_> {
    fn field(&self, column: u32) -> Option<FieldRef> {
        let known = &self.columns.known;
        known.iter().find(|(index, _)| *index == column).map(|(_, column)| column.field)
    }

    fn kind(&self, field: FieldRef) -> Option<Kind> {
        match field {
            FieldRef::Named(key) => self.sheet.spec.field(key).map(|field| field.kind),
            FieldRef::Numbering => Some(Kind::Numbering),
            FieldRef::Code(_) | FieldRef::Ignored => None,
        }
    }

    /// Whether a column is read.
    fn is_read(&self, column: u32) -> Option<FieldRef> {
        self.field(column).filter(|field| !matches!(field, FieldRef::Ignored | FieldRef::Numbering))
    }

    /// The lines of the table, without what repeats or counts its headings.
    fn lines(&mut self, mut below: Vec<GridRow>, found: &mut Diagnostics) -> Vec<Line> {
        let mut merged = Merged::default();
        for merge in &self.looks.merges {
            if merge.first.0 > self.header.last_row {
                self.merge(*merge, &mut below, &mut merged);
            }
        }
        let mut lines = Vec::with_capacity(below.len());
        let mut row_before = self.header.last_row;
        let mut above_records = true;
        for (index, cells) in below {
            let gap = index > row_before + 1;
            row_before = index;
            if above_records && self.is_heading_again(&cells) {
                continue;
            }
            if self.repeats_headings(&cells) {
                // Headings that follow a title of their own begin another table.
                let title = lines.last().filter(|line: &&Line| line.gap && line.is_title());
                if let Some(title) = title.filter(|_| !above_records) {
                    let problem = Problem::SecondTable { title: title.shown() };
                    found.report(problem, &title.place);
                    lines.pop();
                    break;
                }
                continue;
            }
            above_records = false;
            let line = self.line(index, cells, gap, &mut merged);
            lines.push(line);
        }
        lines
    }

    /// Right below the headings: the numbers of the columns, or the headings in English.
    fn is_heading_again(&self, cells: &[(u32, Node)]) -> bool {
        let english = cells
            .iter()
            .filter(|(_, node)| matches!(node, Node::Text(text) if rows::is_english_heading(text)));
        let english = english.count();
        counts_columns(cells, self.header.columns.len())
            || english == cells.len()
                && english > 0
                && self.header.columns.len() > 1
                && english + 1 >= self.header.columns.len().min(3)
    }

    /// The headings once more, as where a page breaks.
    fn repeats_headings(&self, cells: &[(u32, Node)]) -> bool {
        let same = cells.iter().all(|(column, node)| {
            let heading = self.header.columns.iter().find(|heading| heading.column == *column);
            let text = match node {
                Node::Text(text) => viet::fold(text),
                Node::Number(number) => number.normalize().to_string(),
                _ => return false,
            };
            heading.is_some_and(|heading| {
                heading.parts.iter().any(|part| {
                    let part = viet::fold(part);
                    part == text || part.replace(' ', ".") == text
                })
            })
        });
        let words = cells.iter().any(|(column, node)| {
            *column == self.header.name_column && matches!(node, Node::Text(_))
        });
        same && (words && cells.len() > 1 || counts_columns(cells, self.header.columns.len()))
    }

    fn line(&self, row: u32, cells: Vec<(u32, Node)>, gap: bool, merged: &mut Merged) -> Line {
        let place = self.sheet.at(row, self.header.name_column);
        let mut line = Line {
            place,
            cells: Vec::with_capacity(cells.len()),
            astray: Vec::new(),
            ignored: Vec::new(),
            gap,
            across: merged.across.contains(&row),
            doubts: merged.doubts.remove(&row).unwrap_or_default(),
            doubted: !self.columns.has_names(self.sheet.spec),
        };
        for (column, node) in cells {
            let cell = crate::origin::Sourced::new(node, self.sheet.at(row, column));
            match self.field(column) {
                Some(FieldRef::Ignored) => line.ignored.push(cell),
                Some(field) => {
                    line.doubts.extend(self.doubt((row, column), field, &cell));
                    let known = line.cells.iter_mut().find(|(known, _)| *known == field);
                    match known.filter(|_| self.sheet.mapping.adds(field)) {
                        Some((_, first)) => {
                            let factor = self.factor(field, column);
                            line.doubts.extend(self.add(field, first, &cell, factor));
                        }
                        None => line.cells.push((field, cell)),
                    }
                }
                None if self.has_heading(column) => line.ignored.push(cell),
                None => line.astray.push(cell),
            }
        }
        line
    }

    /// How many of the unit of a field's first column one of the unit of another column is.
    fn factor(&self, field: FieldRef, column: u32) -> Decimal {
        let columns = &self.columns.known;
        let unit = |heading: &str| units::money_unit(heading).filter(|unit| !unit.is_zero());
        let first = columns.iter().find(|(_, known)| known.field == field);
        let own = columns.iter().find(|(index, _)| *index == column);
        let units = (
            first.and_then(|(_, first)| unit(&first.heading)),
            own.and_then(|(_, own)| unit(&own.heading)),
        );
        match units {
            (Some(first), Some(own)) => own.checked_div(first).unwrap_or(Decimal::ONE),
            _ => Decimal::ONE,
        }
    }

    /// Adds a cell to the one of another column of its field; what is no number is refused.
    fn add(
        &self,
        field: FieldRef,
        first: &mut crate::origin::Sourced<Node>,
        cell: &crate::origin::Sourced<Node>,
        factor: Decimal,
    ) -> Option<Diagnostic> {
        let number = |node: &Node| match node {
            Node::Number(number) => Some(*number),
            Node::Text(text) if matches!(text.trim(), "-" | "–" | "—") => Some(0.into()),
            Node::Text(text) => viet::parse_decimal(text).ok(),
            _ => None,
        };
        match (number(&first.value), number(&cell.value)) {
            (Some(one), Some(other)) => {
                first.value = Node::Number(one.checked_add(other.checked_mul(factor)?)?);
                None
            }
            // The first is told where it is read.
            (None, Some(_)) => None,
            (_, None) => {
                let field = field_name(self.sheet.spec, field);
                let problem = Problem::NotANumber { seen: cell.value.shown(), field };
                Some(Diagnostic::new(problem).at(&cell.place))
            }
        }
    }

    fn has_heading(&self, column: u32) -> bool {
        self.header.columns.iter().any(|heading| heading.column == column)
    }

    /// What a person sees of a cell that its value does not say.
    fn doubt(
        &self,
        at: (u32, u32),
        field: FieldRef,
        cell: &crate::origin::Sourced<Node>,
    ) -> Option<Diagnostic> {
        let look = self.looks.cells.get(&at)?;
        let unit = match self.kind(field) {
            Some(Kind::Money) => self
                .columns
                .known
                .iter()
                .find(|(index, _)| *index == at.1)
                .and_then(|(_, column)| units::money_unit(&column.heading)),
            _ => None,
        };
        let nouns =
            look.format.as_ref().and_then(|_| Nouns::of_field(self.sheet.spec, field, None));
        let problem = appearance::doubt(look, &cell.value, unit, nouns.as_ref())?;
        Some(Diagnostic::new(problem).at(&cell.place))
    }

    /// A merged cell below the headings: its value stands for each cell that it covers where that is
    /// what merging means there, a mark or words; an amount or a count does not.
    fn merge(&self, merge: Merge, below: &mut [GridRow], merged: &mut Merged) {
        let ((top, left), (bottom, right)) = (merge.first, merge.last);
        let Some(node) = below
            .iter()
            .find(|(row, _)| *row == top)
            .and_then(|(_, cells)| cells.iter().find(|(column, _)| *column == left))
            .map(|(_, node)| node.clone())
        else {
            return;
        };
        let read: Vec<(u32, FieldRef)> = (left..=right.min(left + 500))
            .filter_map(|column| self.is_read(column).map(|field| (column, field)))
            .collect();
        let range = format!("{}:{}", cell_name(top, left), cell_name(bottom, right));
        let doubt = |merged: &mut Merged| {
            let problem = Problem::MergedCells { seen: node.shown(), range: range.clone() };
            let told = Diagnostic::new(problem).at(&self.sheet.at(top, left));
            merged.doubts.entry(top).or_default().push(told);
        };
        let (across, down) = (right > left, bottom > top);
        let marks = read.iter().all(|(_, field)| matches!(field, FieldRef::Code(_)));
        if across && read.len() > 1 && !marks {
            let name = self.header.name_column;
            if !down && read.len() > 2 && read.iter().any(|(column, _)| *column == name) {
                merged.across.insert(top);
                // A title that begins in the column of the numbers is a name all the same.
                if let Some((_, cells)) = below.iter_mut().find(|(row, _)| *row == top)
                    && let Some(cell) = cells.iter_mut().find(|(column, _)| *column == left)
                {
                    cell.0 = name.max(left);
                }
            }
            doubt(merged);
            return;
        }
        if !down && !across || read.is_empty() {
            return;
        }
        for (column, field) in &read {
            let fills = match self.kind(*field) {
                None => true,
                Some(Kind::Text | Kind::Note) => {
                    *column != self.header.name_column || self.sheet.spec.name_repeats
                }
                Some(Kind::Numbering | Kind::Nested) => continue,
                Some(Kind::Money | Kind::Count) => {
                    // The rows it covers are one record when nothing else stands in them.
                    let others = below.iter().any(|(row, cells)| {
                        *row > top
                            && *row <= bottom
                            && cells.iter().any(|(c, _)| self.is_read(*c).is_some())
                    });
                    if others {
                        doubt(merged);
                    }
                    continue;
                }
            };
            if !fills {
                continue;
            }
            for (row, cells) in below.iter_mut().filter(|(row, _)| (top..=bottom).contains(row)) {
                if (*row, *column) != merge.first && !cells.iter().any(|(c, _)| c == column) {
                    cells.push((*column, node.clone()));
                    cells.sort_by_key(|(column, _)| *column);
                }
            }
        }
    }

    /// What is seen of the records as a whole: columns that nobody knows, colours as the only mark,
    /// hidden rows.
    fn look(&self, grid: &[GridRow], sorted: &Sorted, found: &mut Diagnostics) {
        let records: BTreeSet<u32> =
            sorted.rows.iter().filter_map(|row| self.sheet.row_of(row)).collect();
        let filled = |row: u32, column: u32| {
            grid.binary_search_by_key(&row, |(row, _)| *row)
                .is_ok_and(|at| grid[at].1.iter().any(|(known, _)| *known == column))
        };
        for (column, diagnostic) in &self.columns.unknown {
            if records.iter().any(|row| filled(*row, *column)) {
                found.push(diagnostic.clone());
            }
        }
        self.colours(&records, &filled, found);
        self.hidden_columns(found);
        let hidden: Vec<u32> =
            self.looks.hidden_rows.iter().copied().filter(|row| records.contains(row)).collect();
        if let Some(first) = hidden.first() {
            let rows: Vec<String> = hidden.iter().map(|row| (row + 1).to_string()).collect();
            let problem = Problem::HiddenRows { rows: rows.join(", ") };
            found.report(problem, &self.sheet.at(*first, self.header.name_column));
        }
    }

    /// Columns that are read although nobody sees them.
    fn hidden_columns(&self, found: &mut Diagnostics) {
        let hidden: Vec<&(u32, Column)> = self
            .columns
            .known
            .iter()
            .filter(|(index, column)| {
                let read = !matches!(column.field, FieldRef::Ignored | FieldRef::Numbering);
                read && self.looks.hidden_columns.contains(index)
            })
            .collect();
        if let Some((_, first)) = hidden.first() {
            let names: Vec<String> =
                hidden.iter().map(|(_, column)| format!("“{}”", column.heading)).collect();
            let problem = Problem::HiddenColumns { columns: names.join(", ") };
            found.report(problem, &first.place);
        }
    }

    /// Blank cells among marks that differ from their row and their column by colour, or that have
    /// a comment in place of a mark.
    fn colours(
        &self,
        records: &BTreeSet<u32>,
        filled: &impl Fn(u32, u32) -> bool,
        found: &mut Diagnostics,
    ) {
        let fill = |row: u32, column: u32| self.looks.cells.get(&(row, column))?.fill;
        let mut coloured = Vec::new();
        let marks = self.columns.known.iter().filter(|(_, column)| {
            matches!(column.field, FieldRef::Code(_))
                || matches!(column.field, FieldRef::Named(key)
                    if self.sheet.spec.field(key).is_some_and(|field| field.kind == Kind::Count))
        });
        for (column, _) in marks {
            let own: BTreeSet<Option<u32>> =
                records.iter().map(|row| fill(*row, *column)).collect();
            // The only record is held against its other columns, each against its heading.
            let heading = self.header.columns.iter().find(|heading| heading.column == *column);
            let beside = |row: u32| {
                let heading = heading.and_then(|heading| fill(heading.row, *column));
                let others = self
                    .columns
                    .known
                    .iter()
                    .filter(|(_, other)| matches!(other.field, FieldRef::Code(_)));
                let mut others = others.map(|(other, _)| fill(row, *other));
                records.len() == 1
                    && fill(row, *column) != heading
                    && others.any(|other| other != fill(row, *column))
            };
            for row in records {
                if filled(*row, *column) {
                    continue;
                }
                let colour = fill(*row, *column);
                if colour.is_some()
                    && (own.len() > 1 || beside(*row))
                    && colour != fill(*row, self.header.name_column)
                {
                    coloured.push((*row, *column));
                }
                let note = self.looks.cells.get(&(*row, *column)).and_then(|l| l.note.as_ref());
                if let Some(note) = note {
                    let doubt = LookDoubt::Comment;
                    let seen = viet::one_line(note);
                    let problem = Problem::CellLooks { seen, doubt };
                    found.report(problem, &self.sheet.at(*row, *column));
                }
            }
        }
        if let Some((row, column)) = coloured.first() {
            let problem = Problem::MarksByColour { cells: coloured.len() };
            let mut told = Diagnostic::new(problem).at(&self.sheet.at(*row, *column));
            for (row, column) in &coloured[1..] {
                told = told.with(&self.sheet.at(*row, *column));
            }
            found.push(told);
        }
    }
}

/// What merged cells make of the rows that they cover.
#[derive(Default)]
struct Merged {
    /// Rows whose words are merged over the width of the table.
    across: BTreeSet<u32>,
    /// What is wrong with a row, should it be a record.
    doubts: BTreeMap<u32, Vec<Diagnostic>>,
}

fn field_name(spec: &TableSpec, field: FieldRef) -> String {
    match field {
        FieldRef::Named(key) => {
            spec.field(key).map_or_else(|| key.to_owned(), |field| field.heading.to_owned())
        }
        FieldRef::Code(code) => code.to_string(),
        FieldRef::Numbering | FieldRef::Ignored => String::new(),
    }
}
