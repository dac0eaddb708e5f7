//! For whoever checks what was prepared: numbers that nothing vouches for, the second entry of totals from
//! paper, and the slip to sign.

mod second_entry;
mod slip;
mod totals;
mod unverified;

pub use second_entry::{EntryFile, Retyped, declared};
pub use slip::{CheckedDocument, ReviewSlip};
pub use totals::totals;
pub use unverified::{UnverifiedNumber, unverified};

use crate::emit::Lang;
use crate::figures::Origin;
use crate::xlsx::EntrySheet;

/// What is asked of a check beside its findings.
#[derive(Clone, Debug, Default)]
pub struct ReviewAsked {
    /// The workbook of the second entry.
    pub second_entry: Option<EntryFile>,
    /// Whether the numbers are listed that nothing vouches for.
    pub unverified: bool,
    /// Whether the slip is made, in this language.
    pub slip: Option<Lang>,
}

/// What came of it.
#[derive(Default)]
pub struct Reviewed {
    /// The sheets of a second entry that is not there yet.
    pub sheets: Vec<EntrySheet>,
    /// How far each second entry is.
    pub retyped: Vec<Retyped>,
    /// The numbers that nothing vouches for, where they are asked for.
    pub unverified: Option<Vec<UnverifiedNumber>>,
    /// The slip as a PDF.
    pub slip: Option<Vec<u8>>,
    /// The plan's year.
    pub year: i32,
}

/// A total that a document prints.
#[derive(Clone, Debug)]
pub struct Total {
    /// What it is, by which its row is known.
    pub says: String,
    /// Where it is printed.
    pub place: String,
    /// As it is printed.
    pub shown: String,
    /// How it came about.
    pub from: Origin,
}

/// The sheet on which a document's totals are typed again.
pub fn entry_sheet(document: &str, title: &str, totals: &[Total]) -> EntrySheet {
    EntrySheet {
        document: document.to_owned(),
        title: title.to_owned(),
        rows: totals.iter().map(|own| [own.says.clone(), own.place.clone()]).collect(),
    }
}
