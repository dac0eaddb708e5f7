//! What a table of marks lacks.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::RawTable;
use crate::inputs::tables::TableSpec;
use crate::model::{Code, Commune, CriteriaSet, Matrix};

/// What of a table was not given.
pub(super) struct Gaps<'a> {
    pub(super) lacking: &'a [String],
    pub(super) meant: &'a [String],
}

pub(super) fn missing(
    matrix: &Matrix,
    communes: &[Commune],
    gaps: &Gaps<'_>,
    spec: &TableSpec,
    table: &RawTable,
    found: &mut Diagnostics,
) {
    for (index, commune) in communes.iter().enumerate() {
        // A row whose name is lost is one of theirs.
        if !matrix.rows.contains_key(&index)
            && !table.incomplete
            && !gaps.meant.contains(&commune.name.value)
        {
            let problem = Problem::MissingCommune {
                name: commune.name.value.clone(),
                table: spec.label.to_owned(),
            };
            found.push(Diagnostic::new(problem).at(&table.place).with(&commune.name.place));
        }
    }
    // A column whose heading was refused, or that has none, is there.
    let refused = table.refused || table.rows.iter().any(|row| row.doubted);
    if !gaps.lacking.is_empty() && !refused {
        let codes = gaps.lacking.join(", ");
        let problem = Problem::MissingCriterion { codes, table: spec.label.to_owned() };
        found.report(problem, &table.place);
    }
}

/// The criteria that have no column, and the indicators of those of which only some have one.
pub(super) fn lacking(set: &CriteriaSet, columns: &BTreeSet<Code>) -> Vec<String> {
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
    lacking
}
