//! What the headings of a sheet mean: each column to its field, and what is wrong with those that
//! mean nothing, too much or something of another year.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;

use super::callings::Callings;
use super::doubtful::Doubtful;
use super::fields::{Columns, written};
use super::header::{GridRow, Header, Heading, Reader};
use super::named::without_heading;
use super::{Sheet, letters, periods};
use crate::diag::{Diagnostic, Diagnostics, MappingLine, Problem, Severity};
use crate::inputs::columns::{self, Meaning};
use crate::inputs::raw::{Column, FieldRef};
use crate::inputs::tables::{Kind, TableSpec};
use crate::inputs::{likely, said, units};
use crate::origin::Place;
use crate::viet;

pub(super) fn understand(
    sheet: &Sheet<'_>,
    reader: &Reader<'_>,
    header: &Header,
    grid: &[GridRow],
    found: &mut Diagnostics,
) -> Columns {
    let spec = sheet.spec;
    let mut known: Vec<(u32, Column)> = Vec::new();
    let mut unknown = BTreeMap::new();
    let mut nearly = Vec::new();
    let errors_before = found.count(Severity::Error);
    let above = sheet.unit_above(header, grid);
    let callings = Callings::of(header);
    // One outer level stands over many columns: what is wrong with it is told once.
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    let mut told_days: BTreeSet<String> = BTreeSet::new();
    let mut told_roman = false;
    let grouped = !sheet.turned && groups_in_roman(header);
    // A letter that points at another column leaves its own field without one.
    let mut slipped = false;
    let mut doubtful: Vec<Doubtful> = Vec::new();
    // Columns of other periods, should this one have its own beside them.
    let mut others: Vec<(FieldRef, u32, Arc<str>, Place)> = Vec::new();
    // A column without any heading has its letter.
    let unheaded = without_heading(sheet, header);
    for heading in header.columns.iter().chain(&unheaded) {
        let parts = heading.parts();
        let text: Arc<str> =
            parts.iter().map(|part| viet::one_line(part)).collect::<Vec<_>>().join(" / ").into();
        let place = sheet.at(heading.row, heading.column);
        let own = |at: usize| at + 1 == parts.len() || columns::roman_alone(parts[at]).is_none();
        let said: Vec<&str> =
            (0..parts.len()).filter(|at| !grouped || own(*at)).map(|at| parts[at]).collect();
        // "Thôn đạt chuẩn NTM / Đến hết quý I": the period is no part of what is counted.
        let timeless = periods::without_time(&said);
        let meaning = match reader.meaning(heading.column, &said) {
            Meaning::Unknown if sheet.wanted.period.is_some() && timeless.len() < said.len() => {
                reader.meaning(heading.column, &timeless)
            }
            meaning => meaning,
        };
        let field = match meaning {
            Meaning::Known(field) => field,
            Meaning::Contradiction { code, seen, name } => {
                let code = code.to_string();
                let apart = sheet.turned && parts.len() > 1;
                let problem = Problem::HeadingNumberVersusName { code, seen, name, apart };
                found.report(problem, &place);
                continue;
            }
            // Rows of indicators of a set that has none.
            Meaning::NoSuchCode(code)
                if sheet.turned
                    && code.is_indicator()
                    && sheet.set.is_some_and(|set| set.indicator_count() == 0) =>
            {
                let problem = Problem::RowsOfIndicators {
                    code: code.to_string(),
                    rows: vec![heading.column + 1],
                    set: sheet.set.map_or_else(String::new, |set| set.short_name.clone()),
                    tables: vec![sheet.key_of_table()],
                };
                found.report(problem, &place);
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
        let own_period = sheet.is_of_own_period(&parts).filter(|_| sheet.is_of_a_period(field));
        if !explained && own_period == Some(false) {
            others.push((field, heading.column, text, place));
            continue;
        }
        let said_time = |words: &str| {
            own_period == Some(true) && sheet.is_of_own_period(&[words]) == Some(true)
        };
        if !explained
            && let Some(words) =
                reader.headings.unexplained(&parts, field).filter(|words| !said_time(words))
        {
            let folded = viet::fold(&words);
            // A sign such as "%" has no letters to compare.
            let has = |part: &&&str| match folded.is_empty() {
                true => part.contains(words.as_str()),
                false => viet::fold(part).contains(&folded),
            };
            let outer = parts.iter().find(has);
            let shown = outer.map_or_else(|| text.to_string(), |part| viet::one_line(part));
            let (outer, column) = (outer.and_then(|part| written(part)), heading.column);
            let known = doubtful.iter_mut().find(|own| own.heading == shown && own.words == words);
            match known {
                Some(own) => own.columns.push((field, column)),
                None => {
                    let columns = vec![(field, column)];
                    doubtful.push(Doubtful { heading: shown, words, outer, place, columns });
                }
            }
            continue;
        }
        // A letter points at whatever stands there, also in the workbook of another year.
        let by_letter = sheet.mapping.by_letter(heading.column);
        let read = !matches!(field, FieldRef::Ignored | FieldRef::Numbering);
        if read && (!mapped || by_letter) {
            let allowed = sheet.wanted.of_field(spec, field);
            if let Some((heading, year)) =
                parts.iter().find_map(|part| said::other_year(part, &allowed))
            {
                if told.insert((heading.clone(), year.to_string())) {
                    let wrong = Problem::heading_year(heading, year, &allowed, sheet.table_shown());
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
            FieldRef::Named(key) => !said::is_to_come(&text) && !key.ends_with("giao"),
            FieldRef::Code(_) => true,
            FieldRef::Numbering | FieldRef::Ignored => false,
        };
        if counts && let Some(part) = parts.iter().find(|p| !said::counted_to(p).is_empty()) {
            let another = sheet.of_another_day(part, &place);
            let heading = viet::one_line(part);
            if let Some(another) = another
                && told_days.insert(heading)
            {
                found.push(another);
            }
        }
        let other =
            sheet.of_another_part(&parts, field).or_else(|| sheet.of_later_stage(&parts, field));
        if !mapped && let Some(part) = other {
            let columns = vec![(field, heading.column)];
            let (shown, outer) = (viet::one_line(part), written(part));
            let words = shown.clone();
            doubtful.push(Doubtful { heading: shown, words, outer, place, columns });
            continue;
        }
        // What the project names is read; that its heading is another period's is told all the same.
        if mapped && let Some(other) = sheet.of_another_period(&parts, field, &place) {
            let told = |own: &Diagnostic| own.problem == other.problem;
            if !found.iter().any(told) {
                found.push(other);
            }
        }
        let twice = known.iter().find(|(_, column)| column.field == field);
        match twice {
            // The project says to add them up, and they are in one unit.
            Some((at, first))
                if mapped
                    && sheet.mapping.adds(field)
                    && reader.is_mapped(header, *at)
                    && can_be_added(&first.heading, &text, above) =>
            {
                known.push((heading.column, Column { field, heading: text, place }));
            }
            Some((at, first)) if field != FieldRef::Ignored => {
                let problem = Problem::DuplicateColumn {
                    first: first.heading.to_string(),
                    second: text.to_string(),
                    field: match field {
                        FieldRef::Numbering => "TT".to_owned(),
                        field => field_name(spec, field),
                    },
                    // Of a sheet that is laid on its side a column is a row.
                    called: Box::new(match sheet.turned {
                        true => [*at, heading.column].map(|row| (row + 1).to_string()),
                        false => [*at, heading.column].map(|column| callings.of_column(column)),
                    }),
                    rows: sheet.turned,
                };
                found.push(Diagnostic::new(problem).at(&place).with(&first.place));
                // What is told of a column is told once.
                if unheaded.iter().any(|own| own.column == heading.column) {
                    let field = FieldRef::Ignored;
                    known.push((heading.column, Column { field, heading: text, place }));
                }
            }
            _ => known.push((heading.column, Column { field, heading: text, place })),
        }
    }
    // A column of another period is the other period's where this one has its own: no key is its.
    let mut of_others: BTreeSet<u32> = BTreeSet::new();
    for (field, column, text, place) in others {
        if known.iter().any(|(_, own)| own.field == field) {
            let heading = text.to_string();
            of_others.insert(column);
            nearly.push((column, heading, None, place));
            continue;
        }
        let own = header.columns.iter().find(|heading| heading.column == column);
        let parts = own.map(Heading::parts).unwrap_or_default();
        let part = parts.iter().find(|part| !viet::parts_of_year(part).is_empty());
        let Some(part) = part else { continue };
        let shown = viet::one_line(part);
        match doubtful.iter_mut().find(|own| own.heading == shown) {
            Some(own) => own.columns.push((field, column)),
            None => doubtful.push(Doubtful {
                words: shown.clone(),
                heading: shown,
                outer: written(part),
                place,
                columns: vec![(field, column)],
            }),
        }
    }
    for own in &doubtful {
        found.push(own.told(sheet, header));
    }
    let has = |key: &str| {
        known.iter().any(|(_, c)| matches!(c.field, FieldRef::Named(own) if own == key))
    };
    // While one is missing, any unknown column may be it.
    let lacking: Vec<String> = spec
        .fields
        .iter()
        .filter(|field| field.required && !has(field.key))
        .map(|field| field.key.to_owned())
        .collect();
    for (column, heading, near, place) in nearly {
        let near = near.filter(|near| {
            spec.fields.iter().any(|field| field.heading == *near && !has(field.key))
        });
        // A column of units is no column of remarks.
        let unit = units::is_heading_of_units(&heading);
        let free = spec.fields.iter().filter(|field| {
            field.kind != Kind::Nested && !has(field.key) && !(unit && field.kind == Kind::Note)
        });
        let keys = match near {
            _ if of_others.contains(&column) => Vec::new(),
            Some(near) => free.filter(|field| field.heading == near).map(|f| f.key).collect(),
            None => free.map(|field| field.key).collect::<Vec<_>>(),
        };
        let own = callings.of_column(column);
        let parts = header.columns.iter().find(|heading| heading.column == column);
        let likely = parts.and_then(|heading| likely::key_of(spec, &heading.parts()));
        let line = MappingLine {
            ignored: vec![own.clone()],
            likely: likely
                .filter(|key| near.is_none() && !has(key) && !of_others.contains(&column))
                .map(|key| (key.to_owned(), own.clone()))
                .into_iter()
                .collect(),
            lacking: lacking.clone(),
            column: own,
            keys: keys.into_iter().map(str::to_owned).collect(),
            ..MappingLine::default()
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
    let doubtful = !doubtful.is_empty() || !told.is_empty() || slipped;
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
    known.sort_by_key(|(column, _)| *column);
    Columns { known, unknown, refused }
}

/// Whether Roman numbers above other headings are those of groups: one stands over several columns.
fn groups_in_roman(header: &Header) -> bool {
    let over = |heading: &Heading| {
        let parts = heading.parts();
        let (_, outer) = parts.split_last()?;
        outer.iter().find_map(|part| columns::roman_alone(part))
    };
    header
        .columns
        .windows(2)
        .any(|pair| over(&pair[0]).is_some() && over(&pair[0]) == over(&pair[1]))
}

/// Whether amounts of two columns can be added up: both are in one unit, that above the table where
/// they name none, or each names its own.
fn can_be_added(first: &str, second: &str, above: Option<Decimal>) -> bool {
    let (first, second) = (units::named_unit(first), units::named_unit(second));
    first.is_some() && second.is_some() || first.or(above) == second.or(above)
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

pub(super) fn field_name(spec: &TableSpec, field: FieldRef) -> String {
    match field {
        FieldRef::Named(key) => {
            spec.field(key).map_or_else(|| key.to_owned(), |field| field.heading.to_owned())
        }
        FieldRef::Code(code) => code.to_string(),
        FieldRef::Numbering | FieldRef::Ignored => String::new(),
    }
}
