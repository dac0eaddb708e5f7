//! Rows that say the same twice: copied once too often, or two things that nobody can tell apart.
//!
//! One rule for every table whose rows add up or are printed one by one; of communes, criteria and
//! hamlets the readers know more and say it themselves.

use std::collections::BTreeMap;

use super::sums::depths;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, Row};
use crate::inputs::tables::{Kind, TableSpec};

/// Reports each row that an earlier one repeats: the same in everything but its number and remark.
pub fn tell(spec: &TableSpec, rows: &[Row], found: &mut Diagnostics) {
    let units = spec.coded || matches!(spec.key, "xa" | "xom");
    if units || !spec.labelled {
        return;
    }
    let depths = depths(spec, rows);
    let mut known: BTreeMap<(Vec<usize>, Vec<String>), usize> = BTreeMap::new();
    // The rows above that a row of a tree is part of.
    let mut path: Vec<usize> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        path.truncate(depths[index]);
        let said = said(spec, row);
        if enough(spec, row) {
            let above = path.clone();
            if let Some(first) = known.get(&(above.clone(), said.clone())) {
                let name = row.get(spec.name_field);
                let first = &rows[*first];
                let problem = Problem::RowTwice {
                    name: name.map_or_else(String::new, |cell| cell.value.shown()),
                    table: spec.label.to_owned(),
                };
                let at = |row: &Row| {
                    row.get(spec.name_field).map_or(row.place.clone(), |cell| cell.place.clone())
                };
                found.push(Diagnostic::new(problem).at(&at(row)).with(&at(first)));
            } else {
                known.insert((above, said), index);
            }
        }
        path.push(index);
    }
}

/// Whether a row says enough to be known again: an amount where rows have amounts, and more than a
/// kind and a number where a name stands for many rows.
fn enough(spec: &TableSpec, row: &Row) -> bool {
    let has = |kind: Kind| {
        let fields = spec.fields.iter().filter(|field| field.kind == kind);
        fields.filter(|field| row.get(field.key).is_some()).count()
    };
    let money = spec.fields.iter().any(|field| field.kind == Kind::Money);
    has(Kind::Text) > usize::from(spec.name_repeats) && (!money || has(Kind::Money) > 0)
}

/// What a row says, field by field, and the group that it stands in.
fn said(spec: &TableSpec, row: &Row) -> Vec<String> {
    let group = row.group.iter().map(|group| group.value.clone());
    let own = row.cells.iter().filter(|(field, _)| match field {
        FieldRef::Numbering | FieldRef::Ignored => false,
        FieldRef::Named(key) => {
            spec.field(key).is_some_and(|field| !matches!(field.kind, Kind::Numbering | Kind::Note))
        }
        FieldRef::Code(_) => true,
    });
    let mut own: Vec<String> =
        own.map(|(field, cell)| format!("{field:?} {}", shown(&cell.value))).collect();
    // A sheet has its columns in another order than YAML its keys.
    own.sort();
    group.chain(own).collect()
}

/// A value as it counts: case and spaces of words aside.
fn shown(node: &Node) -> String {
    match node {
        Node::List(_) | Node::Map(_) => format!("{node:?}"),
        // "Đường A." is "Đường A".
        _ => crate::viet::fold_tones(node.shown().trim_end_matches(['.', ',', ';', ' '])),
    }
}
