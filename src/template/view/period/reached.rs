//! What a template sees of communes and people in a period beside the marks: decisions of recognition,
//! who is no longer of special difficulty, what the people gave.

use std::collections::BTreeSet;

use minijinja::Value;
use serde::Serialize;

use crate::figures::{Derivation, Figure, Origin, Seen, StatusReport};
use crate::model::{Period, Project, Recognised, Recognition};
use crate::origin::Place;
use crate::template::ledger::{said, sourced};
use crate::template::values::{Count, Listed, amount};
use crate::template::view::units::{Communes, Xa};
use crate::viet;

/// Communes by decision of recognition.
#[derive(Serialize)]
pub struct CongNhan {
    /// in the period
    trong_ky: Vec<NhomCongNhan>,
    dang_lam_ho_so: Vec<NhomCongNhan>,
    du_tieu_chi_da_cong_nhan: Listed<Xa>,
    tat_ca: Listed<Xa>,
    /// in the year
    moi: Listed<Xa>,
    chua_du_tieu_chi: Listed<Xa>,
}

/// How those stand that the year's plan is to bring to the standard.
#[derive(Serialize)]
pub struct MucTieuNam {
    /// those that the plan is to bring to the standard
    xa: Listed<Xa>,
    da_cong_nhan: Listed<Xa>,
    cho_cong_nhan: Listed<Xa>,
    chua_dat: Listed<XaChuaDat>,
}

/// A commune that does not meet every criterion yet.
#[derive(Serialize)]
struct XaChuaDat {
    loai: &'static str,
    day_du: String,
    dat: Count,
}

/// How those stand that the year's plan is to bring to a title above the standard.
#[derive(Serialize)]
pub struct MucTieuDanhHieu {
    danh_hieu: &'static str,
    xa: Listed<Xa>,
    da_cong_nhan: Listed<Xa>,
    dang_lam_ho_so: Listed<Xa>,
    chua_dat: Listed<Xa>,
}

/// Communes of one title.
#[derive(Serialize)]
struct NhomCongNhan {
    danh_hieu: &'static str,
    xa: Listed<XaCongNhan>,
}

#[derive(Serialize)]
struct XaCongNhan {
    loai: &'static str,
    day_du: String,
    quyet_dinh: Option<String>,
}

/// Who is no longer of special difficulty.
#[derive(Serialize)]
pub struct RaKhoi {
    xa: Listed<Xa>,
    ten_thon: String,
    thon: Listed<ThonRaKhoi>,
}

#[derive(Serialize)]
struct ThonRaKhoi {
    ten: String,
    day_du: String,
    xa: Xa,
}

/// What the people gave.
#[derive(Serialize)]
pub struct DanGop {
    ten: String,
    so_luong: Option<Value>,
    don_vi: Option<String>,
    gia_tri: Option<Value>,
}

