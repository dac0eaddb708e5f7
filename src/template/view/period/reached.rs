//! What a template sees of communes and people in a period beside the marks: decisions of recognition,
//! who is no longer of special difficulty, what the people gave.

use std::collections::BTreeSet;

use minijinja::Value;
use serde::Serialize;

use crate::figures::{
    Completing, Derivation, Figure, Origin, PeriodReport, StatusReport, of_rows, reached, titles,
};
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
    /// of the titles for which the office lists any
    dang_lam_ho_so: Vec<NhomHoSo>,
    du_tieu_chi_da_cong_nhan: Listed<Xa>,
    tat_ca: Listed<Xa>,
    /// in the year
    moi: Listed<Xa>,
    chua_du_tieu_chi: Listed<Xa>,
    /// those of them that lack more at the year’s end than what is assigned or was lost
    can_cung_co: Listed<Xa>,
}

/// Derivation those stand that the year's plan is to bring to the standard.
#[derive(Serialize)]
pub struct MucTieuNam {
    /// those that the plan is to bring to the standard
    xa: Listed<Xa>,
    da_cong_nhan: Listed<Xa>,
    cho_cong_nhan: Listed<Xa>,
    chua_dat: Listed<XaChuaDat>,
    /// recognised in the year without being among them
    ngoai_ke_hoach: Listed<Xa>,
}

/// A commune that does not meet every criterion yet.
#[derive(Serialize)]
struct XaChuaDat {
    loai: &'static str,
    day_du: String,
    dat: Count,
}

/// Communes that complete the file for a title: those that the office lists, and those that meet every
/// criterion and have no decision.
#[derive(Serialize)]
pub struct NhomHoSo {
    danh_hieu: &'static str,
    xa: Listed<Xa>,
}

/// Derivation those stand that the year's plan is to bring to a title above the standard.
#[derive(Serialize)]
pub struct MucTieuDanhHieu {
    danh_hieu: &'static str,
    xa: Listed<Xa>,
    da_cong_nhan: Listed<Xa>,
    dang_lam_ho_so: Listed<Xa>,
    /// they meet every criterion of its set
    cho_cong_nhan: Listed<Xa>,
    chua_dat: Listed<Xa>,
    /// those of them that fall short in its set, with how many criteria they meet, where the period has these
    chua_du: Listed<XaChuaDat>,
    /// those of them that meet its whole set, and not the base one
    thieu_chuan: Listed<Xa>,
    /// recognised in the year without being among them
    ngoai_ke_hoach: Listed<Xa>,
    so_tieu_chi: Option<Count>,
}

/// Communes of one title.
#[derive(Serialize)]
struct NhomCongNhan {
    danh_hieu: &'static str,
    /// by whom, where several decisions say so and all are one body’s: then they do not say it again
    boi: Option<String>,
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
    xa: Listed<XaCongNhan>,
    ten_thon: String,
    thon: Listed<ThonRaKhoi>,
}

#[derive(Serialize)]
struct ThonRaKhoi {
    ten: String,
    day_du: String,
    xa: Xa,
    quyet_dinh: Option<String>,
}

/// What the people gave.
#[derive(Serialize)]
pub struct DanGop {
    ten: String,
    so_luong: Option<Value>,
    don_vi: Option<String>,
    gia_tri: Option<Value>,
}

/// A commune with the decision of its row.
fn decided_of(
    project: &Project,
    commune: usize,
    decision: Option<&str>,
    place: &Place,
) -> XaCongNhan {
    let commune = &project.communes[commune];
    XaCongNhan {
        loai: commune.kind.label(),
        day_du: commune.full_name(),
        quyet_dinh: decision.map(|decision| said(viet::decision_cited(decision), place)),
    }
}

/// So many decisions are told with their body; of more it is said once.
const FEW_DECISIONS: usize = 3;
/// What stands before the body behind a decision.
const BY: &str = " của ";

/// The body that all of several decisions name behind them.
fn body_of_all<'a>(rows: &[&'a Recognised]) -> Option<&'a str> {
    let body = |row: &&'a Recognised| {
        let (_, body) = row.decision.as_deref()?.rsplit_once(BY)?;
        Some(body.trim_end_matches('.'))
    };
    let first = rows.first().and_then(body)?;
    let named = !first.contains(|c: char| c.is_ascii_digit());
    let all = rows.len() > FEW_DECISIONS && rows.iter().all(|row| body(row) == Some(first));
    (named && all).then_some(first)
}

/// A decision without the body behind it.
fn without_body<'a>(decision: &'a str, body: &str) -> Option<&'a str> {
    decision.trim_end_matches('.').strip_suffix(body)?.strip_suffix(BY)
}

