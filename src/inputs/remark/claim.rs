//! What a remark states, as far as it is understood.

use crate::model::Code;

/// What a remark speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// These criteria and indicators.
    Codes(Vec<Code>),
    /// So many criteria.
    Count(u32),
    /// So many criteria more than before.
    More(u32),
    /// The whole row: "Đã đạt" and nothing more.
    Row,
}

/// A statement of a remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Whether it says that a mark should be there.
    pub marked: bool,
    /// Of what.
    pub about: Matter,
}

/// A remark as it is understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// What it states of criteria.
    pub claims: Vec<Claim>,
    /// Criteria of which it takes something back in words that are not wholly understood.
    pub doubted: Vec<Code>,
    /// Criteria that it says to be met later, or in part.
    pub not_yet: Vec<Code>,
    /// Every criterion and indicator that it names.
    pub named: Vec<Code>,
    /// Its other words.
    pub rest: String,
}
