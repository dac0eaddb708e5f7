//! Targets that count what there is already: by the words of their heading or of a title, or by their
//! figures. What a year is to add is asked for; a cumulative number would be added to what there is.

use super::Sheet;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, RawColumn, RawRow, RawTable};
use crate::inputs::said;
use crate::origin::Place;
use crate::viet;

/// Words by which the heading of targets says that they are what is added.
const ADDED: &[&str] =
    &["giao", "thêm", "mới", "tăng", "riêng", "trong năm", "đăng ký", "còn lại", "phát sinh"];

/// Words of a title that its figures count what there is already.
const CUMULATIVE: &[&str] = &["lũy kế", "cộng dồn"];

/// Of fewer that are there already, figures do not tell whether they are counted in.
const ENOUGH: u32 = 5;

/// The level of a target's heading that speaks of all that there will be at the end of a year.
pub(super) fn level<'p>(sheet: &Sheet<'_>, parts: &[&'p str], field: FieldRef) -> Option<&'p str> {
    let year = sheet.wanted.year.filter(|_| sheet.spec.is_target(field))?;
    parts.iter().copied().find(|part| said::is_up_to(part, year))
}

/// What a title says that calls the figures below it cumulative, where some are what a year is to add. One
/// that speaks of what was there and of what is planned, each apart, does not.
pub(super) fn title(sheet: &Sheet<'_>, fields: &[FieldRef], text: &str) -> Option<Problem> {
    let year = sheet.wanted.year?;
    let targets = fields.iter().any(|field| match field {
        FieldRef::Named(key) => key.ends_with("giao") && sheet.spec.is_target(*field),
        _ => sheet.spec.is_target(*field),
    });
    let toned = viet::fold_tones(text);
    let parts: Vec<&str> =
        toned.split([',', ';', '-', '–']).flat_map(|p| p.split(" và ")).collect();
    let of_the_year = |part: &&&str| {
        let years = said::years(part);
        said::has_words(part, CUMULATIVE) && (years.is_empty() || years.contains(&year))
    };
    let planned = |part: &&str| said::is_to_come(part) && !said::has_words(part, CUMULATIVE);
    let part = parts.iter().find(of_the_year).filter(|_| targets)?;
    let words = CUMULATIVE.iter().find(|own| said::has_words(part, &[own]))?;
    (!parts.iter().any(planned)).then(|| Problem::FiguresOfOtherSpan {
        text: viet::one_line(text),
        words: (*words).to_owned(),
        table: sheet.spec.label.to_owned(),
        year: year.to_string(),
        month: 0,
        there: false,
    })
}

/// Tells that such targets are read as the year's part all the same, because the project names their
/// column.
pub(super) fn tell_read(sheet: &Sheet<'_>, level: &str, place: &Place, found: &mut Diagnostics) {
    tell(sheet, level, false, place, found);
}

fn tell(sheet: &Sheet<'_>, heading: &str, figures: bool, place: &Place, found: &mut Diagnostics) {
    let year = sheet.wanted.year.map_or_else(String::new, |year| year.to_string());
    let (heading, table) = (viet::one_line(heading), sheet.label());
    let problem = Problem::TargetsPerhapsCumulative { heading, year, table, figures };
    if !found.iter().any(|told| told.problem == problem) {
        found.report(problem, place);
    }
}

/// Tells of targets whose heading says neither that they are added nor that they are not, where none is
/// smaller than what its row has already.
pub(super) fn tell_figures(sheet: &Sheet<'_>, table: &RawTable, found: &mut Diagnostics) {
    for column in table.columns.iter().flatten() {
        let FieldRef::Named(key) = column.field else { continue };
        let there = key.strip_suffix("_giao").map(|own| format!("{own}_da_dat"));
        let Some(there) = there.filter(|_| sheet.spec.is_target(column.field)) else { continue };
        let adds = said::has_words(&column.heading, ADDED);
        if !adds && level_of(sheet, column).is_none() && none_is_smaller(&table.rows, key, &there) {
            tell(sheet, &column.heading, true, &column.place, found);
        }
    }
}

fn level_of<'c>(sheet: &Sheet<'_>, column: &'c RawColumn) -> Option<&'c str> {
    level(sheet, &[&column.heading], column.field)
}

/// Whether every row that has something has no smaller target, and all of them together have enough.
fn none_is_smaller(rows: &[RawRow], target: &str, there: &str) -> bool {
    let number = |row: &RawRow, key: &str| match row.get(key).map(|cell| &cell.value) {
        Some(Node::Number(number)) => Some(*number),
        Some(Node::Text(text)) => viet::parse_decimal(text).ok(),
        _ => None,
    };
    let mut sum = rust_decimal::Decimal::ZERO;
    let (mut stated, mut blank) = (0, 0);
    for row in rows {
        let Some(there) = number(row, there).filter(|own| !own.is_zero()) else { continue };
        match number(row, target).filter(|own| !own.is_zero()) {
            Some(target) if target < there => return false,
            Some(_) => stated += 1,
            None => blank += 1,
        }
        sum += there;
    }
    // A few blanks were forgotten; many are of those that are to gain none.
    sum >= ENOUGH.into() && 3 * blank <= stated
}
