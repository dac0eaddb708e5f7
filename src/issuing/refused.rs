//! Whether a number and a date may be given, and what is odd about them.

use chrono::NaiveDate;

use super::series::{Series, gap, printed, typed};
use super::standing::IssuedDocument;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::SeriesRule;
use crate::viet;

/// A number that is asked for.
pub struct Wish<'a> {
    /// Which documents share a series.
    pub rule: &'a SeriesRule,
    /// The series.
    pub series: &'a Series,
    /// Its symbol.
    pub symbol: &'a str,
    /// The number.
    pub number: u32,
    /// Its date.
    pub date: NaiveDate,
    /// Today.
    pub today: NaiveDate,
}

/// The next number of a series.
pub fn next(rule: &SeriesRule, series: &Series, all: &[IssuedDocument]) -> u32 {
    series.numbered(rule, all).last().map_or(1, |(number, _)| number + 1)
}

/// Tells where what replaces or corrects a document, by the counts of their entries, is dated before it.
pub fn look_at_originals(
    all: &[IssuedDocument],
    (replaces, corrects): (Option<usize>, Option<usize>),
    date: NaiveDate,
    found: &mut Diagnostics,
) {
    for (count, corrects) in [(replaces, false), (corrects, true)] {
        let original = all.iter().find(|own| Some(own.count) == count);
        if let Some(original) = original.filter(|own| own.date.is_some_and(|day| date < day)) {
            let (day, other, other_day) =
                (viet::fmt_short(date), original.called(), original.day());
            let problem = Problem::DatedBeforeOriginal { day, other, other_day, corrects };
            found.push(Diagnostic::new(problem));
        }
    }
}

impl Wish<'_> {
    /// Tells why the number cannot be given; else what is odd about it.
    pub fn look(&self, all: &[IssuedDocument], found: &mut Diagnostics) {
        // The next one may be one too many.
        if typed(&self.number.to_string()).is_none() {
            let seen = self.number.to_string();
            found.push(Diagnostic::new(Problem::NoDocumentNumber { seen }));
            return;
        }
        let own = format!("{}/{}", printed(self.number), self.symbol);
        let numbered = self.series.numbered(self.rule, all);
        // Number and symbol are one document's in a year, whatever the series are now.
        let same = all.iter().find(|other| {
            other.year == self.series.year
                && other.entry.symbol == self.symbol
                && other.number_value() == Some(self.number)
        });
        let taken = numbered.iter().find(|(number, _)| *number == self.number).map(|(_, own)| *own);
        if let Some(other) = taken.or(same) {
            found.push(Diagnostic::new(Problem::NumberTaken {
                number: other.called(),
                title: other.entry.title.clone(),
                day: other.day(),
                next: next(self.rule, self.series, all),
            }));
            return;
        }
        if let Some((first, last)) = gap(&numbered, self.number) {
            let numbers = match first == last {
                true => printed(first),
                false => format!("{}–{}", printed(first), printed(last)),
            };
            let series = self.series.name.clone();
            found.push(Diagnostic::new(Problem::NumberGap { numbers, series }));
        }
        let before = numbered.iter().rev().find(|(number, _)| *number < self.number);
        let after = numbered.iter().find(|(number, _)| *number > self.number);
        let late = before.filter(|(_, other)| other.date.is_some_and(|day| day > self.date));
        let early = after.filter(|(_, other)| other.date.is_some_and(|day| day < self.date));
        if let Some((_, other)) = late.or(early) {
            found.push(Diagnostic::new(Problem::DateBackwards {
                number: own,
                day: viet::fmt_short(self.date),
                other: other.called(),
                other_day: other.day(),
            }));
        }
        if self.date > self.today {
            let (day, today) = (viet::fmt_short(self.date), viet::fmt_short(self.today));
            found.push(Diagnostic::new(Problem::DateAhead { day, today }));
        }
    }
}
