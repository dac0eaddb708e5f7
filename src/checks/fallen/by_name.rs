//! N587, N588: the hamlets that a period names, held against those that the plan or an earlier period
//! names.

use super::{Count, Subject, TITLES, is_explained};
use crate::checks::works::apart_by;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::figures::with_title;
use crate::model::{Hamlet, Period};
use crate::origin::Sourced;
use crate::viet;

pub(super) fn check(
    subject: &Subject<'_>,
    period: &Period,
    commune: usize,
    (when, before): (String, &[Hamlet]),
    found: &mut Diagnostics,
) {
    let misspelt = unknown(subject, period, commune, found);
    for (title, pick) in TITLES {
        for name in lost(period, commune, before, pick).unwrap_or_default() {
            if misspelt.contains(&viet::hamlet_key(&name.value)) {
                continue;
            }
            let bare = viet::split_hamlet(&name.value).1;
            if is_explained(subject, period, commune, &viet::fold_tones(&bare)) {
                continue;
            }
            // Its row in the period's table is where a mark may be missing.
            let key = viet::hamlet_key(&name.value);
            let own = names(&period.hamlets, commune);
            let row = own.into_iter().find(|own| viet::hamlet_key(&own.value) == key);
            let problem = Problem::HamletTitleLost {
                name: name.value.clone(),
                title: format!("đạt chuẩn {}", title.trim_start_matches("đạt chuẩn ")),
                before: when.clone(),
                now: period.id.value.name(),
                any: period.hamlets.iter().any(|hamlet| pick(hamlet).is_some()),
            };
            found.push(match row {
                Some(row) => Diagnostic::new(problem).at(&row.place).with(&name.place),
                None => Diagnostic::new(problem).at(&name.place),
            });
        }
    }
}

/// The hamlets of a commune that had a title and have it no more, where both lists name theirs.
pub(super) fn lost<'a>(
    period: &Period,
    commune: usize,
    before: &'a [Hamlet],
    pick: Count,
) -> Option<Vec<&'a Sourced<String>>> {
    let was = with_title(before, commune, pick)?;
    let now = with_title(&period.hamlets, commune, pick)?;
    let now: Vec<String> = now.iter().map(|name| viet::hamlet_key(&name.value)).collect();
    Some(was.into_iter().filter(|name| !now.contains(&viet::hamlet_key(&name.value))).collect())
}

fn names(hamlets: &[Hamlet], commune: usize) -> Vec<&Sourced<String>> {
    let own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
    own.filter_map(|hamlet| hamlet.name.as_ref()).collect()
}

/// Names that the plan's list does not have. A list of those with a title only leaves others out; there
/// a name that is nearly one of its own is told. Returns the keys of those that are nearly meant.
fn unknown(
    subject: &Subject<'_>,
    period: &Period,
    commune: usize,
    found: &mut Diagnostics,
) -> Vec<String> {
    let plan = &subject.project.hamlets;
    let known = names(plan, commune);
    if known.is_empty() {
        return Vec::new();
    }
    let bare = |hamlet: &&Hamlet| {
        let counts = [&hamlet.standard_base, &hamlet.standard_target]
            .into_iter()
            .chain([&hamlet.model_base, &hamlet.model_target]);
        hamlet.name.is_some() && counts.into_iter().all(Option::is_none)
    };
    let whole = plan.iter().filter(|hamlet| hamlet.commune == commune).any(|hamlet| bare(&hamlet));
    let keys: Vec<String> = known.iter().map(|name| viet::hamlet_key(&name.value)).collect();
    let here: Vec<String> =
        names(&period.hamlets, commune).iter().map(|name| viet::hamlet_key(&name.value)).collect();
    let mut meant = Vec::new();
    for name in names(&period.hamlets, commune) {
        if keys.contains(&viet::hamlet_key(&name.value)) {
            continue;
        }
        // Who is told apart by a number or has a row of its own is another hamlet.
        let taken = |own: &str| here.contains(&viet::hamlet_key(own));
        let apart = |own: &str| apart_by(own) != apart_by(&name.value);
        let others = known.iter().map(|own| own.value.as_str());
        let near = viet::did_you_mean(&name.value, others.filter(|own| !taken(own) && !apart(own)));
        if !whole && near.is_none() {
            continue;
        }
        meant.extend(near.map(viet::hamlet_key));
        let problem = Problem::HamletNotInPlan {
            name: name.value.clone(),
            commune: subject.commune(commune),
        };
        let mut told = Diagnostic::new(problem).at(&name.place).meant(near.map(str::to_owned));
        // A slip would be printed as a hamlet of its own, and the one that is meant as none.
        if near.is_some() {
            told.severity = Severity::Error;
        }
        found.push(told);
    }
    meant
}
