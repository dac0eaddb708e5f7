//! The hamlets with a title and those to which it is assigned.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::figures::{
    Figure, Figures, HamletShare, HamletTitle, hamlets_in_plan, hamlets_in_unit, share,
};
use crate::template::ledger;
use crate::template::values::Count;
use crate::template::view::units::{Communes, Xa};
use crate::viet;

#[derive(Serialize)]
pub(super) struct CacXom {
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
    /// at the year’s end
    cuoi_nam: Count,
    /// of all hamlets
    ty_le_cuoi_nam: Option<String>,
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
    /// which communes these are: “chưa” of all that are not recognised yet, “đã” of all that are, else blank
    tat_ca_xa: &'static str,
    /// what all of them are, recognised (“đã”) or not yet (“chưa”); blank of some of each
    deu_xa: &'static str,
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

/// What the communes with a target are, and whether they are all that there are of these.
fn addressed(title: &HamletTitle, communes: &Communes<'_>) -> [&'static str; 2] {
    let recognised: BTreeSet<usize> = communes.targets.recognised.iter().copied().collect();
    let own = title.by_commune.iter().filter(|share| share.new.as_deref().is_some_and(|n| *n > 0));
    let own: BTreeSet<usize> = own.map(|share| share.commune).collect();
    let with_title = own.intersection(&recognised).count();
    let all = match with_title {
        _ if own.is_empty() => return ["", ""],
        0 => ("chưa", communes.project.communes.len() - recognised.len()),
        own_all if own_all == own.len() => ("đã", recognised.len()),
        _ => return ["", ""],
    };
    let (state, number) = all;
    [if own.len() == number { state } else { "" }, state]
}

fn hamlets(title: &HamletTitle, communes: &Communes<'_>) -> Xom {
    let [tat_ca_xa, deu_xa] = addressed(title, communes);
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
    let of_hamlets = |count: &Figure<u32>| {
        let all = hamlets_in_plan(communes.project)?;
        share(count, &all).map(ledger::text)
    };
    Xom {
        hien_co: (&title.base).into(),
        ty_le: of_hamlets(&title.base),
        cuoi_nam: (&title.end()).into(),
        ty_le_cuoi_nam: of_hamlets(&title.end()),
        ten_thon_hien_co: word(holds),
        ten_thon_tong: match hamlets_in_plan(communes.project) {
            Some(_) => of_all(),
            None => word(holds),
        },
        giao: (&title.new).into(),
        ten_thon: word(|share| share.new.as_deref().is_some_and(|new| *new > 0)),
        tro_len: title.at_least,
        tat_ca_xa,
        deu_xa,
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

pub(super) fn titles(figures: &Figures, communes: &Communes<'_>) -> CacXom {
    CacXom {
        tong: hamlets_in_plan(communes.project).map(Count::from),
        ntm: hamlets(&figures.hamlets.standard, communes),
        kieu_mau: hamlets(&figures.hamlets.model, communes),
    }
}
