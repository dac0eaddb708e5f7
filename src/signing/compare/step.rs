//! A file before and after a part was added: each object that is otherwise is looked at by what it is.

use super::super::pdf::{Dict, Id, Object, ObjectPlace, View};
use super::added::described;
use super::owners;
use super::roles::{ObjectRole, Roles};
use super::same::same;
use crate::diag::{SignedChange, Unsound};

/// Why a file is not another with signatures behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It cannot be read for certain.
    Unsound(Unsound),
    /// Something else was changed.
    Changed(SignedChange),
}

impl From<Unsound> for Refusal {
    fn from(fault: Unsound) -> Self {
        Refusal::Unsound(fault)
    }
}

/// A file before and after a part was added.
pub(super) struct Step<'a> {
    pub(super) old: View<'a>,
    pub(super) new: View<'a>,
    /// The lowest number of which the issued document had no object.
    pub(super) first: u32,
}

/// What was found of a change: nothing, or why it is none that a signature brings.
pub(super) type Looked = Result<(), Refusal>;

pub(super) fn refused<T>(change: SignedChange) -> Result<T, Refusal> {
    Err(Refusal::Changed(change))
}

impl Step<'_> {
    pub(super) fn look(&self) -> Looked {
        self.trailer()?;
        let Some(section) = self.new.section() else { return Ok(()) };
        let size = self.old.size();
        let roles = Roles::of(&self.old, self.first)?;
        let there = section.entries.iter().filter(|(number, _)| **number < size && **number > 0);
        for (&number, entry) in there {
            let generation = |place: &ObjectPlace| match place {
                ObjectPlace::At(_, generation) => *generation,
                _ => 0,
            };
            // One that is called otherwise is not what others refer to, and some readers do not mind.
            let before = self.old.entry(number).map_or(0, |own| generation(&own));
            if *entry != ObjectPlace::Free && generation(entry) != before {
                return Err(Refusal::Unsound(Unsound::Table(section.at)));
            }
            let id = Id { number, generation: before };
            let (old, new) = (self.old.get(id)?, self.new.get(id)?);
            if self.is_same(&old, &new) {
                continue;
            }
            self.object(id, &old, &new, &roles)?;
        }
        Ok(())
    }

    /// Whether two objects say the same, and bear the same data.
    fn is_same(&self, old: &Object, new: &Object) -> bool {
        same(old, new)
            && match (old, new) {
                (Object::Stream(_, old), Object::Stream(_, new)) => {
                    self.old.data(old) == self.new.data(new)
                }
                _ => true,
            }
    }

    fn trailer(&self) -> Looked {
        let (old, new) = (self.old.trailer(), self.new.trailer());
        let first = |own: &Dict| own.get("ID").and_then(|own| own.as_array()?.first().cloned());
        if old.get("Root") != new.get("Root") || first(old) != first(new) {
            return refused(SignedChange::Catalog("Root".to_owned()));
        }
        let [before, after] =
            [(self.old, old), (self.new, new)].map(|(view, own)| view.value(own, "Info"));
        self.info(&before?, &after?)
    }

    /// Tools put down when they wrote a file, and which they are; nothing else of what a file says of itself.
    fn info(&self, old: &Object, new: &Object) -> Looked {
        let (Some(old), Some(new)) = (old.as_dict(), new.as_dict()) else {
            return if same(old, new) { Ok(()) } else { refused(SignedChange::Information) };
        };
        match differing(old, new, &["ModDate", "Producer"]) {
            None => Ok(()),
            Some(_) => refused(SignedChange::Information),
        }
    }

    fn object(&self, id: Id, old: &Object, new: &Object, roles: &Roles) -> Looked {
        let change = || owners::change(&self.old, id, old);
        let none = Dict::default();
        let before = old.as_dict().unwrap_or(&none);
        match (roles.of_object(id), new) {
            (Some(ObjectRole::Catalog), Object::Dict(new)) => self.catalog(before, new),
            (Some(ObjectRole::Form), Object::Dict(_)) => self.form(old, new),
            (Some(ObjectRole::Fields), Object::Array(_)) => self.fields(old, new),
            (Some(ObjectRole::Field), Object::Dict(new)) => self.field(before, new),
            (Some(ObjectRole::Page(number)), Object::Dict(new)) => self.page(number, before, new),
            (Some(ObjectRole::Annotations(number)), Object::Array(_)) => {
                self.annotations(number, old, new)
            }
            (Some(ObjectRole::Information), Object::Dict(_)) => self.info(old, new),
            (Some(ObjectRole::Metadata), _) => self.metadata(old, new),
            (Some(ObjectRole::Structure), _) => self.structure(),
            (Some(ObjectRole::Element), Object::Dict(new)) => self.element(before, new),
            (Some(ObjectRole::Evidence), _) => Ok(()),
            _ => Err(Refusal::Changed(change()?)),
        }
    }

    fn catalog(&self, old: &Dict, new: &Dict) -> Looked {
        let free =
            ["AcroForm", "DSS", "Extensions", "Version", "StructTreeRoot", "Metadata", "Perms"];
        if let Some(key) = differing(old, new, &free) {
            return refused(SignedChange::Catalog(key));
        }
        if old.get("StructTreeRoot") != new.get("StructTreeRoot") {
            return refused(SignedChange::Structure);
        }
        let [before, after] =
            [(self.old, old), (self.new, new)].map(|(view, own)| view.value(own, "AcroForm"));
        self.form(&before?, &after?)?;
        self.permissions(old, new)?;
        let [before, after] =
            [(self.old, old), (self.new, new)].map(|(view, own)| view.value(own, "Metadata"));
        self.metadata(&before?, &after?)
    }

    /// The first signature may say what may be added behind it, and nothing else may be said there.
    fn permissions(&self, old: &Dict, new: &Dict) -> Looked {
        let is_signature =
            |own: &Object| own.as_dict().is_some_and(|own| own.get("ByteRange").is_some());
        let is_sound = match (self.old.value(old, "Perms")?, self.new.value(new, "Perms")?) {
            (Object::Null, Object::Dict(own)) => {
                has_only(&own, &["DocMDP"]) && is_signature(&self.new.value(&own, "DocMDP")?)
            }
            (old, new) => same(&old, &new),
        };
        if is_sound { Ok(()) } else { refused(SignedChange::Catalog("Perms".to_owned())) }
    }

    fn page(&self, number: usize, old: &Dict, new: &Dict) -> Looked {
        if let Some(key) = differing(old, new, &["Annots", "Tabs"]) {
            return refused(match key.as_str() {
                "Contents" => SignedChange::Content(number),
                _ => SignedChange::Page(number),
            });
        }
        let [before, after] =
            [(self.old, old), (self.new, new)].map(|(view, own)| view.value(own, "Annots"));
        self.annotations(number, &before?, &after?)
    }

    /// The annotations that were there, in their order, and behind them fields for signatures.
    fn annotations(&self, number: usize, old: &Object, new: &Object) -> Looked {
        let change = SignedChange::Annotation(number);
        for own in added(old, new).ok_or(Refusal::Changed(change.clone()))? {
            let Object::Dict(own) = self.new.resolve(own)? else { return refused(change) };
            if !own.is("Subtype", "Widget") || !self.is_signature_field(&own)? {
                let of_signature = own.is("Subtype", "Widget") && own.is("FT", "Sig");
                return refused(match of_signature {
                    true => change,
                    false => described(&self.new, &own, Some(number))?,
                });
            }
        }
        Ok(())
    }
}

