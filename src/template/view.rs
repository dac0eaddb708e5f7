//! What a template sees: the public contract with template authors, which
//! `ntm reference view` prints (`seen`).
//!
//! Counts are numbers, amounts print as exact Vietnamese numbers, lists keep the office's order.
//! Everything is computed in `figures`; this only names it in Vietnamese.

use std::collections::BTreeMap;

use minijinja::Value;
use rust_decimal::Decimal;
use serde::Serialize;

use super::ledger::{self, said, sourced};
use super::report::{self, Ky, NhomXa};
use super::units::{Communes, TieuChiTen, Xa, criteria_names};
use super::values::{Count, Listed, amount, number};
use crate::figures::{
    CriterionFigures, Edition, Figure, Figures, HamletShare, HamletTitle, SourceFigures,
    hamlets_in_plan, hamlets_in_unit, share,
};
use crate::model::{
    AnnexKind, Assignment, Code, CriteriaSet, GroupLayout, OrganisationLevel, Project, Recognition,
    components,
};
use crate::origin::{Place, Sourced};
use crate::tables;
use crate::viet::{self, Choice};

#[derive(Serialize)]
struct View {
    co_quan: CoQuan,
    chuong_trinh: ChuongTrinh,
    /// “2025”
    nam: String,
    /// “2021 - 2025”, written as the office first writes such years
    giai_doan: String,
    /// “31/12/2024”
    ngay_so_lieu: String,
    bo_tieu_chi: BoTieuChi,
    xa: CacXa,
    tong_tieu_chi: TongTieuChi,
    binh_quan: BinhQuan,
    xom: CacXom,
    /// nothing without the table
    nguon_luc: Option<NguonLuc>,
    phan_cong: Vec<PhanCong>,
    nhiem_vu: Vec<NhiemVu>,
    van_ban: VanBan,
    /// the period of a report, else nothing
    ky: Option<Ky>,
    /// `phu_luc.KEY`: the annex’s name, “Phụ lục V”, blank where it is not attached; keys as in `bieu`
    phu_luc: BTreeMap<&'static str, String>,
    /// the forms of 2026–2030 attached
    phu_luc_bieu: Vec<PhuLucBieu>,
    /// every figure by its name, as in `so_lieu_cong_bo`
    so_lieu: BTreeMap<String, Value>,
}

#[derive(Serialize)]
struct CoQuan {
    ten: String,
    /// “UBND phường”
    ten_ngan: String,
    /// level, as in the input: “xã”
    cap: &'static str,
    /// the kind of its area: “phường”
    loai: &'static str,
    /// “phường Mẫu”
    dia_ban: String,
    /// how prose speaks of its area: “phường”; with phòng, sở as `dia_ban`
    dia_phuong: String,
    dia_danh: String,
    bo_phan: String,
    ten_thon: String,
    /// “Huyện ủy”
    cap_uy: &'static str,
    /// “tỉnh”
    cap_tren: &'static str,
    /// what it does with targets: “giao”; of phòng, sở “dự kiến”
    giao: &'static str,
    /// what these are: “được giao”; of phòng, sở “theo kế hoạch”
    duoc_giao: &'static str,
}

#[derive(Serialize)]
struct ChuongTrinh {
    ten: String,
    ten_ngan: String,
    ten_tat: String,
    /// what reports say: `ten`, or `ten_ngan` of a long one
    ten_bao_cao: String,
    /// `ten` as first said: “… mục tiêu quốc gia (MTQG) …”
    ten_dan: String,
    /// the same of `ten_bao_cao`
    ten_bao_cao_dan: String,
    /// the contents of 2026–2030; those of areas of ethnic minorities only where there are any
    hop_phan: Vec<HopPhan>,
}

/// A component of the programme with its contents.
#[derive(Serialize)]
struct HopPhan {
    ten: &'static str,
    /// names
    noi_dung: &'static [&'static str],
}

#[derive(Serialize)]
struct BoTieuChi {
    ten: String,
    ten_ngan: String,
    so_tieu_chi: Count,
    so_chi_tieu: Count,
    co_nang_cao: bool,
    nhom: Vec<Nhom>,
}

