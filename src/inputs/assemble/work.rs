//! Assignments, investment projects and declared figures.

use rust_decimal::Decimal;

use super::funding::{factor, in_million};
use super::values;
use crate::diag::{Diagnostics, Problem, Severity};
use crate::inputs::raw::{FieldRef, Node, Row, Table};
use crate::model::{Assignment, CriteriaSet, Declared, InvestmentProject};
use crate::origin::Sourced;
use crate::viet;

/// Builds the assignments; rows of one office stand together or repeat its name.
pub fn assignments(
    table: &Table,
    set: &CriteriaSet,
    advanced: Option<&CriteriaSet>,
    found: &mut Diagnostics,
) -> Vec<Assignment> {
    let mut all: Vec<Assignment> = Vec::new();
    for row in &table.rows {
        let Some(office) = row.get("co_quan").and_then(|cell| values::line("co_quan", cell, found))
        else {
            continue;
        };
        let key = viet::fold(&office.value);
        let index = all.iter().position(|known| viet::fold(&known.office.value) == key);
        let index = index.unwrap_or_else(|| {
            all.push(Assignment {
                office,
                tasks: Vec::new(),
                lead_line: None,
                standard: Vec::new(),
                advanced: Vec::new(),
                others: Vec::new(),
                later_tasks: Vec::new(),
                place: row.place.clone(),
            });
            all.len() - 1
        });
        let office = &mut all[index];
        let texts = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).map(|cell| values::texts(key, cell, found)).unwrap_or_default()
        };
        office.tasks.extend(texts("nhiem_vu", found));
        office.others.extend(texts("khac", found));
        office.later_tasks.extend(texts("nhiem_vu_sau", found));
        if let Some(line) = row.get("loi_dan").and_then(|cell| values::line("loi_dan", cell, found))
        {
            office.lead_line = Some(line);
        }
        for key in ["xa", "xa_chi_tieu"] {
            if let Some(cell) = row.get(key) {
                office.standard.extend(values::codes(key, cell, set, found));
            }
        }
        for key in ["nang_cao", "nang_cao_chi_tieu"] {
            match (row.get(key), advanced) {
                (Some(cell), Some(set)) => {
                    office.advanced.extend(values::codes(key, cell, set, found));
                }
                (Some(cell), None) => found.report(Problem::AdvancedSetMissing, &cell.place),
                (None, _) => {}
            }
        }
    }
    all
}

/// Builds the list of investment projects. A row with nothing but a name is the heading of the
/// group that follows.
pub fn projects(table: &Table, found: &mut Diagnostics) -> Vec<InvestmentProject> {
    let before = found.count(Severity::Error);
    let mut group: Option<String> = None;
    let mut projects = Vec::new();
    // The heading whose subtotals are still to be compared, and how many projects came before it.
    let mut heading: Option<(&Row, usize)> = None;
    let numbered = table.rows.iter().any(|row| matches!(number(row), Some(Number::Plain)));
    for row in &table.rows {
        let Some(name) = row.get("ten").and_then(|cell| values::line("ten", cell, found)) else {
            continue;
        };
        let bare =
            row.cells.iter().all(|(field, _)| matches!(field, FieldRef::Named("ten" | "tt")));
        let outer = numbered && matches!(number(row), Some(Number::Outer));
        if table.columns.is_some() && (bare || outer) {
            subtotals(table, heading, &projects, found);
            heading = outer.then_some((row, projects.len()));
            group = Some(name.value);
            continue;
        }
        let text = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found)).map(|text| text.value)
        };
        let own_group = text("nhom", found);
        projects.push(InvestmentProject {
            name,
            group: own_group.or_else(|| group.clone()),
            investor: text("chu_dau_tu", found),
            location: text("dia_diem", found),
            decision: text("quyet_dinh", found),
            total: money(table, row, "tong_muc", found),
            central: money(table, row, "von_nstw", found),
            local: money(table, row, "von_nsdp", found),
            other: money(table, row, "von_khac", found),
            stated: money(table, row, "von", found),
            note: text("ghi_chu", found),
            place: row.place.clone(),
        });
    }
    subtotals(table, heading, &projects, found);
    // One slip is one finding: a sum with a row left out is not compared.
    if found.count(Severity::Error) == before
        && let Some(row) = &table.totals
    {
        sums(table, row, &projects, found);
    }
    projects
}

