//! Communes by how many criteria they meet at a period's end.

use super::context::Context;
use super::shares::share_of;
use crate::diag::AnnexLacks;
use crate::model::AnnexKind;
use crate::tables::annex::{About, Annex};
use crate::tables::build::{blank, column, count, counted, data, repeated, shares, text, total};
use crate::tables::units::{band_name, marked_names};
use crate::tables::{At, ColumnKind, Formula, Table, Whole, provisional};

/// Behind the name of a commune that is new in its group.
const NEW: &str = " (+)";

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("kq_nhom"),
    name: ["xã theo nhóm số tiêu chí đạt", "communes by how many criteria they meet"],
    about: About::Period,
    read_as: None,
    usual: true,
    has_data: |_| true,
    caveats: provisional::of_returns,
    lacks: |asked| match asked.is_of_one() {
        true => AnnexLacks::SecondCommune,
        false => asked.of_period("hien_trang"),
    },
    table: |context| context.bands(),
};

impl Context<'_> {
    fn bands(&self) -> Option<Table> {
        let (period, report) = self.report()?;
        let status = report.status.as_ref()?;
        if status.now.communes.len() < 2 {
            return None;
        }
        let units = self.project.unit_word();
        let what = format!("Phân nhóm {units} theo số tiêu chí đạt");
        let mut table = self.about_period(ANNEX.kind, period, &what);
        table.columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&["Nhóm"], ColumnKind::Text),
            column(&[&format!("Số {}", self.counted())], ColumnKind::Count),
            shares(&["Tỷ lệ (%)"]),
            column(&[&format!("Tên {units}")], ColumnKind::Text),
        ];
        let all = &status.now.number;
        // The text names those that newly meet all criteria, or refers to this table for them.
        let new = status.newly_complete();
        let some_new = !new.is_empty() && new.len() < status.complete().len();
        if some_new {
            let most = status.bands.first().map_or(0, |band| band.to);
            let with = &status.compared_with;
            table.notes = vec![format!(
                "Ghi chú: “{}” là {} mới đạt đủ {most} tiêu chí so với {with}.",
                NEW.trim(),
                self.counted(),
            )];
        }
        for (index, band) in status.bands.iter().enumerate() {
            let own = band.number();
            let is_new = |commune: usize| index == 0 && some_new && new.contains(&commune);
            table.rows.push(data(vec![
                count(index + 1),
                text(band_name(band)),
                counted(&own),
                share_of(Some(&own), Some(all)),
                text(marked_names(self.project, &band.communes, &|at| {
                    if is_new(at) { NEW } else { "" }
                })),
            ]));
        }
        let bottom = table.rows.len().saturating_sub(1);
        table.rows.push(total(vec![
            blank(),
            text("Tổng cộng"),
            counted(all).by(Formula::SumRows { from: 0, to: bottom }),
            share_of(Some(all), Some(all)),
            blank(),
        ]));
        for row in 0..table.rows.len() {
            let at = |row, column| At { row, column };
            table.share(at(row, 3), at(row, 2), Whole::Cell(at(bottom + 1, 2)));
        }
        Some(table)
    }
}
