//! The year's tasks: who leads, with whom, until when, and what comes of it.

use super::context::Context;
use crate::model::{AnnexKind, Task};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{blank, column, count, data, group, repeated, text, without_empty};
use crate::tables::{ColumnKind, Row, Table, provisional};
use crate::viet;

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("nhiem_vu"),
    name: ["nhiệm vụ của năm", "the year's tasks"],
    about: About::Plan,
    read_as: None,
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| asked.table("nhiem_vu"),
    table: |context| Some(context.tasks()),
};

impl Context<'_> {
    fn tasks(&self) -> Table {
        let columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&["Nhiệm vụ"], ColumnKind::Text),
            column(&["Cơ quan chủ trì"], ColumnKind::Text),
            column(&["Cơ quan phối hợp"], ColumnKind::Text),
            column(&["Thời hạn hoàn thành"], ColumnKind::Text),
            column(&["Sản phẩm"], ColumnKind::Text),
            column(&["Ghi chú"], ColumnKind::Text),
        ];
        let shown = |text: &Option<String>| text.clone().unwrap_or_default();
        let row = |index: usize, task: &Task| {
            data(vec![
                count(index + 1),
                text(task.name.value.clone()),
                text(task.lead.value.clone()),
                text(shown(&task.partners)),
                text(shown(&task.deadline)),
                text(shown(&task.product)),
                text(shown(&task.note)),
            ])
        };
        let mut rows: Vec<Row> = Vec::new();
        let (mut last, mut groups) = (None, 0);
        for (index, task) in self.tasks.iter().enumerate() {
            let above = task.group.as_ref();
            if let Some(name) = above.filter(|_| above != last) {
                groups += 1;
                let mut cells = vec![text(viet::roman(groups)), text(name.clone())];
                cells.resize_with(columns.len(), blank);
                rows.push(group(cells));
            }
            last = above;
            rows.push(row(index, task));
        }
        let (columns, rows) = without_empty(columns, rows);
        let title = format!("Phân công nhiệm vụ thực hiện Kế hoạch năm {}", self.year);
        Table { columns, rows, ..Table::new(ANNEX.kind, title) }
    }
}
