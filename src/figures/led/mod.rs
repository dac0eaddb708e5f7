//! Which communes' committees are meant by the lead of a task: by kind (“UBND các xã, phường”), group
//! (“các xã khu vực III”) or name, also in a list with other offices. What cannot be understood is
//! told and never guessed.

mod meant;
mod others;
mod parts;
mod role;
mod run;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeSet;

pub use self::meant::Led;
pub use self::others::{is_another_body, is_asked};
use self::parts::{Part, parts};
pub use self::role::LeadRole;
use self::run::Run;
use crate::model::Commune;
use crate::viet;

/// Which communes the lead of a task means, and what of it is unclear.
#[must_use]
pub fn led_by(lead: &str, communes: &[Commune]) -> Led {
    let mut reader = Reader { communes, led: Led::default(), state: State::Begin };
    for part in parts(lead) {
        reader.part(&part);
    }
    reader.close();
    reader.led
}

/// Where in a list the reader is.
enum State {
    Begin,
    Office {
        /// Whether it is one of communes, whose names may follow: “Công an các xã”.
        of_units: bool,
        /// Whether it is that of council and committee, of which the second half follows.
        of_both: bool,
    },
    Units(Run),
}

struct Reader<'a> {
    communes: &'a [Commune],
    led: Led,
    state: State,
}

impl Reader<'_> {
    fn part(&mut self, part: &Part) {
        let folded = viet::fold_tones(&part.said);
        let text = words::without_asking(&folded);
        let second_half = matches!(self.state, State::Office { of_both: true, .. });
        let whose = words::committee(text).filter(|_| !second_half);
        if let Some(whose) = whose.filter(|whose| !words::is_above(whose)) {
            // “Ủy ban nhân dân (UBND) các xã”
            if !matches!(&self.state, State::Units(run) if run.is_bare()) {
                self.begin();
            }
            return self.units(whose, part);
        }
        let is_of_units = match &self.state {
            State::Begin => self.begins_units(text) || words::kind(text).is_some(),
            State::Office { of_units, .. } => !of_units && self.begins_units(text),
            State::Units(_) => self.is_name(text) || !words::is_office(text),
        };
        if is_of_units && whose.is_none() {
            if !matches!(self.state, State::Units(_)) {
                self.begin();
            }
            return self.units(text, part);
        }
        if words::has_committee(text) {
            self.led.unclear.push(part.said.clone());
        }
        self.close();
        self.state = State::Office {
            of_units: words::is_of_units(text),
            of_both: words::begins_office_of_both(text),
        };
    }

    /// Whether a part of a list begins with units of communes, where no committee is named.
    fn begins_units(&self, text: &str) -> bool {
        let counted = words::count(text).map(|(_, rest)| rest).or_else(|| words::several(text));
        let units = |rest: &str| words::kind(rest).is_some() || words::every(rest).is_some();
        counted.is_some_and(units)
            || words::every(text).is_some()
            || words::kind(text).is_some() && self.is_name(text)
    }

    fn is_name(&self, text: &str) -> bool {
        run::named(self.communes, text, &BTreeSet::new()).is_some()
    }

    /// Units follow that are none of those before.
    fn begin(&mut self) {
        self.close();
        self.state = State::Units(Run::default());
    }

    /// A part that speaks of units.
    fn units(&mut self, text: &str, part: &Part) {
        let new_kind = words::kind(text).is_some_and(|(_, rest)| rest.is_empty());
        let new = words::several(text).is_some() || words::count(text).is_some() || new_kind;
        if new && matches!(&self.state, State::Units(run) if run.is_limited()) {
            self.begin();
        }
        if let State::Units(run) = &mut self.state {
            run.add(text, part, self.communes);
        }
    }

    /// The units that were spoken of are all.
    fn close(&mut self) {
        if let State::Units(run) = std::mem::replace(&mut self.state, State::Begin) {
            let Led { communes, unclear } = run.end(self.communes);
            self.led.communes.extend(communes);
            self.led.unclear.extend(unclear);
        }
    }
}
