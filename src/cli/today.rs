//! The one place that asks the clock, for defaults of new projects and for
//! what is due; documents never do.

use chrono::Datelike as _;

/// Today, for what is due.
#[allow(clippy::disallowed_methods, reason = "the one place that may ask what day it is")]
pub fn today() -> chrono::NaiveDate {
    chrono::Local::now().date_naive()
}

/// This year.
#[allow(clippy::disallowed_methods, reason = "the one place that may ask what day it is")]
pub fn year() -> i32 {
    chrono::Local::now().year()
}
