//! What others wrote, and moments, as messages show them.

use chrono::{DateTime, Utc};

use crate::viet;

/// What others wrote, as it may be shown: without signs that steer a terminal, and not without end.
pub fn shown(text: &str) -> String {
    const LONGEST: usize = 120;
    let all = text.trim().chars().filter(|own| !own.is_control() && !steers(*own));
    all.take(LONGEST).collect()
}

/// Signs that turn the direction of writing about.
fn steers(own: char) -> bool {
    matches!(own, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A moment as it is told.
pub fn shown_at(moment: DateTime<Utc>) -> String {
    viet::here(moment).format("%d/%m/%Y %H:%M").to_string()
}
