//! N510, N551: a commune cannot have more NTM hamlets than hamlets, and no hamlet gains twice.

use std::collections::BTreeMap;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};

pub const CHECK: Check = Check {
    codes: &["N510", "N551"],
    about: "hamlets with a title and those that are to gain it cannot exceed the commune's hamlets, \
            and a hamlet that has it cannot gain it",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let mut stated: BTreeMap<usize, (u32, &crate::origin::Place)> = BTreeMap::new();
    for hamlet in &subject.project.hamlets {
        if let Some(total) = &hamlet.total {
            let entry = stated.entry(hamlet.commune).or_insert((0, &total.place));
            entry.0 += total.value.number;
        }
    }
    for hamlet in &subject.project.hamlets {
        let pairs = [
            (&hamlet.standard_base, &hamlet.standard_target),
            (&hamlet.model_base, &hamlet.model_target),
        ];
        for (base, target) in pairs {
            if let (Some(name), Some(base), Some(target)) = (&hamlet.name, base, target)
                && base.value.number > 0
                && target.value.number > 0
            {
                let name = name.value.clone();
                let problem = Problem::HamletGainsTwice { name };
                found.push(Diagnostic::new(problem).at(&target.place).with(&base.place));
            }
        }
    }
    let titles = [&subject.figures.hamlets.standard, &subject.figures.hamlets.model];
    for share in titles.iter().flat_map(|title| &title.by_commune) {
        let Some((total, place)) = stated.get(&share.commune) else { continue };
        if share.end() > *total {
            let problem = Problem::HamletsExceedTotal {
                commune: subject.commune(share.commune),
                stated: total.to_string(),
                computed: share.end().to_string(),
            };
            found.report(problem, place);
        }
    }
}
