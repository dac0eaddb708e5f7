//! What was added to a page or a form that is no signature, as people know it.

use super::super::pdf::{Dict, Object, View};
use crate::diag::{SignedChange, Unsound};
use crate::messages::values::AddedKind;

/// No text is told at greater length, in letters.
const LONGEST: usize = 60;

/// What an annotation or a field is that a view of a file has; `page` is where it was found.
///
/// # Errors
/// It cannot be read.
pub fn described(
    view: &View<'_>,
    own: &Dict,
    page: Option<usize>,
) -> Result<SignedChange, Unsound> {
    let kind = match own.get("Subtype").and_then(Object::as_name) {
        _ if own.get("FT").is_some() => AddedKind::Field,
        Some(b"Widget") => AddedKind::Field,
        Some(b"FreeText") => AddedKind::Text,
        Some(b"Text" | b"Popup") => AddedKind::Note,
        Some(b"Stamp") => AddedKind::Stamp,
        _ => AddedKind::Other,
    };
    let text = |key: &str| -> Result<String, Unsound> {
        let own = view.value(own, key)?.as_text().unwrap_or_default();
        Ok(own.chars().filter(|own| !own.is_control()).take(LONGEST).collect())
    };
    let value = text("V")?;
    let says = if value.is_empty() { text("Contents")? } else { value };
    let kids = view.value(own, "Kids")?;
    let first = kids.as_array().and_then(|own| own.first());
    let first = first.map(|own| view.resolve(own)).transpose()?;
    let of_kid = first.as_ref().and_then(Object::as_dict).and_then(|own| own.get("P"));
    let id = own.get("P").or(of_kid).and_then(Object::as_ref);
    let pages = if page.is_none() { view.pages()? } else { Vec::new() };
    let at = id.and_then(|id| pages.iter().position(|own| own.id == id)).map(|at| at + 1);
    Ok(SignedChange::Added { kind, name: text("T")?, says, page: page.or(at) })
}
