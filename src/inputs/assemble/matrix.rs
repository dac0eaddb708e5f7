//! Status and targets: marks per commune and criterion or indicator.

use std::collections::{BTreeMap, BTreeSet};

use super::communes::Roster;
use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, Row, Table};
use crate::inputs::specs::TableSpec;
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
    let errors = |found: &Diagnostics| found.count(crate::diag::Severity::Error);
    let at_first = errors(found);
    // Communes that an unknown name was probably meant to be are not missing as well.
    let mut meant: Vec<String> = Vec::new();
    let reading = Reading::of(list_key, table);
    for row in &table.rows {
        let Some(name) = row.get("xa") else { continue };
        let Some(commune) = roster.find(name, found) else {
            meant.extend(found.iter().last().and_then(|diagnostic| diagnostic.meant.clone()));
            continue;
        };
        if let Some(first) = matrix.rows.get(&commune) {
            let problem = Problem::DuplicateCommune { name: communes[commune].name.value.clone() };
            found.push(Diagnostic::new(problem).at(&name.place).with(first));
            continue;
        }
        matrix.rows.insert(commune, name.place.clone());
        let before = errors(found);
        let blank = Sourced::new(Mark::NotMet, row.place.clone());
        for code in &columns {
            matrix.marks.insert((commune, *code), blank.clone());
        }
        for (field, cell) in &row.cells {
            if let Some(code) = code(*field)
                && let Some(mark) = reading.mark(cell, found)
            {
                matrix.marks.insert((commune, code), mark);
            }
        }
        if listed {
            let mut codes = Vec::new();
            for (key, mark) in [(list_key, Mark::Met), ("khong_ap_dung", Mark::NotApplicable)] {
                if let Some(cell) = row.get(key) {
                    let read = values::codes(key, cell, set, found);
                    codes.extend(
                        read.into_iter().map(|code| (code.value, Sourced::new(mark, code.place))),
                    );
                }
            }
            listed_row(&mut matrix, set, commune, codes, &blank);
        }
        // A total is compared only where the row itself could be read.
        if errors(found) == before {
            row_total(&matrix, set, commune, communes, row, found);
        }
    }
    // The same for the totals row: one slip is one finding.
    if errors(found) == at_first && reading != Reading::TargetsAmongStatus {
        totals_row(&matrix, set, table, found);
    }
    if demand == Demand::Everything {
        let gaps = Gaps { columns: &columns, listed, meant: &meant };
        missing(&matrix, set, communes, &gaps, spec, table, found);
    }
    matrix
}

/// How marks are read. An annex of this program holds status and targets in one table: "x" is
/// met, "+" newly assigned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// A table of status: "+" is not met yet.
    Status,
    /// A table of targets alone: any mark assigns.
    Targets,
    /// Targets in a table that shows status too: only "+" assigns.
    TargetsAmongStatus,
}

impl Reading {
    fn of(list_key: &str, table: &Table) -> Self {
        let mut marks = table.rows.iter().flat_map(|row| &row.cells);
        if list_key == "dat" {
            Reading::Status
        } else if marks.any(|(field, cell)| code(*field).is_some() && is_plus(&cell.value)) {
            Reading::TargetsAmongStatus
        } else {
            Reading::Targets
        }
    }

    fn mark(self, cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<Sourced<Mark>> {
        let plus = is_plus(&cell.value);
        let simply = |mark| Some(Sourced::new(mark, cell.place.clone()));
        match self {
            Reading::Status if plus => simply(Mark::NotMet),
            Reading::TargetsAmongStatus if plus => simply(Mark::Met),
            Reading::TargetsAmongStatus => {
                values::mark(cell, found).map(|mark| mark.map(|_| Mark::NotMet))
            }
            Reading::Status | Reading::Targets => values::mark(cell, found),
        }
    }
}

fn is_plus(node: &Node) -> bool {
    matches!(node, Node::Text(text) if text.trim() == "+")
}

/// A row that lists what is met: everything else of the set is not. A criterion of which
/// indicators are listed is known by those.
fn listed_row(
    matrix: &mut Matrix,
    set: &CriteriaSet,
    commune: usize,
    codes: Vec<(Code, Sourced<Mark>)>,
    blank: &Sourced<Mark>,
) {
    for criterion in &set.criteria {
        let by_indicators =
            codes.iter().any(|(code, _)| code.is_indicator() && code.criterion == criterion.number);
        if by_indicators {
            for indicator in &criterion.indicators {
                matrix.marks.entry((commune, indicator.code)).or_insert_with(|| blank.clone());
            }
        } else {
            let code = Code::criterion(criterion.number);
            matrix.marks.entry((commune, code)).or_insert_with(|| blank.clone());
        }
    }
    for (code, mark) in codes {
        matrix.marks.insert((commune, code), mark);
    }
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
    // An office may count what does not apply as met, as this program does, or leave it out.
    let without = computed - matrix.not_applicable(set, commune);
    if stated.value != computed && stated.value != without {
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
        let count = |code: &Code, wanted: Mark| -> u32 {
            let marks = matrix.marks.iter();
            let same = marks.filter(|((_, known), mark)| known == code && mark.value == wanted);
            u32::try_from(same.count()).unwrap_or(u32::MAX)
        };
        let (met, not_applicable) = match field {
            FieldRef::Code(code) => (count(code, Mark::Met), count(code, Mark::NotApplicable)),
            FieldRef::Named("tong") => {
                let rows = || matrix.rows.keys();
                let all: u32 = rows().map(|commune| matrix.met(set, *commune)).sum();
                let not: u32 = rows().map(|commune| matrix.not_applicable(set, *commune)).sum();
                (all - not, not)
            }
            FieldRef::Named(_) | FieldRef::Ignored => continue,
        };
        let computed = met + not_applicable;
        // A totals row may say other things, such as a percentage; only whole numbers count.
        if !matches!(&cell.value, Node::Number(n) if n.is_integer())
            && !matches!(&cell.value, Node::Text(_))
        {
            continue;
        }
        let mut ignored = Diagnostics::new();
        if let Some(stated) = values::whole("tong", cell, &mut ignored)
            && stated.value != met
            && stated.value != computed
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

/// What of a table was given.
struct Gaps<'a> {
    columns: &'a BTreeSet<Code>,
    listed: bool,
    meant: &'a [String],
}

fn missing(
    matrix: &Matrix,
    set: &CriteriaSet,
    communes: &[Commune],
    gaps: &Gaps<'_>,
    spec: &TableSpec,
    table: &Table,
    found: &mut Diagnostics,
) {
    for (index, commune) in communes.iter().enumerate() {
        if !matrix.rows.contains_key(&index) && !gaps.meant.contains(&commune.name.value) {
            let problem = Problem::MissingCommune {
                name: commune.name.value.clone(),
                table: spec.label.to_owned(),
            };
            found.push(Diagnostic::new(problem).at(&table.place).with(&commune.name.place));
        }
    }
    if gaps.listed {
        return;
    }
    let mut lacking: Vec<String> = Vec::new();
    for criterion in &set.criteria {
        if gaps.columns.contains(&Code::criterion(criterion.number)) {
            continue;
        }
        let given = criterion.indicators.iter().filter(|i| gaps.columns.contains(&i.code)).count();
        if given == 0 {
            lacking.push(criterion.number.to_string());
        } else {
            lacking.extend(
                criterion
                    .indicators
                    .iter()
                    .filter(|i| !gaps.columns.contains(&i.code))
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
