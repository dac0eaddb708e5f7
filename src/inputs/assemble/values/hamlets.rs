//! Counts of hamlets, and what is said of one by name.

use super::{as_typed, refused, shown_field};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::Node;
use crate::inputs::{counted, tables};
use crate::model::HamletCount;
use crate::origin::{Place, Sourced, Spot};

/// No commune has more hamlets: a larger number is a year, a date's or an amount.
pub const MOST_HAMLETS: u32 = 999;

/// A count of hamlets: a number, a mark, or a lower bound ("1 trở lên").
pub fn hamlets(
    field: &str,
    node: &Sourced<Node>,
    found: &mut Diagnostics,
) -> Option<Sourced<HamletCount>> {
    match counted::read(&node.value) {
        _ if node.value.is_empty() || refused(node, found) => return None,
        Some(None) => return None,
        Some(Some(count)) if count.number <= MOST_HAMLETS => {
            return Some(Sourced::new(count, node.place.clone()));
        }
        Some(Some(_)) | None => {}
    }
    let problem = Problem::NotACount {
        seen: node.value.shown(),
        field: hamlet_field(field, &node.place),
        exact: false,
    };
    found.report(problem, &node.place);
    None
}

/// What a field of hamlets is called in a message.
pub fn hamlet_field(key: &str, place: &Place) -> String {
    let heading = tables::table("xom").and_then(|spec| spec.field(key)).map(|field| field.heading);
    match place.spot {
        Spot::Cell { .. } => heading.unwrap_or(key).to_owned(),
        Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => key.to_owned(),
    }
}

/// What is said of one hamlet by name: a mark, or 1 and 0. A number beyond counts others, or is a
/// year.
pub fn one_hamlet(
    hamlet: &str,
    field: &str,
    node: &Sourced<Node>,
    found: &mut Diagnostics,
) -> Option<Sourced<HamletCount>> {
    // Five hamlets have not one name: "V" is a tick.
    if matches!(&node.value, Node::Text(text) if text.trim().eq_ignore_ascii_case("v")) {
        let count = HamletCount { number: 1, at_least: false };
        return Some(Sourced::new(count, node.place.clone()));
    }
    let mut own = Diagnostics::new();
    match hamlets(field, node, &mut own) {
        Some(count) if count.value.number <= 1 && !count.value.at_least => Some(count),
        None if own.is_empty() => None,
        None if !own.iter().all(|d| matches!(d.problem, Problem::NotACount { .. })) => {
            found.extend(own);
            None
        }
        Some(_) | None => {
            let seen = as_typed(&node.value);
            let (hamlet, field) = (hamlet.to_owned(), shown_field(field, &node.place));
            let problem = Problem::CountOfOneHamlet { hamlet, seen, field };
            found.report(problem, &node.place);
            None
        }
    }
}
