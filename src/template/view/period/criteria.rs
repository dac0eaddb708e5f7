//! What communes meet at the end of a period, and what has changed.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::Value;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::figures::{
    self, Band, CriterionReport, Derivation, Figure, Origin, Since, StatusReport, share,
};
use crate::model::{CriteriaSet, PeriodKind};
use crate::template::ledger;
use crate::template::values::{Count, Listed, amount};
use crate::template::view::units::{Communes, TieuChiTen, Xa, criteria_names};
use crate::viet;

/// Criteria: all communes together, by group, by change, and by criterion.
#[derive(Serialize)]
pub(super) struct TieuChiKy {
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
    /// of a single commune: those that it did not lose since the base of comparison
    chua_dat_khac: Listed<TieuChiTen>,
    /// criteria not met, of all communes
    so_chua_dat: Count,
    dat_chuan: Listed<Xa>,
    dat_chuan_moi: Listed<Xa>,
    /// they met all at the base of comparison
    khong_con_dat_chuan: Listed<Xa>,
    /// whether one met all of them before
    tung_du: bool,
    ty_le_dat_chuan: Option<String>,
    nhom: Vec<NhomXa>,
    thay_doi: Listed<ThayDoi>,
    can_dat_lai: Listed<ThayDoi>,
    /// whether that is just what was lost since the base of comparison
    mat_tu_dau_nam: bool,
    theo_tieu_chi: Vec<TungTieuChi>,
    /// what each commune is assigned and does not meet yet
    con_lai_theo_xa: Listed<ConLai>,
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
    /// what was gained, where the sentence on the base of comparison does not name all of it, or not
    /// all that was lost
    dat_them: Vec<ThayDoi>,
    /// what was lost, on the same conditions
    mat: Vec<ThayDoi>,
}

/// What a commune is assigned and does not meet yet.
#[derive(Serialize)]
struct ConLai {
    xa: Xa,
    tieu_chi: Listed<TieuChiTen>,
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
    /// all that gained the same where three or more did, at the first of them
    tang_cung: Vec<Xa>,
    /// whether it is named with such a first one
    tang_da_ke: bool,
    /// as `tang_cung`, of `giam`
    giam_cung: Vec<Xa>,
    /// as `tang_da_ke`, of `giam`
    giam_da_ke: bool,
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
    so: Listed<String>,
    tung_dat: bool,
}

/// So many communes are named beside one comparison.
const MOST_OF_A_COMPARISON: usize = 3;

