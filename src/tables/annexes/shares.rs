//! Shares and changes as cells.

use rust_decimal::Decimal;

use crate::figures::{Derivation, Figure, Origin, share};
use crate::tables::Cell;
use crate::tables::build::{blank, change, share_cell};

/// "+2", "-1", or nothing.
pub(super) fn signed(now: &Figure<u32>, before: &Figure<u32>) -> Cell {
    let from = Origin::all(Derivation::Difference, [now.from.clone(), before.from.clone()]);
    let cell = change(i64::from(now.value) - i64::from(before.value));
    Cell { from: Some(from), ..cell }
}

/// A share without its sign, for a column that is headed "%"; blank where it is not known.
pub(super) fn share_of<A, B>(part: Option<&Figure<A>>, whole: Option<&Figure<B>>) -> Cell
where
    A: Copy + Into<Decimal>,
    B: Copy + Into<Decimal>,
{
    let share = part.zip(whole).and_then(|(part, whole)| share(part, whole));
    share.map_or_else(blank, |share| share_cell(&share))
}
