//! Funding by content of the programme (`noi_dung`).

use super::shape::{Kind, NOTE, TableSpec, Years, field, required};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::assemble::amounts::Amounts;
use crate::inputs::assemble::tree::{self, Branch};
use crate::inputs::assemble::values;
use crate::inputs::raw::{Node, RawRow, RawTable};
use crate::model::{ByCapital, ContentResult};
use crate::origin::Sourced;

/// The table: seven kinds of capital, done and planned, `kq_dtpt` … `kh_dan`.
pub const TABLE: TableSpec = TableSpec {
    key: "noi_dung",
    label: "Nội dung thành phần",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt", "muc", "ma"])
            .says("như ở `nguon_luc`: dòng lớn bằng các dòng nhỏ cộng lại")
            .of(Kind::Numbering),
        required("ten", "Nội dung", &["noi dung thanh phan", "ten noi dung"]),
        field("kq_dtpt", "Kết quả: NSTW ĐTPT (triệu đồng)", &["ket qua nstw dtpt"])
            .says("kết quả đến cuối kỳ; các cột `kq_…` khác cũng vậy")
            .of(Kind::Money),
        field("kq_sn", "Kết quả: NSTW sự nghiệp (triệu đồng)", &["ket qua nstw sn"])
            .of(Kind::Money),
        field("kq_nsdp", "Kết quả: NSĐP (triệu đồng)", &["ket qua nsdp"]).of(Kind::Money),
        field("kq_long_ghep", "Kết quả: lồng ghép (triệu đồng)", &["ket qua von long ghep"])
            .of(Kind::Money),
        field("kq_tin_dung", "Kết quả: tín dụng (triệu đồng)", &["ket qua von tin dung"])
            .of(Kind::Money),
        field(
            "kq_doanh_nghiep",
            "Kết quả: doanh nghiệp (triệu đồng)",
            &["ket qua von doanh nghiep"],
        )
        .of(Kind::Money),
        field("kq_dan", "Kết quả: dân góp (triệu đồng)", &["ket qua dan dong gop"]).of(Kind::Money),
        field("kh_dtpt", "Kế hoạch: NSTW ĐTPT (triệu đồng)", &["ke hoach nstw dtpt"])
            .says("kế hoạch từ cuối kỳ đến cuối năm; các cột `kh_…` khác cũng vậy")
            .of(Kind::Money),
        field("kh_sn", "Kế hoạch: NSTW sự nghiệp (triệu đồng)", &["ke hoach nstw sn"])
            .of(Kind::Money),
        field("kh_nsdp", "Kế hoạch: NSĐP (triệu đồng)", &["ke hoach nsdp"]).of(Kind::Money),
        field("kh_long_ghep", "Kế hoạch: lồng ghép (triệu đồng)", &["ke hoach von long ghep"])
            .of(Kind::Money),
        field("kh_tin_dung", "Kế hoạch: tín dụng (triệu đồng)", &["ke hoach von tin dung"])
            .of(Kind::Money),
        field(
            "kh_doanh_nghiep",
            "Kế hoạch: doanh nghiệp (triệu đồng)",
            &["ke hoach von doanh nghiep"],
        )
        .of(Kind::Money),
        field("kh_dan", "Kế hoạch: dân góp (triệu đồng)", &["ke hoach dan dong gop"])
            .of(Kind::Money),
        NOTE.printed(),
    ],
    outer: "ket qua, huy dong, ke hoach, cuoi nam, von, dau tu, truc tiep, thuc hien",
    tree: true,
    years: Years::Plan,
    ..TableSpec::PLAIN
};

impl Branch for ContentResult {
    fn name(&mut self) -> &mut Sourced<String> {
        &mut self.name
    }

    fn parts(&mut self) -> &mut Vec<Self> {
        &mut self.parts
    }

    fn implied(&mut self) {
        self.implied = true;
    }
}

/// The columns of what came in by kind of capital.
const DONE: [&str; 7] =
    ["kq_dtpt", "kq_sn", "kq_nsdp", "kq_long_ghep", "kq_tin_dung", "kq_doanh_nghiep", "kq_dan"];

/// The same of what is planned.
const REST: [&str; 7] =
    ["kh_dtpt", "kh_sn", "kh_nsdp", "kh_long_ghep", "kh_tin_dung", "kh_doanh_nghiep", "kh_dan"];

/// Funding by content of the programme, a tree by its numbering.
pub fn read(table: &RawTable, found: &mut Diagnostics) -> Vec<ContentResult> {
    tree::build(table, found, |row, found| content(table, row, found))
}

fn content(table: &RawTable, row: &RawRow, found: &mut Diagnostics) -> Option<ContentResult> {
    let amounts = Amounts { table };
    let name = values::line("ten", row.get("ten")?, found)?;
    if row.part {
        // The form has no rows "of which": they would be added to the others.
        let table = TABLE.label.to_owned();
        found.report(Problem::PartRow { name: name.value.clone(), table }, &name.place);
        return None;
    }
    let number = match row.get("tt") {
        Some(Sourced { value: Node::Number(number), .. }) => values::numeral(*number),
        Some(cell) => values::line("tt", cell, found).map_or_else(String::new, |text| text.value),
        // The dash before a name is taken off with its place in the tree.
        None => name.value.chars().take(1).filter(|c| matches!(c, '-' | '–' | '+')).collect(),
    };
    let note = row.get("ghi_chu").and_then(|cell| values::line("ghi_chu", cell, found));
    let [done, rest] = [DONE, REST].map(|keys| {
        let [investment, recurrent, local, integrated, credit, enterprises, people] =
            keys.map(|key| amounts.get(row, key, found));
        ByCapital { investment, recurrent, local, integrated, credit, enterprises, people }
    });
    let (parts, implied, place) = (Vec::new(), false, row.place.clone());
    Some(ContentResult { number, name, done, rest, note, parts, implied, place })
}
