//! What an annex says below it of communes that sent no return.

use std::collections::BTreeSet;

use super::units::names;
use crate::figures::Bases;
use crate::model::{FundingResult, Period, Project};
use crate::viet;

/// Nothing: the period's table is the office's own, and no sum of returns.
pub(super) fn none(_: &Project, _: &Period) -> Vec<String> {
    Vec::new()
}

/// Who sent no return of the period that the annex sums up.
pub(super) fn of_returns(project: &Project, period: &Period) -> Vec<String> {
    missing(project, "Số liệu", period).into_iter().collect()
}

/// The same, and who sent none of the period that it compares with.
pub(super) fn of_returns_compared(project: &Project, period: &Period) -> Vec<String> {
    let base = Bases::of(project, period).main.period;
    let base = base.and_then(|base| missing(project, "Số liệu so sánh", base));
    missing(project, "Số liệu", period).into_iter().chain(base).collect()
}

/// Who sent no return, and whose blanks leave an amount without a sum.
pub(super) fn of_returns_and_amounts(project: &Project, period: &Period) -> Vec<String> {
    let mut notes = of_returns(project, period);
    let lacking: Vec<usize> = lacking(&period.funding).into_iter().collect();
    if !lacking.is_empty() {
        let names = names(project, &lacking);
        notes.push(format!("Ô để trống: chưa có đủ số liệu, còn thiếu của {names}."));
    }
    notes
}

/// Who sent no return of a period.
fn missing(project: &Project, what: &str, period: &Period) -> Option<String> {
    let missing = &period.not_reported;
    if missing.is_empty() {
        return None;
    }
    let count = u64::try_from(missing.len()).unwrap_or(u64::MAX);
    let kinds = missing.iter().map(|commune| project.communes[*commune].kind);
    Some(format!(
        "{what} tạm tính: kỳ {} còn {} {} chưa gửi báo cáo ({}).",
        period.id.value.name(),
        viet::fmt_count(count),
        viet::counted_word(kinds),
        names(project, missing)
    ))
}

/// The communes whose blanks leave an amount of funding without a sum.
fn lacking(sources: &[FundingResult]) -> BTreeSet<usize> {
    let own = sources.iter().flat_map(|source| source.lacking.iter().flatten().copied());
    own.chain(sources.iter().flat_map(|source| lacking(&source.parts))).collect()
}
