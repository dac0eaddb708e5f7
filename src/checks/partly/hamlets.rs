//! Counts of hamlets that some communes do not state.

use std::collections::BTreeMap;

use super::whole::{Part, whole};
use crate::checks::Subject;
use crate::diag::Diagnostics;
use crate::figures::has_hamlets;
use crate::model::{Hamlet, HamletCount, Period};
use crate::origin::{Place, Sourced};

/// A count of a row of hamlets.
type Count = fn(&Hamlet) -> &Option<Sourced<HamletCount>>;

/// A commune that had hamlets with a title and of which the period says nothing.
pub(super) fn hamlets(subject: &Subject<'_>, period: &Period, found: &mut Diagnostics) {
    let project = subject.project;
    let before = project.before(period.id.value).filter(|before| !before.hamlets.is_empty());
    let before = before.map_or(&project.hamlets, |before| &before.hamlets);
    let titles: [(&str, Count); 2] = [
        ("đạt chuẩn nông thôn mới", |hamlet| &hamlet.standard_base),
        ("nông thôn mới kiểu mẫu", |hamlet| &hamlet.model_base),
    ];
    for (title, pick) in titles {
        let counted = |all: &[Hamlet]| -> BTreeMap<usize, u32> {
            let mut counts = BTreeMap::new();
            for (commune, count) in all.iter().filter_map(|h| Some((h.commune, pick(h).as_ref()?)))
            {
                *counts.entry(commune).or_default() += count.value.number;
            }
            // Among hamlets by name a blank is none, as long as any is marked.
            let named = || all.iter().filter(|own| own.name.is_some());
            if named().any(|own| pick(own).is_some()) {
                for own in named() {
                    counts.entry(own.commune).or_default();
                }
            }
            counts
        };
        let (now, was) = (counted(&period.hamlets), counted(before));
        if now.is_empty() {
            continue;
        }
        let all = was.iter().filter(|(_, count)| **count > 0).map(|(commune, _)| *commune);
        let parts: Vec<Part<'_>> = all
            .chain(now.keys().copied().filter(|commune| !was.contains_key(commune)))
            .map(|commune| {
                let place = of_commune(&period.hamlets, commune).unwrap_or(&period.place);
                (subject.commune(commune), now.contains_key(&commune), place)
            })
            .collect();
        let word = project.hamlet_word();
        whole(&format!("Số {word} {title} ({})", period.id.value.name()), &parts, found);
        // What was not given before would be a rise.
        let before_parts: Vec<Part<'_>> = now
            .iter()
            .filter(|(commune, count)| **count > 0 || was.contains_key(commune))
            .filter_map(|(commune, _)| {
                let place = of_commune(before, *commune)?;
                Some((subject.commune(*commune), was.contains_key(commune), place))
            })
            .collect();
        let missing = before_parts.iter().filter(|(_, given, _)| !given).count();
        // Where many are blank, blank is none.
        if missing * 4 <= before_parts.len() {
            let from = match project.before(period.id.value).filter(|p| !p.hamlets.is_empty()) {
                Some(before) => before.id.value.name(),
                None => "đầu năm".to_owned(),
            };
            whole(&format!("Số {word} {title} ({from})"), &before_parts, found);
        }
    }
}

/// Where a commune's hamlets stand in a table, or its first row where it has none.
fn of_commune(hamlets: &[Hamlet], commune: usize) -> Option<&Place> {
    let own = hamlets.iter().find(|hamlet| hamlet.commune == commune);
    own.or(hamlets.first()).map(|hamlet| &hamlet.place)
}

/// How many hamlets a commune has in all, which few leave out where others state it.
pub(super) fn in_all(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let hamlets = &project.hamlets;
    let counts = |commune: usize| {
        let mut own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
        own.any(|hamlet| hamlet.total.is_some() || hamlet.name.is_some())
    };
    if !hamlets.iter().any(|hamlet| hamlet.total.is_some()) {
        return;
    }
    let all = (0..project.communes.len()).filter(|commune| has_hamlets(project, *commune));
    let parts = all.filter_map(|commune| {
        Some((subject.commune(commune), counts(commune), of_commune(hamlets, commune)?))
    });
    let parts: Vec<Part<'_>> = parts.collect();
    let missing = parts.iter().filter(|(_, given, _)| !given).count();
    if missing * 4 <= parts.len() {
        whole(&format!("Tổng số {}", project.hamlet_word()), &parts, found);
    }
}
