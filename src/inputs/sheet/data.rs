//! The rows below the headings, each to a line: its cells by their fields, without the rows that
//! repeat or count the headings.

use super::Sheet;
use super::covered::Merged;
use super::fields::Columns;
use super::furniture::Titles;
use super::header::{GridRow, Header, Reader, counts_columns};
use super::headings::{Names, are_headings, shown};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::counted::Nouns;
use crate::inputs::package::Looks;
use crate::inputs::package::look::Look;
use crate::inputs::raw::{FieldRef, NameLook, Node};
use crate::inputs::rows::{self, Line, Sense};
use crate::inputs::tables::Kind;
use crate::inputs::{appearance, number_format, units};
use crate::origin::{Place, Sourced};
use crate::viet;

/// The rows below the headings, with what is seen of them.
pub(super) struct Data<'a> {
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) reader: &'a Reader<'a>,
    pub(super) header: &'a Header,
    pub(super) columns: &'a Columns,
    pub(super) looks: &'a Looks,
}

/// The lines of a table.
pub(super) struct Lines {
    pub(super) lines: Vec<Line>,
    /// Whether another table follows, whose rows are not read.
    pub(super) elsewhere: bool,
    /// What stands at the edges of printed pages.
    pub(super) edges: Vec<Place>,
    /// Titles of the whole table that stand below its headings.
    pub(super) titles: Vec<Sourced<String>>,
}

