//! Reason a document is made anew.

use crate::inputs::How;

/// A reason for which a document is made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Nothing is known of an earlier run that made it.
    First,
    /// Earlier runs made it with other options.
    Options,
    /// Everything is to be made.
    Forced,
    /// It was made by another program, or with other fonts.
    Program,
    /// Something that was read of the project, by its path there, answers otherwise.
    Input(String, How),
    /// Its inputs changed before the last run, which did not make it.
    Earlier,
    /// It is there as it would be, and no run wrote that down.
    Interrupted,
    /// A file of it, by its path below the output folder, is not as it was made.
    Edited(String),
    /// A file of it is no longer there.
    Deleted(String),
}
