//! Recalling an issued document (Nghị định 30/2020/NĐ-CP, Điều 18.4): what is kept of it stays as it is, and
//! its number is given to nothing else.

use std::path::Path;

use chrono::NaiveDate;

use super::entry::{Act, RecallEntry};
use super::register::Held;
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

/// Enters in the register of a folder that a document is recalled. Gives it as it then stands.
pub fn recall(folder: &Path, asked: Recall, found: &mut Diagnostics) -> Option<IssuedDocument> {
    let mut held = match Held::of(folder) {
        Ok(held) => held,
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            return None;
        }
    };
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
        found.push(Diagnostic::new(Problem::DateAhead { day, today }));
    }
    let of = own.count;
    let Recall { reason, by, date, today, .. } = asked;
    if let Err(problem) = held.add(today, Act::Recall(RecallEntry { of, date, reason, by })) {
        found.push(Diagnostic::new(problem));
        return None;
    }
    held.register.documents().into_iter().find(|own| own.count == of)
}
