//! In which groups the records of a table stand: "A. CHUYỂN TIẾP" over "I. Giao thông".

use super::line::Line;
use super::numbering::Numbering;
use super::titles::{kinds, rank};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{RawRow, RawTable};
use crate::inputs::tables::TableSpec;
use crate::origin::{Place, Sourced};

/// A title below which no other one of its depth has come yet.
struct Open {
    number: Numbering,
    title: Option<Sourced<String>>,
    /// How many records stand above it.
    before: usize,
    /// Whether it has a name and no sums.
    bare: bool,
}

/// The titles that the next record stands below, the outermost first.
#[derive(Default)]
pub(super) struct Grouped {
    open: Vec<Open>,
    numbers: Vec<Numbering>,
}

impl Grouped {
    /// A title: what is numbered as it is, or further in, ends above it.
    pub(super) fn open(
        &mut self,
        (line, bare): (&Line, bool),
        spec: &TableSpec,
        before: usize,
        found: &mut Diagnostics,
    ) {
        let number = match self.open.last() {
            // Without a number it is within a title that it follows at once, else beside the last one.
            Some(last) if line.sense.level == Numbering::None && last.before != before => {
                last.number
            }
            _ => line.sense.level,
        };
        self.numbers.push(number);
        let kinds = kinds(self.numbers.iter().copied());
        let within = |own: &Open| rank(&kinds, own.number) < rank(&kinds, number);
        if self.open.last().is_some_and(|last| !within(last)) {
            self.tell_empty(before, found);
        }
        self.open.retain(within);
        self.open.push(Open { number, title: line.title(spec), before, bare });
    }

    /// A record that stands in no group, nor do those below it.
    pub(super) fn close(&mut self) {
        self.open.clear();
    }

    /// A record with the titles above it.
    pub(super) fn of(&self, row: RawRow) -> RawRow {
        let mut titles = self.open.iter().rev().map(|own| own.title.clone());
        let group = titles.next().flatten();
        let above = titles
            .flatten()
            .reduce(|inner, outer| outer.map(|outer| format!("{outer} - {}", inner.value)));
        RawRow { group, section: above, ..row }
    }

    /// Tells of a title without rows: it is printed nowhere, and may be a record without its figures.
    pub(super) fn tell_empty(&self, before: usize, found: &mut Diagnostics) {
        let Some(last) = self.open.last().filter(|last| last.bare && last.before == before) else {
            return;
        };
        if let Some(title) = &last.title {
            found.report(Problem::GroupWithoutRows { name: title.value.clone() }, &title.place);
        }
    }
}

/// Tells, of a table that prints one level of groups, which titles above them are not printed.
pub fn tell_sections(table: &RawTable, found: &mut Diagnostics) {
    let mut told: Vec<&Place> = Vec::new();
    for row in &table.rows {
        let (Some(group), Some(section)) = (&row.group, &row.section) else { continue };
        if !told.contains(&&section.place) {
            told.push(&section.place);
            let (name, inner) = (section.value.clone(), group.value.clone());
            found.report(Problem::SectionNotPrinted { name, inner }, &section.place);
        }
    }
}
