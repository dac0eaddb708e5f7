//! Typed values out of single cells; each reports what it refuses, with its place.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Diagnostics, Problem, Shape};
use crate::inputs::columns;
use crate::inputs::counted::{self, Nouns};
use crate::inputs::raw::Node;
use crate::inputs::{tables, units};
use crate::model::{Code, CriteriaSet, HamletCount, parse_code_list, point_or_list};
use crate::origin::{Place, Sourced, Spot};
use crate::viet::{self, Mark, NumberError};

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
    let problem =
        Problem::NotACount { seen: node.value.shown(), field: hamlet_field(field, &node.place) };
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
        let problem =
            Problem::NotACount { seen: node.value.shown(), field: shown_field(field, &node.place) };
        found.report(problem, &node.place);
    }
    value.map(|value| Sourced::new(value, node.place.clone()))
}

/// A cell as it is typed: a year has no point between its digits.
pub fn as_typed(node: &Node) -> String {
    match node {
        Node::Number(number) => number.normalize().to_string().replace('.', ","),
        other => other.shown(),
    }
}

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
