//! The structure for those who do not see the pages: a field that comes along has its place in it, and
//! nothing else of it changes.

use std::collections::BTreeMap;

use super::super::pdf::{Dict, Object, View};
use super::same::same;
use super::step::{Looked, Refusal, Step, added, differing, has_only, refused};
use crate::diag::{SignedChange, Unsound};

/// No document has more keys.
const MOST_KEYS: usize = 200_000;

impl Step<'_> {
    /// The root, and which element each key belongs to.
    pub(super) fn structure(&self) -> Looked {
        let [old, new] = [root(&self.old)?, root(&self.new)?];
        if differing(&old, &new, &["K", "ParentTree", "ParentTreeNextKey"]).is_some() {
            return refused(SignedChange::Structure);
        }
        self.kids(&old, &new)?;
        let before = keys(&self.old, &self.old.value(&old, "ParentTree")?)?;
        let after = keys(&self.new, &self.new.value(&new, "ParentTree")?)?;
        if before.iter().any(|(key, own)| !after.get(key).is_some_and(|other| same(own, other))) {
            return refused(SignedChange::Structure);
        }
        let come = after.iter().filter(|(key, _)| !before.contains_key(key));
        self.are_fields(come.map(|(_, own)| own))
    }

    pub(super) fn element(&self, old: &Dict, new: &Dict) -> Looked {
        if differing(old, new, &["K"]).is_some() {
            return refused(SignedChange::Structure);
        }
        self.kids(old, new)
    }

    fn kids(&self, old: &Dict, new: &Dict) -> Looked {
        let all = |view: &View<'_>, dict: &Dict| -> Result<Object, Unsound> {
            Ok(match view.value(dict, "K")? {
                own @ (Object::Array(_) | Object::Null) => own,
                _ => Object::Array(dict.get("K").cloned().into_iter().collect()),
            })
        };
        let (old, new) = (all(&self.old, old)?, all(&self.new, new)?);
        let come = added(&old, &new).ok_or(Refusal::Changed(SignedChange::Structure))?;
        self.are_fields(come.iter())
    }

    /// Elements that stand for fields of signatures.
    fn are_fields<'a>(&self, all: impl Iterator<Item = &'a Object>) -> Looked {
        for own in all {
            let own = self.new.resolve(own)?;
            let keys = ["Type", "S", "P", "K", "Pg", "Alt", "Lang", "T", "ID"];
            let Some(own) = own.as_dict().filter(|own| own.is("S", "Form") && has_only(own, &keys))
            else {
                return refused(SignedChange::Structure);
            };
            let kid = match self.new.value(own, "K")? {
                Object::Array(all) if all.len() == 1 => self.new.resolve(&all[0])?,
                other => other,
            };
            let field = match kid.as_dict() {
                Some(kid) if kid.is("Type", "OBJR") => self.new.value(kid, "Obj")?,
                _ => Object::Null,
            };
            if !matches!(field.as_dict(), Some(field) if self.is_signature_field(field)?) {
                return refused(SignedChange::Structure);
            }
        }
        Ok(())
    }
}

fn root(view: &View<'_>) -> Result<Dict, Unsound> {
    let (_, catalog) = view.catalog()?;
    Ok(view.value(&catalog, "StructTreeRoot")?.as_dict().cloned().unwrap_or_default())
}

/// The keys of a tree with what each belongs to.
fn keys(view: &View<'_>, tree: &Object) -> Result<BTreeMap<i64, Object>, Unsound> {
    let (mut all, mut open, mut seen) = (BTreeMap::new(), vec![tree.clone()], 0);
    while let Some(own) = open.pop() {
        seen += 1;
        let Object::Dict(dict) = view.resolve(&own)? else { continue };
        if let Object::Array(kids) = view.value(&dict, "Kids")? {
            open.extend(kids);
        }
        if let Object::Array(numbers) = view.value(&dict, "Nums")? {
            for pair in numbers.chunks_exact(2) {
                let key = pair[0].as_int().ok_or(Unsound::End)?;
                if all.insert(key, pair[1].clone()).is_some() {
                    return Err(Unsound::End);
                }
            }
        }
        if all.len() > MOST_KEYS || seen > MOST_KEYS {
            return Err(Unsound::End);
        }
    }
    Ok(all)
}
