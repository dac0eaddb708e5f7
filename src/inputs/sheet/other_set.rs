//! A sheet whose criteria bear the names of another built-in set than the project's.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::Sheet;
use super::header::GridRow;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::Node;
use crate::inputs::{builtin_sets, criteria_set};
use crate::viet;

/// No name of a criterion has fewer letters.
const SHORTEST: usize = 4;

/// The names of the criteria of each built-in set, folded.
static NAMES: LazyLock<Vec<(&'static str, Vec<String>)>> = LazyLock::new(|| {
    let sets = builtin_sets().iter().filter_map(|(id, yaml)| {
        let set = criteria_set(&(*id).into(), yaml, &mut Diagnostics::new())?;
        Some((*id, set.criteria.iter().map(|criterion| viet::fold(&criterion.name)).collect()))
    });
    sets.collect()
});

/// What is wrong where most criteria of another set stand in a sheet by name, and hardly one of the
/// project's own.
pub(super) fn named(sheet: &Sheet<'_>, grid: &[GridRow]) -> Option<Problem> {
    let own = sheet.set.filter(|_| sheet.spec.coded)?;
    // Most cells of such a sheet are marks, and none of them is a name.
    let all: BTreeSet<&str> = grid
        .iter()
        .flat_map(|(_, cells)| cells)
        .filter_map(|(_, node)| match node {
            Node::Text(text) if text.chars().nth(SHORTEST - 1).is_some() => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let texts: BTreeSet<String> = all
        .into_iter()
        .map(viet::fold)
        .map(|text| text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned())
        .collect();
    let count = |names: &[String]| names.iter().filter(|name| texts.contains(*name)).count();
    let of_own: Vec<String> = own.criteria.iter().map(|own| viet::fold(&own.name)).collect();
    let there = count(&of_own);
    let other = NAMES.iter().find(|(id, names)| {
        let named = count(names);
        *id != own.id && named * 5 >= names.len() * 4 && named > there * 2
    });
    other.map(|(id, names)| Problem::SheetOfOtherSet {
        count: count(names),
        other: (*id).to_owned(),
        set: own.id.clone(),
    })
}
