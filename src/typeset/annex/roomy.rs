//! Cells whose names and words stay whole because their columns have room for them: no row has a line more
//! for it, but a list of many names, of which no name is to be torn over two pages.

use super::area::MM;
use super::fit::{Fit, beside};
use super::look::Measured;
use super::needs::Needs;
use super::whole::Names;
use crate::tables::{RowKind, Table};
use crate::typeset::{Metrics, Words};

/// Of so many lines a list may take one more.
const LONG_LIST: usize = 5;

/// Binds what has room in the columns of a table as it is fitted.
pub fn bind(
    of: Measured<'_>,
    names: &Names,
    fit: &Fit,
    metrics: &Metrics,
) -> (Vec<Vec<String>>, Needs) {
    let Measured { table, texts, needs } = of;
    let (mut texts, mut needs) = (texts.to_vec(), needs.clone());
    let rooms = rooms(table, fit);
    for (row, wrapping) in needs.rows.iter_mut().enumerate() {
        let bold = table.rows[row].kind != RowKind::Data;
        for (column, words) in wrapping {
            let Some(room) = rooms[*column] else { continue };
            let lines = words.lines(room);
            if lines < 2 {
                continue;
            }
            let shown = table.rows[row].cells[*column].value.shown();
            let alone = table.columns[*column].is_name();
            let whole = if alone { names.bind_end(shown) } else { names.bind_all(shown) };
            let bound = Words::of(&whole, bold, metrics);
            if bound.longest() <= room && bound.lines(room) <= lines + lines / LONG_LIST {
                (texts[row][*column], *words) = (whole, bound);
            }
        }
    }
    (texts, needs)
}

/// How many em each column has for text, the narrowest where it stands in several parts.
fn rooms(table: &Table, fit: &Fit) -> Vec<Option<f64>> {
    let columns = &table.columns;
    let mut rooms: Vec<Option<f64>> = vec![None; columns.len()];
    for (index, width) in fit.parts.iter().flatten() {
        let room = (width - 2.0 * beside(&columns[*index], columns.len())) / (fit.size * MM);
        let known = rooms[*index].unwrap_or(f64::INFINITY);
        rooms[*index] = Some(known.min(room));
    }
    rooms
}
