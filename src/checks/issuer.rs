//! N592, N598, N600: who issues a document is the one whose data it prints. A sample of `ntm init` that was
//! filled in half, or a neighbour's folder that was copied, says one name in its head and another below.

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::OrganisationLevel;
use crate::viet;

pub const CHECK: Check = Check {
    codes: &["N592", "N598", "N600"],
    about: "a single unit is the issuing body's own, subject and place name speak of its area, and \
            nothing of the sample of `ntm init` is left once the data is the office's own",
    run,
};

/// What the sample calls units, and what it says of its rows.
const SAMPLE_NAMES: &[&str] = &["Mẫu", "Mẫu Một", "Mẫu Hai", "Mẫu Ba", "Mẫu Bốn", "Mẫu Năm"];
const SAMPLE_WORDS: &[&str] = &["(minh họa)", "(minh hoạ)"];

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let illustrative = subject.project.illustrative.is_some();
    // While the sample is being filled in, one name may be replaced before the other.
    if !(illustrative && is_sample(subject)) {
        own_unit(subject, found);
        other_area(subject, found);
    }
    if !illustrative {
        of_sample(subject, found);
    }
}

/// Whether units still have the names of the sample that `ntm init` writes.
fn is_sample(subject: &Subject<'_>) -> bool {
    let project = subject.project;
    let area = viet::split_unit(&project.organisation.area).1;
    let names = project.communes.iter().map(|own| own.name.value.as_str()).chain([area.as_str()]);
    let place = project.organisation.place_name.as_str();
    names.chain([place]).any(|name| SAMPLE_NAMES.contains(&viet::one_line(name).as_str()))
}

/// The only unit of a commune's own project is the area that the body governs.
fn own_unit(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let ([unit], OrganisationLevel::Commune) = (&project.communes[..], project.organisation.level)
    else {
        return;
    };
    let area = viet::one_line(&project.organisation.area);
    let (kind, name) = viet::split_unit(&area);
    let kind = kind.unwrap_or(unit.kind);
    if kind == unit.kind && viet::unit_key(&name) == viet::unit_key(&unit.name.value) {
        return;
    }
    let problem = Problem::UnitNotOfBody {
        unit: unit.full_name(),
        area: area.clone(),
        name,
        kind: kind.label().to_owned(),
    };
    found.push(Diagnostic::new(problem).at(&unit.name.place));
}

/// The area named in a subject and the place name are the body's own.
fn other_area(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    let organisation = &project.organisation;
    let area = viet::one_line(&organisation.area);
    let own = viet::fold_tones(&area);
    for document in &project.documents {
        let subject = viet::one_line(&document.subject.value);
        let Some(seen) = area_in(&subject) else { continue };
        // "xã Hòa Lâm - Phú Típ": a name may have a hyphen between its parts.
        let behind = subject.split_once(AREA).map_or("", |(_, behind)| behind);
        if viet::fold_tones(behind).starts_with(&own) {
            continue;
        }
        let same_level = viet::area_noun(&seen) == viet::area_noun(&area);
        let within = organisation.level != OrganisationLevel::Commune;
        if within && !same_level {
            continue;
        }
        let field = "trich_yeu".to_owned();
        let problem = Problem::OtherAreaName { field, seen, area: area.clone() };
        found.report(problem, &document.subject.place);
    }
    let bare = |text: &str| {
        let noun = viet::area_noun(text).map_or(0, |noun| noun.chars().count());
        let name: String = text.chars().skip(noun).collect();
        viet::fold_tones(name.trim())
    };
    let lines = [
        ("dong_ten", organisation.name_lines.join(" ")),
        ("chu_quan", organisation.superior.join(" ")),
    ];
    for (field, line) in lines {
        if let Some(seen) = other_unit(&line, &area) {
            let place = organisation.places.of(field);
            let field = field.to_owned();
            let problem = Problem::OtherAreaName { field, seen, area: area.clone() };
            found.report(problem, place);
        }
    }
    for basis in project.documents.iter().flat_map(|document| &document.legal_bases) {
        // "Hội đồng nhân dân xã Khe Lâm": who decides for another area does not decide for this one.
        let body = ["Hội đồng nhân dân ", "Ủy ban nhân dân ", "HĐND ", "UBND "];
        let by = body.iter().find_map(|own| basis.value.split(own).nth(1).map(|rest| (own, rest)));
        let Some((_, rest)) = by.filter(|(_, rest)| viet::area_noun(rest).is_some()) else {
            continue;
        };
        if let Some(seen) = other_unit(rest.split(" về ").next().unwrap_or_default(), &area) {
            let field = "can_cu".to_owned();
            let problem = Problem::OtherAreaName { field, seen, area: area.clone() };
            found.report(problem, &basis.place);
        }
    }
    if organisation.level != OrganisationLevel::Commune {
        for text in project.prose.values().flat_map(|texts| &texts.value) {
            if let Some(seen) = other_unit(&text.value, &area) {
                let field = "loi_van".to_owned();
                let problem = Problem::OtherAreaName { field, seen, area: area.clone() };
                found.report(problem, &text.place);
            }
        }
    }
    let place = &organisation.place_name;
    // A province's or a department's paper may be dated at the commune in which it has its seat.
    let seat = project.communes.iter().any(|own| viet::fold_tones(&own.name.value) == bare(place));
    if !seat && bare(place) != bare(&area) {
        let problem = Problem::OtherAreaName {
            field: "dia_danh".to_owned(),
            seen: place.clone(),
            area: area.clone(),
        };
        found.report(problem, organisation.places.of("dia_danh"));
    }
    if !viet::fold_tones(&organisation.name.value).contains(&bare(&area)) {
        let problem = Problem::OtherAreaName {
            field: "ten".to_owned(),
            seen: organisation.name.value.clone(),
            area,
        };
        found.report(problem, &organisation.name.place);
    }
}

