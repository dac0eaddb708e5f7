//! What the headings of a sheet mean: each column to its field, and what is wrong with those that
//! mean nothing, too much or something of another year.

mod against;
mod column;
mod gathered;
mod left;
mod parts;

use self::column::{named, take};
use self::gathered::Gathered;
use super::Sheet;
use super::fields::Columns;
use super::header::{GridRow, Header, Reader};
use crate::diag::{Diagnostics, Severity};
use crate::inputs::raw::{FieldRef, RawColumn};
use crate::inputs::tables::TableSpec;

/// Understands the headings of a sheet: one after the other, then what is left of them, which needs
/// all others to be known.
pub(super) fn understand(
    sheet: &Sheet<'_>,
    reader: &Reader<'_>,
    header: &Header,
    grid: &[GridRow],
    found: &mut Diagnostics,
) -> Columns {
    let errors_before = found.count(Severity::Error);
    let mut gathered = Gathered::nothing_of(sheet, reader, header, grid);
    let unheaded = gathered.unheaded.clone();
    for heading in header.columns.iter().chain(&unheaded) {
        take(&mut gathered, heading, &named(sheet, heading), found);
    }
    let of_others = left::other_periods(&mut gathered);
    parts::of_other_years(&mut gathered, found);
    for doubtful in &gathered.doubtful {
        found.push(doubtful.told(sheet, header));
    }
    let unknown = left::unread(&mut gathered, &of_others, found);
    left::missing(&gathered, found);
    let refused = found.count(Severity::Error) > errors_before;
    let mut known = gathered.known;
    known.sort_by_key(|(column, _)| *column);
    against::tell_one_year(sheet, &known, found);
    Columns { known, unknown, refused }
}

/// Beside columns of marks a column "TC đạt" says how many, not which.
pub(super) fn counts_beside_marks(spec: &TableSpec, columns: &mut [(u32, RawColumn)]) {
    let marks = columns.iter().any(|(_, column)| matches!(column.field, FieldRef::Code(_)));
    let total = columns.iter().any(|(_, column)| column.field == FieldRef::Named("tong"));
    if !spec.coded || !marks || total {
        return;
    }
    for (_, column) in columns {
        if let FieldRef::Named("dat" | "giao") = column.field {
            column.field = FieldRef::Named("tong");
        }
    }
}
