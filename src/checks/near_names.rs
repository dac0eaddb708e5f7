//! N301, N632, N634: what is named twice is one thing, or two that can be told apart.

use std::collections::{BTreeMap, BTreeSet};

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::model::{Commune, InvestmentProject, Project};
use crate::origin::{Place, Sourced};
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N301", "N632", "N634"],
    about: "two hamlets of a commune, two offices, or the place of a work and a hamlet whose names \
            differ by their tones alone are perhaps one that was misspelt, and a work of one name in \
            two groups counts twice",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    hamlets(subject, found);
    places(subject, found);
    offices(subject, found);
    sources(subject, found);
    groups(&subject.project.projects, found);
}

/// Tells of a name that differs from an earlier one by its tones alone. One without any tone is that of
/// a sheet that is written so.
#[derive(Default)]
struct Names<'a> {
    known: BTreeMap<String, (String, String, &'a Place)>,
    /// Pairs that were told: an office may stand in every row.
    told: BTreeSet<(String, String)>,
}

impl<'a> Names<'a> {
    fn add(&mut self, name: &str, key: &str, place: &'a Place, found: &mut Diagnostics) {
        let own = (key.to_owned(), name.to_owned(), place);
        // "Văn hóa - Xã hội" and "Văn hóa và Xã hội" are one.
        let folded = viet::fold(key).replace(" va ", " ");
        let (other_key, other, first) = self.known.entry(folded).or_insert(own);
        let differs = *other_key != key && !key.is_ascii() && !other_key.is_ascii();
        if differs && self.told.insert((key.to_owned(), other_key.clone())) {
            let tones = viet::fold(key) == viet::fold(other_key);
            let (seen, other) = (name.to_owned(), other.clone());
            let problem = Problem::NameNearlyAnother { seen, other, tones };
            found.push(Diagnostic::new(problem).at(place).with(first));
        }
    }
}

/// Two hamlets of one commune.
fn hamlets(subject: &Subject<'_>, found: &mut Diagnostics) {
    let mut names: BTreeMap<usize, Names<'_>> = BTreeMap::new();
    for hamlet in &subject.project.hamlets {
        let Some(name) = &hamlet.name else { continue };
        let own = names.entry(hamlet.commune).or_default();
        own.add(&name.value, &viet::hamlet_key(&name.value), &name.place, found);
    }
    numbered(subject, found);
}

/// Two hamlets of one commune whose numbers alone are written otherwise: "Đông 1", "Đông 01",
/// "Đông1", "Đông số 1", "Đông I".
fn numbered(subject: &Subject<'_>, found: &mut Diagnostics) {
    let mut known: BTreeMap<(usize, String), &Sourced<String>> = BTreeMap::new();
    for hamlet in &subject.project.hamlets {
        let Some(name) = &hamlet.name else { continue };
        let key = viet::hamlet_key(&name.value);
        let Some(plain) = with_plain_number(&key) else { continue };
        let first = *known.entry((hamlet.commune, plain)).or_insert(name);
        if viet::hamlet_key(&first.value) != key {
            let (seen, other) = (name.value.clone(), first.value.clone());
            let problem = Problem::NameNearlyAnother { seen, other, tones: false };
            found.push(Diagnostic::new(problem).at(&name.place).with(&first.place));
        }
    }
}

/// The key of a name of words and a number, with the number in plain digits; nothing for another one.
fn with_plain_number(key: &str) -> Option<String> {
    let bare = key.trim_end_matches(|c: char| c.is_ascii_digit());
    let (words, number) = match bare.len() < key.len() {
        true => (bare, key[bare.len()..].parse::<u32>().ok()?),
        false => {
            let (words, last) = key.rsplit_once(' ')?;
            (words, u32::try_from(viet::parse_roman(&viet::upper(last))?).ok()?)
        }
    };
    let words = words.trim_end_matches([' ', '-', '.']);
    let words = words.strip_suffix(" số").unwrap_or(words).trim_end();
    (!words.is_empty()).then(|| format!("{words} {number}"))
}

