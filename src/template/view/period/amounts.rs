//! Amounts and shares of them, where they are stated.

use minijinja::Value;
use rust_decimal::Decimal;

use crate::figures::{Figure, share};
use crate::template::ledger;
use crate::template::values::amount;

pub(super) fn part_of<A, B>(part: &Option<Figure<A>>, whole: &Option<Figure<B>>) -> Option<String>
where
    A: Copy + Into<Decimal>,
    B: Copy + Into<Decimal>,
{
    share(part.as_ref()?, whole.as_ref()?).map(ledger::text)
}

/// An amount, where it is stated.
pub(super) fn stated(figure: &Option<Figure<Decimal>>) -> Option<Value> {
    figure.as_ref().map(amount)
}
