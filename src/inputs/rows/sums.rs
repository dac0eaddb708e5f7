//! Lines that state sums, and whether they are the sums of rows.

use std::collections::HashMap;
use std::ops::Range;

use rust_decimal::Decimal;

use super::line::Line;
use crate::inputs::raw::{FieldRef, Node, RawRow};
use crate::inputs::tables::{self, Kind, TableSpec};
use crate::origin::Sourced;
use crate::viet::{self, Mark};

/// A line that states sums, and where it stands among the records.
#[derive(Debug)]
pub struct Sum {
    /// The line.
    pub line: Line,
    /// Whether it says itself that it sums a section only.
    pub section: bool,
    /// Whether it says "tổng", as the sums of a whole table do.
    pub grand: bool,
    /// Whether it is the title of a group, above its rows.
    pub head: bool,
    /// Where its words leave open whether it is a sum: its figures decide.
    pub perhaps: Option<Perhaps>,
    /// The first record of its section.
    pub from: usize,
    /// How many records stand above it.
    pub before: usize,
}

/// What else a line may be whose words leave open whether it is a sum.
#[derive(Clone, Copy, Debug)]
pub struct Perhaps {
    /// Whether it can be no record: its words sum sources, or the records are numbered and it is not.
    pub no_record: bool,
}

impl Sum {
    /// A line of sums below the rows from `from` on.
    pub fn of(line: Line, from: usize, before: usize) -> Self {
        let grand = line.words().any(|(_, text)| viet::fold(&text).starts_with("tong"));
        Sum { line, section: false, grand, head: false, perhaps: None, from, before }
    }
}

/// A value that can be summed: as it is, and with what does not apply counted, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Summand {
    pub(super) plain: Decimal,
    pub(super) with_inapplicable: Decimal,
}

impl Summand {
    pub(super) fn of(number: Decimal) -> Self {
        Summand { plain: number, with_inapplicable: number }
    }

    pub(super) fn meets(self, stated: Decimal) -> bool {
        viet::is_same_amount(stated, self.plain)
            || viet::is_same_amount(stated, self.with_inapplicable)
    }

    pub(super) fn plus(self, other: Summand) -> Summand {
        Summand {
            plain: add(self.plain, other.plain),
            with_inapplicable: add(self.with_inapplicable, other.with_inapplicable),
        }
    }
}

/// Reads a cell as something to sum: `Ok(None)` where nothing is given, `Err` where it cannot be
/// read.
pub(super) fn value(
    field: FieldRef,
    kind: Option<Kind>,
    node: &Node,
) -> Result<Option<Summand>, ()> {
    let mark = |text: &str| match viet::parse_criterion_mark(text) {
        Some(Mark::Met) => Ok(Some(Summand::of(Decimal::ONE))),
        Some(Mark::NotMet) => Ok(Some(Summand::of(Decimal::ZERO))),
        Some(Mark::NotApplicable) => {
            Ok(Some(Summand { plain: Decimal::ZERO, with_inapplicable: Decimal::ONE }))
        }
        None => Err(()),
    };
    match (field, kind, node) {
        (_, _, Node::Empty) => Ok(None),
        // The year since when a commune bears a title counts the commune.
        (FieldRef::Named(key), ..) if tables::TITLES.contains(&key) && says_a_year(node) => {
            Ok(Some(Summand::of(Decimal::ONE)))
        }
        (FieldRef::Code(_) | FieldRef::Named(_), _, Node::Number(number)) => {
            Ok(Some(Summand::of(*number)))
        }
        (FieldRef::Code(_), _, Node::Text(text)) => match viet::parse_count(text) {
            // In YAML the number of a total is a text, too; 0 and 1 are marks as well.
            Ok(count) => Ok(Some(Summand::of(count.into()))),
            Err(_) => mark(text),
        },
        (_, Some(Kind::Money), Node::Text(text)) if viet::is_dash(text) => Ok(None),
        (_, Some(Kind::Money), Node::Text(text)) => {
            viet::parse_decimal(text).map(|n| Some(Summand::of(n))).map_err(|_| ())
        }
        (_, Some(Kind::Count), Node::Text(text)) => {
            let number = text.split('/').next().unwrap_or(text);
            match viet::parse_at_least(number) {
                Ok((count, _)) => Ok(Some(Summand::of(count.into()))),
                Err(_) => mark(text),
            }
        }
        _ => Err(()),
    }
}

