//! Reporting periods: which there are, what days they cover, and when their report is due.
//!
//! The days follow Nghị định 09/2019/NĐ-CP, Điều 12: a period's data end on the 14th of its last
//! month and begin the day after the period before ended. A report of nine months is none of that
//! decree's; offices that ask for one take the same rule.

mod days;
mod id;
mod meant;
mod names;
#[cfg(test)]
mod tests;

pub use id::{PeriodId, PeriodKind};
pub use names::Promises;
