//! Whose an object is that was changed, so that people can be told where to look.

use std::collections::BTreeSet;

use super::super::pdf::{Dict, Id, Object, View};
use crate::diag::{SignedChange, Unsound};

/// Nothing on a page leads further.
const MOST: usize = 100_000;

/// What was changed with an object that was there.
///
/// # Errors
/// The file cannot be read.
pub fn change(view: &View<'_>, id: Id, old: &Object) -> Result<SignedChange, Unsound> {
    if old.as_dict().is_some_and(|own| own.get("ByteRange").is_some()) {
        return Ok(SignedChange::Signature);
    }
    if old.as_dict().is_some_and(|own| own.is("Type", "Pages")) {
        return Ok(SignedChange::Pages);
    }
    for (at, page) in view.pages()?.into_iter().enumerate() {
        if page.id == id {
            return Ok(SignedChange::Page(at + 1));
        }
        if leads_to(view, &page.dict, &["Contents", "Resources"], id)? {
            return Ok(SignedChange::Content(at + 1));
        }
        if leads_to(view, &page.dict, &["Annots"], id)? {
            return Ok(SignedChange::Annotation(at + 1));
        }
    }
    if old.as_dict().is_some_and(|own| own.is("Type", "StructElem")) {
        return Ok(SignedChange::Structure);
    }
    Ok(SignedChange::Object(id.number))
}

/// Whether some keys of a page lead to an object, without the way back to other pages.
fn leads_to(view: &View<'_>, page: &Dict, keys: &[&str], id: Id) -> Result<bool, Unsound> {
    let mut open: Vec<Object> = keys.iter().filter_map(|key| page.get(key).cloned()).collect();
    let mut seen = BTreeSet::new();
    while let Some(own) = open.pop() {
        match own {
            Object::Ref(own) if own == id => return Ok(true),
            Object::Ref(own) if seen.len() < MOST && seen.insert(own) => open.push(view.get(own)?),
            Object::Array(all) => open.extend(all),
            Object::Dict(dict) | Object::Stream(dict, _) => {
                let back = ["Parent", "P", "Kids", "StructParent", "V"];
                let onward = dict
                    .0
                    .into_iter()
                    .filter(|(key, _)| !back.iter().any(|own| own.as_bytes() == key.as_slice()));
                open.extend(onward.map(|(_, own)| own));
            }
            _ => {}
        }
    }
    Ok(false)
}
