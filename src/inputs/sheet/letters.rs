//! Columns that the project names by a letter, held against their own headings: a letter that
//! slipped by one points at another field, and its figures would be read for this one.
//!
//! A column that is named by the words of its heading is meant; that these words say something else is
//! told all the same, and figures of a whole year are none of a part of it.

use super::Sheet;
use super::fields::{Columns, field_key, written};
use super::header::{Heading, Reader};
use super::mapping::Target;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::columns::Meaning;
use crate::inputs::raw::FieldRef;
use crate::inputs::said;
use crate::inputs::tables::Kind;
use crate::origin::column_name;
use crate::viet;

/// What a heading clearly says by itself: every word of it is explained, and no year contradicts.
fn says(sheet: &Sheet<'_>, reader: &Reader<'_>, parts: &[&str]) -> Option<FieldRef> {
    let Meaning::Known(field) = reader.headings.meaning(parts) else { return None };
    if reader.headings.unexplained(parts, field).is_some() {
        return None;
    }
    let allowed = sheet.wanted.of_field(sheet.spec, field);
    let of_year = matches!(field, FieldRef::Named(_))
        && parts.iter().any(|part| said::other_year(part, &allowed).is_some());
    (!of_year).then_some(field)
}

/// A column that `cot` names by its letter, and whose heading clearly means something else.
pub fn against_heading(
    sheet: &Sheet<'_>,
    reader: &Reader<'_>,
    heading: &Heading,
    field: FieldRef,
) -> Option<Diagnostic> {
    let letter = Target::Letter(heading.column);
    if !sheet.mapping.columns.iter().any(|(own, _, target)| *own == field && *target == letter) {
        return None;
    }
    let parts = heading.parts();
    let own = says(sheet, reader, &parts)?;
    let innermost = parts.last().copied().unwrap_or_default();
    let numbers = |field: FieldRef| match field {
        FieldRef::Numbering => true,
        FieldRef::Named(key) => {
            reader.spec.field(key).is_some_and(|field| field.kind == Kind::Numbering)
        }
        FieldRef::Code(_) | FieldRef::Ignored => false,
    };
    let agrees = match (field, own) {
        _ if own == field || numbers(field) && numbers(own) => true,
        // "TC đạt" may be the number of criteria as well as their list.
        (FieldRef::Named("tong"), FieldRef::Named("dat" | "giao")) => reader.spec.coded,
        // "Tiêu chí 2" above the words of its indicator.
        (FieldRef::Code(code), FieldRef::Code(own)) => {
            code.is_indicator() && !own.is_indicator() && code.criterion == own.criterion
        }
        _ => reader.headings.meaning(&[innermost]) == Meaning::Known(field),
    };
    if agrees {
        return None;
    }
    slip(sheet, heading, field, field_key(own))
}

/// A column that `cot` names by words which say that its figures are another field's.
pub fn against_words(
    sheet: &Sheet<'_>,
    reader: &Reader<'_>,
    heading: &Heading,
    field: FieldRef,
) -> Option<Diagnostic> {
    let parts = heading.parts();
    let summed = |field: FieldRef| match field {
        FieldRef::Named(key) => reader.spec.field(key).is_some_and(|own| own.kind.is_summed()),
        FieldRef::Code(_) | FieldRef::Numbering | FieldRef::Ignored => false,
    };
    let (_, entry, target) = sheet
        .mapping
        .columns
        .iter()
        .find(|(own, _, target)| *own == field && target.meets(heading.column, &parts))?;
    let (key, place) = (field_key(field)?, sheet.at(heading.row, heading.column));
    let heading = shown(&parts);
    if of_whole_year(&key, &heading) {
        let problem = Problem::WholeYearColumn { key, heading };
        return Some(Diagnostic::new(problem).at(&entry.place).with(&place));
    }
    let own = says(sheet, reader, &parts).filter(|own| *own != field && summed(*own))?;
    if !matches!(target, Target::Heading(_)) || !summed(field) {
        return None;
    }
    let means = field_key(own)?;
    let problem = Problem::HeadingOfOtherField { key, heading, means };
    Some(Diagnostic::new(problem).at(&entry.place).with(&place))
}

