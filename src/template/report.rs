//! What a template sees of a reporting period: `ky`.

use minijinja::Value;
use rust_decimal::Decimal;
use serde::Serialize;

use super::filters::amount;
use super::reached::{self, CongNhan, DanGop, MucTieuNam, RaKhoi};
use super::view::{Communes, TieuChiTen, Xa, criteria_names};
use crate::figures::{
    self, CriterionReport, Figure, HamletChange, HamletMoves, HamletReport, Reporting, Since,
    SourceReport, StatusReport, percent, share,
};
use crate::model::{ActivityKind, CriteriaSet, Document, Period, PeriodKind, Project};
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
    muc_ky_sau: String,
    co_ky_sau: bool,
    chot: String,
    den_ngay: String,
    uoc: bool,
    han: String,
    so_voi: String,
    lay_theo: String,
    thuc_hien: Option<String>,
    chua_bao_cao: Vec<Xa>,
    von_theo_phieu: bool,
    so_sanh_tam: Vec<KyTam>,
    tieu_chi: Option<TieuChiKy>,
    nang_cao: Option<TieuChiKy>,
    xom_ntm: Option<XomKy>,
    xom_kieu_mau: Option<XomKy>,
    muc_tieu_nam: Option<MucTieuNam>,
    cong_nhan: Option<CongNhan>,
    ra_khoi_dbkk: Option<RaKhoi>,
    nguon_luc: Option<NguonLucKy>,
    dan_gop: Vec<DanGop>,
    cong_trinh: Option<CongTrinhKy>,
    no_dong: Option<NoDong>,
    hoat_dong: Vec<HoatDong>,
    chuyen_de: Vec<ChuyenDe>,
}

/// A period compared with for which some communes sent no form.
#[derive(Serialize)]
struct KyTam {
    ten: String,
    chua_bao_cao: Vec<Xa>,
    lay_theo: String,
}

/// Criteria: all communes together, by group, by change, and by criterion.
#[derive(Serialize)]
struct TieuChiKy {
    bo: String,
    so_voi: String,
    so_tieu_chi: usize,
    so_xa: usize,
    xa: Vec<Xa>,
    tong: u32,
    truoc: u32,
    binh_quan: Value,
    binh_quan_truoc: Option<Value>,
    tang: u32,
    giam: u32,
    tu_dau_nam: Option<SoSanh>,
    ky_truoc: Option<SoSanh>,
    cung_ky: Option<SoSanh>,
    chua_dat: Vec<TieuChiTen>,
    dat_chuan: Vec<Xa>,
    dat_chuan_moi: Vec<Xa>,
    khong_con_dat_chuan: Vec<Xa>,
    tung_du: bool,
    ty_le_dat_chuan: Option<String>,
    nhom: Vec<NhomXa>,
    thay_doi: Vec<ThayDoi>,
    can_dat_lai: Vec<ThayDoi>,
    theo_tieu_chi: Vec<TungTieuChi>,
    khong_doi: Vec<KhongDoi>,
    giao: u32,
    da_dat_giao: u32,
    con_lai: u32,
    ty_le_giao: Option<String>,
    uoc_cuoi_nam: u32,
    binh_quan_uoc: Value,
}

#[derive(Serialize)]
struct SoSanh {
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
    giu_nguyen: bool,
    tung_dat: bool,
}

/// Criteria that did not change and that as many communes meet.
#[derive(Serialize)]
struct KhongDoi {
    hien_co: u32,
    tong: u32,
    so: Vec<String>,
    tung_dat: bool,
}

#[derive(Serialize)]
struct XomKy {
    tong: Option<u32>,
    hien_co: u32,
    ty_le: Option<String>,
    so_voi: String,
    truoc: Option<u32>,
    tang: u32,
    giam: u32,
    giao: u32,
    da_dat: Option<u32>,
    con_lai: Option<u32>,
    ty_le_giao: Option<String>,
    ten_thon: String,
    ten_thon_giao: String,
    khoi_phuc: u32,
    ten_tang: Vec<String>,
    ten_giam: Vec<String>,
}

#[derive(Serialize)]
struct NguonLucKy {
    ke_hoach: Option<Value>,
    thuc_hien: Option<Value>,
    ty_le: Option<String>,
    giai_ngan: Option<Value>,
    ty_le_giai_ngan: Option<String>,
    con_giai_ngan: Option<Value>,
    nguon_con_giai_ngan: Vec<String>,
    uoc_nam: Option<Value>,
    ty_le_uoc: Option<String>,
    thieu_huy_dong: Option<String>,
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
    gom: Vec<NguonKy>,
}

