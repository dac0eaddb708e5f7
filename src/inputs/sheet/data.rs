//! The rows below the headings, each to a line: its cells by their fields, without the rows that
//! repeat or count the headings.

use rust_decimal::Decimal;

use super::Sheet;
use super::header::{GridRow, Header, counts_columns};
use super::merged::Merged;
use super::understood::{Columns, field_name};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::counted::Nouns;
use crate::inputs::package::Looks;
use crate::inputs::raw::{FieldRef, NameLook, Node};
use crate::inputs::rows::{self, Line, Sense};
use crate::inputs::specs::Kind;
use crate::inputs::{appearance, number_format, units};
use crate::origin::Sourced;
use crate::viet::{self, NumberError};

/// The rows below the headings, with what is seen of them.
pub(super) struct Data<'a> {
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) header: &'a Header,
    pub(super) columns: &'a Columns,
    pub(super) looks: &'a Looks,
}

impl Data<'_> {
    fn field(&self, column: u32) -> Option<FieldRef> {
        let known = &self.columns.known;
        known.iter().find(|(index, _)| *index == column).map(|(_, column)| column.field)
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
    pub(super) fn lines(&mut self, mut below: Vec<GridRow>, found: &mut Diagnostics) -> Vec<Line> {
        let mut merged = Merged::default();
        for merge in &self.looks.merges {
            if merge.first.0 > self.header.last_row {
                self.merge(*merge, &mut below, &mut merged);
            }
        }
        let mut lines = Vec::with_capacity(below.len());
        let mut row_before = self.header.last_row;
        let mut above_records = true;
        for (index, cells) in below {
            let gap = index > row_before + 1;
            row_before = index;
            if above_records && self.is_heading_again(&cells) {
                continue;
            }
            if self.repeats_headings(&cells) {
                // Headings that follow a title of their own begin another table.
                let title = lines.last().filter(|line: &&Line| line.gap && line.is_title());
                if let Some(title) = title.filter(|_| !above_records) {
                    let problem = Problem::SecondTable { title: title.shown() };
                    found.report(problem, &title.place);
                    lines.pop();
                    break;
                }
                continue;
            }
            above_records = false;
            let line = self.line(index, cells, gap, &mut merged);
            lines.push(line);
        }
        lines
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
        let same = cells.iter().all(|(column, node)| {
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
        });
        let words = cells.iter().any(|(column, node)| {
            *column == self.header.name_column && matches!(node, Node::Text(_))
        });
        same && (words && cells.len() > 1 || counts_columns(cells, self.header.columns.len()))
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
                    line.doubts.extend(self.doubt((row, column), field, &cell));
                    let cell = self.as_shown((row, column), field, cell);
                    let known = line.cells.iter_mut().find(|(known, _)| *known == field);
                    let adds = self.sheet.mapping.adds(field);
                    let factor = if adds { self.factor(field, column) } else { Decimal::ONE };
                    match known.filter(|_| adds) {
                        Some((_, first)) => {
                            line.doubts.extend(self.add(field, first, &cell, factor));
                        }
                        // The first column is blank here, and its unit is the field's.
                        None if factor != Decimal::ONE => {
                            let mut first = cell.clone().map(|_| Node::Number(Decimal::ZERO));
                            if !matches!(&cell.value, Node::Text(text) if viet::is_dash(text)) {
                                line.doubts.extend(self.add(field, &mut first, &cell, factor));
                                line.cells.push((field, first));
                            }
                        }
                        None => line.cells.push((field, cell)),
                    }
                }
                None if self.has_heading(column) => line.ignored.push(cell),
                None => line.astray.push(cell),
            }
        }
        line
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

    /// How many of the unit of a field's first column one of the unit of another column is.
    fn factor(&self, field: FieldRef, column: u32) -> Decimal {
        let columns = &self.columns.known;
        let unit = |heading: &str| units::money_unit(heading).filter(|unit| !unit.is_zero());
        let first = columns.iter().find(|(_, known)| known.field == field);
        let own = columns.iter().find(|(index, _)| *index == column);
        let units = (
            first.and_then(|(_, first)| unit(&first.heading)),
            own.and_then(|(_, own)| unit(&own.heading)),
        );
        match units {
            (Some(first), Some(own)) => own.checked_div(first).unwrap_or(Decimal::ONE),
            _ => Decimal::ONE,
        }
    }

    /// Adds a cell to the one of another column of its field; what is no number is refused.
    fn add(
        &self,
        field: FieldRef,
        first: &mut Sourced<Node>,
        cell: &Sourced<Node>,
        factor: Decimal,
    ) -> Option<Diagnostic> {
        let nouns = Nouns::of_field(self.sheet.spec, field, None);
        let dash = |node: &Node| matches!(node, Node::Text(text) if viet::is_dash(text));
        // Two dashes say no more than one.
        if dash(&first.value) && dash(&cell.value) {
            return None;
        }
        let refused = || {
            let field = field_name(self.sheet.spec, field);
            let problem = Problem::NotANumber { seen: cell.value.shown(), field };
            Some(Diagnostic::new(problem).at(&cell.place))
        };
        let number = |node: &Node| match node {
            Node::Number(number) => Some(*number),
            Node::Text(text) if viet::is_dash(text) => Some(0.into()),
            Node::Text(text) => {
                let bare = nouns.as_ref().and_then(|nouns| nouns.without(text));
                viet::parse_decimal(bare.as_deref().unwrap_or(text)).ok()
            }
            _ => None,
        };
        match (number(&first.value), number(&cell.value)) {
            (Some(one), Some(other)) => {
                match other.checked_mul(factor).and_then(|other| one.checked_add(other)) {
                    Some(sum) => {
                        first.value = Node::Number(sum);
                        None
                    }
                    None => refused(),
                }
            }
            // The first is told where it is read, unless the other numbers of its column decide it.
            (None, Some(_)) => {
                let Node::Text(text) = &first.value else { return None };
                let Err(NumberError::Ambiguous { .. }) = viet::parse_decimal(text) else {
                    return None;
                };
                let field = field_name(self.sheet.spec, field);
                let problem = Problem::NotANumber { seen: first.value.shown(), field };
                Some(Diagnostic::new(problem).at(&first.place))
            }
            (_, None) => refused(),
        }
    }

    fn has_heading(&self, column: u32) -> bool {
        self.header.columns.iter().any(|heading| heading.column == column)
    }

    /// What a person sees of a cell that its value does not say.
    fn doubt(&self, at: (u32, u32), field: FieldRef, cell: &Sourced<Node>) -> Option<Diagnostic> {
        let look = self.looks.cells.get(&at)?;
        let unit = match self.kind(field) {
            Some(Kind::Money) => self
                .columns
                .known
                .iter()
                .find(|(index, _)| *index == at.1)
                .and_then(|(_, column)| units::money_unit(&column.heading)),
            _ => None,
        };
        let nouns =
            look.format.as_ref().and_then(|_| Nouns::of_field(self.sheet.spec, field, None));
        let problem = appearance::doubt(look, &cell.value, unit, nouns.as_ref())?;
        Some(Diagnostic::new(problem).at(&cell.place))
    }
}
