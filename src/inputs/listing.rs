//! A YAML list of mappings to a table: the same table that a sheet makes.

use super::columns::{Headings, Meaning};
use super::raw::{Aside, Entry, FieldRef, Node, Table};
use super::rows::{self, Line};
use super::specs::TableSpec;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity, Shape};
use crate::model::CriteriaSet;
use crate::origin::Sourced;
use crate::viet;

/// Reads a list as a table of a kind; what is no list of mappings is reported.
pub fn read(
    spec: &'static TableSpec,
    set: Option<&CriteriaSet>,
    node: &Sourced<Node>,
    found: &mut Diagnostics,
) -> Option<Table> {
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
    let mut lines = Vec::new();
    for item in items {
        match &item.value {
            Node::Map(entries) => lines.push(line(spec, set, &headings, item, entries, found)),
            _ => wrong(item, Shape::Mapping, found),
        }
    }
    let sorted = rows::sort(spec, None, lines, found);
    Some(Table {
        place: node.place.clone(),
        unit: None,
        unit_named: true,
        columns: None,
        rows: sorted.rows,
        aside: Aside { outside: sorted.outside, ..Aside::default() },
        legend: false,
        refused: false,
        nameless: sorted.nameless,
    })
}

fn line(
    spec: &TableSpec,
    set: Option<&CriteriaSet>,
    headings: &Headings<'_>,
    item: &Sourced<Node>,
    entries: &[Entry],
    found: &mut Diagnostics,
) -> Line {
    let mut cells: Vec<(FieldRef, Sourced<Node>)> = Vec::new();
    let before = found.count(Severity::Error);
    for Entry { key, value } in entries {
        // `gom` nests a tree; the reader of that tree looks at it.
        let field = match headings.meaning(&[key.value.as_str()]) {
            Meaning::Known(FieldRef::Ignored) => continue,
            Meaning::Known(field) => field,
            Meaning::Contradiction { code, seen, name } => {
                let code = code.to_string();
                found.report(Problem::HeadingNumberVersusName { code, seen, name }, &key.place);
                continue;
            }
            Meaning::NoSuchCode(code) => {
                let set = set.map_or_else(String::new, |set| set.short_name.clone());
                found.report(Problem::UnknownCriterion { code: code.to_string(), set }, &key.place);
                continue;
            }
            Meaning::Unknown => {
                let near = viet::did_you_mean(&key.value, spec.fields.iter().map(|f| f.key));
                let problem =
                    Problem::UnknownKey { key: key.value.clone(), section: spec.key.to_owned() };
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
        doubts: Vec::new(),
        doubted: found.count(Severity::Error) > before,
    }
}
