//! Status and targets: marks per commune and criterion or indicator.

use std::collections::{BTreeMap, BTreeSet};

use super::communes::Roster;
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::columns::TableSpec;
use crate::inputs::raw::{FieldRef, Node, Row, Table};
use crate::model::{Code, Commune, CriteriaSet, Matrix};
use crate::origin::Sourced;
use crate::viet::Mark;

/// What a matrix must contain.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Demand {
    /// Base status: every commune and every criterion.
    Everything,
    /// Targets, or a set that only some communes are on the way to: what is given.
    WhatIsGiven,
}

/// Builds a matrix from its table.
pub fn matrix(
    spec: &TableSpec,
    table: &Table,
    set: &CriteriaSet,
    communes: &[Commune],
    demand: Demand,
    found: &mut Diagnostics,
) -> Matrix {
    let roster = Roster::new(communes);
    let mut matrix =
        Matrix { marks: BTreeMap::new(), rows: BTreeMap::new(), place: table.place.clone() };
    let columns: BTreeSet<Code> = match &table.columns {
        Some(columns) => columns.iter().filter_map(|column| code(column.field)).collect(),
        None => table
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().filter_map(|(f, _)| code(*f)))
            .collect(),
    };
    let list_key = if spec.fields.iter().any(|field| field.key == "giao") { "giao" } else { "dat" };
    let listed = table.rows.iter().any(|row| row.get(list_key).is_some());
    for row in &table.rows {
        let Some(name) = row.get("xa") else { continue };
        let Some(commune) = roster.find(name, found) else { continue };
        if let Some(first) = matrix.rows.get(&commune) {
            let problem = Problem::DuplicateCommune { name: communes[commune].name.value.clone() };
            found.push(Diagnostic::new(problem).at(&name.place).with(first));
            continue;
        }
        matrix.rows.insert(commune, name.place.clone());
        let before = found.count(crate::diag::Severity::Error);
        let blank = Sourced::new(Mark::NotMet, row.place.clone());
        for code in &columns {
            matrix.marks.insert((commune, *code), blank.clone());
        }
        if listed {
            for criterion in &set.criteria {
                let code = Code::criterion(criterion.number);
                matrix.marks.entry((commune, code)).or_insert_with(|| blank.clone());
            }
        }
        for (field, cell) in &row.cells {
            if let Some(code) = code(*field)
                && let Some(mark) = values::mark(cell, found)
            {
                matrix.marks.insert((commune, code), mark);
            }
        }
        let mut list = |key: &'static str, mark: Mark, found: &mut Diagnostics| {
            if let Some(cell) = row.get(key) {
                for code in values::codes(key, cell, set, found) {
                    matrix.marks.insert((commune, code.value), Sourced::new(mark, code.place));
                }
            }
        };
        list(list_key, Mark::Met, found);
        list("khong_ap_dung", Mark::NotApplicable, found);
        // A total is compared only where the row itself could be read.
        if found.count(crate::diag::Severity::Error) == before {
            row_total(&matrix, set, commune, communes, row, found);
        }
    }
    totals_row(&matrix, set, table, found);
    if demand == Demand::Everything {
        missing(&matrix, set, communes, &columns, listed, spec, table, found);
    }
    matrix
}

fn code(field: FieldRef) -> Option<Code> {
    match field {
        FieldRef::Code(code) => Some(code),
        FieldRef::Named(_) | FieldRef::Ignored => None,
    }
}

fn row_total(
    matrix: &Matrix,
    set: &CriteriaSet,
    commune: usize,
    communes: &[Commune],
    row: &Row,
    found: &mut Diagnostics,
) {
    let Some(cell) = row.get("tong") else { return };
    let Some(stated) = values::whole("tong", cell, found) else { return };
    let computed = matrix.met(set, commune);
    if stated.value != computed {
        let problem = Problem::RowTotal {
            name: communes[commune].name.value.clone(),
            stated: stated.value.to_string(),
            computed: computed.to_string(),
        };
        found.report(problem, &stated.place);
    }
}

fn totals_row(matrix: &Matrix, set: &CriteriaSet, table: &Table, found: &mut Diagnostics) {
    let Some(totals) = &table.totals else { return };
    for (field, cell) in &totals.cells {
        let computed = match field {
            FieldRef::Code(code) => matrix
                .marks
                .iter()
                .filter(|((_, known), mark)| known == code && mark.value == Mark::Met)
                .count(),
            FieldRef::Named("tong") => {
                matrix.rows.keys().map(|commune| matrix.met(set, *commune) as usize).sum()
            }
            FieldRef::Named(_) | FieldRef::Ignored => continue,
        };
        // A totals row may say other things, such as a percentage; only whole numbers count.
        if !matches!(&cell.value, Node::Number(n) if n.is_integer())
            && !matches!(&cell.value, Node::Text(_))
        {
            continue;
        }
        let mut ignored = Diagnostics::new();
        if let Some(stated) = values::whole("tong", cell, &mut ignored)
            && usize::try_from(stated.value) != Ok(computed)
        {
            let column = table
                .columns
                .iter()
                .flatten()
                .find(|column| column.field == *field)
                .map_or_else(String::new, |column| column.heading.to_string());
            let problem = Problem::TotalsRow {
                column,
                stated: stated.value.to_string(),
                computed: computed.to_string(),
            };
            found.report(problem, &cell.place);
        }
    }
}

#[allow(clippy::too_many_arguments, reason = "one call, and each argument is another table's")]
fn missing(
    matrix: &Matrix,
    set: &CriteriaSet,
    communes: &[Commune],
    columns: &BTreeSet<Code>,
    listed: bool,
    spec: &TableSpec,
    table: &Table,
    found: &mut Diagnostics,
) {
    for (index, commune) in communes.iter().enumerate() {
        if !matrix.rows.contains_key(&index) {
            let problem = Problem::MissingCommune {
                name: commune.name.value.clone(),
                table: spec.label.to_owned(),
            };
            found.push(Diagnostic::new(problem).at(&table.place).with(&commune.name.place));
        }
    }
    if listed {
        return;
    }
    let mut lacking: Vec<String> = Vec::new();
    for criterion in &set.criteria {
        if columns.contains(&Code::criterion(criterion.number)) {
            continue;
        }
        let given = criterion.indicators.iter().filter(|i| columns.contains(&i.code)).count();
        if given == 0 {
            lacking.push(criterion.number.to_string());
        } else {
            lacking.extend(
                criterion
                    .indicators
                    .iter()
                    .filter(|i| !columns.contains(&i.code))
                    .map(|i| i.code.to_string()),
            );
        }
    }
    if !lacking.is_empty() {
        let codes = lacking.join(", ");
        let problem = Problem::MissingCriterion { codes, table: spec.label.to_owned() };
        found.report(problem, &table.place);
    }
}
