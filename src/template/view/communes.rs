//! The communes by their titles and aims, and what they meet together.

use minijinja::Value;
use serde::Serialize;

use crate::figures::{CommuneFigures, Figure, Figures, hamlets_in_unit, share};
use crate::model::{Aim, Commune, Project, Recognition};
use crate::template::ledger::{self, said};
use crate::template::values::{Count, Listed, amount};
use crate::template::view::period::{NhomXa, bands};
use crate::template::view::units::{Communes, TieuChiTen, Xa, criteria_names};
use crate::viet;

#[derive(Serialize)]
struct Dot {
    /// “năm 2019”
    dot: String,
    /// “đạt chuẩn nông thôn mới nâng cao”
    danh_hieu: &'static str,
    xa: Listed<Xa>,
}

#[derive(Serialize)]
pub(super) struct CacXa {
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
    /// recognised at the year’s end: those that are, and those that strive for it
    dat_chuan_cuoi_nam: Count,
    /// of all communes
    ty_le_cuoi_nam: Option<String>,
    con_lai: Listed<Xa>,
    /// whether each of these has to keep what it meets, and no more
    con_lai_duy_tri: bool,
    /// whether every commune has
    chi_duy_tri: bool,
    nang_cao: Listed<Xa>,
    kieu_mau: Listed<Xa>,
    hien_dai: Listed<Xa>,
    /// newly assigned in the advanced set
    giao_nang_cao: Listed<GiaoNangCao>,
    /// where the units of the advanced set are at the base date; nothing without it
    hien_trang_nang_cao: Option<HienTrangNangCao>,
    da_dat_theo_dot: Vec<Dot>,
    /// the same by title alone
    da_dat_theo_danh_hieu: Vec<Dot>,
    /// the least that one of the others gains
    con_lai_tang_it_nhat: Count,
    /// the fewest criteria of any at the year’s end
    nho_nhat_cuoi_nam: Count,
}

/// The advanced set at the base date.
#[derive(Serialize)]
struct HienTrangNangCao {
    /// the set’s name
    bo: String,
    so_tieu_chi: Count,
    /// criteria met, all its communes
    tong: Count,
    binh_quan: Value,
    xa: Listed<XaNangCao>,
}

/// A commune in the advanced set.
#[derive(Serialize)]
struct XaNangCao {
    loai: &'static str,
    day_du: String,
    hien_co: Count,
    cuoi_nam: Count,
    /// at the base date
    chua_dat: Listed<TieuChiTen>,
    /// those that do not apply to it, and count as met
    khong_ap_dung: Listed<TieuChiTen>,
}

/// What a commune is assigned in the advanced set.
#[derive(Serialize)]
struct GiaoNangCao {
    xa: Xa,
    tieu_chi: Listed<TieuChiTen>,
}

#[derive(Serialize)]
pub(super) struct TongTieuChi {
    /// criteria met, all communes
    hien_tai: Count,
    cuoi_nam: Count,
    /// newly assigned in the advanced set
    nang_cao_giao: Count,
}

#[derive(Serialize)]
pub(super) struct BinhQuan {
    /// criteria met per commune
    hien_tai: Value,
    cuoi_nam: Value,
}

