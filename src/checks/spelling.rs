//! N518: prose spells the communes as the list of communes does.

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};
use crate::origin::Sourced;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N518"],
    about: "a commune's name in prose is written with the capitals of its name (Phụ lục II, II.1): \
            \"Tân Lập\", not \"Tân lập\"",
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
    };
    for texts in project.prose.values() {
        texts.value.iter().for_each(&mut look);
    }
    for office in &project.assignments {
        office.tasks.iter().chain(&office.later_tasks).for_each(&mut look);
    }
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
