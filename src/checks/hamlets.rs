//! N510: a commune cannot have more NTM hamlets than hamlets.

use std::collections::BTreeMap;

use super::{Check, Subject};
use crate::diag::{Diagnostics, Problem};

pub const CHECK: Check = Check {
    codes: &["N510"],
    about: "hamlets with a title and those that are to gain it cannot exceed the commune's hamlets",
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
