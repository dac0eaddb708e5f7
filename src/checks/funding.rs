//! N503, N550: a source of funding is the sum of its parts, and is no commune.

use std::collections::BTreeSet;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::SourceFigures;
use crate::model::UnitKind;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N503", "N550"],
    about: "a stated amount must be the exact sum of its parts, because text and annex print both; \
            and a list of communes with amounts is none of sources",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let Some(funding) = &subject.figures.funding else { return };
    for source in &funding.sources {
        compare(source, found);
    }
    let communes: BTreeSet<(Option<UnitKind>, String)> = subject
        .project
        .communes
        .iter()
        .flat_map(|c| [Some(c.kind), None].map(|kind| (kind, viet::unit_key(&c.name.value))))
        .collect();
    let is_commune = |source: &&SourceFigures| {
        let (kind, _) = viet::split_unit(&source.name);
        communes.contains(&(kind, viet::unit_key(&source.name)))
    };
    let mut named = funding.sources.iter().filter(is_commune);
    if let Some(first) = named.next() {
        let rest: Vec<&SourceFigures> = named.collect();
        let problem = Problem::SourceIsCommune { name: first.name.clone(), count: rest.len() + 1 };
        let mut told = Diagnostic::new(problem);
        if let Some(place) = first.places().first() {
            told = told.at(place);
        }
        for place in rest.iter().filter_map(|source| source.places().first().copied()) {
            told = told.with(place);
        }
        found.push(told);
    }
}

fn compare(source: &SourceFigures, found: &mut Diagnostics) {
    if let Some(sum) = source.parts_sum.as_deref()
        && let Some(amount) = source.amount.as_deref()
        && !viet::is_same_amount(*sum, *amount)
    {
        let problem = Problem::FundingSum {
            name: source.name.clone(),
            stated: viet::fmt_decimal(*amount),
            computed: viet::fmt_decimal(*sum),
            parts: source.implied.clone(),
        };
        let mut diagnostic = Diagnostic::new(problem);
        if let Some(place) = source.places().first() {
            diagnostic = diagnostic.at(place);
        }
        for place in source.parts.iter().flat_map(SourceFigures::places) {
            diagnostic = diagnostic.with(place);
        }
        found.push(diagnostic);
    }
    for part in &source.parts {
        compare(part, found);
    }
}
