//! What a template sees of communes and people in a period beside the marks: decisions of recognition,
//! who is no longer of special difficulty, what the people gave.

use std::collections::BTreeSet;

use minijinja::Value;
use serde::Serialize;

use super::filters::amount;
use super::view::{Communes, Xa};
use crate::figures::StatusReport;
use crate::model::{Period, Project, Recognised, Recognition};
use crate::viet;

/// Communes by decision of recognition.
#[derive(Serialize)]
pub struct CongNhan {
    trong_ky: Vec<NhomCongNhan>,
    dang_lam_ho_so: Vec<NhomCongNhan>,
    du_tieu_chi_da_cong_nhan: Vec<Xa>,
    tat_ca: Vec<Xa>,
    moi: Vec<Xa>,
    chua_du_tieu_chi: Vec<Xa>,
}

/// How those stand that the year's plan is to bring to the standard.
#[derive(Serialize)]
pub struct MucTieuNam {
    xa: Vec<Xa>,
    da_cong_nhan: Vec<Xa>,
    cho_cong_nhan: Vec<Xa>,
    chua_dat: Vec<XaChuaDat>,
}

/// A commune that does not meet every criterion yet.
#[derive(Serialize)]
struct XaChuaDat {
    loai: &'static str,
    day_du: String,
    dat: u32,
}

/// How those stand that the year's plan is to bring to a title above the standard.
#[derive(Serialize)]
pub struct MucTieuDanhHieu {
    danh_hieu: &'static str,
    xa: Vec<Xa>,
    da_cong_nhan: Vec<Xa>,
    dang_lam_ho_so: Vec<Xa>,
    chua_dat: Vec<Xa>,
}

/// Communes of one title.
#[derive(Serialize)]
struct NhomCongNhan {
    danh_hieu: &'static str,
    xa: Vec<XaCongNhan>,
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
    xa: Vec<Xa>,
    ten_thon: String,
    thon: Vec<ThonRaKhoi>,
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
        quyet_dinh: row.decision.clone(),
    };
    let by_title = |decided: bool| -> Vec<NhomCongNhan> {
        let groups = Recognition::ALL.into_iter().map(|title| {
            let rows = period.recognised.iter().filter(|row| row.title == title);
            let own = rows.filter(|row| row.decision.is_some() == decided);
            NhomCongNhan { danh_hieu: name(title), xa: own.map(one).collect() }
        });
        groups.filter(|group| !group.xa.is_empty()).collect()
    };
    let complete = status.map(|status| status.complete().value).unwrap_or_default();
    let complete: Vec<usize> = complete.into_iter().filter(decided).collect();
    let all: Vec<usize> = (0..project.communes.len()).filter(decided).collect();
    let new: Vec<usize> = all.iter().copied().filter(|commune| !before(*commune)).collect();
    let short = |commune: &usize| {
        let now = status.and_then(|status| status.now.commune(*commune));
        now.is_some_and(|now| !now.unmet.is_empty())
    };
    any.then(|| CongNhan {
        chua_du_tieu_chi: communes.all(&all.iter().copied().filter(short).collect::<Vec<_>>()),
        tat_ca: communes.all(&all),
        moi: communes.all(&new),
        trong_ky: by_title(true),
        dang_lam_ho_so: by_title(false),
        du_tieu_chi_da_cong_nhan: communes.all(&complete),
    })
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
        let dat = now.map_or(0, |now| *now.base);
        XaChuaDat { loai: unit.kind.label(), day_du: unit.full_name(), dat }
    };
    (!all.is_empty()).then(|| MucTieuNam {
        xa: communes.all(all),
        da_cong_nhan: communes.all(&decided),
        cho_cong_nhan: communes.all(&waiting),
        chua_dat: short.iter().map(one).collect(),
    })
}

/// The same of the titles above it; nothing of those that the plan does not aim at.
pub fn aimed_higher(
    project: &Project,
    period: &Period,
    communes: &Communes<'_>,
) -> Vec<MucTieuDanhHieu> {
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
        MucTieuDanhHieu {
            danh_hieu: name(title),
            xa: communes.all(all),
            da_cong_nhan: communes.all(&decided),
            dang_lam_ho_so: communes.all(&completing),
            chua_dat: communes.all(&open),
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
    let hamlets = period.risen.iter().filter_map(|row| {
        let ten = row.hamlet.as_ref()?.value.clone();
        let day_du = match viet::split_hamlet(&ten) {
            (Some(_), _) => viet::lower_first(&ten),
            (None, name) => format!("{} {name}", project.hamlet_word_of(row.commune)),
        };
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
    (!period.risen.is_empty()).then(|| RaKhoi {
        xa: communes.all(&units),
        ten_thon: own.unwrap_or_else(word),
        thon: hamlets.collect(),
    })
}

/// What the people gave.
pub fn given(period: &Period) -> Vec<DanGop> {
    let rows = period.given.iter();
    rows.map(|row| DanGop {
        ten: row.name.value.clone(),
        so_luong: row.quantity.as_ref().map(|quantity| amount(quantity.value)),
        don_vi: row.unit.clone(),
        gia_tri: row.value.as_ref().map(|value| amount(value.value)),
    })
    .collect()
}
