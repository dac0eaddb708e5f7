//! What an official letter corrects in a document that was issued (Nghị định 30/2020/NĐ-CP, Điều 18.3).

use crate::origin::Sourced;

/// What an official letter corrects.
#[derive(Clone, Debug)]
pub struct Correction {
    /// Number and symbol of the document: `25/KH-UBND`, with the year behind them where two have the same.
    pub number: Sourced<String>,
    /// The document as it is cited at its first mention: type, number, date, issuer, subject.
    pub cited: Sourced<String>,
    /// What is corrected in it, at least one.
    pub slips: Vec<Slip>,
}

/// A slip and its correction.
#[derive(Clone, Debug)]
pub struct Slip {
    /// Where it stands: "trang 2, mục II"; nothing where the words tell it.
    pub at: Option<Sourced<String>>,
    /// What was printed; nothing of what is added.
    pub printed: Option<Sourced<String>>,
    /// What it is corrected to; nothing of what is taken out.
    pub now: Option<Sourced<String>>,
}
