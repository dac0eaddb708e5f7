//! What the people gave in a period.

use rust_decimal::Decimal;

use super::context::Context;
use crate::diag::AnnexLacks;
use crate::figures::Figure;
use crate::model::annex_words::GIFTS;
use crate::model::{AnnexKind, Contribution, Period};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{
    amount, blank, column, count, data, quantity, repeated, text, total, without_empty,
};
use crate::tables::{ColumnKind, Formula, Table, provisional};
use crate::viet;

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("kq_dan_gop"),
    name: ["nhân dân đóng góp", "people's contributions"],
    about: About::Period,
    read_as: Some("dan_gop"),
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| match asked.period().is_some_and(|period| !period.given.is_empty()) {
        true => AnnexLacks::BelowFunding,
        false => asked.of_period("dan_gop"),
    },
    table: |context| context.given(),
};

/// So many gifts stand below the annex on funding; more have an annex of their own.
const FEW_GIFTS: usize = 5;

/// The people's gifts, where they are few: "Nhân dân đóng góp: tiền mặt 120 triệu đồng; hiến đất 1.200 m²."
pub(super) fn few_gifts(period: &Period) -> Option<String> {
    let all: Vec<String> = period.given.iter().filter(|row| row.is_something()).map(gift).collect();
    let few = !all.is_empty() && period.given.len() <= FEW_GIFTS;
    few.then(|| format!("{GIFTS}{}.", all.join("; ")))
}

/// The amounts that these are.
pub(super) fn amounts_given(period: &Period) -> Vec<Figure<String>> {
    let amounts = period.given.iter().flat_map(|row| row.quantity.iter().chain(&row.value));
    let amounts = amounts.map(Figure::amount);
    amounts.map(|amount| amount.with(viet::fmt_decimal(amount.value))).collect()
}

impl Context<'_> {
    fn given(&self) -> Option<Table> {
        let period = self.forms.period?;
        let funded = !period.funding.is_empty();
        let any = period.given.iter().any(Contribution::is_something);
        if !any || funded && period.given.len() <= FEW_GIFTS {
            return None;
        }
        let mut table = self.about_period(ANNEX.kind, period, "Kết quả Nhân dân đóng góp");
        table.grows = true;
        table.columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&["Nội dung đóng góp"], ColumnKind::Text),
            column(&["Đơn vị tính"], ColumnKind::Mark),
            column(&["Số lượng"], ColumnKind::Amount),
            column(&["Giá trị (triệu đồng)"], ColumnKind::Amount),
        ];
        for (index, row) in period.given.iter().enumerate() {
            table.rows.push(data(vec![
                count(index + 1),
                text(row.name.value.clone()),
                row.unit.as_ref().map_or_else(blank, text),
                quantity(row.quantity.as_ref().map(Figure::amount).as_ref()),
                amount(row.value.as_ref().map(Figure::amount).as_ref()),
            ]));
        }
        let values = || period.given.iter().filter_map(|row| row.value.as_ref());
        let bottom = period.given.len().checked_sub(1)?;
        if values().count() > 1 {
            // Gifts that nobody put a value on are in no sum.
            let whole = values().count() == period.given.len();
            let label =
                if whole { "Tổng giá trị" } else { "Tổng giá trị đã quy đổi" };
            let sum = Figure::<Decimal>::sum(values().map(Figure::amount).collect());
            table.rows.push(total(vec![
                blank(),
                text(label),
                blank(),
                blank(),
                amount(Some(&sum)).by(Formula::SumRows { from: 0, to: bottom }),
            ]));
        }
        (table.columns, table.rows) = without_empty(table.columns, table.rows);
        Some(table)
    }
}

/// "ngày công 3.500 ngày, trị giá 700 triệu đồng"
fn gift(row: &Contribution) -> String {
    let mut said = viet::lower_first(&row.name.value);
    if let Some(quantity) = row.counted() {
        said = format!("{said} {}", viet::fmt_decimal(quantity.value));
        if let Some(unit) = &row.unit {
            said = format!("{said} {}", viet::as_cited(unit));
        }
    }
    match &row.value {
        Some(value) => {
            let worth = if row.counted().is_some() { ", trị giá" } else { "" };
            format!("{said}{worth} {} triệu đồng", viet::fmt_decimal(value.value))
        }
        None => said,
    }
}
