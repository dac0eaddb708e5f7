//! N518: prose spells the communes as the list of communes does.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::model::Commune;
use crate::origin::Sourced;
use crate::viet::{self, UnitLevel};

pub const CHECK: Check = Check {
    codes: &["N518"],
    about: "a commune's name in prose is written with the capitals of its name (Phụ lục II, II.1): \
            \"Tân Lập\", not \"Tân lập\"; of one named after a person with that of its kind, too: \"Xã Nguyễn Huệ\"",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    for commune in &project.communes {
        let name = &commune.name.value;
        let wanted = with_capitals(name);
        if wanted != *name {
            let problem = Problem::SpellingOfUnit { seen: name.clone(), name: wanted };
            found.report(problem, &commune.name.place);
        }
    }
    let mut look = |text: &Sourced<String>| {
        let lower = viet::lower(&text.value);
        for commune in &project.communes {
            let name = &commune.name.value;
            // A one-syllable name is too often a word of its own; a name that is itself spelled
            // wrongly was reported where it stands.
            if !name.contains(' ') || with_capitals(name) != *name {
                continue;
            }
            let wanted = viet::lower(name);
            for (at, _) in lower.match_indices(&wanted) {
                // Lower-casing keeps the number of characters here, not of bytes.
                let start = lower[..at].chars().count();
                let seen: String =
                    text.value.chars().skip(start).take(name.chars().count()).collect();
                let before = lower[..at].trim_end();
                let named = before.ends_with("xã") || before.ends_with("phường");
                let mixed =
                    seen != *name && (named || seen.chars().next().is_some_and(char::is_uppercase));
                if mixed && viet::upper(&seen) != seen {
                    let problem = Problem::SpellingOfUnit { seen, name: name.clone() };
                    found.report(problem, &text.place);
                }
            }
        }
        for (seen, name) in named_otherwise(&project.communes, &text.value) {
            found.report(Problem::SpellingOfUnit { seen, name }, &text.place);
        }
    };
    let mut texts = vec![&project.organisation.name];
    texts.extend(project.documents.iter().map(|document| &document.subject));
    texts.extend(project.prose.values().flat_map(|texts| &texts.value));
    for period in &project.periods {
        texts.extend(period.prose.values().flat_map(|texts| &texts.value));
    }
    for office in &project.assignments {
        texts.extend(office.tasks.iter().chain(&office.later_tasks));
    }
    texts.into_iter().for_each(&mut look);
}

/// Units that a text writes otherwise than the documents do: one named after a person without the capital
/// of its kind ("xã Nguyễn Huệ", Phụ lục II, II.1.b), one whose name has other tones ("xã Tân Lâp").
fn named_otherwise(communes: &[Commune], text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for commune in communes.iter().filter(|commune| commune.named_after) {
        let seen = format!("{} {}", commune.kind.label(), commune.name.value);
        if text.contains(&seen) {
            found.push((seen, commune.full_name()));
        }
    }
    let toned = |name: &str| viet::fold_tones(name);
    for unit in viet::units_named(text) {
        let is_known = communes.iter().any(|own| toned(&own.name.value) == toned(&unit.name));
        if !unit.sure || unit.level != UnitLevel::Commune || is_known {
            continue;
        }
        let alike = |own: &&Commune| viet::fold(&own.name.value) == viet::fold(&unit.name);
        let mut meant = communes.iter().filter(alike);
        if let (Some(meant), None) = (meant.next(), meant.next()) {
            found.push((unit.name, meant.name.value.clone()));
        }
    }
    found.dedup();
    found
}

/// A proper name as the decree writes it: a capital at the beginning of each syllable (Phụ lục II,
/// II.1). Names of the kind "Ia Kla" or "Đạ M'Rông" are left as they are inside.
fn with_capitals(name: &str) -> String {
    let shout = name.contains(' ') && viet::upper(name) == name && name.chars().count() > 4;
    name.split(' ')
        .map(|word| match shout {
            true => viet::upper_first(&viet::lower(word)),
            false => viet::upper_first(word),
        })
        .collect::<Vec<_>>()
        .join(" ")
}
