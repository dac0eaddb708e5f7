//! Communes recognised in the year, or on the way to it (`cong_nhan`).

use super::shape::{COMMUNE_ALIASES, ISSUED_BY, NOTE, TableSpec, Years, field, required};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::assemble::grouped_titles::GroupedTitles;
use crate::inputs::assemble::levels::recognition;
use crate::inputs::assemble::roster::Roster;
use crate::inputs::assemble::{decision, values};
use crate::inputs::raw::{Node, RawTable};
use crate::model::{Commune, Recognised, Recognition};
use crate::origin::Place;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "cong_nhan",
    label: "Công nhận xã",
    name_field: "xa",
    fields: &[
        required("xa", "Xã", COMMUNE_ALIASES),
        field("danh_hieu", "Danh hiệu", &["muc dat", "muc cong nhan", "cong nhan"]).says(
            "để trống thì lấy tên nhóm “II. Xã NTM nâng cao” ở trên, không có nhóm là đạt chuẩn",
        ),
        field(
            "quyet_dinh",
            "Quyết định công nhận",
            &["quyet dinh", "so quyet dinh", "so ngay quyet dinh", "qd cong nhan"],
        )
        .says("để trống là đang hoàn thiện hồ sơ"),
        ISSUED_BY,
        NOTE,
    ],
    years: Years::Plan,
    ..TableSpec::PLAIN
};

/// Communes recognised in the year up to a day, or on the way to it.
pub fn read(
    table: &RawTable,
    communes: &[Commune],
    time: (i32, NaiveDate),
    found: &mut Diagnostics,
) -> Vec<Recognised> {
    let roster = Roster::new(communes);
    let mut grouped = GroupedTitles::new((None, Some(time.0)));
    let mut all = Vec::new();
    let mut seen: BTreeMap<(usize, Recognition), Place> = BTreeMap::new();
    for row in &table.rows {
        let Some(commune) = roster.of_row(row, found) else { continue };
        let name = communes[commune].full_name();
        let title = match row.get("danh_hieu").filter(|cell| cell.value != Node::Empty) {
            None => None,
            Some(cell) => {
                let errors = found.len();
                match recognition(cell, found) {
                    Some(title) => Some(title.value),
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
        let title = grouped.recognised(row, &name, title, found);
        if let Some(first) = seen.get(&(commune, title)) {
            values::listed_twice(TABLE.label, name, (&row.place, first), found);
            continue;
        }
        seen.insert((commune, title), row.place.clone());
        let decision = decision::of_row(row, time, found);
        all.push(Recognised { commune, title, decision, place: row.place.clone() });
    }
    all
}
