//! Which annexes a document has, and how they are filed.

use crate::origin::Place;
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
    /// Tasks with lead, deadline and product.
    Tasks,
    /// Communes by indicator.
    CommunesByIndicator,
    /// Communes by indicator of the advanced set.
    AdvancedByIndicator,
    /// Results of a period by commune and criterion, with the change.
    Results,
    /// The same in the advanced set.
    AdvancedResults,
    /// Communes by how many criteria they meet.
    Bands,
    /// Hamlets with a title at a period's end, by commune.
    HamletResults,
    /// Funding as it came in.
    FundingResults,
    /// What the people gave.
    Given,
    /// Disbursement by work.
    Disbursement,
    /// Construction arrears.
    Arrears,
    /// What communes say in their forms, where the text has no room for it.
    Remarks,
    /// Biểu 04 of 2026–2030. Policies issued (province).
    Form04,
    /// Biểu 05 of 2026–2030. Criteria by group of communes (province).
    Form05,
    /// Biểu 06 of 2026–2030. The programme's communes (province).
    Form06,
    /// Biểu 07 of 2026–2030. Funding (province).
    Form07,
    /// Biểu 08 of 2026–2030. Works (province).
    Form08,
    /// Biểu 09 of 2026–2030. Contents of the programme (province).
    Form09,
    /// Biểu 10 of 2026–2030. Criteria and indicators (commune).
    Form10,
    /// Biểu 11 of 2026–2030. Funding (commune).
    Form11,
    /// Biểu 12 of 2026–2030. Contents of the programme (commune).
    Form12,
    /// Biểu 13 of 2026–2030. Works (commune).
    Form13,
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
        AnnexKind::Tasks,
        AnnexKind::Results,
        AnnexKind::AdvancedResults,
        AnnexKind::Bands,
        AnnexKind::HamletResults,
        AnnexKind::FundingResults,
        AnnexKind::Given,
        AnnexKind::Disbursement,
        AnnexKind::Arrears,
        AnnexKind::Remarks,
        AnnexKind::Form04,
        AnnexKind::Form05,
        AnnexKind::Form06,
        AnnexKind::Form07,
        AnnexKind::Form08,
        AnnexKind::Form09,
        AnnexKind::Form10,
        AnnexKind::Form11,
        AnnexKind::Form12,
        AnnexKind::Form13,
    ];

    /// Whether it tells what a period brought, and not what a plan is made of.
    pub fn is_of_report(self) -> bool {
        self >= AnnexKind::Results
    }

    /// Its key in `ntm.yaml`, also its sheet's and file's name.
    pub fn key(self) -> &'static str {
        match self {
            AnnexKind::Communes => "xa",
            AnnexKind::Advanced => "nang_cao",
            AnnexKind::Hamlets => "xom",
            AnnexKind::ModelHamlets => "xom_kieu_mau",
            AnnexKind::Projects => "du_an",
            AnnexKind::Leads => "phan_cong",
            AnnexKind::Tasks => "nhiem_vu",
            AnnexKind::CommunesByIndicator => "xa_chi_tieu",
            AnnexKind::AdvancedByIndicator => "nang_cao_chi_tieu",
            AnnexKind::Results => "kq_tieu_chi",
            AnnexKind::AdvancedResults => "kq_nang_cao",
            AnnexKind::Bands => "kq_nhom",
            AnnexKind::HamletResults => "kq_xom",
            AnnexKind::FundingResults => "kq_nguon_luc",
            AnnexKind::Given => "kq_dan_gop",
            AnnexKind::Disbursement => "kq_giai_ngan",
            AnnexKind::Arrears => "kq_no_dong",
            AnnexKind::Remarks => "kq_y_kien",
            AnnexKind::Form04 => "bieu_04",
            AnnexKind::Form05 => "bieu_05",
            AnnexKind::Form06 => "bieu_06",
            AnnexKind::Form07 => "bieu_07",
            AnnexKind::Form08 => "bieu_08",
            AnnexKind::Form09 => "bieu_09",
            AnnexKind::Form10 => "bieu_10",
            AnnexKind::Form11 => "bieu_11",
            AnnexKind::Form12 => "bieu_12",
            AnnexKind::Form13 => "bieu_13",
        }
    }

    /// The number of a form of 2026–2030: "04".
    pub fn form_number(self) -> Option<&'static str> {
        self.key().strip_prefix("bieu_")
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
    /// Those that the office asks for by name, with where it does.
    pub named: Vec<(AnnexKind, Place)>,
    /// Whether the document goes out on paper: then the "Kèm theo" line is filled in, while an
    /// electronic document leaves it blank (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.3).
    pub paper: bool,
    /// Whether an annex ends in the mark "./.", as in Mẫu 2.1 and 2.2; no rule asks for it below a
    /// table.
    pub end_mark: bool,
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
    /// The annexes of a plan unless the office chooses others: all but the tables by indicator
    /// and the forms of 2026–2030.
    pub const USUAL: &'static [AnnexKind] = &[
        AnnexKind::Communes,
        AnnexKind::Advanced,
        AnnexKind::Hamlets,
        AnnexKind::ModelHamlets,
        AnnexKind::Projects,
        AnnexKind::Leads,
        AnnexKind::Tasks,
    ];

    /// The annexes of a report unless the office chooses others.
    pub const OF_REPORTS: &'static [AnnexKind] = &[
        AnnexKind::Results,
        AnnexKind::AdvancedResults,
        AnnexKind::Bands,
        AnnexKind::HamletResults,
        AnnexKind::FundingResults,
        AnnexKind::Given,
        AnnexKind::Disbursement,
        AnnexKind::Arrears,
        AnnexKind::Remarks,
    ];
}