#[derive(Serialize)]
struct Nhom {
    ten: String,
    loi_van: Option<String>,
    /// `lien_mach`, `liet_ke`, `doan`
    trinh_bay: &'static str,
    tieu_chi: Vec<TieuChi>,
}

#[derive(Serialize)]
struct TieuChi {
    so: String,
    ten: String,
    nhiem_vu: Option<String>,
    /// communes counted
    tong: Count,
    /// those that meet it
    hien_co: Count,
    /// to which it is assigned
    giao: Listed<Xa>,
    cuoi_nam: Count,
    /// at the base date
    chua_dat: Listed<Xa>,
}

#[derive(Serialize)]
struct Dot {
    /// “năm 2019”
    dot: String,
    /// “đạt chuẩn nông thôn mới nâng cao”
    danh_hieu: &'static str,
    xa: Listed<Xa>,
}

#[derive(Serialize)]
struct CacXa {
    tong: Count,
    /// “phường”; “xã, phường, đặc khu” of several kinds
    don_vi: String,
    /// where they are counted: “phường”; “đơn vị cấp xã” of several kinds
    don_vi_dem: &'static str,
    /// what the programme’s title makes of them: “xã nông thôn mới”; “nông thôn mới” of others than communes
    chuan: &'static str,
    /// the level’s legal name: “xã”
    cap: &'static str,
    /// by how many criteria they meet at the base date
    nhom: Vec<NhomXa>,
    /// `don_vi` of those that have hamlets
    co_thon: String,
    tat_ca: Listed<Xa>,
    da_dat: Listed<Xa>,
    phan_dau: Listed<Xa>,
    con_lai: Listed<Xa>,
    nang_cao: Listed<Xa>,
    kieu_mau: Listed<Xa>,
    hien_dai: Listed<Xa>,
    /// newly assigned in the advanced set
    giao_nang_cao: Listed<GiaoNangCao>,
    da_dat_theo_dot: Vec<Dot>,
    /// the same by title alone
    da_dat_theo_danh_hieu: Vec<Dot>,
    /// the least that one of the others gains
    con_lai_tang_it_nhat: Count,
    /// the fewest criteria of any at the year’s end
    nho_nhat_cuoi_nam: Count,
}

/// What a commune is assigned in the advanced set.
#[derive(Serialize)]
struct GiaoNangCao {
    xa: Xa,
    tieu_chi: Listed<TieuChiTen>,
}

#[derive(Serialize)]
struct TongTieuChi {
    /// criteria met, all communes
    hien_tai: Count,
    cuoi_nam: Count,
    /// newly assigned in the advanced set
    nang_cao_giao: Count,
}

#[derive(Serialize)]
struct BinhQuan {
    /// criteria met per commune
    hien_tai: Value,
    cuoi_nam: Value,
}

#[derive(Serialize)]
struct CacXom {
    /// all hamlets, where their number is known
    tong: Option<Count>,
    ntm: Xom,
    kieu_mau: Xom,
}

#[derive(Serialize)]
struct Xom {
    hien_co: Count,
    /// of all hamlets
    ty_le: Option<String>,
    /// the word for those met
    ten_thon_hien_co: String,
    /// the word for all, of which those with the title are a part
    ten_thon_tong: String,
    giao: Count,
    /// the word for those assigned
    ten_thon: String,
    /// whether it is “at least”
    tro_len: bool,
    /// whether each commune has as many, none of them named
    deu: bool,
    theo_xa: Vec<XomTheoXa>,
}

#[derive(Serialize)]
struct XomTheoXa {
    xa: Xa,
    so: Count,
    tro_len: bool,
    /// names of the hamlets
    ten: Vec<String>,
}

#[derive(Serialize)]
struct NguonLuc {
    tong: Option<Value>,
    /// sources of which the amount is not known
    chua_co: Vec<String>,
    /// whether a remark names the list of projects
    dan_danh_muc: bool,
    nguon: Vec<Nguon>,
}

