//! N504, N505: what the office declares is what the program computes.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, NearFigure, Problem};
use crate::figures::FigureIndex;
use crate::origin::{Place, Spot};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N504", "N505"],
    about: "a figure that the office states elsewhere (in a resolution, in last year's report) must \
            be the one that follows from its own cells",
    run,
};

/// How many cells of a sum a message has with it: any of them may be the one that is wrong.
const PLACES_SHOWN: usize = 1_000;
/// How many figures are offered for a name that is none.
const NEAREST_SHOWN: usize = 3;

/// The figures that a name may mean that is none.
pub fn nearest(index: &FigureIndex, name: &str, most: usize) -> Vec<NearFigure> {
    let near = index.nearest(name, most).into_iter();
    near.map(|(name, figure)| NearFigure {
        name: name.to_owned(),
        says: [figure.says.vi.clone(), figure.says.en.clone()],
        value: figure.shown(),
    })
    .collect()
}

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let periods = subject.project.declared.iter().any(|own| is_of_period(&own.name.value));
    let all = periods.then(|| FigureIndex::with_periods(subject.project, subject.figures));
    let index = all.as_ref().unwrap_or(&subject.figures.index);
    for declared in &subject.project.declared {
        let name = declared.name.value.clone();
        let Some(figure) = index.get(&name) else {
            let meant = viet::did_you_mean(&name, index.iter().map(|(known, _)| known));
            // What is nearly written is no matter of meaning.
            let most = if meant.is_some() { 0 } else { NEAREST_SHOWN };
            let problem =
                Problem::UnknownFigure { name: name.clone(), near: nearest(index, &name, most) };
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
        if !viet::is_same_amount(computed, declared.value.value) {
            let problem = Problem::DeclaredFigure {
                name,
                stated: viet::fmt_decimal(declared.value.value),
                computed: viet::fmt_decimal(computed),
            };
            let mut diagnostic = Diagnostic::new(problem).at(&declared.value.place);
            for place in places_of(&figure.from.cells()) {
                diagnostic = diagnostic.with(&place);
            }
            found.push(diagnostic);
        }
    }
}

/// Whether a name is one of a period's figures, "ky.2025-q1.…": those are computed only when asked for.
fn is_of_period(name: &str) -> bool {
    viet::fold(name).starts_with("ky ")
}

/// The cells of a figure, or the tables that hold them where they are many; `ntm explain` has them all.
pub fn places_of(cells: &[&Place]) -> Vec<Place> {
    if cells.len() <= PLACES_SHOWN {
        return cells.iter().map(|place| (*place).clone()).collect();
    }
    let mut tables: Vec<Place> = cells
        .iter()
        .map(|place| match &place.spot {
            Spot::Cell { sheet, .. } => Place::sheet(place.file.clone(), sheet.clone()),
            Spot::Text { .. } | Spot::Sheet(_) | Spot::Whole => Place::file(place.file.clone()),
        })
        .collect();
    tables.dedup();
    tables
}
