//! Fields: those for signatures may be signed and may come along; no other may be touched.

use super::super::pdf::{Dict, Object};
use super::added::described;
use super::step::{Looked, Refusal, Step, added, differing, has_only, refused};
use crate::diag::{SignedChange, Unsound};

/// What a field for a signature may have, and its picture on a page: nothing that acts.
const KEYS: [&str; 29] = [
    "Type",
    "Subtype",
    "FT",
    "T",
    "TU",
    "TM",
    "V",
    "F",
    "Ff",
    "Rect",
    "P",
    "AP",
    "AS",
    "MK",
    "DA",
    "DR",
    "Q",
    "BS",
    "Border",
    "C",
    "H",
    "Lock",
    "SV",
    "M",
    "NM",
    "StructParent",
    "Kids",
    "Parent",
    "Contents",
];
/// What signing a field changes of it.
const SIGNED: [&str; 13] =
    ["V", "AP", "AS", "M", "MK", "DA", "DR", "F", "Lock", "NM", "BS", "Border", "C"];
/// What signing changes of a form.
const FORM: [&str; 4] = ["Fields", "SigFlags", "DR", "DA"];

fn name(field: &Dict) -> String {
    field.get("T").and_then(Object::as_text).unwrap_or_default()
}

impl Step<'_> {
    pub(super) fn form(&self, old: &Object, new: &Object) -> Looked {
        let none = Dict::default();
        let old = old.as_dict().unwrap_or(&none);
        let Some(new) = new.as_dict() else {
            let has_form = old.0.is_empty();
            return if has_form {
                Ok(())
            } else {
                refused(SignedChange::Catalog("AcroForm".to_owned()))
            };
        };
        if let Some(key) = differing(old, new, &FORM) {
            return refused(SignedChange::Catalog(key));
        }
        self.fields(&self.old.value(old, "Fields")?, &self.new.value(new, "Fields")?)
    }

    pub(super) fn fields(&self, old: &Object, new: &Object) -> Looked {
        let gone = Refusal::Changed(SignedChange::Catalog("Fields".to_owned()));
        for own in added(old, new).ok_or(gone)? {
            let Object::Dict(own) = self.new.resolve(own)? else {
                return refused(SignedChange::Catalog("Fields".to_owned()));
            };
            if !self.is_signature_field(&own)? {
                return refused(match own.is("FT", "Sig") {
                    true => SignedChange::Field(name(&own)),
                    false => described(&self.new, &own, None)?,
                });
            }
        }
        Ok(())
    }

    pub(super) fn field(&self, old: &Dict, new: &Dict) -> Looked {
        let is_signed = old.get("V").is_some_and(|own| *own != Object::Null);
        if is_signed && differing(old, new, &[]).is_some() {
            return refused(SignedChange::Signature);
        }
        if differing(old, new, &SIGNED).is_some() || !self.is_signature_field(new)? {
            return refused(SignedChange::Field(name(old)));
        }
        Ok(())
    }

    /// Whether it is a field for a signature, or the picture of one, and nothing more.
    pub(super) fn is_signature_field(&self, field: &Dict) -> Result<bool, Unsound> {
        let parent = self.new.value(field, "Parent")?;
        let is_signature = |own: &Dict| own.is("FT", "Sig");
        let of_parent = field.get("FT").is_none() && parent.as_dict().is_some_and(is_signature);
        if !(is_signature(field) || of_parent) || !has_only(field, &KEYS) {
            return Ok(false);
        }
        for kid in self.new.value(field, "Kids")?.as_array().unwrap_or_default() {
            let kid = self.new.resolve(kid)?;
            let is_picture = |own: &Dict| {
                own.is("Subtype", "Widget")
                    && own.get("FT").is_none_or(|_| is_signature(own))
                    && has_only(own, &KEYS)
            };
            if !kid.as_dict().is_some_and(is_picture) {
                return Ok(false);
            }
        }
        Ok(match self.new.value(field, "V")? {
            Object::Null => true,
            Object::Dict(own) => own.get("ByteRange").is_some() && own.get("Contents").is_some(),
            _ => false,
        })
    }
}