/// Decisions of recognition; nothing where the office tells of none.
pub fn recognised(
    project: &Project,
    period: &Period,
    status: Option<&StatusReport>,
    communes: &Communes<'_>,
) -> Option<CongNhan> {
    let before = |commune: usize| project.communes[commune].recognition.is_some();
    let decided = |commune: &usize| project.is_recognised(period, *commune);
    let any = !period.recognised.is_empty() || (0..project.communes.len()).any(before);
    let one = |row: &Recognised| XaCongNhan {
        loai: project.communes[row.commune].kind.label(),
        day_du: project.communes[row.commune].full_name(),
        quyet_dinh: row.decision.clone().map(|decision| said(decision, &row.place)),
    };
    let by_title = |decided: bool| -> Vec<NhomCongNhan> {
        let groups = Recognition::ALL.into_iter().map(|title| {
            let rows = period.recognised.iter().filter(|row| row.title == title);
            let own = rows.filter(|row| row.decision.is_some() == decided);
            let mut own: Vec<&Recognised> = own.collect();
            // Those with a decision as the office's table has them; the others as every list does.
            if !decided {
                own.sort_by_key(|row| row.commune);
            }
            let from = rows_of(own.iter().map(|row| &row.place));
            let xa = Listed::new(own.into_iter().map(one).collect(), &from);
            NhomCongNhan { danh_hieu: name(title), xa }
        });
        groups.filter(|group| !group.xa.is_empty()).collect()
    };
    let decisions = decisions(project, period);
    let complete = status.map(StatusReport::complete);
    let met = complete.as_ref().map(|complete| complete.from.clone());
    let both = Origin::all(
        Derivation::Choice,
        met.into_iter().chain([decisions.clone()]).collect::<Vec<_>>(),
    );
    let complete = complete.map(|complete| complete.value).unwrap_or_default();
    let complete: Vec<usize> = complete.into_iter().filter(decided).collect();
    let all: Vec<usize> = (0..project.communes.len()).filter(decided).collect();
    let listed = |indices: &[usize], from: &Origin| Listed::new(communes.all(indices), from);
    let new: Vec<usize> = all.iter().copied().filter(|commune| !before(*commune)).collect();
    let short = |commune: &usize| {
        let now = status.and_then(|status| status.now.commune(*commune));
        now.is_some_and(|now| !now.unmet.is_empty())
    };
    any.then(|| CongNhan {
        chua_du_tieu_chi: listed(&all.iter().copied().filter(short).collect::<Vec<_>>(), &both),
        tat_ca: listed(&all, &decisions),
        moi: listed(&new, &decisions),
        trong_ky: by_title(true),
        dang_lam_ho_so: by_title(false),
        du_tieu_chi_da_cong_nhan: listed(&complete, &both),
    })
}

/// The rows that tell of recognition.
fn decisions(project: &Project, period: &Period) -> Origin {
    let before = project.communes.iter().filter_map(|commune| commune.recognition.as_ref());
    rows_of(before.map(|title| &title.place).chain(period.recognised.iter().map(|row| &row.place)))
}

/// A choice among rows.
fn rows_of<'a>(places: impl Iterator<Item = &'a Place>) -> Origin {
    Origin::all(
        Derivation::Choice,
        places.map(|place| Origin::cell(place, Seen::Row)).collect::<Vec<_>>(),
    )
}

/// Whether a commune has a decision of recognition.
fn decided(project: &Project, period: &Period, commune: usize) -> bool {
    let mut rows = period.recognised.iter().filter(|row| row.commune == commune);
    let own = rows.clone().any(|row| row.decision.is_some());
    // Who completes the file for the same title has no decision of it, whatever it once had.
    let completing = rows.any(|row| row.decision.is_none() && row.title == Recognition::Standard);
    own || project.communes[commune].recognition.is_some() && !completing
}

/// How those stand that the year's plan is to bring to the standard; nothing where it names none.
pub fn aimed(
    project: &Project,
    period: &Period,
    status: &StatusReport,
    communes: &Communes<'_>,
) -> Option<MucTieuNam> {
    let all = communes.striving();
    let complete = status.complete();
    let (decided, open): (Vec<usize>, Vec<usize>) =
        all.iter().partition(|commune| decided(project, period, **commune));
    let (waiting, short): (Vec<usize>, Vec<usize>) =
        open.into_iter().partition(|commune| complete.contains(commune));
    let one = |commune: &usize| {
        let unit = &project.communes[*commune];
        let now = status.now.commune(*commune);
        let none = || Figure::<u32>::sum(Vec::new());
        let dat = now.map_or_else(none, |now| now.base.clone()).into();
        XaChuaDat { loai: unit.kind.label(), day_du: unit.full_name(), dat }
    };
    let from = [all.from.clone(), complete.from.clone(), decisions(project, period)];
    let from = Origin::all(Derivation::Choice, from);
    (!all.is_empty()).then(|| MucTieuNam {
        xa: communes.chosen(all),
        da_cong_nhan: Listed::new(communes.all(&decided), &from),
        cho_cong_nhan: Listed::new(communes.all(&waiting), &from),
        chua_dat: Listed::new(short.iter().map(one).collect(), &from),
    })
}

