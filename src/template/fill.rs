//! The texts of a document that is made for each commune: subject, addressees and recipients, which may
//! name the commune as `{{ xa }}`.

use super::{READY, limits, problem, prose};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::origin::Sourced;

/// A text with the name of the commune, "xã Hòa An", where it says `{{ xa }}`; `None` where it says
/// anything else in such brackets, which is told.
pub fn fill(
    text: &Sourced<String>,
    commune: &str,
    found: &mut Diagnostics,
) -> Option<Sourced<String>> {
    if !text.value.contains('{') {
        return Some(text.clone());
    }
    if let Some(too_long) = limits::check("van_ban", &text.value) {
        found.push(too_long.at(&text.place));
        return None;
    }
    // The name has no ".typ.j2", so nothing is escaped here; it is where it is printed.
    let context = minijinja::context! { xa => commune };
    match READY.render_named_str("van_ban", &text.value, context) {
        Ok(filled) => Some(Sourced::new(filled, text.place.clone())),
        Err(error) => {
            let problem = match problem(&error) {
                Problem::TemplateUndefined { detail } => Problem::TextUndefined { detail },
                other => other,
            };
            let shown = prose::excerpt(&error, &text.value, &text.place);
            found.push(Diagnostic::new(problem).at(&text.place).excerpt(shown));
            None
        }
    }
}
