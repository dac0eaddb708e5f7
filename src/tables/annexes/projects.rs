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
use crate::tables::{Cell, ColumnKind, Formula, Row, Table, provisional};
use crate::viet;

/// What the projects of no group are called among those of some.
const OTHER: &str = "Dự án khác";

/// A text of a project, where it is given.
type TextOf = fn(&InvestmentProject) -> Option<&str>;
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
            (&["Chủ đầu tư"], |p| p.investor.as_deref()),
            (&["Địa điểm"], |p| p.location.as_deref()),
            (&["Quy mô"], |p| p.scale.as_deref()),
            (&["Thời gian KC-HT"], |p| p.time.as_deref()),
            (&["Quyết định đầu tư"], |p| {
                p.decision.as_deref().map(viet::decision_in_column)
            }),
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
        let row_of = |number: usize, project: &InvestmentProject| {
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
            data(cells)
        };
        // A row with the sums of projects.
        let sums = |number: Cell, name: &str, members: &[&InvestmentProject], by: &Formula| {
            let mut cells = vec![number, text(name.to_owned())];
            cells.extend(texts.iter().map(|_| blank()));
            cells.extend(sum(members).into_iter().map(|value| {
                let cell = amount(value.as_ref());
                if value.is_some() { cell.by(by.clone()) } else { cell }
            }));
            if noted {
                cells.push(blank());
            }
            cells
        };
        let mut rows: Vec<Row> = Vec::new();
        // The rows of sums that are part of no other one.
        let mut outermost: Vec<usize> = Vec::new();
        let mut number = 0;
        let all: Vec<&InvestmentProject> = projects.iter().collect();
        let sections = parted(&all, |project| project.section.as_ref());
        let sectioned = sections.iter().any(|(name, _)| name.is_some());
        for (index, (section, members)) in sections.into_iter().enumerate() {
            let at = rows.len();
            if sectioned {
                // Its sums are those of rows that are still to come.
                rows.push(group(Vec::new()));
            }
            let groups = parted(&members, |project| project.group.as_ref());
            let titled = groups.len() > 1 || groups.iter().any(|(name, _)| name.is_some());
            let mut heads: Vec<usize> = Vec::new();
            for (index, (name, members)) in groups.into_iter().enumerate() {
                let start = rows.len() + usize::from(titled);
                if titled {
                    let by = Formula::SumRows { from: start, to: start + members.len() - 1 };
                    heads.push(rows.len());
                    let name = name.map_or(OTHER, String::as_str);
                    rows.push(group(sums(text(viet::roman(index + 1)), name, &members, &by)));
                }
                for project in members {
                    number += 1;
                    rows.push(row_of(number, project));
                }
            }
            if sectioned {
                let by = match titled {
                    true => Formula::SumOf(heads),
                    false => Formula::SumRows { from: at + 1, to: rows.len() - 1 },
                };
                let letter = viet::letter(index + 1).to_uppercase();
                let name = section.map_or(OTHER, String::as_str);
                rows[at] = group(sums(text(letter), name, &members, &by));
                outermost.push(at);
            } else {
                outermost.extend(heads);
            }
        }
        if let Some(bottom) = rows.len().checked_sub(1) {
            let by = match outermost.is_empty() {
                true => Formula::SumRows { from: 0, to: bottom },
                false => Formula::SumOf(outermost),
            };
            rows.push(total(sums(blank(), "Tổng cộng", &all, &by)));
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

/// Projects by what they state alike, in the order in which it first appears.
fn parted<'a>(
    projects: &[&'a InvestmentProject],
    by: fn(&'a InvestmentProject) -> Option<&'a String>,
) -> Vec<(Option<&'a String>, Vec<&'a InvestmentProject>)> {
    let mut parts: Vec<(Option<&String>, Vec<&InvestmentProject>)> = Vec::new();
    for project in projects {
        let own = by(project);
        match parts.iter_mut().find(|(name, _)| *name == own) {
            Some((_, members)) => members.push(project),
            None => parts.push((own, vec![project])),
        }
    }
    parts
}
