//! N637: something met that was not assigned, while something assigned is not: a mark that slipped into
//! another row looks like that.

use super::hamlets::Count;
use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::figures::with_title;
use crate::model::{Code, Hamlet, Period, Standing};
use crate::origin::{Place, Sourced};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N637"],
    about: "a criterion or a hamlet newly met without being assigned, beside one that is assigned and \
            not met, may be a mark in a wrong row",
    run,
};

/// A mark slips in the rows of one commune or two; of more it is how the year goes.
const MOST: usize = 2;
/// So many marks slip at once.
const MOST_MARKS: usize = 2;

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let year = subject.project.programme.year;
    for period in subject.project.periods.iter().filter(|period| period.id.value.year == year) {
        let communes = 0..subject.project.communes.len();
        let own = communes.filter(|commune| {
            let by_form = period.returns.iter().any(|own| own.commune == *commune);
            !by_form && !period.not_reported.contains(commune)
        });
        let told: Vec<Diagnostic> = own
            .flat_map(|commune| {
                let titles: [(Count, Count); 2] = [
                    (|hamlet| &hamlet.standard_base, |hamlet| &hamlet.standard_target),
                    (|hamlet| &hamlet.model_base, |hamlet| &hamlet.model_target),
                ];
                let hamlets = titles.map(|pick| hamlets(subject, period, commune, pick));
                [criteria(subject, period, commune)].into_iter().chain(hamlets).flatten()
            })
            .collect();
        if told.len() <= MOST {
            told.into_iter().for_each(|told| found.push(told));
        }
    }
}

fn criteria(subject: &Subject<'_>, period: &Period, commune: usize) -> Option<Diagnostic> {
    let project = subject.project;
    let status = period.status.as_ref()?;
    let earlier = project.last_with(period.id.value, |earlier| earlier.status.is_some());
    let before = earlier.and_then(|earlier| earlier.status.as_ref()).unwrap_or(&project.status);
    let own = subject.figures.standard.communes.iter().find(|own| own.commune == commune)?;
    let is_done = |matrix, number: u16| {
        Standing::at(&project.set, matrix).is_done(commune, Code::criterion(number))
    };
    let numbers = project.set.criteria.iter().map(|criterion| criterion.number);
    let reached: Vec<u16> = numbers
        .filter(|number| !own.new.contains(number))
        .filter(|number| is_done(status, *number) && !is_done(before, *number))
        .filter(|number| !is_done(&project.status, *number))
        .collect();
    let missing: Vec<u16> =
        own.new.iter().copied().filter(|number| !is_done(status, *number)).collect();
    let place = |number: &u16| status.place(commune, *number);
    let shown = |numbers: &[u16]| format!("tiêu chí số {}", super::list(numbers));
    let names = (shown(&reached), shown(&missing));
    let places = (reached.iter().map(place).collect(), missing.iter().map(place).collect());
    told(subject.commune(commune), period, names, places)
}

fn hamlets(
    subject: &Subject<'_>,
    period: &Period,
    commune: usize,
    (met, target): (Count, Count),
) -> Option<Diagnostic> {
    let project = subject.project;
    let key = |name: &Sourced<String>| viet::hamlet_key(&name.value);
    let keys = |names: &[&Sourced<String>]| names.iter().map(|name| key(name)).collect::<Vec<_>>();
    let plan = &project.hamlets;
    let now = with_title(&period.hamlets, commune, met)?;
    let assigned = with_title(plan, commune, target)?;
    let titled = |hamlets: &[Hamlet]| {
        with_title(hamlets, commune, met).map(|names| keys(&names)).unwrap_or_default()
    };
    let earlier = project.last_with(period.id.value, |earlier| !earlier.hamlets.is_empty());
    let mut before = titled(plan);
    before.extend(earlier.map(|earlier| titled(&earlier.hamlets)).unwrap_or_default());
    before.extend(keys(&assigned));
    let (reached_now, named) = (keys(&now), keys(&named(plan, commune)));
    // A name that the plan does not have is told as that.
    let known = |own: &String| named.contains(own);
    let reached: Vec<_> =
        now.into_iter().filter(|name| !before.contains(&key(name)) && known(&key(name))).collect();
    let missing: Vec<_> =
        assigned.into_iter().filter(|name| !reached_now.contains(&key(name))).collect();
    let shown = |names: &[&Sourced<String>]| {
        let names: Vec<String> =
            names.iter().map(|name| viet::split_hamlet(&name.value).1).collect();
        format!("{} {}", project.hamlet_word_of(commune), names.join(", "))
    };
    let names = (shown(&reached), shown(&missing));
    let places = |names: &[&'_ Sourced<String>]| {
        names.iter().map(|name| name.place.clone()).collect::<Vec<_>>()
    };
    let (reached, missing) = (places(&reached), places(&missing));
    told(
        subject.commune(commune),
        period,
        names,
        (reached.iter().collect(), missing.iter().collect()),
    )
}

fn named(hamlets: &[Hamlet], commune: usize) -> Vec<&Sourced<String>> {
    let own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
    own.filter_map(|hamlet| hamlet.name.as_ref()).collect()
}

fn told(
    name: String,
    period: &Period,
    (reached, missing): (String, String),
    (at, others): (Vec<&Place>, Vec<&Place>),
) -> Option<Diagnostic> {
    let (first, rest) = at.split_first()?;
    if others.is_empty() || at.len() > MOST_MARKS {
        return None;
    }
    let problem =
        Problem::ReachedUnassigned { name, period: period.id.value.name(), reached, missing };
    let told = Diagnostic::new(problem).at(first);
    Some(rest.iter().chain(&others).fold(told, |told, place| told.with(place)))
}