impl Data<'_> {
    fn field(&self, column: u32) -> Option<FieldRef> {
        self.columns.of(column).map(|column| column.field)
    }

    pub(super) fn kind(&self, field: FieldRef) -> Option<Kind> {
        match field {
            FieldRef::Named(key) => self.sheet.spec.field(key).map(|field| field.kind),
            FieldRef::Numbering => Some(Kind::Numbering),
            FieldRef::Code(_) | FieldRef::Ignored => None,
        }
    }

    /// Whether a column is read.
    pub(super) fn is_read(&self, column: u32) -> Option<FieldRef> {
        self.field(column).filter(|field| !matches!(field, FieldRef::Ignored | FieldRef::Numbering))
    }

    /// The lines of the table, without what repeats or counts its headings.
    pub(super) fn lines(
        &mut self,
        mut below: Vec<GridRow>,
        titles: &Titles,
        found: &mut Diagnostics,
    ) -> Lines {
        let mut merged = Merged::default();
        for merge in &self.looks.merges {
            if merge.first.0 > self.header.last_row {
                self.merge(*merge, &mut below, &mut merged);
            }
        }
        let below_titles = self.titles_below(&below);
        let mut lines = Vec::with_capacity(below.len());
        let mut edges = Vec::new();
        let mut row_before = self.header.last_row;
        let mut above_records = true;
        let mut elsewhere = false;
        // Whether the row above repeats the outer level of the headings.
        let mut repeating = false;
        for (index, cells) in below {
            let gap = index > row_before + 1;
            row_before = index;
            if titles.are_again(&cells) {
                let column = cells.first().map_or(0, |(column, _)| *column);
                edges.push(self.sheet.at(index, column));
                continue;
            }
            let title = || below_titles.iter().any(|own| own.0 == index);
            if above_records && (self.is_heading_again(&cells) || title()) {
                continue;
            }
            // Headings that follow a title of their own begin another table.
            let again = self.repeats_headings(&cells);
            let titled = lines.last().is_some_and(|line: &Line| line.is_title());
            let parted = titled && lines.last().is_some_and(|line| line.gap) && !above_records;
            let inner = repeating && !gap && self.are_of_headings(&cells);
            repeating = again && !parted;
            if repeating || inner {
                continue;
            }
            let names = Names::In(self.header.name_column);
            if again || !self.sheet.turned && are_headings(self.reader, names, &cells) {
                let title = lines.pop_if(|_| titled);
                let column = cells.first().map_or(0, |(column, _)| *column);
                let (title, place) = match title {
                    Some(title) => (title.shown(), title.place),
                    None => (shown(&cells), self.sheet.at(index, column)),
                };
                let last = lines.last().and_then(Line::row).unwrap_or(self.header.last_row);
                let (last, heading_row) = (last + 1, index + 1);
                found.report(Problem::SecondTable { title, last, heading_row }, &place);
                elsewhere = true;
                break;
            }
            above_records = false;
            let line = self.line(index, cells, gap, &mut merged);
            lines.push(line);
        }
        let titles = below_titles.into_iter().map(|(_, title)| title).collect();
        Lines { lines, elsewhere, edges, titles }
    }

    /// The titles of the whole table right below its headings, with their rows.
    fn titles_below(&self, below: &[GridRow]) -> Vec<(u32, Sourced<String>)> {
        let mut titles = Vec::new();
        for (at, (row, cells)) in below.iter().enumerate() {
            if self.is_heading_again(cells) {
                continue;
            }
            let [(column, Node::Text(text))] = cells.as_slice() else { break };
            if !rows::is_title_of_table(text) || !self.entitles_table(below, at) {
                break;
            }
            titles.push((*row, Sourced::new(text.clone(), self.sheet.at(*row, *column))));
        }
        titles
    }

    /// Whether the only text of a row stands over the whole table: it is merged over columns, or no name of
    /// the table's rows, which are those of units or are counted from 1 below it.
    fn entitles_table(&self, below: &[GridRow], at: usize) -> bool {
        let (row, cells) = &below[at];
        let spec = self.sheet.spec;
        let merged = self.looks.merges.iter().any(|merge| {
            let (first, last) = (merge.first, merge.last);
            let covers = cells.iter().all(|(column, _)| (first.1..=last.1).contains(column));
            first.0 == *row && last.0 == *row && last.1 > first.1 && covers
        });
        let of_units = spec.coded || spec.key == "xa" || spec.name_field == "xa";
        let first = |node: &Node| {
            matches!(node.shown().trim_matches(['.', ')', ' ']), "1" | "01" | "I" | "A")
        };
        let counted = below.get(at + 1).is_some_and(|(_, cells)| {
            cells.iter().any(|(column, node)| {
                let kind = self.field(*column).and_then(|field| self.kind(field));
                kind == Some(Kind::Numbering) && first(node)
            })
        });
        !self.sheet.turned && (merged || of_units || counted)
    }

    /// Right below the headings: the numbers of the columns, or the headings in English.
    fn is_heading_again(&self, cells: &[(u32, Node)]) -> bool {
        let english = cells
            .iter()
            .filter(|(_, node)| matches!(node, Node::Text(text) if rows::is_english_heading(text)));
        let english = english.count();
        counts_columns(cells, self.header.columns.len())
            || english == cells.len()
                && english > 0
                && self.header.columns.len() > 1
                && english + 1 >= self.header.columns.len().min(3)
    }

    /// The headings once more, as where a page breaks.
    fn repeats_headings(&self, cells: &[(u32, Node)]) -> bool {
        let words = cells.iter().any(|(column, node)| {
            *column == self.header.name_column && matches!(node, Node::Text(_))
        });
        self.are_of_headings(cells)
            && (words && cells.len() > 1 || counts_columns(cells, self.header.columns.len()))
    }

    /// Whether every cell is a level of the heading above it.
    fn are_of_headings(&self, cells: &[(u32, Node)]) -> bool {
        cells.iter().all(|(column, node)| {
            let heading = self.header.columns.iter().find(|heading| heading.column == *column);
            let text = match node {
                Node::Text(text) => viet::fold(text),
                Node::Number(number) => number.normalize().to_string(),
                _ => return false,
            };
            heading.is_some_and(|heading| {
                heading.parts.iter().any(|part| {
                    let part = viet::fold(part);
                    part == text || part.replace(' ', ".") == text
                })
            })
        })
    }

    fn line(&self, row: u32, cells: Vec<(u32, Node)>, gap: bool, merged: &mut Merged) -> Line {
        let place = self.sheet.at(row, self.header.name_column);
        let mut line = Line {
            place,
            cells: Vec::with_capacity(cells.len()),
            astray: Vec::new(),
            ignored: Vec::new(),
            gap,
            across: merged.across.contains(&row),
            look: self
                .looks
                .cells
                .get(&(row, self.header.name_column))
                .map(|look| NameLook { bold: look.bold, italic: look.italic, indent: look.indent })
                .unwrap_or_default(),
            doubts: merged.doubts.remove(&row).unwrap_or_default(),
            doubted: !self.columns.has_names(self.sheet.spec),
            sense: Sense::default(),
        };
        for (column, node) in cells {
            let cell = Sourced::new(node, self.sheet.at(row, column));
            match self.field(column) {
                Some(FieldRef::Ignored) => line.ignored.push(cell),
                Some(field) => {
                    let cell = match self.unsure((row, column), field) {
                        Some(node) => Sourced::new(node, cell.place),
                        None => cell,
                    };
                    line.doubts.extend(self.doubt((row, column), field, &cell));
                    let cell = self.as_shown((row, column), field, cell);
                    line.doubts.extend(self.put(&mut line.cells, (field, column), cell));
                }
                None if self.has_heading(column) => line.ignored.push(cell),
                None => line.astray.push(cell),
            }
        }
        line
    }

    /// The formula of a mark or of a name that an `.xls` keeps as 0 and that may be a text.
    fn unsure(&self, at: (u32, u32), field: FieldRef) -> Option<Node> {
        let wanted = matches!(field, FieldRef::Code(_)) || self.kind(field) == Some(Kind::Text);
        let formula = self.looks.unsure.get(&at).filter(|_| wanted)?;
        Some(Node::Uncalculated(formula.clone()))
    }

    /// A date in a column of words says no more than its cell shows: "12/2026" has no day.
    fn as_shown(&self, at: (u32, u32), field: FieldRef, cell: Sourced<Node>) -> Sourced<Node> {
        let name = FieldRef::Named(self.sheet.spec.name_field);
        let words = self.kind(field) == Some(Kind::Text) && field != name;
        let format = self.looks.cells.get(&at).and_then(|look| look.format.as_deref());
        let shown = match (&cell.value, format) {
            (Node::Date(date), Some(format)) if words => number_format::month_alone(format, *date),
            _ => None,
        };
        match shown {
            Some(shown) => Sourced::new(Node::Text(shown), cell.place),
            None => cell,
        }
    }

    fn has_heading(&self, column: u32) -> bool {
        self.header.columns.iter().any(|heading| heading.column == column)
    }

    /// What a person sees of a cell that its value does not say.
    fn doubt(&self, at: (u32, u32), field: FieldRef, cell: &Sourced<Node>) -> Option<Diagnostic> {
        let look = self.looks.cells.get(&at)?;
        let unit = match self.kind(field) {
            Some(Kind::Money) => {
                self.columns.of(at.1).and_then(|column| units::money_unit(&column.heading))
            }
            _ => None,
        };
        let nouns =
            look.format.as_ref().and_then(|_| Nouns::of_field(self.sheet.spec, field, None));
        let problem = appearance::doubt(look, &cell.value, unit, nouns.as_ref())
            .or_else(|| self.takes_back(look, field, cell))
            .or_else(|| self.takes_mark_back(look, at.1, field, cell))?;
        Some(Diagnostic::new(problem).at(&cell.place))
    }

    /// A comment that takes an amount back: "Đã điều chỉnh còn 800".
    fn takes_back(&self, look: &Look, field: FieldRef, cell: &Sourced<Node>) -> Option<Problem> {
        let money = self.sheet.spec.fields.iter().any(|own| own.kind == Kind::Money);
        let name = FieldRef::Named(self.sheet.spec.name_field);
        let own = self.kind(field) == Some(Kind::Money) || money && field == name;
        let takes_back =
            |note: &&String| rows::is_amount_withdrawn(note) || rows::is_counted_elsewhere(note);
        let note = look.note.as_ref().filter(|_| own).filter(takes_back)?;
        let (name, words) = (cell.value.shown(), viet::one_line(note));
        Some(Problem::NoteOfDoubt { name, words, printed: true })
    }

    /// A comment that takes back the mark or the count beside which it stands: "Thẩm định: không đạt".
    fn takes_mark_back(
        &self,
        look: &Look,
        column: u32,
        field: FieldRef,
        cell: &Sourced<Node>,
    ) -> Option<Problem> {
        let note = look.note.as_ref()?;
        let count = self.kind(field) == Some(Kind::Count);
        let marked = match &cell.value {
            Node::Number(number) => !number.is_zero(),
            value => viet::parse_criterion_mark(&value.shown()) == Some(viet::Mark::Met),
        };
        let is_taken_back = match field {
            FieldRef::Code(_) if self.sheet.spec.field("giao").is_some() => {
                rows::is_not_aimed_at(note)
            }
            FieldRef::Code(_) => rows::is_not_reached(note) || rows::is_of_other_status(note),
            _ if count => rows::is_withdrawn(note) || rows::is_of_other_status(note),
            _ => false,
        };
        let name = self.columns.of(column).filter(|_| marked && is_taken_back)?.heading.to_string();
        Some(Problem::NoteOfDoubt { name, words: viet::one_line(note), printed: false })
    }
}