/// How a row of the list is numbered.
enum Number {
    /// `I`, `II`, `A`: the heading of a group, perhaps with its subtotals.
    Outer,
    /// `1`, `2`: a project.
    Plain,
}

fn number(row: &Row) -> Option<Number> {
    match &row.get("tt")?.value {
        Node::Number(_) => Some(Number::Plain),
        Node::Text(text) => {
            let text = text.trim().trim_end_matches(['.', ')']);
            let capital = text.chars().count() == 1 && text.chars().all(char::is_uppercase);
            if viet::parse_roman(text).is_some() || capital {
                Some(Number::Outer)
            } else {
                text.parse::<u32>().is_ok().then_some(Number::Plain)
            }
        }
        _ => None,
    }
}

/// Compares a group's subtotals with its projects; a group of groups has none of its own.
fn subtotals(
    table: &Table,
    heading: Option<(&Row, usize)>,
    projects: &[InvestmentProject],
    found: &mut Diagnostics,
) {
    if let Some((row, from)) = heading
        && from < projects.len()
    {
        sums(table, row, &projects[from..], found);
    }
}

fn money(
    table: &Table,
    row: &Row,
    key: &'static str,
    found: &mut Diagnostics,
) -> Option<Sourced<Decimal>> {
    let cell = row.get(key)?;
    let factor = factor(table, key, found);
    values::amount(key, cell, found).map(|amount| amount.map(|amount| in_million(amount, factor)))
}

/// Compares the amounts of a row of totals with those of the projects that it sums.
fn sums(table: &Table, row: &Row, projects: &[InvestmentProject], found: &mut Diagnostics) {
    for (field, cell) in &row.cells {
        let pick = |project: &InvestmentProject| match field {
            FieldRef::Named("tong_muc") => project.total.clone(),
            FieldRef::Named("von_nstw") => project.central.clone(),
            FieldRef::Named("von_nsdp") => project.local.clone(),
            FieldRef::Named("von_khac") => project.other.clone(),
            FieldRef::Named("von") => project.stated.clone(),
            FieldRef::Named(_) | FieldRef::Code(_) | FieldRef::Ignored => None,
        };
        let FieldRef::Named(key) = field else { continue };
        if !matches!(*key, "tong_muc" | "von_nstw" | "von_nsdp" | "von_khac" | "von")
            || matches!(&cell.value, Node::Empty)
        {
            continue;
        }
        let computed: Decimal = projects.iter().filter_map(pick).map(|amount| amount.value).sum();
        if let Some(stated) = money(table, row, key, found)
            && stated.value != computed
        {
            let heading = table.columns.iter().flatten().find(|c| c.field == *field);
            let problem = Problem::TotalsRow {
                column: heading.map_or_else(|| (*key).to_owned(), |c| c.heading.to_string()),
                stated: viet::fmt_decimal(stated.value),
                computed: viet::fmt_decimal(computed),
            };
            found.report(problem, &cell.place);
        }
    }
}

/// Builds the declared figures.
pub fn declared(table: &Table, found: &mut Diagnostics) -> Vec<Declared> {
    table
        .rows
        .iter()
        .filter_map(|row| {
            let name = values::line("so_lieu", row.get("so_lieu")?, found)?;
            let Some(cell) = row.get("gia_tri") else {
                found.report(Problem::MissingValue { field: "gia_tri".to_owned() }, &name.place);
                return None;
            };
            let value = values::decimal("gia_tri", cell, found)?;
            Some(Declared { name, value })
        })
        .collect()
}
