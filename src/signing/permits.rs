//! What a signature says may still be done to its file: of the whole file (DocMDP) and of its fields (FieldMDP,
//! ISO 32000-2, 12.8.2.2 and 12.8.2.4). Other programs take a signature for void once more was done.

use super::pdf::{Dict, Object, View};
use crate::diag::Unsound;

/// No signature has more transforms, nor a list more fields.
const MOST: usize = 1000;

/// What a signature lets be done after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permits {
    /// Whether nothing more may be added.
    nothing: bool,
    /// Fields that are locked.
    locked: Vec<Locked>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Locked {
    All,
    These(Vec<String>),
    AllBut(Vec<String>),
}

impl Permits {
    /// What a signature's dictionary says.
    ///
    /// # Errors
    /// It cannot be read.
    pub(super) fn of(view: &View<'_>, signature: &Dict) -> Result<Self, Unsound> {
        let mut permits = Permits::default();
        let all = view.value(signature, "Reference")?;
        for own in all.as_array().unwrap_or_default().iter().take(MOST) {
            let Object::Dict(own) = view.resolve(own)? else { continue };
            let parameters = view.value(&own, "TransformParams")?;
            let none = Dict::default();
            let parameters = parameters.as_dict().unwrap_or(&none);
            if own.is("TransformMethod", "DocMDP") {
                let level = view.value(parameters, "P")?.as_int();
                permits.nothing |= level == Some(1);
            } else if own.is("TransformMethod", "FieldMDP") {
                let fields = view.value(parameters, "Fields")?;
                let fields = fields.as_array().unwrap_or_default().iter().take(MOST);
                let names = || fields.filter_map(Object::as_text).collect();
                let action = view.value(parameters, "Action")?;
                permits.locked.extend(match action.as_name() {
                    Some(b"All") => Some(Locked::All),
                    Some(b"Include") => Some(Locked::These(names())),
                    Some(b"Exclude") => Some(Locked::AllBut(names())),
                    _ => None,
                });
            }
        }
        Ok(permits)
    }

    /// Whether a signature in a field may not follow.
    pub fn forbids(&self, field: &str) -> bool {
        // What is named stands for all below it.
        let is_of = |name: &String| {
            field
                .strip_prefix(name.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.nothing
            || self.locked.iter().any(|own| match own {
                Locked::All => true,
                Locked::These(names) => names.iter().any(is_of),
                Locked::AllBut(names) => !names.iter().any(is_of),
            })
    }
}
