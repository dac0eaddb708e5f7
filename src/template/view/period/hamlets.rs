//! Hamlets with a title at the end of a period.

use serde::Serialize;

use crate::figures::{Figure, HamletChange, HamletMoves, HamletReport, hamlets_in, share};
use crate::model::Period;
use crate::template::ledger::{self, said};
use crate::template::values::Count;
use crate::template::view::units::{Communes, Xa};
use crate::viet;

#[derive(Serialize)]
pub(super) struct XomKy {
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
    /// the word for those assigned that do not have it yet
    ten_thon_con: String,
    /// how many fewer than at the year’s beginning
    khoi_phuc: Count,
    /// the word for those of communes that fell behind
    ten_thon_mat: String,
    ten_tang: Vec<String>,
    ten_giam: Vec<String>,
    /// of a single commune, where all have names: those assigned that do not have it yet
    ten_con_lai: Vec<String>,
    /// of those to restore, where all have names
    ten_khoi_phuc: Vec<String>,
    /// those to restore by commune
    khoi_phuc_theo_xa: Vec<ThonTaiXa>,
}

#[derive(Serialize)]
struct ThonTaiXa {
    xa: Xa,
    so: Count,
    /// names of the hamlets, where all have one
    ten: Vec<String>,
}

pub(super) fn hamlets(
    communes: &Communes<'_>,
    period: &Period,
    report: &HamletReport,
    model: bool,
) -> XomKy {
    let project = communes.project;
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
    let to_restore = moves.behind.iter().map(|own| ThonTaiXa {
        xa: communes.one(own.commune),
        so: (&own.number).into(),
        ten: viet::hamlet_names(&own.names, &project.hamlet_word_of(own.commune)),
    });
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
        ten_khoi_phuc: moves.behind.iter().flat_map(|own| names(&own.names)).collect(),
        khoi_phuc_theo_xa: to_restore.collect(),
        ty_le_giao: reached.as_ref().and_then(|reached| shown(reached, &report.assigned)),
        da_dat: reached.map(Count::from),
        khoi_phuc: moves.to_restore.into(),
        ten_thon_mat: project.hamlet_word_among(moves.behind.iter().map(|own| own.commune)),
        ten_tang: names(&moves.gained),
        ten_giam: names(&moves.lost),
        // Where none has it, none of all of them has.
        ten_thon: match (&report.total, report.communes.iter().any(titled)) {
            (Some(_), _) => of_all(),
            (None, true) => word(titled),
            (None, false) => word(|_| true),
        },
        ten_thon_doi: word(|row| *row.gained() + *row.lost() > 0),
        ten_thon_giao: word(|row| *row.assigned > 0),
        ten_thon_con: project.hamlet_word_among(report.short.iter().copied()),
    }
}
