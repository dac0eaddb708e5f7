//! What a template sees of a reporting period: `ky`.

use minijinja::Value;
use rust_decimal::Decimal;
use serde::Serialize;

use super::activities::{self, HoatDong};
use super::ledger::{self, said, sourced};
use super::reached::{self, CongNhan, DanGop, MucTieuDanhHieu, MucTieuNam, RaKhoi};
use super::units::{Communes, TieuChiTen, Xa, criteria_names};
use super::values::{Count, Listed, amount};
use crate::figures::{
    self, Band, CriterionReport, Figure, HamletChange, HamletMoves, HamletReport, How, Origin,
    PartialSum, Reporting, Since, SourceReport, StatusReport, hamlets_in, share,
};
use crate::model::{
    CriteriaSet, Document, OrganisationLevel, Period, PeriodId, PeriodKind, Project,
};
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
    tieu_de: String,
    ky_sau: String,
    /// “phương hướng, nhiệm vụ quý II năm 2026”
    muc_ky_sau: String,
    /// whether the report has that part
    co_ky_sau: bool,
    /// whether the next period lies in the next year
    sang_nam: bool,
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
    so_tieu_chi: Count,
    so_xa: Count,
    xa: Listed<Xa>,
    tong: Count,
    truoc: Count,
    binh_quan: Value,
    binh_quan_truoc: Option<Value>,
    tang: Count,
    giam: Count,
    tu_dau_nam: Option<SoSanh>,
    ky_truoc: Option<SoSanh>,
    cung_ky: Option<SoSanh>,
    /// the times since which the very same was gained and lost: the base, and others
    so_voi_chung: Vec<String>,
    /// the other times
    so_voi_khac: Vec<SoSanh>,
    /// of a single commune
    chua_dat: Listed<TieuChiTen>,
    dat_chuan: Listed<Xa>,
    dat_chuan_moi: Listed<Xa>,
    /// they met all at the base of comparison
    khong_con_dat_chuan: Listed<Xa>,
    /// whether one met all of them before
    tung_du: bool,
    ty_le_dat_chuan: Option<String>,
    nhom: Vec<NhomXa>,
    thay_doi: Listed<ThayDoi>,
    can_dat_lai: Vec<ThayDoi>,
    /// whether that is just what was lost since the base of comparison
    mat_tu_dau_nam: bool,
    theo_tieu_chi: Vec<TungTieuChi>,
    khong_doi: Vec<KhongDoi>,
    giao: Count,
    da_dat_giao: Count,
    con_lai: Count,
    ty_le_giao: Option<String>,
    /// by the plan at the year’s end
    ke_hoach_cuoi_nam: Count,
    /// expected at the year’s end
    uoc_cuoi_nam: Count,
    binh_quan_uoc: Value,
    /// whether the average rounds to that of the plan’s end though less is met
    nhu_muc_tieu: bool,
    /// what was lost and is to be met again counted in
    uoc_dat_chuan: Count,
    /// what was lost and is to be met again
    dat_lai: Count,
}

#[derive(Serialize)]
struct SoSanh {
    ten: String,
    tong: Count,
    tang: Count,
    giam: Count,
}

#[derive(Serialize)]
pub struct NhomXa {
    tu: Count,
    den: Count,
    duoi: Count,
    xa: Listed<Xa>,
}

#[derive(Serialize)]
struct ThayDoi {
    xa: Xa,
    tang: Listed<TieuChiTen>,
    giam: Listed<TieuChiTen>,
}

#[derive(Serialize)]
struct TungTieuChi {
    so: String,
    ten: String,
    tong: Count,
    hien_co: Count,
    truoc: Count,
    tang: Listed<Xa>,
    giam: Listed<Xa>,
    giao: Count,
    giao_xa: Listed<Xa>,
    da_dat_giao: Count,
    da_dat_giao_xa: Listed<Xa>,
    con_lai: Listed<Xa>,
    giu_nguyen: bool,
    tung_dat: bool,
    khong_ap_dung: Vec<Xa>,
}

/// Criteria that did not change and that as many communes meet.
#[derive(Serialize)]
struct KhongDoi {
    hien_co: Count,
    tong: Count,
    so: Vec<String>,
    tung_dat: bool,
}

