//! Funding as it came in (`huy_dong`).

use super::shape::WantedYear;
use super::shape::{Kind, NOTE, TableSpec, Years, field, required};
use crate::diag::Diagnostics;
use crate::inputs::assemble::amounts::Amounts;
use crate::inputs::assemble::tree::{self, Branch};
use crate::inputs::assemble::{not_money, values};
use crate::inputs::listing;
use crate::inputs::raw::{Node, RawRow, RawTable};
use crate::model::FundingResult;
use crate::origin::Sourced;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "huy_dong",
    label: "Huy động nguồn lực",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt", "muc", "ma"])
            .says("như ở `nguon_luc`")
            .of(Kind::Numbering),
        required(
            "ten",
            "Nguồn vốn",
            &["nguon luc", "noi dung", "noi dung chi tieu", "ten nguon von", "ten nguon"],
        ),
        field(
            "ke_hoach",
            "Kế hoạch năm (triệu đồng)",
            &["ke hoach", "ke hoach von", "giao ke hoach"],
        )
        .says("để trống thì lấy ở `nguon_luc`, theo tên nguồn")
        .of(Kind::Money),
        field(
            "thuc_hien",
            "Kết quả huy động (triệu đồng)",
            &[
                "ket qua huy dong",
                "huy dong",
                "thuc hien",
                "ket qua",
                "luy ke thuc hien",
                "luy ke",
                "luy ke huy dong",
                "luy ke ket qua huy dong",
                "ket qua huy dong 6 thang",
                "da huy dong",
            ],
        )
        .says("lũy kế từ đầu năm")
        .of(Kind::Money),
        field(
            "giai_ngan",
            "Giải ngân (triệu đồng)",
            &["giai ngan", "da giai ngan", "gia tri giai ngan", "luy ke giai ngan"],
        )
        .says("lũy kế từ đầu năm")
        .of(Kind::Money),
        field(
            "con_lai",
            "Kế hoạch cuối năm (triệu đồng)",
            &["ke hoach cuoi nam", "ke hoach 6 thang cuoi nam", "ke hoach con lai"],
        )
        .says("từ cuối kỳ đến cuối năm")
        .of(Kind::Money),
        NOTE,
        field("gom", "Gồm", &["trong do"]).says("các phần của nguồn").of(Kind::Nested),
    ],
    outer: "ke hoach, von, kinh phi, nguon, nguon luc, huy dong, thuc hien, ket qua",
    tree: true,
    years: Years::Plan,
    ..TableSpec::PLAIN
};

impl Branch for FundingResult {
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

/// Funding as it came in, a tree like the plan's.
pub fn read(table: &RawTable, found: &mut Diagnostics) -> Vec<FundingResult> {
    let mut results = tree::build(table, found, |row, found| result(table, row, found));
    tree::twins(&mut results, TABLE.label, found);
    results
}

fn result(table: &RawTable, row: &RawRow, found: &mut Diagnostics) -> Option<FundingResult> {
    let amounts = Amounts { table };
    let name = values::line("ten", row.get("ten")?, found)?;
    let name = if row.part { name.map(|name| tree::part_name(&name)) } else { name };
    not_money::tell(table, row, found);
    let mut parts = Vec::new();
    if let Some(node @ Sourced { value: Node::List(_), .. }) = row.get("gom")
        && let Some(table) = listing::read(&TABLE, None, node, WantedYear::default(), found)
    {
        parts = table.rows.iter().filter_map(|row| result(&table, row, found)).collect();
    }
    Some(FundingResult {
        name,
        plan: amounts.get(row, "ke_hoach", found),
        mobilised: amounts.get(row, "thuc_hien", found),
        disbursed: amounts.get(row, "giai_ngan", found),
        rest: amounts.get(row, "con_lai", found),
        parts,
        of_which: row.part,
        implied: false,
        lacking: Default::default(),
        place: row.place.clone(),
    })
}
