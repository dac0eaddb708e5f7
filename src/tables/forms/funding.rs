//! Biểu 07 of a province and 11 of a commune: funding as it came in.

use super::amounts::{of_source, padded, summed, value};
use super::context::{Forms, head};
use crate::figures::{Figure, SourceFigures, sum_of, whole_sum};
use crate::model::{AnnexKind, FundingResult};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{MILLION, amount, blank, column, data, group, text, total};
use crate::tables::{ColumnKind, Formula, Row, Table, provisional};
use crate::viet;
use rust_decimal::Decimal;

pub const FORM_07: Annex = Annex {
    kind: AnnexKind("bieu_07"),
    name: ["Biểu 07 của tỉnh: vốn", "form 07 of a province: funding"],
    about: About::Period,
    read_as: Some("huy_dong"),
    usual: false,
    has_data: |period| !period.funding.is_empty(),
    caveats: provisional::of_returns_and_amounts,
    lacks: |asked| asked.of_period("huy_dong"),
    table: |context| Some(context.forms.funding(FORM_07.kind)),
};

pub const FORM_11: Annex = Annex {
    kind: AnnexKind("bieu_11"),
    name: ["Biểu 11 của xã: vốn", "form 11 of a commune: funding"],
    about: About::Period,
    read_as: Some("huy_dong"),
    usual: false,
    has_data: |period| !period.funding.is_empty(),
    caveats: provisional::of_returns_and_amounts,
    lacks: |asked| asked.of_period("huy_dong"),
    table: |context| Some(context.forms.funding(FORM_11.kind)),
};

/// The sources that the form prints where the office states none: depth, number, name.
const SOURCES: &[(usize, &str, &str)] = &[
    (0, "I", "Ngân sách trung ương"),
    (1, "1", "Vốn đầu tư công"),
    (1, "2", "Kinh phí thường xuyên"),
    (0, "II", "Ngân sách địa phương"),
    (1, "1", "Tỉnh"),
    (1, "2", "Xã"),
    (0, "III", "Vốn lồng ghép"),
    (0, "IV", "Vốn tín dụng chính sách"),
    (0, "V", "Vốn doanh nghiệp"),
    (0, "VI", "Huy động cộng đồng và người dân"),
    (1, "1", "Tiền mặt"),
    (1, "2", "Ngày công và hiện vật quy đổi"),
];

impl Forms<'_> {
    fn funding(&self, kind: AnnexKind) -> Table {
        let id = self.id();
        let mut columns = head("Nội dung chỉ tiêu");
        columns.extend([
            column(&[&format!("Kế hoạch năm {}", id.year)], ColumnKind::Amount),
            column(&[&self.since_january("Kết quả huy động")], ColumnKind::Amount),
            column(&[&format!("Kế hoạch {}", id.next_name())], ColumnKind::Amount),
        ]);
        let title = format!("Tổng hợp kết quả huy động nguồn lực {}", self.span());
        let mut table = self.form(kind, &title, columns);
        table.unit = Some(MILLION.to_owned());
        let given = self.period.map(|period| period.funding.as_slice()).unwrap_or_default();
        let width = table.columns.len();
        if given.is_empty() {
            table.rows = vec![total(padded(vec![blank(), text("TỔNG SỐ")], width))];
            table.rows.extend(SOURCES.iter().map(|(depth, number, name)| {
                let cells = padded(vec![text(*number), text(*name)], width);
                if *depth == 0 { group(cells) } else { data(cells) }
            }));
            return table;
        }
        let planned = |source: &FundingResult| {
            let plan = || self.figures.funding.as_ref()?.planned(given, source);
            value(&source.plan).or_else(plan)
        };
        let three = |source: &FundingResult| {
            [
                of_source(source, true, &planned),
                of_source(source, false, &|source| value(&source.mobilised)),
                of_source(source, true, &|source| value(&source.rest)),
            ]
        };
        let mut rows = Vec::new();
        let mut roots = Vec::new();
        for (index, source) in given.iter().enumerate() {
            roots.push(rows.len() + 1);
            let mut cells = vec![text(viet::roman(index + 1)), text(source.name.value.clone())];
            cells.extend(three(source).map(|own| amount(own.as_ref())));
            rows.push(group(cells));
            branch(&mut rows, source, 1, &three);
            let untold =
                self.figures.funding.iter().flat_map(|own| own.untold_parts(given, source));
            planned_branch(&mut rows, &untold.collect::<Vec<_>>(), 1, width);
        }
        let mut cells = vec![blank(), text("TỔNG SỐ")];
        cells.extend((0..3).map(|at| {
            let all = given.iter().map(|source| three(source)[at].clone());
            let all = if at == 1 { whole_sum(all) } else { sum_of(all) };
            summed(all, Formula::SumOf(roots.clone()))
        }));
        rows.insert(0, total(cells));
        table.rows = rows;
        table
    }
}

/// The rows of a source's parts.
fn branch(
    rows: &mut Vec<Row>,
    source: &FundingResult,
    depth: usize,
    three: &dyn Fn(&FundingResult) -> [Option<Figure<Decimal>>; 3],
) {
    for (index, part) in source.parts.iter().enumerate() {
        let mut cells = vec![text(number(index, depth)), text(part.name.value.clone())];
        cells.extend(three(part).map(|own| amount(own.as_ref())));
        rows.push(data(cells));
        branch(rows, part, depth + 1, three);
    }
}

/// The same of parts that the plan alone has: with no result.
fn planned_branch(rows: &mut Vec<Row>, parts: &[&SourceFigures], depth: usize, width: usize) {
    for (index, part) in parts.iter().enumerate() {
        let cells =
            vec![text(number(index, depth)), text(part.name.clone()), amount(part.amount.as_ref())];
        rows.push(data(padded(cells, width)));
        planned_branch(rows, &part.parts.iter().collect::<Vec<_>>(), depth + 1, width);
    }
}

/// 1, 2 below a Roman number, then a, b.
fn number(index: usize, depth: usize) -> String {
    match depth {
        1 => (index + 1).to_string(),
        2 => viet::letter(index + 1),
        _ => "-".to_owned(),
    }
}
