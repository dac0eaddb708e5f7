//! Biểu 05: criteria by group of communes.

use super::context::{Forms, head, remark};
use super::times::{known, meeting};
use crate::model::{AnnexKind, Code, Kept};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{blank, column, count, data, text};
use crate::tables::units::groups;
use crate::tables::{Column, ColumnKind, Table, provisional};

pub const FORM_05: Annex = Annex {
    kind: AnnexKind("bieu_05"),
    name: ["Biểu 05 của tỉnh: tiêu chí theo nhóm xã", "form 05 of a province: criteria by group"],
    about: About::Period,
    read_as: None,
    usual: false,
    has_data: |_| true,
    caveats: provisional::of_returns,
    lacks: |asked| asked.of_period("hien_trang"),
    table: |context| Some(context.forms.criteria_by_group()),
};

/// Communes of one group: its name, and their indices.
type GroupOf = (String, Vec<usize>);

impl Forms<'_> {
    /// A column for each group and time.
    fn group_columns(&self, groups: &[GroupOf]) -> Vec<Column> {
        let times = self.times();
        groups
            .iter()
            .flat_map(|(name, _)| {
                times.iter().map(move |time| match name.as_str() {
                    "" => column(&[time], ColumnKind::Count),
                    name => column(&[name, time], ColumnKind::Count),
                })
            })
            .collect()
    }

    fn criteria_by_group(&self) -> Table {
        let (_, unit) = self.unit();
        let groups = groups(self.project);
        let times = self.at_times();
        let mut columns = head("Nội dung");
        columns.push(column(&["ĐVT"], ColumnKind::Mark));
        columns.extend(self.group_columns(&groups));
        columns.push(remark());
        let title =
            format!("Kết quả thực hiện bộ tiêu chí quốc gia về nông thôn mới {}", self.span());
        let mut table = self.form(FORM_05.kind, &title, columns);
        table.rows = self
            .project
            .set
            .criteria
            .iter()
            .map(|criterion| {
                let code = Code::criterion(criterion.number);
                let mut cells =
                    vec![count(criterion.number), text(criterion.name.clone()), text(unit)];
                for (_, members) in &groups {
                    let met = |at: &Option<Kept<'_>>| at.map(|at| meeting(at, members, code));
                    cells.extend(times.iter().map(|at| known(met(at).as_ref())));
                }
                cells.push(blank());
                data(cells)
            })
            .collect();
        table
    }
}
