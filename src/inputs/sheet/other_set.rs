//! A sheet whose criteria bear the names of another built-in set than the project's: most of them, or
//! one of them beside a number of the project's set.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::Sheet;
use super::header::GridRow;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::Node;
use crate::inputs::{builtin_sets, columns, criteria_set};
use crate::model::{Code, CriteriaSet};
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

/// Words that names of many criteria have, and that tell none from another.
const COMMON: &[&str] = &["và", "va", "nông", "nong", "thôn", "thon", "xây", "xay", "dựng", "dung"];

/// The name beside a criterion's number that is another built-in set's and has no word in common with
/// the criterion's own, with the set that it is of: "4. Điện" where 4 is the training of people.
pub(super) fn foreign_name(
    set: &CriteriaSet,
    code: Code,
    parts: &[&str],
) -> Option<(String, &'static str)> {
    let own = set.criterion(code.criterion).filter(|_| !code.is_indicator())?;
    let lines = parts.iter().flat_map(|part| part.lines());
    // Above the number stands its group.
    let beside = lines.skip_while(|line| columns::code_of_text(line) != Some(code));
    beside.into_iter().find_map(|line| {
        let name = match columns::leading_code(line) {
            Some((_, name)) => name,
            None => viet::one_line(line),
        };
        let folded = viet::fold(&name);
        let begins = |known: &&String| {
            known.strip_prefix(folded.as_str()).is_some_and(|rest| {
                rest.is_empty() || rest.starts_with(' ') && folded.contains(' ')
            })
        };
        let (id, _) = NAMES.iter().find(|(id, names)| {
            *id != set.id && folded.len() >= SHORTEST && names.iter().any(|own| begins(&own))
        })?;
        (!share_a_word(&name, &own.name)).then_some((name, *id))
    })
}

/// Whether two names have a word in common that tells something.
fn share_a_word(name: &str, other: &str) -> bool {
    // "Số" is no "sở", but where no tones are typed.
    let spoken =
        |text: &str| if name.is_ascii() { viet::fold(text) } else { viet::fold_tones(text) };
    let words = |text: &str| -> BTreeSet<String> {
        let text = spoken(text);
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty() && !COMMON.contains(word)).map(str::to_owned).collect()
    };
    !words(name).is_disjoint(&words(other))
}

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