#[derive(Serialize)]
struct Nguon {
    ten: String,
    so_tien: Option<Value>,
    ghi_chu: Option<String>,
    /// whether its parts are only among it
    trong_do: bool,
    /// whether it is stated as zero
    khong_bo_tri: bool,
    /// its parts
    gom: Vec<Nguon>,
}

#[derive(Serialize)]
struct PhanCong {
    co_quan: String,
    nhiem_vu: Vec<String>,
    loi_dan: Option<String>,
    phu_trach: Vec<PhuTrach>,
    khac: Vec<String>,
    nhiem_vu_sau: Vec<String>,
}

#[derive(Serialize)]
struct NhiemVu {
    viec: String,
    chu_tri: String,
    phoi_hop: Option<String>,
    thoi_han: Option<String>,
    san_pham: Option<String>,
}

/// What an office leads of one set, or of both when it is the same.
#[derive(Serialize)]
struct PhuTrach {
    bo: String,
    muc: Vec<MucPhuTrach>,
}

/// A criterion as a whole (no indicators listed), or some of its indicators.
#[derive(Serialize)]
struct MucPhuTrach {
    so: String,
    ten: String,
    chi_tieu: Vec<String>,
}

/// A form of 2026–2030 among the annexes.
#[derive(Serialize)]
struct PhuLucBieu {
    /// “Biểu số 05”
    bieu: String,
    phu_luc: String,
}

#[derive(Serialize)]
struct VanBan {
    id: String,
    trich_yeu: String,
    /// whether it has annexes
    phu_luc: bool,
}

impl PartialEq for MucPhuTrach {
    fn eq(&self, other: &Self) -> bool {
        let bare = |item: &MucPhuTrach| {
            let indicators =
                item.chi_tieu.iter().map(|code| ledger::bare(code)).collect::<Vec<_>>();
            (ledger::bare(&item.so), indicators)
        };
        bare(self) == bare(other) && self.ten == other.ten
    }
}

impl MucPhuTrach {
    fn is_of(&self, criterion: &str) -> bool {
        ledger::bare(&self.so) == criterion
    }
}

