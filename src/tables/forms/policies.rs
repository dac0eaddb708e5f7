//! Biểu 04: mechanisms and policies that the office issued.

use super::context::{Forms, remark};
use crate::model::AnnexKind;
use crate::tables::annex::{About, Annex};
use crate::tables::build::{blank, column, count, data, repeated, text};
use crate::tables::{ColumnKind, Table, provisional};

pub const FORM_04: Annex = Annex {
    kind: AnnexKind("bieu_04"),
    name: ["Biểu 04 của tỉnh: cơ chế, chính sách", "form 04 of a province: policies"],
    about: About::Period,
    read_as: Some("co_che"),
    usual: false,
    has_data: |period| !period.policies.is_empty(),
    caveats: provisional::none,
    lacks: |asked| asked.of_period("co_che"),
    table: |context| Some(context.forms.policies()),
};

/// Blank lines of a form that nothing is known for.
const BLANK_LINES: usize = 5;

impl Forms<'_> {
    fn policies(&self) -> Table {
        let columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            column(&["Loại văn bản"], ColumnKind::Text),
            column(&["Số, ngày, tháng ban hành"], ColumnKind::Text),
            column(&["Trích yếu"], ColumnKind::Text),
            column(&["Mục tiêu"], ColumnKind::Text),
            column(&["Nội dung chủ yếu của cơ chế, chính sách"], ColumnKind::Text),
            remark(),
        ];
        let period = &self.project.programme.period;
        let span =
            if period.is_empty() { String::new() } else { format!(" giai đoạn {period}") };
        let title = format!("Các cơ chế, chính sách do địa phương ban hành{span}");
        let mut table = self.form(FORM_04.kind, &title, columns);
        let given = self.period.map(|period| period.policies.as_slice()).unwrap_or_default();
        let optional = |value: &Option<String>| value.as_ref().map_or_else(blank, text);
        table.rows = given
            .iter()
            .enumerate()
            .map(|(index, policy)| {
                data(vec![
                    count(index + 1),
                    optional(&policy.kind),
                    optional(&policy.issued),
                    text(policy.subject.value.clone()),
                    optional(&policy.aim),
                    optional(&policy.content),
                    optional(&policy.note),
                ])
            })
            .collect();
        if table.rows.is_empty() {
            table.rows = (0..BLANK_LINES)
                .map(|index| {
                    let mut cells = vec![count(index + 1)];
                    cells.resize_with(table.columns.len(), blank);
                    data(cells)
                })
                .collect();
        }
        table
    }
}
