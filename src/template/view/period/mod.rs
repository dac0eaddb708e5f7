//! What a template sees of a reporting period: `ky`.

mod activities;
mod amounts;
mod criteria;
mod funding;
mod hamlets;
mod reached;
mod works;

use serde::Serialize;

use self::activities::HoatDong;
pub use self::criteria::{NhomXa, bands};
use self::criteria::{TieuChiKy, criteria};
use self::funding::{NguonLucKy, funding};
use self::hamlets::{XomKy, hamlets};
use self::reached::{CongNhan, DanGop, MucTieuDanhHieu, MucTieuNam, NhomHoSo, RaKhoi};
use self::works::{CongTrinhKy, NoDong, arrears, works};
use super::units::{Communes, Xa};
use crate::figures::{self, Reporting, StatusReport};
use crate::model::{
    CriteriaSet, Document, OrganisationLevel, Period, PeriodId, PeriodKind, Project,
};
use crate::template::ledger::{said, sourced};
use crate::viet;

/// A period and its results. A part without data is nothing.
#[derive(Serialize)]
pub struct Ky {
    /// `2026-Q1`
    ma: String,
    /// “quý”
    loai: &'static str,
    /// “quý I năm 2026”
    ten: String,
    phan: String,
    /// “quý I”, “6 tháng đầu năm”, “năm”
    trong_ky: String,
    tieu_de: String,
    ky_sau: String,
    /// “phương hướng, nhiệm vụ quý II năm 2026”
    muc_ky_sau: String,
    /// whether the report has that part
    co_ky_sau: bool,
    /// whether the next period lies in the next year
    sang_nam: bool,
    /// “2026”: the year that begins another stage of the programme, where the next period lies in it
    giai_doan_moi: Option<String>,
    /// whether the next period ends the year: it is the last for the year’s aims
    ky_sau_het_nam: bool,
    chot: String,
    /// “đến ngày 14/3/2026”, “ước đến ngày …”
    den_ngay: String,
    /// whether the day of the data is still to come
    uoc: bool,
    han: String,
    /// Whether the level ends with it: what is left is handed over.
    ban_giao: bool,
    so_voi: String,
    /// what the data of communes without a form are of
    lay_theo: String,
    /// the plan cited
    thuc_hien: Option<String>,
    /// communes without a form
    chua_bao_cao: Vec<Xa>,
    /// whether funding is the sum of forms
    von_theo_phieu: bool,
    /// periods compared with for which forms are missing
    so_sanh_tam: Vec<KyTam>,
    tieu_chi: Option<TieuChiKy>,
    /// the same in the advanced set
    nang_cao: Option<TieuChiKy>,
    xom_ntm: Option<XomKy>,
    xom_kieu_mau: Option<XomKy>,
    muc_tieu_nam: Option<MucTieuNam>,
    muc_tieu_danh_hieu: Vec<MucTieuDanhHieu>,
    cong_nhan: Option<CongNhan>,
    /// who completes the file for which title, also where the office lists none
    ho_so: Vec<NhomHoSo>,
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

#[derive(Serialize)]
struct ChuyenDe {
    ten: String,
    ket_qua: Option<String>,
}

/// The year after a period that is the last of the programme's stage. What is not done then is not taken
/// over: other criteria begin.
fn next_stage(project: &Project, period: &Period) -> Option<String> {
    let (id, stage) = (period.id.value, &project.programme.period);
    let holds = |year: i32| viet::term_holds(stage, year) == Some(true);
    let last = id.ends_year() && holds(id.year) && !holds(id.year + 1);
    last.then(|| said((id.year + 1).to_string(), &period.place))
}

/// The view of a period as a document speaks of it.
pub fn period(project: &Project, reporting: &Reporting<'_>, communes: &Communes<'_>) -> Ky {
    let Reporting { period, report, expected } = reporting;
    let id = period.id.value;
    let promises = period.promises();
    let cutoff = viet::fmt_short(period.cutoff);
    let criteria = |status: &StatusReport, set: &CriteriaSet| {
        criteria((set, project.set_name(set)), id.kind, status, communes)
    };
    let advanced = report.advanced.as_ref().zip(project.advanced_set.as_deref());
    Ky {
        ma: id.to_string(),
        loai: id.kind.word(),
        ten: said(id.name(), &period.place),
        phan: said(id.part(), &period.place),
        trong_ky: said(id.part_of_year(), &period.place),
        tieu_de: said(id.report_title(promises), &period.place),
        ky_sau: said(id.next_name(), &period.place),
        muc_ky_sau: said(id.outlook_title(), &period.place),
        co_ky_sau: promises.outlook,
        sang_nam: id.ends_year(),
        giai_doan_moi: next_stage(project, period),
        ky_sau_het_nam: id.next_ends_year(),
        den_ngay: format!(
            "{} {}",
            if *expected { "ước đến ngày" } else { "đến ngày" },
            said(cutoff.clone(), &period.place)
        ),
        uoc: *expected,
        chot: said(cutoff, &period.place),
        han: said(viet::fmt_short(period.deadline), &period.place),
        ban_giao: project.organisation.level == OrganisationLevel::District
            && ends_with_the_districts(id),
        so_voi: said(report.compared_with.clone(), &period.place),
        lay_theo: said(kept_from(project, period), &period.place),
        thuc_hien: plan_cited(project),
        chua_bao_cao: communes.all(&period.not_reported),
        von_theo_phieu: period.funding_of_returns,
        so_sanh_tam: figures::used(project, period)
            .into_iter()
            .skip(1)
            .filter(|earlier| !earlier.not_reported.is_empty())
            .map(|earlier| KyTam {
                ten: said(earlier.id.value.name(), &earlier.place),
                chua_bao_cao: communes.all(&earlier.not_reported),
                lay_theo: said(kept_from(project, earlier), &earlier.place),
            })
            .collect(),
        tieu_chi: report.status.as_ref().map(|status| criteria(status, &project.set)),
        nang_cao: advanced.map(|(status, set)| criteria(status, set)),
        xom_ntm: report.hamlets.as_ref().map(|own| hamlets(communes, period, own, false)),
        xom_kieu_mau: report.model_hamlets.as_ref().map(|own| hamlets(communes, period, own, true)),
        muc_tieu_nam: report
            .status
            .as_ref()
            .and_then(|status| reached::aimed(project, period, status, communes)),
        muc_tieu_danh_hieu: reached::aimed_higher(project, period, report, communes),
        cong_nhan: reached::recognised(project, period, report, communes),
        ho_so: reached::files(project, period, report, communes, |_| true),
        ra_khoi_dbkk: reached::risen(project, period, communes),
        nguon_luc: report.funding.as_ref().map(|own| funding(project, own)),
        dan_gop: reached::given(period),
        cong_trinh: report.works.as_ref().map(works),
        no_dong: report.arrears.as_ref().map(arrears),
        hoat_dong: activities::of(period),
        chuyen_de: period
            .topics
            .iter()
            .map(|topic| ChuyenDe {
                ten: sourced(&topic.name),
                ket_qua: topic.result.as_ref().map(sourced),
            })
            .collect(),
    }
}

/// Whether a period is the last of its kind that districts saw: there are none from 01/7/2025 on.
fn ends_with_the_districts(id: PeriodId) -> bool {
    let last =
        matches!(id.kind, PeriodKind::Month(6) | PeriodKind::Quarter(2) | PeriodKind::HalfYear);
    id.year == 2025 && last
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
    let is_plan = |document: &&Document| {
        document.period.is_none() && document.template.value.starts_with("ke-hoach")
    };
    let plan = project.documents.iter().find(is_plan)?;
    let (number, date) = (plan.number.as_ref()?, plan.date.date()?);
    let organisation = &project.organisation;
    let cited = format!(
        "Thực hiện Kế hoạch số {number}/KH-{} ngày {} của {} về {}",
        organisation.symbol,
        viet::fmt_short(date),
        organisation.name.value,
        viet::lower_first(&plan.subject.value),
    );
    Some(said(cited, &plan.place))
}
