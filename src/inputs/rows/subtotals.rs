//! Sums of some rows only: "Cộng ngân sách" below the sources that are the state's.
//!
//! Words alone do not say which rows such a line sums, so its figures must: in every column the sum
//! of one and the same rows. Where it could be a record as well, only the sum of all rows, or of all
//! whose names have its words, is believed.

use super::label;
use super::numbering::Numbering;
use super::sums::{Sum, depths, is_sum_of, is_sum_of_rows_above};
use crate::inputs::raw::{Node, RawRow};
use crate::inputs::tables::TableSpec;

/// Whether a line's figures are the sums of all rows, of its section, of rows right above it, or of
/// the rows whose names have its words. A line that ends the table is rather meant to sum all of it:
/// rows that happen to add up do not make it the sum of those.
pub fn is_sum_of_some(
    spec: &TableSpec,
    rows: &[RawRow],
    depth: &[usize],
    sum: &Sum,
    ends: bool,
) -> bool {
    let named = sums_rows_of_its_name(spec, rows, depth, sum);
    // One other row of the same figures is no sum, least of all where both are numbered.
    let single = rows.len() < 2 && sum.line.sense.number != Numbering::None;
    if !single && is_sum_of(spec, rows, depth, sum, 0..rows.len()) || named == Some(true) {
        return true;
    }
    let section = sum.from..sum.before;
    named.is_none()
        && sum.perhaps.is_some_and(|perhaps| perhaps.no_record)
        && (!section.is_empty()
            && (!ends || sum.from > 0)
            && is_sum_of(spec, rows, depth, sum, section)
            || !ends && is_sum_of_rows_above(spec, rows, depth, sum))
}

/// Whether a line in between sums the rows whose names have its words, or with words of its own that
/// no rows have those right above it: "Cộng nguồn huy động". A mere "Cộng" sums its section.
pub fn is_sum_of_named_or_above(
    spec: &TableSpec,
    rows: &[RawRow],
    depth: &[usize],
    sum: &Sum,
) -> bool {
    sums_rows_of_its_name(spec, rows, depth, sum).unwrap_or_else(|| {
        !label::summed_words(&sum.line.shown()).is_empty()
            && is_sum_of_rows_above(spec, rows, depth, sum)
    })
}

/// Whether a line sums the rows whose names have the words that it has beside those of any sum: all
/// of them, those above it, or those of its section. `None` where no two rows have them.
fn sums_rows_of_its_name(
    spec: &TableSpec,
    rows: &[RawRow],
    depth: &[usize],
    sum: &Sum,
) -> Option<bool> {
    let wanted = label::summed_words(&sum.line.shown());
    let fits = |row: &RawRow| {
        let name = row.get(spec.name_field).map(|cell| &cell.value);
        let Some(Node::Text(name)) = name else { return false };
        let words = label::plain_words(name);
        wanted.iter().all(|word| words.contains(word))
    };
    let outermost = depth.iter().min().filter(|_| !wanted.is_empty())?;
    let mut fitting = Vec::new();
    // How many of the fitting rows stand above the section, and above the line.
    let (mut outside, mut above) = (0, 0);
    let mut named = 0;
    let mut inside = false;
    for (at, (row, depth)) in rows.iter().zip(depth).enumerate() {
        if depth == outermost {
            inside = fits(row);
            named += usize::from(inside);
        }
        if inside {
            fitting.push(row.clone());
            outside += usize::from(at < sum.from);
            above += usize::from(at < sum.before);
        }
    }
    let depths = depths(spec, &fitting);
    let ranges = [0..fitting.len(), 0..above, outside..above];
    let sums = |range: &std::ops::Range<usize>| {
        !range.is_empty() && is_sum_of(spec, &fitting, &depths, sum, range.clone())
    };
    (named > 1).then(|| ranges.iter().any(sums))
}
