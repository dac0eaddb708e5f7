//! Biểu 10: a commune's criteria with their indicators.

use super::context::{Forms, head, remark};
use crate::diag::AnnexLacks;
use crate::model::{AnnexKind, Code};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{blank, column, count, data, group, text};
use crate::tables::{Cell, ColumnKind, Table, provisional};
use crate::viet::Mark;

pub const FORM_10: Annex = Annex {
    kind: AnnexKind("bieu_10"),
    name: [
        "Biểu 10 của xã: tiêu chí, chỉ tiêu; dự án một xã",
        "form 10 of a commune: criteria and indicators; of a project of one commune",
    ],
    about: About::Period,
    read_as: None,
    usual: false,
    has_data: |_| true,
    caveats: provisional::of_returns,
    lacks: |asked| match asked.is_of_one() {
        true => asked.of_period("hien_trang"),
        false => AnnexLacks::SingleCommune,
    },
    table: |context| context.forms.criteria_of_commune(),
};

impl Forms<'_> {
    fn criteria_of_commune(&self) -> Option<Table> {
        let [_] = &self.project.communes[..] else { return None };
        let times = self.times();
        let mut columns = head("Nội dung");
        columns.push(column(&["ĐVT"], ColumnKind::Mark));
        for time in &times {
            columns.push(column(&[time, "Kết quả"], ColumnKind::Mark));
            columns.push(column(&[time, "Đánh giá"], ColumnKind::Mark));
        }
        columns.push(remark());
        let title = format!("Kết quả thực hiện bộ tiêu chí quốc gia {}", self.span());
        let mut table = self.form(FORM_10.kind, &title, columns);
        let at = self.at_times();
        let line = |number: Cell, name: &str, unit: &str, code: Code| {
            let mut cells = vec![number, text(name), text(unit)];
            for standing in &at {
                let mark = standing.and_then(|at| at.mark(0, code));
                cells.push(blank());
                cells.push(text(match mark {
                    Some(Mark::Met) => "Đạt",
                    Some(Mark::NotMet) => "Chưa đạt",
                    Some(Mark::NotApplicable) => "KAD",
                    None => "",
                }));
            }
            cells.push(blank());
            cells
        };
        for criterion in &self.project.set.criteria {
            let code = Code::criterion(criterion.number);
            let cells = line(count(criterion.number), &criterion.name, "", code);
            if criterion.indicators.is_empty() {
                table.rows.push(data(cells));
                continue;
            }
            table.rows.push(group(cells));
            for indicator in &criterion.indicators {
                let percent = indicator.threshold.as_ref().is_some_and(|text| text.contains('%'));
                let unit = if percent { "%" } else { "" };
                let number = text(indicator.code.to_string());
                table.rows.push(data(line(number, &indicator.name, unit, indicator.code)));
            }
        }
        Some(table)
    }
}
