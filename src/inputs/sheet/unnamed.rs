//! A sheet of criteria with one row of marks and no column that says of which commune: the project's only
//! one is meant, as in a sheet whose criteria stand below each other.

use super::Sheet;
use super::header::{GridRow, Header, Heading, Reader};
use crate::inputs::columns::Meaning;
use crate::inputs::package::Merge;
use crate::inputs::raw::{FieldRef, Node, RawTable};

/// The headings of such a sheet. Its row gets a name in a column behind all others, which any name will
/// do for until it is taken away again.
pub(super) fn only_row(
    reader: &Reader<'_>,
    grid: &mut [GridRow],
    merges: &[Merge],
) -> Option<Header> {
    let name = reader.spec.field(reader.spec.name_field).filter(|_| reader.spec.coded)?;
    let mut header = reader.find_without_names(grid, merges)?;
    let is_mark = |column: u32| {
        header.columns.iter().any(|own| {
            own.column == column
                && matches!(
                    reader.meaning(own.column, &own.parts()),
                    Meaning::Known(FieldRef::Code(_))
                )
        })
    };
    let last = grid.iter().flat_map(|(_, cells)| cells).map(|(column, _)| *column).max()?;
    let mut marked = grid.iter_mut().filter(|(row, cells)| {
        *row > header.last_row && cells.iter().filter(|(column, _)| is_mark(*column)).count() > 1
    });
    let (Some((_, cells)), None) = (marked.next(), marked.next()) else { return None };
    let column = last + 1;
    cells.push((column, Node::Text(reader.spec.label.to_owned())));
    let row = header.last_row;
    header.columns.push(Heading { column, parts: vec![name.heading.to_owned()], row });
    header.name_column = column;
    Some(header)
}

/// Takes the name away that stood there for the reading alone.
pub(super) fn forget_name(sheet: &Sheet<'_>, table: &mut RawTable, column: u32) {
    let key = FieldRef::Named(sheet.spec.name_field);
    for row in &mut table.rows {
        row.cells.retain(|(field, _)| *field != key);
        if let Some((_, first)) = row.cells.first() {
            row.place = first.place.clone();
        }
    }
    table.aside.known.retain(|known| *known != column);
}
