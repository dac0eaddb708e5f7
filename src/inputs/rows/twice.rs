//! Rows that say the same twice: copied once too often, or two things that nobody can tell apart.
//!
//! One rule for every table whose rows add up or are printed one by one; of communes, criteria and
//! hamlets the readers know more and say it themselves.

use std::collections::BTreeMap;

use super::label;
use super::sums::depths;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::raw::{FieldRef, Node, RawColumn, RawRow};
use crate::inputs::tables::{Kind, TableSpec};

/// Reports each row that an earlier one repeats: the same in everything but its number and remark.
pub fn tell(spec: &TableSpec, rows: &[RawRow], found: &mut Diagnostics) {
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
                let at = |row: &RawRow| {
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

/// Tells of works that have a row for each source of their money: the same name with the same total
/// investment, with the same number, with another source each, or with more money by its name. What
/// stands elsewhere is another work.
pub fn tell_split(
    spec: &TableSpec,
    columns: Option<&[RawColumn]>,
    rows: &[RawRow],
    found: &mut Diagnostics,
) {
    if !matches!(spec.key, "du_an" | "cong_trinh" | "no_dong") {
        return;
    }
    let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        if let Some(Node::Text(name)) = row.get(spec.name_field).map(|cell| &cell.value) {
            let name = label::without_more_money(name).unwrap_or(name);
            known.entry(crate::viet::fold_tones(name)).or_default().push(at);
        }
    }
    let mut split: Vec<Vec<usize>> = Vec::new();
    for own in known.into_values().filter(|own| own.len() > 1) {
        let mut left = own;
        while let Some((first, others)) = left.split_first() {
            let first = *first;
            let (mut same, others): (Vec<usize>, Vec<usize>) =
                others.iter().partition(|other| is_one_work(spec, &rows[first], &rows[**other]));
            same.insert(0, first);
            split.extend((same.len() > 1).then_some(same));
            left = others;
        }
    }
    split.sort();
    for same in split {
        let name = rows[same[0]].get(spec.name_field);
        let total = rows[same[0]].get(TOTAL).filter(|_| {
            same.iter().all(|at| is_same(&rows[*at], &rows[same[0]], TOTAL) == Some(true))
        });
        let heading = columns.into_iter().flatten();
        let mut heading = heading.filter(|column| column.field == FieldRef::Named(TOTAL));
        let heading =
            heading.next().map_or_else(|| TOTAL.to_owned(), |own| own.heading.to_string());
        let problem = Problem::OneInSeveralRows {
            name: name.map_or_else(String::new, |cell| cell.value.shown()),
            table: spec.label.to_owned(),
            rows: same.len(),
            column: total.map(|_| heading),
            amount: total.map(|cell| cell.value.shown()),
        };
        let place =
            |at: usize| rows[at].get(spec.name_field).map_or(&rows[at].place, |cell| &cell.place);
        let mut told = Diagnostic::new(problem).at(place(same[1])).with(place(same[0]));
        told = same.iter().skip(2).fold(told, |told, at| told.with(place(*at)));
        // By its sources alone its amounts are right, and only their number is not.
        let numbered = number(&rows[same[0]]).is_some()
            && same.iter().all(|at| number(&rows[*at]) == number(&rows[same[0]]));
        if total.is_none() && !numbered {
            told.severity = Severity::Warning;
        }
        found.push(told);
    }
}

/// The total investment of a work, which is one however many sources it has.
const TOTAL: &str = "tong_muc";
/// What tells works of one name apart.
const APART: [&str; 5] = ["dia_diem", "xa", "quyet_dinh", "chu_dau_tu", "nam"];

/// Whether two rows of one name are one work.
fn is_one_work(spec: &TableSpec, one: &RawRow, other: &RawRow) -> bool {
    let group = |row: &RawRow| row.group.as_ref().map(|group| group.place.clone());
    let apart = APART.iter().any(|key| is_same(one, other, key) == Some(false));
    let numbered = number(one).is_some() && number(one) == number(other);
    let by_source = is_same(one, other, "nguon_von") == Some(false);
    let total = is_same(one, other, TOTAL) == Some(true);
    let more = |row: &RawRow| match row.get(spec.name_field).map(|cell| &cell.value) {
        Some(Node::Text(name)) => label::without_more_money(name).is_some(),
        _ => false,
    };
    !apart
        && group(one) == group(other)
        && (total || numbered || by_source || more(one) || more(other))
        && said(spec, one) != said(spec, other)
}

/// Whether two rows say the same in a field; nothing where one says nothing.
fn is_same(one: &RawRow, other: &RawRow, key: &str) -> Option<bool> {
    Some(shown(&one.get(key)?.value) == shown(&other.get(key)?.value))
}

/// The number that a row has.
fn number(row: &RawRow) -> Option<String> {
    let mut cells = row.cells.iter();
    let cell =
        cells.find(|(field, _)| matches!(field, FieldRef::Numbering | FieldRef::Named("tt")));
    cell.map(|(_, cell)| cell.value.shown()).filter(|shown| shown.contains(char::is_numeric))
}

/// Whether a row says enough to be known again: an amount where rows have amounts, and more than a
/// kind and a number where a name stands for many rows.
fn enough(spec: &TableSpec, row: &RawRow) -> bool {
    let has = |kind: Kind| {
        let fields = spec.fields.iter().filter(|field| field.kind == kind);
        fields.filter(|field| row.get(field.key).is_some()).count()
    };
    let money = spec.fields.iter().any(|field| field.kind == Kind::Money);
    has(Kind::Text) > usize::from(spec.name_repeats) && (!money || has(Kind::Money) > 0)
}

/// What a row says, field by field, and the group that it stands in.
fn said(spec: &TableSpec, row: &RawRow) -> Vec<String> {
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
