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
    let shown = percent(part.value.into(), whole.value.into())?;
    Some(Figure::new(
        shown,
        Origin::all(Derivation::Share, [part.from.clone(), whole.from.clone()]),
    ))
}

/// A share in per cent, always to one decimal so that shares beside each other read alike, rounded half
/// away from zero; nothing and all of it are "0%" and "100%". What is neither never shows as one of
/// them: nearly all of it is "99,9%", a little more "100,1%", and a little has the decimals that it needs.
/// `None` where the whole is zero.
pub fn percent(part: Decimal, whole: Decimal) -> Option<String> {
    /// More decimals than these tell nobody anything.
    const MOST_DECIMALS: u32 = 6;
    let tenth = Decimal::new(1, 1);
    if whole.is_zero() {
        return None;
    }
    let share = part * Decimal::ONE_HUNDRED / whole;
    if share.is_zero() || part == whole {
        return Some(viet::fmt_percent(share, 0));
    }
    let rounded = |places: u32| {
        share.round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
    };
    if rounded(1) == Decimal::ONE_HUNDRED {
        let beside = if part < whole { -tenth } else { tenth };
        return Some(format!("{}%", viet::fmt_decimal_scale(Decimal::ONE_HUNDRED + beside, 1)));
    }
    let places = (1..=MOST_DECIMALS).find(|places| !rounded(*places).is_zero()).unwrap_or(1);
    Some(format!("{}%", viet::fmt_decimal_scale(share, places)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn shares_are_rounded_and_never_up_to_all() {
        assert_eq!(percent(dec("1"), dec("3")).as_deref(), Some("33,3%"));
        assert_eq!(percent(dec("10"), dec("32")).as_deref(), Some("31,3%"));
        assert_eq!(percent(dec("999.6"), dec("1000")).as_deref(), Some("99,9%"));
        assert_eq!(percent(dec("5"), dec("5")).as_deref(), Some("100%"));
        assert_eq!(percent(dec("6"), dec("5")).as_deref(), Some("120,0%"));
        assert_eq!(percent(dec("13"), dec("100")).as_deref(), Some("13,0%"));
        assert_eq!(percent(dec("13.06"), dec("100")).as_deref(), Some("13,1%"));
        assert_eq!(percent(dec("99.999"), dec("100")).as_deref(), Some("99,9%"));
        assert_eq!(percent(dec("100.01"), dec("100")).as_deref(), Some("100,1%"));
        assert_eq!(percent(dec("0.01"), dec("100")).as_deref(), Some("0,01%"));
        assert_eq!(percent(dec("0"), dec("5")).as_deref(), Some("0%"));
        assert_eq!(percent(dec("5"), dec("0")), None);
    }
}
