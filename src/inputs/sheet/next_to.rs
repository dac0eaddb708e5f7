//! A second table to the right of the first, in the same rows: its headings are there a second time,
//! from the number or the name on.

use super::Sheet;
use super::header::{GridRow, Header, Reader};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::columns::Meaning;
use crate::inputs::raw::FieldRef;
use crate::origin::column_name;
use crate::viet;

/// Tells of a second table and leaves its columns out; whether there is one.
pub(super) fn tell(
    sheet: &Sheet<'_>,
    reader: &Reader<'_>,
    header: &mut Header,
    grid: &mut [GridRow],
    found: &mut Diagnostics,
) -> bool {
    let known = |field: FieldRef| -> Vec<u32> {
        let columns = header.columns.iter().filter(|heading| {
            matches!(reader.meaning(heading.column, &heading.parts()), Meaning::Known(own) if own == field)
        });
        columns.map(|heading| heading.column).collect()
    };
    let [first, second, ..] = known(FieldRef::Named(sheet.spec.name_field))[..] else {
        return false;
    };
    let number = known(FieldRef::Numbering).into_iter().find(|at| (first + 1..second).contains(at));
    let gap = header.columns.iter().all(|heading| heading.column + 1 != second);
    let Some(start) = number.or(gap.then_some(second)) else { return false };
    let beside: Vec<_> =
        header.columns.iter().filter(|heading| heading.column >= start).cloned().collect();
    let title: Vec<String> = beside
        .iter()
        .filter_map(|heading| heading.parts.last().map(|part| viet::one_line(part)))
        .collect();
    let problem = Problem::TableNextTo {
        title: title.join(", "),
        table: sheet.spec.label.to_owned(),
        columns: beside.iter().map(|heading| column_name(heading.column)).collect(),
    };
    let row = beside.first().map_or(header.first_row, |heading| heading.row);
    found.report(problem, &sheet.at(row, start));
    header.columns.retain(|heading| heading.column < start);
    for (_, cells) in grid.iter_mut().skip_while(|(row, _)| *row < header.first_row) {
        cells.retain(|(column, _)| *column < start);
    }
    true
}
