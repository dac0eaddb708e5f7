//! Marks of the layout library on laid-out pages: they print nothing, and tell the program where something
//! stands.

use rust_decimal::prelude::ToPrimitive;
use typst::foundations::{Dict, Label, Selector, Value};
use typst::introspection::{Introspector as _, MetadataElem};
use typst::layout::Point;
use typst::utils::PicoStr;

use super::Pages;

impl Pages {
    /// What is marked so: the page counted from 0, the place on it, and what the mark says.
    pub(super) fn marks(&self, label: &str) -> Vec<(usize, Point, Dict)> {
        let Some(label) = Label::new(PicoStr::intern(label)) else { return Vec::new() };
        let introspector = self.document.introspector();
        let found = introspector.query(&Selector::Label(label));
        let marks = found.iter().filter_map(|mark| {
            let Value::Dict(says) = &mark.to_packed::<MetadataElem>()?.value else { return None };
            let at = introspector.position(mark.location()?)?;
            Some((at.page.get() - 1, at.point, says.clone()))
        });
        marks.collect()
    }
}

/// What a mark says under a key, as a text.
pub(super) fn text(says: &Dict, key: &str) -> Option<String> {
    match says.get(key).ok()? {
        Value::Str(text) => Some(text.to_string()),
        _ => None,
    }
}

/// The same as a number.
pub(super) fn number(says: &Dict, key: &str) -> Option<f64> {
    match says.get(key).ok()? {
        Value::Int(number) => number.to_f64(),
        Value::Float(number) => Some(*number),
        _ => None,
    }
}