/// The view of a document; `annexes` are those that it has, in their order.
pub fn view(edition: &Edition<'_>, annexes: &[AnnexKind]) -> Value {
    let Edition { project, document, figures, reporting } = edition;
    let communes = Communes { project, figures: &figures.standard, targets: &figures.targets };
    let annex = |kind: AnnexKind| {
        let index = annexes.iter().position(|known| *known == kind);
        let name = index.map(|index| tables::annex_name(index, annexes.len()));
        // The number stays with its word.
        name.unwrap_or_default().replace(' ', "\u{a0}")
    };
    let view = View {
        co_quan: office(project),
        chuong_trinh: ChuongTrinh {
            ten: project.programme.name.clone(),
            ten_ngan: project.programme.short_name.clone(),
            ten_tat: project.programme.term.clone(),
            ten_bao_cao: project.programme.name_in_subject(),
            ten_dan: project.programme.introduced(&project.programme.name),
            ten_bao_cao_dan: project.programme.introduced(&project.programme.name_in_subject()),
            hop_phan: components(project)
                .into_iter()
                .map(|part| HopPhan { ten: part.name, noi_dung: part.contents })
                .collect(),
        },
        nam: said(project.programme.year.to_string(), &project.place),
        giai_doan: said(years_like(project), &project.place),
        ngay_so_lieu: match &project.status_date {
            Some(date) => said(viet::fmt_short(date.value), &date.place),
            None => said(format!("31/12/{}", project.programme.year - 1), &project.place),
        },
        bo_tieu_chi: criteria_set(project, figures, &communes),
        xa: all_communes(project, figures, &communes),
        tong_tieu_chi: TongTieuChi {
            hien_tai: (&figures.standard.base).into(),
            cuoi_nam: (&figures.standard.end).into(),
            nang_cao_giao: figures
                .advanced
                .as_ref()
                .map_or_else(|| Figure::<u32>::sum(Vec::new()), |figures| figures.new.clone())
                .into(),
        },
        binh_quan: BinhQuan {
            hien_tai: amount(&figures.standard.average_base()),
            cuoi_nam: amount(&figures.standard.average_end()),
        },
        xom: CacXom {
            tong: hamlets_in_plan(project).map(Count::from),
            ntm: hamlets(&figures.hamlets.standard, &communes),
            kieu_mau: hamlets(&figures.hamlets.model, &communes),
        },
        nguon_luc: figures.funding.as_ref().map(|funding| NguonLuc {
            tong: funding.total.as_ref().map(amount),
            chua_co: funding
                .sources
                .iter()
                .filter(|source| source.amount.is_none())
                .map(|source| source.name.clone())
                .collect(),
            dan_danh_muc: funding.sources.iter().any(names_list),
            nguon: funding.sources.iter().map(source).collect(),
        }),
        phan_cong: project.assignments.iter().map(|a| assignment(a, project)).collect(),
        nhiem_vu: project
            .tasks
            .iter()
            .map(|task| NhiemVu {
                viec: sourced(&task.name),
                chu_tri: sourced(&task.lead),
                phoi_hop: text_of(&task.partners, &task.place),
                thoi_han: text_of(&task.deadline, &task.place),
                san_pham: text_of(&task.product, &task.place),
            })
            .collect(),
        van_ban: VanBan {
            id: document.id.value.clone(),
            trich_yeu: sourced(&document.subject),
            phu_luc: !annexes.is_empty(),
        },
        ky: reporting.as_ref().map(|reporting| report::period(project, reporting, &communes)),
        // Every kind has its name, blank where it is not attached: a template may ask for any.
        phu_luc: tables::all().map(|own| (own.kind.key(), annex(own.kind))).collect(),
        phu_luc_bieu: annexes
            .iter()
            .filter_map(|kind| {
                let bieu = format!("Biểu\u{a0}số\u{a0}{}", kind.form_number()?);
                Some(PhuLucBieu { bieu, phu_luc: annex(*kind) })
            })
            .collect(),
        so_lieu: figures
            .index
            .iter()
            .map(|(name, figure)| (name.to_owned(), number(figure.value, &figure.from)))
            .collect(),
    };
    Value::from(minijinja::value::Serde(&view))
}

fn office(project: &Project) -> CoQuan {
    let organisation = &project.organisation;
    let (cap, noun, cap_tren) = match organisation.level {
        OrganisationLevel::Province => ("tỉnh", "tỉnh", "Trung ương"),
        OrganisationLevel::District => ("huyện", "huyện", "tỉnh"),
        OrganisationLevel::Commune => ("xã", project.counted_word(), "tỉnh"),
        OrganisationLevel::Division => ("phòng", "", "Ủy ban nhân dân"),
        OrganisationLevel::Department => ("sở", "tỉnh", "tỉnh"),
    };
    let committee = matches!(
        organisation.level,
        OrganisationLevel::Province | OrganisationLevel::District | OrganisationLevel::Commune
    );
    let area = &organisation.area;
    let loai = viet::area_noun(area).unwrap_or(noun);
    // The Party's committee of its level, by the kind of its area.
    let cap_uy = match loai {
        _ if !committee => "",
        "tỉnh" => "Tỉnh ủy",
        "thành phố" => "Thành ủy",
        "thị xã" => "Thị ủy",
        "quận" => "Quận ủy",
        "huyện" => "Huyện ủy",
        _ => "Đảng ủy",
    };
    // A committee speaks of its own area by its kind, another body by its name.
    let own = committee && viet::area_noun(area).is_some();
    CoQuan {
        ten: sourced(&organisation.name),
        ten_ngan: if committee { format!("UBND {loai}") } else { organisation.name.value.clone() },
        cap,
        loai,
        dia_ban: area.clone(),
        dia_phuong: if own { loai.to_owned() } else { area.clone() },
        dia_danh: project.place_of_issue(),
        bo_phan: organisation.office.clone(),
        ten_thon: project.hamlet_word(),
        cap_uy,
        cap_tren,
        giao: organisation.assigns(),
        duoc_giao: organisation.assigned(),
    }
}

