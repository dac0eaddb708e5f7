//! Works with what was built and paid for (`cong_trinh`).

use super::shape::{Kind, NOTE, TableSpec, Years, field, required};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::assemble::amounts::Amounts;
use crate::inputs::assemble::values;
use crate::inputs::raw::{Node, RawTable};
use crate::model::{WORK_KINDS, WorkResult, work_kind};
use crate::origin::{Place, Sourced};
use crate::viet;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "cong_trinh",
    label: "Công trình",
    name_field: "ten",
    fields: &[
        required(
            "ten",
            "Công trình",
            &["ten cong trinh", "ten du an", "danh muc", "danh muc du an", "danh muc cong trinh"],
        ),
        field("loai", "Loại công trình", &["loai", "linh vuc", "nhom"]).says("một trong các loại của Biểu 08: Giao thông, Thủy lợi, Điện…; “khác”, “Trường học”, “Y tế” là công trình khác; ghi lạ thì máy kê các loại; để trống thì lấy tên nhóm “I. Giao thông” phía trên"),
        field("chu_dau_tu", "Chủ đầu tư", &["don vi chu dau tu"]).says("để trống thì lấy ở `du_an`, theo tên công trình"),
        field(
            "quyet_dinh",
            "Quyết định đầu tư",
            &[
                "quyet dinh",
                "so quyet dinh",
                "qd dau tu",
                "quyet dinh phe duyet",
                "so ngay quyet dinh",
            ],
        ).says("để trống thì lấy ở `du_an`, theo tên công trình"),
        field("tong_muc", "Tổng mức đầu tư (triệu đồng)", &["tong muc dau tu", "tmdt", "tong muc"]).says("để trống thì lấy ở `du_an`, theo tên công trình")
            .of(Kind::Money),
        field(
            "luy_ke_von",
            "Lũy kế vốn đã bố trí (triệu đồng)",
            &[
                "luy ke von bo tri",
                "luy ke von da bo tri",
                "luy ke von",
                "luy ke bo tri von",
                "von da bo tri",
                "luy ke von da cap",
            ],
        )
        .of(Kind::Money)
        .in_years(Years::Any),
        field("nguon_von", "Nguồn vốn", &["nguon", "loai von", "nguon kinh phi"]).says("nguồn của số kế hoạch; để trống thì máy so với `du_an`"),
        field(
            "ke_hoach",
            "Kế hoạch năm (triệu đồng)",
            &["ke hoach von nam", "ke hoach von", "ke hoach"],
        )
        .of(Kind::Money),
        field(
            "khoi_luong",
            "Khối lượng thực hiện (triệu đồng)",
            &[
                "khoi luong thuc hien",
                "gia tri khoi luong",
                "khoi luong",
                "gia tri khoi luong thuc hien",
                "kl thuc hien",
            ],
        )
        .of(Kind::Money),
        field(
            "giai_ngan",
            "Giải ngân (triệu đồng)",
            &["gia tri giai ngan", "giai ngan", "da giai ngan", "thuc hien", "ket qua thuc hien"],
        ).says("lũy kế từ đầu năm")
        .of(Kind::Money),
        field(
            "uoc_nam",
            "Ước thực hiện cả năm (triệu đồng)",
            &["uoc thuc hien", "uoc ca nam", "uoc thuc hien ca nam", "uoc giai ngan ca nam"],
        )
        .of(Kind::Money),
        field("kho_khan", "Khó khăn", &["kho khan vuong mac", "vuong mac"]),
        NOTE.printed().says("in trong biểu"),
    ],
    outer: "ke hoach, von, kinh phi, nguon, thuc hien, ket qua",
    years: Years::Plan,
    ..TableSpec::PLAIN
};

/// Works with what was built and paid for.
pub fn read(table: &RawTable, found: &mut Diagnostics) -> Vec<WorkResult> {
    let amounts = Amounts { table };
    let mut works = Vec::new();
    for row in &table.rows {
        let Some(name) = row.get("ten").and_then(|cell| values::line("ten", cell, found)) else {
            continue;
        };
        let kind = match row.get("loai") {
            Some(cell) => Some(kind(cell, found)),
            // "I. Giao thông" above its works says it of each.
            None => row.group.iter().chain(&row.section).find_map(|own| work_kind(&own.value)),
        };
        let kind_stated = kind.is_some();
        let kind = kind.flatten();
        let line = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found))
        };
        // The report has one column for both.
        let remarks = [line("kho_khan", found), line("ghi_chu", found)];
        works.push(WorkResult {
            name,
            kind,
            kind_stated,
            group: row.group.as_ref().map(|group| group.value.clone()),
            investor: line("chu_dau_tu", found).map(|text| text.value),
            decision: line("quyet_dinh", found).map(|text| text.value),
            total: amounts.get(row, "tong_muc", found),
            allotted: amounts.get(row, "luy_ke_von", found),
            capital: line("nguon_von", found),
            plan: amounts.get(row, "ke_hoach", found),
            built: amounts.get(row, "khoi_luong", found),
            disbursed: amounts.get(row, "giai_ngan", found),
            expected: amounts.get(row, "uoc_nam", found),
            note: remarks.into_iter().flatten().reduce(|first, second| both(first, &second)),
            places: row.places(),
            place: row.place.clone(),
        });
    }
    untold_kinds(table, found);
    works
}

/// Two remarks as one; what is said twice is said once.
fn both(first: Sourced<String>, second: &Sourced<String>) -> Sourced<String> {
    if viet::fold(&first.value) == viet::fold(&second.value) {
        return first;
    }
    let end = first.value.trim_end().trim_end_matches(['.', ';']);
    Sourced::new(format!("{end}; {}", second.value), first.place)
}

/// Titles that name no kind of works among titles that do: "Chợ, siêu thị" below "Giao thông". Where
/// none is a kind, the titles say something else.
fn untold_kinds(table: &RawTable, found: &mut Diagnostics) {
    let titled = table.rows.iter().filter(|row| row.get("loai").is_none());
    let titles: Vec<&Sourced<String>> = titled.filter_map(|row| row.group.as_ref()).collect();
    if !titles.iter().any(|title| work_kind(&title.value).is_some()) {
        return;
    }
    let mut told: Vec<&Place> = Vec::new();
    for title in titles.iter().filter(|title| work_kind(&title.value).is_none()) {
        if told.contains(&&title.place) {
            continue;
        }
        told.push(&title.place);
        let works = titles.iter().filter(|other| other.place == title.place).count();
        let kinds = WORK_KINDS.iter().map(|kind| (*kind).to_owned()).collect();
        let problem = Problem::WorkKindUntold { title: title.value.clone(), works, kinds };
        found.report(problem, &title.place);
    }
}

/// The kind of a work; nothing for one of none of the kinds that are told apart.
fn kind(cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<usize> {
    let written = values::line("loai", cell, found)?;
    if let Some(kind) = work_kind(&written.value) {
        return kind;
    }
    let kinds = WORK_KINDS.iter().chain(&["khác"]).map(std::slice::from_ref);
    let kinds: Vec<(&[&str], ())> = kinds.map(|names| (names, ())).collect();
    values::choice("loai", cell, &kinds, found);
    None
}
