//! Sums, and shares of a whole: what is not given is not zero.

use rust_decimal::Decimal;

use super::figure::{Derivation, Figure, Origin};
use crate::model::Stated;
use crate::viet;

/// A stated amount as a figure.
pub fn value(stated: &Stated) -> Option<Figure<Decimal>> {
    stated.as_ref().map(Figure::amount)
}

/// The sum of amounts each of which must be known: what is not given is not zero, so that one that is
/// missing leaves no sum.
pub fn whole_sum(
    amounts: impl IntoIterator<Item = Option<Figure<Decimal>>>,
) -> Option<Figure<Decimal>> {
    let all: Option<Vec<Figure<Decimal>>> = amounts.into_iter().collect();
    sum_of(all?.into_iter().map(Some))
}

/// The sum of what is stated, where a blank says that there is none, as for the sources of one work;
/// nothing when nothing is.
pub fn sum_of(
    amounts: impl IntoIterator<Item = Option<Figure<Decimal>>>,
) -> Option<Figure<Decimal>> {
    let mut stated: Vec<Figure<Decimal>> = amounts.into_iter().flatten().collect();
    match stated.len() {
        0 => None,
        1 => stated.pop(),
        _ => Some(Figure::<Decimal>::sum(stated)),
    }
}

/// What part of a whole a figure is.
pub fn share<A, B>(part: &Figure<A>, whole: &Figure<B>) -> Option<Figure<String>>
where
    A: Copy + Into<Decimal>,
    B: Copy + Into<Decimal>,
{
    let shown = viet::fmt_share(part.value.into(), whole.value.into())?;
    Some(Figure::new(
        shown,
        Origin::all(Derivation::Share, [part.from.clone(), whole.from.clone()]),
    ))
}
