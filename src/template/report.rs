//! What a template sees of a reporting period: `ky`.

use minijinja::Value;
use rust_decimal::Decimal;
use serde::Serialize;

use super::filters::amount;
use super::view::{Communes, TieuChiTen, Xa, criteria_names};
use crate::figures::{
    CriterionReport, Figures, HamletReport, Report, SetFigures, SourceReport, StatusReport, percent,
};
use crate::model::{ActivityKind, Period, PeriodKind, Project};
use crate::viet;

/// A period and its results. A part without data is nothing.
#[derive(Serialize)]
pub struct Ky {
    ma: String,
    loai: &'static str,
    ten: String,
    phan: String,
    tieu_de: String,
    ky_sau: String,
    chot: String,
    han: String,
    so_voi: String,
    chua_bao_cao: Vec<Xa>,
    tieu_chi: Option<TieuChiKy>,
    xom_ntm: Option<XomKy>,
    xom_kieu_mau: Option<XomKy>,
    nguon_luc: Option<NguonLucKy>,
    cong_trinh: Option<CongTrinhKy>,
    no_dong: Option<NoDong>,
    hoat_dong: Vec<HoatDong>,
    chuyen_de: Vec<ChuyenDe>,
}

/// Criteria: all communes together, by group, by change, and by criterion.
#[derive(Serialize)]
struct TieuChiKy {
    tong: u32,
    truoc: u32,
    binh_quan: Value,
    binh_quan_truoc: Value,
    tang: u32,
    giam: u32,
    tu_dau_nam: Option<CungKy>,
    cung_ky: Option<CungKy>,
    dat_chuan: Vec<Xa>,
    nhom: Vec<NhomXa>,
    thay_doi: Vec<ThayDoi>,
    theo_tieu_chi: Vec<TungTieuChi>,
    giao: u32,
    da_dat_giao: u32,
    con_lai: u32,
    ty_le_giao: Option<String>,
    uoc_cuoi_nam: u32,
    binh_quan_uoc: Value,
}

#[derive(Serialize)]
struct CungKy {
    ten: String,
    tong: u32,
    tang: u32,
    giam: u32,
}

#[derive(Serialize)]
struct NhomXa {
    tu: u32,
    den: u32,
    duoi: u32,
    xa: Vec<Xa>,
}

#[derive(Serialize)]
struct ThayDoi {
    xa: Xa,
    tang: Vec<TieuChiTen>,
    giam: Vec<TieuChiTen>,
}

#[derive(Serialize)]
struct TungTieuChi {
    so: String,
    ten: String,
    tong: u32,
    hien_co: u32,
    truoc: u32,
    tang: Vec<Xa>,
    giam: Vec<Xa>,
    giao: u32,
    da_dat_giao: u32,
    con_lai: Vec<Xa>,
}

#[derive(Serialize)]
struct XomKy {
    hien_co: u32,
    truoc: u32,
    tang: u32,
    giam: u32,
    giao: u32,
    da_dat: u32,
    con_lai: u32,
}

#[derive(Serialize)]
struct NguonLucKy {
    ke_hoach: Option<Value>,
    thuc_hien: Option<Value>,
    ty_le: Option<String>,
    giai_ngan: Option<Value>,
    ty_le_giai_ngan: Option<String>,
    uoc_nam: Option<Value>,
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
    gom: Vec<NguonKy>,
}

#[derive(Serialize)]
struct CongTrinhKy {
    so: u32,
    ke_hoach: Option<Value>,
    khoi_luong: Option<Value>,
    giai_ngan: Option<Value>,
    ty_le: Option<String>,
    uoc_nam: Option<Value>,
    ty_le_uoc: Option<String>,
}

#[derive(Serialize)]
struct NoDong {
    so: u32,
    gia_tri: Option<Value>,
    da_tra: Option<Value>,
    con_no: Option<Value>,
}