#[derive(Serialize)]
struct XomKy {
    tong: Option<Count>,
    hien_co: Count,
    ty_le: Option<String>,
    so_voi: String,
    truoc: Option<Count>,
    tang: Count,
    giam: Count,
    giao: Count,
    da_dat: Option<Count>,
    con_lai: Option<Count>,
    ty_le_giao: Option<String>,
    /// the word for those counted
    ten_thon: String,
    /// the word for those gained or lost
    ten_thon_doi: String,
    /// the word for those assigned
    ten_thon_giao: String,
    /// how many fewer than at the year’s beginning
    khoi_phuc: Count,
    /// the word for those of communes that fell behind
    ten_thon_mat: String,
    ten_tang: Vec<String>,
    ten_giam: Vec<String>,
    /// of a single commune, where all have names: those assigned that do not have it yet
    ten_con_lai: Vec<String>,
    /// the same of those to restore
    ten_khoi_phuc: Vec<String>,
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

#[derive(Serialize)]
struct CongTrinhKy {
    so: Count,
    /// how many the list of projects has, where that is more
    danh_muc: Option<Count>,
    /// “vốn ngân sách trung ương”
    von: Option<String>,
    ke_hoach: Option<Value>,
    khoi_luong: Option<Value>,
    giai_ngan: Option<Value>,
    ty_le: Option<String>,
    uoc_nam: Option<Value>,
    ty_le_uoc: Option<String>,
    /// where only some works state it
    ke_hoach_mot_phan: Option<MotPhan>,
    khoi_luong_mot_phan: Option<MotPhan>,
    giai_ngan_mot_phan: Option<MotPhan>,
    uoc_nam_mot_phan: Option<MotPhan>,
}

/// The sum of some works’ amounts; the others state none.
#[derive(Serialize)]
struct MotPhan {
    tien: Value,
    so: Count,
    /// names of the others
    thieu: Vec<String>,
}

#[derive(Serialize)]
struct NoDong {
    so: Count,
    da_xong: Count,
    gia_tri: Option<Value>,
    da_tra: Option<Value>,
    con_no: Option<Value>,
    /// where it is known of some only
    con_no_mot_phan: Option<MotPhan>,
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
    let criteria = |status: &StatusReport, set: &CriteriaSet| {
        criteria((set, project.set_name(set)), id.kind, status, communes)
    };
    let advanced = report.advanced.as_ref().zip(project.advanced_set.as_deref());
    Ky {
        ma: id.to_string(),
        loai: id.kind.word(),
        ten: said(id.name(), &period.place),
        phan: said(id.part(), &period.place),
        tieu_de: said(id.report_title(promises), &period.place),
        ky_sau: said(id.next_name(), &period.place),
        muc_ky_sau: said(id.outlook_title(), &period.place),
        co_ky_sau: promises.outlook,
        sang_nam: id.ends_year(),
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
        von_theo_phieu: period.funding_of_forms,
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
        xom_ntm: report.hamlets.as_ref().map(|own| hamlets(project, period, own, false)),
        xom_kieu_mau: report.model_hamlets.as_ref().map(|own| hamlets(project, period, own, true)),
        muc_tieu_nam: report
            .status
            .as_ref()
            .and_then(|status| reached::aimed(project, period, status, communes)),
        muc_tieu_danh_hieu: reached::aimed_higher(project, period, communes),
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
                con_giai_ngan: open.as_ref().map(|(sum, _)| amount(sum)),
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
            ke_hoach_mot_phan: works.partly[0].as_ref().map(partly),
            khoi_luong_mot_phan: works.partly[1].as_ref().map(partly),
            giai_ngan_mot_phan: works.partly[2].as_ref().map(partly),
            uoc_nam_mot_phan: works.partly[3].as_ref().map(partly),
            so: (&works.count).into(),
            danh_muc: works.listed.as_ref().map(Count::from),
            von: works.capital.as_ref().map(|capital| viet::lower_first(&capital.label())),
            ke_hoach: stated(&works.plan),
            khoi_luong: stated(&works.built),
            giai_ngan: stated(&works.disbursed),
            ty_le: part_of(&works.disbursed, &works.planned()),
            uoc_nam: stated(&works.expected),
            ty_le_uoc: part_of(&works.expected, &works.planned()),
        }),
        no_dong: report.arrears.as_ref().map(|arrears| NoDong {
            so: (&arrears.count).into(),
            da_xong: (&arrears.settled).into(),
            gia_tri: stated(&arrears.value),
            da_tra: stated(&arrears.paid),
            con_no: stated(&arrears.owed),
            con_no_mot_phan: arrears.owed_partly.as_ref().map(partly),
        }),
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

fn part_of<A, B>(part: &Option<Figure<A>>, whole: &Option<Figure<B>>) -> Option<String>
where
    A: Copy + Into<Decimal>,
    B: Copy + Into<Decimal>,
{
    share(part.as_ref()?, whole.as_ref()?).map(ledger::text)
}

/// An amount, where it is stated.
fn stated(figure: &Option<Figure<Decimal>>) -> Option<Value> {
    figure.as_ref().map(amount)
}

/// What is known of amounts of which some are not stated.
fn partly(own: &PartialSum) -> MotPhan {
    MotPhan { tien: amount(&own.sum), so: (&own.number).into(), thieu: own.lacking.clone() }
}

fn criteria(
    (set, name): (&CriteriaSet, String),
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
    let number = complete.counted();
    let units: Vec<usize> = status.now.communes.iter().map(|c| c.commune).collect();
    let all = &status.now.number;
    let since = |since: &Since| SoSanh {
        ten: communes.period(since.name.clone()),
        tong: (&since.base).into(),
        tang: (&since.gained).into(),
        giam: (&since.lost).into(),
    };
    let other = status.other.as_ref().map(since);
    let moved = Origin::all(How::Choice, [status.gained().from, status.lost().from]);
    let short = matches!(kind, PeriodKind::Month(_) | PeriodKind::Quarter(_));
    let (tu_dau_nam, ky_truoc) = if short { (other, None) } else { (None, other) };
    let others = || status.other.iter().chain(&status.year_ago);
    let same = |one: &&Since| (*one.gained, *one.lost) == (*status.gained(), *status.lost());
    let so_voi_chung = std::iter::once(communes.period(status.compared_with.clone()))
        .chain(others().filter(same).map(|one| communes.period(one.name.clone())));
    TieuChiKy {
        bo: name,
        so_voi: communes.period(status.compared_with.clone()),
        so_tieu_chi: communes.of_set(set.criteria.len()),
        so_xa: all.into(),
        xa: Listed::new(communes.all(&units), &all.from),
        tong: (&status.now.base).into(),
        truoc: (&status.before.base).into(),
        binh_quan: amount(&status.now.average_base()),
        binh_quan_truoc: status.is_comparable().then(|| amount(&status.before.average_base())),
        tang: status.gained().into(),
        giam: status.lost().into(),
        tu_dau_nam,
        ky_truoc,
        cung_ky: status.year_ago.as_ref().map(since),
        so_voi_chung: so_voi_chung.collect(),
        so_voi_khac: others().filter(|one| !same(one)).map(since).collect(),
        ty_le_dat_chuan: share(&number, all).map(ledger::text),
        chua_dat: match &status.now.communes[..] {
            [only] => criteria_names(set, &only.unmet),
            _ => Vec::new().into(),
        },
        dat_chuan: communes.chosen(&complete),
        dat_chuan_moi: communes.chosen(&status.newly_complete()),
        khong_con_dat_chuan: communes.chosen(&status.no_longer_complete()),
        tung_du: status.once_complete(),
        nhom: bands(&status.bands, communes),
        thay_doi: Listed::new(status.changes.iter().map(changed).collect(), &moved),
        can_dat_lai: status.fallen.iter().map(changed).collect(),
        mat_tu_dau_nam: {
            let lost = |own: &[figures::Change]| -> Vec<(usize, Vec<u16>)> {
                let own = own.iter().filter(|change| !change.lost.is_empty());
                own.map(|change| (change.commune, change.lost.to_vec())).collect()
            };
            lost(&status.fallen) == lost(&status.changes)
        },
        khong_doi: unchanged(status),
        theo_tieu_chi: status
            .criteria
            .iter()
            .map(|criterion| one_criterion(set, status, criterion, communes))
            .collect(),
        giao: (&status.assigned).into(),
        da_dat_giao: (&status.reached).into(),
        con_lai: status.assigned.less(&status.reached).into(),
        ty_le_giao: share(&status.reached, &status.assigned).map(ledger::text),
        ke_hoach_cuoi_nam: (&status.planned).into(),
        uoc_cuoi_nam: (&status.at_end()).into(),
        binh_quan_uoc: amount(&status.average_at_end()),
        dat_lai: (&status.to_regain()).into(),
        nhu_muc_tieu: {
            let plan = communes.figures;
            let rounded = |figure: Figure<Decimal>| viet::fmt_decimal_scale(figure.value, 1);
            *status.now.base < *plan.end
                && rounded(status.now.average_base()) == rounded(plan.average_end())
        },
        uoc_dat_chuan: status.complete_at_end().counted().into(),
    }
}

/// Communes by how many criteria they meet.
pub fn bands(bands: &[Band], communes: &Communes<'_>) -> Vec<NhomXa> {
    let group = |band: &Band| NhomXa {
        tu: communes.of_set(band.from as usize),
        den: communes.of_set(band.to as usize),
        duoi: communes.of_set(band.to as usize + 1),
        xa: communes.chosen(&band.communes),
    };
    bands.iter().map(group).collect()
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
        let (now, total) = (Count::from(&criterion.now), Count::from(&criterion.total));
        let so = ledger::figure(criterion.number.to_string(), &criterion.now.from);
        let tung_dat = *now == 0 && status.once_met(criterion.number);
        let same = |group: &&mut KhongDoi| {
            group.hien_co == now && group.tong == total && group.tung_dat == tung_dat
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
    let met = |commune: &usize| !criterion.rest.contains(commune);
    let reached: Vec<usize> = criterion.targets.iter().copied().filter(met).collect();
    TungTieuChi {
        so: ledger::figure(criterion.number.to_string(), &criterion.now.from),
        ten: name.unwrap_or_default(),
        tong: (&criterion.total).into(),
        hien_co: (&criterion.now).into(),
        truoc: (&criterion.before).into(),
        tang: communes.chosen(&criterion.gained),
        giam: communes.chosen(&criterion.lost),
        giao: (&criterion.assigned).into(),
        giao_xa: Listed::new(communes.all(&criterion.targets), &criterion.assigned.from),
        da_dat_giao: (&criterion.reached).into(),
        da_dat_giao_xa: Listed::new(communes.all(&reached), &criterion.reached.from),
        con_lai: communes.chosen(&criterion.rest),
        giu_nguyen: stays(criterion),
        tung_dat: status.once_met(criterion.number),
        khong_ap_dung: communes.all(&criterion.waived),
    }
}

fn hamlets(project: &Project, period: &Period, report: &HamletReport, model: bool) -> XomKy {
    let moves = HamletMoves::of(project, period, model);
    let reached = report.reached.clone().or(moves.reached);
    let names = |own: &[String]| viet::hamlet_names(own, &project.hamlet_word());
    // Of several communes a name alone does not say which hamlet it is.
    let of_one = |own: Option<&Vec<String>>, number: Option<u32>| -> Vec<String> {
        let told = own
            .filter(|own| project.communes.len() == 1 && number == u32::try_from(own.len()).ok());
        told.map(|own| names(own)).unwrap_or_default()
    };
    let left = reached.as_ref().map(|reached| report.assigned.less(reached));
    let ten_con_lai = of_one(moves.rest.as_ref(), left.as_deref().copied());
    let ten_khoi_phuc = of_one(moves.fallen.as_ref(), Some(*moves.to_restore));
    let word = |holds: fn(&HamletChange) -> bool| {
        let own = report.communes.iter().filter(|row| holds(row));
        project.hamlet_word_among(own.map(|row| row.commune))
    };
    let titled = |row: &HamletChange| {
        *row.now > 0 || row.before.as_deref().is_some_and(|before| *before > 0)
    };
    // "11/23 thôn, tổ dân phố": the noun is that of all of which these are a part.
    let of_all = || {
        let has =
            |commune: &usize| hamlets_in(project, period, *commune).is_some_and(|own| *own > 0);
        project.hamlet_word_among((0..project.communes.len()).filter(has))
    };
    let shown = |part: &Figure<u32>, whole: &Figure<u32>| share(part, whole).map(ledger::text);
    XomKy {
        tong: report.total.as_ref().map(Count::from),
        hien_co: (&report.now).into(),
        ty_le: report.total.as_ref().and_then(|total| shown(&report.now, total)),
        so_voi: said(report.compared_with.clone(), &period.place),
        truoc: report.before.as_ref().map(Count::from),
        tang: (&report.gained).into(),
        giam: (&report.lost).into(),
        giao: (&report.assigned).into(),
        con_lai: left.map(|left| (&left).into()),
        ten_con_lai,
        ten_khoi_phuc,
        ty_le_giao: reached.as_ref().and_then(|reached| shown(reached, &report.assigned)),
        da_dat: reached.map(Count::from),
        khoi_phuc: moves.to_restore.into(),
        ten_thon_mat: project.hamlet_word_among(moves.behind.iter().copied()),
        ten_tang: names(&moves.gained),
        ten_giam: names(&moves.lost),
        ten_thon: if report.total.is_some() { of_all() } else { word(titled) },
        ten_thon_doi: word(|row| *row.gained() + *row.lost() > 0),
        ten_thon_giao: word(|row| *row.assigned > 0),
    }
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
