//! N504, N505: what the office declares is what the program computes.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, NearFigure, Problem};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N504", "N505"],
    about: "a figure that the office states elsewhere (in a resolution, in last year's report) must \
            be the one that follows from its own cells",
    run,
};

/// How many cells of a sum a message lists.
const PLACES_SHOWN: usize = 6;
/// How many figures are offered for a name that is none.
const NEAREST_SHOWN: usize = 3;

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let index = &subject.figures.index;
    for declared in &subject.project.declared {
        let name = declared.name.value.clone();
        let Some(figure) = index.get(&name) else {
            let meant = viet::did_you_mean(&name, index.iter().map(|(known, _)| known));
            // What is nearly written is no matter of meaning.
            let most = if meant.is_some() { 0 } else { NEAREST_SHOWN };
            let near = index.nearest(&name, most).into_iter();
            let near = near.map(|(name, figure)| NearFigure {
                name: name.to_owned(),
                says: [figure.says.vi.clone(), figure.says.en.clone()],
                value: figure.shown(),
            });
            let problem = Problem::UnknownFigure { name: name.clone(), near: near.collect() };
            found.push(Diagnostic::new(problem).at(&declared.name.place).meant(meant));
            continue;
        };
        // An average is stated rounded; it agrees when it rounds to what is stated.
        let computed = match figure.rounded_to {
            Some(places) => figure.value.round_dp_with_strategy(
                places.max(declared.value.value.scale()),
                rust_decimal::RoundingStrategy::MidpointAwayFromZero,
            ),
            None => figure.value,
        };
        if computed != declared.value.value {
            let problem = Problem::DeclaredFigure {
                name,
                stated: viet::fmt_decimal(declared.value.value),
                computed: viet::fmt_decimal(computed),
            };
            let mut diagnostic = Diagnostic::new(problem).at(&declared.value.place);
            for place in figure.from.cells().into_iter().take(PLACES_SHOWN) {
                diagnostic = diagnostic.with(place);
            }
            found.push(diagnostic);
        }
    }
}
