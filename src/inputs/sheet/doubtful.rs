//! Levels of headings that are not understood, and what is perhaps to be written of them.

use super::Sheet;
use super::callings::called;
use super::fields::{field_key, written};
use super::header::{Header, Heading};
use super::of_year::is_never_the_years;
use crate::diag::{Diagnostic, MappingLine, Problem};
use crate::inputs::raw::FieldRef;
use crate::inputs::tables::{self, Kind, TableSpec};
use crate::inputs::{columns, said};
use crate::origin::{Place, column_name};
use crate::viet;

/// A level of headings that is not understood, over one column or several.
pub(super) struct Doubtful {
    pub(super) heading: String,
    pub(super) words: String,
    /// The level as it is written in YAML.
    pub(super) outer: Option<String>,
    pub(super) place: Place,
    pub(super) columns: Vec<(FieldRef, u32)>,
    /// The year of whose end it speaks, where a year's own part is asked for.
    pub(super) up_to: Option<i32>,
}

impl Doubtful {
    /// A whole level over one column.
    pub(super) fn level(level: &str, place: Place, column: (FieldRef, u32)) -> Self {
        let heading = viet::one_line(level);
        let (words, outer) = (heading.clone(), written(level));
        Doubtful { heading, words, outer, place, columns: vec![column], up_to: None }
    }

    pub(super) fn told(&self, sheet: &Sheet<'_>, header: &Header) -> Diagnostic {
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
        // A share is never the amount.
        let share = columns::is_share(&self.words);
        // Nor are amounts of other years, wished for or spent the year's own.
        let never = self.up_to.is_none() && is_never_the_years(sheet, &self.heading);
        let target = |key: &str| {
            sheet.spec.field(key).is_some_and(|own| {
                own.kind == Kind::Money && sheet.spec.is_target(FieldRef::Named(own.key))
            })
        };
        let keys = own.into_iter().filter_map(|(key, called)| Some((key?, called)));
        let mut keys =
            keys.filter(|(key, _)| !(share || aim && is_title(key) || never && target(key)));
        let first = keys.next();
        let line = MappingLine {
            column: first.as_ref().map_or_else(String::new, |(_, called)| called.clone()),
            keys: first.map(|(key, _)| key).into_iter().collect(),
            ignored,
            more: keys.collect(),
            ..MappingLine::default()
        };
        let (heading, table, line) = (self.heading.clone(), sheet.label(), Box::new(line));
        let problem = match self.up_to {
            Some(year) => Problem::TargetUpToYear { heading, year: year.to_string(), table, line },
            None => Problem::HeadingDoubtful { heading, words: self.words.clone(), table, line },
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

fn is_title(key: &str) -> bool {
    tables::TITLES.contains(&key)
}
