//! What a heading may turn out to mean.

use crate::inputs::raw::FieldRef;
use crate::model::Code;

/// What a heading turned out to mean.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A field or a criterion.
    Known(FieldRef),
    /// A criterion's number with the name of another criterion.
    Contradiction {
        /// The number.
        code: Code,
        /// The name written.
        seen: String,
        /// The name the set has for that number.
        name: String,
    },
    /// A number in the form of a code that the set lacks.
    NoSuchCode(Code),
    /// Nothing known.
    Unknown,
}

/// What a heading says of a column of marks beside the names of criteria.
#[derive(Clone, Debug, PartialEq)]
pub enum Marked {
    /// They are this table's.
    Own,
    /// They are those of the other kind: targets where status is read, or the other way round.
    Other,
    /// Perhaps this table's, but for these words.
    Doubtful(String),
    /// It says neither.
    Unknown,
}