/// Whether a cell names a year: 2019, "năm 2019", "2016-2020".
fn says_a_year(node: &Node) -> bool {
    let text = match node {
        Node::Number(number) => number.normalize().to_string(),
        Node::Text(text) => text.clone(),
        _ => return false,
    };
    let mut words = text.split(|c: char| !c.is_ascii_digit());
    words.any(|word| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")))
}

/// The columns of a table that are summed.
pub(super) fn summed(spec: &TableSpec, field: FieldRef) -> Option<Option<Kind>> {
    match field {
        FieldRef::Code(_) => Some(None),
        FieldRef::Named(key) => {
            let kind = spec.field(key)?.kind;
            matches!(kind, Kind::Money | Kind::Count).then_some(Some(kind))
        }
        FieldRef::Numbering | FieldRef::Ignored => None,
    }
}

pub(super) fn cell_of(cells: &[(FieldRef, Sourced<Node>)], field: FieldRef) -> &Node {
    cells.iter().find(|(known, _)| *known == field).map_or(&Node::Empty, |(_, cell)| &cell.value)
}

/// The sums of each column over some lines.
#[derive(Debug, Default)]
pub struct Sums {
    /// The sum of a column, and how many of its cells cannot be read.
    columns: HashMap<FieldRef, (Decimal, usize)>,
}

impl Sums {
    /// Adds up lines.
    pub fn of<'a>(spec: &TableSpec, lines: impl Iterator<Item = &'a Line>) -> Self {
        let mut sums = Sums::default();
        for (field, cell) in lines.flat_map(|line| &line.cells) {
            let Some(kind) = summed(spec, *field) else { continue };
            let (sum, unread) = sums.columns.entry(*field).or_default();
            match value(*field, kind, &cell.value) {
                Ok(Some(value)) => *sum = add(*sum, value.plain),
                Ok(None) => {}
                Err(()) => *unread += 1,
            }
        }
        sums
    }

    /// Whether a line's figures are these sums, its own taken off where they are `among` them:
    /// `None` where it states none.
    pub fn are_those_of(&self, spec: &TableSpec, line: &Line, among: bool) -> Option<bool> {
        let mut stated_any = None;
        for (field, cell) in &line.cells {
            let Some(kind) = summed(spec, *field) else { continue };
            let Ok(Some(stated)) = value(*field, kind, &cell.value) else { continue };
            let (sum, unread) = self.columns.get(field).copied().unwrap_or_default();
            let own = if among { stated.plain } else { Decimal::ZERO };
            if unread > 0 || !viet::is_same_amount(add(sum, -own), stated.plain) {
                return Some(false);
            }
            stated_any = Some(true);
        }
        stated_any
    }
}

/// A sum; one that is too large for any table is as large as can be.
fn add(one: Decimal, other: Decimal) -> Decimal {
    one.checked_add(other).unwrap_or(Decimal::MAX)
}

/// Whether every figure of a line of sums is the sum of a range of rows.
pub(super) fn states(
    spec: &TableSpec,
    rows: &[RawRow],
    depths: &[usize],
    sum: &Sum,
    range: Range<usize>,
) -> bool {
    sum.line.cells.iter().all(|(field, cell)| {
        let Some(kind) = summed(spec, *field) else { return true };
        let Ok(Some(stated)) = value(*field, kind, &cell.value) else { return true };
        if range.is_empty() {
            return true;
        }
        let all = total(depths, rows, range.clone(), *field, kind);
        all.is_none_or(|all| all.meets(stated.plain))
    })
}

/// Whether a line states figures, and each of them is the sum of a range of rows.
pub fn is_sum_of(
    spec: &TableSpec,
    rows: &[RawRow],
    depths: &[usize],
    sum: &Sum,
    range: Range<usize>,
) -> bool {
    let stated = sum.line.cells.iter().filter_map(|(field, cell)| {
        let kind = summed(spec, *field)?;
        match value(*field, kind, &cell.value) {
            Ok(None) => None,
            Ok(Some(stated)) => Some(
                total(depths, rows, range.clone(), *field, kind)
                    .is_some_and(|all| all.meets(stated.plain)),
            ),
            Err(()) => Some(false),
        }
    });
    let stated: Vec<bool> = stated.collect();
    !stated.is_empty() && stated.into_iter().all(|met| met)
}

