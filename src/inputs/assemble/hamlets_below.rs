//! Hamlets that stand below their commune's own row, both in one column: "I | Hòa An" over "1 | Nà Pá".
//!
//! Which rows are communes' is believed where they are numbered, or in bold type, as those of the hamlets
//! are not, and each of them, and no other, names a commune of the list.

use super::roster::Roster;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, RawRow, RawTable};
use crate::inputs::rows::Numbering;
use crate::origin::Sourced;

/// The table with each hamlet's commune in its row. Nothing where no row says whose hamlets they are, which
/// is told.
pub fn with_communes(
    table: &RawTable,
    roster: &Roster<'_>,
    found: &mut Diagnostics,
) -> Option<RawTable> {
    let has = |key: &str| table.rows.iter().any(|row| row.get(key).is_some());
    let all_have = |key: &str| table.rows.iter().all(|row| row.get(key).is_some());
    let doubted = table.refused || table.rows.iter().any(|row| row.doubted);
    if table.columns.is_none() || roster.only().is_some() || doubted || table.rows.is_empty() {
        return Some(table.clone());
    }
    let known = |text: &str| {
        let node = Node::Text(text.to_owned());
        roster.find(&Sourced::new(node, table.place.clone()), &mut Diagnostics::new()).is_some()
    };
    let lacking = || table.rows.iter().filter(|row| row.get("xa").is_none());
    let of_hamlets = lacking().next().is_some() && lacking().all(|row| row.get("ten").is_some());
    // One column of communes and hamlets may as well be called "Đơn vị".
    let of_units = all_have("xa") && !has("ten") && {
        let mut names = table.rows.iter().filter_map(|row| row.get("xa"));
        names.any(|cell| !known(&cell.value.shown()))
    };
    let key = match (of_hamlets, of_units) {
        (true, _) => "ten",
        (_, true) => "xa",
        (false, false) => return Some(table.clone()),
    };
    let name = |row: &RawRow| row.get(key).map(|cell| cell.value.shown()).unwrap_or_default();
    // What stands below "Xã Hòa An" has its commune already.
    let open: Vec<&RawRow> = match of_hamlets {
        true => lacking().collect(),
        false => table.rows.iter().collect(),
    };
    let is_commune: Vec<bool> = open.iter().map(|row| known(&name(row))).collect();
    // Of several titles one may be misspelt, which is told where it is looked up.
    let titled = !is_commune.contains(&true)
        && open.iter().all(|row| row.group.is_some())
        && open.iter().filter_map(|row| row.group.as_ref()).any(|own| known(&own.value));
    let is_open = |row: &RawRow| key == "xa" || row.get("xa").is_none();
    let rows: Vec<RawRow> = if titled {
        let own = table.rows.iter().map(|row| match is_open(row) {
            true => below(row, row.group.clone().map(text), key),
            false => row.clone(),
        });
        own.collect()
    } else if are_set_off(&open, &is_commune) {
        let mut head: Option<Sourced<Node>> = None;
        let own = table.rows.iter().filter_map(|row| {
            if !is_open(row) {
                return Some(row.clone());
            }
            if known(&name(row)) {
                head = row.get(key).cloned();
                return of_commune(row, key);
            }
            Some(below(row, head.clone(), key))
        });
        own.collect()
    } else if of_hamlets && open.len() == table.rows.len() {
        let first = name(open[0]);
        found.report(Problem::HamletsOfNobody { first }, &open[0].place);
        return None;
    } else {
        return Some(table.clone());
    };
    Some(RawTable { rows, ..table.clone() })
}

/// Whether the rows of communes are set off from all others, the first of which stands below one: by
/// their numbers, or by their type where they have none.
fn are_set_off(rows: &[&RawRow], is_commune: &[bool]) -> bool {
    let of = |wanted: bool| {
        rows.iter().zip(is_commune).filter(move |(_, own)| **own == wanted).map(|(row, _)| *row)
    };
    let begins = is_commune.first() == Some(&true) && is_commune.contains(&false);
    let followed =
        is_commune.windows(2).all(|pair| pair != [true, true]) && is_commune.last() == Some(&false);
    let outer =
        |own: Numbering| matches!(own, Numbering::Capital | Numbering::Roman | Numbering::Arabic);
    let first = rows.first().map(|row| row.numbering).unwrap_or_default();
    let by_number = outer(first)
        && of(true).all(|row| row.numbering == first)
        && of(false).all(|row| row.numbering != first);
    let by_type = of(true).all(|row| row.look.bold && row.numbering == Numbering::None)
        && of(false).all(|row| !row.look.bold && row.numbering != Numbering::None);
    begins && followed && (by_number || by_type)
}

/// The row of a commune with its own numbers; nothing where it is a mere title.
fn of_commune(row: &RawRow, key: &str) -> Option<RawRow> {
    let mut row = row.clone();
    for (field, _) in &mut row.cells {
        if *field == FieldRef::Named("ten") && key == "ten" {
            *field = FieldRef::Named("xa");
        }
    }
    let says = |(field, cell): &(FieldRef, Sourced<Node>)| {
        let name = matches!(field, FieldRef::Named("xa") | FieldRef::Numbering);
        !name && !cell.value.is_empty()
    };
    row.cells.iter().any(says).then_some(row)
}

/// The row of a hamlet with its commune.
fn below(row: &RawRow, commune: Option<Sourced<Node>>, key: &str) -> RawRow {
    let mut row = row.clone();
    for (field, _) in &mut row.cells {
        if *field == FieldRef::Named("xa") && key == "xa" {
            *field = FieldRef::Named("ten");
        }
    }
    row.cells.extend(commune.map(|cell| (FieldRef::Named("xa"), cell)));
    row.part = false;
    row
}

fn text(title: Sourced<String>) -> Sourced<Node> {
    let Sourced { value, place } = title;
    Sourced::new(Node::Text(value), place)
}
