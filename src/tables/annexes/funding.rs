//! Funding as it came in and was disbursed in a period, by source.

use rust_decimal::Decimal;

use super::context::Context;
use super::given;
use super::shares::share_of;
use crate::figures::{Figure, SourceReport};
use crate::model::AnnexKind;
use crate::tables::annex::{About, Annex};
use crate::tables::build::{
    MILLION, amount, blank, column, count, data, group, repeated, shares, text, total,
    without_empty,
};
use crate::tables::{Cell, ColumnKind, Formula, Row, RowKind, Table, provisional};
use crate::viet;

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("kq_nguon_luc"),
    name: ["huy động nguồn lực", "funding"],
    about: About::Period,
    read_as: Some("huy_dong"),
    usual: true,
    has_data: |_| true,
    caveats: provisional::of_returns_and_amounts,
    lacks: |asked| asked.of_period("huy_dong"),
    table: |context| context.funding_results(),
};

impl Context<'_> {
    fn funding_results(&self) -> Option<Table> {
        let (period, report) = self.report()?;
        let funding = report.funding.as_ref()?;
        let mut table =
            self.about_period(ANNEX.kind, period, "Kết quả huy động, giải ngân nguồn lực");
        table.grows = true;
        let [mobilised, until] = self.sum_until("Huy động", period);
        let [disbursed, _] = self.sum_until("Giải ngân", period);
        table.unit = Some(MILLION.to_owned());
        table.columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&["Nguồn vốn"], ColumnKind::Text),
            column(&[&format!("Kế hoạch năm {}", period.id.value.year)], ColumnKind::Amount),
            column(&[&mobilised, &until], ColumnKind::Amount),
            shares(&[&mobilised, "Tỷ lệ (%)"]),
            column(&[&disbursed, &until], ColumnKind::Amount),
            shares(&[&disbursed, "Tỷ lệ (%)"]),
        ];
        let cells = |number: Cell, source: &SourceReport, bold: bool| -> Row {
            let cells = vec![
                number,
                text(source.name.clone()),
                amount(source.plan.as_ref()),
                amount(source.mobilised.as_ref()),
                share_of(source.mobilised.as_ref(), source.comparable_plan().as_ref()),
                amount(source.disbursed.as_ref()),
                share_of(source.disbursed.as_ref(), source.comparable_plan().as_ref()),
            ];
            if bold { group(cells) } else { data(cells) }
        };
        fn parts(
            rows: &mut Vec<Row>,
            source: &SourceReport,
            depth: usize,
            cells: &dyn Fn(Cell, &SourceReport, bool) -> Row,
        ) {
            for (index, part) in source.parts.iter().enumerate() {
                let number = match depth {
                    1 => count(index + 1),
                    2 => text(viet::letter(index + 1)),
                    _ => text("-"),
                };
                rows.push(cells(number, part, false));
                parts(rows, part, depth + 1, cells);
            }
        }
        let mut roots = Vec::new();
        for (index, source) in funding.sources.iter().enumerate() {
            roots.push(table.rows.len());
            table.rows.push(cells(text(viet::roman(index + 1)), source, true));
            parts(&mut table.rows, source, 1, &cells);
        }
        let sum = |value: &Option<Figure<Decimal>>| match value {
            None => blank(),
            some => amount(some.as_ref()).by(Formula::SumOf(roots.clone())),
        };
        let all = &funding.total;
        table.rows.push(total(vec![
            blank(),
            text("Tổng cộng"),
            sum(&all.plan),
            sum(&all.mobilised),
            share_of(all.mobilised.as_ref(), all.comparable_plan().as_ref()),
            sum(&all.disbursed),
            share_of(all.disbursed.as_ref(), all.comparable_plan().as_ref()),
        ]));
        for amounts in [3, 5] {
            table.shares_in(amounts + 1, amounts, 2);
        }
        // A list of nothing but headings reads as no data: a source without parts is a row.
        let flat = funding.sources.iter().all(|source| source.parts.is_empty());
        if flat {
            let last = table.rows.len() - 1;
            for row in &mut table.rows[..last] {
                row.kind = RowKind::Data;
            }
        }
        table.notes.extend(given::few_gifts(period));
        table.stated = given::amounts_given(period);
        (table.columns, table.rows) = without_empty(table.columns, table.rows);
        Some(table)
    }
}
