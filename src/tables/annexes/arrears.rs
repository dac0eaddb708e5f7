//! Construction arrears at a period's end.

use rust_decimal::Decimal;

use super::context::Context;
use crate::figures::{Figure, owes, owing};
use crate::model::annex_words::STILL_OWED;
use crate::model::{AnnexKind, Stated};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{
    MILLION, amount, blank, column, count, data, repeated, sentences, text, total, without_empty,
};
use crate::tables::{ColumnKind, Formula, Table, provisional};

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("kq_no_dong"),
    name: ["nợ xây dựng cơ bản", "arrears"],
    about: About::Period,
    read_as: Some("no_dong"),
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| asked.of_period("no_dong"),
    table: |context| context.arrears(),
};

impl Context<'_> {
    fn arrears(&self) -> Option<Table> {
        let (period, report) = self.report()?;
        let arrears = report.arrears.as_ref()?;
        let mut table = self.about_period(ANNEX.kind, period, "Tình hình nợ đọng xây dựng cơ bản");
        table.grows = true;
        table.unit = Some(MILLION.to_owned());
        table.columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&["Công trình"], ColumnKind::Text),
            column(&[&self.unit_heading()], ColumnKind::Text),
            column(&["Năm hoàn thành"], ColumnKind::Mark),
            column(&["Giá trị quyết toán"], ColumnKind::Amount),
            column(&["Đã thanh toán"], ColumnKind::Amount),
            column(&["Còn nợ"], ColumnKind::Amount),
            sentences(&["Phương án, thời hạn trả"]),
        ];
        let value = |stated: &Stated| stated.as_ref().map(Figure::amount);
        let word = |word: &Option<String>| word.as_ref().map_or_else(blank, text);
        for (index, arrear) in period.arrears.iter().enumerate() {
            table.rows.push(data(vec![
                count(index + 1),
                text(arrear.name.value.clone()),
                arrear.commune.as_ref().map_or_else(blank, |name| self.place_name(name)),
                word(&arrear.finished),
                amount(value(&arrear.value).as_ref()),
                amount(value(&arrear.paid).as_ref()),
                amount(owing(arrear).as_ref()),
                // What is paid in full needs no plan of payment.
                if owes(arrear) { word(&arrear.plan) } else { blank() },
            ]));
        }
        let bottom = table.rows.len().saturating_sub(1);
        let sum = |value: &Option<Figure<Decimal>>| match value {
            None => blank(),
            some => amount(some.as_ref()).by(Formula::SumRows { from: 0, to: bottom }),
        };
        let [all_value, all_paid] = &arrears.all;
        table.rows.push(total(vec![
            blank(),
            text("Tổng cộng"),
            blank(),
            blank(),
            sum(all_value),
            sum(all_paid),
            sum(&arrears.owed),
            blank(),
        ]));
        // The text speaks of those that owe.
        if *arrears.settled > 0 && *arrears.count > 0 {
            let owing: Vec<usize> =
                (0..period.arrears.len()).filter(|at| owes(&period.arrears[*at])).collect();
            let sum = |value: &Option<Figure<Decimal>>| match value {
                None => blank(),
                some => amount(some.as_ref()).by(Formula::SumOf(owing.clone())),
            };
            table.rows.push(total(vec![
                blank(),
                text(STILL_OWED),
                blank(),
                blank(),
                sum(&arrears.value),
                sum(&arrears.paid),
                sum(&arrears.owed),
                blank(),
            ]));
        }
        (table.columns, table.rows) = without_empty(table.columns, table.rows);
        Some(table)
    }
}
