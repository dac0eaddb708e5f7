//! N503: a source of funding is the sum of its parts.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::SourceFigures;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N503"],
    about: "a stated amount must be the exact sum of its parts, because text and annex print both",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let Some(funding) = &subject.figures.funding else { return };
    for source in &funding.sources {
        compare(source, found);
    }
}

fn compare(source: &SourceFigures, found: &mut Diagnostics) {
    if let Some(sum) = source.parts_sum
        && let Some(amount) = source.amount
        && sum != amount
    {
        let problem = Problem::FundingSum {
            name: source.name.clone(),
            stated: viet::fmt_decimal(amount),
            computed: viet::fmt_decimal(sum),
            parts: source.implied.clone(),
        };
        let mut diagnostic = Diagnostic::new(problem);
        if let Some(place) = source.places.first() {
            diagnostic = diagnostic.at(place);
        }
        for place in source.parts.iter().flat_map(|part| &part.places) {
            diagnostic = diagnostic.with(place);
        }
        found.push(diagnostic);
    }
    for part in &source.parts {
        compare(part, found);
    }
}
