//! What the project file calls fields and headings.

use std::collections::BTreeMap;

use super::mapping::Target;
use crate::diag::Diagnostic;
use crate::inputs::raw::{FieldRef, RawColumn};
use crate::inputs::tables::TableSpec;
use crate::viet;

/// The columns of a sheet.
pub(super) struct Columns {
    /// Those that are understood, from left to right.
    pub(super) known: Vec<(u32, RawColumn)>,
    /// Those with a heading that nothing is known of.
    pub(super) unknown: BTreeMap<u32, Diagnostic>,
    /// Whether one was refused.
    pub(super) refused: bool,
}

impl Columns {
    /// What is known of a column.
    pub(super) fn of(&self, column: u32) -> Option<&RawColumn> {
        let at = self.known.binary_search_by_key(&column, |(known, _)| *known).ok()?;
        Some(&self.known[at].1)
    }

    /// Those that are read.
    pub(super) fn read(&self) -> impl Iterator<Item = &(u32, RawColumn)> {
        let unread = |field| matches!(field, FieldRef::Ignored | FieldRef::Numbering);
        self.known.iter().filter(move |(_, column)| !unread(column.field))
    }

    /// Whether the column of the names is there; that it is not was told with the headings.
    pub(super) fn has_names(&self, spec: &TableSpec) -> bool {
        let name = FieldRef::Named(spec.name_field);
        spec.name_optional || self.known.iter().any(|(_, column)| column.field == name)
    }
}

/// What `cot` calls a field.
pub(super) fn field_key(field: FieldRef) -> Option<String> {
    match field {
        FieldRef::Named(key) => Some(key.to_owned()),
        FieldRef::Code(code) => Some(code.to_string()),
        FieldRef::Numbering | FieldRef::Ignored => None,
    }
}

/// A field's usual heading, a criterion's number.
pub(super) fn field_name(spec: &TableSpec, field: FieldRef) -> String {
    match field {
        FieldRef::Named(key) => {
            spec.field(key).map_or_else(|| key.to_owned(), |field| field.heading.to_owned())
        }
        FieldRef::Code(code) => code.to_string(),
        FieldRef::Numbering | FieldRef::Ignored => String::new(),
    }
}

/// A heading as it is written in YAML; `None` for one that would be taken for a letter or says
/// nothing.
pub fn written(text: &str) -> Option<String> {
    let text = viet::one_line(text);
    let says = matches!(Target::of(&text), Target::Heading(words) if !words.is_empty());
    says.then(|| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}
