//! A YAML list of mappings to a table: the same table that a sheet makes.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::columns::{self, Headings, Meaning};
use super::package::look::Adds;
use super::raw::{Aside, Entry, FieldRef, NameLook, Node, RawTable};
use super::rows::{self, Line, Sense};
use super::said;
use super::tables::{Kind, TableSpec, WantedYear};
use super::units;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity, Shape};
use crate::model::CriteriaSet;
use crate::origin::{Place, Sourced};
use crate::viet;

/// Reads a list as a table of a kind; what is no list of mappings is reported.
pub fn read(
    spec: &'static TableSpec,
    set: Option<&CriteriaSet>,
    node: &Sourced<Node>,
    wanted: WantedYear,
    found: &mut Diagnostics,
) -> Option<RawTable> {
    let wrong = |node: &Sourced<Node>, expected, found: &mut Diagnostics| {
        let key = spec.key.to_owned();
        found.report(Problem::WrongShape { key, expected, found: node.value.shape() }, &node.place);
    };
    let Node::List(items) = &node.value else {
        if !node.value.is_empty() {
            wrong(node, Shape::List, found);
        }
        return None;
    };
    let headings = Headings::of(spec, set);
    let mut keys =
        Keys { spec, set, headings: &headings, wanted, units: BTreeMap::new(), told_roman: false };
    let mut lines = Vec::new();
    for item in items {
        match &item.value {
            Node::Map(entries) => lines.push(keys.line(item, entries, found)),
            _ => wrong(item, Shape::Mapping, found),
        }
    }
    let units = keys.units;
    let mut sorted =
        rows::sort(spec, None, lines, &wanted.allowed(spec.years), &Adds::new(), found);
    for (_, cell) in sorted.rows.iter_mut().flat_map(|row| row.cells.iter_mut()) {
        if let Some(factor) = units.get(&cell.place) {
            in_million(&mut cell.value, *factor);
        }
    }
    Some(RawTable {
        place: node.place.clone(),
        unit: None,
        unit_named: true,
        columns: None,
        rows: sorted.rows,
        aside: Aside { outside: sorted.outside, ..Aside::default() },
        legend: false,
        refused: false,
        incomplete: sorted.nameless,
    })
}

/// The keys of a list's rows, and what they say beside the field that each means.
struct Keys<'a> {
    spec: &'static TableSpec,
    set: Option<&'a CriteriaSet>,
    headings: &'a Headings<'a>,
    wanted: WantedYear,
    /// What one unit of an amount is in triệu đồng, where its key names another: by its place.
    units: BTreeMap<Place, Decimal>,
    /// Whether a Roman number was told.
    told_roman: bool,
}

impl Keys<'_> {
    /// Whether a key that means a field says no more than the field, as a heading would be read; its
    /// unit is kept for its amount.
    fn agrees(
        &mut self,
        key: &Sourced<String>,
        field: FieldRef,
        at: &Place,
        found: &mut Diagnostics,
    ) -> bool {
        let text = key.value.as_str();
        if self.headings.unexplained(&[text], field).is_some() {
            let section = self.spec.key.to_owned();
            let problem = Problem::UnknownKey { key: text.to_owned(), section };
            let meant = match field {
                FieldRef::Named(name) => Some(name.to_owned()),
                FieldRef::Code(code) => Some(code.to_string()),
                FieldRef::Numbering | FieldRef::Ignored => None,
            };
            found.push(Diagnostic::new(problem).at(&key.place).meant(meant));
            return false;
        }
        let allowed = self.wanted.of_field(self.spec, field);
        if let Some((heading, year)) = said::other_year(text, &allowed) {
            found.report(Problem::heading_year(heading, year, &allowed, String::new()), &key.place);
            return false;
        }
        let FieldRef::Named(name) = field else { return true };
        if self.spec.field(name).is_some_and(|field| field.kind == Kind::Money) {
            match units::money_unit(text) {
                Some(factor) if factor != Decimal::ONE => {
                    self.units.insert(at.clone(), factor);
                }
                Some(_) => {}
                None => {
                    found.report(Problem::UnknownUnit { heading: text.to_owned() }, &key.place);
                    return false;
                }
            }
        }
        true
    }

    fn line(&mut self, item: &Sourced<Node>, entries: &[Entry], found: &mut Diagnostics) -> Line {
        let (spec, set) = (self.spec, self.set);
        let mut cells: Vec<(FieldRef, Sourced<Node>)> = Vec::new();
        let before = found.count(Severity::Error);
        for Entry { key, value } in entries {
            // `gom` nests a tree; the reader of that tree looks at it.
            let field = match self.headings.meaning(&[key.value.as_str()]) {
                Meaning::Known(FieldRef::Ignored) => continue,
                Meaning::Known(field) => field,
                Meaning::Contradiction { code, seen, name } => {
                    let code = code.to_string();
                    let problem = Problem::HeadingNumberVersusName {
                        code,
                        seen,
                        name,
                        apart: false,
                        other: None,
                    };
                    found.report(problem, &key.place);
                    continue;
                }
                Meaning::NoSuchCode(code) => {
                    let set = set.map_or_else(String::new, |set| set.short_name.clone());
                    found.report(
                        Problem::UnknownCriterion { code: code.to_string(), set },
                        &key.place,
                    );
                    continue;
                }
                Meaning::Unknown
                    if set.is_some()
                        && spec.coded
                        && let Some(number) = columns::roman_alone(&key.value) =>
                {
                    let seen = key.value.clone();
                    if !std::mem::replace(&mut self.told_roman, true) {
                        found.report(Problem::RomanCriterion { seen, number }, &key.place);
                    }
                    continue;
                }
                Meaning::Unknown => {
                    let near = viet::did_you_mean(&key.value, spec.fields.iter().map(|f| f.key));
                    let problem = Problem::UnknownKey {
                        key: key.value.clone(),
                        section: spec.key.to_owned(),
                    };
                    found.push(Diagnostic::new(problem).at(&key.place).meant(near));
                    continue;
                }
            };
            if let Some((_, first)) = cells.iter().find(|(known, _)| *known == field) {
                // The same key twice was told by the reader of the file; here two keys mean one field.
                if entries.iter().filter(|entry| entry.key.value == key.value).count() == 1 {
                    let problem = Problem::YamlDuplicateKey { key: key.value.clone() };
                    found.push(Diagnostic::new(problem).at(&key.place).with(&first.place));
                }
                continue;
            }
            if !self.agrees(key, field, &value.place, found) {
                continue;
            }
            if !value.value.is_empty() {
                cells.push((field, value.clone()));
            }
        }
        Line {
            place: item.place.clone(),
            cells,
            astray: Vec::new(),
            ignored: Vec::new(),
            gap: false,
            across: false,
            look: NameLook::default(),
            doubts: Vec::new(),
            doubted: found.count(Severity::Error) > before,
            sense: Sense::default(),
        }
    }
}

/// An amount in triệu đồng; what is no amount is left for its reader to refuse.
fn in_million(node: &mut Node, factor: Decimal) {
    let amount = match node {
        Node::Number(number) => Some(*number),
        Node::Text(text) => viet::parse_decimal(text).ok(),
        _ => None,
    };
    if let Some(amount) = amount.filter(|amount| !amount.is_sign_negative()) {
        *node = Node::Number((amount * factor).normalize());
    }
}
