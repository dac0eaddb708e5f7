//! What is left of the headings once all of them were gone through.

use std::collections::{BTreeMap, BTreeSet};

use super::gathered::{Gathered, Other, Unread};
use crate::diag::{Diagnostic, Diagnostics, MappingLine, Problem};
use crate::inputs::raw::FieldRef;
use crate::inputs::sheet::Sheet;
use crate::inputs::sheet::doubtful::Doubtful;
use crate::inputs::sheet::header::Heading;
use crate::inputs::sheet::money_columns::{innermost, is_part};
use crate::inputs::sheet::of_year::{is_not_given, is_of_other_years};
use crate::inputs::tables::{Field, Kind};
use crate::inputs::{likely, said, units};
use crate::viet;

/// The columns that are another period's because this one has its own beside them: no key is theirs.
/// Without one beside it a column is perhaps this period's, and is asked about.
pub(super) fn other_periods(gathered: &mut Gathered<'_>) -> BTreeSet<u32> {
    let mut of_others = BTreeSet::new();
    for Other { field, column, text, place } in std::mem::take(&mut gathered.others) {
        if gathered.has(field) {
            of_others.insert(column);
            gathered.unread.push(Unread { column, text: text.to_string(), near: None, place });
            continue;
        }
        let own = gathered.header.columns.iter().find(|heading| heading.column == column);
        let parts = own.map(Heading::parts).unwrap_or_default();
        let level = parts.iter().find(|part| !viet::parts_of_year(part).is_empty());
        let Some(level) = level else { continue };
        let shown = viet::one_line(level);
        match gathered.doubtful.iter_mut().find(|own| own.heading == shown) {
            Some(own) => own.columns.push((field, column)),
            None => gathered.doubtful.push(Doubtful::level(level, place, (field, column))),
        }
    }
    of_others
}

/// The columns with a heading that nothing is known of, by what is to be said should they be filled.
/// One that is nearly the heading of a field that is missing is told at once: it is a slip that would
/// lose the column.
pub(super) fn unread(
    gathered: &mut Gathered<'_>,
    of_others: &BTreeSet<u32>,
    found: &mut Diagnostics,
) -> BTreeMap<u32, Diagnostic> {
    let mut unknown = BTreeMap::new();
    let all = std::mem::take(&mut gathered.unread);
    let outer = |text: &str| text.rsplit_once(" / ").map(|(outer, _)| outer.to_owned());
    let mut parts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for own in all.iter().filter(|own| is_part(innermost(&own.text))) {
        if let Some(outer) = outer(&own.text) {
            parts.entry(outer).or_default().push(gathered.callings.of_column(own.column));
        }
    }
    for own in all {
        let beside = outer(&own.text).and_then(|outer| parts.get(&outer));
        let beside = beside.filter(|all| all.len() > 1 && is_part(innermost(&own.text)));
        let beside = beside.map(|all| format!("[{}]", all.join(", ")));
        let (column, near, mut told) = told(gathered, own, of_others);
        // Of the parts of one sum none is left out where a column for all of it is missing.
        if let (Some(beside), Problem::UnknownHeading { line, .. }) = (beside, &mut told.problem)
            && line.lacking.iter().any(|key| {
                gathered.sheet.spec.field(key).is_some_and(|field| field.kind == Kind::Money)
            })
        {
            line.column = beside;
        }
        if near {
            found.push(told);
        } else {
            unknown.insert(column, told);
        }
    }
    unknown
}

