//! Tables read beside each other: each with what was found in it and an account of its own, which are
//! put together in the order in which one after the other would have told them.

use crate::diag::{Diagnostic, Diagnostics};
use crate::model::Reading;
use crate::origin::Spot;

/// What was read apart from other tables.
pub(super) struct Apart<T> {
    value: T,
    found: Diagnostics,
    reading: Reading,
}

impl<T> Apart<T> {
    /// Reads something with an account of its own.
    pub(super) fn of(read: impl FnOnce(&mut Reading, &mut Diagnostics) -> T) -> Self {
        let (mut reading, mut found) = (Reading::default(), Diagnostics::new());
        let value = read(&mut reading, &mut found);
        Apart { value, found, reading }
    }

    /// The same as something else.
    pub(super) fn map<U>(self, to: impl FnOnce(T) -> U) -> Apart<U> {
        let Apart { value, found, reading } = self;
        Apart { value: to(value), found, reading }
    }

    /// Tells what was found behind what is told already, and puts the accounts together.
    pub(super) fn told(self, reading: &mut Reading, found: &mut Diagnostics) -> T {
        reading.extend(self.reading);
        self.found.into_iter().for_each(|own| once_a_file(own, found));
        self.value
    }
}

/// Tells something, unless it is what is wrong with a whole file and is told: one bad file is one
/// finding, however many tables it holds.
pub(super) fn once_a_file(own: Diagnostic, found: &mut Diagnostics) {
    let of_file = own.place.as_ref().is_some_and(|place| place.spot == Spot::Whole);
    let same = |known: &Diagnostic| known.problem == own.problem && known.place == own.place;
    if !of_file || !found.iter().any(same) {
        found.push(own);
    }
}
