//! Columns that hold the same are equally wide.

use crate::tables::{Column, ColumnKind};

/// A column's index and its width in mm.
type OfColumn = (usize, f64);

/// Makes neighbouring columns of marks below one outermost heading as equally wide as what each must have allows;
/// together they stay as wide as they are.
pub fn level(columns: &[Column], widths: &mut [OfColumn], must: &dyn Fn(usize) -> f64) {
    let outer = |at: usize| {
        let column = &columns[at];
        let is_mark = column.content == ColumnKind::Mark && column.heading.len() > 1;
        is_mark.then(|| column.heading.first()).flatten()
    };
    let same = |a: &OfColumn, b: &OfColumn| outer(a.0).is_some() && outer(a.0) == outer(b.0);
    for run in widths.chunk_by_mut(same).filter(|run| run.len() > 1) {
        let least: Vec<f64> = run.iter().map(|(index, _)| must(*index)).collect();
        let all: f64 = run.iter().map(|(_, width)| width).sum();
        for (own, width) in run.iter_mut().zip(equal(&least, all)) {
            own.1 = width;
        }
    }
}

/// Equal parts of a whole: who needs more than such a part has what it needs, and the others share the rest.
fn equal(least: &[f64], all: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..least.len()).collect();
    order.sort_by(|a, b| least[*b].total_cmp(&least[*a]));
    let mut parts = vec![0.0; least.len()];
    let (mut left, mut free) = (all, least.len());
    for at in order {
        parts[at] = (left / free as f64).max(least[at]);
        left -= parts[at];
        free -= 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::equal;

    #[test]
    fn parts_are_equal_as_far_as_needs_allow() {
        assert_eq!(equal(&[1.0, 1.0, 1.0], 6.0), [2.0, 2.0, 2.0]);
        assert_eq!(equal(&[1.0, 4.0, 1.0], 9.0), [2.5, 4.0, 2.5]);
        assert_eq!(equal(&[3.0, 4.0, 2.0], 9.0), [3.0, 4.0, 2.0]);
    }
}
