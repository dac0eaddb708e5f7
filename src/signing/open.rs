//! The fields of a file for signatures: which of them is signed next.

use super::pdf::{File, Object, View, numbers};
use crate::diag::{Problem, Unsound};
use crate::messages::values::FieldTrouble;

/// A field that nobody has signed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenField {
    /// What it is called.
    pub name: String,
    /// Whether there is room for one line only, and so for no picture: that of an annex.
    pub is_line: bool,
}

/// No line of text is higher, in points.
const LINE: f64 = 24.0;

/// The fields of a file for signatures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignatureFields {
    /// Those that nobody has signed yet, in their order there.
    pub open: Vec<OpenField>,
    /// What the others are called.
    pub signed: Vec<String>,
}

impl SignatureFields {
    /// Those of a file.
    ///
    /// # Errors
    /// The file cannot be read for certain.
    pub fn of(pdf: &[u8]) -> Result<Self, Problem> {
        let file = File::read(pdf);
        let own = file.and_then(|file| Self::seen(&file.whole()));
        own.map_err(|why| Problem::SignedUnreadable { why })
    }

    pub(super) fn seen(view: &View<'_>) -> Result<Self, Unsound> {
        let mut all = SignatureFields::default();
        for own in view.fields()? {
            let Object::Dict(field) = view.resolve(&own)? else { continue };
            let name = field.get("T").and_then(Object::as_text);
            let Some(name) = name.filter(|_| field.is("FT", "Sig")) else { continue };
            if field.get("V").is_none_or(|own| *own == Object::Null) {
                let [_, bottom, _, top] = numbers(&view.value(&field, "Rect")?).unwrap_or_default();
                all.open.push(OpenField { name, is_line: top - bottom < LINE });
            } else {
                all.signed.push(name);
            }
        }
        Ok(all)
    }

    /// The field that is wanted, or the first open one with room for what it is to show.
    ///
    /// # Errors
    /// There is none.
    pub fn choose(&self, wanted: Option<&str>, picture: bool) -> Result<&OpenField, Problem> {
        let own = |own: &&OpenField| wanted.is_none_or(|name| own.name == name);
        let has_room = |own: &&OpenField| !(picture && own.is_line);
        if let Some(field) = self.open.iter().filter(own).find(has_room) {
            return Ok(field);
        }
        let open: Vec<String> = self.open.iter().filter(own).map(|own| own.name.clone()).collect();
        let why = match wanted {
            _ if !open.is_empty() => FieldTrouble::NoRoom { open },
            Some(name) if self.signed.iter().any(|own| own == name) => {
                return Err(Problem::FieldAlreadySigned { field: name.to_owned() });
            }
            _ => self.trouble(wanted),
        };
        Err(Problem::NoSuchField { why })
    }

    /// Why there is no field of a name, or none at all.
    pub(super) fn trouble(&self, wanted: Option<&str>) -> FieldTrouble {
        match wanted {
            _ if self.open.is_empty() && self.signed.is_empty() => FieldTrouble::None,
            Some(wanted) => {
                let open = self.open.iter().map(|own| own.name.clone()).collect();
                FieldTrouble::NotNamed { wanted: wanted.to_owned(), open }
            }
            None => FieldTrouble::AllSigned { fields: self.signed.clone() },
        }
    }
}
