//! Amounts and counts.

use rust_decimal::Decimal;

use super::{refused, shown_field};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::Node;
use crate::origin::Sourced;
use crate::viet::{self, NumberError};

/// An exact decimal. Text is read the Vietnamese way; a stored number is taken as Excel shows it.
pub fn decimal(
    field: &str,
    node: &Sourced<Node>,
    found: &mut Diagnostics,
) -> Option<Sourced<Decimal>> {
    let value = match &node.value {
        Node::Empty => return None,
        Node::Number(number) => Ok(*number),
        Node::Text(text) => viet::parse_decimal(text),
        _ if refused(node, found) => return None,
        _ => Err(NumberError::NotANumber),
    };
    match value {
        Ok(number) if too_large(number) => {
            let (seen, field) = (node.value.shown(), shown_field(field, &node.place));
            found.report(Problem::NumberTooLarge { seen, field }, &node.place);
            None
        }
        Ok(number) => Some(Sourced::new(number, node.place.clone())),
        Err(error) => {
            let seen = node.value.shown();
            let field = shown_field(field, &node.place);
            let problem = match error {
                NumberError::EnglishFormat { suggest } => {
                    Problem::EnglishNumber { seen, suggest, field }
                }
                NumberError::Ambiguous { thousands } => {
                    Problem::AmbiguousNumber { seen, thousands, field }
                }
                _ => Problem::NotANumber { seen, field },
            };
            found.report(problem, &node.place);
            None
        }
    }
}

/// Whether a cell holds nothing but a dash.
pub fn is_dash(node: &Node) -> bool {
    matches!(node, Node::Text(text) if viet::is_dash(text))
}

/// No amount has more: a thousand tỷ in đồng has sixteen digits with its decimals, and sums of larger
/// ones cannot be exact.
fn too_large(number: Decimal) -> bool {
    number.abs() >= Decimal::from(1_000_000_000_000_000_i64)
}

/// An amount: a decimal that is not negative.
pub fn amount(
    field: &str,
    node: &Sourced<Node>,
    found: &mut Diagnostics,
) -> Option<Sourced<Decimal>> {
    // A dash in a column of money means nothing there.
    if is_dash(&node.value) {
        return None;
    }
    let number = decimal(field, node, found)?;
    if number.value.is_sign_negative() && !number.value.is_zero() {
        let seen = node.value.shown();
        found.report(
            Problem::NegativeAmount { seen, field: shown_field(field, &node.place) },
            &node.place,
        );
        return None;
    }
    Some(number)
}

/// A whole number, such as a row's total.
pub fn whole(field: &str, node: &Sourced<Node>, found: &mut Diagnostics) -> Option<Sourced<u32>> {
    let value = match &node.value {
        Node::Empty => return None,
        Node::Number(number) if number.is_integer() => u32::try_from(*number).ok(),
        // A dash in a column of counts means that nothing is counted there.
        Node::Text(text) if viet::is_dash(text) => return None,
        Node::Text(text) => match text.split_once('/') {
            // "16/19" states the total and what it is out of; elsewhere it is a date or a share.
            Some((number, all)) if field == "tong" => match viet::parse_count(all) {
                Ok(all) => viet::parse_count(number).ok().filter(|number| *number <= all),
                Err(_) => None,
            },
            Some(_) => None,
            None => viet::parse_count(text).ok(),
        },
        _ if refused(node, found) => return None,
        _ => None,
    };
    if value.is_none() {
        let problem = Problem::NotACount {
            seen: node.value.shown(),
            field: shown_field(field, &node.place),
            exact: false,
        };
        found.report(problem, &node.place);
    }
    value.map(|value| Sourced::new(value, node.place.clone()))
}
