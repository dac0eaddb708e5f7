//! Which criterion, indicator or sum a row is.

use std::collections::BTreeSet;

use super::marks::MarkColumn;
use super::table::Side;
use crate::diag::Diagnostics;
use crate::inputs::columns::{self, Meaning};
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::rows;
use crate::inputs::sheet::header::heading_text;
use crate::model::Code;
use crate::viet;

impl Side<'_> {
    /// The levels of a row's name: its number, its criterion, its indicator. Rows without a name of
    /// their own go on with the criterion above.
    pub fn levels(&self) -> Vec<(u32, Vec<String>)> {
        let text = |cells: &[(u32, Node)], column: u32| {
            let (_, node) = cells.iter().find(|(known, _)| *known == column)?;
            heading_text(node)
        };
        let names = self.top.name_column;
        let numbers = self.words.first().copied().filter(|column| *column < names);
        let indicators = self.words.last().copied().filter(|column| *column > names);
        let total = self.sheet.spec.field("tong").map_or("", |field| field.heading);
        let mut above: Vec<String> = Vec::new();
        let mut rows = Vec::with_capacity(self.data.len());
        for (row, cells) in &self.data {
            let number = numbers.and_then(|column| text(cells, column));
            let indicator = indicators.and_then(|column| text(cells, column));
            // One cell with all the indicators of a criterion names none of them.
            let indicator = indicator.filter(|text| {
                text.lines().filter(|line| columns::code_of_text(line).is_some()).count() < 2
            });
            let mut parts = match text(cells, names) {
                // Whatever it says of them, it counts the marks above it.
                Some(name) if is_sum(&name) => vec![total.to_owned()],
                // "2.1 | Chỉ tiêu 1": the number says it, not the words.
                Some(name)
                    if number.as_deref().and_then(columns::code_of_text).is_some_and(|code| {
                        columns::code_of_text(&name).is_some_and(|other| other != code)
                            && self.headings.criterion_named(&name).is_none()
                    }) =>
                {
                    above = number.into_iter().collect();
                    above.clone()
                }
                Some(name) => {
                    above = number.into_iter().chain([name]).collect();
                    above.clone()
                }
                None => match number {
                    Some(words) if columns::code_of_text(&words).is_none() => vec![words],
                    number => above.iter().cloned().chain(number).collect(),
                },
            };
            parts.extend(indicator);
            rows.push((*row, parts));
        }
        rows
    }

    /// The criterion or indicator of a row.
    pub fn code(&self, parts: &[String]) -> Option<Code> {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match self.headings.meaning(&parts) {
            Meaning::Known(FieldRef::Code(code)) => Some(code),
            _ => None,
        }
    }

    /// What a row is: a criterion, an indicator, or their number.
    fn is_read(&self, parts: &[String]) -> bool {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match self.headings.meaning(&parts) {
            Meaning::Known(FieldRef::Code(_)) => true,
            Meaning::Known(FieldRef::Named(key)) => key == "tong",
            // Told with the other headings.
            Meaning::Contradiction { .. } | Meaning::NoSuchCode(_) => true,
            Meaning::Known(FieldRef::Ignored | FieldRef::Numbering) | Meaning::Unknown => false,
        }
    }

    /// The last row of a criterion, an indicator, or their number.
    pub fn last_row(&self) -> u32 {
        let rows = self.levels();
        let own = |row: u32| self.words.iter().any(|column| self.cell(row, *column).is_some());
        let last = rows.iter().rev().find(|(row, parts)| own(*row) && self.is_read(parts));
        last.map_or(self.top.last_row, |(row, _)| *row)
    }

    /// The rows of the table with the levels of their names; one that has a mark and is no criterion
    /// is refused.
    pub fn rows(
        &self,
        last: u32,
        marks: &[MarkColumn],
        found: &mut Diagnostics,
    ) -> Vec<(u32, Vec<String>)> {
        let mut rows = self.levels();
        let codes: Vec<(u32, Option<Code>)> =
            rows.iter().map(|(row, parts)| (*row, self.code(parts))).collect();
        let above_indicators: BTreeSet<u32> = codes
            .iter()
            .filter(|(_, own)| {
                own.is_some_and(|own| {
                    !own.is_indicator()
                        && codes.iter().any(|(_, other)| {
                            other.is_some_and(|other| {
                                other.is_indicator() && other.criterion == own.criterion
                            })
                        })
                })
            })
            .map(|(row, _)| *row)
            .collect();
        rows.retain(|(row, parts)| {
            if *row > last {
                return false;
            }
            let own = self.words.iter().any(|column| self.cell(*row, *column).is_some());
            if own && self.is_read(parts) {
                // A criterion without a mark above its indicators is known by those.
                let blank = marks.iter().all(|mark| self.cell(*row, mark.column).is_none());
                return !(blank && above_indicators.contains(row));
            }
            if let Some(mark) = marks.iter().find(|m| self.cell(*row, m.column).is_some()) {
                let seen = parts.last().map_or_else(String::new, |part| viet::one_line(part));
                let problem = self.of_no_criterion(seen, *row);
                found.report(problem, &self.sheet.at(*row, mark.column));
            }
            false
        });
        rows
    }
}

/// "Tổng số tiêu chí đạt", "Cộng", "Số tiêu chí đạt".
fn is_sum(name: &str) -> bool {
    rows::is_total(name) || viet::fold(name).starts_with("so tieu chi")
}
