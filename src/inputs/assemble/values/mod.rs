//! Typed values out of single cells; each reports what it refuses, with its place.

mod criteria;
mod hamlets;
mod numbers;

use chrono::NaiveDate;
use rust_decimal::Decimal;

pub use self::criteria::{codes, mark, says_none};
pub use self::hamlets::{MOST_HAMLETS, hamlet_field, hamlets, one_hamlet};
pub use self::numbers::{amount, decimal, is_dash, whole};
use crate::diag::{Diagnostic, Diagnostics, Problem, Shape};
use crate::inputs::raw::Node;
use crate::inputs::{tables, units};
use crate::origin::{Place, Sourced, Spot};
use crate::viet;

/// A field as the reader knows it: by its heading in a sheet, by its key in YAML.
pub fn shown_field(key: &str, place: &Place) -> String {
    match place.spot {
        // The column of a sheet may be in another unit than that of the workbook of `ntm init`.
        Spot::Cell { .. } => {
            units::without_brackets_of_units(tables::heading_of(key)).trim().to_owned()
        }
        Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => key.to_owned(),
    }
}

/// Reports a cell that holds no value at all: an error of Excel's, or a formula without a value.
/// Returns whether it did.
fn refused(node: &Sourced<Node>, found: &mut Diagnostics) -> bool {
    match &node.value {
        Node::Error(error) => {
            found.report(Problem::CellError { error: error.clone() }, &node.place);
        }
        Node::Uncalculated(formula) => {
            let formula = formula.clone();
            found.report(Problem::FormulaNotCalculated { formula }, &node.place);
        }
        _ => return false,
    }
    true
}

/// A text; a number or date that a workbook stores as such is written out.
pub fn text(key: &str, node: &Sourced<Node>, found: &mut Diagnostics) -> Option<Sourced<String>> {
    let value = match &node.value {
        Node::Empty => return None,
        Node::Text(text) => text.clone(),
        // Without grouping: it is often a year, or the number of a document.
        Node::Number(number) => number.normalize().to_string().replace('.', ","),
        Node::Date(_) | Node::Bool(_) => node.value.shown(),
        Node::Error(_) | Node::Uncalculated(_) => {
            refused(node, found);
            return None;
        }
        Node::List(_) | Node::Map(_) => {
            let problem = Problem::WrongShape {
                key: key.to_owned(),
                expected: Shape::Scalar,
                found: node.value.shape(),
            };
            found.report(problem, &node.place);
            return None;
        }
    };
    Some(Sourced::new(value, node.place.clone()))
}

/// A number that numbers something: "1.1" is the first part of the first row, and no decimal.
pub fn numeral(number: Decimal) -> String {
    number.normalize().to_string()
}

/// One text on one line.
pub fn line(key: &str, node: &Sourced<Node>, found: &mut Diagnostics) -> Option<Sourced<String>> {
    text(key, node, found).map(|text| text.map(|text| viet::one_line(&text)))
}

/// A list of texts: a YAML list, or the lines of one text.
pub fn texts(key: &str, node: &Sourced<Node>, found: &mut Diagnostics) -> Vec<Sourced<String>> {
    match &node.value {
        Node::List(items) => items.iter().filter_map(|item| line(key, item, found)).collect(),
        Node::Map(_) => {
            let (expected, key) = (Shape::List, key.to_owned());
            let problem = Problem::WrongShape { key, expected, found: node.value.shape() };
            found.report(problem, &node.place);
            Vec::new()
        }
        _ => text(key, node, found).as_ref().map(lines).unwrap_or_default(),
    }
}

fn lines(text: &Sourced<String>) -> Vec<Sourced<String>> {
    text.value
        .split('\n')
        .map(viet::one_line)
        .filter(|line| !line.is_empty())
        .map(|line| Sourced::new(line, text.place.clone()))
        .collect()
}

/// What is told of a cell of words that Excel made a number with decimals of, or, where no day belongs, a day.
pub fn made_number(field: &str, cell: &Sourced<Node>, day_belongs: bool) -> Option<Problem> {
    let made = match &cell.value {
        Node::Number(number) => !number.is_integer(),
        Node::Date(_) => !day_belongs,
        _ => false,
    };
    let (seen, field) = (as_typed(&cell.value), field.to_owned());
    made.then_some(Problem::WordsMadeNumber { seen, field })
}

/// A cell as it is typed: a year has no point between its digits.
pub fn as_typed(node: &Node) -> String {
    match node {
        Node::Number(number) => number.normalize().to_string().replace('.', ","),
        other => other.shown(),
    }
}

/// A date.
pub fn date(node: &Sourced<Node>, found: &mut Diagnostics) -> Option<Sourced<NaiveDate>> {
    let value = match &node.value {
        Node::Date(date) => Some(*date),
        Node::Text(text) => viet::parse_date(text).ok(),
        _ if refused(node, found) => return None,
        _ => None,
    };
    if value.is_none() {
        found.report(Problem::NotADate { seen: node.value.shown() }, &node.place);
    }
    value.map(|value| Sourced::new(value, node.place.clone()))
}

/// One of a list of values, compared folded.
pub fn choice<T: Copy>(
    field: &str,
    node: &Sourced<Node>,
    choices: &[(&[&str], T)],
    found: &mut Diagnostics,
) -> Option<Sourced<T>> {
    let seen = text(field, node, found)?;
    let folded = viet::fold(&seen.value);
    // Where a yes or a no is asked for, YAML's own say it too.
    let folded = match folded.as_str() {
        "true" | "yes" => "co".to_owned(),
        "false" | "no" => "khong".to_owned(),
        _ => folded,
    };
    // "NTM?" is not chosen yet.
    let chosen = choices.iter().filter(|_| !seen.value.contains('?'));
    let chosen =
        chosen.into_iter().find(|(names, _)| names.iter().any(|name| viet::fold(name) == folded));
    if let Some((_, value)) = chosen {
        return Some(Sourced::new(*value, seen.place));
    }
    let names: Vec<String> =
        choices.iter().filter_map(|(names, _)| names.first().map(|n| (*n).to_owned())).collect();
    let meant =
        viet::did_you_mean(&seen.value, names.iter().map(String::as_str)).map(str::to_owned);
    let problem = Problem::BadChoice {
        seen: seen.value,
        field: shown_field(field, &node.place),
        choices: names,
    };
    found.push(Diagnostic::new(problem).at(&node.place).meant(meant));
    None
}

/// Reports what a list has twice, which would be counted twice.
pub fn listed_twice(
    table: &str,
    name: String,
    (place, first): (&Place, &Place),
    found: &mut Diagnostics,
) {
    let table = table.to_owned();
    found.push(Diagnostic::new(Problem::ListedTwice { name, table }).at(place).with(first));
}
