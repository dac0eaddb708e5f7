//! What stands beside the marks and is told: titles of groups, remarks, lines below the table, hidden
//! rows and columns.

use std::collections::BTreeSet;

use super::marks::MarkColumn;
use super::table::{Side, is_mark};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::columns::Meaning;
use crate::inputs::package::Looks;
use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::{remark, rows};
use crate::origin::Place;
use crate::viet;

/// What a remark says against the marks of its row.
enum Against {
    /// The opposite: whether they are marked.
    Marks(bool),
    /// Nothing: it agrees.
    Nothing,
    /// It cannot be told.
    Unknown,
}

impl Side<'_> {
    /// A row with a mark that is none of a criterion.
    pub fn of_no_criterion(&self, seen: String, row: u32) -> Problem {
        Problem::RowOfNoCriterion {
            seen,
            rows: vec![row + 1],
            table: self.sheet.spec.key.to_owned(),
            indicators: self.sheet.set.is_none_or(|set| set.indicator_count() > 0),
        }
    }

    /// Titles of groups have no marks of their own.
    pub fn groups(&self, marks: &[MarkColumn], found: &mut Diagnostics) {
        for (row, cells) in &self.titles {
            let mark = cells.iter().find(|(column, _)| marks.iter().any(|m| m.column == *column));
            if let Some((column, _)) = mark {
                let seen = cells.iter().find_map(|(column, node)| {
                    (*column == self.top.name_column).then(|| node.shown())
                });
                let problem = self.of_no_criterion(seen.unwrap_or_default(), *row);
                found.report(problem, &self.sheet.at(*row, *column));
            }
        }
    }

    /// Marks that stand where nobody looks: in a column without a heading, or left of the names.
    pub fn astray(&self, last: u32, found: &mut Diagnostics) {
        let names = self.top.name_column;
        let mut told: BTreeSet<u32> = self.words.iter().copied().collect();
        for (row, cells) in self.data.iter().filter(|(row, _)| *row <= last) {
            for (column, node) in cells {
                let heading = self.top.columns.iter().find(|h| h.column == *column);
                let lost = match heading {
                    None if *column < names => matches!(node, Node::Text(_)) && is_mark(node),
                    None => true,
                    Some(heading) => {
                        let parts = heading.parts();
                        let known = matches!(
                            self.headings.meaning(&parts),
                            Meaning::Known(FieldRef::Numbering | FieldRef::Ignored)
                        );
                        let mapped = self.sheet.mapping.field(*column, &parts).is_some();
                        *column < names
                            && !known
                            && !mapped
                            && matches!(node, Node::Text(_))
                            && is_mark(node)
                    }
                };
                if lost && told.insert(*column) {
                    let problem = Problem::CellAstray { seen: node.shown() };
                    found.report(problem, &self.sheet.at(*row, *column));
                }
            }
        }
    }

    /// Remarks that say something else than what is marked beside them, or take it back.
    pub fn remarks(&self, last: u32, marks: &[MarkColumn], found: &mut Diagnostics) {
        let notes = self.top.columns.iter().filter(|heading| {
            matches!(
                self.headings.meaning(&heading.parts()),
                Meaning::Known(FieldRef::Named("ghi_chu"))
            )
        });
        let levels = self.levels();
        for heading in notes {
            for (row, node) in self.column(heading.column).filter(|(row, _)| *row <= last) {
                if rows::is_figure(node) {
                    let problem = Problem::FigureInNote { seen: node.shown() };
                    found.report(problem, &self.sheet.at(row, heading.column));
                    continue;
                }
                let Node::Text(text) = node else { continue };
                let name = self.cell(row, self.top.name_column).map(Node::shown);
                let (name, words) = (name.unwrap_or_default(), viet::one_line(text));
                let parts = levels.iter().find(|(known, _)| *known == row).map(|(_, parts)| parts);
                let not_so = |row: u32| {
                    let years = self.years();
                    let says_so = match self.own() {
                        "giao" => {
                            rows::is_not_aimed_at(text)
                                || rows::is_of_another_plan(text, self.sheet.wanted.year)
                        }
                        _ => rows::is_not_reached(text) || rows::is_of_other_time(text, &years),
                    };
                    says_so && marks.iter().any(|mark| self.is_marked(row, mark.column))
                };
                let problem = match self.against_marks(row, text, marks) {
                    Against::Marks(marked) => Problem::NoteAgainstMarks {
                        codes: parts
                            .and_then(|parts| self.code(parts))
                            .map_or_else(|| name.clone(), |code| code.to_string()),
                        name,
                        words,
                        marked,
                        targets: self.own() == "giao",
                        of_form: false,
                    },
                    Against::Unknown if rows::is_withdrawn(text) || not_so(row) => {
                        Problem::NoteOfDoubt { name, words, printed: false }
                    }
                    // "Đạt, còn nợ 1 chỉ tiêu".
                    Against::Nothing if self.own() != "giao" && not_so(row) => {
                        Problem::NoteOfDoubt { name, words, printed: false }
                    }
                    Against::Unknown | Against::Nothing => continue,
                };
                found.report(problem, &self.sheet.at(row, heading.column));
            }
        }
    }

    fn is_marked(&self, row: u32, column: u32) -> bool {
        let node = self.cell(row, column);
        node.and_then(|node| viet::parse_criterion_mark(&node.shown())) == Some(viet::Mark::Met)
    }

    /// What a remark says against the marks of its row.
    fn against_marks(&self, row: u32, text: &str, marks: &[MarkColumn]) -> Against {
        let Some(said) = remark::of_one(text) else { return Against::Unknown };
        let any = marks.iter().any(|mark| self.is_marked(row, mark.column));
        match (self.own() == "giao", said, any) {
            // What is met already is not assigned.
            (true, true, true) => Against::Marks(true),
            (true, ..) | (false, true, true) | (false, false, false) => Against::Nothing,
            (false, true, false) => Against::Marks(false),
            (false, false, true) if marks.len() > 1 => Against::Unknown,
            (false, false, true) => Against::Marks(true),
        }
    }

    /// The lines below the table: remarks and signatures, but no marks.
    pub fn below(&self, last: u32, marks: &[MarkColumn], found: &mut Diagnostics) -> Vec<Place> {
        let mut outside = Vec::new();
        for (row, cells) in self.data.iter().filter(|(row, _)| *row > last) {
            let mark = cells.iter().find(|(column, node)| {
                is_mark(node) && marks.iter().any(|mark| mark.column == *column)
            });
            match (mark, cells.first()) {
                (Some((column, node)), _) => {
                    let problem = self.of_no_criterion(node.shown(), *row);
                    found.report(problem, &self.sheet.at(*row, *column));
                }
                (None, Some((column, _))) => outside.push(self.sheet.at(*row, *column)),
                (None, None) => {}
            }
        }
        outside
    }

    /// Rows and columns that are read although nobody sees them.
    pub fn hidden(&self, last: u32, marks: &[MarkColumn], looks: &Looks, found: &mut Diagnostics) {
        let at = |row: u32, column: u32| self.sheet.at(row, column);
        let hidden = |row: &&u32| looks.hidden_rows.contains(row);
        let rows: Vec<u32> = self.data.iter().map(|(row, _)| *row).collect();
        let rows: Vec<&u32> = rows.iter().filter(|row| **row <= last).filter(hidden).collect();
        if let Some(first) = rows.first() {
            let shown: Vec<String> = rows.iter().map(|row| (*row + 1).to_string()).collect();
            let problem = Problem::HiddenRows { rows: shown.join(", ") };
            found.report(problem, &at(**first, self.top.name_column));
        }
        let hidden = |mark: &&MarkColumn| looks.hidden_columns.contains(&mark.column);
        let columns: Vec<&MarkColumn> = marks.iter().filter(hidden).collect();
        if let Some(first) = columns.first() {
            let shown: Vec<String> =
                columns.iter().map(|mark| format!("“{}”", mark.heading)).collect();
            let problem = Problem::HiddenColumns { columns: shown.join(", ") };
            found.report(problem, &at(self.top.last_row, first.column));
        }
    }
}
