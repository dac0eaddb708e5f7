//! Marks, and lists of criteria.

use rust_decimal::Decimal;

use super::{as_typed, numeral, refused, shown_field, text};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::columns;
use crate::inputs::counted::Nouns;
use crate::inputs::raw::Node;
use crate::model::{Code, CriteriaSet, parse_code_list, point_or_list};
use crate::origin::Sourced;
use crate::viet::{self, Mark};

/// A mark; blank means not met.
pub fn mark(node: &Sourced<Node>, found: &mut Diagnostics) -> Option<Sourced<Mark>> {
    let value = match &node.value {
        Node::Empty => Some(Mark::NotMet),
        Node::Text(text) => viet::parse_criterion_mark(text),
        Node::Number(number) if number.is_zero() => Some(Mark::NotMet),
        Node::Number(number) if *number == Decimal::ONE => Some(Mark::Met),
        Node::Bool(truth) => Some(if *truth { Mark::Met } else { Mark::NotMet }),
        _ if refused(node, found) => return None,
        _ => None,
    };
    if value.is_none() {
        let seen = as_typed(&node.value);
        let problem = match viet::says_not_assessed(&seen) {
            true => Problem::NotAssessed { seen },
            false => Problem::BadMark { seen },
        };
        found.report(problem, &node.place);
    }
    value.map(|value| Sourced::new(value, node.place.clone()))
}

/// Whether a list of criteria says "0" or "0 tiêu chí": none, or a count in place of a list.
pub fn says_none(node: &Node) -> bool {
    match node {
        Node::Number(number) => number.is_zero(),
        Node::Text(text) => {
            let bare = Nouns::of_criteria().without(text);
            viet::parse_count(bare.as_deref().unwrap_or(text)) == Ok(0)
        }
        _ => false,
    }
}

/// A list of criterion and indicator numbers of a set; unknown and repeated ones are reported.
pub fn codes(
    field: &str,
    node: &Sourced<Node>,
    set: &CriteriaSet,
    found: &mut Diagnostics,
) -> Vec<Sourced<Code>> {
    let cells: Vec<&Sourced<Node>> = match &node.value {
        Node::List(items) => items.iter().collect(),
        _ => vec![node],
    };
    let mut codes: Vec<Sourced<Code>> = Vec::new();
    for cell in cells {
        // A workbook stores 17.10 as 17.1, and the list "2,1" as the number 2.1: nobody can tell
        // afterwards what was typed.
        let ambiguous = matches!(&cell.value, Node::Number(number) if !number.is_integer());
        if says_none(&cell.value) {
            let (seen, field) = (cell.value.shown(), shown_field(field, &cell.place));
            found.report(Problem::NoCriterionZero { seen, field }, &cell.place);
            continue;
        }
        let Some(mut written) = text(field, cell, found) else { continue };
        if let Node::Number(number) = &cell.value {
            written.value = numeral(*number);
        }
        let read = match parse_code_list(&written.value, &set.criteria) {
            Ok(read) if !ambiguous => {
                if let Some(code) = point_or_list(&written.value, set) {
                    let (seen, code) = (written.value, code.to_string());
                    found.report(Problem::PointOrList { seen, code }, &cell.place);
                    continue;
                }
                read
            }
            Ok(_) => {
                let problem =
                    Problem::BadCodeList { seen: written.value.clone(), part: written.value };
                found.report(problem, &cell.place);
                continue;
            }
            Err(error) => {
                let problem = match columns::leading_roman(&error.part) {
                    Some((number, _)) => Problem::RomanCriterion { seen: error.part, number },
                    None => Problem::BadCodeList { seen: written.value, part: error.part },
                };
                found.report(problem, &cell.place);
                continue;
            }
        };
        for code in read {
            if !set.has(code) {
                let set = set.short_name.clone();
                found
                    .report(Problem::UnknownCriterion { code: code.to_string(), set }, &cell.place);
            } else if let Some(first) = codes.iter().find(|known| known.value == code) {
                let problem = Problem::DuplicateCriterion { code: code.to_string() };
                found.push(Diagnostic::new(problem).at(&cell.place).with(&first.place));
            } else {
                codes.push(Sourced::new(code, cell.place.clone()));
            }
        }
    }
    codes
}
