//! Construction arrears (`no_dong`).

use super::shape::{COMMUNE_ALIASES, Kind, NOTE, TableSpec, Years, field, required};
use crate::diag::{Diagnostics, Problem, YearOf};
use crate::inputs::assemble::amounts::Amounts;
use crate::inputs::assemble::roster::Roster;
use crate::inputs::assemble::values;
use crate::inputs::raw::{Node, RawTable};
use crate::inputs::said;
use crate::model::{Arrear, Commune};
use crate::viet;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "no_dong",
    label: "Nợ đọng xây dựng cơ bản",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt"]).of(Kind::Numbering),
        required(
            "ten",
            "Công trình",
            &["ten cong trinh", "ten du an", "danh muc", "danh muc cong trinh"],
        ),
        field("xa", "Xã", COMMUNE_ALIASES),
        field("nam", "Năm hoàn thành", &["nam", "nam quyet toan", "nam ht"]),
        field(
            "gia_tri",
            "Giá trị quyết toán (triệu đồng)",
            &[
                "gia tri quyet toan",
                "gia tri",
                "khoi luong hoan thanh",
                "gia tri qt",
                "gia tri qt duoc duyet",
                "gia tri quyet toan duoc duyet",
            ],
        )
        .of(Kind::Money),
        field(
            "da_tra",
            "Đã thanh toán (triệu đồng)",
            &["da thanh toan", "da tra", "da bo tri", "so da tra", "so da thanh toan"],
        )
        .of(Kind::Money),
        field("con_no", "Còn nợ (triệu đồng)", &["con no", "so no", "no dong"])
            .says("máy đối chiếu")
            .of(Kind::Money),
        field(
            "phuong_an",
            "Phương án trả nợ",
            &["phuong an", "phuong an xu ly", "phuong an thoi han tra", "thoi han tra"],
        )
        .printed(),
        NOTE,
    ],
    outer: "no dong, von",
    years: Years::Base,
    ..TableSpec::PLAIN
};

/// Whether a work is of more than one commune: "Xã A, xã B", "Liên xã", "Toàn huyện".
fn is_of_several(node: &Node) -> bool {
    let shown = node.shown();
    let folded = viet::fold(&shown);
    shown.contains([',', ';', '-', '–', '+', '\n'])
        || shown.contains(" và ")
        || ["lien xa", "cac xa", "toan "].iter().any(|words| folded.starts_with(words))
}

/// What is wrong with the year in which a work with arrears was finished: it is still to come.
fn unfinished(name: &str, finished: &Node, year: i32) -> Option<Problem> {
    let shown = viet::one_line(&values::as_typed(finished));
    if said::years(&shown).into_iter().min().is_some_and(|first| first > year) {
        let year = year.to_string();
        return Some(Problem::PerhapsOtherYear { what: YearOf::Finished, seen: shown, year });
    }
    let folded = viet::fold(&shown);
    let unfinished = ["chua ", "dang ", "do dang"].iter().any(|own| folded.starts_with(own));
    unfinished.then(|| Problem::NameOfDoubt { name: name.to_owned(), words: shown })
}

/// Construction arrears, of a period of a year.
pub fn read(
    table: &RawTable,
    communes: &[Commune],
    year: i32,
    found: &mut Diagnostics,
) -> Vec<Arrear> {
    let amounts = Amounts { table };
    let roster = Roster::new(communes);
    let mut arrears = Vec::new();
    for row in &table.rows {
        let Some(name) = row.get("ten").and_then(|cell| values::line("ten", cell, found)) else {
            continue;
        };
        if let Some(cell) = row.get("xa").filter(|cell| !is_of_several(&cell.value)) {
            let mut unknown = Diagnostics::new();
            roster.find(cell, &mut unknown);
            unknown.retain_from(0, |d| matches!(d.problem, Problem::UnknownCommune { .. }));
            found.extend(unknown);
        }
        if let Some(cell) = row.get("nam")
            && let Some(problem) = unfinished(&name.value, &cell.value, year)
        {
            found.report(problem, &cell.place);
        }
        let line = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found)).map(|text| text.value)
        };
        arrears.push(Arrear {
            name,
            commune: line("xa", found),
            finished: line("nam", found),
            value: amounts.get(row, "gia_tri", found),
            paid: amounts.or_zero(row, "da_tra", found),
            owed: amounts.or_zero(row, "con_no", found),
            plan: line("phuong_an", found),
            places: row.places(),
            place: row.place.clone(),
        });
    }
    arrears
}
