//! Sums of printed pages, which stand among the rows of a long table: of one page, or of all up to there.
//! They part no groups, and count nowhere.

use super::label;
use super::line::Line;
use super::sums::{Sum, depths, is_sum_of};
use super::totals;
use super::turn::Turn;
use crate::diag::Diagnostics;
use crate::inputs::raw::{RawColumn, RawRow};
use crate::inputs::tables::TableSpec;

/// "Cộng" right above or below what is carried over to the next page is the sum of a page; so is each other
/// one then, where the table has no groups that it could sum.
pub fn settle(lines: &[Line], turns: &mut [Turn]) {
    let carried = |turns: &[Turn], at: usize| {
        matches!(turns.get(at), Some(Turn::PageSum)) && label::is_carried_over(&lines[at].shown())
    };
    let mere = |turns: &[Turn], at: usize| {
        matches!(turns[at], Turn::Total { .. }) && label::is_mere_sum(&lines[at].shown())
    };
    let all: Vec<usize> = (0..turns.len()).filter(|at| mere(turns, *at)).collect();
    let beside = |at: &usize| {
        carried(turns, at + 1) || at.checked_sub(1).is_some_and(|above| carried(turns, above))
    };
    let own: Vec<usize> = all.iter().copied().filter(beside).collect();
    let titled = turns.iter().any(Turn::is_title);
    let pages = if own.is_empty() || titled { own } else { all };
    for at in pages {
        turns[at] = Turn::PageSum;
    }
}

/// Holds each of them against the rows of its page and against all rows above it. One that is neither
/// sum is told by the one that its words speak of.
pub fn compare(
    spec: &TableSpec,
    columns: Option<&[RawColumn]>,
    rows: &[RawRow],
    pages: &[Sum],
    found: &mut Diagnostics,
) {
    let depths = depths(spec, rows);
    for (index, sum) in pages.iter().enumerate() {
        // The page begins below one of the lines above; another may stand within it.
        let mut starts = pages[..index].iter().map(|above| above.before).chain([0]);
        let is_sum = |from: usize| {
            from < sum.before
                && (is_sum_of(spec, rows, &depths, sum, from..sum.before)
                    || is_sum_of_leaves(spec, rows, &depths, (sum, from)))
        };
        if starts.any(is_sum) {
            continue;
        }
        let from = if label::is_carried_over(&sum.line.shown()) { 0 } else { sum.from };
        let wanted = from..sum.before;
        totals::one(spec, columns, rows, &depths, (sum, true), &[wanted], found);
    }
}

/// Whether it sums the rows of a page without those that state the sums of their parts, which may stand on the
/// next page.
fn is_sum_of_leaves(
    spec: &TableSpec,
    rows: &[RawRow],
    depths: &[usize],
    (sum, from): (&Sum, usize),
) -> bool {
    let leaf = |at: &usize| depths.get(at + 1).is_none_or(|next| *next <= depths[*at]);
    let leaves: Vec<RawRow> = (from..sum.before).filter(leaf).map(|at| rows[at].clone()).collect();
    let (alike, all) = (vec![0; leaves.len()], 0..leaves.len());
    spec.tree && !leaves.is_empty() && is_sum_of(spec, &leaves, &alike, sum, all)
}
