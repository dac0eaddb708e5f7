//! Which line of a document that comes back is which of the one that was made: by its mark, and where that was lost, by
//! what it says between those that have theirs.

use std::collections::BTreeSet;

use super::renumbered::{Renumbered, renumbered};
use super::units::LineUnit;
use crate::changes::is_alike;

/// Which is which.
#[derive(Debug, Default)]
pub struct Matched {
    /// For each unit as it was made the one that comes back.
    pub of_old: Vec<Option<usize>>,
    /// Units that came, each with the one as it was made behind which it stands.
    pub added: Vec<(usize, Option<usize>)>,
    /// Units as they were made that stand elsewhere now.
    pub moved: BTreeSet<usize>,
    /// Units that the project has only since: the document never had them.
    pub since: BTreeSet<usize>,
    /// Units that come back and that the project has no more, each with the one as it was made behind which it stands.
    pub dropped: Vec<(usize, Option<usize>)>,
}

/// Finds out.
pub fn matched(old: &[LineUnit], new: &[LineUnit]) -> Matched {
    let Renumbered { now, since } = renumbered(old, new);
    let mut of_old: Vec<Option<usize>> = vec![None; old.len()];
    let mut of_new: Vec<Option<usize>> = vec![None; new.len()];
    let mut is_dropped = vec![false; new.len()];
    for (at, unit) in new.iter().enumerate() {
        let Some(number) = unit.number else { continue };
        let Some(own) = now.get(&number).copied() else {
            is_dropped[at] = true;
            continue;
        };
        // A mark that was copied with its paragraph is the first one's.
        if old[own].is_row == unit.is_row && of_old[own].is_none() {
            of_old[own] = Some(at);
            of_new[at] = Some(own);
        }
    }
    let kept = longest(&of_new);
    let moved: BTreeSet<usize> =
        of_new.iter().flatten().copied().filter(|own| !kept.contains(own)).collect();
    by_what_they_say((old, new), &kept, &is_dropped, &mut of_old, &mut of_new);
    let mut behind = None;
    let (mut added, mut dropped) = (Vec::new(), Vec::new());
    for (at, own) in of_new.iter().enumerate() {
        match own {
            Some(own) if !moved.contains(own) => behind = Some(*own),
            Some(_) => {}
            None if is_dropped[at] => dropped.push((at, behind)),
            None => added.push((at, behind)),
        }
    }
    let since = since.into_iter().filter(|own| of_old[*own].is_none()).collect();
    Matched { of_old, added, moved, since, dropped }
}

/// Units without a mark, between two that have theirs: each is the first one that says the same, or nearly.
fn by_what_they_say(
    (old, new): (&[LineUnit], &[LineUnit]),
    kept: &BTreeSet<usize>,
    is_dropped: &[bool],
    of_old: &mut [Option<usize>],
    of_new: &mut [Option<usize>],
) {
    let mut from = 0;
    for at in 0..new.len() {
        if let Some(own) = of_new[at] {
            if kept.contains(&own) {
                from = own + 1;
            }
            continue;
        }
        if is_dropped[at] {
            continue;
        }
        let next = of_new[at..].iter().flatten().find(|own| kept.contains(own));
        let to = next.copied().unwrap_or(old.len()).max(from);
        let find = |is: &dyn Fn(&str, &str) -> bool| {
            (from..to).find(|own| {
                let (old, new) = (&old[*own], &new[at]);
                of_old[*own].is_none() && old.is_row == new.is_row && is(&old.now(), &new.now())
            })
        };
        if let Some(own) = find(&|a, b| a == b).or_else(|| find(&is_alike)) {
            of_old[own] = Some(at);
            of_new[at] = Some(own);
            from = own + 1;
        }
    }
}

/// The longest run of numbers that only grow.
fn longest(all: &[Option<usize>]) -> BTreeSet<usize> {
    let numbers: Vec<usize> = all.iter().flatten().copied().collect();
    // For each length the place of the least last number, and what stands before each.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|length| ends[length]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut kept = BTreeSet::new();
    let mut at = ends.last().copied();
    while let Some(own) = at {
        kept.insert(numbers[own]);
        at = before[own];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docx::{LetterTurn, WordLine};

    fn unit(number: Option<usize>, text: &str) -> LineUnit {
        let letters = text.chars().map(|c| (c, LetterTurn::Kept)).collect();
        LineUnit {
            number,
            cells: vec![WordLine { letters, ..WordLine::default() }],
            ..LineUnit::default()
        }
    }

    #[test]
    fn lines_are_known_by_marks_and_between_them_by_what_they_say() {
        let old = ["một hai ba", "bốn năm sáu", "bảy tám chín", "mười"];
        let old: Vec<LineUnit> =
            old.iter().enumerate().map(|(n, text)| unit(Some(n), text)).collect();
        let new = [
            unit(Some(0), "một hai ba"),
            unit(None, "hoàn toàn khác hẳn"),
            unit(None, "bảy tám chín thêm"),
            unit(Some(3), "mười"),
        ];
        let own = matched(&old, &new);
        assert_eq!(own.of_old, [Some(0), None, Some(2), Some(3)]);
        assert_eq!(own.added, [(1, Some(0))]);
        assert!(own.moved.is_empty() && own.dropped.is_empty());
        let new = [unit(Some(1), "b"), unit(Some(2), "c"), unit(Some(0), "a"), unit(Some(3), "d")];
        assert_eq!(matched(&old, &new).moved, BTreeSet::from([0]));
    }
}
