//! N344, N345: letters are what they look like. A name with a Cyrillic "Н" prints as it should and meets
//! no other spelling of itself.

use std::collections::BTreeSet;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::origin::Place;
use crate::viet::{self, Foreign};

pub const CHECK: Check = Check {
    codes: &["N344", "N345"],
    about: "names and texts are Vietnamese letters in Unicode, none of another alphabet that looks \
            alike, none of an old font; in the name of a unit it is an error",
    run,
};

/// More are one slip: a whole workbook in an old font.
const MOST: usize = 20;

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let units: BTreeSet<&Place> =
        subject.project.communes.iter().map(|commune| &commune.name.place).collect();
    let mut told: BTreeSet<(Place, String)> = BTreeSet::new();
    subject.project.visit_texts(&mut |text, place| {
        let Some((word, why)) = viet::foreign_word(text) else { return };
        if told.len() >= MOST || !told.insert((place.clone(), word.to_owned())) {
            return;
        }
        let (word, text) = (word.to_owned(), text.chars().take(60).collect());
        let problem = match why {
            Foreign::LookAlike => Problem::LookAlikeLetters { word, text },
            Foreign::OldFont => Problem::OldFont { word, text },
        };
        let mut diagnostic = Diagnostic::new(problem).at(place);
        if units.contains(place) {
            diagnostic.severity = Severity::Error;
        }
        found.push(diagnostic);
    });
}
