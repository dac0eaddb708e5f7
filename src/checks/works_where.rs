//! N698: a work is where its name says, and so is who builds it.

use std::collections::BTreeSet;

use super::{Check, Subject};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::model::Project;
use crate::origin::Place;
use crate::viet::{self, UnitLevel};

pub const CHECK: Check = Check {
    codes: &["N698"],
    about: "a work that names one commune or hamlet lies in it, and a commune that builds builds its own: \
            a list that was filled down has the place of the row above",
    run,
};

fn run(subject: &Subject<'_>, found: &mut Diagnostics) {
    let project = subject.project;
    for work in &project.projects {
        let name = units(project, &work.name.value);
        let location = work.location.as_deref().unwrap_or_default();
        let own = if location.is_empty() { name.clone() } else { units(project, location) };
        let place = work.places.of("dia_diem");
        tell(&name, &own, (&work.name.value, location), place, &work.name.place, found);
        if let Some(investor) = &work.investor {
            let builds = units(project, investor);
            let named: BTreeSet<String> = name.union(&own).cloned().collect();
            tell(
                &builds,
                &named,
                (&work.name.value, investor),
                work.places.of("chu_dau_tu"),
                &work.name.place,
                found,
            );
        }
    }
    for period in &project.periods {
        for arrear in &period.arrears {
            let Some(commune) = &arrear.commune else { continue };
            let (name, own) = (units(project, &arrear.name.value), units(project, commune));
            tell(
                &name,
                &own,
                (&arrear.name.value, commune),
                arrear.places.of("xa"),
                &arrear.name.place,
                found,
            );
        }
    }
}

/// Tells of units that a text names while another names none of them.
fn tell(
    one: &BTreeSet<String>,
    two: &BTreeSet<String>,
    (name, seen): (&str, &str),
    place: &Place,
    with: &Place,
    found: &mut Diagnostics,
) {
    if !one.is_empty() && !two.is_empty() && one.is_disjoint(two) {
        let (name, seen) = (viet::one_line(name), viet::one_line(seen));
        let problem = Problem::WorkElsewhere { name, seen };
        found.push(Diagnostic::new(problem).at(place).with(with));
    }
}

/// The communes of the list, or of a single commune the hamlets, that a text names.
fn units(project: &Project, text: &str) -> BTreeSet<String> {
    if project.communes.len() > 1 {
        let named = viet::units_named(text).into_iter();
        let named = named.filter(|unit| unit.level == UnitLevel::Commune && unit.sure);
        let keys: BTreeSet<String> = named.map(|unit| viet::unit_key(&unit.name)).collect();
        let known = |key: &&String| {
            project.communes.iter().any(|own| viet::unit_key(&own.name.value) == **key)
        };
        return keys.iter().filter(known).cloned().collect();
    }
    let padded = format!(" {} ", viet::fold_tones(text).replace([',', ';', '(', ')'], " "));
    let names = project.hamlets.iter().filter_map(|hamlet| hamlet.name.as_ref());
    let keys = names.map(|name| viet::hamlet_key(&name.value));
    // A hamlet that is called as its commune is not what "UBND xã Tân Lập" means.
    let commune = project.communes.first().map(|own| viet::hamlet_key(&own.name.value));
    let keys = keys.filter(|key| commune.as_ref() != Some(key));
    keys.filter(|key| key.contains(' ') && padded.contains(&format!(" {key} "))).collect()
}