/// "2026 - 2030", written as the office writes such years where it first does: "2026-2030".
fn years_like(project: &Project) -> String {
    let documents = project.documents.iter();
    let texts = documents.flat_map(|document| {
        let bases = document.legal_bases.iter().map(|base| &base.value);
        std::iter::once(&document.subject.value).chain(bases)
    });
    let first = |text: &String| {
        let uses = viet::spelling_uses(text).into_iter();
        uses.filter(|used| used.choice == Choice::Years).map(|used| used.sample).next()
    };
    let sample = std::iter::once(&project.programme.name).chain(texts).find_map(first);
    let between = match sample {
        Some(1) => "-",
        Some(2) => " – ",
        Some(3) => "–",
        _ => " - ",
    };
    project.programme.period.replace('-', between)
}

fn criteria_set(project: &Project, figures: &Figures, communes: &Communes<'_>) -> BoTieuChi {
    let set = &project.set;
    let criterion = |number: &u16| {
        let criterion = set.criterion(*number)?;
        let figures: &CriterionFigures =
            figures.standard.criteria.iter().find(|figures| figures.number == *number)?;
        Some(TieuChi {
            so: said(number.to_string(), &project.set_place),
            ten: criterion.name.clone(),
            nhiem_vu: criterion.work.clone(),
            tong: (&figures.total).into(),
            hien_co: (&figures.base).into(),
            giao: communes.chosen(&figures.new),
            cuoi_nam: (&figures.end).into(),
            chua_dat: communes.chosen(&figures.unmet),
        })
    };
    BoTieuChi {
        ten: set.name.clone(),
        ten_ngan: project.set_name(set),
        so_tieu_chi: communes.of_set(set.criteria.len()),
        so_chi_tieu: communes.of_set(set.indicator_count()),
        co_nang_cao: project.advanced_set.is_some(),
        nhom: set
            .groups
            .iter()
            .map(|group| Nhom {
                ten: group.title.clone(),
                loi_van: group.intro.clone(),
                trinh_bay: match group.layout {
                    GroupLayout::RunOn => "lien_mach",
                    GroupLayout::Listed => "liet_ke",
                    GroupLayout::Paragraph => "doan",
                },
                tieu_chi: group.criteria.iter().filter_map(criterion).collect(),
            })
            .collect(),
    }
}

