//! An office's prose: rendered strictly over the same view, so that it can name a figure
//! (`{{ binh_quan.cuoi_nam|so_le }}`); an error names the office's file and line.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr};
use minijinja::{Environment, Value};

use super::{limits, problem};
use crate::diag::{Diagnostic, Diagnostics};
use crate::model::Project;

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

/// Renders all prose of the project.
pub fn render(
    environment: &Environment<'_>,
    project: &Project,
    view: &Value,
    found: &mut Diagnostics,
) -> RenderedProse {
    let mut all = BTreeMap::new();
    for (key, texts) in &project.prose {
        let mut rendered = Vec::with_capacity(texts.value.len());
        for text in &texts.value {
            if let Some(too_long) = limits::check("loi_van", &text.value) {
                found.push(too_long.at(&text.place));
                continue;
            }
            // The name has no ".typ.j2", so nothing is escaped here; it is where it is printed.
            match environment.render_named_str("loi_van", &text.value, view.clone()) {
                Ok(text) => rendered.push(text),
                Err(error) => found.push(Diagnostic::new(problem(&error)).at(&text.place)),
            }
        }
        all.insert(key.clone(), rendered);
    }
    RenderedProse(all)
}
