//! The columns that `cot` and `bo_qua` name: those without a heading, and those that are not there.

use super::callings::called;
use super::header::{GridRow, Header, Heading};
use super::mapping::Target;
use super::{Sheet, letters};
use crate::diag::{Diagnostics, Problem};
use crate::origin::Place;
use crate::viet;

/// The columns that `cot` and `bo_qua` name by a letter and that have no heading.
pub(super) fn without_heading(sheet: &Sheet<'_>, header: &Header) -> Vec<Heading> {
    let own = sheet.mapping.columns.iter().map(|(_, text, target)| (text, target));
    let ignored = sheet.mapping.ignored.iter().map(|(text, target)| (text, target));
    let mut headings: Vec<Heading> = Vec::new();
    for (text, target) in own.chain(ignored) {
        if let Target::Letter(column) = target
            && !header.columns.iter().chain(&headings).any(|heading| heading.column == *column)
        {
            let (row, parts) = (header.last_row, vec![text.value.clone()]);
            headings.push(Heading { column: *column, parts, row });
        }
    }
    headings
}

impl Sheet<'_> {
    /// The headings of the columns that `bo_qua` names.
    pub(super) fn columns_passed_over(&self, headings: &[Heading]) -> Vec<Place> {
        let of = |heading: &&Heading| {
            let parts = heading.parts();
            self.mapping.ignored.iter().any(|(_, target)| target.meets(heading.column, &parts))
        };
        headings.iter().filter(of).map(|h| self.at(h.row, h.column)).collect()
    }
}

/// What `cot` and `bo_qua` name must be there.
pub(super) fn unmapped(
    sheet: &Sheet<'_>,
    header: &Header,
    grid: &[GridRow],
    found: &mut Diagnostics,
) {
    letters::named_twice(sheet, found);
    let used = |target: &Target| match target {
        Target::Letter(letter) => {
            grid.iter().any(|(_, cells)| cells.iter().any(|(column, _)| column == letter))
        }
        Target::Heading(_) => {
            header.columns.iter().any(|heading| target.meets(heading.column, &heading.parts()))
        }
    };
    let own = sheet.mapping.columns.iter().map(|(_, text, target)| ("cot", text, target));
    let ignored = sheet.mapping.ignored.iter().map(|(text, target)| ("bo_qua", text, target));
    for (key, text, target) in own.chain(ignored) {
        if let Some(columns) = several(header, target) {
            let (key, seen) = (key.to_owned(), text.value.clone());
            found.report(Problem::MappingMeetsMany { key, seen, columns }, &text.place);
        }
        if !used(target) {
            let problem = Problem::BadMapping {
                key: key.to_owned(),
                seen: text.value.clone(),
                table: sheet.spec.label.to_owned(),
            };
            found.report(problem, &text.place);
        }
    }
}

/// The columns whose own headings have the words of a target, below different levels: one of them is
/// meant.
fn several(header: &Header, target: &Target) -> Option<Vec<String>> {
    let Target::Heading(words) = target else { return None };
    let own = |heading: &&Heading| {
        heading.parts.len() > 1
            && heading.parts.last().is_some_and(|part| viet::fold(part) == *words)
    };
    let met: Vec<&Heading> = header.columns.iter().filter(own).collect();
    let [first, others @ ..] = met.as_slice() else { return None };
    let outer = |heading: &Heading| heading.parts[..heading.parts.len() - 1].to_vec();
    others
        .iter()
        .any(|other| outer(other) != outer(first))
        .then(|| met.iter().map(|heading| called(header, heading.column)).collect())
}
