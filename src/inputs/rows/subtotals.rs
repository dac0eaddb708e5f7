//! Sums of some rows only: "Cộng ngân sách" below the sources that are the state's.
//!
//! Words alone do not say which rows such a line sums, so its figures must: in every column the sum
//! of one and the same rows. Where it could be a record as well, only the sum of all rows, or of all
//! whose names have its words, is believed.

use super::label;
use super::numbering::Numbering;
use super::totals::{Sum, depths, is_sum_of};
use crate::inputs::raw::{Node, Row};
use crate::inputs::specs::TableSpec;

/// Whether a line's figures are the sums of all rows, of its section, of rows right above it, or of
/// the rows whose names have its words. A line that ends the table is rather meant to sum all of it:
/// rows that happen to add up do not make it the sum of those.
pub fn is_sum_of_some(
    spec: &TableSpec,
    rows: &[Row],
    depth: &[usize],
    sum: &Sum,
    ends: bool,
) -> bool {
    // One other row of the same figures is no sum, least of all where both are numbered.
    let single = rows.len() < 2 && sum.line.sense.number != Numbering::None;
    if !single && is_sum_of(spec, rows, depth, sum, 0..rows.len())
        || sums_rows_of_its_name(spec, rows, depth, sum)
    {
        return true;
    }
    let section = sum.from..sum.before;
    sum.perhaps.is_some_and(|perhaps| perhaps.no_record)
        && (!section.is_empty()
            && (!ends || sum.from > 0)
            && is_sum_of(spec, rows, depth, sum, section)
            || !ends && sums_rows_right_above(spec, rows, depth, sum))
}

/// Whether a line sums two or more rows right above it. In a tree they begin where no row of them is
/// a part of one above.
pub fn sums_rows_right_above(spec: &TableSpec, rows: &[Row], depth: &[usize], sum: &Sum) -> bool {
    let outermost = |from: usize| depth[from..sum.before].iter().min() == Some(&depth[from]);
    (0..sum.before.saturating_sub(1))
        .any(|from| outermost(from) && is_sum_of(spec, rows, depth, sum, from..sum.before))
}

/// Whether a line sums the rows whose names have the words that it has beside those of any sum.
fn sums_rows_of_its_name(spec: &TableSpec, rows: &[Row], depth: &[usize], sum: &Sum) -> bool {
    let wanted = label::summed_words(&sum.line.shown());
    if wanted.is_empty() {
        return false;
    }
    let fits = |row: &Row| {
        let name = row.get(spec.name_field).map(|cell| &cell.value);
        let Some(Node::Text(name)) = name else { return false };
        let words = label::plain_words(name);
        wanted.iter().all(|word| words.contains(word))
    };
    let Some(outermost) = depth.iter().min() else { return false };
    let mut fitting = Vec::new();
    let mut named = 0;
    let mut inside = false;
    for (row, depth) in rows.iter().zip(depth) {
        if depth == outermost {
            inside = fits(row);
            named += usize::from(inside);
        }
        if inside {
            fitting.push(row.clone());
        }
    }
    let all = 0..fitting.len();
    named > 1 && is_sum_of(spec, &fitting, &depths(spec, &fitting), sum, all)
}
