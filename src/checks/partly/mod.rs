//! N535, N597: a sum over amounts of which some are not given is not the whole, and must not be printed
//! as if it were.

mod hamlets;
mod period;
mod sources;
mod whole;

use self::hamlets::in_all;
use self::period::of_period;
use self::whole::{Part, whole};
use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::figures::{SourceFigures, capital};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N535", "N597"],
    about: "a total, or a source that is the sum of its parts, is the whole only when every amount is \
            given: what is left blank is not zero",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    if let Some(funding) = &subject.figures.funding {
        let before = found.len();
        whole("Tổng nguồn lực", &sources(&funding.sources), found);
        with_remark(&funding.sources, before, found);
        funding.sources.iter().for_each(|source| of_source(source, found));
    }
    let capital: Vec<Part<'_>> = project
        .projects
        .iter()
        .map(|p| (p.name.value.clone(), capital(p).is_some(), &p.place))
        .collect();
    whole(&format!("Danh mục dự án (vốn năm {})", project.programme.year), &capital, found);
    let total: Vec<Part<'_>> = project
        .projects
        .iter()
        .map(|p| (p.name.value.clone(), p.total.is_some(), &p.place))
        .collect();
    whole("Danh mục dự án (tổng mức đầu tư)", &total, found);
    in_all(subject, found);
    for period in &project.periods {
        of_period(subject, period, found);
    }
}

/// A source without its amount whose remark has a number may have it there.
fn with_remark(sources: &[SourceFigures], before: usize, found: &mut Diagnostics) {
    let mut noted = sources.iter().filter(|source| source.amount.is_none()).filter_map(|source| {
        let note = source.note.as_ref()?;
        note.value.contains(|c: char| c.is_ascii_digit()).then_some(note)
    });
    let Some(note) = noted.next() else { return };
    for told in found.iter_mut().skip(before) {
        if let Problem::PartlyGiven { noted, .. } = &mut told.problem {
            noted.clone_from(&note.value);
            told.related.insert(0, note.place.clone());
        }
    }
}

fn sources(sources: &[SourceFigures]) -> Vec<Part<'_>> {
    let part = |source: &'_ SourceFigures| (source.name.clone(), source.amount.is_some());
    sources
        .iter()
        .map(|source| {
            let (name, given) = part(source);
            (name, given, &source.place)
        })
        .collect()
}

fn of_source(source: &SourceFigures, found: &mut Diagnostics) {
    // A sum by formula counts a blank part as nothing.
    let is_sum = source.parts_sum.as_ref().zip(source.amount.as_ref());
    let is_sum = is_sum.is_some_and(|(sum, own)| viet::is_same_amount(sum.value, own.value));
    if !source.stated || is_sum {
        whole(&source.name, &sources(&source.parts), found);
    }
    source.parts.iter().for_each(|part| of_source(part, found));
}
