//! Two columns for one criterion, "Đạt" and "Chưa đạt", of which each row marks one: read as one
//! column of marks. A row that marks both, or neither beside others, is asked about.

use super::Sheet;
use super::grid::says;
use super::header::{GridRow, Header, Heading, Reader};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::columns::Meaning;
use crate::inputs::raw::{FieldRef, Node};
use crate::viet::{self, Mark};

/// Leaves of each pair the column of what is met.
pub(super) fn join(
    sheet: &Sheet<'_>,
    reader: &Reader<'_>,
    header: &mut Header,
    grid: &mut [GridRow],
    found: &mut Diagnostics,
) {
    let pairs = pairs(reader, header);
    for (row, cells) in grid.iter_mut().filter(|(row, _)| *row > header.last_row) {
        let at = |column: u32| cells.iter().find(|(own, _)| *own == column).map(|(_, node)| node);
        let mark = |column: u32| at(column).and_then(mark_of);
        let any = pairs.iter().any(|(met, unmet)| mark(*met).is_some() || mark(*unmet).is_some());
        for (met, unmet) in pairs.iter().filter(|_| any) {
            let both = match (mark(*met), mark(*unmet)) {
                (Some(_), Some(_)) => true,
                (None, None) if at(*met).is_none() && at(*unmet).is_none() => false,
                _ => continue,
            };
            let heading = header.columns.iter().find(|own| own.column == *met);
            let heading =
                heading.and_then(|own| own.parts.first()).map(|part| viet::one_line(part));
            let name = at(header.name_column).map_or_else(String::new, Node::shown);
            let problem =
                Problem::BothOrNeither { name, heading: heading.unwrap_or_default(), both };
            found.report(problem, &sheet.at(*row, *met));
        }
    }
    let unmet = |column: &u32| pairs.iter().any(|(_, unmet)| unmet == column);
    header.columns.retain(|heading| !unmet(&heading.column));
    for (_, cells) in grid.iter_mut().skip_while(|(row, _)| *row < header.first_row) {
        cells.retain(|(column, _)| !unmet(column));
    }
}

/// The columns of each pair: of what is met, and of what is not.
fn pairs(reader: &Reader<'_>, header: &Header) -> Vec<(u32, u32)> {
    let inner = |heading: &Heading| heading.parts.last().and_then(|part| says(part));
    let outer = |heading: &Heading| heading.parts.split_last().map(|(_, outer)| outer.to_vec());
    let of_code = |heading: &Heading| {
        matches!(
            reader.meaning(heading.column, &heading.parts()),
            Meaning::Known(FieldRef::Code(_))
        )
    };
    let met = header.columns.iter().filter(|own| inner(own) == Some(Mark::Met) && of_code(own));
    met.filter_map(|met| {
        let beside = header.columns.iter().find(|own| {
            own.column.abs_diff(met.column) == 1
                && inner(own) == Some(Mark::NotMet)
                && outer(own) == outer(met)
        })?;
        (met.parts.len() > 1).then_some((met.column, beside.column))
    })
    .collect()
}

/// A mark that is no number: in a line of sums a number counts communes.
fn mark_of(node: &Node) -> Option<()> {
    match node {
        Node::Text(text) => viet::parse_mark(text).filter(|mark| *mark == Mark::Met).map(|_| ()),
        Node::Bool(true) => Some(()),
        _ => None,
    }
}
