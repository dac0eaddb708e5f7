//! The cells of a sheet, from the reader into a grid: streamed where the format allows it, and no
//! more of them than a sheet may have.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, DataRef, Reader, Sheets, XlsxError};

use super::fault::damaged;
use super::formulas::{formula_text, spans};
use super::grid::Grid;
use super::value::{node, node_ref};
use crate::diag::{Overload, Problem};
use crate::inputs::formula;
use crate::inputs::package::{LooksSeen, Merge, limits};
use crate::inputs::raw::Node;

/// How much text and how many cells of a sheet have been taken: a file may show one long text in
/// each of its cells.
#[derive(Default)]
struct Taken {
    text: usize,
    cells: u64,
}

impl Taken {
    pub(super) fn take(&mut self, node: &Node) -> Result<(), Problem> {
        self.cells += u64::from(!node.is_empty());
        if let Node::Text(text) | Node::Uncalculated(text) = node {
            self.text += text.len();
        }
        if self.cells > limits::CELLS {
            return Err(Problem::TooManyCells { limit: limits::CELLS });
        }
        if self.text > limits::ALL_TEXT {
            let (what, limit) = (Overload::Text, limits::ALL_TEXT);
            return Err(Problem::WorkbookOverloaded { part: String::new(), what, limit });
        }
        Ok(())
    }
}

pub(super) fn read_grid(
    sheets: &mut Sheets<Cursor<Arc<[u8]>>>,
    sheet: &str,
    never_calculated: bool,
) -> Result<Grid, Problem> {
    let mut grid = Grid::default();
    let mut taken = Taken::default();
    match sheets {
        Sheets::Xlsx(book) => {
            let mut cells = book.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
            let mut shared = BTreeMap::new();
            loop {
                let cell = match cells.next_cell_with_formula_metadata() {
                    Ok(Some(cell)) => cell,
                    Ok(None) => break,
                    // One that the reader does not know: "#SPILL!". It goes on behind it.
                    Err(XlsxError::CellError(error)) if grid.left_out.len() < limits::LOOKS => {
                        grid.left_out.push(error);
                        continue;
                    }
                    Err(error) => return Err(damaged(&error)),
                };
                if let Some(formula) = &cell.formula {
                    let spans = spans(formula, cell.pos, &mut shared);
                    spans.into_iter().for_each(|spans| grid.note_sum(cell.pos, &spans));
                }
                // A formula whose text is empty has been calculated: the cell is blank.
                let node = match (&cell.value, cell.formula) {
                    (DataRef::Empty, Some(formula)) => Node::Uncalculated(formula_text(&formula)),
                    (value, _) => node_ref(value),
                };
                taken.take(&node)?;
                if let DataRef::SharedString(text) = &cell.value {
                    grid.note(cell.pos, text);
                } else if let DataRef::String(text) = &cell.value {
                    grid.note(cell.pos, text);
                }
                grid.add(cell.pos, node);
            }
        }
        Sheets::Xlsb(book) => {
            let mut cells = book.worksheet_cells_reader(sheet).map_err(|e| damaged(&e))?;
            while let Some(cell) = cells.next_cell().map_err(|e| damaged(&e))? {
                let node = node_ref(cell.get_value());
                taken.take(&node)?;
                if let DataRef::SharedString(text) = cell.get_value() {
                    grid.note(cell.get_position(), text);
                } else if let DataRef::String(text) = cell.get_value() {
                    grid.note(cell.get_position(), text);
                }
                grid.add(cell.get_position(), node);
            }
        }
        Sheets::Xls(book) => {
            let values = book.worksheet_range(sheet).map_err(|e| damaged(&e))?;
            let formulas = book.worksheet_formula(sheet).ok();
            read_range(&mut grid, &values, formulas.as_ref(), never_calculated);
            grid.looks.unsure = unsure_zeros(&values, formulas.as_ref());
            let merged = book.merge_cells_by_sheet_name(sheet).map_err(|e| damaged(&e))?;
            let merged =
                merged.into_iter().map(|range| Merge { first: range.start, last: range.end });
            grid.looks.merges = merged.filter(|range| range.first != range.last).collect();
            grid.looks.seen = LooksSeen::Merges;
        }
        Sheets::Ods(book) => {
            let values = book.worksheet_range(sheet).map_err(|e| damaged(&e))?;
            let formulas = book.worksheet_formula(sheet).ok();
            read_range(&mut grid, &values, formulas.as_ref(), false);
        }
    }
    Ok(grid.ordered())
}

/// A dense range; its cells count from the range's own start, which is added back here.
fn read_range(
    grid: &mut Grid,
    values: &calamine::Range<Data>,
    formulas: Option<&calamine::Range<String>>,
    never_calculated: bool,
) {
    let mut not_calculated: BTreeMap<(u32, u32), &String> = BTreeMap::new();
    let cells = formulas.and_then(|all| Some((all.start()?, all.used_cells())));
    for (first, (row, column, formula)) in
        cells.into_iter().flat_map(|(first, cells)| cells.map(move |cell| (first, cell)))
    {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
        let at = (first.0 + row, first.1 + column);
        let blank = match values.get_value(at) {
            None | Some(Data::Empty) => true,
            // What gives a text and holds a number was never calculated.
            Some(Data::Float(number)) => *number == 0.0 && formula::gives_text(formula),
            Some(Data::Int(number)) => *number == 0 && formula::gives_text(formula),
            Some(Data::String(text)) => never_calculated && text.is_empty(),
            Some(_) => false,
        };
        if blank {
            not_calculated.insert(at, formula);
        } else if let Some(spans) = formula::added(formula) {
            grid.note_sum(at, &spans);
        }
    }
    if let Some((first_row, first_column)) = values.start() {
        for (row, column, value) in values.used_cells() {
            let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else {
                continue;
            };
            let at = (first_row + row, first_column + column);
            if not_calculated.contains_key(&at) {
                continue;
            }
            if let Data::String(text) = value {
                grid.note(at, text);
            }
            grid.add(at, node(value));
        }
    }
    for (at, formula) in not_calculated {
        grid.add(at, Node::Uncalculated(formula.clone()));
    }
}

/// The zeros of formulas that may as well give a text ("=P!C2"), where not one such formula of the
/// sheet gave any: LibreOffice saves 0 for the texts of an `.xls` that it did not calculate.
fn unsure_zeros(
    values: &calamine::Range<Data>,
    formulas: Option<&calamine::Range<String>>,
) -> BTreeMap<(u32, u32), String> {
    let mut zeros = BTreeMap::new();
    let Some((first, formulas)) = formulas.and_then(|all| Some((all.start()?, all))) else {
        return zeros;
    };
    for (row, column, formula) in formulas.used_cells() {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
        let at = (first.0 + row, first.1 + column);
        match values.get_value(at) {
            Some(Data::String(_)) if formula::may_give_text(formula) => return BTreeMap::new(),
            Some(Data::Float(number))
                if *number == 0.0
                    && zeros.len() < limits::LOOKS
                    && formula::may_give_text(formula) =>
            {
                zeros.insert(at, formula.clone());
            }
            _ => {}
        }
    }
    zeros
}