/// The place of a work that is nearly a hamlet.
fn places(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let named = project.hamlets.iter().filter_map(|hamlet| hamlet.name.as_ref());
    let known: Vec<(String, &Sourced<String>)> =
        named.map(|name| (viet::hamlet_key(&name.value), name)).collect();
    let is_commune = |part: &str| {
        let key = viet::unit_key(part);
        project.communes.iter().any(|commune| viet::unit_key(&commune.name.value) == key)
    };
    for work in &project.projects {
        let location = work.location.as_deref().unwrap_or_default();
        let parts = location.split([',', ';', '\n', '+']).flat_map(|part| part.split(" - "));
        for part in parts.map(str::trim).filter(|part| !is_commune(part)) {
            let key = viet::hamlet_key(part);
            let folded = viet::fold(&key);
            if folded.is_empty() || known.iter().any(|(own, _)| *own == key) {
                continue;
            }
            let near = || {
                // "Thôn Đồng Trê": one letter too few.
                let noun = viet::split_hamlet(part).0.is_some() && project.communes.len() == 1;
                let near = viet::did_you_mean(&key, known.iter().map(|(own, _)| own.as_str()))?;
                known.iter().find(|(own, _)| own == near).filter(|_| noun)
            };
            let hamlet = known.iter().find(|(own, _)| viet::fold(own) == folded).or_else(near);
            let tones = hamlet.is_none_or(|(own, _)| viet::fold(own) == folded);
            // "Xã Cao Sợn" is no hamlet.
            let (kind, name) = viet::split_unit(part);
            let mut communes = project.communes.iter().filter(|_| kind.is_some());
            let key = viet::fold(&viet::unit_key(&name));
            let unit = communes.find(|own| viet::fold(&viet::unit_key(&own.name.value)) == key);
            let listed = hamlet.map(|(_, name)| &name.place).or(unit.map(|own| &own.name.place));
            let other = hamlet.map(|(_, other)| other.value.clone());
            if let (Some(other), Some(listed)) =
                (other.or_else(|| unit.map(Commune::full_name)), listed)
            {
                let seen = part.to_owned();
                let problem = Problem::NameNearlyAnother { seen, other, tones };
                found.push(Diagnostic::new(problem).at(work.places.of("dia_diem")).with(listed));
            } else if kind.is_some() && project.communes.len() > 1 {
                let problem = Problem::UnknownCommune { name };
                let mut told = Diagnostic::new(problem).at(work.places.of("dia_diem"));
                told.severity = Severity::Warning;
                found.push(told);
            }
        }
    }
}

/// Offices, wherever the plan names them: those that have tasks of their own first.
fn offices(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let mut names = Names::default();
    let investors = project
        .projects
        .iter()
        .filter_map(|own| Some((own.investor.as_deref()?, own.places.of("chu_dau_tu"))));
    let recipients = project.documents.iter().flat_map(|document| &document.recipients.list);
    let recipients = recipients.map(|own| (own.value.as_str(), &own.place));
    for (list, place) in project.offices().chain(investors).chain(recipients) {
        for name in list.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
            names.add(name, &viet::fold_tones(name), place, found);
            hamlet_among_offices(project, name, place, found);
        }
    }
}

/// "Thôn Đồng Trển" among the offices that work together in a commune.
fn hamlet_among_offices(project: &Project, office: &str, place: &Place, found: &mut Diagnostics) {
    if project.communes.len() != 1 || viet::split_hamlet(office).0.is_none() {
        return;
    }
    let key = viet::hamlet_key(office);
    let named: Vec<(String, &Sourced<String>)> = project
        .hamlets
        .iter()
        .filter_map(|hamlet| hamlet.name.as_ref())
        .map(|name| (viet::hamlet_key(&name.value), name))
        .collect();
    let near = named.iter().find(|(own, _)| viet::fold(own) == viet::fold(&key));
    if let Some((_, hamlet)) = near.filter(|_| named.iter().all(|(own, _)| *own != key)) {
        let (seen, other) = (office.to_owned(), hamlet.value.clone());
        let problem = Problem::NameNearlyAnother { seen, other, tones: true };
        found.push(Diagnostic::new(problem).at(place).with(&hamlet.place));
    }
}

/// Sources of funding, in the plan and in each period.
fn sources(subject: &Subject<'_>, found: &mut Diagnostics) {
    let mut names = Names::default();
    let mut planned: Vec<_> = subject.project.funding.iter().collect();
    while let Some(source) = planned.pop() {
        names.add(
            &source.name.value,
            &viet::fold_tones(&source.name.value),
            &source.name.place,
            found,
        );
        planned.extend(&source.parts);
    }
    for period in &subject.project.periods {
        let mut sources: Vec<_> = period.funding.iter().collect();
        while let Some(source) = sources.pop() {
            let key = viet::fold_tones(&source.name.value);
            names.add(&source.name.value, &key, &source.name.place, found);
            sources.extend(&source.parts);
        }
    }
}

/// A work of one name in two groups, whose name says more than its kind: "Đường nội thôn Khe Sim".
fn groups(works: &[InvestmentProject], found: &mut Diagnostics) {
    let mut known: BTreeMap<String, &InvestmentProject> = BTreeMap::new();
    for work in works {
        let name = &work.name.value;
        let says_which = name
            .split_whitespace()
            .skip(1)
            .any(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
        let is_kind = |group: &&String| {
            viet::units_named(group).is_empty() && viet::split_hamlet(group).0.is_none()
        };
        let Some(second) = work.group.as_ref().filter(is_kind).filter(|_| says_which) else {
            continue;
        };
        let first = known.entry(viet::fold_tones(name)).or_insert(work);
        let other = first.group.as_ref().filter(|own| viet::fold(own) != viet::fold(second));
        if let Some(other) = other {
            let problem = Problem::WorkInTwoGroups {
                name: name.clone(),
                first: other.clone(),
                second: second.clone(),
            };
            found.push(Diagnostic::new(problem).at(&work.name.place).with(&first.name.place));
        }
    }
}
