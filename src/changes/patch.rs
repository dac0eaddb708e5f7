//! A text beside another as a patch: the lines that go and come, with those around them.

use similar::TextDiff;

/// How many lines around a change are shown.
const AROUND: usize = 3;

/// The patch that makes one text of a file of the other.
pub fn patch(path: &str, old: &str, new: &str) -> String {
    let diff = TextDiff::from_lines(old, new);
    let mut unified = diff.unified_diff();
    unified.context_radius(AROUND).header(&format!("a/{path}"), &format!("b/{path}")).to_string()
}