#[derive(Serialize)]
struct HoatDong {
    loai: &'static str,
    so_luong: u32,
    so_nguoi: u32,
    noi_dung: Vec<String>,
}

#[derive(Serialize)]
struct ChuyenDe {
    ten: String,
    ket_qua: Option<String>,
}

/// The view of a period.
pub fn period(
    project: &Project,
    figures: &Figures,
    period: &Period,
    communes: &Communes<'_>,
) -> Ky {
    let report = Report::of(project, figures, period);
    let id = period.id.value;
    Ky {
        ma: id.to_string(),
        loai: match id.kind {
            PeriodKind::Month(_) => "tháng",
            PeriodKind::Quarter(_) => "quý",
            PeriodKind::HalfYear => "6 tháng",
            PeriodKind::NineMonths => "9 tháng",
            PeriodKind::Year => "năm",
        },
        ten: id.name(),
        phan: id.part(),
        tieu_de: id.report_title(),
        ky_sau: id.next_name(),
        chot: viet::fmt_short(status_date(period)),
        han: viet::fmt_short(period.deadline),
        so_voi: report.compared_with,
        chua_bao_cao: communes.all(&period.not_reported),
        tieu_chi: report.status.as_ref().map(|status| criteria(project, status, communes)),
        xom_ntm: report.hamlets.as_ref().map(hamlets),
        xom_kieu_mau: report.model_hamlets.as_ref().map(hamlets),
        nguon_luc: report.funding.as_ref().map(|funding| {
            let total = source(&funding.total);
            NguonLucKy {
                uoc_nam: match (funding.total.mobilised, funding.total.rest) {
                    (Some(now), Some(rest)) => Some(amount(now + rest)),
                    _ => None,
                },
                ke_hoach: total.ke_hoach,
                thuc_hien: total.thuc_hien,
                ty_le: total.ty_le,
                giai_ngan: total.giai_ngan,
                ty_le_giai_ngan: total.ty_le_giai_ngan,
                nguon: funding.sources.iter().map(source).collect(),
            }
        }),
        cong_trinh: report.works.map(|works| CongTrinhKy {
            so: works.count,
            ke_hoach: works.plan.map(amount),
            khoi_luong: works.built.map(amount),
            giai_ngan: works.disbursed.map(amount),
            ty_le: share(works.disbursed, works.planned()),
            uoc_nam: works.expected.map(amount),
            ty_le_uoc: share(works.expected, works.planned()),
        }),
        no_dong: report.arrears.map(|arrears| NoDong {
            so: arrears.count,
            gia_tri: arrears.value.map(amount),
            da_tra: arrears.paid.map(amount),
            con_no: arrears.owed.map(amount),
        }),
        hoat_dong: activities(period),
        chuyen_de: period
            .topics
            .iter()
            .map(|topic| ChuyenDe {
                ten: topic.name.value.clone(),
                ket_qua: topic.result.as_ref().map(|text| text.value.clone()),
            })
            .collect(),
    }
}

/// The day that the status speaks of: as the table says, or the last day of the period's data.
fn status_date(period: &Period) -> chrono::NaiveDate {
    period.cutoff
}

fn share(part: Option<Decimal>, whole: Option<Decimal>) -> Option<String> {
    percent(part?, whole?)
}

