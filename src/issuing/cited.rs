//! How another document names an issued one at its first mention (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6).

use super::standing::IssuedDocument;
use crate::viet;

/// An issued document as another one names it.
pub struct Cited {
    /// "Kế hoạch số 25/KH-UBND ngày 10/02/2025"
    pub numbered: String,
    /// The same with issuer and subject: "… của Ủy ban nhân dân xã … về …".
    pub whole: String,
}

impl IssuedDocument {
    /// How it is named; `kind` is what its kind is called, nothing of an official letter.
    pub fn cited(&self, kind: Option<&str>, issuer: &str) -> Cited {
        let kind = kind.unwrap_or("Công văn");
        let subject = self.entry.title.strip_prefix(kind).unwrap_or(&self.entry.title).trim();
        let subject = subject.strip_prefix("V/v ").unwrap_or(subject);
        let numbered = format!("{kind} số {} ngày {}", self.called(), self.day());
        let whole = format!("{numbered} của {issuer} về {}", viet::lower_first(subject));
        Cited { numbered, whole }
    }
}
