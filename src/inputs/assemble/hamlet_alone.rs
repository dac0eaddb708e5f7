//! Rows among hamlets that say nothing but a name: a person, a place or a remark may stand there as well as a
//! hamlet that has no title.

use crate::inputs::raw::{FieldRef, Node, RawRow};
use crate::inputs::rows;
use crate::origin::{Place, Spot};
use crate::viet;

/// How the rows of hamlets are that say more than a name.
pub struct Others {
    /// Whether all of them have a number, or all the noun of a hamlet in their name.
    alike: bool,
}

impl Others {
    /// Those of a table; of too few nothing follows.
    pub fn of(rows: &[RawRow]) -> Self {
        const FEWEST: usize = 3;
        let numbered = |row: &&RawRow| row.cells.iter().any(|(own, _)| *own == FieldRef::Numbering);
        let called = |row: &&RawRow| match row.get("ten").map(|cell| &cell.value) {
            Some(Node::Text(name)) => has_noun(name),
            _ => false,
        };
        let others: Vec<&RawRow> =
            rows.iter().filter(|row| row.get("ten").is_some() && !is_name_alone(row)).collect();
        let all = others.iter().all(numbered) || others.iter().all(called);
        Others { alike: others.len() >= FEWEST && all }
    }

    /// Whether a row of nothing but a name is likely no hamlet's: the name is a person's, or without the
    /// noun or number that the others have.
    pub fn is_likely_none(&self, name: &str, row: &RawRow) -> bool {
        is_name_alone(row) && (rows::is_full_name(name) || self.alike && !has_noun(name))
    }
}

fn has_noun(name: &str) -> bool {
    viet::split_hamlet(name).0.is_some()
}

/// Whether a row names its commune itself, and not by a cell above: it may stand over its hamlets.
pub fn has_own_commune(row: &RawRow) -> bool {
    let line = |place: &Place| match place.spot {
        Spot::Cell { row, .. } => Some(row),
        Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
    };
    row.get("xa").is_some_and(|cell| line(&cell.place) == line(&row.place))
}

/// Whether a row says nothing but a name, and no commune or number of its own.
fn is_name_alone(row: &RawRow) -> bool {
    let own = |field: &FieldRef| matches!(field, FieldRef::Named("ten" | "xa"));
    row.cells.iter().all(|(field, _)| own(field)) && !has_own_commune(row)
}