/// Whether a heading says that its figures are the whole year's, over a field of a part of it: what
/// is still to come, or what was done by the period's end.
fn of_whole_year(key: &str, heading: &str) -> bool {
    let words = format!(" {} ", viet::fold(heading));
    let says = |what: &str| words.contains(&format!(" {what} "));
    let still = key == "con_lai" || key.starts_with("kh_");
    let done = matches!(key, "thuc_hien" | "giai_ngan" | "khoi_luong") || key.starts_with("kq_");
    let part = says("thang") || says("quy");
    let rest = says("cuoi nam") || says("con lai");
    let whole = says("ca nam") || says("uoc") && says("nam") && !part;
    (still && !rest || done && says("uoc")) && whole
}

/// Tells of the letter by which `cot` gives a column to a field, if it does.
pub fn slip(
    sheet: &Sheet<'_>,
    heading: &Heading,
    field: FieldRef,
    means: Option<String>,
) -> Option<Diagnostic> {
    let letter = Target::Letter(heading.column);
    let (_, entry, _) =
        sheet.mapping.columns.iter().find(|(own, _, target)| *own == field && *target == letter)?;
    let parts = heading.parts();
    let problem = Problem::LetterAgainstHeading {
        key: field_key(field)?,
        letter: entry.value.clone(),
        heading: shown(&parts),
        means,
        called: written(&shown(&parts)),
    };
    let place = sheet.at(heading.row, heading.column);
    Some(Diagnostic::new(problem).at(&entry.place).with(&place))
}

fn shown(parts: &[&str]) -> String {
    parts.iter().map(|part| viet::one_line(part)).collect::<Vec<_>>().join(" / ")
}

/// One column that `cot` gives to two fields, or that `bo_qua` names as well: only the first would
/// count.
pub fn named_twice(sheet: &Sheet<'_>, found: &mut Diagnostics) {
    let mapping = sheet.mapping;
    let own = mapping.columns.iter().map(|(field, text, target)| (field_key(*field), text, target));
    let ignored = mapping.ignored.iter().map(|(text, target)| (None, text, target));
    let all: Vec<_> = own.chain(ignored).collect();
    for (at, (key, text, target)) in all.iter().enumerate() {
        let first = all[..at].iter().find(|(other, _, known)| known == target && other != key);
        if let Some((first, other, _)) = first {
            let called = |key: &Option<String>| key.clone().unwrap_or_else(|| "bo_qua".to_owned());
            let problem = Problem::ColumnNamedTwice {
                column: text.value.clone(),
                first: called(first),
                second: called(key),
            };
            found.push(Diagnostic::new(problem).at(&text.place).with(&other.place));
        }
    }
}

/// A column of amounts, counts or marks that `bo_qua` passes over by its letter although its heading
/// clearly is that of a field, which no other column gives: the table is without it.
pub fn passed_over(
    sheet: &Sheet<'_>,
    reader: &Reader<'_>,
    headings: &[Heading],
    columns: &Columns,
    found: &mut Diagnostics,
) {
    let has = |field: FieldRef| columns.known.iter().any(|(_, column)| column.field == field);
    let marks = columns.known.iter().any(|(_, column)| matches!(column.field, FieldRef::Code(_)));
    for (entry, target) in &sheet.mapping.ignored {
        let Target::Letter(letter) = target else { continue };
        let Some(heading) = headings.iter().find(|heading| heading.column == *letter) else {
            continue;
        };
        let parts = heading.parts();
        let Some(field) = says(sheet, reader, &parts).filter(|field| !has(*field)) else {
            continue;
        };
        // Another column for it is asked about where it stands.
        let means_it = |other: &Heading| {
            let meant = reader.meaning(other.column, &other.parts());
            other.column != *letter && matches!(meant, Meaning::Known(own) if own == field)
        };
        if headings.iter().any(means_it) {
            continue;
        }
        let counts = match field {
            FieldRef::Code(_) => marks,
            FieldRef::Named(key) => {
                !reader.spec.coded && reader.spec.field(key).is_some_and(|own| own.kind.is_summed())
            }
            FieldRef::Numbering | FieldRef::Ignored => false,
        };
        if let (true, Some(means)) = (counts, field_key(field)) {
            let problem = Problem::FieldPassedOver {
                letter: column_name(*letter),
                heading: shown(&parts),
                means,
                called: written(&shown(&parts)),
            };
            let place = sheet.at(heading.row, heading.column);
            let mut told = Diagnostic::new(problem).at(&entry.place).with(&place);
            // Status must have every criterion.
            if reader.spec.key == "hien_trang" {
                told.severity = Severity::Error;
            }
            found.push(told);
        }
    }
}