pub(super) fn all_communes(project: &Project, figures: &Figures, communes: &Communes<'_>) -> CacXa {
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
    // The higher title first, and of one title the earlier year; who has none stands behind.
    waves.sort_by(|a, b| {
        let known = a.1.is_empty().cmp(&b.1.is_empty());
        b.0.cmp(&a.0).then(known).then_with(|| viet::compare(&a.1, &b.1))
    });
    // All communes of a title together, whichever year they were recognised in.
    let mut titles: Vec<(Recognition, String, Vec<usize>)> = Vec::new();
    for (title, _, members) in &waves {
        match titles.iter_mut().find(|(known, ..)| known == title) {
            Some((_, _, all)) => all.extend(members),
            None => titles.push((*title, String::new(), members.clone())),
        }
    }
    // In the office's order, as the lists beside them.
    titles.iter_mut().for_each(|(.., members)| members.sort_unstable());
    let wave = |(title, wave, members): &(Recognition, String, Vec<usize>)| Dot {
        // A wave without members there is none.
        dot: match members.first() {
            Some(first) => said(wave.clone(), &project.communes[*first].name.place),
            None => wave.clone(),
        },
        danh_hieu: title.words(),
        xa: Listed::new(communes.all(members), &targets.recognised.from),
    };
    let recognised = targets.recognised_at_end();
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
        nhom: bands(&figures.bands, communes),
        co_thon: {
            let none = |commune: &usize| hamlets_in_unit(project, *commune).as_deref() == Some(&0);
            let own = (0..project.communes.len()).filter(|commune| !none(commune));
            viet::unit_word(own.map(|commune| project.communes[commune].kind))
        },
        tat_ca: Listed::new(communes.all(&everyone), &figures.standard.number.from),
        da_dat: communes.chosen(&targets.recognised),
        phan_dau: communes.chosen(&targets.striving),
        dat_chuan_cuoi_nam: (&recognised).into(),
        ty_le_cuoi_nam: share(&recognised, &figures.standard.number).map(ledger::text),
        con_lai: communes.chosen(&targets.others),
        con_lai_duy_tri: targets.others.iter().all(|commune| keeps(&project.communes[*commune])),
        chi_duy_tri: project.communes.iter().all(keeps),
        nang_cao: communes.chosen(&targets.advanced),
        kieu_mau: communes.chosen(&targets.model),
        hien_dai: communes.chosen(&targets.modern),
        giao_nang_cao: advanced(project, figures, communes),
        hien_trang_nang_cao: advanced_status(project, figures, communes),
        da_dat_theo_dot: waves.iter().map(wave).collect(),
        da_dat_theo_danh_hieu: titles.iter().map(wave).collect(),
        con_lai_tang_it_nhat: (&targets.least_gain).into(),
        nho_nhat_cuoi_nam: (&targets.least_at_end).into(),
    }
}

/// Whether a commune's aim is to keep what it meets.
fn keeps(commune: &Commune) -> bool {
    commune.keeps_criteria || commune.aim.as_ref().is_some_and(|aim| aim.value == Aim::Keep)
}

fn advanced_status(
    project: &Project,
    figures: &Figures,
    communes: &Communes<'_>,
) -> Option<HienTrangNangCao> {
    let (set, figures) = project.advanced_set.as_deref().zip(figures.advanced.as_ref())?;
    let one = |own: &CommuneFigures| XaNangCao {
        loai: project.communes[own.commune].kind.label(),
        day_du: project.communes[own.commune].full_name(),
        hien_co: (&own.base).into(),
        cuoi_nam: (&own.end).into(),
        chua_dat: criteria_names(set, &own.unmet),
        khong_ap_dung: criteria_names(set, &own.exempt),
    };
    (!figures.communes.is_empty()).then(|| HienTrangNangCao {
        bo: project.set_name(set),
        so_tieu_chi: communes.of_set(set.criteria.len()),
        tong: (&figures.base).into(),
        binh_quan: amount(&figures.average_base()),
        xa: Listed::new(figures.communes.iter().map(one).collect(), &figures.number.from),
    })
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

pub(super) fn totals(figures: &Figures) -> TongTieuChi {
    TongTieuChi {
        hien_tai: (&figures.standard.base).into(),
        cuoi_nam: (&figures.standard.end).into(),
        nang_cao_giao: figures
            .advanced
            .as_ref()
            .map_or_else(|| Figure::<u32>::sum(Vec::new()), |figures| figures.new.clone())
            .into(),
    }
}

pub(super) fn averages(figures: &Figures) -> BinhQuan {
    BinhQuan {
        hien_tai: amount(&figures.standard.average_base()),
        cuoi_nam: amount(&figures.standard.average_end()),
    }
}