/// Decisions of recognition; nothing where the office tells of none.
pub fn recognised(
    project: &Project,
    period: &Period,
    report: &PeriodReport,
    communes: &Communes<'_>,
) -> Option<CongNhan> {
    let status = report.status.as_ref();
    let before = |commune: usize| project.communes[commune].recognition.is_some();
    let decided = |commune: &usize| project.is_recognised(period, *commune);
    let any = !period.recognised.is_empty() || (0..project.communes.len()).any(before);
    let groups = Recognition::ALL.into_iter().map(|title| {
        // As the office's table has them.
        let rows = period.recognised.iter().filter(|row| row.title == title);
        let own: Vec<&Recognised> = rows.filter(|row| row.decision.is_some()).collect();
        let from = of_rows(own.iter().map(|row| &row.place));
        let by = body_of_all(&own);
        let one = |row: &&Recognised| {
            let decision = row.decision.as_deref();
            let whole = decision.map(|own| by.and_then(|by| without_body(own, by)).unwrap_or(own));
            decided_of(project, row.commune, whole, &row.place)
        };
        let boi = by.zip(own.first()).map(|(by, first)| said(by.to_owned(), &first.place));
        let xa = Listed::new(own.iter().map(one).collect(), &from);
        NhomCongNhan { danh_hieu: title.words(), boi, xa }
    });
    let decisions = titles(project, period);
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
    let short: Vec<usize> = all.iter().copied().filter(short).collect();
    let at_end = status.map(StatusReport::complete_at_end);
    let left = |commune: &usize| at_end.as_ref().is_none_or(|own| !own.contains(commune));
    any.then(|| CongNhan {
        can_cung_co: listed(&short.iter().copied().filter(left).collect::<Vec<_>>(), &both),
        chua_du_tieu_chi: listed(&short, &both),
        tat_ca: listed(&all, &decisions),
        moi: listed(&new, &decisions),
        trong_ky: groups.filter(|group| !group.xa.is_empty()).collect(),
        dang_lam_ho_so: files(project, period, report, communes, |own| own.is_told),
        du_tieu_chi_da_cong_nhan: listed(&complete, &both),
    })
}

/// Who completes the file for which title, the lowest first; of the titles that are wanted.
pub fn files(
    project: &Project,
    period: &Period,
    report: &PeriodReport,
    communes: &Communes<'_>,
    wanted: fn(&Completing) -> bool,
) -> Vec<NhomHoSo> {
    let of = |title: Recognition| {
        let own = Completing::of(project, period, report, title);
        let any = wanted(&own) && !own.communes.is_empty();
        any.then(|| NhomHoSo { danh_hieu: title.words(), xa: communes.chosen(&own.communes) })
    };
    Recognition::ALL.into_iter().filter_map(of).collect()
}

/// Derivation those stand that the year's plan is to bring to the standard; nothing where it names none.
pub fn aimed(
    project: &Project,
    period: &Period,
    status: &StatusReport,
    communes: &Communes<'_>,
) -> Option<MucTieuNam> {
    let all = communes.striving();
    let complete = status.complete();
    let (decided, open): (Vec<usize>, Vec<usize>) =
        all.iter().partition(|commune| project.is_recognised(period, **commune));
    let (waiting, short): (Vec<usize>, Vec<usize>) =
        open.into_iter().partition(|commune| complete.contains(commune));
    let from = [all.from.clone(), complete.from.clone(), titles(project, period)];
    let from = Origin::all(Derivation::Choice, from);
    (!all.is_empty()).then(|| MucTieuNam {
        xa: communes.chosen(all),
        da_cong_nhan: Listed::new(communes.all(&decided), &from),
        cho_cong_nhan: Listed::new(communes.all(&waiting), &from),
        chua_dat: short_of(project, status, &short, &from),
        ngoai_ke_hoach: beyond(project, period, Recognition::Standard, all, communes),
    })
}

/// Communes with a decision of a title in the period that the plan does not aim at it.
fn beyond(
    project: &Project,
    period: &Period,
    title: Recognition,
    aimed: &[usize],
    communes: &Communes<'_>,
) -> Listed<Xa> {
    let rows = period.recognised.iter().filter(|row| row.title == title && row.decision.is_some());
    let own: Vec<usize> =
        rows.map(|row| row.commune).filter(|commune| !aimed.contains(commune)).collect();
    Listed::new(communes.all(&own), &titles(project, period))
}