/// Whether a dictionary has no other keys.
pub(super) fn has_only(dict: &Dict, keys: &[&str]) -> bool {
    dict.0.iter().all(|(key, _)| keys.iter().any(|own| own.as_bytes() == key.as_slice()))
}

/// Whether two dictionaries say the same but for some keys.
pub(super) fn same_keys_but(old: &Dict, new: &Dict, free: &[&str]) -> bool {
    differing(old, new, free).is_none()
}

/// The first key that is otherwise, but for those that may be.
pub(super) fn differing(old: &Dict, new: &Dict, free: &[&str]) -> Option<String> {
    let is_free = |key: &[u8]| free.iter().any(|own| own.as_bytes() == key);
    let value = |dict: &Dict, key: &[u8]| {
        let own = dict.0.iter().find(|(own, _)| own == key).map(|(_, own)| own.clone());
        own.unwrap_or(Object::Null)
    };
    let keys = old.0.iter().chain(&new.0).map(|(key, _)| key);
    let mut keys = keys.filter(|key| !is_free(key));
    let key = keys.find(|key| !same(&value(old, key), &value(new, key)))?;
    Some(String::from_utf8_lossy(key).into_owned())
}

/// What an array has beyond one that it begins with; nothing where it does not begin so.
pub(super) fn added<'a>(old: &Object, new: &'a Object) -> Option<&'a [Object]> {
    let old = match old {
        Object::Null => &[][..],
        other => other.as_array()?,
    };
    let new = match new {
        Object::Null => &[][..],
        other => other.as_array()?,
    };
    let (kept, added) = new.split_at_checked(old.len())?;
    kept.iter().zip(old).all(|(a, b)| same(a, b)).then_some(added)
}
