//! How much speaks for a row being the sum of others whose figures it has: amounts are round, and some
//! add up by chance.

use rust_decimal::Decimal;

use super::given::Amounts;
use crate::inputs::rows::{Numbering, label, parents};
use crate::viet;

/// How much speaks for it, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Two rows with numbers of their own add up.
    Chance,
    /// Two rows without numbers add up.
    Weak,
    /// Three rows or more add up.
    Fair,
    /// Columns agree that follow from no other, or the row is called what its parts are together.
    Strong,
    /// Its formula says so.
    Proof,
}

/// What speaks for a row being the sum of `parts`; nothing where that is more likely by chance.
pub(super) fn of(
    amounts: &Amounts<'_>,
    at: usize,
    parts: &[usize],
    columns: &[usize],
) -> Option<Weight> {
    if parts.len() < 2 {
        return None;
    }
    let name = amounts.name(at);
    let names: Vec<String> = parts.iter().map(|part| amounts.name(*part)).collect();
    if independent(amounts, at, parts, columns) > 1 || is_called_whole(&name, &names) {
        return Some(Weight::Strong);
    }
    let column = *columns.first()?;
    let amount = |row: &usize| amounts.given[*row][column];
    // Works of one norm add up to many a round amount.
    let of_one_norm = parts.iter().all(|part| amount(part) == amount(&parts[0]));
    if parts.len() > 2 && !of_one_norm {
        return Some(Weight::Fair);
    }
    let unnumbered = |row: &usize| amounts.rows[*row].numbering == Numbering::None;
    if parts.iter().all(unnumbered) && (amounts.spec.tree || unnumbered(&at)) {
        return Some(Weight::Weak);
    }
    // The budget of one level is no sum of others'.
    let budgets = parts.iter().map(|part| amounts.name(*part)).chain([name]);
    let of_levels = budgets.into_iter().all(|name| parents::is_part_of_state_budget(&name));
    let likely = amounts.spec.tree && !of_levels || !amounts.spec.tree && !of_one_norm;
    (parts.len() == 2 && likely).then_some(Weight::Chance)
}

/// In how many columns the figures agree where no column is another one's multiple.
fn independent(amounts: &Amounts<'_>, at: usize, parts: &[usize], columns: &[usize]) -> usize {
    let mut counted: Vec<usize> = Vec::new();
    for column in columns {
        let follows = counted.iter().any(|known| {
            parts.iter().all(|part| {
                let of = |row: usize, column: usize| amounts.given[row][column];
                let product = |one: Decimal, other: Decimal| one.checked_mul(other);
                product(of(at, *column), of(*part, *known))
                    == product(of(at, *known), of(*part, *column))
            })
        });
        if !follows {
            counted.push(*column);
        }
    }
    counted.len()
}

/// Whether a row is called what its parts are together: a group, the state's budget, "Subtotal",
/// "(1)+(2)", "Tiền và công".
fn is_called_whole(name: &str, parts: &[String]) -> bool {
    let folded = viet::fold(name);
    let budgets = |name: &String| parents::is_part_of_state_budget(name);
    label::is_group(name)
        || parents::is_called_group(name)
        || parents::is_state_budget(name)
        || label::is_subtotal(name)
        || parents::is_local_budget(name) && parts.iter().all(|part| parents::is_local_level(part))
        || parts.iter().all(budgets) && !parents::is_part_of_state_budget(name)
        || parts.iter().any(|part| !part.is_empty()) && is_made_of(&folded, parts)
}

/// Whether each word of a name, of which there are several, stands in the name of a part, and no part
/// has them all.
fn is_made_of(folded: &str, parts: &[String]) -> bool {
    let words: Vec<&str> =
        folded.split(' ').filter(|word| !["va", "von", ""].contains(word)).collect();
    let has = |part: &String, word: &str| viet::fold(part).split(' ').any(|own| own == word);
    words.len() > 1
        && words.iter().all(|word| parts.iter().any(|part| has(part, word)))
        && !parts.iter().any(|part| words.iter().all(|word| has(part, word)))
}
