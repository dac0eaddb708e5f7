//! The one neutral tree that a workbook and a YAML file both become.
//!
//! A value is what the file says, cleaned (NFC, spaces) and untyped: whether "15,1" is a number
//! is decided where a field asks for one. Nothing here knows a table or a key.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::diag::Shape;
use crate::origin::Sourced;
use crate::viet;

/// A value as the file gives it.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A blank cell, `~`, or a key without a value.
    Empty,
    /// Text: NFC, spaces cleaned, line breaks kept.
    Text(String),
    /// A number that a workbook stores as a number.
    Number(Decimal),
    /// A date that a workbook stores as a date.
    Date(NaiveDate),
    /// A truth value that a workbook stores as one.
    Bool(bool),
    /// One of Excel's errors, such as `#REF!`.
    Error(String),
    /// A formula without a stored value.
    Uncalculated(String),
    /// A list.
    List(Vec<Sourced<Node>>),
    /// A mapping, in the order written.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: Sourced<String>,
    /// The value.
    pub value: Sourced<Node>,
}

impl Node {
    /// The shape, for a message.
    pub fn shape(&self) -> Shape {
        match self {
            Node::Empty => Shape::Nothing,
            Node::Text(_)
            | Node::Number(_)
            | Node::Date(_)
            | Node::Bool(_)
            | Node::Error(_)
            | Node::Uncalculated(_) => Shape::Scalar,
            Node::List(_) => Shape::List,
            Node::Map(_) => Shape::Mapping,
        }
    }

    /// What the value shows, for a message.
    pub fn shown(&self) -> String {
        match self {
            Node::Empty => String::new(),
            Node::Text(text) => viet::one_line(text),
            Node::Number(number) => viet::fmt_decimal(*number),
            Node::Date(date) => viet::fmt_short(*date),
            Node::Bool(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
            Node::Error(error) => error.clone(),
            Node::Uncalculated(formula) => format!("={formula}"),
            Node::List(_) => "[…]".to_owned(),
            Node::Map(_) => "{…}".to_owned(),
        }
    }

    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        matches!(self, Node::Empty)
    }
}