/// Communes with how many criteria they meet.
fn short_of(
    project: &Project,
    status: &StatusReport,
    communes: &[usize],
    from: &Origin,
) -> Listed<XaChuaDat> {
    let one = |commune: &usize| {
        let unit = &project.communes[*commune];
        let now = status.now.commune(*commune);
        let none = || Figure::<u32>::sum(Vec::new());
        let dat = now.map_or_else(none, |now| now.base.clone()).into();
        XaChuaDat { loai: unit.kind.label(), day_du: unit.full_name(), dat }
    };
    Listed::new(communes.iter().map(one).collect(), from)
}

/// The same of the titles above it; nothing of those that the plan does not aim at.
pub fn aimed_higher(
    project: &Project,
    period: &Period,
    report: &PeriodReport,
    communes: &Communes<'_>,
) -> Vec<MucTieuDanhHieu> {
    let aims = project.communes.iter().filter_map(|commune| commune.aim.as_ref());
    let aims = of_rows(aims.map(|aim| &aim.place));
    let of = |title: Recognition| {
        let all = communes.aiming(title);
        let status = report.advanced.as_ref().filter(|_| title == Recognition::Advanced);
        let met = reached(project, period, report, title);
        let (decided, open): (Vec<usize>, Vec<usize>) = all
            .iter()
            .partition(|commune| project.title_at(Some(period), **commune) >= Some(title));
        let listed = |commune: &usize| {
            let mut own = period.recognised.iter().filter(|row| row.commune == *commune);
            own.any(|row| row.title == title && row.decision.is_none())
        };
        let (completing, open): (Vec<usize>, Vec<usize>) = open.into_iter().partition(listed);
        let (waiting, open): (Vec<usize>, Vec<usize>) =
            open.into_iter().partition(|commune| met.contains(commune));
        let from = [aims.clone(), titles(project, period), met.from];
        let from = Origin::all(Derivation::Choice, from);
        let listed = |own: &[usize]| Listed::new(communes.all(own), &from);
        // Every one of them has a row in the period's table, or none is told of.
        let known = status
            .filter(|status| open.iter().all(|commune| status.now.commune(*commune).is_some()));
        let is_short = |commune: &usize| {
            let now = known.and_then(|status| status.now.commune(*commune));
            now.is_some_and(|now| !now.unmet.is_empty())
        };
        let (short, whole): (Vec<usize>, Vec<usize>) =
            open.iter().copied().partition(|commune| known.is_none() || is_short(commune));
        MucTieuDanhHieu {
            danh_hieu: title.words(),
            xa: listed(all),
            da_cong_nhan: listed(&decided),
            dang_lam_ho_so: listed(&completing),
            cho_cong_nhan: listed(&waiting),
            chua_dat: listed(&open),
            chua_du: match known {
                Some(status) => short_of(project, status, &short, &from),
                None => Vec::new().into(),
            },
            thieu_chuan: listed(&whole),
            ngoai_ke_hoach: beyond(project, period, title, all, communes),
            so_tieu_chi: project
                .advanced_set
                .as_ref()
                .filter(|_| status.is_some())
                .map(|set| communes.of_set(set.criteria.len())),
        }
    };
    let higher = Recognition::ALL.into_iter().filter(|title| *title > Recognition::Standard);
    higher.map(of).filter(|aim| !aim.xa.is_empty()).collect()
}

/// Who is no longer of special difficulty; nothing where the office tells of none.
pub fn risen(project: &Project, period: &Period, communes: &Communes<'_>) -> Option<RaKhoi> {
    let units = period.risen.iter().filter(|row| row.hamlet.is_none());
    let units: Vec<XaCongNhan> = units
        .map(|row| decided_of(project, row.commune, row.decision.as_deref(), &row.place))
        .collect();
    let all = period.risen.iter().filter_map(|row| Some(row.hamlet.as_ref()?.value.clone()));
    let all = viet::hamlet_names(&all.collect::<Vec<_>>(), &project.hamlet_word());
    let named = period.risen.iter().filter(|row| row.hamlet.is_some());
    let hamlets = named.zip(all).filter_map(|(row, ten)| {
        let name = row.hamlet.as_ref()?;
        let ten = said(ten, &name.place);
        let word = project.hamlet_word_of(row.commune);
        let day_du = said(viet::hamlet_name(&name.value, &word), &name.place);
        let decision = row.decision.as_deref().map(viet::decision_cited);
        let quyet_dinh = decision.map(|decision| said(decision, &row.place));
        Some(ThonRaKhoi { ten, day_du, xa: communes.one(row.commune), quyet_dinh })
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
    let from = of_rows(period.risen.iter().map(|row| &row.place));
    (!period.risen.is_empty()).then(|| RaKhoi {
        xa: Listed::new(units, &from),
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