#[derive(Serialize)]
struct CongTrinhKy {
    so: u32,
    von: Option<String>,
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
    da_xong: u32,
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

/// The view of a period as a document speaks of it.
pub fn period(project: &Project, reporting: &Reporting<'_>, communes: &Communes<'_>) -> Ky {
    let Reporting { period, report, expected } = reporting;
    let id = period.id.value;
    let promises = period.promises();
    let cutoff = viet::fmt_short(period.cutoff);
    let criteria =
        |status: &StatusReport, set: &CriteriaSet| criteria(set, id.kind, status, communes);
    let advanced = report.advanced.as_ref().zip(project.advanced_set.as_deref());
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
        tieu_de: id.report_title(promises),
        ky_sau: id.next_name(),
        muc_ky_sau: id.outlook_title(),
        co_ky_sau: promises.outlook,
        den_ngay: format!("{} {cutoff}", if *expected { "ước đến ngày" } else { "đến ngày" }),
        uoc: *expected,
        chot: cutoff,
        han: viet::fmt_short(period.deadline),
        so_voi: report.compared_with.clone(),
        lay_theo: kept_from(project, period),
        thuc_hien: plan_cited(project),
        chua_bao_cao: communes.all(&period.not_reported),
        von_theo_phieu: period.funding_of_forms,
        so_sanh_tam: figures::used(project, period)
            .into_iter()
            .skip(1)
            .filter(|earlier| !earlier.not_reported.is_empty())
            .map(|earlier| KyTam {
                ten: earlier.id.value.name(),
                chua_bao_cao: communes.all(&earlier.not_reported),
                lay_theo: kept_from(project, earlier),
            })
            .collect(),
        tieu_chi: report.status.as_ref().map(|status| criteria(status, &project.set)),
        nang_cao: advanced.map(|(status, set)| criteria(status, set)),
        xom_ntm: report.hamlets.as_ref().map(|own| hamlets(project, period, own, false)),
        xom_kieu_mau: report.model_hamlets.as_ref().map(|own| hamlets(project, period, own, true)),
        muc_tieu_nam: report
            .status
            .as_ref()
            .and_then(|status| reached::aimed(project, period, status, communes)),
        cong_nhan: reached::recognised(project, period, report.status.as_ref(), communes),
        ra_khoi_dbkk: reached::risen(project, period, communes),
        nguon_luc: report.funding.as_ref().map(|funding| {
            let all = &funding.total;
            let total = source(project, all);
            let lacking = Lacking::of(project, all, &funding.sources);
            let both = all.mobilised.clone().zip(all.rest.clone());
            let expected = both.map(|(now, rest)| Figure::<Decimal>::sum(vec![now, rest]));
            let open = funding.to_disburse();
            NguonLucKy {
                uoc_nam: stated(&expected),
                ty_le_uoc: part_of(&expected, &all.comparable_plan()),
                con_giai_ngan: open.as_ref().map(|(sum, _)| amount(sum.value)),
                nguon_con_giai_ngan: open.map(|(_, names)| names).unwrap_or_default(),
                ke_hoach: total.ke_hoach,
                thuc_hien: total.thuc_hien,
                ty_le: total.ty_le,
                giai_ngan: total.giai_ngan,
                ty_le_giai_ngan: total.ty_le_giai_ngan,
                thieu_huy_dong: lacking.mobilised,
                thieu_giai_ngan: lacking.disbursed,
                nguon: funding.sources.iter().map(|own| source(project, own)).collect(),
            }
        }),
        dan_gop: reached::given(period),
        cong_trinh: report.works.as_ref().map(|works| CongTrinhKy {
            so: *works.count,
            von: works.capital.as_ref().map(|capital| viet::lower_first(&capital.label())),
            ke_hoach: stated(&works.plan),
            khoi_luong: stated(&works.built),
            giai_ngan: stated(&works.disbursed),
            ty_le: part_of(&works.disbursed, &works.planned()),
            uoc_nam: stated(&works.expected),
            ty_le_uoc: part_of(&works.expected, &works.planned()),
        }),
        no_dong: report.arrears.as_ref().map(|arrears| NoDong {
            so: *arrears.count,
            da_xong: *arrears.settled,
            gia_tri: stated(&arrears.value),
            da_tra: stated(&arrears.paid),
            con_no: stated(&arrears.owed),
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

/// When the data are of that communes without a form keep: "quý I năm 2025"; of several times each
/// with its communes.
fn kept_from(project: &Project, period: &Period) -> String {
    let times = figures::kept_from(project, period);
    let several = times.len() > 1;
    let name = |commune: &usize| project.communes[*commune].full_name();
    let times = times.into_iter().map(|(time, communes)| match several {
        false => time,
        true => format!("{time} ({})", viet::list(&communes.iter().map(name).collect::<Vec<_>>())),
    });
    times.collect::<Vec<_>>().join("; ")
}

/// "Thực hiện Kế hoạch số 05/KH-UBND ngày 10/01/2025 của … về …": the project's own plan, once its
/// number and date are known.
fn plan_cited(project: &Project) -> Option<String> {
    let is_plan =
        |document: &&Document| document.period.is_none() && document.template.value == "ke-hoach";
    let plan = project.documents.iter().find(is_plan)?;
    let (number, date) = (plan.number.as_ref()?, plan.date.date()?);
    let organisation = &project.organisation;
    Some(format!(
        "Thực hiện Kế hoạch số {number}/KH-{} ngày {} của {} về {}",
        organisation.symbol,
        viet::fmt_short(date),
        organisation.name.value,
        viet::lower_first(&plan.subject.value),
    ))
}

fn part_of<A, B>(part: &Option<Figure<A>>, whole: &Option<Figure<B>>) -> Option<String>
where
    A: Copy + Into<Decimal>,
    B: Copy + Into<Decimal>,
{
    share(part.as_ref()?, whole.as_ref()?).map(|share| share.value)
}

/// An amount, where it is stated.
fn stated(figure: &Option<Figure<Decimal>>) -> Option<Value> {
    figure.as_ref().map(|figure| amount(figure.value))
}

fn criteria(
    set: &CriteriaSet,
    kind: PeriodKind,
    status: &StatusReport,
    communes: &Communes<'_>,
) -> TieuChiKy {
    let changed = |change: &figures::Change| ThayDoi {
        xa: communes.one(change.commune),
        tang: criteria_names(set, &change.gained),
        giam: criteria_names(set, &change.lost),
    };
    let complete = status.complete();
    let all = status.now.communes.len();
    let other = status.other.as_ref().map(since);
    let short = matches!(kind, PeriodKind::Month(_) | PeriodKind::Quarter(_));
    let (tu_dau_nam, ky_truoc) = if short { (other, None) } else { (None, other) };
    TieuChiKy {
        bo: set.short_name.clone(),
        so_voi: status.compared_with.clone(),
        so_tieu_chi: set.criteria.len(),
        so_xa: all,
        xa: communes.all(&status.now.communes.iter().map(|c| c.commune).collect::<Vec<_>>()),
        tong: *status.now.base,
        truoc: *status.before.base,
        binh_quan: amount(status.now.average_base().value),
        binh_quan_truoc: status.is_comparable().then(|| amount(status.before.average_base().value)),
        tang: *status.gained(),
        giam: *status.lost(),
        tu_dau_nam,
        ky_truoc,
        cung_ky: status.year_ago.as_ref().map(since),
        ty_le_dat_chuan: percent(complete.len().into(), all.into()),
        chua_dat: match &status.now.communes[..] {
            [only] => criteria_names(set, &only.unmet),
            _ => Vec::new(),
        },
        dat_chuan: communes.all(&complete),
        dat_chuan_moi: communes.all(&status.newly_complete()),
        khong_con_dat_chuan: communes.all(&status.no_longer_complete()),
        tung_du: status.once_complete(),
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
        thay_doi: status.changes.iter().map(changed).collect(),
        can_dat_lai: status.fallen.iter().map(changed).collect(),
        khong_doi: unchanged(status),
        theo_tieu_chi: status
            .criteria
            .iter()
            .map(|criterion| one_criterion(set, status, criterion, communes))
            .collect(),
        giao: *status.assigned,
        da_dat_giao: *status.reached,
        con_lai: *status.assigned - *status.reached,
        ty_le_giao: share(&status.reached, &status.assigned).map(|share| share.value),
        uoc_cuoi_nam: *status.now.end,
        binh_quan_uoc: amount(status.now.average_end().value),
    }
}

fn since(since: &Since) -> SoSanh {
    SoSanh { ten: since.name.clone(), tong: *since.base, tang: *since.gained, giam: *since.lost }
}

/// Whether a report has nothing to say of a criterion but how many communes meet it.
fn stays(criterion: &CriterionReport) -> bool {
    criterion.gained.is_empty() && criterion.lost.is_empty() && criterion.rest.is_empty()
}

/// Criteria of which there is nothing else to say, those that most communes meet first; a criterion
/// that applies to no commune is none.
fn unchanged(status: &StatusReport) -> Vec<KhongDoi> {
    let mut groups: Vec<KhongDoi> = Vec::new();
    for criterion in status.criteria.iter().filter(|c| stays(c) && *c.total > 0) {
        let (now, total) = (*criterion.now, *criterion.total);
        let so = criterion.number.to_string();
        let tung_dat = now == 0 && status.once_met(criterion.number);
        let same = |group: &&mut KhongDoi| {
            (group.hien_co, group.tong, group.tung_dat) == (now, total, tung_dat)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.so.push(so),
            None => groups.push(KhongDoi { hien_co: now, tong: total, so: vec![so], tung_dat }),
        }
    }
    groups.sort_by(|a, b| b.hien_co.cmp(&a.hien_co).then(b.tong.cmp(&a.tong)));
    groups
}

fn one_criterion(
    set: &CriteriaSet,
    status: &StatusReport,
    criterion: &CriterionReport,
    communes: &Communes<'_>,
) -> TungTieuChi {
    let name = set.criterion(criterion.number).map(|c| c.name.clone());
    TungTieuChi {
        so: criterion.number.to_string(),
        ten: name.unwrap_or_default(),
        tong: *criterion.total,
        hien_co: *criterion.now,
        truoc: *criterion.before,
        tang: communes.all(&criterion.gained),
        giam: communes.all(&criterion.lost),
        giao: *criterion.assigned,
        da_dat_giao: *criterion.reached,
        con_lai: communes.all(&criterion.rest),
        giu_nguyen: stays(criterion),
        tung_dat: status.once_met(criterion.number),
    }
}

fn hamlets(project: &Project, period: &Period, report: &HamletReport, model: bool) -> XomKy {
    let moves = HamletMoves::of(project, period, model);
    let reached = report.reached.as_deref().copied().or(moves.reached);
    let names = |own: &[String]| viet::hamlet_names(own, &project.hamlet_word());
    let word = |holds: fn(&HamletChange) -> bool| {
        let own = report.communes.iter().filter(|row| holds(row));
        project.hamlet_word_among(own.map(|row| row.commune))
    };
    let shown =
        |part: &Figure<u32>, whole: &Figure<u32>| share(part, whole).map(|share| share.value);
    XomKy {
        tong: report.total.as_deref().copied(),
        hien_co: *report.now,
        ty_le: report.total.as_ref().and_then(|total| shown(&report.now, total)),
        so_voi: report.compared_with.clone(),
        truoc: report.before.as_deref().copied(),
        tang: *report.gained,
        giam: *report.lost,
        giao: *report.assigned,
        da_dat: reached,
        con_lai: reached.map(|reached| report.assigned.saturating_sub(reached)),
        ty_le_giao: reached
            .and_then(|reached| percent(reached.into(), report.assigned.value.into())),
        khoi_phuc: moves.to_restore,
        ten_tang: names(&moves.gained),
        ten_giam: names(&moves.lost),
        ten_thon: word(|row| {
            *row.now > 0 || row.before.as_deref().is_some_and(|before| *before > 0)
        }),
        ten_thon_giao: word(|row| *row.assigned > 0),
    }
}

fn source(project: &Project, report: &SourceReport) -> NguonKy {
    let lacking = Lacking::of(project, report, &report.parts);
    NguonKy {
        thieu_huy_dong: lacking.mobilised,
        thieu_giai_ngan: lacking.disbursed,
        ten: report.name.clone(),
        ke_hoach: stated(&report.plan),
        thuc_hien: stated(&report.mobilised),
        trong_ky: stated(&report.in_period),
        ty_le: part_of(&report.mobilised, &report.comparable_plan()),
        giai_ngan: stated(&report.disbursed),
        ty_le_giai_ngan: part_of(&report.disbursed, &report.comparable_plan()),
        gom: report.parts.iter().map(|part| source(project, part)).collect(),
    }
}

/// Whose amounts a source lacks: communes that gave none, or else the parts without one, in words;
/// nothing where it lacks nothing, or all.
struct Lacking {
    mobilised: Option<String>,
    disbursed: Option<String>,
}

impl Lacking {
    /// So many are named, more are counted.
    const NAMED: usize = 6;

    fn of(project: &Project, source: &SourceReport, parts: &[SourceReport]) -> Self {
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
