//! Disbursement by work in a period.

use rust_decimal::Decimal;

use super::context::Context;
use super::shares::share_of;
use crate::figures::Figure;
use crate::model::{AnnexKind, Period, Stated, WorkResult};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{
    MILLION, amount, blank, column, count, data, repeated, shares, text, total, without_empty,
};
use crate::tables::{Content, Formula, Table, provisional};

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("kq_giai_ngan"),
    name: ["giải ngân theo công trình", "disbursement by work"],
    about: About::Period,
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| asked.of_period("cong_trinh"),
    table: |context| context.disbursement(),
};

impl Context<'_> {
    fn disbursement(&self) -> Option<Table> {
        let (period, report) = self.report()?;
        let works = report.works.as_ref()?;
        let mut table = self.about_period(ANNEX.kind, period, "Kết quả giải ngân theo công trình");
        table.grows = true;
        table.unit = Some(MILLION.to_owned());
        // The same columns in every report of the year.
        let has_notes = |period: &Period| period.works.iter().any(|work| work.note.is_some());
        let noted = self.project.periods.iter().any(has_notes);
        // Of which capital the plan is stands above the table; where works differ, each says so itself.
        if let Some(capital) = &works.capital {
            table.unit = Some(format!("Kế hoạch vốn: {}. {MILLION}", capital.label()));
        }
        let plan = format!("Kế hoạch vốn năm {}", period.id.value.year);
        let own_capital = |work: &WorkResult| match &works.capital {
            Some(_) => None,
            None => work.capital.as_ref().map(|capital| capital.value.clone()),
        };
        table.columns = vec![
            repeated(&["TT"], Content::Index),
            repeated(&["Công trình"], Content::Text),
            column(&["Chủ đầu tư"], Content::Text),
            column(&["Quyết định đầu tư"], Content::Text),
            column(&["Tổng mức đầu tư"], Content::Amount),
            column(&["Lũy kế vốn đã bố trí"], Content::Amount),
            column(&["Nguồn vốn"], Content::Text),
            column(&[&plan], Content::Amount),
            column(&["Khối lượng thực hiện"], Content::Amount),
            column(&["Giải ngân", "Lũy kế"], Content::Amount),
            shares(&["Giải ngân", "Tỷ lệ (%)"]),
        ];
        let value = |stated: &Stated| stated.as_ref().map(Figure::amount);
        for (index, work) in period.works.iter().enumerate() {
            // What the period's table does not say the list of projects may.
            let known = self.figures.listed.find(self.project, &work.name.value);
            let word = |own: &Option<String>, listed: Option<&String>| {
                own.as_ref().or(listed).map_or_else(blank, text)
            };
            let total = value(&work.total).or_else(|| value(&known?.total));
            table.rows.push(data(vec![
                count(index + 1),
                text(work.name.value.clone()),
                word(&work.investor, known.and_then(|known| known.investor.as_ref())),
                word(&work.decision, known.and_then(|known| known.decision.as_ref())),
                amount(total.as_ref()),
                amount(value(&work.allotted).as_ref()),
                own_capital(work).map_or_else(blank, text),
                amount(value(&work.plan).as_ref()),
                amount(value(&work.built).as_ref()),
                amount(value(&work.disbursed).as_ref()),
                share_of(value(&work.disbursed).as_ref(), value(&work.plan).as_ref()),
            ]));
        }
        let bottom = table.rows.len().saturating_sub(1);
        let sum = |value: &Option<Figure<Decimal>>| match value {
            None => blank(),
            some => amount(some.as_ref()).by(Formula::SumRows { from: 0, to: bottom }),
        };
        table.rows.push(total(vec![
            blank(),
            text("Tổng cộng"),
            blank(),
            blank(),
            sum(&works.total),
            sum(&works.allotted),
            blank(),
            sum(&works.plan),
            sum(&works.built),
            sum(&works.disbursed),
            share_of(works.disbursed.as_ref(), works.planned().as_ref()),
        ]));
        (table.columns, table.rows) = without_empty(table.columns, table.rows);
        if noted {
            table.columns.push(column(&["Khó khăn, ghi chú"], Content::Text));
            let notes = period.works.iter().map(|work| work.note.as_ref());
            for (row, note) in table.rows.iter_mut().zip(notes.chain([None])) {
                row.cells.push(note.map_or_else(blank, |note| text(note.value.clone())));
            }
        }
        Some(table)
    }
}
