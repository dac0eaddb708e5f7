//! Amounts that may not be stated, and their sums.

use rust_decimal::Decimal;

use crate::model::{ByCapital, ContentResult, FundingResult, Stated};

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

/// A content's amounts by kind of capital: each as stated, or else the sum of its parts.
fn of_content(
    content: &ContentResult,
    pick: fn(&ContentResult) -> &ByCapital,
) -> [Option<Decimal>; 7] {
    let parts: Vec<_> = content.parts.iter().map(|part| of_content(part, pick)).collect();
    let mut own = pick(content).each().map(|(_, stated)| value(stated));
    for (at, amount) in own.iter_mut().enumerate() {
        *amount = amount.or_else(|| sum(parts.iter().map(|part| part[at])));
    }
    own
}

/// The nine columns of a content: total, direct capital in all, its central investment, central
/// recurrent and local parts, integrated, credit, enterprises, people.
pub fn columns(
    content: &ContentResult,
    pick: fn(&ContentResult) -> &ByCapital,
) -> [Option<Decimal>; 9] {
    let [investment, recurrent, local, integrated, credit, enterprises, people] =
        of_content(content, pick);
    let direct = sum([investment, recurrent, local]);
    let total = sum([direct, integrated, credit, enterprises, people]);
    [total, direct, investment, recurrent, local, integrated, credit, enterprises, people]
}
