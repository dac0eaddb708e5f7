//! What the headings of a sheet mean: each column to its field, and what is wrong with those that
//! mean nothing, too much or something of another year.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::header::{GridRow, Header, Heading, Reader};
use super::mapping::Target;
use super::{Sheet, letters};
use crate::diag::{Diagnostic, Diagnostics, MappingLine, Problem, Severity};
use crate::inputs::columns::{self, Meaning};
use crate::inputs::raw::{Column, FieldRef};
use crate::inputs::specs::{self, Kind, TableSpec};
use crate::inputs::units;
use crate::origin::{Place, column_name};
use crate::viet;

/// The columns of a sheet.
pub(super) struct Columns {
    /// Those that are understood.
    pub(super) known: Vec<(u32, Column)>,
    /// Those with a heading that nothing is known of.
    pub(super) unknown: BTreeMap<u32, Diagnostic>,
    /// Whether one was refused.
    pub(super) refused: bool,
}

impl Columns {
    /// Those that are read.
    pub(super) fn read(&self) -> impl Iterator<Item = &(u32, Column)> {
        let unread = |field| matches!(field, FieldRef::Ignored | FieldRef::Numbering);
        self.known.iter().filter(move |(_, column)| !unread(column.field))
    }

    /// Whether the column of the names is there; that it is not was told with the headings.
    pub(super) fn has_names(&self, spec: &TableSpec) -> bool {
        let name = FieldRef::Named(spec.name_field);
        spec.name_optional || self.known.iter().any(|(_, column)| column.field == name)
    }
}

pub(super) fn understand(
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
    // A letter that points at another column leaves its own field without one.
    let mut slipped = false;
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
        if let Some(slip) = letters::against_heading(sheet, reader, heading, field) {
            found.push(slip);
            slipped = true;
            continue;
        }
        if let Some(other) = letters::against_words(sheet, reader, heading, field) {
            let refused = other.severity == Severity::Error;
            found.push(other);
            if refused {
                continue;
            }
        }
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
                    // What is said of a title may be an aim.
                    keys: field_key(field).filter(|key| !is_title(key)).into_iter().collect(),
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
                    && units::money_unit(&first.heading) == units::money_unit(&text) =>
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
    let doubtful = !told.is_empty() || slipped;
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

/// What `cot` and `bo_qua` call a column: its heading where that is its alone, else its letter.
pub(super) fn called(header: &Header, column: u32) -> String {
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
pub(super) fn written(text: &str) -> Option<String> {
    let text = viet::one_line(text);
    let says = matches!(Target::of(&text), Target::Heading(words) if !words.is_empty());
    says.then(|| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

fn is_title(key: &str) -> bool {
    specs::TITLES.contains(&key)
}

/// What `cot` calls a field.
pub(super) fn field_key(field: FieldRef) -> Option<String> {
    match field {
        FieldRef::Named(key) => Some(key.to_owned()),
        FieldRef::Code(code) => Some(code.to_string()),
        FieldRef::Numbering | FieldRef::Ignored => None,
    }
}

impl Sheet<'_> {
    /// The headings of the columns that `bo_qua` names.
    pub(super) fn columns_passed_over(&self, headings: &[Heading]) -> Vec<Place> {
        let of = |heading: &&Heading| {
            let parts = heading.parts();
            self.mapping.ignored.iter().any(|(_, target)| target.meets(heading.column, &parts))
        };
        headings.iter().filter(of).map(|h| self.at(h.row, h.column)).collect()
    }
}

/// Beside columns of marks a column "TC đạt" says how many, not which.
pub(super) fn counts_beside_marks(spec: &TableSpec, columns: &mut [(u32, Column)]) {
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
pub(super) fn unmapped(
    sheet: &Sheet<'_>,
    header: &Header,
    grid: &[GridRow],
    found: &mut Diagnostics,
) {
    letters::named_twice(sheet, found);
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

pub(super) fn field_name(spec: &TableSpec, field: FieldRef) -> String {
    match field {
        FieldRef::Named(key) => {
            spec.field(key).map_or_else(|| key.to_owned(), |field| field.heading.to_owned())
        }
        FieldRef::Code(code) => code.to_string(),
        FieldRef::Numbering | FieldRef::Ignored => String::new(),
    }
}
