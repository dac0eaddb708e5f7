//! How many hamlets there are, all and those with a title, of one commune or of all.

use super::figure::{Derivation, Figure, Origin, Seen};
use super::to_u32;
use crate::model::{Hamlet, HamletCount, Period, Project, UnitKind};
use crate::origin::Sourced;

/// The names of a commune's hamlets that a count gives a title; nothing where some count has no name.
pub fn with_title(
    hamlets: &[Hamlet],
    commune: usize,
    pick: impl Fn(&Hamlet) -> &Option<Sourced<HamletCount>>,
) -> Option<Vec<&Sourced<String>>> {
    let own = hamlets.iter().filter(|hamlet| hamlet.commune == commune);
    let own: Vec<&Hamlet> = own.collect();
    let given = own
        .iter()
        .filter(|hamlet| pick(hamlet).as_ref().is_some_and(|count| count.value.number > 0));
    let named = own.iter().any(|hamlet| hamlet.name.is_some());
    named.then(|| given.map(|hamlet| hamlet.name.as_ref()).collect()).flatten()
}

/// All hamlets of a commune: as the period states, or as the plan does; by their names where rows are
/// named.
pub fn hamlets_in(project: &Project, period: &Period, commune: usize) -> Option<Figure<u32>> {
    let own = period.hamlets.iter().any(|row| row.total.is_some());
    let stated = || all_of(&period.hamlets, commune);
    own.then(stated).flatten().or_else(|| all_of(&project.hamlets, commune))
}

/// All hamlets of a commune in a table of them.
fn all_of(hamlets: &[Hamlet], commune: usize) -> Option<Figure<u32>> {
    let own = || hamlets.iter().filter(|hamlet| hamlet.commune == commune);
    let totals = own().filter_map(|row| row.total.as_ref());
    let stated: Vec<Figure<u32>> =
        totals.map(|total| Figure::count(total.value.number, &total.place)).collect();
    let named = own().filter_map(|hamlet| hamlet.name.as_ref());
    let named: Vec<Origin> = named.map(|name| Origin::cell(&name.place, Seen::Row)).collect();
    match (stated.is_empty(), to_u32(named.len())) {
        (false, _) => Some(Figure::<u32>::sum(stated)),
        (true, 0) => None,
        (true, count) => Some(Figure::new(count, Origin::of(Derivation::Count, count, named))),
    }
}

/// Whether a commune has hamlets to count: a ward of which no table of hamlets has a row has none, they
/// are of the rural units.
pub fn has_hamlets(project: &Project, commune: usize) -> bool {
    let of_periods = project.periods.iter().flat_map(|period| &period.hamlets);
    let mut rows = project.hamlets.iter().chain(of_periods);
    project.communes[commune].kind != UnitKind::Ward || rows.any(|row| row.commune == commune)
}

/// The sum over all communes with hamlets, where every one's number is known.
fn over_all(project: &Project, of: impl Fn(usize) -> Option<Figure<u32>>) -> Option<Figure<u32>> {
    let all = (0..project.communes.len()).filter(|commune| has_hamlets(project, *commune)).map(of);
    let all = all.collect::<Option<Vec<Figure<u32>>>>().filter(|all| !all.is_empty());
    all.map(Figure::<u32>::sum)
}

/// All hamlets of a commune in the plan's table.
pub fn hamlets_in_unit(project: &Project, commune: usize) -> Option<Figure<u32>> {
    all_of(&project.hamlets, commune)
}

/// The names of all hamlets of a single commune in the plan's table; nothing where a row has none or
/// counts several.
pub fn known_hamlets(project: &Project) -> Option<Vec<String>> {
    let counted = |hamlet: &Hamlet| hamlet.total.is_some();
    if project.communes.len() != 1 || project.hamlets.iter().any(counted) {
        return None;
    }
    project.hamlets.iter().map(|own| Some(own.name.as_ref()?.value.clone())).collect()
}

/// All hamlets of the plan's table, where it has every commune's number.
pub fn hamlets_in_plan(project: &Project) -> Option<Figure<u32>> {
    over_all(project, |commune| all_of(&project.hamlets, commune))
}

/// All hamlets, where every commune's number is known.
pub(super) fn total(project: &Project, period: &Period) -> Option<Figure<u32>> {
    over_all(project, |commune| hamlets_in(project, period, commune))
}
