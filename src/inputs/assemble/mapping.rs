//! Which columns of a sheet an office names for which fields, and what it adds up (`cot`).

use super::section::Section;
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem, Shape};
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::sheet::{self, Mapping, Target, mapped_rows};
use crate::inputs::tables;
use crate::origin::Sourced;
use crate::viet;

/// Reads `cot`, `tu_dong`, `den_dong` and `bo_qua` of a table.
pub(super) fn mapping(
    key: &'static str,
    section: &Section<'_>,
    found: &mut Diagnostics,
) -> Mapping {
    let mut mapping = Mapping::default();
    let Some(spec) = tables::table(key) else { return mapping };
    let row = |key: &'static str, found: &mut Diagnostics| {
        let number = section.node(key).and_then(|node| values::whole(key, node, found))?;
        Some(number.value.saturating_sub(1))
    };
    (mapping.first, mapping.last) = (row("tu_dong", found), row("den_dong", found));
    if let Some(columns) = section.node("cot") {
        let Node::Map(entries) = &columns.value else {
            let problem = Problem::WrongShape {
                key: "cot".to_owned(),
                expected: Shape::Mapping,
                found: columns.value.shape(),
            };
            found.report(problem, &columns.place);
            return mapping;
        };
        for entry in entries {
            let field = match spec.field(&entry.key.value) {
                Some(field) => Some(FieldRef::Named(field.key)),
                None if spec.coded => entry.key.value.parse().ok().map(FieldRef::Code),
                None => None,
            };
            let Some(field) = field else {
                let keys = spec.fields.iter().map(|field| field.key);
                let meant = viet::did_you_mean(&entry.key.value, keys);
                let problem =
                    Problem::UnknownKey { key: entry.key.value.clone(), section: "cot".to_owned() };
                found.push(Diagnostic::new(problem).at(&entry.key.place).meant(meant));
                continue;
            };
            // Several columns of amounts or counts are added up: "NS tỉnh" and "NS xã".
            let summed = matches!(field, FieldRef::Named(key)
                if spec.field(key).is_some_and(|field| field.kind.is_summed()));
            let items: Vec<&Sourced<Node>> = match &entry.value.value {
                Node::List(items) if summed => items.iter().collect(),
                Node::List(items) if !items.is_empty() => {
                    found.report(not_added(&entry.key.value, items), &entry.value.place);
                    // They are accounted for by that.
                    for item in items {
                        if let Some(text) = values::line("cot", item, found) {
                            let target = Target::of(&text.value);
                            mapping.ignored.push((text, target));
                        }
                    }
                    continue;
                }
                _ => vec![&entry.value],
            };
            for item in items {
                if item.value.is_empty() {
                    let field = entry.key.value.clone();
                    found.report(Problem::MissingValue { field }, &entry.key.place);
                } else if let Some(text) = values::line("cot", item, found) {
                    let target = Target::of(&text.value);
                    mapping.columns.push((field, text, target));
                }
            }
        }
    }
    let ignored = section.node("bo_qua");
    let items: Vec<&Sourced<Node>> = match ignored.map(|node| &node.value) {
        Some(Node::List(items)) => items.iter().collect(),
        _ => ignored.into_iter().collect(),
    };
    for item in items {
        let Some(text) = values::line("bo_qua", item, found) else { continue };
        match mapped_rows(&item.value) {
            Some((first, last)) => mapping.skipped.push((text, first, last)),
            None => {
                let target = Target::of(&text.value);
                mapping.ignored.push((text, target));
            }
        }
    }
    mapping
}

/// Several columns for one field of words: which to write, each for its own.
fn not_added(key: &str, items: &[Sourced<Node>]) -> Problem {
    let columns: Vec<String> = items
        .iter()
        .map(|item| {
            let shown = viet::one_line(&item.value.shown());
            sheet::written(&shown).unwrap_or(shown)
        })
        .collect();
    // A column for each title has a key of its own.
    let titles = tables::TITLES.iter().filter(|_| key == "danh_hieu");
    let titles = titles.map(|title| (*title).to_owned()).collect();
    Problem::ColumnsNotAdded { key: key.to_owned(), columns, titles }
}
