//! Hamlets: named ones, or a commune's count of them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::communes::Roster;
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::raw::{FieldRef, Table};
use crate::model::{Commune, Hamlet};
use crate::origin::Place;
use crate::viet;

/// Builds the hamlets from their table.
pub fn hamlets(table: &Table, communes: &[Commune], found: &mut Diagnostics) -> Vec<Hamlet> {
    let before = found.count(Severity::Error);
    let roster = Roster::new(communes);
    let mut hamlets: Vec<Hamlet> = Vec::new();
    let mut seen: BTreeMap<(usize, String), Place> = BTreeMap::new();
    for row in &table.rows {
        let commune = match row.get("xa") {
            Some(cell) => roster.find(cell, found),
            None => roster.only().or_else(|| {
                found.report(Problem::RowWithoutName { column: "Xã".to_owned() }, &row.place);
                None
            }),
        };
        let Some(commune) = commune else { continue };
        let name = row.get("ten").and_then(|cell| values::line("ten", cell, found));
        let count = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::hamlets(key, cell, found))
        };
        let hamlet = Hamlet {
            commune,
            total: count("tong", found),
            standard_base: count("ntm_da_dat", found),
            standard_target: count("ntm_giao", found),
            model_base: count("kieu_mau_da_dat", found),
            model_target: count("kieu_mau_giao", found),
            place: row.place.clone(),
            name,
        };
        let key =
            hamlet.name.as_ref().map(|name| viet::fold_tones(&viet::split_hamlet(&name.value).1));
        let at = hamlet.name.as_ref().map_or(&row.place, |name| &name.place);
        if let Some(first) = seen.get(&(commune, key.clone().unwrap_or_default())) {
            let commune_name = communes[commune].name.value.clone();
            let problem = match &hamlet.name {
                Some(name) => {
                    Problem::DuplicateHamlet { name: name.value.clone(), commune: commune_name }
                }
                None => Problem::DuplicateCommune { name: commune_name },
            };
            found.push(Diagnostic::new(problem).at(at).with(first));
            continue;
        }
        seen.insert((commune, key.unwrap_or_default()), at.clone());
        hamlets.push(hamlet);
    }
    // One slip is one finding: a sum with a row left out is not compared.
    if found.count(Severity::Error) == before {
        totals(table, &hamlets, found);
    }
    hamlets
}

fn totals(table: &Table, hamlets: &[Hamlet], found: &mut Diagnostics) {
    let Some(row) = &table.totals else { return };
    for (field, cell) in &row.cells {
        let FieldRef::Named(key) = field else { continue };
        let pick = |hamlet: &Hamlet| match *key {
            "tong" => hamlet.total.clone(),
            "ntm_da_dat" => hamlet.standard_base.clone(),
            "ntm_giao" => hamlet.standard_target.clone(),
            "kieu_mau_da_dat" => hamlet.model_base.clone(),
            "kieu_mau_giao" => hamlet.model_target.clone(),
            _ => None,
        };
        if !matches!(*key, "tong" | "ntm_da_dat" | "ntm_giao" | "kieu_mau_da_dat" | "kieu_mau_giao")
        {
            continue;
        }
        let computed: u64 =
            hamlets.iter().filter_map(pick).map(|c| u64::from(c.value.number)).sum();
        let Some(stated) = values::decimal(key, cell, found) else { continue };
        if stated.value != Decimal::from(computed) {
            let problem = Problem::TotalsRow {
                // As it is written here: the usual heading of a key differs from table to table.
                column: table
                    .columns
                    .iter()
                    .flatten()
                    .find(|column| column.field == *field)
                    .map_or_else(|| (*key).to_owned(), |column| column.heading.to_string()),
                stated: viet::fmt_decimal(stated.value),
                computed: computed.to_string(),
            };
            found.report(problem, &cell.place);
        }
    }
}
