//! The one place that asks the clock, for defaults of new projects and for
//! what is due; documents never do.

use std::time::SystemTime;

use chrono::{DateTime, Datelike as _, FixedOffset, Local, Utc};

use crate::diag::Problem;
use crate::viet;

/// The clock. `Utc::now` and `Local::now` break off where it is set to before 1970; this does not.
#[allow(clippy::disallowed_methods, reason = "the one place that may ask what time it is")]
fn moment() -> DateTime<Utc> {
    SystemTime::now().into()
}

/// Today, for what is due.
pub fn today() -> chrono::NaiveDate {
    moment().with_timezone(&Local).date_naive()
}

/// Now, by this machine's clock, for signatures.
pub fn now() -> DateTime<FixedOffset> {
    viet::here(moment())
}

/// A moment as it is told: "28/11/2026 21:05".
pub fn told(moment: SystemTime) -> String {
    let local: DateTime<Local> = moment.into();
    format!("{} {}", viet::fmt_short(local.date_naive()), local.format("%H:%M"))
}

/// The time of day: "21:05:12".
pub fn clock() -> String {
    moment().with_timezone(&Local).format("%H:%M:%S").to_string()
}

/// This year.
pub fn year() -> i32 {
    today().year()
}

/// Nothing is issued or signed here before the decree's year (Nghị định 30/2020/NĐ-CP).
pub const FIRST_YEAR: i32 = 2020;

/// Workbooks are not written by a clock before this year: their library asks it, and breaks off.
pub const EPOCH: i32 = 1970;

/// What is told of a clock that cannot be right: it stands before a year.
pub fn trouble(first: i32) -> Option<Problem> {
    trouble_at(now(), first)
}

fn trouble_at(now: DateTime<FixedOffset>, first: i32) -> Option<Problem> {
    let shown = || now.format("%d/%m/%Y %H:%M").to_string();
    (now.year() < first).then(|| Problem::ClockBehind { now: shown() })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_clock_before_1970_is_told_and_breaks_nothing() {
        let before = SystemTime::UNIX_EPOCH - Duration::from_secs(33_870_452);
        assert!(told(before).contains("/1968 "));
        let problem = trouble_at(viet::here(before.into()), EPOCH).expect("a trouble");
        let said = problem.said();
        assert_eq!(problem.code(), "N916");
        assert_eq!(said.text.0, "đồng hồ của máy đang là 05/12/1968 06:32, không thể đúng");
        assert_eq!(
            said.text.1,
            "this machine's clock says 05/12/1968 06:32, which cannot be right"
        );
        let later: SystemTime = SystemTime::UNIX_EPOCH + Duration::from_secs(1_600_000_000);
        assert_eq!(trouble_at(viet::here(later.into()), FIRST_YEAR), None);
    }
}
