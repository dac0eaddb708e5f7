//! What is told of a file that the reader cannot read.

use crate::diag::Problem;
use crate::guard;

pub(super) fn damaged(error: &dyn std::fmt::Display) -> Problem {
    let mut detail = error.to_string();
    if detail.chars().count() > 200 {
        detail = detail.chars().take(200).collect::<String>() + "…";
    }
    Problem::WorkbookDamaged { detail }
}

/// Runs the reader so that a panic inside it, on a damaged file, is an error like any other.
pub(super) fn guarded<T>(read: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
    guard::guarded(read)
        .unwrap_or_else(|| Err(Problem::WorkbookDamaged { detail: "unreadable".to_owned() }))
}
