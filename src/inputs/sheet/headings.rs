//! Whether a row is one of headings by itself, wherever it stands: those of another table, or of this
//! one once more in other words.

use super::header::Reader;
use crate::inputs::columns::{self, Meaning};
use crate::inputs::raw::{FieldRef, Node};
use crate::viet;

/// No heading is longer, in bytes.
const LONGEST: usize = 200;

/// Where the heading of the names must stand among headings that are found by their words.
#[derive(Clone, Copy)]
pub(super) enum Names {
    /// In any column: above a table stand titles, and no record.
    Anywhere,
    /// In this one: below the headings a commune's row may well say "Xã".
    In(u32),
}

/// Whether cells are headings: the one that numbers the rows, which no record has, with others; or
/// words alone, among them the headings of the names and of another column, or nothing but headings.
pub(super) fn are_headings(reader: &Reader<'_>, names: Names, cells: &[(u32, Node)]) -> bool {
    let [(_, Node::Text(first)), _, ..] = cells else { return false };
    if columns::numbers_rows(first) {
        return true;
    }
    let texts: Option<Vec<(u32, &str)>> = cells
        .iter()
        .map(|(column, node)| match node {
            Node::Text(text) if text.len() <= LONGEST => Some((*column, text.as_str())),
            _ => None,
        })
        .collect();
    let Some(texts) = texts else { return false };
    let name = Some(FieldRef::Named(reader.spec.name_field));
    let is_name = |(_, text): &(u32, &str)| meaning(reader, text) == name;
    let named = match names {
        Names::Anywhere => texts.iter().any(is_name),
        Names::In(own) => texts.iter().any(|cell| cell.0 == own && is_name(cell)),
    };
    let mut fields: Vec<FieldRef> = Vec::new();
    for (_, text) in &texts {
        match meaning(reader, text) {
            Some(field) if fields.contains(&field) => {}
            Some(field) => fields.push(field),
            // Most rows are records, and their first words say so.
            None if !named => return false,
            None => {}
        }
    }
    fields.len() > 1
}

/// The field that a heading means by its words alone: the letter of a column says nothing of a cell.
fn meaning(reader: &Reader<'_>, text: &str) -> Option<FieldRef> {
    let by_words = reader.mapping.by_heading(&[text]);
    let field = by_words.or_else(|| match reader.headings.meaning(&[text]) {
        Meaning::Known(field) => Some(field),
        Meaning::Contradiction { .. } | Meaning::NoSuchCode(_) | Meaning::Unknown => None,
    });
    field.filter(|field| *field != FieldRef::Ignored)
}

/// What a row shows.
pub(super) fn shown(cells: &[(u32, Node)]) -> String {
    let shown: Vec<String> = cells.iter().map(|(_, node)| viet::one_line(&node.shown())).collect();
    shown.join(" | ")
}
