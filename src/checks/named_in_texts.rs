//! N690: a commune that a text names is one of the list.

use std::collections::BTreeSet;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::{Commune, Project};
use crate::origin::{Place, Sourced};
use crate::viet::{self, NamedUnit, UnitLevel};

pub const CHECK: Check = Check {
    codes: &["N690"],
    about: "what prose, tasks, results, works and arrears name as “xã …” is a unit of the list: \
            “xã Tân Lâp” prints as if there were one",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    // The papers of a single commune name its neighbours, and its own hamlets.
    if project.communes.len() < 2 {
        return hamlets(project, found);
    }
    let bases: BTreeSet<&Place> = project
        .documents
        .iter()
        .flat_map(|document| &document.legal_bases)
        .map(|basis| &basis.place)
        .collect();
    let rows: BTreeSet<&Place> = project.communes.iter().map(|own| &own.name.place).collect();
    // There other tones are told by other rules.
    let mut told_of_tones: BTreeSet<&Place> = project
        .documents
        .iter()
        .map(|document| &document.subject.place)
        .chain(project.prose.values().flat_map(|texts| &texts.value).map(|text| &text.place))
        .collect();
    // Of places of works N301 and N632 tell all.
    let located: BTreeSet<&Place> =
        project.projects.iter().map(|work| work.places.of("dia_diem")).collect();
    for period in &project.periods {
        told_of_tones
            .extend(period.prose.values().flat_map(|texts| &texts.value).map(|text| &text.place));
    }
    for office in &project.assignments {
        told_of_tones
            .extend(office.tasks.iter().chain(&office.later_tasks).map(|text| &text.place));
    }
    let mut told: BTreeSet<(Place, String)> = BTreeSet::new();
    project.visit_texts(&mut |text, place| {
        // An act may be of a unit of long ago; a row of the list is what it is.
        if bases.contains(place) || rows.contains(place) || located.contains(place) {
            return;
        }
        for unit in viet::units_named(text) {
            if !unit.sure || unit.level != UnitLevel::Commune || is_known(&project.communes, &unit)
            {
                continue;
            }
            let meant = meant(&project.communes, &unit);
            // Tones alone are N518's and N632's matter; of many words nearly one is meant, or none.
            let of_tones =
                meant.is_some_and(|own| viet::fold(&own.name.value) == viet::fold(&unit.name));
            let seen = format!("{} {}", unit.noun, unit.name);
            if of_tones && told_of_tones.contains(place)
                || !told.insert((place.clone(), seen.clone()))
            {
                continue;
            }
            let problem = Problem::UnitNotListed { seen, meant: meant.map(Commune::full_name) };
            let listed = meant.map(|own| &own.name.place);
            let diagnostic = Diagnostic::new(problem).at(place);
            found.push(match listed {
                Some(listed) => diagnostic.with(listed),
                None => diagnostic,
            });
        }
    });
}

/// Hamlets of a single commune whose tones are other than in its list: "thôn Suối Trông".
fn hamlets(project: &Project, found: &mut Diagnostics) {
    let names = project.hamlets.iter().filter_map(|hamlet| hamlet.name.as_ref());
    let known: Vec<(String, &Sourced<String>)> =
        names.map(|name| (viet::hamlet_key(&name.value), name)).collect();
    let mut texts: Vec<&Sourced<String>> =
        project.prose.values().flat_map(|texts| &texts.value).collect();
    for period in &project.periods {
        texts.extend(period.prose.values().flat_map(|texts| &texts.value));
        texts.extend(period.activities.iter().filter_map(|own| own.text.as_ref()));
    }
    for text in texts {
        let line = viet::one_line(&text.value);
        let words = viet::words_of(&line);
        for at in 0..words.len() {
            if !matches!(words[at].text, "thôn" | "xóm" | "ấp" | "bản") {
                continue;
            }
            let name =
                words[at + 1..].iter().take_while(|word| word.text.starts_with(char::is_uppercase));
            let name: Vec<&str> = name.take(3).map(|word| word.text).collect();
            let near = (1..=name.len()).rev().find_map(|count| {
                let key = viet::hamlet_key(&name[..count].join(" "));
                let same = known.iter().any(|(own, _)| *own == key);
                let near = known.iter().find(|(own, _)| viet::fold(own) == viet::fold(&key));
                near.filter(|_| !same).map(|(_, listed)| (name[..count].join(" "), *listed))
            });
            if let Some((seen, listed)) = near {
                let seen = format!("{} {seen}", words[at].text);
                let meant = Some(format!("{} {}", words[at].text, listed.value));
                let problem = Problem::UnitNotListed { seen, meant };
                found.push(Diagnostic::new(problem).at(&text.place).with(&listed.place));
            }
        }
    }
}

/// Whether the words behind the noun begin with the name of a unit: "xã Tân Lập Trung tâm".
fn is_known(communes: &[Commune], unit: &NamedUnit) -> bool {
    let behind = format!("{} ", viet::unit_key(&unit.behind));
    let key = viet::unit_key(&unit.name);
    communes.iter().any(|own| {
        let own = viet::unit_key(&own.name.value);
        own == key || behind.starts_with(&format!("{own} "))
    })
}

/// The unit that is probably meant: nearly the same letters, or the same words in another order.
fn meant<'a>(communes: &'a [Commune], unit: &NamedUnit) -> Option<&'a Commune> {
    let sorted = |name: &str| {
        let folded = viet::fold(name);
        let mut words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let turned = communes.iter().find(|own| sorted(&own.name.value) == sorted(&unit.name));
    let near = || {
        let names = communes.iter().map(|own| own.name.value.as_str());
        let near = viet::did_you_mean(&unit.name, names)?;
        communes.iter().find(|own| own.name.value == near)
    };
    turned.or_else(near)
}
