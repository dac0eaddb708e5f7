//! What was done to lead and steer (`hoat_dong`).

use super::shape::{Kind, NOTE, TableSpec, Years, field, required};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::assemble::values;
use crate::inputs::raw::RawTable;
use crate::model::{Activity, ActivityKind};
use crate::origin::Sourced;
use crate::viet;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "hoat_dong",
    label: "Hoạt động",
    name_field: "loai",
    fields: &[
        required("loai", "Loại hoạt động", &["loai", "hoat dong"])
            .says("văn bản, họp, tuyên truyền, tập huấn, kiểm tra"),
        field("noi_dung", "Nội dung", &["noi dung hoat dong", "dien giai"]),
        field(
            "so_luong",
            "Số lượng",
            &["so", "so van ban", "so cuoc", "so lop", "so cuoc so van ban", "so van ban so cuoc"],
        )
        .of(Kind::Count),
        field("so_nguoi", "Số người", &["so nguoi tham gia", "luot nguoi", "so luot nguoi"])
            .of(Kind::Count),
        NOTE,
    ],
    name_repeats: true,
    years: Years::Base,
    ..TableSpec::PLAIN
};

/// What was done to lead and steer.
pub fn read(table: &RawTable, found: &mut Diagnostics) -> Vec<Activity> {
    let kinds: &[(&[&str], ActivityKind)] = &[
        (&["văn bản", "ban hành văn bản"], ActivityKind::Documents),
        (&["họp", "kiện toàn", "hội nghị", "kiện toàn, họp"], ActivityKind::Meetings),
        (&["tuyên truyền", "tuyên truyền, vận động"], ActivityKind::Information),
        (&["tập huấn", "đào tạo", "đào tạo, tập huấn"], ActivityKind::Training),
        (&["kiểm tra", "giám sát", "kiểm tra, giám sát"], ActivityKind::Inspections),
    ];
    let mut activities = Vec::new();
    for row in &table.rows {
        let kind = row.get("loai").and_then(|cell| values::choice("loai", cell, kinds, found));
        let Some(kind) = kind else { continue };
        let mut whole =
            |key: &'static str| row.get(key).and_then(|cell| values::whole(key, cell, found));
        let (count, people) = (whole("so_luong"), whole("so_nguoi"));
        let text = row.get("noi_dung").and_then(|cell| values::line("noi_dung", cell, found));
        let still_to_come = |text: &str| {
            let toned = viet::fold_tones(text);
            ["dự kiến", "sẽ"].into_iter().find(|own| toned.starts_with(&format!("{own} ")))
        };
        if let Some(Sourced { value, place }) = &text
            && let Some(words) = still_to_come(value)
        {
            let problem = Problem::NameOfDoubt { name: value.clone(), words: words.to_owned() };
            found.report(problem, place);
        }
        let place = row.place.clone();
        activities.push(Activity { kind: kind.value, text, count, people, place });
    }
    activities
}
