//! The commune that a document is made for, beside the body that issues it.

use serde::Serialize;

use super::assignments::{NhiemVu, tasks};
use crate::figures::{Edition, Figure, SetFigures, assigned_indicators};
use crate::model::{Code, CriteriaSet, Matrix};
use crate::template::ledger;
use crate::template::values::Listed;
use crate::template::view::units::TieuChiTen;

/// What a document of one commune says of it that one of the whole area does not.
#[derive(Serialize)]
pub(super) struct DonVi {
    /// “Tân Lập”
    ten: String,
    /// “xã”
    loai: &'static str,
    /// “xã Tân Lập”
    day_du: String,
    /// the criteria newly assigned
    giao: Listed<TieuChiGiao>,
    /// the indicators assigned of other criteria
    giao_chi_tieu: Vec<TieuChiGiao>,
    /// the criteria newly assigned in the advanced set
    giao_nang_cao: Listed<TieuChiGiao>,
    /// the indicators assigned of others there
    giao_chi_tieu_nang_cao: Vec<TieuChiGiao>,
    /// the tasks that its committee leads
    nhiem_vu: Vec<NhiemVu>,
}

/// A criterion with the indicators of it that are named as targets.
#[derive(Serialize)]
pub(super) struct TieuChiGiao {
    so: String,
    ten: String,
    chi_tieu: Vec<TieuChiTen>,
}

/// The commune that a document is made for; nothing of one for the whole area.
pub(super) fn unit(edition: &Edition<'_>) -> Option<DonVi> {
    let Edition { project, figures, .. } = edition;
    edition.whole?;
    let commune = project.communes.first()?;
    let (giao, giao_chi_tieu) =
        assigned(&project.set, &figures.standard, [&project.status, &project.targets]);
    let advanced = project.advanced_set.as_deref().zip(figures.advanced.as_ref());
    let matrices = project.advanced_status.as_ref().zip(project.advanced_targets.as_ref());
    let (giao_nang_cao, giao_chi_tieu_nang_cao) = match advanced.zip(matrices) {
        Some(((set, figures), (status, targets))) => assigned(set, figures, [status, targets]),
        None => (Vec::new().into(), Vec::new()),
    };
    Some(DonVi {
        ten: commune.label(),
        loai: commune.kind.label(),
        day_du: commune.full_name(),
        giao,
        giao_chi_tieu,
        giao_nang_cao,
        giao_chi_tieu_nang_cao,
        nhiem_vu: tasks(edition.tasks().into_iter()),
    })
}

/// The criteria newly assigned with their indicators, and the indicators assigned of others.
fn assigned(
    set: &CriteriaSet,
    figures: &SetFigures,
    [status, targets]: [&Matrix; 2],
) -> (Listed<TieuChiGiao>, Vec<TieuChiGiao>) {
    let Some(own) = figures.communes.first() else { return (Vec::new().into(), Vec::new()) };
    let named = assigned_indicators(set, status, targets, own.commune);
    let (mut whole, mut parts) = (Vec::new(), Vec::new());
    for criterion in &set.criteria {
        let of = |code: &&Figure<Code>| code.value.criterion == criterion.number;
        let name = |code: &Figure<Code>| {
            let own = criterion.indicators.iter().find(|own| own.code == code.value);
            let number = ledger::figure(code.value.to_string(), &code.from);
            TieuChiTen::of(number, own.map_or_else(String::new, |own| own.name.clone()))
        };
        let indicators: Vec<&Figure<Code>> = named.iter().filter(of).collect();
        let is_new = own.new.contains(&criterion.number);
        let from = match (is_new, indicators.first()) {
            (true, _) => &own.new.from,
            (false, Some(first)) => &first.from,
            (false, None) => continue,
        };
        let one = TieuChiGiao {
            so: ledger::figure(criterion.number.to_string(), from),
            ten: criterion.name.clone(),
            chi_tieu: indicators.into_iter().map(name).collect(),
        };
        if is_new { whole.push(one) } else { parts.push(one) }
    }
    (Listed::new(whole, &own.new.from), parts)
}