/// What is said of a heading that nothing is known of, with what may be written of its column; also
/// which column it is, and whether the heading of a field that is missing is near.
fn told(
    gathered: &Gathered<'_>,
    Unread { column, text, near, place }: Unread,
    of_others: &BTreeSet<u32>,
) -> (u32, bool, Diagnostic) {
    let spec = gathered.sheet.spec;
    let has = |key: &'static str| gathered.has(FieldRef::Named(key));
    let near = near
        .filter(|near| spec.fields.iter().any(|field| field.heading == *near && !has(field.key)));
    // A column of units is no column of remarks.
    let unit = units::is_heading_of_units(&text);
    // Beside marks nothing lists them, and what is counted up to a day is no name.
    let marks = gathered.known.iter().any(|(_, own)| matches!(own.field, FieldRef::Code(_)));
    let counted = said::counts_something(&text);
    // What is met up to a day is no number of targets.
    let of_status = counted && spec.field("giao").is_some() && !said::is_to_come(&text);
    let free = spec.fields.iter().filter(|field| {
        let lists = marks && matches!(field.key, "giao" | "dat");
        let other = match field.kind {
            Kind::Nested => true,
            Kind::Note => unit || counted,
            Kind::Text => counted,
            _ => of_status && field.key == "tong",
        };
        !other && !lists && !has(field.key)
    });
    let of_other = of_others.contains(&column);
    // A stage or another year is never the year's own, nor is what is needed or spent.
    let parts = gathered.header.columns.iter().find(|own| own.column == column);
    let parts = parts.map(Heading::parts).unwrap_or_default();
    let allowed = gathered.sheet.years();
    let other_years = is_of_other_years(&parts, &allowed)
        || is_not_given(&text)
        || gathered.sheet.wanted.year.is_some_and(|year| said::is_up_to(&text, year));
    let target = |key: &str| {
        let field = spec.fields.iter().find(|own| own.key == key);
        field.is_some_and(|own| own.kind == Kind::Money && spec.is_target(FieldRef::Named(own.key)))
    };
    let free = free.filter(|field| !(other_years && target(field.key)));
    let keys: Vec<&str> = match near {
        _ if of_other => Vec::new(),
        Some(near) => free.filter(|field| field.heading == near).map(|field| field.key).collect(),
        None => free.map(|field| field.key).collect(),
    };
    let own = gathered.callings.of_column(column);
    let heading = gathered.header.columns.iter().find(|heading| heading.column == column);
    let likely = heading
        .and_then(|heading| likely::key_of(spec, &heading.parts()))
        .and_then(|key| of_its_year(gathered.sheet, key, &text))
        .filter(|key| near.is_none() && !has(key) && !of_other)
        .filter(|key| !(other_years && spec.is_target(FieldRef::Named(key))));
    let line = MappingLine {
        ignored: vec![own.clone()],
        likely: likely.map(|key| (key.to_owned(), own.clone())).into_iter().collect(),
        // While one is missing, any unknown column may be it.
        lacking: lacking(gathered)
            .map(|field| field.key.to_owned())
            .filter(|key| !(other_years && target(key)))
            .collect(),
        column: own,
        keys: keys.into_iter().map(str::to_owned).collect(),
        ..MappingLine::default()
    };
    let (table, line) = (spec.label.to_owned(), Box::new(line));
    let problem = Problem::UnknownHeading { heading: text, table, line };
    (column, near.is_some(), Diagnostic::new(problem).at(&place).meant(near))
}

/// What a column is likely to be by its words, by its year, too: in a plan the year before says what is
/// there, and the plan's own what is to come. Together they would count what is aimed at as reached.
fn of_its_year(sheet: &Sheet<'_>, key: &'static str, text: &str) -> Option<&'static str> {
    let (Some(year), None) = (sheet.wanted.year, sheet.wanted.period) else { return Some(key) };
    let years = said::years(text);
    let Some(own) = years.first().filter(|own| years.iter().all(|year| year == *own)) else {
        return Some(key);
    };
    let as_other = |from: &str, to: &str| {
        let stem = key.strip_suffix(from)?;
        let mut keys = sheet.spec.fields.iter().map(|field| field.key);
        keys.find(|other| other.strip_suffix(to) == Some(stem))
    };
    if key.ends_with("_da_dat") && *own >= year {
        as_other("_da_dat", "_giao").filter(|_| *own == year && !said::is_up_to(text, year))
    } else if key.ends_with("_giao") && *own < year {
        as_other("_giao", "_da_dat")
    } else {
        Some(key)
    }
}

/// The columns that the table cannot do without and has not.
fn lacking<'a>(gathered: &'a Gathered<'_>) -> impl Iterator<Item = &'static Field> + 'a {
    let fields = gathered.sheet.spec.fields.iter();
    fields.filter(|field| field.required && !gathered.has(FieldRef::Named(field.key)))
}

/// Tells of the columns that the table cannot do without. A heading that was refused is told already.
pub(super) fn missing(gathered: &Gathered<'_>, found: &mut Diagnostics) {
    let Gathered { sheet, header, .. } = gathered;
    if !gathered.doubtful.is_empty()
        || !gathered.told_years.is_empty()
        || gathered.slipped
        || gathered.asked
    {
        return;
    }
    for field in lacking(gathered) {
        let problem = Problem::MissingColumn {
            column: field.heading.to_owned(),
            table: sheet.spec.label.to_owned(),
        };
        found.report(problem, &sheet.at(header.last_row, header.name_column));
    }
}
