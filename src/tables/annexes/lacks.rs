//! Why an annex that was asked for has nothing to print.

use crate::diag::AnnexLacks;
use crate::model::{AnnexKind, Document, Period, Project};

/// What an annex of a document lacks that has nothing to print.
pub fn lacks(project: &Project, document: &Document, kind: AnnexKind) -> AnnexLacks {
    let table = |key| AnnexLacks::Table { key, of_period: false };
    // A table by communes says nothing of a single one.
    let single = project.communes.len() < 2;
    let of_period = |key| match document.period {
        Some(_) => AnnexLacks::Table { key, of_period: true },
        None => AnnexLacks::Period,
    };
    let period = document.period.as_ref().and_then(|id| project.period(id.value));
    let known = |holds: fn(&Period) -> bool| period.is_some_and(holds);
    match kind {
        AnnexKind::Given if known(|period| !period.given.is_empty()) => AnnexLacks::BelowFunding,
        AnnexKind::Remarks if known(|period| !period.returns.is_empty()) => AnnexLacks::InText,
        AnnexKind::Communes => table("hien_trang"),
        AnnexKind::CommunesByIndicator => AnnexLacks::Indicators("hien_trang"),
        AnnexKind::AdvancedByIndicator if project.advanced_status.is_some() => {
            AnnexLacks::Indicators("hien_trang_nang_cao")
        }
        AnnexKind::Advanced | AnnexKind::AdvancedByIndicator => table("hien_trang_nang_cao"),
        AnnexKind::Hamlets | AnnexKind::ModelHamlets => table("xom"),
        AnnexKind::Projects => table("du_an"),
        AnnexKind::Leads => table("phan_cong"),
        AnnexKind::Tasks => table("nhiem_vu"),
        AnnexKind::Bands | AnnexKind::HamletResults if single => AnnexLacks::SecondCommune,
        AnnexKind::Form10 if !single => AnnexLacks::SingleCommune,
        AnnexKind::Results
        | AnnexKind::Bands
        | AnnexKind::Form05
        | AnnexKind::Form06
        | AnnexKind::Form10 => of_period("hien_trang"),
        AnnexKind::AdvancedResults => of_period("hien_trang_nang_cao"),
        AnnexKind::HamletResults => of_period("xom"),
        AnnexKind::FundingResults | AnnexKind::Form07 | AnnexKind::Form11 => of_period("huy_dong"),
        AnnexKind::Disbursement | AnnexKind::Form08 | AnnexKind::Form13 => of_period("cong_trinh"),
        AnnexKind::Arrears => of_period("no_dong"),
        AnnexKind::Form04 => of_period("co_che"),
        AnnexKind::Form09 | AnnexKind::Form12 => of_period("noi_dung"),
        AnnexKind::Given => of_period("dan_gop"),
        AnnexKind::Remarks => of_period("phieu"),
    }
}
