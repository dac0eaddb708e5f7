//! Which line a mark means now. Marks count the lines of the document as it was made then; where the project has more
//! or fewer of them since, the fingerprints in the marks tell how far they moved.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::units::LineUnit;
use crate::changes::same_stretches;

/// What became of the lines of the document as it was made then.
#[derive(Debug, Default)]
pub struct Renumbered {
    /// By the numbers of marks: the units as they are made now.
    pub now: BTreeMap<usize, usize>,
    /// Units that the project has only since, or says otherwise where it also has more or fewer of them: nobody knows
    /// of which mark these are.
    pub since: BTreeSet<usize>,
}

/// By what a line is known beside its number: whether it is a row, and its fingerprint.
type Print<'a> = (bool, &'a str);

/// Finds out.
pub fn renumbered(old: &[LineUnit], new: &[LineUnit]) -> Renumbered {
    let then: BTreeMap<usize, Print<'_>> =
        new.iter().filter_map(|own| Some((own.number?, print(own)))).collect();
    let number = |(at, own): (usize, &LineUnit)| Some((own.number?, at));
    let now: BTreeMap<usize, usize> = old.iter().enumerate().filter_map(number).collect();
    let stays = |(number, own): &(&usize, &Print<'_>)| {
        now.get(number).is_some_and(|at| print(&old[*at]) == **own)
    };
    let staying = then.iter().filter(stays).count();
    let (numbers, before): (Vec<usize>, Vec<Print<'_>>) =
        then.iter().map(|own| (*own.0, *own.1)).unzip();
    let units: Vec<usize> = now.values().copied().collect();
    let after: Vec<Print<'_>> = units.iter().map(|at| print(&old[*at])).collect();
    let same = if staying == then.len() { Vec::new() } else { same_stretches(&before, &after) };
    if same.iter().map(|(_, is)| is.len()).sum::<usize>() <= staying {
        // Nothing says that a line moved.
        let in_place = then.iter().filter_map(|(number, own)| {
            let at = *now.get(number)?;
            (old[at].is_row == own.0).then_some((*number, at))
        });
        return Renumbered { now: in_place.collect(), since: BTreeSet::new() };
    }
    moved((&numbers, &before), (old, &units), same)
}

/// The same where stretches of lines that are the `same` then and now stand elsewhere now. Between two of them, where
/// lines are as many as they were, each is the one in its place.
fn moved(
    (numbers, before): (&[usize], &[Print<'_>]),
    (old, units): (&[LineUnit], &[usize]),
    same: Vec<(Range<usize>, Range<usize>)>,
) -> Renumbered {
    let mut all = Renumbered::default();
    let (mut was_from, mut is_from) = (0usize, 0usize);
    let end = (numbers.len()..numbers.len(), units.len()..units.len());
    for (was, is) in same.into_iter().chain([end]) {
        let first = was_from.checked_sub(1).map_or(0, |last| numbers[last] + 1);
        let lines = &units[is_from..is.start];
        // Behind the last mark nobody knows how many there were; then none is taken for new.
        if numbers.get(was.start).is_none_or(|next| next - first == lines.len()) {
            for at in was_from..was.start {
                let own = lines.get(numbers[at] - first);
                let own = own.filter(|own| old[**own].is_row == before[at].0);
                all.now.extend(own.map(|own| (numbers[at], *own)));
            }
        } else {
            all.since.extend(lines);
        }
        (was_from, is_from) = (was.end, is.end);
        all.now.extend(was.zip(is).map(|(was, is)| (numbers[was], units[is])));
    }
    all
}

fn print(unit: &LineUnit) -> Print<'_> {
    (unit.is_row, &unit.short)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(all: &[(usize, &str)]) -> Vec<LineUnit> {
        let unit = |(number, short): &(usize, &str)| LineUnit {
            number: Some(*number),
            short: (*short).to_owned(),
            ..LineUnit::default()
        };
        all.iter().map(unit).collect()
    }

    fn found(old: &[&str], new: &[(usize, &str)]) -> (Vec<(usize, usize)>, Vec<usize>) {
        let old: Vec<(usize, &str)> = old.iter().copied().enumerate().collect();
        let own = renumbered(&units(&old), &units(new));
        (own.now.into_iter().collect(), own.since.into_iter().collect())
    }

    #[test]
    fn lines_keep_their_numbers_where_none_came_or_went() {
        let then = [(0, "a"), (1, "b"), (2, "c")];
        assert_eq!(found(&["a", "b", "c"], &then), (vec![(0, 0), (1, 1), (2, 2)], vec![]));
        // One that the project says otherwise, and one that is gone in Word.
        assert_eq!(found(&["a", "x", "c"], &then), (vec![(0, 0), (1, 1), (2, 2)], vec![]));
        assert_eq!(found(&["a", "b", "c"], &[(0, "a"), (2, "c")]), (vec![(0, 0), (2, 2)], vec![]));
    }

    #[test]
    fn lines_move_on_where_the_project_has_more_or_fewer() {
        let then = [(0, "a"), (1, "b"), (2, "c"), (3, "d")];
        let more = found(&["a", "x", "b", "c", "d"], &then);
        assert_eq!(more, (vec![(0, 0), (1, 2), (2, 3), (3, 4)], vec![1]));
        let fewer = found(&["a", "c", "d"], &then);
        assert_eq!(fewer, (vec![(0, 0), (2, 1), (3, 2)], vec![]));
        // Beside it one that is said otherwise, and one that is gone in Word.
        let then = [(0, "a"), (1, "b"), (3, "d"), (4, "e")];
        let other = found(&["x", "a", "b", "c", "d", "y"], &then);
        assert_eq!(other, (vec![(0, 1), (1, 2), (3, 4), (4, 5)], vec![0]));
    }
}