fn all_communes(project: &Project, figures: &Figures, communes: &Communes<'_>) -> CacXa {
    let targets = &figures.targets;
    let mut waves: Vec<(Recognition, String, Vec<usize>)> = Vec::new();
    for index in targets.recognised.iter() {
        let wave = match project.communes[*index].recognised_in.as_deref() {
            None | Some("") => String::new(),
            Some(text) if text.starts_with(|c: char| c.is_ascii_digit()) => {
                let noun = if text.contains('-') { "giai đoạn" } else { "năm" };
                format!("{noun} {text}")
            }
            Some(text) => text.to_owned(),
        };
        let commune = &project.communes[*index];
        let title = commune.recognition.as_ref().map_or(Recognition::Standard, |r| r.value);
        match waves.iter_mut().find(|(kind, known, _)| *kind == title && *known == wave) {
            Some((_, _, members)) => members.push(*index),
            None => waves.push((title, wave, vec![*index])),
        }
    }
    // The higher title first, and of one title the earlier year.
    waves.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| viet::compare(&a.1, &b.1)));
    // All communes of a title together, whichever year they were recognised in.
    let mut titles: Vec<(Recognition, String, Vec<usize>)> = Vec::new();
    for (title, _, members) in &waves {
        match titles.iter_mut().find(|(known, ..)| known == title) {
            Some((_, _, all)) => all.extend(members),
            None => titles.push((*title, String::new(), members.clone())),
        }
    }
    let wave = |(title, wave, members): &(Recognition, String, Vec<usize>)| Dot {
        // A wave without members there is none.
        dot: match members.first() {
            Some(first) => said(wave.clone(), &project.communes[*first].name.place),
            None => wave.clone(),
        },
        danh_hieu: match title {
            Recognition::Standard => "đạt chuẩn nông thôn mới",
            Recognition::Advanced => "đạt chuẩn nông thôn mới nâng cao",
            Recognition::Model => "đạt chuẩn nông thôn mới kiểu mẫu",
            Recognition::Modern => "đạt chuẩn nông thôn mới hiện đại",
        },
        xa: Listed::new(communes.all(members), &targets.recognised.from),
    };
    let everyone: Vec<usize> = (0..project.communes.len()).collect();
    CacXa {
        tong: (&figures.standard.number).into(),
        don_vi: project.unit_word(),
        don_vi_dem: project.counted_word(),
        chuan: if project.title_is_of_communes() {
            "xã nông thôn mới"
        } else {
            "nông thôn mới"
        },
        cap: viet::UnitKind::Commune.label(),
        nhom: report::bands(&figures.bands, communes),
        co_thon: {
            let none = |commune: &usize| hamlets_in_unit(project, *commune).as_deref() == Some(&0);
            let own = (0..project.communes.len()).filter(|commune| !none(commune));
            viet::unit_word(own.map(|commune| project.communes[commune].kind))
        },
        tat_ca: Listed::new(communes.all(&everyone), &figures.standard.number.from),
        da_dat: communes.chosen(&targets.recognised),
        phan_dau: communes.chosen(&targets.striving),
        con_lai: communes.chosen(&targets.others),
        nang_cao: communes.chosen(&targets.advanced),
        kieu_mau: communes.chosen(&targets.model),
        hien_dai: communes.chosen(&targets.modern),
        giao_nang_cao: advanced(project, figures, communes),
        da_dat_theo_dot: waves.iter().map(wave).collect(),
        da_dat_theo_danh_hieu: titles.iter().map(wave).collect(),
        con_lai_tang_it_nhat: (&targets.least_gain).into(),
        nho_nhat_cuoi_nam: (&targets.least_at_end).into(),
    }
}

fn advanced(project: &Project, figures: &Figures, communes: &Communes<'_>) -> Listed<GiaoNangCao> {
    let Some((set, figures)) = project.advanced_set.as_deref().zip(figures.advanced.as_ref())
    else {
        return Vec::new().into();
    };
    let own = figures.communes.iter().filter(|commune| !commune.new.is_empty());
    let own = own.map(|commune| GiaoNangCao {
        xa: communes.one(commune.commune),
        tieu_chi: criteria_names(set, &commune.new),
    });
    Listed::new(own.collect(), &figures.new.from)
}

fn hamlets(title: &HamletTitle, communes: &Communes<'_>) -> Xom {
    let word = |holds: fn(&HamletShare) -> bool| {
        let own = title.by_commune.iter().filter(|share| holds(share));
        communes.project.hamlet_word_among(own.map(|share| share.commune))
    };
    let holds = |share: &HamletShare| share.base.as_deref().is_some_and(|base| *base > 0);
    let of_all = || {
        let has =
            |unit: &usize| hamlets_in_unit(communes.project, *unit).is_some_and(|own| *own > 0);
        communes.project.hamlet_word_among((0..communes.project.communes.len()).filter(has))
    };
    Xom {
        hien_co: (&title.base).into(),
        ty_le: hamlets_in_plan(communes.project)
            .and_then(|all| share(&title.base, &all).map(ledger::text)),
        ten_thon_hien_co: word(holds),
        ten_thon_tong: match hamlets_in_plan(communes.project) {
            Some(_) => of_all(),
            None => word(holds),
        },
        giao: (&title.new).into(),
        ten_thon: word(|share| share.new.as_deref().is_some_and(|new| *new > 0)),
        tro_len: title.at_least,
        deu: {
            let own =
                || title.by_commune.iter().filter_map(|share| Some((share, share.new.as_deref()?)));
            let own = || own().filter(|(_, new)| **new > 0);
            let like = own()
                .next()
                .map(|(first, new)| (communes.project.hamlet_word_of(first.commune), *new));
            own().all(|(share, new)| {
                share.names.is_empty()
                    && !share.at_least
                    && Some((communes.project.hamlet_word_of(share.commune), *new)) == like
            })
        },
        theo_xa: title
            .by_commune
            .iter()
            .filter(|share| share.new.as_deref().is_some_and(|new| *new > 0))
            .filter_map(|share| Some((share, share.new.as_ref()?)))
            .map(|(share, new)| XomTheoXa {
                xa: communes.one(share.commune),
                so: new.into(),
                tro_len: share.at_least,
                ten: viet::hamlet_names(
                    &share.names,
                    &communes.project.hamlet_word_of(share.commune),
                ),
            })
            .collect(),
    }
}

