//! Sources of a period that are parts of the plan's sources and stand beside them: "Vốn đầu tư phát
//! triển" without "Ngân sách trung ương" above it is a part of it all the same.

use crate::figures::same_source;
use crate::model::{FundingResult, FundingSource};
use crate::origin::Sourced;

/// Puts each source of a period that the plan has once, as a part, below those that it is a part of.
pub fn below_their_sources(funding: &mut Vec<FundingResult>, plan: &[FundingSource]) {
    let is_root = |own: &FundingResult| named(plan, &own.name.value).is_some();
    let is_part = |own: &FundingResult| !is_root(own) && paths(plan, &own.name.value).len() == 1;
    if !funding.iter().any(is_part) {
        return;
    }
    let mut roots: Vec<FundingResult> = Vec::with_capacity(funding.len());
    // What stands in the table as a source of the plan's comes first, wherever its row is.
    let (mut own, others): (Vec<_>, Vec<_>) = funding.drain(..).partition(|own| is_root(own));
    roots.append(&mut own);
    for one in others {
        match paths(plan, &one.name.value).as_slice() {
            [path] => put(&mut roots, path, one),
            _ => roots.push(one),
        }
    }
    *funding = roots;
}

fn named<'a>(plan: &'a [FundingSource], name: &str) -> Option<&'a FundingSource> {
    plan.iter().find(|source| same_source(&source.name.value, name))
}

/// The sources above each one of a name.
fn paths<'a>(plan: &'a [FundingSource], name: &str) -> Vec<Vec<&'a FundingSource>> {
    let mut paths = Vec::new();
    paths_to(plan, name, &mut Vec::new(), &mut paths);
    paths
}

fn paths_to<'a>(
    plan: &'a [FundingSource],
    name: &str,
    above: &mut Vec<&'a FundingSource>,
    paths: &mut Vec<Vec<&'a FundingSource>>,
) {
    for source in plan {
        if same_source(&source.name.value, name) {
            paths.push(above.clone());
        }
        above.push(source);
        paths_to(&source.parts, name, above, paths);
        above.pop();
    }
}

/// Adds a source below others, which are made where they are not there.
fn put(level: &mut Vec<FundingResult>, path: &[&FundingSource], one: FundingResult) {
    let Some((first, rest)) = path.split_first() else {
        level.push(one);
        return;
    };
    let known = level.iter().position(|own| same_source(&own.name.value, &first.name.value));
    let at = known.unwrap_or(level.len());
    if known.is_none() {
        level.push(FundingResult {
            name: Sourced::new(first.name.value.clone(), one.name.place.clone()),
            plan: None,
            mobilised: None,
            disbursed: None,
            rest: None,
            parts: Vec::new(),
            of_which: first.of_which,
            implied: false,
            lacking: Default::default(),
            place: one.place.clone(),
        });
    }
    if let Some(source) = level.get_mut(at) {
        put(&mut source.parts, rest, one);
    }
}
