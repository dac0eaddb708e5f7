//! Sources of money in a period, and which of their parts are lacking.

use minijinja::Value;
use rust_decimal::Decimal;
use serde::Serialize;

use super::amounts::{part_of, stated};
use crate::figures::{Figure, FundingReport, SourceReport};
use crate::model::Project;
use crate::template::values::amount;
use crate::viet;

#[derive(Serialize)]
pub(super) struct NguonLucKy {
    ke_hoach: Option<Value>,
    thuc_hien: Option<Value>,
    ty_le: Option<String>,
    giai_ngan: Option<Value>,
    ty_le_giai_ngan: Option<String>,
    con_giai_ngan: Option<Value>,
    nguon_con_giai_ngan: Vec<String>,
    /// what is planned and not raised yet of loans, enterprises and people
    con_huy_dong: Option<Value>,
    /// of a month or a quarter whose earlier one is known: since that
    huy_dong_trong_ky: Option<Value>,
    giai_ngan_trong_ky: Option<Value>,
    /// whether that is the plan for the rest of the year
    huy_dong_ky_sau: bool,
    nguon_con_huy_dong: Vec<String>,
    uoc_nam: Option<Value>,
    ty_le_uoc: Option<String>,
    /// in words, whose amounts are lacking, so that there is no sum
    thieu_huy_dong: Option<String>,
    /// the same of what was disbursed
    thieu_giai_ngan: Option<String>,
    nguon: Vec<NguonKy>,
}

#[derive(Serialize)]
struct NguonKy {
    ten: String,
    ke_hoach: Option<Value>,
    thuc_hien: Option<Value>,
    trong_ky: Option<Value>,
    ty_le: Option<String>,
    giai_ngan: Option<Value>,
    ty_le_giai_ngan: Option<String>,
    thieu_huy_dong: Option<String>,
    thieu_giai_ngan: Option<String>,
    /// whether nothing is planned and nothing came: it is not spoken of
    khong_co_gi: bool,
    /// its parts
    gom: Vec<NguonKy>,
}

fn source(project: &Project, report: &SourceReport) -> NguonKy {
    let lacking = Lacking::of(project, report, &report.parts);
    NguonKy {
        thieu_huy_dong: lacking.mobilised,
        thieu_giai_ngan: lacking.disbursed,
        khong_co_gi: {
            let nothing =
                |own: &Option<Figure<Decimal>>| own.as_deref().is_none_or(Decimal::is_zero);
            report.plan.as_deref().is_some_and(Decimal::is_zero)
                && nothing(&report.mobilised)
                && nothing(&report.disbursed)
        },
        ten: report.name.clone(),
        ke_hoach: stated(&report.plan),
        thuc_hien: stated(&report.mobilised),
        trong_ky: stated(&report.in_period),
        ty_le: part_of(&report.mobilised, &report.comparable_plan()),
        giai_ngan: stated(&report.disbursed),
        ty_le_giai_ngan: part_of(&report.disbursed, &report.comparable_plan()),
        gom: report
            .parts
            .iter()
            .filter(|part| part.is_reported())
            .map(|part| source(project, part))
            .collect(),
    }
}

/// Whose amounts a source lacks: communes that gave none, or else the parts without one, in words;
/// nothing where it lacks nothing, or all.
pub(super) struct Lacking {
    mobilised: Option<String>,
    disbursed: Option<String>,
}

impl Lacking {
    /// So many are named, more are counted.
    const NAMED: usize = 6;

    pub(super) fn of(project: &Project, source: &SourceReport, parts: &[SourceReport]) -> Self {
        Lacking {
            mobilised: Self::words(project, &source.lacking[0], parts, |own| &own.mobilised),
            disbursed: Self::words(project, &source.lacking[1], parts, |own| &own.disbursed),
        }
    }

    fn words(
        project: &Project,
        communes: &[usize],
        parts: &[SourceReport],
        pick: fn(&SourceReport) -> &Option<Figure<Decimal>>,
    ) -> Option<String> {
        let (names, all, what) = if communes.is_empty() {
            let lacking = parts.iter().filter(|part| pick(part).is_none());
            let names: Vec<String> = lacking.map(|part| viet::lower_first(&part.name)).collect();
            (names, parts.len(), "nguồn vốn")
        } else {
            let names = communes.iter().map(|own| project.communes[*own].full_name()).collect();
            let kinds = communes.iter().map(|own| project.communes[*own].kind);
            (names, project.communes.len(), viet::counted_word(kinds))
        };
        if names.is_empty() || names.len() == all {
            return None;
        }
        Some(if names.len() > Self::NAMED {
            format!("{} {what}", viet::fmt_count(u64::try_from(names.len()).unwrap_or(u64::MAX)))
        } else {
            viet::list(&names)
        })
    }
}

pub(super) fn funding(project: &Project, funding: &FundingReport) -> NguonLucKy {
    let all = &funding.total;
    let total = source(project, all);
    let lacking = Lacking::of(project, all, &funding.sources);
    let both = all.mobilised.clone().zip(all.rest.clone());
    let expected = both.map(|(now, rest)| Figure::<Decimal>::sum(vec![now, rest]));
    let (open, raise) = (funding.to_disburse(), funding.to_raise());
    let since = |now: &Option<Figure<Decimal>>, before: &Option<Figure<Decimal>>| {
        Some(now.as_ref()?.less(before.as_ref()?))
    };
    NguonLucKy {
        huy_dong_trong_ky: stated(&since(&all.mobilised, &all.mobilised_before)),
        giai_ngan_trong_ky: stated(&since(&all.disbursed, &all.disbursed_before)),
        uoc_nam: stated(&expected),
        ty_le_uoc: part_of(&expected, &all.comparable_plan()),
        con_giai_ngan: open.as_ref().map(|(sum, _)| amount(sum)),
        nguon_con_giai_ngan: open.map(|(_, names)| names).unwrap_or_default(),
        con_huy_dong: raise.as_ref().map(|raise| amount(&raise.sum)),
        huy_dong_ky_sau: raise.as_ref().is_some_and(|raise| raise.replanned),
        nguon_con_huy_dong: raise.map(|raise| raise.sources).unwrap_or_default(),
        ke_hoach: total.ke_hoach,
        thuc_hien: total.thuc_hien,
        ty_le: total.ty_le,
        giai_ngan: total.giai_ngan,
        ty_le_giai_ngan: total.ty_le_giai_ngan,
        thieu_huy_dong: lacking.mobilised,
        thieu_giai_ngan: lacking.disbursed,
        nguon: funding.sources.iter().map(|own| source(project, own)).collect(),
    }
}
