//! Amounts that may not be stated, and their sums.

use rust_decimal::Decimal;

use crate::model::{ByCapital, FundingResult, Stated};

/// The amount, if it is stated.
pub fn value(stated: &Stated) -> Option<Decimal> {
    stated.as_ref().map(|amount| amount.value)
}

/// The sum of what is stated; nothing when nothing is.
pub fn sum(amounts: impl IntoIterator<Item = Option<Decimal>>) -> Option<Decimal> {
    amounts.into_iter().flatten().fold(None, |sum, amount| match sum {
        None => Some(amount),
        Some(sum) => Some(sum + amount),
    })
}

/// A source's amount: as stated, or else the sum of its parts.
pub fn of_source(
    source: &FundingResult,
    pick: &dyn Fn(&FundingResult) -> Option<Decimal>,
) -> Option<Decimal> {
    pick(source).or_else(|| sum(source.parts.iter().map(|part| of_source(part, pick))))
}

/// The nine columns of a content: total, direct capital in all, its central investment, central
/// recurrent and local parts, integrated, credit, enterprises, people.
pub fn columns(by: &ByCapital) -> [Option<Decimal>; 9] {
    let investment = value(&by.investment);
    let recurrent = value(&by.recurrent);
    let local = value(&by.local);
    let others = [&by.integrated, &by.credit, &by.enterprises, &by.people].map(value);
    let direct = sum([investment, recurrent, local]);
    let total = sum(std::iter::once(direct).chain(others));
    let [integrated, credit, enterprises, people] = others;
    [total, direct, investment, recurrent, local, integrated, credit, enterprises, people]
}
