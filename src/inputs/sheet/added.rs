//! Columns that the project says to add up: each cell is read as one column of its field is, then the
//! sum stands in the first.

use rust_decimal::Decimal;

use super::data::Data;
use super::fields::field_name;
use super::header::GridRow;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::counted::{self, Nouns};
use crate::inputs::raw::{FieldRef, Node, RawColumn};
use crate::inputs::tables::Kind;
use crate::inputs::units;
use crate::origin::Sourced;
use crate::viet::{self, NumberError};

/// What a cell adds.
#[derive(Clone, Copy)]
struct Addend {
    number: Decimal,
    /// Whether it says no more than that there are as many ("1 trở lên").
    at_least: bool,
    /// Whether it is a mark, of which two for one thing add up to no number.
    mark: bool,
}

impl Data<'_> {
    /// Tells of columns that are added up although one of them is the sum of the others: "Kế hoạch vốn"
    /// beside "Vốn ĐTPT" and "Vốn SN".
    pub(super) fn tell_sums(&self, below: &[GridRow], found: &mut Diagnostics) {
        let mut fields: Vec<FieldRef> = Vec::new();
        for (_, column) in &self.columns.known {
            if self.sheet.mapping.adds(column.field) && !fields.contains(&column.field) {
                fields.push(column.field);
            }
        }
        for field in fields {
            let columns: Vec<_> =
                self.columns.known.iter().filter(|(_, own)| own.field == field).collect();
            let rows = below.iter().map(|(_, cells)| {
                let amount = |(index, _): &&(u32, RawColumn)| {
                    let (_, node) = cells.iter().find(|(own, _)| own == index)?;
                    Some(self.addend(field, node)?.number * self.factor(field, *index))
                };
                columns.iter().map(amount).collect::<Vec<_>>()
            });
            let rows: Vec<Vec<Option<Decimal>>> = rows.collect();
            let Some(whole) = (0..columns.len()).find(|at| is_sum(&rows, *at)) else { continue };
            let heading = |(_, own): &&(u32, RawColumn)| viet::one_line(&own.heading);
            let mut others: Vec<String> = columns.iter().map(heading).collect();
            let problem = Problem::ColumnIsTheSum { heading: others.remove(whole), others };
            found.report(problem, &columns[whole].1.place);
        }
    }

    /// Adds a cell to those of its field that stand left of it in the row; what is no number of the
    /// field is refused.
    pub(super) fn put(
        &self,
        cells: &mut Vec<(FieldRef, Sourced<Node>)>,
        (field, column): (FieldRef, u32),
        cell: Sourced<Node>,
    ) -> Option<Diagnostic> {
        if !self.sheet.mapping.adds(field) {
            cells.push((field, cell));
            return None;
        }
        let factor = self.factor(field, column);
        if let Some((_, first)) = cells.iter_mut().find(|(known, _)| *known == field) {
            return self.add(field, first, &cell, factor);
        }
        // The first column is blank here, and its unit is the field's.
        if factor == Decimal::ONE {
            cells.push((field, cell));
            return None;
        }
        if is_dash(&cell.value) {
            return None;
        }
        let mut first = cell.clone().map(|_| Node::Number(Decimal::ZERO));
        let refused = self.add(field, &mut first, &cell, factor);
        first.place = cell.place;
        cells.push((field, first));
        refused
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

    /// What a cell of a field adds, as the field's own reader reads it. Marks count hamlets and titles
    /// alone.
    fn addend(&self, field: FieldRef, node: &Node) -> Option<Addend> {
        let marks = matches!(self.sheet.spec.key, "xa" | "xom");
        let mut bare = node.clone();
        if let Some(nouns) = Nouns::of_field(self.sheet.spec, field, None) {
            counted::bare(&mut bare, &nouns);
        }
        if marks && self.kind(field) == Some(Kind::Count) {
            let count = counted::read(&bare)?.unwrap_or_default();
            return Some(Addend {
                number: count.number.into(),
                at_least: count.at_least,
                mark: count.number > 0 && !bare.shown().contains(|c: char| c.is_ascii_digit()),
            });
        }
        let number = match &bare {
            Node::Number(number) => *number,
            node if is_dash(node) => Decimal::ZERO,
            Node::Text(text) => viet::parse_decimal(text).ok()?,
            _ => return None,
        };
        Some(Addend { number, at_least: false, mark: false })
    }

    /// Adds a cell to the one of another column of its field; what is no number is refused.
    fn add(
        &self,
        field: FieldRef,
        first: &mut Sourced<Node>,
        cell: &Sourced<Node>,
        factor: Decimal,
    ) -> Option<Diagnostic> {
        // Two dashes say no more than one.
        if is_dash(&first.value) && is_dash(&cell.value) {
            return None;
        }
        let refused = |cell: &Sourced<Node>| {
            let field = field_name(self.sheet.spec, field);
            let problem = Problem::NotANumber { seen: cell.value.shown(), field };
            Some(Diagnostic::new(problem).at(&cell.place))
        };
        match (self.addend(field, &first.value), self.addend(field, &cell.value)) {
            (Some(one), Some(other)) if one.mark && other.mark => {
                let both = format!("{} + {}", first.value.shown(), cell.value.shown());
                first.value = Node::Text(both);
                None
            }
            (Some(one), Some(other)) => {
                let other_number = other.number.checked_mul(factor);
                let Some(sum) = other_number.and_then(|other| one.number.checked_add(other)) else {
                    return refused(cell);
                };
                first.value = match one.at_least || other.at_least {
                    true => Node::Text(format!("{} trở lên", sum.normalize())),
                    false => Node::Number(sum),
                };
                // A figure is traced to each cell that is in it.
                if !other.number.is_zero() {
                    first.place = first.place.clone().adding(&cell.place);
                }
                None
            }
            // The first is told where it is read, unless the other numbers of its column decide it.
            (None, Some(_)) => match &first.value {
                Node::Text(text) => match viet::parse_decimal(text) {
                    Err(NumberError::Ambiguous { .. }) => refused(first),
                    _ => None,
                },
                _ => None,
            },
            (_, None) => refused(cell),
        }
    }
}

/// Whether one column is the sum of the others wherever these have anything: in several rows, or in one
/// that has several parts.
fn is_sum(rows: &[Vec<Option<Decimal>>], at: usize) -> bool {
    let mut seen = 0;
    for row in rows {
        let others = || row.iter().enumerate().filter(|(own, _)| *own != at);
        let parts: Vec<Decimal> =
            others().filter_map(|(_, own)| *own).filter(|own| !own.is_zero()).collect();
        let Some(whole) = row[at].filter(|_| !parts.is_empty()) else {
            if parts.is_empty() {
                continue;
            }
            return false;
        };
        if parts.iter().sum::<Decimal>() != whole {
            return false;
        }
        seen += if parts.len() > 1 { 2 } else { 1 };
    }
    seen > 1
}

fn is_dash(node: &Node) -> bool {
    matches!(node, Node::Text(text) if viet::is_dash(text))
}
