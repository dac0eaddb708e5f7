//! Titles of groups that state the sums of their rows: which of them have any, and where these end.

use super::line::Line;
use super::titles::{kinds, rank};
use super::turn::{Sorter, Turn};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node};
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
            Turn::Group | Turn::Total { .. } | Turn::Outside => None,
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
