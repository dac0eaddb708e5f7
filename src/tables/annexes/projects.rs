//! Investment projects by group, with the year's capital by source.

use rust_decimal::Decimal;

use super::context::Context;
use crate::figures::{Figure, capital, sum_of, whole_sum};
use crate::model::{AnnexKind, InvestmentProject};
use crate::origin::Sourced;
use crate::tables::annex::{About, Annex};
use crate::tables::build::{
    MILLION, amount, blank, column, count, data, group, repeated, text, total,
};
use crate::tables::{ColumnKind, Formula, Row, Table, provisional};
use crate::viet;

/// A text of a project, where it is given.
type TextOf = fn(&InvestmentProject) -> Option<&String>;
/// An amount of a project, where it is given.
type AmountOf = fn(&InvestmentProject) -> Option<&Sourced<Decimal>>;

pub const ANNEX: Annex = Annex {
    kind: AnnexKind("du_an"),
    name: ["danh mục dự án", "investment projects"],
    about: About::Plan,
    read_as: None,
    usual: true,
    has_data: |_| true,
    caveats: provisional::none,
    lacks: |asked| asked.table("du_an"),
    table: |context| Some(context.projects()),
};

impl Context<'_> {
    fn projects(&self) -> Table {
        let projects = &self.project.projects;
        let year = format!("Kế hoạch vốn năm {}", self.year);
        let optional: [(&[&str], TextOf); 5] = [
            (&["Chủ đầu tư"], |p| p.investor.as_ref()),
            (&["Địa điểm"], |p| p.location.as_ref()),
            (&["Quy mô"], |p| p.scale.as_ref()),
            (&["Thời gian KC-HT"], |p| p.time.as_ref()),
            (&["Quyết định đầu tư"], |p| p.decision.as_ref()),
        ];
        let sources: [(&str, AmountOf); 3] = [
            ("NSTW", |p| p.central.as_ref()),
            ("NSĐP", |p| p.local.as_ref()),
            ("Vốn khác", |p| p.other.as_ref()),
        ];
        // A column that no project fills is left out.
        let texts: Vec<_> = optional
            .into_iter()
            .filter(|(_, pick)| projects.iter().any(|p| pick(p).is_some()))
            .collect();
        let sources: Vec<_> = sources
            .into_iter()
            .filter(|(_, pick)| projects.iter().any(|p| pick(p).is_some()))
            .collect();
        let has_total = projects.iter().any(|project| project.total.is_some());
        let noted = projects.iter().any(|project| project.note.is_some());
        let mut columns = vec![
            repeated(&["TT"], ColumnKind::Index),
            repeated(&["Danh mục dự án"], ColumnKind::Text),
        ];
        columns.extend(texts.iter().map(|(heading, _)| column(heading, ColumnKind::Text)));
        if has_total {
            columns.push(column(&["Tổng mức đầu tư"], ColumnKind::Amount));
        }
        let first_amount = columns.len() - usize::from(has_total);
        let sum_at = columns.len();
        columns.push(column(&[&year, "Tổng số"], ColumnKind::Amount));
        columns.extend(sources.iter().map(|(name, _)| column(&[&year, name], ColumnKind::Amount)));
        let after_amounts = columns.len();
        if noted {
            columns.push(column(&["Ghi chú"], ColumnKind::Text));
        }
        let parts: Vec<usize> = (sum_at + 1..after_amounts).collect();
        // Amounts of a project from the first amount column on.
        let amounts = |project: &InvestmentProject| -> Vec<Option<Figure<Decimal>>> {
            let mut all = Vec::new();
            if has_total {
                all.push(project.total.as_ref().map(Figure::amount));
            }
            all.push(capital(project));
            all.extend(sources.iter().map(|(_, pick)| pick(project).map(Figure::amount)));
            all
        };
        // A source that no project of the group has stays blank: nobody stated a zero.
        let sum = |chosen: &[&InvestmentProject]| -> Vec<Option<Figure<Decimal>>> {
            let width = after_amounts - first_amount;
            let of: Vec<Vec<Option<Figure<Decimal>>>> =
                chosen.iter().map(|project| amounts(project)).collect();
            // Of a project that does not state its total there is no sum, while one without a source
            // has nothing of it.
            let column = |at: usize| of.iter().map(move |own| own[at].clone());
            let whole = sum_at - first_amount;
            let sum = |at| if at <= whole { whole_sum(column(at)) } else { sum_of(column(at)) };
            (0..width).map(sum).collect()
        };
        let mut rows: Vec<Row> = Vec::new();
        let mut group_rows: Vec<usize> = Vec::new();
        let mut number = 0;
        let groups = grouped(projects);
        let single = groups.len() < 2 && groups.first().is_none_or(|(name, _)| name.is_none());
        for (index, (name, members)) in groups.iter().enumerate() {
            let mut own = Vec::new();
            let start = rows.len() + usize::from(!single);
            for project in members {
                number += 1;
                let mut cells = vec![count(number), text(project.name.value.clone())];
                cells.extend(texts.iter().map(|(_, pick)| pick(project).map_or_else(blank, text)));
                cells.extend(amounts(project).iter().map(|value| amount(value.as_ref())));
                if !parts.is_empty() && capital(project).is_some() {
                    let cell = std::mem::take(&mut cells[sum_at]);
                    cells[sum_at] = cell.by(Formula::SumColumns(parts.clone()));
                }
                if noted {
                    cells.push(project.note.as_ref().map_or_else(blank, text));
                }
                own.push(data(cells));
            }
            if !single {
                let end = start + own.len() - 1;
                let mut cells = vec![
                    text(viet::roman(index + 1)),
                    text(name.clone().unwrap_or_else(|| "Dự án khác".to_owned())),
                ];
                cells.extend(texts.iter().map(|_| blank()));
                cells.extend(sum(members).into_iter().map(|value| {
                    let cell = amount(value.as_ref());
                    let formula = Formula::SumRows { from: start, to: end };
                    if value.is_some() { cell.by(formula) } else { cell }
                }));
                if noted {
                    cells.push(blank());
                }
                group_rows.push(rows.len());
                rows.push(group(cells));
            }
            rows.extend(own);
        }
        if let Some(bottom) = rows.len().checked_sub(1) {
            let all: Vec<&InvestmentProject> = projects.iter().collect();
            let formula = || {
                if single {
                    Formula::SumRows { from: 0, to: bottom }
                } else {
                    Formula::SumOf(group_rows.clone())
                }
            };
            let mut cells = vec![blank(), text("Tổng cộng")];
            cells.extend(texts.iter().map(|_| blank()));
            cells.extend(sum(&all).into_iter().map(|value| {
                let cell = amount(value.as_ref());
                if value.is_some() { cell.by(formula()) } else { cell }
            }));
            if noted {
                cells.push(blank());
            }
            rows.push(total(cells));
        }
        let title = format!("Danh mục dự án dự kiến đầu tư năm {}", self.year);
        let unit = Some(MILLION.to_owned());
        let short = [("NSTW", "ngân sách trung ương"), ("NSĐP", "ngân sách địa phương")];
        let short = short.iter().filter(|(name, _)| sources.iter().any(|(own, _)| own == name));
        let short: Vec<String> = short.map(|(name, full)| format!("“{name}” là {full}")).collect();
        let notes = (!short.is_empty()).then(|| format!("Ghi chú: {}.", short.join("; ")));
        let notes = notes.into_iter().collect();
        Table { unit, columns, rows, notes, ..Table::new(ANNEX.kind, title) }
    }
}

/// Projects by group, in the order in which groups first appear.
fn grouped(projects: &[InvestmentProject]) -> Vec<(Option<String>, Vec<&InvestmentProject>)> {
    let mut groups: Vec<(Option<String>, Vec<&InvestmentProject>)> = Vec::new();
    for project in projects {
        match groups.iter_mut().find(|(name, _)| *name == project.group) {
            Some((_, members)) => members.push(project),
            None => groups.push((project.group.clone(), vec![project])),
        }
    }
    groups
}
