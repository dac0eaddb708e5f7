//! The fields of a file that wait for a signature.

use super::pdf::{File, Object, numbers};
use crate::diag::{Problem, Unsound};

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

/// The fields of a file that nobody has signed yet, in their order there.
///
/// # Errors
/// The file cannot be read for certain.
pub fn open_fields(pdf: &[u8]) -> Result<Vec<OpenField>, Problem> {
    found(pdf).map_err(|why| Problem::SignedUnreadable { why })
}

fn found(pdf: &[u8]) -> Result<Vec<OpenField>, Unsound> {
    let file = File::read(pdf)?;
    let view = file.whole();
    let mut all = Vec::new();
    for own in view.fields()? {
        let Object::Dict(field) = view.resolve(&own)? else { continue };
        let name = field.get("T").and_then(Object::as_text);
        let is_open =
            field.is("FT", "Sig") && field.get("V").is_none_or(|own| *own == Object::Null);
        if let Some(name) = name.filter(|_| is_open) {
            let [_, bottom, _, top] = numbers(&view.value(&field, "Rect")?).unwrap_or_default();
            all.push(OpenField { name, is_line: top - bottom < LINE });
        }
    }
    Ok(all)
}
