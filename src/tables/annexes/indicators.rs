//! Communes by indicator: status, and what the plan assigns of it.

use super::context::{Context, InSet};
use super::criteria::mark;
use crate::diag::AnnexLacks;
use crate::figures::CommuneFigures;
use crate::model::annex_words::{ASSIGNED, MET, NOT_APPLICABLE};
use crate::model::{AnnexKind, Code};
use crate::tables::annex::{About, Annex};
use crate::tables::build::{blank, column, count, data, group, repeated, text, total};
use crate::tables::{Cell, ColumnKind, Formula, Row, Table, provisional};

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("xa_chi_tieu"),
    name: ["như trên, theo chỉ tiêu", "the same by indicator"],
    about: About::Plan,
    read_as: None,
    usual: false,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |_| AnnexLacks::Indicators("hien_trang"),
    table: |context| context.indicators(ANNEX.kind, &context.standard()),
};

pub const ADVANCED: Annex = Annex {
    kind: AnnexKind("nang_cao_chi_tieu"),
    name: ["như trên, theo chỉ tiêu", "the same by indicator"],
    about: About::Plan,
    read_as: None,
    usual: false,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| match asked.project.advanced_status {
        Some(_) => AnnexLacks::Indicators("hien_trang_nang_cao"),
        None => asked.table("hien_trang_nang_cao"),
    },
    table: |context| context.indicators(ADVANCED.kind, &context.advanced()?),
};

impl Context<'_> {
    fn indicators(&self, kind: AnnexKind, in_set: &InSet<'_>) -> Option<Table> {
        let codes: Vec<Code> = in_set
            .set
            .criteria
            .iter()
            .flat_map(|criterion| criterion.indicators.iter().map(|indicator| indicator.code))
            .filter(|code| in_set.status.marks.keys().any(|(_, known)| known == code))
            .collect();
        if codes.is_empty() {
            return None;
        }
        // A criterion that is assigned brings along its indicators that are not met.
        let plus = |code: &Code| {
            in_set.figures.communes.iter().any(|own| mark(in_set, own, *code) == ASSIGNED)
        };
        let assigns = codes.iter().any(plus);
        let units = self.about_units(in_set.set) + &self.of_commune();
        let title = if assigns {
            let assigned = self.assigns();
            format!(
                "Biểu hiện trạng và {assigned} chỉ tiêu {units} theo từng chỉ tiêu năm {}",
                self.year
            )
        } else {
            format!("Biểu hiện trạng {units} theo từng chỉ tiêu đến ngày {}", self.base)
        };
        if let [only] = &in_set.figures.communes[..] {
            let table = self.indicators_of_one(in_set, only, &codes, assigns);
            return Some(Table { kind, title, ..table });
        }
        let mut columns = self.commune_columns();
        columns.extend(codes.iter().map(|code| {
            let criterion = code.criterion.to_string();
            column(&["Tiêu chí số", &criterion, &code.to_string()], ColumnKind::Mark)
        }));
        columns.push(column(&[&format!("Chỉ tiêu đạt đến {}", self.base)], ColumnKind::Count));
        let last = 1 + codes.len();
        let communes: Vec<usize> = in_set.figures.communes.iter().map(|c| c.commune).collect();
        let mut rows = self.commune_rows(&communes, &|at| {
            let commune = &in_set.figures.communes[at];
            let marks: Vec<&str> = codes.iter().map(|code| mark(in_set, commune, *code)).collect();
            let met = marks.iter().filter(|mark| **mark == MET).count();
            let mut cells: Vec<Cell> = marks.into_iter().map(text).collect();
            cells.push(count(met).by(Formula::CountInRow { mark: MET, from: 2, to: last }));
            cells
        });
        let bottom = rows.len().saturating_sub(1);
        let mut cells = vec![blank(), text(format!("Số {} đạt đến {}", self.counted(), self.base))];
        let mut all = 0;
        for code in &codes {
            let met =
                in_set.figures.communes.iter().filter(|c| mark(in_set, c, *code) == MET).count();
            all += met;
            cells.push(count(met).by(Formula::CountInColumn { mark: MET, from: 0, to: bottom }));
        }
        cells.push(count(all).by(Formula::SumRows { from: 0, to: bottom }));
        rows.push(total(cells));
        let mut notes = self.legend(in_set, assigns, false);
        notes.extend(Self::set_note(in_set.set));
        Some(Table { columns, rows, notes, ..Table::new(kind, title) })
    }

    /// A single commune has its indicators down, below their criteria.
    fn indicators_of_one(
        &self,
        in_set: &InSet<'_>,
        commune: &CommuneFigures,
        codes: &[Code],
        assigns: bool,
    ) -> Table {
        let mut columns = vec![
            repeated(&["TT"], ColumnKind::Mark),
            repeated(&["Tiêu chí, chỉ tiêu"], ColumnKind::Text),
            column(&[&format!("Đạt đến {}", self.base)], ColumnKind::Mark),
        ];
        if assigns {
            columns.push(column(&[&self.assigned_more()], ColumnKind::Mark));
        }
        let width = columns.len();
        let mut rows: Vec<Row> = Vec::new();
        let (mut met, mut new, mut waived) = (0, 0, false);
        for criterion in &in_set.set.criteria {
            let own = criterion.indicators.iter().filter(|own| codes.contains(&own.code));
            let own: Vec<_> = own.collect();
            if own.is_empty() {
                continue;
            }
            let mut head = vec![text(criterion.number.to_string()), text(criterion.name.clone())];
            head.resize_with(width, blank);
            rows.push(group(head));
            for indicator in own {
                let said = mark(in_set, commune, indicator.code);
                met += usize::from(said == MET);
                new += usize::from(said == ASSIGNED);
                waived |= said == NOT_APPLICABLE;
                let is_assigned = said == ASSIGNED;
                let mut cells = vec![
                    text(indicator.code.to_string()),
                    text(indicator.name.clone()),
                    text(if is_assigned { "" } else { said }),
                ];
                if assigns {
                    cells.push(text(if is_assigned { MET } else { "" }));
                }
                rows.push(data(cells));
            }
        }
        let bottom = rows.len().saturating_sub(1);
        let down = || Formula::CountInColumn { mark: MET, from: 0, to: bottom };
        let mut foot = vec![blank(), text("Tổng số chỉ tiêu"), count(met).by(down())];
        if assigns {
            foot.push(count(new).by(down()));
        }
        rows.push(total(foot));
        let mut notes: Vec<String> = waived.then(|| self.exempt_note()).into_iter().collect();
        notes.extend(Self::set_note(in_set.set));
        Table { columns, rows, notes, whole_groups: true, ..Table::new(ANNEX.kind, String::new()) }
    }
}
