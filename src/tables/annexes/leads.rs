//! Offices and the criteria and indicators that they lead on.

use super::context::Context;
use crate::model::{AnnexKind, Assignment, Code, CriteriaSet};
use crate::origin::Sourced;
use crate::tables::annex::{About, Annex};
use crate::tables::build::{column, count, data, repeated, text, without_empty};
use crate::tables::{Cell, ColumnKind, Row, Table, provisional};
use crate::viet;

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("phan_cong"),
    name: ["cơ quan phụ trách tiêu chí", "who leads which criterion"],
    about: About::Plan,
    read_as: None,
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| asked.table("phan_cong"),
    table: |context| Some(context.leads()),
};

impl Context<'_> {
    fn leads(&self) -> Table {
        let advanced = self.project.advanced_set.as_deref();
        let heading = |set: &CriteriaSet| viet::upper_first(&self.about_units(set));
        let mut columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&["Cơ quan, đơn vị"], ColumnKind::Text),
        ];
        // A set's name tells one of two apart.
        let of = |set: Option<&CriteriaSet>, what: &str| match set {
            Some(set) => column(&[&heading(set), what], ColumnKind::Text),
            None => column(&[what], ColumnKind::Text),
        };
        for set in [advanced.map(|_| &*self.project.set), advanced] {
            columns.extend(["Tiêu chí số", "Chỉ tiêu số"].map(|what| of(set, what)));
        }
        columns.truncate(if advanced.is_some() { 6 } else { 4 });
        let leading = |assignment: &&Assignment| {
            !assignment.standard.is_empty() || !assignment.advanced.is_empty()
        };
        let rows =
            self.project.assignments.iter().filter(leading).enumerate().map(|(index, office)| {
                let mut cells = vec![count(index + 1), text(bare(&office.office.value))];
                cells.extend(codes(&office.standard));
                if advanced.is_some() {
                    cells.extend(codes(&office.advanced));
                }
                data(cells)
            });
        let rows: Vec<Row> = rows.collect();
        let (columns, rows) = without_empty(columns, rows);
        let title =
            format!("Phân công cơ quan, đơn vị phụ trách các tiêu chí, chỉ tiêu năm {}", self.year);
        Table { columns, rows, ..Table::new(ANNEX.kind, title) }
    }
}

/// An office's name without the plan's "Đề nghị" before it.
fn bare(office: &str) -> String {
    let asked = office.strip_prefix("Đề nghị ").or_else(|| office.strip_prefix("đề nghị "));
    asked.map_or_else(|| office.to_owned(), viet::upper_first)
}

/// Whole criteria and indicators of a list, each in its cell.
fn codes(all: &[Sourced<Code>]) -> [Cell; 2] {
    let mut sorted: Vec<Code> = all.iter().map(|code| code.value).collect();
    sorted.sort_unstable();
    let list = |indicators: bool| {
        let chosen = sorted.iter().filter(|code| code.is_indicator() == indicators);
        text(chosen.map(Code::to_string).collect::<Vec<_>>().join(", "))
    };
    [list(false), list(true)]
}