/// Whether a line states figures, and each of them is the sum of two or more rows right above it: the
/// same of all figures. In a tree the rows begin where none of them is a part of one above.
///
/// Goes over the rows once: what stands on top of `open` are the parts of the next row above.
pub fn is_sum_of_rows_above(
    spec: &TableSpec,
    rows: &[RawRow],
    depths: &[usize],
    sum: &Sum,
) -> bool {
    struct Open {
        depth: usize,
        /// The sum of each figure's column; nothing where no row gives any, or one cannot be read.
        sums: Vec<Result<Option<Summand>, ()>>,
    }
    let mut figures = Vec::new();
    for (field, cell) in &sum.line.cells {
        let Some(kind) = summed(spec, *field) else { continue };
        match value(*field, kind, &cell.value) {
            Ok(None) => {}
            Ok(Some(stated)) => figures.push((*field, kind, stated.plain)),
            Err(()) => return false,
        }
    }
    let mut open: Vec<Open> = Vec::new();
    for at in (0..sum.before).rev().filter(|_| !figures.is_empty()) {
        let depth = depths[at];
        let mut parts = None;
        while open.last().is_some_and(|last| last.depth > depth) {
            parts = open.pop();
        }
        let own = figures.iter().enumerate().map(|(column, (field, kind, _))| {
            match value(*field, *kind, cell_of(&rows[at].cells, *field)) {
                Ok(None) => parts.as_ref().map_or(Ok(None), |parts: &Open| parts.sums[column]),
                given => given,
            }
        });
        let own: Vec<Result<Option<Summand>, ()>> = own.collect();
        match open.last_mut().filter(|last| last.depth == depth) {
            Some(last) => {
                for (sum, own) in last.sums.iter_mut().zip(own) {
                    *sum = match (*sum, own) {
                        (Err(()), _) | (_, Err(())) => Err(()),
                        (Ok(Some(sum)), Ok(Some(own))) => Ok(Some(sum.plus(own))),
                        (Ok(one), Ok(other)) => Ok(one.or(other)),
                    };
                }
            }
            None => open.push(Open { depth, sums: own }),
        }
        let met = |(sum, (.., stated)): (&Result<Option<Summand>, ()>, &(_, _, Decimal))| matches!(sum, Ok(Some(sum)) if sum.meets(*stated));
        if let [only] = open.as_slice()
            && at + 1 < sum.before
            && only.sums.iter().zip(&figures).all(met)
        {
            return true;
        }
    }
    false
}

/// The sum of a column over rows: of a tree its outermost ones, each as stated or as the sum of its
/// parts. `None` where no row gives a value, or one cannot be read.
pub(super) fn total(
    depths: &[usize],
    rows: &[RawRow],
    range: Range<usize>,
    field: FieldRef,
    kind: Option<Kind>,
) -> Option<Summand> {
    let outermost = depths[range.clone()].iter().copied().min()?;
    let mut sum = Summand::of(Decimal::ZERO);
    let mut any = false;
    let mut index = range.start;
    while index < range.end {
        let mut end = index + 1;
        while end < range.end && depths[end] > depths[index] {
            end += 1;
        }
        let own = match value(field, kind, cell_of(&rows[index].cells, field)) {
            Ok(Some(value)) => Some(value),
            Ok(None) if end > index + 1 => total(depths, rows, index + 1..end, field, kind),
            Ok(None) => None,
            Err(()) => return None,
        };
        if let Some(value) = own.filter(|_| depths[index] == outermost || index == range.start) {
            sum = sum.plus(value);
            any = true;
        }
        index = end;
    }
    any.then_some(sum)
}

/// How deep each row of a tree stands; a part of the row above stands one deeper than it, as hamlets
/// do below the numbers of their commune. In any other table all rows are alike.
pub fn depths(spec: &TableSpec, rows: &[RawRow]) -> Vec<usize> {
    let mut path = Vec::new();
    let mut last = 0;
    rows.iter()
        .map(|row| {
            if row.part {
                return last + 1;
            }
            if !spec.tree {
                return 0;
            }
            last = row.numbering.depth(&mut path);
            last
        })
        .collect()
}
