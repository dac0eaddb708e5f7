//! Numbers that the other numbers or the heading of their column decide.

use std::collections::HashSet;

use super::line::Line;
use crate::inputs::counted::{self, Nouns};
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::tables::{Kind, TableSpec};
use crate::viet::{self, NumberError};

/// "1,500" alone may be one thousand five hundred or one and a half. Where another number of its
/// column can only be Vietnamese ("1.290,5", "0,75"), so is this one; another column may have come
/// from other hands, and so may this one where it also has English numbers. Nobody writes a zero at
/// the end of three decimals: "3,200" stays what has to be asked.
pub(super) fn decided(spec: &TableSpec, mut lines: Vec<Line>) -> Vec<Line> {
    let is_number = |field: FieldRef| {
        matches!(field, FieldRef::Named(key) if key == "gia_tri" || spec
            .field(key)
            .is_some_and(|field| matches!(field.kind, Kind::Money | Kind::Count)))
    };
    let decided: HashSet<FieldRef> = lines
        .iter()
        .flat_map(|line| &line.cells)
        .filter(|(field, cell)| {
            is_number(*field)
                && matches!(&cell.value, Node::Text(text)
                    if text.contains(',') && viet::parse_decimal(text).is_ok())
        })
        .map(|(field, _)| *field)
        .collect();
    let english: HashSet<FieldRef> = lines
        .iter()
        .flat_map(|line| &line.cells)
        .filter(|(_, cell)| {
            matches!(&cell.value, Node::Text(text) if matches!(
                viet::parse_decimal(text),
                Err(NumberError::EnglishFormat { .. })
            ))
        })
        .map(|(field, _)| *field)
        .collect();
    for (field, cell) in lines.iter_mut().flat_map(|line| line.cells.iter_mut()) {
        if let Node::Text(text) = &cell.value
            && decided.contains(field)
            && !english.contains(field)
            && !text.trim_end().ends_with('0')
            && let Err(NumberError::Ambiguous { .. }) = viet::parse_decimal(text)
            // With one digit more behind the comma it is the same number, and no other.
            && let Ok(number) = viet::parse_decimal(&format!("{text}0"))
        {
            cell.value = Node::Number(number.normalize());
        }
    }
    lines
}

/// Counts without the nouns of what is counted, where those fit the column: "02 thôn" is 02.
pub(super) fn bare_counts(spec: &TableSpec, mut lines: Vec<Line>) -> Vec<Line> {
    let mut name: Option<String> = None;
    for line in &mut lines {
        if let Some(Node::Text(text)) = line.get(spec.name_field).map(|cell| &cell.value) {
            name = Some(text.clone());
        }
        for (field, cell) in &mut line.cells {
            if matches!(cell.value, Node::Text(_))
                && let Some(nouns) = Nouns::of_field(spec, *field, name.as_deref())
            {
                counted::bare(&mut cell.value, &nouns);
            }
        }
    }
    lines
}
