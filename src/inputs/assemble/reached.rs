//! What a period tells of communes and people beside the marks: who was recognised, who is no longer
//! of special difficulty, what the people gave.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::communes::Roster;
use super::funding::in_million;
use super::levels::recognition;
use super::period::Amounts;
use super::{decision, hamlet_name, values};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{Node, Row, Table};
use crate::inputs::{specs, units};
use crate::model::{Commune, Contribution, Recognised, Recognition, Risen};
use crate::origin::{Place, Sourced};
use crate::viet;

fn line(row: &Row, key: &'static str, found: &mut Diagnostics) -> Option<Sourced<String>> {
    row.get(key).and_then(|cell| values::line(key, cell, found))
}

fn decision_of(row: &Row, time: (i32, NaiveDate), found: &mut Diagnostics) -> Option<String> {
    row.get("quyet_dinh").and_then(|cell| decision::read(cell, time, found))
}

/// The commune of a row; the only one goes without saying.
fn commune(row: &Row, roster: &Roster<'_>, found: &mut Diagnostics) -> Option<usize> {
    match row.get("xa") {
        Some(cell) => roster.find(cell, found),
        None => roster.only(),
    }
}

/// Reports what a list has twice, which would be counted twice.
fn listed_twice(
    table: &str,
    name: String,
    (place, first): (&Place, &Place),
    found: &mut Diagnostics,
) {
    let table = specs::label(table).to_owned();
    found.push(Diagnostic::new(Problem::ListedTwice { name, table }).at(place).with(first));
}

/// Communes recognised in the year up to a day, or on the way to it.
pub fn recognised(
    table: &Table,
    communes: &[Commune],
    time: (i32, NaiveDate),
    found: &mut Diagnostics,
) -> Vec<Recognised> {
    let roster = Roster::new(communes);
    let mut all = Vec::new();
    let mut seen: BTreeMap<(usize, Recognition), Place> = BTreeMap::new();
    for row in &table.rows {
        let Some(commune) = commune(row, &roster, found) else { continue };
        let name = communes[commune].full_name();
        let title = match row.get("danh_hieu").filter(|cell| cell.value != Node::Empty) {
            None => Recognition::Standard,
            Some(cell) => {
                let errors = found.len();
                match recognition(cell, found) {
                    Some(title) => title.value,
                    None => {
                        if found.len() == errors {
                            let seen = cell.value.shown();
                            found.report(Problem::NotRecognised { name, seen }, &cell.place);
                        }
                        continue;
                    }
                }
            }
        };
        if let Some(first) = seen.get(&(commune, title)) {
            listed_twice("cong_nhan", name, (&row.place, first), found);
            continue;
        }
        seen.insert((commune, title), row.place.clone());
        let decision = decision_of(row, time, found);
        all.push(Recognised { commune, title, decision, place: row.place.clone() });
    }
    all
}

/// Communes and hamlets that are no longer of special difficulty.
pub fn risen(
    table: &Table,
    communes: &[Commune],
    time: (i32, NaiveDate),
    found: &mut Diagnostics,
) -> Vec<Risen> {
    let roster = Roster::new(communes);
    let mut all = Vec::new();
    let mut seen: BTreeMap<(usize, Option<String>), Place> = BTreeMap::new();
    for row in &table.rows {
        let Some(commune) = commune(row, &roster, found) else { continue };
        let hamlet = row.get("thon").filter(|cell| !values::is_dash(&cell.value));
        if let Some(cell) = hamlet {
            let seen = cell.value.shown();
            let problem = match viet::parse_mark(&seen) {
                Some(viet::Mark::NotMet) => Some(Problem::NameIsNone { seen }),
                _ => hamlet_name::not_one(&cell.value),
            };
            if let Some(problem) = problem {
                found.report(problem, &cell.place);
                continue;
            }
        }
        let hamlet = hamlet.and_then(|cell| values::line("thon", cell, found));
        let key = (commune, hamlet.as_ref().map(|name| viet::fold_tones(&name.value)));
        if let Some(first) = seen.get(&key) {
            let unit = communes[commune].full_name();
            let name = hamlet.as_ref().map_or(unit.clone(), |own| format!("{}, {unit}", own.value));
            listed_twice("ra_khoi_dbkk", name, (&row.place, first), found);
            continue;
        }
        seen.insert(key, row.place.clone());
        let decision = decision_of(row, time, found);
        all.push(Risen { commune, hamlet, decision, place: row.place.clone() });
    }
    all
}

/// What the people gave.
pub fn given(table: &Table, found: &mut Diagnostics) -> Vec<Contribution> {
    let amounts = Amounts { table };
    let mut all = Vec::new();
    for row in &table.rows {
        let Some(name) = line(row, "ten", found) else { continue };
        let quantity = row.get("so_luong").and_then(|cell| values::amount("so_luong", cell, found));
        let unit = line(row, "don_vi", found).map(|text| text.value);
        let value = amounts.get(row, "gia_tri", found);
        // Of money the quantity is the value.
        let factor = unit.as_ref().and_then(|unit| units::unit(&viet::fold(unit)));
        if let (Some(factor), Some(quantity), Some(value)) = (factor, &quantity, &value) {
            let money = in_million(quantity.value, factor);
            if !viet::is_same_amount(money, value.value) {
                let problem = Problem::ValueAgainstQuantity {
                    name: name.value.clone(),
                    quantity: viet::fmt_decimal(money),
                    value: viet::fmt_decimal(value.value),
                };
                found.push(Diagnostic::new(problem).at(&value.place).with(&quantity.place));
            }
        }
        all.push(Contribution { name, quantity, unit, value, place: row.place.clone() });
    }
    all
}
