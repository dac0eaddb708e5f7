//! What a period tells of communes and people beside the marks: who was recognised, who is no longer
//! of special difficulty, what the people gave.

use super::communes::Roster;
use super::levels::recognition;
use super::period::Amounts;
use super::values;
use crate::diag::Diagnostics;
use crate::inputs::raw::{Row, Table};
use crate::model::{Commune, Contribution, Recognised, Recognition, Risen};
use crate::origin::Sourced;

fn line(row: &Row, key: &'static str, found: &mut Diagnostics) -> Option<Sourced<String>> {
    row.get(key).and_then(|cell| values::line(key, cell, found))
}

/// The commune of a row; the only one goes without saying.
fn commune(row: &Row, roster: &Roster<'_>, found: &mut Diagnostics) -> Option<usize> {
    match row.get("xa") {
        Some(cell) => roster.find(cell, found),
        None => roster.only(),
    }
}

/// Communes recognised in the year, or on the way to it.
pub fn recognised(table: &Table, communes: &[Commune], found: &mut Diagnostics) -> Vec<Recognised> {
    let roster = Roster::new(communes);
    let mut all = Vec::new();
    for row in &table.rows {
        let Some(commune) = commune(row, &roster, found) else { continue };
        let title = row
            .get("danh_hieu")
            .and_then(|cell| recognition(cell, found))
            .map_or(Recognition::Standard, |title| title.value);
        let decision = line(row, "quyet_dinh", found).map(|text| text.value);
        all.push(Recognised { commune, title, decision, place: row.place.clone() });
    }
    all
}

/// Communes and hamlets that are no longer of special difficulty.
pub fn risen(table: &Table, communes: &[Commune], found: &mut Diagnostics) -> Vec<Risen> {
    let roster = Roster::new(communes);
    let mut all = Vec::new();
    for row in &table.rows {
        let Some(commune) = commune(row, &roster, found) else { continue };
        let hamlet = line(row, "thon", found);
        let decision = line(row, "quyet_dinh", found).map(|text| text.value);
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
        all.push(Contribution {
            name,
            quantity,
            unit: line(row, "don_vi", found).map(|text| text.value),
            value: amounts.get(row, "gia_tri", found),
            place: row.place.clone(),
        });
    }
    all
}
