//! Planned funding by source (`nguon_luc`).

use super::example::{Example, ExampleSource, Filled, InputRow};
use super::in_sheet::{CellInput, InitSheet};
use super::shape::WantedYear;
use super::shape::{Kind, NOTE, TableSpec, Years, field, required};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::assemble::amounts::{factor, in_million};
use crate::inputs::assemble::tree::{self, Branch};
use crate::inputs::assemble::{not_money, values};
use crate::inputs::listing;
use crate::inputs::raw::{Node, RawRow, RawTable};
use crate::model::FundingSource;
use crate::origin::Sourced;
use crate::viet;
use rust_decimal::Decimal;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "nguon_luc",
    label: "Nguồn lực",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt", "muc", "ma"]).says("cho biết nguồn lớn, nhỏ: `I`, `1`, `1.1`, `a`, `-`, `+`")
            .of(Kind::Numbering)
            .column(
                8.0,
                CellInput::CentreText,
                "Số thứ tự theo cấp: 1, 1.1, 1.2, 2 … hoặc I, 1, a. Ô này là dạng chữ để 1.10 không thành 1.1.",
            ),
        required(
            "ten",
            "Nguồn vốn",
            &["nguon luc", "noi dung", "ten nguon von", "ten nguon", "noi dung chi tieu"],
        )
        .column(52.0, CellInput::Words, "Tên nguồn vốn, viết như trong văn bản."),
        required(
            "so_tien",
            "Kế hoạch (triệu đồng)",
            &[
                "so tien",
                "ke hoach",
                "kinh phi",
                "so von",
                "ke hoach von",
                "ke hoach nam",
                "du kien",
                "tong so",
                "tong cong",
                "tong",
            ],
        ).says("để trống thì bằng các phần cộng lại")
        .of(Kind::Money)
        .column(
            20.0,
            CellInput::Amount,
            "Triệu đồng. Gõ số liền, không gõ đơn vị và dấu phân nhóm; Excel tự hiện 80.178,119 theo cài đặt của máy.",
        ),
        NOTE.printed().says("in trong ngoặc sau số tiền").column(
            48.0,
            CellInput::Words,
            "Được in trong ngoặc sau số tiền. Ví dụ: Danh mục dự án tại Phụ lục kèm theo.",
        ),
        field("gom", "Gồm", &["trong do"]).says("các phần của nguồn").of(Kind::Nested).left_out(),
    ],
    outer: "ke hoach, von, kinh phi, nguon, bo tri, phan bo",
    tree: true,
    years: Years::Plan,
    sheet: Some(InitSheet {
        title: "DỰ KIẾN NGUỒN LỰC NĂM {nam}",
        purpose: "Số thứ tự cho biết cấp: 1.1, 1.2 là các phần của 1. Nguồn có các phần thì số tiền bằng tổng các phần hoặc để trống.",
        needed: false,
        example,
    }),
    ..TableSpec::PLAIN
};

/// Builds the tree.
pub fn read(table: &RawTable, found: &mut Diagnostics) -> Vec<FundingSource> {
    let factor = factor(table, "so_tien", found);
    let mut sources = tree::build(table, found, |row, found| source(table, row, factor, found));
    tree::twins(&mut sources, TABLE.label, found);
    for source in &sources {
        parts_fit(source, found);
    }
    sources
}

/// Parts of which it is only said that they are among a source ("trong đó") are no more than it, and
/// nor are the others beside them.
fn parts_fit(source: &FundingSource, found: &mut Diagnostics) {
    let among = |of_which: bool| source.parts.iter().filter(move |part| part.of_which == of_which);
    let told = [true, false].into_iter().filter(|_| among(true).next().is_some());
    for of_which in told {
        let amounts = among(of_which).filter_map(|part| part.amount.as_ref());
        let sum: Decimal = amounts.map(|amount| amount.value).sum();
        if let Some(whole) = &source.amount
            && viet::is_more(sum, whole.value)
        {
            let problem = Problem::FundingSum {
                name: source.name.value.clone(),
                stated: viet::fmt_decimal(whole.value),
                computed: viet::fmt_decimal(sum),
                parts: among(of_which).map(|part| part.name.value.clone()).collect(),
            };
            found.report(problem, &whole.place);
        }
    }
    source.parts.iter().for_each(|part| parts_fit(part, found));
}

fn source(
    table: &RawTable,
    row: &RawRow,
    factor: Decimal,
    found: &mut Diagnostics,
) -> Option<FundingSource> {
    let name = values::line("ten", row.get("ten")?, found)?;
    let name = if row.part { name.map(|name| tree::part_name(&name)) } else { name };
    let amount = row
        .get("so_tien")
        .and_then(|cell| values::amount("so_tien", cell, found))
        .map(|amount| amount.map(|amount| in_million(amount, factor)));
    let note = row.get("ghi_chu").and_then(|cell| values::line("ghi_chu", cell, found));
    if amount.is_some() {
        not_money::tell(table, row, found);
    }
    let mut parts = Vec::new();
    if let Some(node @ Sourced { value: Node::List(_), .. }) = row.get("gom")
        && let Some(table) = listing::read(&TABLE, None, node, WantedYear::default(), found)
    {
        parts = table.rows.iter().filter_map(|row| source(&table, row, factor, found)).collect();
    }
    let of_which = row.part;
    let (implied, place) = (false, row.place.clone());
    Some(FundingSource { name, amount, note, parts, of_which, implied, place })
}

impl Branch for FundingSource {
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

/// Sources with parts are formulas, so that they follow when a part is changed.
fn example(example: &Example<'_>) -> Option<Vec<InputRow>> {
    let sources: &[ExampleSource] = example.sources;
    let parts = |number: &str| -> Vec<usize> {
        let inside = format!("{number}.");
        let below =
            sources.iter().enumerate().filter(|(_, (known, ..))| known.starts_with(&inside));
        below.map(|(index, _)| index).collect()
    };
    let rows = sources.iter().map(|(number, name, amount)| {
        let row = InputRow::default().text("tt", *number).text("ten", (example.said)(name));
        match amount {
            Some(amount) => row.number("so_tien", *amount),
            None => row.value("so_tien", Filled::SumOfRows(parts(number))),
        }
    });
    Some(rows.collect())
}
