//! What an annex says below it of communes that sent no form.

use std::collections::BTreeSet;

use crate::figures::Bases;
use crate::model::{AnnexKind, FundingResult, Period, Project};
use crate::tables::units::names;
use crate::viet;

/// A remark for each period without all its forms whose figures the annex prints.
pub(super) fn notes(project: &Project, period: &Period, kind: AnnexKind) -> Vec<String> {
    // The other tables of a period are the office's own, and no sum of forms.
    let (of_forms, compares) = match kind {
        AnnexKind::Results | AnnexKind::HamletResults => (true, true),
        AnnexKind::Bands
        | AnnexKind::FundingResults
        | AnnexKind::Form05
        | AnnexKind::Form06
        | AnnexKind::Form07
        | AnnexKind::Form10
        | AnnexKind::Form11 => (true, false),
        _ => (false, false),
    };
    let own = Some(period).filter(|_| of_forms);
    let base = Bases::of(project, period).main.period.filter(|_| compares);
    let mut notes = Vec::new();
    for (what, period) in [("Số liệu", own), ("Số liệu so sánh", base)] {
        let Some(period) = period.filter(|period| !period.not_reported.is_empty()) else {
            continue;
        };
        let missing = &period.not_reported;
        let count = u64::try_from(missing.len()).unwrap_or(u64::MAX);
        let kinds = missing.iter().map(|commune| project.communes[*commune].kind);
        notes.push(format!(
            "{what} tạm tính: kỳ {} còn {} {} chưa gửi báo cáo ({}).",
            period.id.value.name(),
            viet::fmt_count(count),
            viet::counted_word(kinds),
            names(project, missing)
        ));
    }
    if matches!(kind, AnnexKind::FundingResults | AnnexKind::Form07 | AnnexKind::Form11) {
        let lacking: Vec<usize> = lacking(&period.funding).into_iter().collect();
        if !lacking.is_empty() {
            let names = names(project, &lacking);
            notes.push(format!("Ô để trống: chưa có đủ số liệu, còn thiếu của {names}."));
        }
    }
    notes
}

/// The communes whose blanks leave an amount of funding without a sum.
fn lacking(sources: &[FundingResult]) -> BTreeSet<usize> {
    let own = sources.iter().flat_map(|source| source.lacking.iter().flatten().copied());
    own.chain(sources.iter().flat_map(|source| lacking(&source.parts))).collect()
}
