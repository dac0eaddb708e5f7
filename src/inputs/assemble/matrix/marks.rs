//! How the marks of a table are read.

use crate::diag::{Diagnostics, Problem};
use crate::inputs::assemble::values;
use crate::inputs::raw::{FieldRef, Node, RawRow, RawTable};
use crate::model::{Code, CriteriaSet};
use crate::origin::Sourced;
use crate::viet::{self, Mark};

/// How marks are read. An annex of this program holds status and targets in one table and explains
/// its marks: "x" is met, "+" newly assigned. Anywhere else a plus means one thing to one clerk and
/// another to the next.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// A table of status: a mark is a mark.
    Marks,
    /// A table of targets of a year, where "Duy trì" assigns nothing new, nor does a later year.
    Targets(Option<i32>),
    /// Status in an annex: "+" is not met yet.
    AnnexStatus,
    /// Targets in an annex: only "+" assigns.
    AnnexTargets,
}

impl Reading {
    pub(super) fn of(list_key: &str, table: &RawTable, year: Option<i32>) -> Self {
        match (table.legend, list_key) {
            (true, "dat") => Reading::AnnexStatus,
            (true, _) => Reading::AnnexTargets,
            (false, "dat") => Reading::Marks,
            (false, _) => Reading::Targets(year),
        }
    }

    /// Tells what is wrong with the cells of a row that is nobody's.
    pub(super) fn tell(
        self,
        row: &RawRow,
        list_key: &'static str,
        set: &CriteriaSet,
        found: &mut Diagnostics,
    ) {
        for (_, cell) in row.cells.iter().filter(|(field, _)| code(*field).is_some()) {
            let _ = self.mark(cell, found);
        }
        for key in [list_key, "khong_ap_dung"] {
            if let Some(cell) = row.get(key) {
                let _ = values::codes(key, cell, set, found);
            }
        }
    }

    pub(super) fn mark(
        self,
        cell: &Sourced<Node>,
        found: &mut Diagnostics,
    ) -> Option<Sourced<Mark>> {
        let plus = is_plus(&cell.value);
        let simply = |mark| Some(Sourced::new(mark, cell.place.clone()));
        match self {
            Reading::Marks | Reading::Targets(_) if plus => {
                let seen = cell.value.shown();
                found.report(Problem::MixedMarks { seen }, &cell.place);
                None
            }
            // What is met already is to be kept: nothing new is assigned.
            Reading::Targets(_) if says_keep(&cell.value) => simply(Mark::NotMet),
            Reading::Targets(Some(year)) if let Some(stated) = planned_for(&cell.value) => {
                // One of a year that is over says nothing that can be planned.
                if stated < year {
                    return values::mark(cell, found);
                }
                simply(if stated == year { Mark::Met } else { Mark::NotMet })
            }
            Reading::AnnexStatus if plus => simply(Mark::NotMet),
            Reading::AnnexTargets if plus => simply(Mark::Met),
            Reading::AnnexTargets => {
                values::mark(cell, found).map(|mark| mark.map(|_| Mark::NotMet))
            }
            Reading::AnnexStatus | Reading::Marks | Reading::Targets(_) => {
                values::mark(cell, found)
            }
        }
    }
}

/// "KH 2027", "Kế hoạch năm 2027", "2027": the year for which a target is planned.
fn planned_for(node: &Node) -> Option<i32> {
    let Node::Text(text) = node else { return None };
    let folded = viet::fold(text);
    let (words, year) = folded.rsplit_once(' ').unwrap_or(("", &folded));
    let said = ["", "kh", "ke hoach", "nam", "kh nam", "ke hoach nam", "phan dau", "phan dau nam"];
    let year: i32 = year.parse().ok().filter(|year| (2000..2100).contains(year))?;
    said.contains(&words).then_some(year)
}

/// "Duy trì" in a column of targets, beside a criterion that is met.
pub(super) fn says_keep(node: &Node) -> bool {
    matches!(node, Node::Text(text) if viet::says_keep(text))
}

fn is_plus(node: &Node) -> bool {
    matches!(node, Node::Text(text) if text.trim() == "+")
}

pub(super) fn code(field: FieldRef) -> Option<Code> {
    match field {
        FieldRef::Code(code) => Some(code),
        FieldRef::Named(_) | FieldRef::Numbering | FieldRef::Ignored => None,
    }
}
