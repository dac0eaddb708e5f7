//! What the headings of a sheet mean: each column to its field, and what is wrong with those that
//! mean nothing, too much or something of another year.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;

pub(super) use super::fields::Columns;
use super::fields::field_key;
pub use super::fields::written;
use super::header::{GridRow, Header, Heading, Reader};
use super::mapping::Target;
use super::{Sheet, letters, periods};
use crate::diag::{Diagnostic, Diagnostics, MappingLine, Problem, Severity};
use crate::inputs::columns::{self, Meaning};
use crate::inputs::likely;
use crate::inputs::raw::{Column, FieldRef};
use crate::inputs::said;
use crate::inputs::tables::{self, Kind, TableSpec};
use crate::inputs::units;
use crate::origin::{Place, column_name};
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
            let outer = parts.iter().find(|part| viet::fold(part).contains(&viet::fold(&words)));
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

/// A level of headings that is not understood, over one column or several.
struct Doubtful {
    heading: String,
    words: String,
    /// The level as it is written in YAML.
    outer: Option<String>,
    place: Place,
    columns: Vec<(FieldRef, u32)>,
}

impl Doubtful {
    fn told(&self, sheet: &Sheet<'_>, header: &Header) -> Diagnostic {
        let is_below = |heading: &&Heading| {
            heading.parts.iter().any(|part| viet::one_line(part) == self.heading)
        };
        let below = header.columns.iter().filter(is_below).count();
        let mut named = self.columns.iter().map(|(field, column)| {
            let called = match self.columns.len() {
                1 => called(header, *column),
                _ => column_name(*column),
            };
            (key_for(sheet.spec, *field, &self.heading), called)
        });
        let own: Vec<(Option<String>, String)> = named.by_ref().collect();
        let ignored = match &self.outer {
            Some(outer) if below == self.columns.len() => vec![outer.clone()],
            _ => own.iter().map(|(_, called)| called.clone()).collect(),
        };
        // A title that is still to come is an aim.
        let aim = said::is_to_come(&self.words);
        let keys = own.into_iter().filter_map(|(key, called)| Some((key?, called)));
        let mut keys = keys.filter(|(key, _)| !(aim && is_title(key)));
        let first = keys.next();
        let line = MappingLine {
            column: first.as_ref().map_or_else(String::new, |(_, called)| called.clone()),
            keys: first.map(|(key, _)| key).into_iter().collect(),
            ignored,
            more: keys.collect(),
            ..MappingLine::default()
        };
        let problem = Problem::HeadingDoubtful {
            heading: self.heading.clone(),
            words: self.words.clone(),
            table: sheet.label(),
            line: Box::new(line),
        };
        Diagnostic::new(problem).at(&self.place)
    }
}

/// The key that a column is perhaps to be read as: a number of hamlets below "Kế hoạch" is that of
/// those that are to gain the title.
fn key_for(spec: &TableSpec, field: FieldRef, heading: &str) -> Option<String> {
    if (spec.key, field) != ("xom", FieldRef::Named("tong")) {
        return field_key(field);
    }
    let model = viet::fold(heading).contains("kieu mau");
    let key = match (said::is_to_come(heading), model) {
        (true, true) => "kieu_mau_giao",
        (true, false) => "ntm_giao",
        (false, true) => "kieu_mau_da_dat",
        (false, false) => "ntm_da_dat",
    };
    Some(key.to_owned())
}

/// The columns that `cot` and `bo_qua` name by a letter and that have no heading.
fn without_heading(sheet: &Sheet<'_>, header: &Header) -> Vec<Heading> {
    let own = sheet.mapping.columns.iter().map(|(_, text, target)| (text, target));
    let ignored = sheet.mapping.ignored.iter().map(|(text, target)| (text, target));
    let mut headings: Vec<Heading> = Vec::new();
    for (text, target) in own.chain(ignored) {
        if let Target::Letter(column) = target
            && !header.columns.iter().chain(&headings).any(|heading| heading.column == *column)
        {
            let (row, parts) = (header.last_row, vec![text.value.clone()]);
            headings.push(Heading { column: *column, parts, row });
        }
    }
    headings
}

/// What `cot` and `bo_qua` call a column: its heading where that is its alone, else its letter.
pub(super) fn called(header: &Header, column: u32) -> String {
    Callings::of(header).of_column(column)
}

/// What the columns of a sheet are called; for many of them at once.
struct Callings<'a> {
    header: &'a Header,
    /// How many columns each wording means.
    times: BTreeMap<String, usize>,
}

impl<'a> Callings<'a> {
    fn of(header: &'a Header) -> Self {
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for heading in &header.columns {
            for words in Target::words_of(&heading.parts()) {
                *times.entry(words).or_default() += 1;
            }
        }
        Callings { header, times }
    }

    fn of_column(&self, column: u32) -> String {
        let own = self.header.columns.iter().find(|heading| heading.column == column);
        let parts = own.map_or_else(Vec::new, Heading::parts);
        let shown: Vec<String> = parts.iter().map(|part| viet::one_line(part)).collect();
        let text = shown.join(" / ");
        let alone = matches!(Target::of(&text), Target::Heading(words)
            if Target::words_of(&parts).contains(&words) && self.times.get(&words) == Some(&1));
        written(&text).filter(|_| alone).unwrap_or_else(|| column_name(column))
    }
}

fn is_title(key: &str) -> bool {
    tables::TITLES.contains(&key)
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
        if let Some(columns) = several(header, target) {
            let (key, seen) = (key.to_owned(), text.value.clone());
            found.report(Problem::MappingMeetsMany { key, seen, columns }, &text.place);
        }
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

/// The columns whose own headings have the words of a target, below different levels: one of them is
/// meant.
fn several(header: &Header, target: &Target) -> Option<Vec<String>> {
    let Target::Heading(words) = target else { return None };
    let own = |heading: &&Heading| {
        heading.parts.len() > 1
            && heading.parts.last().is_some_and(|part| viet::fold(part) == *words)
    };
    let met: Vec<&Heading> = header.columns.iter().filter(own).collect();
    let [first, others @ ..] = met.as_slice() else { return None };
    let outer = |heading: &Heading| heading.parts[..heading.parts.len() - 1].to_vec();
    others
        .iter()
        .any(|other| outer(other) != outer(first))
        .then(|| met.iter().map(|heading| called(header, heading.column)).collect())
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
