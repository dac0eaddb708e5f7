//! Titles of groups that state the sums of their rows: which of them have any, and where these end.

use super::line::Line;
use super::sorter::Sorter;
use super::sums::{summed, value};
use super::titles::{kinds, rank};
use super::turn::Turn;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, RawColumn};
use crate::inputs::tables::{Kind, TableSpec};
use crate::viet;

/// "II. Kênh C | 50" between "I. Giao thông" and "III. Điện" has no row whose sum it could state: it
/// is a record itself. What is called a group is asked about.
pub fn settle(sorter: &Sorter, lines: &[Line], turns: &mut [Turn], found: &mut Diagnostics) {
    let titles = lines.iter().zip(&*turns).filter(|(_, turn)| turn.is_title());
    let kinds = kinds(titles.map(|(line, _)| line.sense.number));
    let rank = |at: usize| rank(&kinds, lines[at].sense.number);
    for index in 0..turns.len() {
        let line = &lines[index];
        if !matches!(turns[index], Turn::Head) || states_nothing(sorter, line) {
            continue;
        }
        let below = (index + 1..turns.len()).find_map(|at| match turns[at] {
            Turn::Group | Turn::Head | Turn::Alone if rank(at) <= rank(index) => Some(false),
            Turn::Head
            | Turn::Alone
            | Turn::Commune
            | Turn::Record { .. }
            | Turn::Perhaps { .. } => Some(true),
            // What was refused may be a row of it.
            Turn::Nothing => {
                (!lines[at].says_nothing() && !sorter.is_total(&lines[at])).then_some(true)
            }
            Turn::Group | Turn::Total { .. } | Turn::PageSum | Turn::Outside => None,
        });
        if below == Some(true) {
            continue;
        }
        turns[index] = if sorter.is_outer(line) && !line.is_called_group() {
            Turn::Alone
        } else {
            found.report(Problem::HeadOrRecord { name: line.shown() }, &line.place);
            Turn::Nothing
        };
    }
}

/// Tells of what stands in the title of a group and is neither its name nor a sum: no row takes it
/// over. A mark, there or in a sum, is most likely one of a row beside it.
pub fn tell_cells(
    spec: &TableSpec,
    columns: Option<&[RawColumn]>,
    (line, is_title): (&Line, bool),
    found: &mut Diagnostics,
) {
    for (field, cell) in &line.cells {
        let key = match field {
            FieldRef::Numbering | FieldRef::Ignored => continue,
            FieldRef::Named(key) if *key == "tt" || *key == "ten" || *key == spec.name_field => {
                continue;
            }
            FieldRef::Named(key) => (*key).to_owned(),
            FieldRef::Code(code) => code.to_string(),
        };
        let kind = summed(spec, *field);
        let is_sum = matches!(cell.value, Node::Number(_)) && kind.is_some()
            || matches!(&cell.value, Node::Text(text) if viet::is_dash(text));
        let number =
            |text: &str| viet::parse_decimal(text).is_ok() || viet::parse_count(text).is_ok();
        let of_sums = kind.is_some_and(|kind| value(*field, kind, &cell.value).is_ok());
        let (name, seen) = (line.shown(), cell.value.shown());
        let heading = columns.into_iter().flatten().find(|column| column.field == *field);
        let column = heading.map_or(key, |column| column.heading.to_string());
        let is_mark = match (&cell.value, kind) {
            (Node::Bool(true), Some(_)) => true,
            (Node::Text(text), Some(own)) if own != Some(Kind::Money) => {
                !number(text) && viet::parse_mark(text).is_some() && !viet::is_dash(text)
            }
            _ => false,
        };
        match &cell.value {
            _ if is_sum || cell.value.is_empty() => {}
            _ if is_mark => found.report(Problem::MarkOfGroup { name, seen, column }, &cell.place),
            _ if of_sums || !is_title => {}
            // What is no number is told where it is one that fails.
            Node::Error(_) | Node::Uncalculated(_) => {}
            _ => found.report(Problem::CellOfGroup { name, seen, column }, &cell.place),
        }
    }
}

/// Whether a title states no more than that nothing is below it: "C. Dự án khởi công mới | 0".
fn states_nothing(sorter: &Sorter, line: &Line) -> bool {
    line.cells.iter().all(|(field, cell)| match field {
        FieldRef::Numbering | FieldRef::Ignored => true,
        FieldRef::Named(key) if *key == "tt" || *key == sorter.spec.name_field => true,
        FieldRef::Named(_) | FieldRef::Code(_) => match &cell.value {
            Node::Number(number) => number.is_zero(),
            Node::Text(text) => viet::is_dash(text),
            _ => false,
        },
    })
}
