//! Formulas of an annex's workbook.

use crate::origin::cell_name;
use crate::tables::{At, Formula, Row, RowKind, Table, Value, Whole};

/// The formula of a cell in row `index` of the table as a spreadsheet spells it; rows of the table
/// begin at `first`.
pub fn spelled(
    table: &Table,
    index: usize,
    formula: &Formula,
    (row, column): (u32, u16),
    first: u32,
) -> String {
    let (own, column) = (usize::from(column), u32::from(column));
    let at = |index: usize| first + u32::try_from(index).unwrap_or(0);
    let down = |from: usize, to: usize| {
        format!("{}:{}", cell_name(at(from), column), cell_name(at(to), column))
    };
    let named = |cell: &At| cell_name(at(cell.row), u32::try_from(cell.column).unwrap_or(0));
    // Sums of groups stand among the rows that a total sums up: a spreadsheet passes over them where
    // both are subtotals to it.
    let group = |row: Option<&Row>| row.is_some_and(|row| row.kind == RowKind::Group);
    let over = |plain: &str, subtotal: u8, from: usize, to: usize| {
        let grouped =
            group(table.rows.get(index)) || (from..=to).any(|at| group(table.rows.get(at)));
        let function = if grouped { format!("SUBTOTAL({subtotal},") } else { format!("{plain}(") };
        format!("={function}{})", down(from, to))
    };
    match formula {
        Formula::SumRows { from, to } => over("SUM", 9, *from, *to),
        Formula::SumOf(rows) => {
            let cells: Vec<String> =
                rows.iter().map(|index| cell_name(at(*index), column)).collect();
            format!("=SUM({})", cells.join(","))
        }
        Formula::SumColumns(columns) => {
            let cells: Vec<String> = columns
                .iter()
                .map(|index| cell_name(row, u32::try_from(*index).unwrap_or(0)))
                .collect();
            format!("=SUM({})", cells.join(","))
        }
        Formula::CountInRow { mark, from, to } => {
            let name = |index: &usize| cell_name(row, u32::try_from(*index).unwrap_or(0));
            format!("=COUNTIF({}:{},\"{mark}\")", name(from), name(to))
        }
        Formula::CountInColumn { mark, from, to } => {
            format!("=COUNTIF({},\"{mark}\")", down(*from, *to))
        }
        Formula::Average { from, to } => over("AVERAGE", 1, *from, *to),
        Formula::Share { part, whole } => {
            let whole = match whole {
                Whole::Cell(own) => named(own),
                // What is counted stands among sums of groups, which are subtotals.
                Whole::Numbers { column, from, to } => {
                    let ends = [from, to].map(|row| named(&At { row: *row, column: *column }));
                    format!("SUBTOTAL(2,{}:{})", ends[0], ends[1])
                }
            };
            let places = match &table.rows[index].cells.get(own).map(|cell| &cell.value) {
                Some(Value::Share(share)) => share.scale(),
                _ => 0,
            };
            format!("=IF({whole}=0,\"\",ROUND({}*100/{whole},{places}))", named(part))
        }
        Formula::Difference { of, less, none_blank } => {
            let (of, less) = (named(of), named(less));
            match none_blank {
                true => format!("=IF({of}={less},\"\",{of}-{less})"),
                false => format!("={of}-{less}"),
            }
        }
    }
}
