//! What `du_lieu` says of a sheet that its headings do not: `cot`, `tu_dong`, `den_dong`, `bo_qua`.

use std::collections::BTreeSet;

use super::grid::{GridRow, HEADER_SEARCH};
use crate::inputs::raw::{FieldRef, Node};
use crate::origin::Sourced;
use crate::viet;

/// A column of a sheet: by its letter, or by what stands in its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// By its letter; counted from 0.
    Letter(u32),
    /// By the words of its heading, or of one level of it, folded.
    Heading(String),
}

impl Target {
    /// `E` is a letter, anything else a heading.
    pub fn of(text: &str) -> Self {
        let text = text.trim();
        let letters = (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase());
        if !letters {
            return Target::Heading(viet::fold(text));
        }
        let number = text.bytes().fold(0u32, |sum, b| sum * 26 + u32::from(b - b'A') + 1);
        Target::Letter(number - 1)
    }

    /// Whether a column is meant.
    pub fn meets(&self, column: u32, parts: &[&str]) -> bool {
        match self {
            Target::Letter(letter) => *letter == column,
            Target::Heading(wanted) => Self::words_of(parts).contains(wanted),
        }
    }

    /// The wordings by which a heading may be meant: all its levels, or one of them.
    pub fn words_of(parts: &[&str]) -> BTreeSet<String> {
        let all = std::iter::once(viet::fold(&parts.join(" ")));
        all.chain(parts.iter().map(|part| viet::fold(part))).collect()
    }
}

/// What the project says of a sheet.
#[derive(Clone, Debug, Default)]
pub struct Mapping {
    /// `cot`: which field a column is.
    pub columns: Vec<(FieldRef, Sourced<String>, Target)>,
    /// `tu_dong`: the first row of the table, counted from 0: its headings begin there.
    pub first: Option<u32>,
    /// `den_dong`: its last row, counted from 0.
    pub last: Option<u32>,
    /// `bo_qua`: columns that are known and not read.
    pub ignored: Vec<(Sourced<String>, Target)>,
    /// `bo_qua`: rows that are not read, first and last, counted from 0.
    pub skipped: Vec<(Sourced<String>, u32, u32)>,
    /// What columns are of an annex that this program wrote, where the project does not say otherwise.
    pub annex: Vec<(u32, FieldRef)>,
}

impl Mapping {
    /// The field that the project gives a column.
    pub fn field(&self, column: u32, parts: &[&str]) -> Option<FieldRef> {
        let meets = |target: &Target| target.meets(column, parts);
        let own = self.columns.iter().find(|(.., target)| meets(target)).map(|(field, ..)| *field);
        own.or_else(|| {
            self.ignored.iter().any(|(_, target)| meets(target)).then_some(FieldRef::Ignored)
        })
        .or_else(|| self.annex.iter().find(|(own, _)| *own == column).map(|(_, field)| *field))
    }

    /// The field that the project gives a heading by its words, and by no letter.
    pub fn by_heading(&self, parts: &[&str]) -> Option<FieldRef> {
        // No column is as far to the right.
        self.field(u32::MAX, parts)
    }

    /// The same with "KH" taken for a heading where a heading is just that and no column KH is filled.
    pub fn with_short_headings(&self, grid: &[GridRow]) -> Self {
        let filled = |letter: u32| {
            grid.iter().any(|(_, cells)| cells.iter().any(|(column, _)| *column == letter))
        };
        let is_heading = |text: &str| {
            let rows = grid.iter().take(HEADER_SEARCH);
            let same = |node: &Node| matches!(node, Node::Text(own) if own.trim() == text.trim());
            rows.clone().any(|(_, cells)| cells.iter().any(|(_, node)| same(node)))
        };
        let mut mapping = self.clone();
        let own = mapping.columns.iter_mut().map(|(_, text, target)| (text, target));
        let ignored = mapping.ignored.iter_mut().map(|(text, target)| (text, target));
        for (text, target) in own.chain(ignored) {
            if let Target::Letter(letter) = target
                && !filled(*letter)
                && is_heading(&text.value)
            {
                *target = Target::Heading(viet::fold(&text.value));
            }
        }
        mapping
    }

    /// Whether several columns are named for a field, to be added up.
    pub fn adds(&self, field: FieldRef) -> bool {
        self.columns.iter().filter(|(own, ..)| *own == field).count() > 1
    }

    /// The columns that are named by their letters, to be read or not, as they are written.
    pub fn letters(&self) -> impl Iterator<Item = (String, u32)> {
        let own = self.columns.iter().map(|(_, text, target)| (text, target));
        let ignored = self.ignored.iter().map(|(text, target)| (text, target));
        own.chain(ignored).filter_map(|(text, target)| match target {
            Target::Letter(column) => Some((text.value.clone(), *column)),
            Target::Heading(_) => None,
        })
    }

    /// Whether a column is named by its letter.
    pub fn by_letter(&self, column: u32) -> bool {
        self.columns.iter().any(|(.., target)| *target == Target::Letter(column))
    }

    /// Whether a row is read.
    pub fn reads(&self, row: u32) -> bool {
        self.first.is_none_or(|first| row >= first)
            && self.last.is_none_or(|last| row <= last)
            && self.skips(row).is_none()
    }

    /// What `bo_qua` says to pass over a row.
    pub fn skips(&self, row: u32) -> Option<&Sourced<String>> {
        let own = self.skipped.iter().find(|(_, first, last)| (*first..=*last).contains(&row));
        own.map(|(entry, ..)| entry)
    }
}

/// Rows as `bo_qua` names them: `70`, `71-73`; counted from 0.
pub fn rows(node: &Node) -> Option<(u32, u32)> {
    let text = match node {
        Node::Number(number) => number.to_string(),
        Node::Text(text) => text.replace('–', "-"),
        _ => return None,
    };
    let (first, last) = text.split_once('-').unwrap_or((&text, &text));
    let number = |text: &str| text.trim().parse::<u32>().ok()?.checked_sub(1);
    let (first, last) = (number(first)?, number(last)?);
    (first <= last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_headings_and_rows() {
        assert_eq!(Target::of("A"), Target::Letter(0));
        assert_eq!(Target::of("AA"), Target::Letter(26));
        assert_eq!(Target::of("Đơn vị"), Target::Heading("don vi".to_owned()));
        assert!(Target::of("Đơn vị").meets(3, &["ĐƠN VỊ"]));
        assert_eq!(rows(&Node::Text("71 - 73".to_owned())), Some((70, 72)));
        assert_eq!(rows(&Node::Text("70".to_owned())), Some((69, 69)));
        assert_eq!(rows(&Node::Text("Dân số".to_owned())), None);
    }
}
