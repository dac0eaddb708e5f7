//! What the people gave, and what communes say, where the text has no room for it.

use rust_decimal::Decimal;

use super::Context;
use crate::figures::Figure;
use crate::model::annex_words::GIFTS;
use crate::model::form::CommuneForm;
use crate::model::{AnnexKind, Contribution, Period};
use crate::tables::build::{
    amount, blank, column, count, data, repeated, text, total, without_empty,
};
use crate::tables::{Content, Formula, Table};
use crate::viet;

/// So many gifts stand below the annex on funding; more have an annex of their own.
const FEW_GIFTS: usize = 5;

impl Context<'_> {
    /// The people's gifts, where they are few: "Nhân dân đóng góp: tiền mặt 120 triệu đồng; hiến đất 1.200 m²."
    pub(super) fn few_gifts(&self, period: &Period) -> Option<String> {
        let all: Vec<String> =
            period.given.iter().filter(|row| row.is_something()).map(gift).collect();
        let few = !all.is_empty() && period.given.len() <= FEW_GIFTS;
        few.then(|| format!("{GIFTS}{}.", all.join("; ")))
    }

    /// The amounts that these are.
    pub(super) fn amounts_given(period: &Period) -> Vec<Figure<String>> {
        let amounts = period.given.iter().flat_map(|row| row.quantity.iter().chain(&row.value));
        let amounts = amounts.map(Figure::amount);
        amounts.map(|amount| amount.with(viet::fmt_decimal(amount.value))).collect()
    }

    pub(super) fn given(&self, kind: AnnexKind) -> Option<Table> {
        let period = self.forms.period?;
        let funded = !period.funding.is_empty();
        let any = period.given.iter().any(Contribution::is_something);
        if !any || funded && period.given.len() <= FEW_GIFTS {
            return None;
        }
        let mut table = self.about_period(kind, period, "Kết quả nhân dân đóng góp");
        table.grows = true;
        table.columns = vec![
            repeated(&["TT"], Content::Index),
            repeated(&["Nội dung đóng góp"], Content::Text),
            column(&["Đơn vị tính"], Content::Mark),
            column(&["Số lượng"], Content::Amount),
            column(&["Giá trị (triệu đồng)"], Content::Amount),
        ];
        for (index, row) in period.given.iter().enumerate() {
            table.rows.push(data(vec![
                count(index + 1),
                text(row.name.value.clone()),
                row.unit.as_ref().map_or_else(blank, text),
                amount(row.quantity.as_ref().map(Figure::amount).as_ref()),
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

    pub(super) fn remarks(&self, kind: AnnexKind) -> Option<Table> {
        let period = self.forms.period?;
        let what = format!("Tổng hợp ý kiến của các {}", self.project.unit_word());
        let mut table = self.about_period(kind, period, &what);
        table.columns = self.commune_columns();
        let questions: Vec<(&str, &str)> = CommuneForm::questions()
            .filter(|(key, _)| period.words.iter().any(|words| words.key == *key))
            .collect();
        let headings = questions.iter().map(|(_, question)| column(&[question], Content::Text));
        table.columns.extend(headings);
        let mut communes: Vec<usize> = period.words.iter().map(|words| words.commune).collect();
        communes.sort_unstable();
        communes.dedup();
        table.rows = self.commune_rows(&communes, &|at| {
            let own = |key: &str| {
                let words = period.words.iter();
                let own = words.filter(|words| words.commune == communes[at] && words.key == key);
                own.map(|words| words.text.value.trim().to_owned()).collect::<Vec<_>>().join("\n")
            };
            questions.iter().map(|(key, _)| text(own(key))).collect()
        });
        Some(table)
    }
}

/// "ngày công 3.500 ngày, trị giá 700 triệu đồng"
fn gift(row: &Contribution) -> String {
    let mut said = viet::lower_first(&row.name.value);
    if let Some(quantity) = &row.quantity {
        said = format!("{said} {}", viet::fmt_decimal(quantity.value));
        if let Some(unit) = &row.unit {
            said = format!("{said} {}", viet::as_cited(unit));
        }
    }
    match &row.value {
        Some(value) => {
            let worth = if row.quantity.is_some() { ", trị giá" } else { "" };
            format!("{said}{worth} {} triệu đồng", viet::fmt_decimal(value.value))
        }
        None => said,
    }
}
