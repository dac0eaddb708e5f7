//! Status and targets: marks per commune and criterion or indicator.

mod gaps;
mod marks;
mod twofold;

use std::collections::{BTreeMap, BTreeSet};

use self::gaps::{Gaps, lacking, missing};
use self::marks::{Reading, code, says_keep};
use self::twofold::{counts_or_codes, two_signs, two_ways};
use super::roster::Roster;
use super::{blanks, remarks, values};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, RawRow, RawTable};
use crate::inputs::tables::TableSpec;
use crate::model::{Code, Commune, CriteriaSet, Matrix, Standing};
use crate::origin::{Place, Sourced};
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
    table: &RawTable,
    set: &CriteriaSet,
    communes: &[Commune],
    (year, demand): (Option<i32>, Demand),
    found: &mut Diagnostics,
) -> Matrix {
    let roster = Roster::new(communes);
    let mut matrix = Matrix {
        marks: BTreeMap::new(),
        kept: BTreeMap::new(),
        blank: BTreeSet::new(),
        rows: BTreeMap::new(),
        place: table.place.clone(),
    };
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
    // Communes that an unknown name was probably meant to be are not missing as well.
    let mut meant: Vec<String> = Vec::new();
    let reading = Reading::of(list_key, table, year);
    counts_or_codes(list_key, table, found);
    two_signs(table, columns.len(), list_key == "giao", found);
    if table.columns.is_some() && !listed && !table.legend {
        blanks::tell(spec, table, &columns, list_key == "giao", found);
    }
    let lacking = if listed { Vec::new() } else { lacking(set, &columns) };
    let whole = !table.refused && (demand == Demand::WhatIsGiven || lacking.is_empty());
    for row in &table.rows {
        // Criteria below each other need not say whose they are where there is one commune only.
        let named = row.get("xa");
        let commune = match named {
            Some(name) => roster.find(name, found),
            // That a row of a list has no name is told.
            None if table.columns.is_none() => continue,
            None => roster.only(),
        };
        let Some(commune) = commune else {
            match named {
                Some(_) => {
                    meant.extend(found.iter().last().and_then(|own| own.meant.clone()));
                    // What is wrong with its cells is told in the same run.
                    reading.tell(row, list_key, set, found);
                }
                None => {
                    found.report(Problem::MarksOfNobody, &row.place);
                    return matrix;
                }
            }
            continue;
        };
        let place = named.map_or(&row.place, |name| &name.place);
        if let Some(first) = matrix.rows.get(&commune) {
            let problem = Problem::DuplicateCommune { name: communes[commune].name.value.clone() };
            found.push(Diagnostic::new(problem).at(place).with(first));
            continue;
        }
        matrix.rows.insert(commune, place.clone());
        let before = errors(found);
        let blank = Sourced::new(Mark::NotMet, row.place.clone());
        for code in &columns {
            let heading =
                table.columns.iter().flatten().find(|own| own.field == FieldRef::Code(*code));
            let place = heading.and_then(|heading| Place::crossing(&heading.place, &row.place));
            let own =
                place.map_or_else(|| blank.clone(), |place| Sourced::new(Mark::NotMet, place));
            matrix.marks.insert((commune, *code), own);
            matrix.blank.insert((commune, *code));
        }
        for (field, cell) in &row.cells {
            if let Some(code) = code(*field)
                && let Some(mark) = reading.mark(cell, found)
            {
                matrix.blank.remove(&(commune, code));
                if says_keep(&cell.value) {
                    matrix.kept.insert((commune, code), cell.place.clone());
                }
                matrix.marks.insert((commune, code), mark);
            }
        }
        let mut codes: Vec<(Code, Sourced<Mark>)> = Vec::new();
        for (key, mark) in [(list_key, Mark::Met), ("khong_ap_dung", Mark::NotApplicable)] {
            let Some(cell) = row.get(key) else { continue };
            for code in values::codes(key, cell, set, found) {
                two_ways(&matrix, (commune, &code), (key, mark), row, &codes, found);
                codes.push((code.value, Sourced::new(mark, code.place)));
            }
        }
        if listed {
            listed_row(&mut matrix, set, commune, codes, &blank);
        } else {
            matrix.marks.extend(codes.into_iter().map(|(code, mark)| ((commune, code), mark)));
        }
        let name = named.map_or_else(|| communes[commune].label(), |name| name.value.shown());
        let targets = list_key == "giao";
        let marks = remarks::CommuneMarks { matrix: &matrix, set, commune, targets, year };
        marks.compare(row, &name, found);
        // A total is compared only where the row itself could be read, and all its columns.
        if errors(found) == before && !row.doubted && whole {
            row_total(&matrix, set, commune, communes, row, found);
        }
    }
    // Where nobody writes "Chưa đạt", blank is how it is said.
    let said = |(at, mark): (&(usize, Code), &Sourced<Mark>)| {
        mark.value == Mark::NotMet && !matrix.blank.contains(at)
    };
    if !matrix.marks.iter().any(said) {
        matrix.blank.clear();
    }
    if demand == Demand::Everything {
        let gaps = Gaps { lacking: &lacking, meant: &meant };
        missing(&matrix, communes, &gaps, spec, table, found);
    }
    matrix
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

fn row_total(
    matrix: &Matrix,
    set: &CriteriaSet,
    commune: usize,
    communes: &[Commune],
    row: &RawRow,
    found: &mut Diagnostics,
) {
    let Some(cell) = row.get("tong") else { return };
    let Some(stated) = values::whole("tong", cell, found) else { return };
    let standing = Standing::at(set, matrix);
    let computed = standing.met(commune);
    // Beside "Duy trì" the sum of a row of targets may be what is met at the year's end.
    let kept = row.cells.iter().filter(|(_, cell)| says_keep(&cell.value)).count();
    let at_the_end = computed + u32::try_from(kept).unwrap_or(u32::MAX);
    // An office may count what does not apply as met, as this program does, or leave it out.
    let without = computed - standing.exempt(commune);
    if ![computed, without, at_the_end].contains(&stated.value) {
        let counted =
            |field: &FieldRef| matches!(field, FieldRef::Code(_) | FieldRef::Named("dat" | "giao"));
        let cells: Vec<&Place> = row
            .cells
            .iter()
            .filter(|(field, own)| counted(field) && !own.value.is_empty())
            .map(|(_, cell)| &cell.place)
            .collect();
        let problem = Problem::RowTotal {
            name: communes[commune].name.value.clone(),
            stated: stated.value.to_string(),
            computed: computed.to_string(),
            bare: cells.is_empty(),
        };
        let mut told = Diagnostic::new(problem).at(&stated.place);
        for place in cells {
            told = told.with(place);
        }
        found.push(told);
    }
}
