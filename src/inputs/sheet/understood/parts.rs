//! Columns of one year that say that they are a part of the column before them: that one is then perhaps the
//! sum of several years, and printed as the year's own it would be a wrong figure.

use super::gathered::Gathered;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::FieldRef;
use crate::inputs::said;
use crate::inputs::sheet::header::Heading;
use crate::inputs::tables::Kind;
use crate::viet;

/// Whether a heading begins a part of the column before it.
pub(super) fn is_part(parts: &[&str]) -> bool {
    parts.iter().any(|part| viet::fold(part).starts_with("trong do"))
}

/// Tells of each column of amounts that names no year beside a part of it that does, unless the project
/// says which of the two is read.
pub(super) fn of_other_years(gathered: &mut Gathered<'_>, found: &mut Diagnostics) {
    let sheet = gathered.sheet;
    let years = |own: &Heading| -> Vec<i32> {
        own.parts.iter().flat_map(|part| said::years(part)).collect()
    };
    let mut told = Vec::new();
    for heading in &gathered.header.columns {
        let parts = heading.parts();
        let [year] = years(heading)[..] else { continue };
        let named = sheet.mapping.field(heading.column, &parts);
        if !is_part(&parts) || named.is_some_and(|field| field != FieldRef::Ignored) {
            continue;
        }
        let before = gathered.known.iter().filter(|(column, _)| *column < heading.column);
        let Some((column, whole)) = before.max_by_key(|(column, _)| *column) else { continue };
        let FieldRef::Named(key) = whole.field else { continue };
        let money = sheet.spec.field(key).is_some_and(|own| own.kind == Kind::Money);
        let own = gathered.header.columns.iter().find(|own| own.column == *column);
        let dated = own.is_none_or(|own| !years(own).is_empty() || is_part(&own.parts()));
        let mapped = gathered.reader.is_mapped(gathered.header, *column);
        let Some(wanted) = sheet.wanted.year else { continue };
        if !money || !sheet.spec.is_target(whole.field) || dated || mapped {
            continue;
        }
        let part: Vec<String> = parts.iter().map(|part| viet::one_line(part)).collect();
        let called = [*column, heading.column].map(|column| gathered.callings.of_column(column));
        let problem = Problem::PartOfOtherYears {
            whole: whole.heading.to_string(),
            part: part.join(" / "),
            year: wanted.to_string(),
            own: year == wanted,
            key: key.to_owned(),
            called: Box::new(called),
        };
        let place = sheet.at(heading.row, heading.column);
        found.push(Diagnostic::new(problem).at(&place).with(&whole.place));
        told.push(heading.column);
    }
    gathered.unread.retain(|own| !told.contains(&own.column));
    gathered.known.retain(|(column, _)| !told.contains(column));
}
