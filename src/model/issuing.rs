//! How an office numbers and registers what it issues.

/// How an office numbers and registers what it issues.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IssuingOptions {
    /// The folder of the register, from the project's; nothing where it is the project's own.
    pub register: Option<String>,
    /// What the register calls the project, where its folder was renamed or moved since.
    pub known_as: Option<String>,
    /// Which documents share a series of numbers.
    pub series: SeriesRule,
}

/// Which documents share a series of numbers: the head of the body sets it (Nghị định 30/2020/NĐ-CP, Điều
/// 15).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SeriesRule {
    /// Those of one type.
    #[default]
    ByType,
    /// All.
    Common,
    /// Those of the types of one group, by their abbreviations; a type in none is its own.
    Groups(Vec<Vec<String>>),
}

impl SeriesRule {
    /// By what official letters, which have no type in their symbol, stand in a group (Phụ lục I, II.3).
    pub const LETTER: &str = "CV";
}