fn criteria(project: &Project, status: &StatusReport, communes: &Communes<'_>) -> TieuChiKy {
    let set = &project.set;
    TieuChiKy {
        tong: status.now.base,
        truoc: status.before.base,
        binh_quan: amount(status.now.average_base()),
        binh_quan_truoc: amount(status.before.average_base()),
        tang: status.gained(),
        giam: status.lost(),
        tu_dau_nam: status.since_base.as_ref().map(|(name, then)| since(status, name, then)),
        cung_ky: status.year_ago.as_ref().map(|(name, then)| since(status, name, then)),
        dat_chuan: communes.all(&status.complete()),
        nhom: status
            .bands
            .iter()
            .map(|band| NhomXa {
                tu: band.from,
                den: band.to,
                duoi: band.to + 1,
                xa: communes.all(&band.communes),
            })
            .collect(),
        thay_doi: status
            .changes
            .iter()
            .map(|change| ThayDoi {
                xa: communes.one(change.commune),
                tang: criteria_names(set, &change.gained),
                giam: criteria_names(set, &change.lost),
            })
            .collect(),
        theo_tieu_chi: status
            .criteria
            .iter()
            .map(|criterion| one_criterion(project, criterion, communes))
            .collect(),
        giao: status.assigned,
        da_dat_giao: status.reached,
        con_lai: status.assigned - status.reached,
        ty_le_giao: percent(status.reached.into(), status.assigned.into()),
        uoc_cuoi_nam: status.now.end,
        binh_quan_uoc: amount(status.now.average_end()),
    }
}

/// How many criteria more or fewer than then.
fn since(status: &StatusReport, name: &str, then: &SetFigures) -> CungKy {
    CungKy {
        ten: name.to_owned(),
        tong: then.base,
        tang: status.now.base.saturating_sub(then.base),
        giam: then.base.saturating_sub(status.now.base),
    }
}

fn one_criterion(
    project: &Project,
    criterion: &CriterionReport,
    communes: &Communes<'_>,
) -> TungTieuChi {
    let name = project.set.criterion(criterion.number).map(|c| c.name.clone());
    TungTieuChi {
        so: criterion.number.to_string(),
        ten: name.unwrap_or_default(),
        tong: criterion.total,
        hien_co: criterion.now,
        truoc: criterion.before,
        tang: communes.all(&criterion.gained),
        giam: communes.all(&criterion.lost),
        giao: criterion.assigned,
        da_dat_giao: criterion.reached,
        con_lai: communes.all(&criterion.rest),
    }
}

fn hamlets(report: &HamletReport) -> XomKy {
    XomKy {
        hien_co: report.now,
        truoc: report.before,
        tang: report.now.saturating_sub(report.before),
        giam: report.before.saturating_sub(report.now),
        giao: report.assigned,
        da_dat: report.reached,
        con_lai: report.assigned.saturating_sub(report.reached),
    }
}

fn source(report: &SourceReport) -> NguonKy {
    NguonKy {
        ten: report.name.clone(),
        ke_hoach: report.plan.map(amount),
        thuc_hien: report.mobilised.map(amount),
        trong_ky: match (report.mobilised, report.mobilised_before) {
            (Some(now), Some(before)) => Some(amount(now - before)),
            _ => None,
        },
        ty_le: share(report.mobilised, report.comparable_plan()),
        giai_ngan: report.disbursed.map(amount),
        ty_le_giai_ngan: share(report.disbursed, report.comparable_plan()),
        gom: report.parts.iter().map(source).collect(),
    }
}

fn activities(period: &Period) -> Vec<HoatDong> {
    ActivityKind::ALL
        .into_iter()
        .filter_map(|(kind, name)| {
            let own: Vec<_> = period.activities.iter().filter(|a| a.kind == kind).collect();
            let sum = |pick: fn(&crate::model::Activity) -> u32| own.iter().map(|a| pick(a)).sum();
            // A kind of which there was nothing has no heading.
            let something = own.iter().any(|activity| {
                let some = activity.count.as_ref().is_some_and(|count| count.value > 0);
                activity.text.is_some() || some
            });
            something.then(|| HoatDong {
                loai: name,
                so_luong: sum(|a| a.count.as_ref().map_or(0, |count| count.value)),
                so_nguoi: sum(|a| a.people.as_ref().map_or(0, |count| count.value)),
                noi_dung: own
                    .iter()
                    .filter_map(|a| a.text.as_ref())
                    .map(|text| text.value.clone())
                    .collect(),
            })
        })
        .collect()
}
