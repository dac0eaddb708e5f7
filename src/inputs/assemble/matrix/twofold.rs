//! Marks and lists that may be read in two ways.

use super::marks::{code, says_keep};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::assemble::values;
use crate::inputs::raw::{FieldRef, Node, RawRow, RawTable};
use crate::inputs::signs;
use crate::model::{Code, Matrix};
use crate::origin::Sourced;
use crate::viet::{self, Mark};

/// Two kinds of marks; each commune's row may be of its own hand.
pub(super) fn two_signs(table: &RawTable, columns: usize, targets: bool, found: &mut Diagnostics) {
    let marks =
        |row: &'_ RawRow| row.cells.iter().filter(|(field, _)| code(*field).is_some()).count();
    let rows = table.rows.iter().enumerate();
    let cells =
        rows.flat_map(|(at, row)| row.cells.iter().map(move |(field, cell)| (at, field, cell)));
    let cells = cells.filter(|(_, field, _)| code(**field).is_some());
    // "Đã đạt" in place of a target is no sign of one.
    let cells = cells.filter(|(.., cell)| !(targets && says_keep(&cell.value)));
    let cells = cells.map(|(at, _, cell)| (at, cell));
    let blanks = |at: usize| table.rows.get(at).is_some_and(|row| marks(row) < columns);
    signs::tell_of_rows(cells, &table.aside.signs, blanks, found);
}

/// A criterion of a list that another list or its own mark states otherwise.
pub(super) fn two_ways(
    matrix: &Matrix,
    (commune, listed): (usize, &Sourced<Code>),
    (key, mark): (&str, Mark),
    row: &RawRow,
    before: &[(Code, Sourced<Mark>)],
    found: &mut Diagnostics,
) {
    let shown = |key: &str| values::shown_field(key, &listed.place);
    let other = before.iter().find(|(code, _)| *code == listed.value);
    let own = row.cells.iter().find(|(field, _)| code(*field) == Some(listed.value));
    let (first, place) = match (other, own) {
        (Some((_, other)), _) => {
            let keys = ["dat", "giao"].into_iter().find(|key| row.get(key).is_some());
            (shown(keys.unwrap_or(key)), &other.place)
        }
        (None, Some((_, cell))) => {
            let said = matrix.marks.get(&(commune, listed.value)).map(|mark| mark.value);
            let differs = match mark {
                Mark::NotApplicable => said == Some(Mark::Met),
                Mark::Met | Mark::NotMet => said.is_some_and(|said| said != mark),
            };
            if !differs {
                return;
            }
            (cell.value.shown(), &cell.place)
        }
        (None, None) => return,
    };
    let code = listed.value.to_string();
    let problem = Problem::CriterionTwoWays { code, first, second: shown(key) };
    found.push(Diagnostic::new(problem).at(&listed.place).with(place));
}

/// "TC đạt" over one number in a row may say how many are met as well as which one. A list in another
/// row shows that targets are listed, where one is often all; of what is met a single one is rare, but
/// that one is number 1 either way.
pub(super) fn counts_or_codes(list_key: &'static str, table: &RawTable, found: &mut Diagnostics) {
    let mut columns = table.columns.iter().flatten();
    let Some(column) = columns.find(|column| column.field == FieldRef::Named(list_key)) else {
        return;
    };
    let heading = viet::fold(&column.heading);
    if ["so hieu", "cac tieu chi", "cac tc"].iter().any(|words| heading.contains(words)) {
        return;
    }
    // How many they are stands beside: these are which.
    if table.columns.iter().flatten().any(|column| column.field == FieldRef::Named("tong")) {
        return;
    }
    // That there is no criterion 0 is told where it is read.
    let cells = || {
        let cells = table.rows.iter().filter_map(|row| row.get(list_key));
        cells.filter(|cell| !values::says_none(&cell.value))
    };
    let bare = |cell: &&Sourced<Node>| match &cell.value {
        Node::Number(number) => number.is_integer(),
        Node::Text(text) => viet::parse_count(text).is_ok(),
        _ => false,
    };
    let says_which = |cell: &Sourced<Node>| {
        let text = cell.value.shown();
        text.chars().any(|c| c.is_ascii_digit()) && !bare(&cell)
    };
    let problem = |seen| Problem::CountsOrCodes { heading: column.heading.to_string(), seen };
    if !cells().any(says_which) {
        if cells().any(|cell| bare(&cell)) {
            found.report(problem(None), &column.place);
        }
    } else if list_key == "dat" {
        for cell in cells().filter(bare).filter(|cell| cell.value.shown() != "1") {
            let told = Diagnostic::new(problem(Some(cell.value.shown()))).at(&cell.place);
            found.push(told.with(&column.place));
        }
    }
}