/// A unit of the area's own level that a text names, and that is not the area: "XÃ KHE VANG" in the
/// papers of xã Khe Vàng. One that names the area, too, compares the two.
fn other_unit(text: &str, area: &str) -> Option<String> {
    let noun = viet::area_noun(area)?;
    let own = viet::unit_key(&area.chars().skip(noun.chars().count()).collect::<String>());
    let named = viet::units_named(text);
    let of_level = |unit: &&viet::NamedUnit| unit.noun == noun;
    let is_own = |unit: &viet::NamedUnit| {
        format!("{} ", viet::unit_key(&unit.behind)).starts_with(&format!("{} ", own.trim()))
    };
    if named.iter().filter(of_level).any(is_own) {
        return None;
    }
    let other = named.iter().find(of_level)?;
    Some(format!("{} {}", other.noun, other.name))
}

/// What stands before the area that a subject names.
const AREA: &str = "địa bàn ";

/// The area that a subject names: "xã An Lạc" of "… trên địa bàn xã An Lạc năm 2026"; nothing where it
/// names none by its own name.
fn area_in(subject: &str) -> Option<String> {
    let (_, behind) = subject.split_once(AREA)?;
    let noun = viet::area_noun(behind)?.split(' ').count();
    let words: Vec<&str> = behind.split(' ').collect();
    let named = words[noun..].iter().take_while(|word| {
        word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
    });
    let count = named.count();
    let seen = words[..noun + count].join(" ");
    (count > 0).then(|| seen.trim_end_matches([',', '.', ';']).to_owned())
}

/// What `ntm init` wrote as an example and nobody replaced: told once for each place.
fn of_sample(subject: &Subject<'_>, found: &mut Diagnostics) {
    let mut first: Option<Diagnostic> = None;
    subject.project.visit_texts(&mut |text, place| {
        let line = viet::one_line(text);
        // As it is spelt there: an own name may begin with the word.
        let is_name = SAMPLE_NAMES.contains(&viet::split_unit(&line).1.as_str());
        let says = SAMPLE_WORDS.iter().any(|words| viet::fold_tones(&line).contains(words));
        if !is_name && !says {
            return;
        }
        first = Some(match first.take() {
            None => Diagnostic::new(Problem::SampleLeft { seen: line }).at(place),
            Some(told) => told.with(place),
        });
    });
    first.into_iter().for_each(|told| found.push(told));
}
