//! What `cot` and `bo_qua` call the columns of a sheet.

use std::collections::BTreeMap;

use super::fields::written;
use super::header::{Header, Heading};
use super::mapping::Target;
use crate::origin::column_name;
use crate::viet;

/// What `cot` and `bo_qua` call a column: its heading where that is its alone, else its letter.
pub(super) fn called(header: &Header, column: u32) -> String {
    Callings::of(header).of_column(column)
}

/// What the columns of a sheet are called; for many of them at once.
pub(super) struct Callings<'a> {
    header: &'a Header,
    /// How many columns each wording means.
    times: BTreeMap<String, usize>,
}

impl<'a> Callings<'a> {
    pub(super) fn of(header: &'a Header) -> Self {
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for heading in &header.columns {
            for words in Target::words_of(&heading.parts()) {
                *times.entry(words).or_default() += 1;
            }
        }
        Callings { header, times }
    }

    pub(super) fn of_column(&self, column: u32) -> String {
        let own = self.header.columns.iter().find(|heading| heading.column == column);
        let parts = own.map_or_else(Vec::new, Heading::parts);
        let shown: Vec<String> = parts.iter().map(|part| viet::one_line(part)).collect();
        let text = shown.join(" / ");
        let alone = matches!(Target::of(&text), Target::Heading(words)
            if Target::words_of(&parts).contains(&words) && self.times.get(&words) == Some(&1));
        written(&text).filter(|_| alone).unwrap_or_else(|| column_name(column))
    }
}
