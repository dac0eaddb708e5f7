//! Numbers and lists as templates see them. In a build counts are plain numbers and lists plain lists;
//! while a document is traced both know the figure that they are.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr, Serde};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::ledger;
use crate::figures::{Figure, Origin};
use crate::viet;

/// An exact number in a template: prints as `80.178,119`, never as a float; a count prints as a
/// plain number.
#[derive(Debug)]
pub struct Number {
    /// The number.
    pub value: Decimal,
    /// How it came about.
    pub from: Option<Origin>,
    is_count: bool,
}

impl Number {
    fn shown(&self) -> String {
        if self.is_count { self.value.to_string() } else { viet::fmt_decimal(self.value) }
    }
}

impl Object for Number {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }

    fn is_true(self: &Arc<Self>) -> bool {
        !self.value.is_zero()
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.from {
            Some(from) => f.write_str(&ledger::figure(self.shown(), from)),
            None => f.write_str(&self.shown()),
        }
    }
}

/// An exact number as a template value.
pub fn amount(figure: &Figure<Decimal>) -> Value {
    Value::from_object(Number {
        value: figure.value,
        from: Some(figure.from.clone()),
        is_count: false,
    })
}

/// The same of a number with its origin.
pub fn number(value: Decimal, from: &Origin) -> Value {
    Value::from_object(Number { value, from: Some(from.clone()), is_count: false })
}

/// A count as a template value that is traced.
pub fn count(value: Decimal, from: Origin) -> Value {
    Value::from_object(Number { value, from: Some(from), is_count: true })
}

/// A count.
#[derive(Clone)]
pub struct Count(Figure<u32>);

impl From<&Figure<u32>> for Count {
    fn from(figure: &Figure<u32>) -> Self {
        Count(figure.clone())
    }
}

impl From<Figure<u32>> for Count {
    fn from(figure: Figure<u32>) -> Self {
        Count(figure)
    }
}

impl Deref for Count {
    type Target = u32;

    fn deref(&self) -> &u32 {
        &self.0.value
    }
}

impl PartialEq for Count {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if ledger::is_on() {
            return count(self.0.value.into(), self.0.from.clone()).serialize(serializer);
        }
        self.0.value.serialize(serializer)
    }
}

/// A list that is a figure: a choice of communes or criteria.
#[derive(Clone)]
pub struct Listed<T> {
    items: Vec<T>,
    from: Option<Origin>,
}

impl<T> Listed<T> {
    /// A list with its origin.
    pub fn new(items: Vec<T>, from: &Origin) -> Self {
        Listed { items, from: Some(from.clone()) }
    }
}

impl<T> From<Vec<T>> for Listed<T> {
    fn from(items: Vec<T>) -> Self {
        Listed { items, from: None }
    }
}

impl<T> Deref for Listed<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<T: Serialize> Serialize for Listed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.from.as_ref().filter(|_| ledger::is_on()) {
            Some(from) => {
                let items = self.items.iter().map(|item| Value::from(Serde(item))).collect();
                let traced = TracedList { items, from: from.clone() };
                Value::from_object(traced).serialize(serializer)
            }
            None => self.items.serialize(serializer),
        }
    }
}

/// A list in a template that is traced.
#[derive(Debug)]
pub struct TracedList {
    items: Vec<Value>,
    from: Origin,
}

impl Object for TracedList {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.items.get(key.as_usize()?).cloned()
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.items.len())
    }
}

/// A list with its origin.
pub fn list(items: Vec<Value>, from: Origin) -> Value {
    Value::from_object(TracedList { items, from })
}

/// How a value came about, where it is a figure that knows it.
pub fn origin(value: &Value) -> Option<Origin> {
    let number = value.downcast_object_ref::<Number>().and_then(|number| number.from.clone());
    number.or_else(|| value.downcast_object_ref::<TracedList>().map(|list| list.from.clone()))
}

/// A text that states a value.
pub fn stated(value: &Value, text: String) -> String {
    match origin(value) {
        Some(from) => ledger::figure(text, &from),
        None => text,
    }
}
