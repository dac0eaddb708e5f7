//! What of a document's markup which passage of its template wrote.

use std::ops::Range;

/// A passage of the markup, and what of the template wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Where.
    pub at: Range<usize>,
    /// What.
    pub what: FrameKind,
}

/// What a passage of the template is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrameKind {
    /// A block by its name, and the template that wrote it: `ke-hoach.typ.j2`, `mau/ke-hoach.typ.j2`.
    Block(String, String),
    /// Words in whose place the prose of this key stands where the office gives it.
    Instead(String),
    /// Where the prose of this key is added.
    Added(String),
    /// An expression as it is written: `{{ xa.tong|dem }}`.
    Expression(String),
}