/// The same of the titles above it; nothing of those that the plan does not aim at.
pub fn aimed_higher(
    project: &Project,
    period: &Period,
    communes: &Communes<'_>,
) -> Vec<MucTieuDanhHieu> {
    let aims = project.communes.iter().filter_map(|commune| commune.aim.as_ref());
    let aims = rows_of(aims.map(|aim| &aim.place));
    let from = Origin::all(Derivation::Choice, [aims, decisions(project, period)]);
    let of = |title: Recognition| {
        let all = communes.aiming(title);
        let (decided, open): (Vec<usize>, Vec<usize>) = all
            .iter()
            .partition(|commune| project.title_at(Some(period), **commune) >= Some(title));
        let completing = |commune: &usize| {
            let mut own = period.recognised.iter().filter(|row| row.commune == *commune);
            own.any(|row| row.title == title && row.decision.is_none())
        };
        let (completing, open): (Vec<usize>, Vec<usize>) = open.into_iter().partition(completing);
        let listed = |own: &[usize]| Listed::new(communes.all(own), &from);
        MucTieuDanhHieu {
            danh_hieu: name(title),
            xa: listed(all),
            da_cong_nhan: listed(&decided),
            dang_lam_ho_so: listed(&completing),
            chua_dat: listed(&open),
        }
    };
    let higher = Recognition::ALL.into_iter().filter(|title| *title > Recognition::Standard);
    higher.map(of).filter(|aim| !aim.xa.is_empty()).collect()
}

fn name(title: Recognition) -> &'static str {
    match title {
        Recognition::Standard => "đạt chuẩn nông thôn mới",
        Recognition::Advanced => "đạt chuẩn nông thôn mới nâng cao",
        Recognition::Model => "đạt chuẩn nông thôn mới kiểu mẫu",
        Recognition::Modern => "đạt chuẩn nông thôn mới hiện đại",
    }
}

/// Who is no longer of special difficulty; nothing where the office tells of none.
pub fn risen(project: &Project, period: &Period, communes: &Communes<'_>) -> Option<RaKhoi> {
    let units: Vec<usize> =
        period.risen.iter().filter(|row| row.hamlet.is_none()).map(|row| row.commune).collect();
    let all = period.risen.iter().filter_map(|row| Some(row.hamlet.as_ref()?.value.clone()));
    let all = viet::hamlet_names(&all.collect::<Vec<_>>(), &project.hamlet_word());
    let named = period.risen.iter().filter(|row| row.hamlet.is_some());
    let hamlets = named.zip(all).filter_map(|(row, ten)| {
        let name = row.hamlet.as_ref()?;
        let ten = said(ten, &name.place);
        let word = project.hamlet_word_of(row.commune);
        let day_du = said(viet::hamlet_name(&name.value, &word), &name.place);
        Some(ThonRaKhoi { ten, day_du, xa: communes.one(row.commune) })
    });
    let of_hamlets = || period.risen.iter().filter(|row| row.hamlet.is_some());
    // What they are is said by their own names, where these begin with it: "thôn Khe Nước".
    let nouns: BTreeSet<Option<viet::HamletKind>> = of_hamlets()
        .filter_map(|row| Some(viet::split_hamlet(&row.hamlet.as_ref()?.value).0))
        .collect();
    let own = match nouns.into_iter().collect::<Vec<_>>()[..] {
        [Some(noun)] => Some(noun.label().to_owned()),
        _ => None,
    };
    let word = || project.hamlet_word_among(of_hamlets().map(|row| row.commune));
    let from = rows_of(period.risen.iter().map(|row| &row.place));
    (!period.risen.is_empty()).then(|| RaKhoi {
        xa: Listed::new(communes.all(&units), &from),
        ten_thon: own.unwrap_or_else(word),
        thon: Listed::new(hamlets.collect(), &from),
    })
}

/// What the people gave; a stated zero is no gift.
pub fn given(period: &Period) -> Vec<DanGop> {
    let rows = period.given.iter().filter(|row| row.is_something());
    rows.map(|row| DanGop {
        ten: sourced(&row.name),
        so_luong: row.counted().map(|quantity| amount(&Figure::amount(quantity))),
        don_vi: row.unit.as_deref().map(viet::as_cited),
        gia_tri: row.value.as_ref().map(|value| amount(&Figure::amount(value))),
    })
    .collect()
}
