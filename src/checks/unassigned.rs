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
        // Of many communes some always meet what nobody assigned: only a neighbour is told.
        let alone = subject.project.communes.len() == 1;
        for commune in own {
            let titles: [(Count, Count); 2] = [
                (|hamlet| &hamlet.standard_base, |hamlet| &hamlet.standard_target),
                (|hamlet| &hamlet.model_base, |hamlet| &hamlet.model_target),
            ];
            let hamlets = titles.map(|pick| hamlets(subject, period, commune, pick));
            let slips = [criteria(subject, period, commune)].into_iter().chain(hamlets).flatten();
            let slips = slips.filter(|slip| alone || slip.is_near());
            slips.for_each(|slip| found.push(slip.told(subject, period, commune)));
        }
    }
}

/// What is met without being assigned, and what is assigned and not met; each with its place in the
/// order of its list.
struct Slip<'a> {
    reached: Vec<(usize, &'a Place)>,
    missing: Vec<(usize, &'a Place)>,
    /// Where the plan might have assigned what is met.
    planned: Vec<&'a Place>,
    names: (String, String),
}

impl<'a> Slip<'a> {
    fn of(
        reached: Vec<(usize, &'a Place)>,
        missing: Vec<(usize, &'a Place)>,
        names: (String, String),
    ) -> Option<Self> {
        let few = !reached.is_empty() && reached.len() <= MOST_MARKS && !missing.is_empty();
        few.then_some(Slip { reached, missing, planned: Vec::new(), names })
    }

    /// Whether each that is met stands beside one that is missing.
    fn is_near(&self) -> bool {
        self.reached
            .iter()
            .all(|(own, _)| self.missing.iter().any(|(other, _)| own.abs_diff(*other) == 1))
    }

    fn told(self, subject: &Subject<'_>, period: &Period, commune: usize) -> Diagnostic {
        let (reached, missing) = self.names;
        let (name, period) = (subject.commune(commune), period.id.value.name());
        let mut told =
            Diagnostic::new(Problem::ReachedUnassigned { name, period, reached, missing });
        for (at, (_, place)) in self.reached.iter().chain(&self.missing).enumerate() {
            told = if at == 0 { told.at(place) } else { told.with(place) };
        }
        self.planned.into_iter().fold(told, Diagnostic::with)
    }
}

fn criteria<'a>(subject: &Subject<'a>, period: &'a Period, commune: usize) -> Option<Slip<'a>> {
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
    let placed = |numbers: &[u16]| {
        let placed = numbers.iter().map(|own| (usize::from(*own), status.place(commune, *own)));
        placed.collect()
    };
    let shown = |numbers: &[u16]| format!("tiêu chí số {}", super::list(numbers));
    Slip::of(placed(&reached), placed(&missing), (shown(&reached), shown(&missing)))
}

fn hamlets<'a>(
    subject: &Subject<'a>,
    period: &'a Period,
    commune: usize,
    (met, target): (Count, Count),
) -> Option<Slip<'a>> {
    let project = subject.project;
    let plan: &'a [Hamlet] = &project.hamlets;
    let key = |name: &Sourced<String>| viet::hamlet_key(&name.value);
    let titled = |hamlets: &'a [Hamlet], pick: Count| with_title(hamlets, commune, pick);
    let now = titled(&period.hamlets, met)?;
    let assigned = titled(plan, target)?;
    let earlier = project.last_with(period.id.value, |earlier| !earlier.hamlets.is_empty());
    let earlier = earlier.and_then(|earlier| titled(&earlier.hamlets, met));
    let before: Vec<String> = titled(plan, met)
        .into_iter()
        .chain(earlier)
        .flatten()
        .chain(assigned.iter().copied())
        .map(key)
        .collect();
    let now_keys: Vec<String> = now.iter().map(|name| key(name)).collect();
    // The order of the plan's list; a name that it does not have is told as that.
    let order: Vec<String> = plan
        .iter()
        .filter(|hamlet| hamlet.commune == commune)
        .filter_map(|hamlet| hamlet.name.as_ref())
        .map(key)
        .collect();
    let placed = |names: &[&'a Sourced<String>]| -> Vec<(usize, &'a Place)> {
        let at = |name: &&'a Sourced<String>| {
            Some((order.iter().position(|own| *own == key(name))?, &name.place))
        };
        names.iter().filter_map(at).collect()
    };
    let reached: Vec<&Sourced<String>> = now
        .into_iter()
        .filter(|name| !before.contains(&key(name)) && order.contains(&key(name)))
        .collect();
    let listed = plan.iter().filter(|hamlet| hamlet.commune == commune);
    let planned = listed
        .filter_map(|hamlet| hamlet.name.as_ref())
        .filter(|name| reached.iter().any(|own| key(own) == key(name)))
        .map(|name| &name.place)
        .collect();
    let missing: Vec<&Sourced<String>> =
        assigned.into_iter().filter(|name| !now_keys.contains(&key(name))).collect();
    let shown = |names: &[&Sourced<String>]| {
        let word = project.hamlet_word_of(commune);
        // "Bản Mới" among thôn bears its whole name.
        let bare = |name: &str| match viet::HamletKind::parse(&word) {
            Some(kind) => viet::split_hamlet_of(name, kind),
            None => name.to_owned(),
        };
        let names: Vec<String> = names.iter().map(|name| bare(&name.value)).collect();
        format!("{word} {}", names.join(", "))
    };
    let slip = Slip::of(placed(&reached), placed(&missing), (shown(&reached), shown(&missing)));
    slip.map(|slip| Slip { planned, ..slip })
}
