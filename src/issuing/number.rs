//! The number of a document that was issued with a blank: the e-office gave it. Its file stays as it is.

use chrono::{Datelike as _, NaiveDate};

use super::entry::{Act, NumberEntry};
use super::frozen::RegisterHome;
use super::refused::{Wish, look_at_originals, next};
use super::register::{Entered, Held};
use super::series::{Series, printed};
use super::standing::IssuedDocument;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::model::SeriesRule;
use crate::viet;

/// Enters a number later; `None` for the next one. Gives the document as it then stands.
pub fn number_later(
    home: &RegisterHome,
    rule: &SeriesRule,
    document: &str,
    number: Option<u32>,
    (date, today): (NaiveDate, NaiveDate),
    found: &mut Diagnostics,
) -> Option<Entered> {
    let mut held = Held::open(&home.folder, found)?;
    let all = held.register.documents();
    let open =
        all.iter().rev().find(|own| own.is_of(&home.project, document) && own.number.is_none());
    let Some(own) = open else {
        found.push(Diagnostic::new(Problem::NoOpenNumber { document: document.to_owned() }));
        return None;
    };
    let of = own.count;
    let following = || next(rule, &Series::of_entry(rule, &own.entry, date.year()), &all);
    let number = number.unwrap_or_else(following);
    look(own, &all, rule, (number, date, today), found);
    if found.has_errors() {
        return None;
    }
    let entry = NumberEntry { of, number: printed(number), date };
    held.enter(of, (today, Act::Number(entry)), found)
}

/// Tells why a document that was issued with a blank cannot have a number and date; else what is odd about
/// them.
pub(super) fn look(
    own: &IssuedDocument,
    all: &[IssuedDocument],
    rule: &SeriesRule,
    (number, date, today): (u32, NaiveDate, NaiveDate),
    found: &mut Diagnostics,
) {
    if let Some(problem) = of_other_day(own, date) {
        return found.push(Diagnostic::new(problem));
    }
    if date > today {
        let (day, today) = (viet::fmt_short(date), viet::fmt_short(today));
        let mut told = Diagnostic::new(Problem::DateAhead { day, today });
        // No entry of the register is ever changed.
        told.severity = Severity::Error;
        return found.push(told);
    }
    let (of, symbol) = (own.count, own.entry.symbol.clone());
    // It stands among the numbers of the year that it is dated of; one that it had gives way.
    let series = Series::of_entry(rule, &own.entry, date.year());
    let others: Vec<IssuedDocument> = all.iter().filter(|own| own.count != of).cloned().collect();
    Wish { rule, series: &series, symbol: &symbol, number, date, today }.look(&others, found);
    look_at_originals(all, (own.entry.replaces, own.entry.corrects), date, found);
    // What took its place, or corrected it, while it had no date yet.
    let mut dated = all.to_vec();
    dated.iter_mut().filter(|own| own.count == of).for_each(|own| {
        (own.number, own.date) = (Some(printed(number)), Some(date));
    });
    for later in all {
        let on_own = |count: Option<usize>| count.filter(|count| *count == of);
        let counts = (on_own(later.entry.replaces), on_own(later.entry.corrects));
        if let Some(day) = later.date {
            look_at_originals(&dated, counts, day, found);
        }
    }
}

/// What is told of a date that is not the one that the document prints, or not of the year.
fn of_other_day(own: &IssuedDocument, date: NaiveDate) -> Option<Problem> {
    let [printed, printed_en] = match own.entry.date {
        Some(day) if day != date => {
            let day = viet::fmt_short(day);
            [format!("ngày {day}"), format!("the day {day}")]
        }
        None if own.entry.year != date.year() => {
            let year = own.entry.year;
            [format!("năm {year}"), format!("the year {year}")]
        }
        _ => return None,
    };
    let (document, day) = (own.entry.document.clone(), viet::fmt_short(date));
    Some(Problem::NumberOfOtherDay { document, day, printed, printed_en })
}
