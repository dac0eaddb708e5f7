//! Blanks among marks. A blank is "not met" where only what is met is marked; where a table says itself
//! what is not met, its blanks are something else, and nobody can tell what.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::raw::{FieldRef, Node, RawRow, RawTable};
use crate::inputs::tables::TableSpec;
use crate::model::Code;
use crate::origin::{Place, Sourced};
use crate::viet::{self, Mark};

/// The marks of a row, by what they say.
#[derive(Default)]
struct Marks<'a> {
    met: Vec<&'a Sourced<Node>>,
    unmet: Vec<&'a Sourced<Node>>,
    blanks: Vec<Place>,
}

/// Tells of blanks beside marks of what is not met. Of `targets` a blank says that nothing is assigned.
pub fn tell(
    spec: &TableSpec,
    table: &RawTable,
    columns: &BTreeSet<Code>,
    targets: bool,
    found: &mut Diagnostics,
) {
    let rows: Vec<Marks<'_>> = table.rows.iter().map(|row| of_row(table, row, columns)).collect();
    // Each commune's row may be of its own hand.
    tell_marks(spec.label, &rows, targets, found);
}

/// The same of hamlets by name, whose marks of one kind stand below each other in a column.
pub fn tell_hamlets(
    spec: &TableSpec,
    table: &RawTable,
    (key, targets): (&'static str, bool),
    found: &mut Diagnostics,
) {
    let mut marks = Marks::default();
    for row in table.rows.iter().filter(|row| row.get("ten").is_some() && !row.doubted) {
        let Some(cell) = row.get(key).filter(|cell| !cell.value.is_empty()) else {
            let blank = table.blank_cell(row, key).unwrap_or_else(|| row.place.clone());
            marks.blanks.push(blank);
            continue;
        };
        match said(&cell.value) {
            Some(Mark::Met) => marks.met.push(cell),
            Some(Mark::NotMet) => marks.unmet.push(cell),
            Some(Mark::NotApplicable) | None => {}
        }
    }
    // A zero says no more than a blank where what is met is marked, there or in another column; nor does it
    // in YAML, where what is not written is not so.
    let words = marks.unmet.first().is_some_and(|cell| is_word(&cell.value));
    let own = !marks.met.is_empty();
    let mut others = table.rows.iter().filter(|row| row.get("ten").is_some());
    let elsewhere = others.any(|row| {
        let mut cells = row.cells.iter().filter(|(field, _)| is_mark_of_hamlets(*field));
        cells.any(|(_, cell)| said(&cell.value) == Some(Mark::Met))
    });
    if words || table.columns.is_some() && (own || !elsewhere) {
        tell_marks(spec.label, &[marks], targets, found);
    }
}

/// Whether a field of hamlets says which have a title, or are to gain it.
fn is_mark_of_hamlets(field: FieldRef) -> bool {
    matches!(field, FieldRef::Named(key) if key.ends_with("_da_dat") || key.ends_with("_giao"))
}

/// Tells of marks, each of a hand's own, which may be that of all.
fn tell_marks(label: &str, rows: &[Marks<'_>], targets: bool, found: &mut Diagnostics) {
    let count = |pick: fn(&Marks<'_>) -> usize| rows.iter().map(pick).sum::<usize>();
    let (met, blanks) = (count(|row| row.met.len()), count(|row| row.blanks.len()));
    let unmet = rows.iter().find_map(|row| row.unmet.first());
    let label = label.to_owned();
    if let (Some(unmet), 0, true) = (unmet, met, blanks > 0) {
        let seen = unmet.value.shown();
        found.report(Problem::OnlyUnmet { table: label, seen, blanks }, &unmet.place);
        return;
    }
    if targets {
        return;
    }
    for row in rows {
        let (Some(met), Some(unmet)) = (row.met.first(), row.unmet.first()) else { continue };
        let Some(first) = row.blanks.first() else { continue };
        let words = is_word(&met.value) && is_word(&unmet.value);
        let few = row.unmet.len() >= row.blanks.len().saturating_mul(MANY);
        if !words && !few {
            continue;
        }
        let problem = Problem::BlankAmongMarks {
            table: label.clone(),
            met: met.value.shown(),
            unmet: unmet.value.shown(),
            blanks: row.blanks.len(),
        };
        let mut told = Diagnostic::new(problem).at(first);
        for place in row.blanks.iter().skip(1).take(SHOWN) {
            told = told.with(place);
        }
        if !words {
            told.severity = Severity::Warning;
        }
        found.push(told);
    }
}

/// So many marks of what is not met beside one blank show that it was forgotten.
const MANY: usize = 3;

/// No more blanks are shown beside the first.
const SHOWN: usize = 5;

fn of_row<'a>(table: &RawTable, row: &'a RawRow, columns: &BTreeSet<Code>) -> Marks<'a> {
    let mut marks = Marks::default();
    let mut filled: BTreeSet<Code> = BTreeSet::new();
    for (field, cell) in &row.cells {
        let FieldRef::Code(code) = field else { continue };
        filled.insert(*code);
        match said(&cell.value) {
            Some(Mark::Met) => marks.met.push(cell),
            Some(Mark::NotMet) => marks.unmet.push(cell),
            Some(Mark::NotApplicable) | None => {}
        }
    }
    if filled.is_empty() {
        return marks;
    }
    // A criterion is known by its indicators, and they by it.
    let known = |code: &Code| {
        let of_one = |own: &&Code| own.criterion == code.criterion;
        match code.is_indicator() {
            true => filled.contains(&Code::criterion(code.criterion)),
            false => filled.iter().any(|own| of_one(&own) && own.is_indicator()),
        }
    };
    let blank = columns.iter().filter(|code| !filled.contains(code) && !known(code));
    marks.blanks = blank
        .map(|code| {
            let mut headings = table.columns.iter().flatten();
            let heading = headings.find(|own| own.field == FieldRef::Code(*code));
            heading
                .and_then(|heading| Place::crossing(&heading.place, &row.place))
                .unwrap_or_else(|| row.place.clone())
        })
        .collect();
    marks
}

fn said(node: &Node) -> Option<Mark> {
    match node {
        Node::Text(text) => viet::parse_criterion_mark(text),
        Node::Bool(met) => Some(if *met { Mark::Met } else { Mark::NotMet }),
        Node::Number(number) if number.is_zero() => Some(Mark::NotMet),
        Node::Number(_) => Some(Mark::Met),
        _ => None,
    }
}

/// "Đạt", "Chưa đạt", "KĐ": a word, and no cross or tick.
fn is_word(node: &Node) -> bool {
    let Node::Text(text) = node else { return false };
    let folded = viet::fold(text);
    !matches!(folded.as_str(), "x" | "v") && folded.chars().any(char::is_alphabetic)
}
