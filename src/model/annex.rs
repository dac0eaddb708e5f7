//! Which annexes a document has, and how they are filed.

use super::MoneyUnit;
use crate::origin::Place;

/// Which annex: its key in `ntm.yaml`, also its sheet's and file's name. `tables` has them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AnnexKind(pub &'static str);

impl AnnexKind {
    /// Its key.
    pub fn key(self) -> &'static str {
        self.0
    }

    /// The number of a form of 2026–2030: "04".
    pub fn form_number(self) -> Option<&'static str> {
        self.key().strip_prefix("bieu_")
    }
}

/// A document's annexes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexOptions {
    /// How they are filed.
    pub filing: AnnexFiling,
    /// Which are attached; those without data are left out.
    pub kinds: Vec<AnnexKind>,
    /// Those that the office asks for by name, with where it does.
    pub named: Vec<(AnnexKind, Place)>,
    /// Whether the document goes out on paper: then the "Kèm theo" line is filled in, while an
    /// electronic document leaves it blank (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.3).
    pub paper: bool,
    /// Whether an annex ends in the mark "./.", as in Mẫu 2.1 and 2.2; no rule asks for it below a
    /// table.
    pub end_mark: bool,
    /// In which units they state money.
    pub money: MoneyUnits,
}

/// How annexes are filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnnexFiling {
    /// `cung_tep`: in the document's own file.
    SameFile,
    /// `tep_rieng`: each in a file of its own, signed in its top right corner.
    OwnFiles,
    /// `khong`: none.
    None,
}

/// In which units the annexes of a document state money.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoneyUnits {
    /// Of those that have none of their own.
    pub usual: MoneyUnit,
    /// Of those that do.
    pub own: Vec<(AnnexKind, MoneyUnit)>,
}

impl MoneyUnits {
    /// That of an annex.
    pub fn of(&self, kind: AnnexKind) -> MoneyUnit {
        self.own.iter().find(|(own, _)| *own == kind).map_or(self.usual, |(_, unit)| *unit)
    }
}
