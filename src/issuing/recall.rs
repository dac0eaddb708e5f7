//! Recalling an issued document (Nghị định 30/2020/NĐ-CP, Điều 18.4): what is kept of it stays as it is, and
//! its number is given to nothing else.

use std::path::Path;

use chrono::NaiveDate;

use super::entry::{Act, RecallEntry};
use super::register::{Entered, Held};
use super::standing::IssuedDocument;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::viet;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Recall {
    /// Number and symbol of the document.
    pub named: String,
    /// Why.
    pub reason: String,
    /// Number and symbol of the document that recalls it, where one does.
    pub by: Option<String>,
    /// The day of the recall.
    pub date: NaiveDate,
    /// Today.
    pub today: NaiveDate,
}

/// Looks at the document that is said to recall another. A decision may stand in a register elsewhere; one
/// whose symbol has numbers here stands here.
fn look_at_recalling(
    all: &[IssuedDocument],
    own: &IssuedDocument,
    by: &str,
    found: &mut Diagnostics,
) {
    let symbol = by.split_once('/').map_or("", |(_, symbol)| symbol.trim());
    let is_here = |other: &IssuedDocument| {
        other.number.is_some()
            && symbol
                .strip_prefix(other.entry.symbol.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    if !all.iter().any(is_here) {
        return;
    }
    let Some(other) = IssuedDocument::in_force(all, by, found) else { return };
    let is_itself = other.count == own.count;
    if is_itself || other.date.zip(own.date).is_some_and(|(day, issued)| day < issued) {
        let (by, number) = (other.called(), own.called());
        found.push(Diagnostic::new(Problem::RecallByOther { by, number, is_itself }));
    }
}

/// Enters in the register of a folder that a document is recalled. Gives it as it then stands.
pub fn recall(folder: &Path, asked: Recall, found: &mut Diagnostics) -> Option<Entered> {
    let mut held = Held::open(folder, found)?;
    let all = held.register.documents();
    let own = IssuedDocument::in_force(&all, &asked.named, found)?;
    if let Some(issued) = own.date.filter(|issued| asked.date < *issued) {
        let (day, issued) = (viet::fmt_short(asked.date), viet::fmt_short(issued));
        let number = own.called();
        found.push(Diagnostic::new(Problem::RecallBeforeIssue { number, day, issued }));
        return None;
    }
    if asked.date > asked.today {
        let (day, today) = (viet::fmt_short(asked.date), viet::fmt_short(asked.today));
        let number = own.called();
        found.push(Diagnostic::new(Problem::RecallAhead { number, day, today }));
        return None;
    }
    if let Some(by) = &asked.by {
        look_at_recalling(&all, own, by, found);
        if found.has_errors() {
            return None;
        }
    }
    let of = own.count;
    let Recall { reason, by, date, today, .. } = asked;
    held.enter(of, (today, Act::Recall(RecallEntry { of, date, reason, by })), found)
}