pub(super) fn criteria(
    (set, name): (&CriteriaSet, String),
    kind: PeriodKind,
    status: &StatusReport,
    communes: &Communes<'_>,
) -> TieuChiKy {
    let changed = |own: Vec<&figures::Change>| changes(&own, set, communes);
    let complete = status.complete();
    let number = complete.counted();
    let units: Vec<usize> = status.now.communes.iter().map(|c| c.commune).collect();
    let all = &status.now.number;
    let lost = |own: &[figures::Change]| parts(own, |change| &change.lost);
    let gained = |own: &[figures::Change]| parts(own, |change| &change.gained);
    let since = |since: &Since| {
        // A year ago is long ago: a count of what was gained will do.
        let near = status.year_ago.as_ref().is_none_or(|ago| ago.name != since.name);
        let told = gained(&since.changes).is_subset(&gained(&status.changes));
        let same = lost(&since.changes) == lost(&status.changes);
        let part = |of: fn(&figures::Change) -> bool| -> Vec<&figures::Change> {
            since.changes.iter().filter(|change| of(change)).collect()
        };
        let more = part(|change| !change.gained.is_empty());
        let less = part(|change| !change.lost.is_empty());
        // Where the one is named the other is, too; not so many that they fill the sentence.
        let few = |own: &[&figures::Change]| own.len() <= MOST_OF_A_COMPARISON;
        // Nothing that was lost makes nobody name what was gained once more.
        let wanted = (near && !told && !more.is_empty(), !same && !less.is_empty());
        let both = few(&more) && few(&less);
        let named = |own: Vec<&figures::Change>, own_wanted: bool, other_wanted: bool| {
            let is_named = few(&own) && (own_wanted || other_wanted && both);
            changed(own.into_iter().filter(|_| is_named).collect())
        };
        SoSanh {
            dat_them: named(more, wanted.0, near && wanted.1),
            mat: named(less, wanted.1, wanted.0),
            ten: communes.period(since.name.clone()),
            tong: (&since.base).into(),
            tang: (&since.gained).into(),
            giam: (&since.lost).into(),
        }
    };
    let other = status.other.as_ref().map(since);
    let moved = Origin::all(Derivation::Choice, [status.gained().from, status.lost().from]);
    let short = matches!(kind, PeriodKind::Month(_) | PeriodKind::Quarter(_));
    let (tu_dau_nam, ky_truoc) = if short { (other, None) } else { (None, other) };
    let others = || status.other.iter().chain(&status.year_ago);
    // As many are not the same.
    let same = |one: &&Since| {
        gained(&one.changes) == gained(&status.changes)
            && lost(&one.changes) == lost(&status.changes)
    };
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
        chua_dat_khac: match &status.now.communes[..] {
            [only] => criteria_names(set, &status.unmet_before(only)),
            _ => Vec::new().into(),
        },
        so_chua_dat: status.unmet().into(),
        con_lai_theo_xa: {
            let one = |(commune, rest): (usize, Figure<Vec<u16>>)| ConLai {
                xa: communes.one(commune),
                tieu_chi: criteria_names(set, &rest),
            };
            let from = [status.assigned.from.clone(), status.reached.from.clone()];
            let own: Vec<ConLai> = status.rest().into_iter().map(one).collect();
            Listed::new(own, &Origin::all(Derivation::Choice, from))
        },
        dat_chuan: communes.chosen(&complete),
        dat_chuan_moi: communes.chosen(&status.newly_complete()),
        khong_con_dat_chuan: communes.chosen(&status.no_longer_complete()),
        tung_du: status.once_complete(),
        nhom: bands(&status.bands, communes),
        thay_doi: Listed::new(changed(status.changes.iter().collect()), &moved),
        can_dat_lai: Listed::new(changed(status.fallen.iter().collect()), &status.to_regain().from),
        mat_tu_dau_nam: lost(&status.fallen) == lost(&status.changes),
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

/// From so many communes on, criteria that all of them gained or lost are said once.
const ALIKE: usize = 3;

/// What communes gained and lost, and which of them gained or lost the same.
fn changes(own: &[&figures::Change], set: &CriteriaSet, communes: &Communes<'_>) -> Vec<ThayDoi> {
    let alike = |of: fn(&figures::Change) -> &[u16]| -> BTreeMap<Vec<u16>, Vec<usize>> {
        let mut all: BTreeMap<Vec<u16>, Vec<usize>> = BTreeMap::new();
        for change in own.iter().filter(|change| !of(change).is_empty()) {
            all.entry(of(change).to_vec()).or_default().push(change.commune);
        }
        all.retain(|_, all| all.len() >= ALIKE);
        all
    };
    let (gained, lost) = (alike(|own| &own.gained), alike(|own| &own.lost));
    let with = |all: &BTreeMap<Vec<u16>, Vec<usize>>, numbers: &[u16], commune: usize| {
        let all = all.get(numbers).map_or(&[][..], Vec::as_slice);
        match all.first() {
            Some(first) if *first == commune => (communes.all(all), false),
            first => (Vec::new(), first.is_some()),
        }
    };
    let one = |change: &&figures::Change| {
        let (tang_cung, tang_da_ke) = with(&gained, &change.gained, change.commune);
        let (giam_cung, giam_da_ke) = with(&lost, &change.lost, change.commune);
        ThayDoi {
            xa: communes.one(change.commune),
            tang: criteria_names(set, &change.gained),
            giam: criteria_names(set, &change.lost),
            tang_cung,
            tang_da_ke,
            giam_cung,
            giam_da_ke,
        }
    };
    own.iter().map(one).collect()
}

/// The criteria that communes gained, or that they lost.
fn parts(
    changes: &[figures::Change],
    of: fn(&figures::Change) -> &[u16],
) -> BTreeSet<(usize, u16)> {
    let one = |change: &figures::Change| -> Vec<(usize, u16)> {
        of(change).iter().map(|number| (change.commune, *number)).collect()
    };
    changes.iter().flat_map(one).collect()
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
    let mut groups: Vec<Vec<&CriterionReport>> = Vec::new();
    let once_met = |c: &CriterionReport| *c.now == 0 && status.once_met(c.number);
    let key = |c: &CriterionReport| (*c.now, *c.total, once_met(c));
    for criterion in status.criteria.iter().filter(|c| stays(c) && *c.total > 0) {
        match groups.iter_mut().find(|group| key(group[0]) == key(criterion)) {
            Some(group) => group.push(criterion),
            None => groups.push(vec![criterion]),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse((*group[0].now, *group[0].total)));
    let one = |group: Vec<&CriterionReport>| {
        let of = |c: &&CriterionReport| ledger::figure(c.number.to_string(), &c.now.from);
        let from: Vec<Origin> = group.iter().map(|c| c.now.from.clone()).collect();
        KhongDoi {
            hien_co: (&group[0].now).into(),
            tong: (&group[0].total).into(),
            so: Listed::new(group.iter().map(of).collect(), &Origin::all(Derivation::Choice, from)),
            tung_dat: once_met(group[0]),
        }
    };
    groups.into_iter().map(one).collect()
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
