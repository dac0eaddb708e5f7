//! Comments of cells that say of the figures what a title or a remark would: that nobody has approved them, or
//! that they are of another time. What they say against a mark or an amount, its own cell tells.

use chrono::Datelike;

use super::data::Data;
use super::footnotes::NOT_WHOLE;
use super::titles::not_approved;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::FieldRef;
use crate::inputs::rows::{self, Sorted};
use crate::inputs::tables::Kind;
use crate::inputs::{said, untimely};
use crate::origin::Place;
use crate::viet;

/// How figures are called at the beginning of a comment that says of when they are, folded.
const OF_FIGURES: &[&str] =
    &["so lieu ", "so ", "ket qua ", "thuc hien ", "giai ngan ", "huy dong ", "lay "];

/// No such comment has more words; what is longer explains how its column is filled in.
const LONGEST: usize = 10;

impl Data<'_> {
    /// Tells of such comments above the rows and in them, each once.
    pub(super) fn comments(&self, sorted: &Sorted, found: &mut Diagnostics) {
        for ((row, column), look) in &self.looks.cells {
            let Some(note) = look.note.as_ref().filter(|own| is_short(own)) else { continue };
            let place = self.sheet.at(*row, *column);
            if found.iter().any(|told| told.place.as_ref() == Some(&place)) {
                continue;
            }
            let field = self.is_read(*column);
            if *row < self.header.first_row || *row <= self.header.last_row && field.is_some() {
                self.above(note, field, &place, found);
                continue;
            }
            let record = sorted.rows.iter().find(|own| self.sheet.row_of(own) == Some(*row));
            let Some((record, field)) = record.zip(field) else { continue };
            let figures = self.has_figures(field) || field == self.name_field();
            let otherwise = rows::not_approved(note).is_some() || self.is_of_other_time(note);
            if figures && otherwise {
                let name = record.get(self.sheet.spec.name_field);
                let problem = Problem::NoteOfDoubt {
                    name: name.map_or_else(String::new, |name| name.value.shown()),
                    words: viet::one_line(note),
                    printed: true,
                };
                found.report(problem, &place);
            }
        }
    }

    fn name_field(&self) -> FieldRef {
        FieldRef::Named(self.sheet.spec.name_field)
    }

    /// Whether a column has marks, counts or amounts.
    fn has_figures(&self, field: FieldRef) -> bool {
        let kind = self.kind(field);
        matches!(field, FieldRef::Code(_)) || matches!(kind, Some(Kind::Count | Kind::Money))
    }

    /// A comment of a title or of a heading.
    fn above(&self, note: &str, field: Option<FieldRef>, place: &Place, found: &mut Diagnostics) {
        let figures =
            field.is_none_or(|field| self.has_figures(field) || field == self.name_field());
        if !figures || not_approved(self.sheet, note, place, found).is_some() {
            return;
        }
        if said::has_words(note, NOT_WHOLE) {
            let (text, table) = (viet::one_line(note), self.sheet.spec.label.to_owned());
            found.report(Problem::FiguresNotWhole { text, table }, place);
            return;
        }
        let words = untimely::of_old(note).map(str::to_owned);
        let words = words.or_else(|| self.is_of_other_time(note).then(|| viet::one_line(note)));
        if let Some(words) = words {
            let (title, table) = (viet::one_line(note), self.sheet.spec.label.to_owned());
            let problem = Problem::TitleOfOtherTime { title, words, table };
            found.push(Diagnostic::new(problem).at(place));
        }
    }

    /// Whether a comment says that the figures are of another year or of another part of it than the table's:
    /// "Số liệu quý I".
    fn is_of_other_time(&self, note: &str) -> bool {
        let folded = viet::fold(note);
        if !OF_FIGURES.iter().any(|own| folded.starts_with(own)) {
            return false;
        }
        let years = self.sheet.years();
        let named = said::years(note);
        if !years.is_empty() && !named.is_empty() && !named.iter().any(|own| years.contains(own)) {
            return true;
        }
        let parts = viet::parts_of_year(note);
        let last = self.sheet.counted_to.map_or(12, |day| day.month());
        !parts.is_empty() && !parts.iter().any(|part| part.last == last)
    }
}

fn is_short(note: &str) -> bool {
    note.split_whitespace().count() <= LONGEST
}
