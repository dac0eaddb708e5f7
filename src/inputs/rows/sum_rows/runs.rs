//! The rows of a table that stand beside each other, and may be sums of one another.

use crate::inputs::raw::RawRow;
use crate::inputs::rows::Numbering;
use crate::origin::Place;

/// Rows beside each other, in order.
pub(super) struct Run {
    pub(super) rows: Vec<usize>,
    /// Whether they are all of a table with groups, of which the first or the last may be the sum.
    pub(super) whole: bool,
}

/// A run that is still being read.
struct Open {
    depth: usize,
    group: Option<Place>,
    rows: Vec<usize>,
}

/// The runs of a table: the rows of one depth below one row, and in one group.
pub(super) fn runs(rows: &[RawRow], depths: &[usize]) -> Vec<Run> {
    let mut open: Vec<Open> = Vec::new();
    let mut done: Vec<Vec<usize>> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let depth = depths[at];
        let group = row.group.as_ref().map(|group| group.place.clone());
        let ends = |own: &Open| own.depth > depth || own.depth == depth && own.group != group;
        while let Some(own) = open.pop_if(|own| ends(own)) {
            done.push(own.rows);
        }
        match open.last_mut().filter(|own| own.depth == depth) {
            Some(own) => own.rows.push(at),
            None => open.push(Open { depth, group, rows: vec![at] }),
        }
    }
    done.extend(open.into_iter().map(|own| own.rows));
    let top = depths.iter().min().copied().unwrap_or_default();
    let mut outer: Vec<usize> =
        (0..rows.len()).filter(|at| depths[*at] == top && !rows[*at].part).collect();
    // Below rows with numbers one without stands deeper than they do, and is no part by that.
    if let Some(last) = rows.len().checked_sub(1)
        && !rows[last].part
        && rows[last].numbering == Numbering::None
        && outer.last() != Some(&last)
    {
        outer.push(last);
    }
    let whole = (!done.contains(&outer)).then_some(Run { rows: outer, whole: true });
    done.into_iter().map(|rows| Run { rows, whole: false }).chain(whole).collect()
}
