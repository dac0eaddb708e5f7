//! Rows of a sheet whose name was emptied while their number, or figures that nobody reads, remain.

use super::label::Label;
use super::line::Line;
use super::numbering::Numbering;
use super::sorter::Sorter;
use crate::inputs::raw::{FieldRef, Node};
use rust_decimal::Decimal;

impl Sorter {
    /// Whether a line stands between records, goes on with their numbers or has figures beside it as
    /// they have, and has nothing else that this table reads.
    pub(super) fn has_lost_its_name(&self, lines: &[Line], index: usize) -> bool {
        let line = &lines[index];
        let number = |field: &FieldRef| {
            matches!(field, FieldRef::Numbering | FieldRef::Ignored | FieldRef::Named("tt"))
        };
        let bare = line.astray.is_empty() && line.cells.iter().all(|(field, _)| number(field));
        if !bare || !self.in_sheet || !self.spec.labelled || line.sense.label != Label::Words {
            return false;
        }
        let before = index.checked_sub(1).and_then(|at| lines.get(at));
        let (Some(before), Some(after)) = (before, lines.get(index + 1)) else { return false };
        let counted = |line: &Line| match line.sense.number {
            Numbering::Arabic => count(line.number_cell()?),
            _ => None,
        };
        let (was, own, next) = (counted(before), counted(line), counted(after));
        let follows = |one: Option<Decimal>, other: Option<Decimal>| {
            one.zip(other).is_some_and(|(one, other)| one + Decimal::ONE == other)
        };
        // The name of the row below stands in the cells that are missing here.
        let named = |line: &Line| self.is_named(line) && !self.is_total(line);
        if !named(before) || !named(after) {
            return false;
        }
        if own.is_some() {
            return follows(was, own) && follows(own, next);
        }
        let figures = line.ignored.iter().any(|cell| matches!(cell.value, Node::Number(_)));
        // Without its own number the others count on, or leave one out.
        let between = match (was, next) {
            (Some(was), Some(next)) => was < next,
            (None, None) => !self.spec.name_repeats,
            _ => false,
        };
        line.cells.is_empty() && figures && between
    }

    fn is_named(&self, line: &Line) -> bool {
        [self.spec.name_field, "ten"].into_iter().any(|key| line.get(key).is_some())
    }

    /// The heading of the names that stand in a line.
    pub(super) fn heading_of_name(&self, named: &Line) -> &'static str {
        let own = self.spec.field("ten").filter(|_| named.get("ten").is_some());
        let own = own.or_else(|| self.spec.field(self.spec.name_field));
        own.map_or(self.spec.name_field, |field| field.heading)
    }
}

fn count(node: &Node) -> Option<Decimal> {
    match node {
        Node::Number(number) => Some(*number),
        Node::Text(text) => text.trim().trim_end_matches('.').parse().ok(),
        _ => None,
    }
}
