//! Amounts that may not be stated, and their sums.

use rust_decimal::Decimal;

use crate::figures::{Figure, sum_of, whole_sum};
use crate::model::{ByCapital, ContentResult, FundingResult, Stated};
use crate::tables::build::{amount, blank};
use crate::tables::{Cell, Formula};

/// The amount, if it is stated.
pub fn value(stated: &Stated) -> Option<Figure<Decimal>> {
    stated.as_ref().map(Figure::amount)
}

/// A source's amount: as stated, or else the sum of its parts. Of a plan a blank part has none, of
/// results nobody knows what it has.
pub fn of_source(
    source: &FundingResult,
    planned: bool,
    pick: &dyn Fn(&FundingResult) -> Option<Figure<Decimal>>,
) -> Option<Figure<Decimal>> {
    // What is "of which" is no more than a share of the whole.
    let whole = source.parts.iter().all(|part| !part.of_which);
    let parts = source.parts.iter().filter(|_| whole).map(|part| of_source(part, planned, pick));
    pick(source).or_else(|| if planned { sum_of(parts) } else { whole_sum(parts) })
}

/// A content's amounts by kind of capital: each as stated, or else the sum of its parts.
fn of_content(
    content: &ContentResult,
    pick: fn(&ContentResult) -> &ByCapital,
) -> [Option<Figure<Decimal>>; 7] {
    let parts: Vec<_> = content.parts.iter().map(|part| of_content(part, pick)).collect();
    let mut own = pick(content).each().map(|(_, stated)| value(stated));
    for (at, amount) in own.iter_mut().enumerate() {
        if amount.is_none() {
            *amount = sum_of(parts.iter().map(|part| part[at].clone()));
        }
    }
    own
}

/// The nine columns of a content: total, direct capital in all, its central investment, central
/// recurrent and local parts, integrated, credit, enterprises, people.
pub fn columns(
    content: &ContentResult,
    pick: fn(&ContentResult) -> &ByCapital,
) -> [Option<Figure<Decimal>>; 9] {
    let [investment, recurrent, local, integrated, credit, enterprises, people] =
        of_content(content, pick);
    let direct = sum_of([&investment, &recurrent, &local].map(Clone::clone));
    let total = sum_of([&direct, &integrated, &credit, &enterprises, &people].map(Clone::clone));
    [total, direct, investment, recurrent, local, integrated, credit, enterprises, people]
}

/// A sum with its formula; blank when nothing was stated.
pub fn summed(sum: Option<Figure<Decimal>>, formula: Formula) -> Cell {
    match sum {
        None => blank(),
        some => amount(some.as_ref()).by(formula),
    }
}

/// The row filled up with blanks.
pub fn padded(mut cells: Vec<Cell>, width: usize) -> Vec<Cell> {
    cells.resize_with(width, blank);
    cells
}