/// A text that stands in a row beside what names the row.
pub(super) fn text_of(text: &Option<String>, place: &Place) -> Option<String> {
    text.as_ref().map(|text| said(text.clone(), place))
}

fn source(source_figures: &SourceFigures) -> Nguon {
    Nguon {
        ten: source_figures.name.clone(),
        so_tien: source_figures.amount.as_ref().map(amount),
        ghi_chu: source_figures.note.as_ref().map(sourced),
        trong_do: source_figures.partial,
        khong_bo_tri: source_figures.amount.as_deref().is_some_and(Decimal::is_zero),
        gom: source_figures.parts.iter().map(source).collect(),
    }
}

/// Whether a remark of the source or of its parts names the list of projects.
fn names_list(source: &SourceFigures) -> bool {
    let named = |note: &Sourced<String>| viet::fold(&note.value).contains("danh muc du an");
    source.note.as_ref().is_some_and(named) || source.parts.iter().any(names_list)
}

fn assignment(assignment: &Assignment, project: &Project) -> PhanCong {
    let texts = |all: &[Sourced<String>]| all.iter().map(sourced).collect();
    let standard = items(&project.set, &assignment.standard);
    let mut phu_trach = Vec::new();
    let name = project.set_name(&project.set);
    match &project.advanced_set {
        Some(set) if !assignment.advanced.is_empty() => {
            let advanced = items(set, &assignment.advanced);
            if advanced == standard {
                // "Bộ tiêu chí xã nông thôn mới và xã nông thôn mới nâng cao"
                let second = project.set_name(set);
                let second = second.strip_prefix("Bộ tiêu chí ").unwrap_or(&second);
                phu_trach.push(PhuTrach { bo: format!("{name} và {second}"), muc: standard });
            } else {
                if !standard.is_empty() {
                    phu_trach.push(PhuTrach { bo: name, muc: standard });
                }
                phu_trach.push(PhuTrach { bo: project.set_name(set), muc: advanced });
            }
        }
        _ if !standard.is_empty() => phu_trach.push(PhuTrach { bo: name, muc: standard }),
        _ => {}
    }
    PhanCong {
        co_quan: sourced(&assignment.office),
        nhiem_vu: texts(&assignment.tasks),
        loi_dan: assignment.lead_line.as_ref().map(sourced),
        phu_trach,
        khac: texts(&assignment.others),
        nhiem_vu_sau: texts(&assignment.later_tasks),
    }
}

/// Codes in the office's order; indicators of one criterion that follow one another stand together.
fn items(set: &CriteriaSet, codes: &[Sourced<Code>]) -> Vec<MucPhuTrach> {
    let mut items: Vec<MucPhuTrach> = Vec::new();
    for code in codes {
        let number = code.value.criterion.to_string();
        let text = said(code.value.to_string(), &code.place);
        let name = set.criterion(code.value.criterion).map_or_else(String::new, |c| c.name.clone());
        if code.value.is_indicator() {
            match items.last_mut() {
                Some(last) if last.is_of(&number) && !last.chi_tieu.is_empty() => {
                    last.chi_tieu.push(text);
                }
                _ => items.push(MucPhuTrach {
                    so: said(number, &code.place),
                    ten: name,
                    chi_tieu: vec![text],
                }),
            }
        } else {
            items.push(MucPhuTrach { so: text, ten: name, chi_tieu: Vec::new() });
        }
    }
    items
}
