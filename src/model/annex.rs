//! Which annexes a document has, and how they are filed.

use crate::viet;

/// The annexes that a document may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnnexKind {
    /// Communes by criterion.
    Communes,
    /// Communes by criterion of the advanced set.
    Advanced,
    /// NTM hamlets.
    Hamlets,
    /// Model hamlets.
    ModelHamlets,
    /// Investment projects.
    Projects,
    /// Offices and the criteria they lead on.
    Leads,
    /// Communes by indicator.
    CommunesByIndicator,
    /// Communes by indicator of the advanced set.
    AdvancedByIndicator,
}

impl AnnexKind {
    /// All, in the order in which they are attached.
    pub const ALL: &'static [AnnexKind] = &[
        AnnexKind::Communes,
        AnnexKind::CommunesByIndicator,
        AnnexKind::Advanced,
        AnnexKind::AdvancedByIndicator,
        AnnexKind::Hamlets,
        AnnexKind::ModelHamlets,
        AnnexKind::Projects,
        AnnexKind::Leads,
    ];

    /// Its key in `ntm.yaml`, also its sheet's and file's name.
    pub fn key(self) -> &'static str {
        match self {
            AnnexKind::Communes => "xa",
            AnnexKind::Advanced => "nang_cao",
            AnnexKind::Hamlets => "xom",
            AnnexKind::ModelHamlets => "xom_kieu_mau",
            AnnexKind::Projects => "du_an",
            AnnexKind::Leads => "phan_cong",
            AnnexKind::CommunesByIndicator => "xa_chi_tieu",
            AnnexKind::AdvancedByIndicator => "nang_cao_chi_tieu",
        }
    }

    /// The annex of a key.
    pub fn of(key: &str) -> Option<Self> {
        let folded = viet::fold(key);
        Self::ALL.iter().copied().find(|kind| viet::fold(kind.key()) == folded)
    }
}

/// A document's annexes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexOptions {
    /// How they are filed.
    pub filing: AnnexFiling,
    /// Which are attached; those without data are left out.
    pub kinds: Vec<AnnexKind>,
    /// Whether the document goes out on paper: then the "Kèm theo" line is filled in, while an
    /// electronic document leaves it blank (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.3).
    pub paper: bool,
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

impl AnnexKind {
    /// The annexes of a plan unless the office chooses others: all but the tables by indicator.
    pub const USUAL: &'static [AnnexKind] = &[
        AnnexKind::Communes,
        AnnexKind::Advanced,
        AnnexKind::Hamlets,
        AnnexKind::ModelHamlets,
        AnnexKind::Projects,
        AnnexKind::Leads,
    ];
}
