//! The one place that asks the clock, for defaults of new projects and for
//! what is due; documents never do.

use std::time::SystemTime;

use chrono::{DateTime, Datelike as _, FixedOffset, Local, Utc};

use crate::viet;

/// Today, for what is due.
#[allow(clippy::disallowed_methods, reason = "the one place that may ask what day it is")]
pub fn today() -> chrono::NaiveDate {
    Local::now().date_naive()
}

/// Now, by this machine's clock, for signatures.
#[allow(clippy::disallowed_methods, reason = "the one place that may ask what time it is")]
pub fn now() -> DateTime<FixedOffset> {
    viet::here(Utc::now())
}

/// A moment as it is told: "28/11/2026 21:05".
pub fn told(moment: SystemTime) -> String {
    let local: DateTime<Local> = moment.into();
    format!("{} {}", viet::fmt_short(local.date_naive()), local.format("%H:%M"))
}

/// The time of day: "21:05:12".
#[allow(clippy::disallowed_methods, reason = "the one place that may ask what time it is")]
pub fn clock() -> String {
    Local::now().format("%H:%M:%S").to_string()
}

/// This year.
#[allow(clippy::disallowed_methods, reason = "the one place that may ask what day it is")]
pub fn year() -> i32 {
    Local::now().year()
}
