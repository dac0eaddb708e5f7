//! Numbers as Vietnamese administrative text writes them: `.` between groups of three, `,` before
//! decimals.
//!
//! Exact throughout: [`Decimal`](rust_decimal::Decimal), never binary floating point, and nothing is
//! rounded but where the name of a function says so. Never guesses at a number written in another
//! country's way: it refuses and says what would have been right.

mod read;
#[cfg(test)]
mod tests;
mod words;
mod written;

pub use read::{NumberError, from_f64, parse_at_least, parse_count, parse_decimal};
pub use words::words;
pub use written::{
    fmt_count, fmt_decimal, fmt_decimal_scale, fmt_places, fmt_share, is_more, is_same_amount,
    round,
};
