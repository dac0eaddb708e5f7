//! An office's prose: rendered strictly over the same view, so that it can name a figure
//! (`{{ binh_quan.cuoi_nam|so_le }}`); an error names the office's file and line.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr};
use minijinja::{Environment, Value};

use super::{BUILTIN, Overrides, ledger, limits, operators, problem};
use crate::diag::{Diagnostic, Diagnostics, Excerpt};
use crate::figures::Edition;
use crate::origin::{Place, Spot};

/// Prose by key; a key that the office does not give is an empty list.
#[derive(Debug)]
pub struct RenderedProse(BTreeMap<String, Vec<String>>);

impl Object for RenderedProse {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Map
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let texts = self.0.get(key.as_str()?).cloned().unwrap_or_default();
        Some(Value::from(texts))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.0.keys().map(|key| Value::from(key.clone())).collect())
    }
}

/// The keys of prose that a text names, `loi_van.KEY`, in its order.
pub fn named(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("loi_van.").map(|(at, name)| {
        let rest = &text[at + name.len()..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        &rest[..end.unwrap_or(rest.len())]
    })
}

/// The keys of prose that a template names, or one that it extends, imports or includes.
pub fn asked<'a>(template: &str, overrides: &'a Overrides) -> BTreeSet<&'a str> {
    let mut keys = BTreeSet::new();
    let (mut open, mut known) = (vec![template.to_owned()], BTreeSet::new());
    while let Some(name) = open.pop() {
        let own = name.strip_prefix("mau/").and_then(|own| overrides.get(own)).map(String::as_str);
        let builtin = || BUILTIN.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
        let Some(text) = own.or_else(builtin) else { continue };
        keys.extend(named(text));
        for quoted in text.split(['"', '\'']).filter(|quoted| quoted.ends_with(".typ.j2")) {
            if known.insert(quoted) {
                open.push(quoted.to_owned());
            }
        }
    }
    keys
}

/// Renders the prose of the project, or of the period that a report is about; where keys are asked for,
/// of those alone.
pub fn render(
    environment: &Environment<'_>,
    edition: &Edition<'_>,
    asked: Option<&BTreeSet<&str>>,
    view: &Value,
    found: &mut Diagnostics,
) -> RenderedProse {
    let mut all = BTreeMap::new();
    for (key, texts) in edition.prose() {
        if asked.is_some_and(|asked| !asked.contains(key.as_str())) {
            continue;
        }
        let mut rendered = Vec::with_capacity(texts.value.len());
        for text in &texts.value {
            if let Some(too_long) = limits::check("loi_van", &text.value) {
                found.push(too_long.at(&text.place));
                continue;
            }
            // The name has no ".typ.j2", so nothing is escaped here; it is where it is printed.
            let called = ledger::is_on().then(|| operators::called(&text.value, None)).flatten();
            let written = called.as_deref().unwrap_or(&text.value);
            match environment.render_named_str("loi_van", written, view.clone()) {
                Ok(said) => rendered.push(ledger::said(said, &text.place)),
                Err(error) => {
                    let shown = excerpt(&error, &text.value, &text.place);
                    found.push(Diagnostic::new(problem(&error)).at(&text.place).excerpt(shown));
                }
            }
        }
        all.insert(key.clone(), rendered);
    }
    RenderedProse(all)
}

/// How much of a paragraph is shown on either side of an error.
const AROUND: usize = 40;

/// The words around an error. The paragraph is shown as it was read, because its lines in the
/// file were joined; the number is that of its first line or of its row.
pub(super) fn excerpt(error: &minijinja::Error, text: &str, place: &Place) -> Option<Excerpt> {
    let range = error.range()?;
    let start = text.get(..range.start)?.chars().count();
    let width = text.get(range)?.chars().take_while(|c| *c != '\n').count();
    let shown: Vec<char> = text.chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
    let from = start.saturating_sub(AROUND);
    let to = (start + width + AROUND).min(shown.len());
    let mut line: String = shown.get(from..to)?.iter().collect();
    let mut column = start - from + 1;
    if from > 0 {
        line.insert(0, '…');
        column += 1;
    }
    if to < shown.len() {
        line.push('…');
    }
    let number = match place.spot {
        Spot::Text { line, .. } => line,
        Spot::Cell { row, .. } => row + 1,
        Spot::Whole | Spot::Sheet(_) => return None,
    };
    let number_of = |value: usize| u32::try_from(value).ok();
    Some(Excerpt { line, number, column: number_of(column)?, width: number_of(width.max(1))? })
}
