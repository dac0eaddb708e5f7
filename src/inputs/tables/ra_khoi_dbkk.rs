//! Communes and hamlets that are no longer of special difficulty (`ra_khoi_dbkk`).

use super::shape::{COMMUNE_ALIASES, NOTE, TableSpec, Years, field};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::assemble::roster::Roster;
use crate::inputs::assemble::{decision, hamlet_name, values};
use crate::inputs::raw::RawTable;
use crate::model::{Commune, Risen};
use crate::origin::Place;
use crate::viet;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "ra_khoi_dbkk",
    label: "Ra khỏi diện đặc biệt khó khăn",
    name_field: "xa",
    fields: &[
        field("xa", "Xã", COMMUNE_ALIASES).says("dự án một xã không cần cột này"),
        field("thon", "Thôn", &["ten thon", "xom", "ten xom", "ban", "ten ban", "thon ban"])
            .says("để trống là cả xã"),
        field(
            "quyet_dinh",
            "Quyết định công nhận",
            &["quyet dinh", "so quyet dinh", "so ngay quyet dinh", "qd cong nhan"],
        ),
        NOTE,
    ],
    name_repeats: true,
    name_optional: true,
    years: Years::Plan,
    ..TableSpec::PLAIN
};

/// Communes and hamlets that are no longer of special difficulty.
pub fn read(
    table: &RawTable,
    communes: &[Commune],
    time: (i32, NaiveDate),
    found: &mut Diagnostics,
) -> Vec<Risen> {
    let roster = Roster::new(communes);
    let mut all = Vec::new();
    let mut seen: BTreeMap<(usize, Option<String>), Place> = BTreeMap::new();
    for row in &table.rows {
        if row.get("xa").is_none() && roster.only().is_none() && !row.doubted {
            found.report(Problem::RowWithoutName { column: "Xã".to_owned() }, &row.place);
        }
        let Some(commune) = roster.of_row(row, found) else { continue };
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
            values::listed_twice(TABLE.label, name, (&row.place, first), found);
            continue;
        }
        seen.insert(key, row.place.clone());
        let decision = decision::of_row(row, time, found);
        all.push(Risen { commune, hamlet, decision, place: row.place.clone() });
    }
    all
}
