//! What a table reads in its marks.

/// What a table reads in its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// What is met.
    Status,
    /// What is assigned.
    Targets,
}
