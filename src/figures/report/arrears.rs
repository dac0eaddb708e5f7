//! What is still owed for works.

use rust_decimal::Decimal;

use super::partial_sum::{PartialSum, works_count};
use crate::figures::figure::Figure;
use crate::figures::sums::{value, whole_sum};
use crate::model::{Arrear, Period};

/// Arrears in all.
#[derive(Clone, Debug)]
pub struct ArrearsReport {
    /// How many works something is owed for.
    pub count: Figure<u32>,
    /// How many are paid in full by now.
    pub settled: Figure<u32>,
    /// Settled value and what is paid of all, also of those paid in full.
    pub all: [Option<Figure<Decimal>>; 2],
    /// Settled value of those that owe.
    pub value: Option<Figure<Decimal>>,
    /// Paid.
    pub paid: Option<Figure<Decimal>>,
    /// Owed.
    pub owed: Option<Figure<Decimal>>,
    /// Owed, where it is known of some only.
    pub owed_partly: Option<PartialSum>,
    /// Of how many that owe it is said how and when they are paid, and of how many not.
    pub planned: [Figure<u32>; 2],
}

/// Whether a work still owes: it does where nobody says that it is paid.
pub fn owes(arrear: &Arrear) -> bool {
    owing(arrear).is_none_or(|owed| owed.value != Decimal::ZERO)
}

/// What is owed for a work: the value less what is paid, or else as stated. A blank cell says neither
/// that all was paid nor that nothing was.
pub fn owing(arrear: &Arrear) -> Option<Figure<Decimal>> {
    match (value(&arrear.value), value(&arrear.paid)) {
        (Some(value), Some(paid)) => Some(value.less(&paid)),
        _ => value(&arrear.owed),
    }
}

impl ArrearsReport {
    pub(super) fn of(period: &Period) -> Option<Self> {
        let arrears = &period.arrears;
        // Count and amounts are of the same works: those that still owe.
        let still = || arrears.iter().filter(|arrear| owes(arrear));
        // Of works all paid in full nothing is owed, which is known.
        let all_paid = still().next().is_none();
        let paid_up = || arrears.iter().filter(|arrear| !owes(arrear));
        (!arrears.is_empty()).then(|| ArrearsReport {
            count: works_count(still().map(|arrear| &arrear.name.place)),
            settled: works_count(paid_up().map(|arrear| &arrear.name.place)),
            all: [
                whole_sum(arrears.iter().map(|arrear| value(&arrear.value))),
                whole_sum(arrears.iter().map(|arrear| value(&arrear.paid))),
            ],
            value: whole_sum(still().map(|arrear| value(&arrear.value))),
            paid: whole_sum(still().map(|arrear| value(&arrear.paid))),
            owed: whole_sum(arrears.iter().filter(|own| all_paid || owes(own)).map(owing)),
            owed_partly: PartialSum::of(still().map(|arrear| (&arrear.name, owing(arrear)))),
            planned: [true, false].map(|planned| {
                let own = still().filter(|arrear| arrear.plan.is_some() == planned);
                works_count(own.map(|arrear| &arrear.name.place))
            }),
        })
    }
}
