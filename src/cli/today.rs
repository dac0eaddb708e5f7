//! The one place that asks the clock, for defaults of new projects; documents never do.

use chrono::Datelike as _;

/// This year.
#[allow(clippy::disallowed_methods, reason = "the one place that may ask what day it is")]
pub fn year() -> i32 {
    chrono::Local::now().year()
}
