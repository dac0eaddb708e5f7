//! N510, N551, N557, N667: a commune cannot have more NTM hamlets than hamlets, neither in the plan nor in a
//! period, whoever states it; and no hamlet gains its title twice.

use std::collections::BTreeMap;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::figures::hamlets_in;
use crate::model::{Hamlet, HamletCount};
use crate::origin::{Place, Sourced};

pub const CHECK: Check = Check {
    codes: &["N287", "N510", "N551", "N557", "N667"],
    about: "hamlets with a title and those that are to gain it cannot exceed the commune's hamlets, in \
            the plan, in a period's table and in a commune's form alike; and a hamlet that has it \
            cannot gain it; a model hamlet is one that meets the standard",
    run,
};

/// A count of a row of hamlets.
pub(super) type Count = fn(&Hamlet) -> &Option<Sourced<HamletCount>>;

/// A number of hamlets by commune, with the first cell that it comes from.
pub(super) type Counts<'a> = BTreeMap<usize, (u32, &'a Place)>;

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    twice(&project.hamlets, found);
    without_standard(subject, &project.hamlets, found);
    models(subject, &project.hamlets, found);
    let stated = counts(&project.hamlets, |hamlet| &hamlet.total);
    let titles = [&subject.figures.hamlets.standard, &subject.figures.hamlets.model];
    for share in titles.iter().flat_map(|title| &title.by_commune) {
        let Some((total, place)) = stated.get(&share.commune) else { continue };
        if *share.end() > *total {
            let problem = Problem::HamletsExceedTotal {
                commune: subject.commune(share.commune),
                stated: total.to_string(),
                computed: share.end().value.to_string(),
                period: None,
            };
            let told = Diagnostic::new(problem).at(place);
            let parts = super::places_of(&share.end().from.cells());
            found.push(parts.iter().fold(told, Diagnostic::with));
        }
    }
    models_at_end(subject, found);
    for period in &project.periods {
        other_totals(subject, &stated, &period.hamlets, found);
        models(subject, &period.hamlets, found);
        without_standard(subject, &period.hamlets, found);
        // A period may know of more hamlets than the plan did.
        let own = counts(&period.hamlets, |hamlet| &hamlet.total);
        let named = |commune: usize| {
            let rows = project.hamlets.iter().chain(&period.hamlets);
            let mut named = rows.filter(|row| row.commune == commune && row.name.is_some());
            named.next().map(|row| &row.place)
        };
        let titles: [Count; 2] = [|hamlet| &hamlet.standard_base, |hamlet| &hamlet.model_base];
        let titles = titles.map(|pick| counts(&period.hamlets, pick));
        for commune in 0..project.communes.len() {
            // As the report counts them: by their names where no number is stated.
            let total = hamlets_in(project, period, commune);
            let stated = own.get(&commune).or_else(|| stated.get(&commune));
            let known = stated.map(|(_, place)| *place).or_else(|| named(commune));
            let most = titles.iter().filter_map(|counts| counts.get(&commune));
            let most = most.max_by_key(|(count, _)| *count);
            let (Some(total), Some(known), Some((count, place))) = (total, known, most) else {
                continue;
            };
            if *count > *total {
                let problem = Problem::HamletsExceedTotal {
                    commune: subject.commune(commune),
                    stated: total.value.to_string(),
                    computed: count.to_string(),
                    period: Some(period.id.value.to_string()),
                };
                found.push(Diagnostic::new(problem).at(place).with(known));
            }
        }
    }
}

/// What the rows of each commune give together, where any does.
pub(super) fn counts(rows: &[Hamlet], pick: Count) -> Counts<'_> {
    let mut counts = Counts::new();
    for row in rows {
        if let Some(count) = pick(row) {
            let sum = counts.entry(row.commune).or_insert((0, &count.place));
            sum.0 = sum.0.saturating_add(count.value.number);
        }
    }
    counts
}

/// Model hamlets that are more than the hamlets that meet the standard, where both are stated.
fn models(subject: &Subject<'_>, hamlets: &[Hamlet], found: &mut Diagnostics) {
    let standard = counts(hamlets, |hamlet| &hamlet.standard_base);
    for (commune, (model, place)) in counts(hamlets, |hamlet| &hamlet.model_base) {
        let Some((standard, known)) = standard.get(&commune) else { continue };
        if model > *standard {
            let problem = Problem::ModelHamletsExceed {
                commune: subject.commune(commune),
                model,
                standard: *standard,
            };
            found.push(Diagnostic::new(problem).at(place).with(known));
        }
    }
}

/// Model hamlets at the year's end that are more than those that then meet the standard.
fn models_at_end(subject: &Subject<'_>, found: &mut Diagnostics) {
    let figures = &subject.figures.hamlets;
    let targets = counts(&subject.project.hamlets, |hamlet| &hamlet.model_target);
    for share in &figures.model.by_commune {
        let standard = figures.standard.by_commune.iter().find(|own| own.commune == share.commune);
        let end = standard.map_or(0, |own| *own.end());
        let Some((_, place)) = targets.get(&share.commune) else { continue };
        // Where nothing is said of the standard, nothing can be compared.
        if end > 0 && *share.end() > end {
            let problem = Problem::ModelHamletsExceed {
                commune: subject.commune(share.commune),
                model: *share.end(),
                standard: end,
            };
            found.report(problem, place);
        }
    }
}

/// A few communes whose number of all hamlets is another than the plan's, where the others have the same.
fn other_totals(
    subject: &Subject<'_>,
    planned: &Counts<'_>,
    hamlets: &[Hamlet],
    found: &mut Diagnostics,
) {
    let own = counts(hamlets, |hamlet| &hamlet.total);
    let both = own.iter().filter_map(|(commune, own)| Some((*commune, own, planned.get(commune)?)));
    let (same, other): (Vec<_>, Vec<_>) = both.partition(|(_, own, planned)| own.0 == planned.0);
    if other.len() * 10 > same.len() {
        return;
    }
    for (commune, (now, at), (then, with)) in other {
        let problem = Problem::HamletTotalsDiffer {
            commune: subject.commune(commune),
            first: then.to_string(),
            second: now.to_string(),
        };
        let mut told = Diagnostic::new(problem).at(at).with(with);
        told.severity = Severity::Warning;
        found.push(told);
    }
}

/// A hamlet that is a model or is to become one, and neither meets the standard nor is to meet it, where
/// its table tells of others that they do.
fn without_standard(subject: &Subject<'_>, hamlets: &[Hamlet], found: &mut Diagnostics) {
    let met = |count: &Option<Sourced<HamletCount>>| {
        count.as_ref().is_some_and(|count| count.value.number > 0)
    };
    let standard = |hamlet: &Hamlet| met(&hamlet.standard_base) || met(&hamlet.standard_target);
    let stated = hamlets.iter().any(standard);
    for hamlet in hamlets.iter().filter(|hamlet| stated && !standard(hamlet)) {
        let model = [&hamlet.model_target, &hamlet.model_base].into_iter().find(|own| met(own));
        if let (Some(name), Some(model)) = (&hamlet.name, model.and_then(Option::as_ref)) {
            let (name, commune) = (name.value.clone(), subject.commune(hamlet.commune));
            found.report(Problem::ModelWithoutStandard { name, commune }, &model.place);
        }
    }
}

/// Hamlets that have their title and are to gain it.
fn twice(hamlets: &[Hamlet], found: &mut Diagnostics) {
    for hamlet in hamlets {
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
}
