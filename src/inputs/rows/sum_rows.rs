//! Rows that state the sum of rows beside them and stand among them as one more: "Ngân sách nhà nước |
//! 1.800" above or below the three budgets that it is made of. They would count twice.
//!
//! Numbers do not tell them apart, since 1, 2, 3 is dragged down over parts and wholes alike. What does
//! are the figures, in every column that the row has, or a formula that adds up the others' cells.

mod given;
mod runs;
mod weight;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rust_decimal::Decimal;

use self::given::{Amounts, position};
use self::runs::{Run, runs};
use self::weight::Weight;
use super::sums::{self, Sum};
use super::{Numbering, parents};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity, SummedRows};
use crate::inputs::package::look::Adds;
use crate::inputs::raw::{FieldRef, RawColumn, RawRow};
use crate::inputs::tables::{Kind, TableSpec};
use crate::origin::{Place, cell_name};
use crate::viet;

/// A row that states the sum of others.
#[derive(Debug)]
struct SumRow {
    at: usize,
    /// The rows that it sums, of which each gives something.
    parts: Vec<usize>,
    /// The columns in which it does.
    columns: Vec<usize>,
    /// How much speaks for it.
    weight: Weight,
    /// The cell whose formula adds up the others.
    formula: Option<Place>,
}

/// Tells of each row that states the sum of others, and says which rows are in such a sum that is
/// hardly chance.
pub fn tell(
    spec: &TableSpec,
    columns: Option<&[RawColumn]>,
    rows: &[RawRow],
    sums: &[Sum],
    adds: &Adds,
    found: &mut Diagnostics,
) -> BTreeSet<usize> {
    let keys: Vec<&str> =
        spec.fields.iter().filter(|own| own.kind == Kind::Money).map(|own| own.key).collect();
    if spec.coded || keys.is_empty() {
        return BTreeSet::new();
    }
    let amounts = Amounts::of(spec, rows, keys);
    let depths = sums::depths(spec, rows);
    let mut all: Vec<SumRow> = Vec::new();
    for run in runs(rows, &depths) {
        for sum in amounts.sums_in(run) {
            if all.iter().all(|known| known.at != sum.at) {
                all.push(sum);
            }
        }
    }
    amounts.by_formula(&depths, adds, &mut all);
    all.sort_by_key(|sum| sum.at);
    let side_by_side = parents::counts_all(spec, rows, &amounts.keys, &amounts.given, sums);
    for sum in &all {
        found.push(amounts.told(sum, columns, side_by_side));
    }
    all.iter()
        .filter(|sum| sum.weight > Weight::Chance)
        .flat_map(|sum| sum.parts.iter().copied().chain([sum.at]))
        .collect()
}

impl Amounts<'_> {
    /// The rows of a run that are sums of its others. Parts of one that was found are left out of the
    /// next look, so that sums of sums are found, too.
    fn sums_in(&self, run: Run) -> Vec<SumRow> {
        let Run { rows: mut list, whole } = run;
        let mut all: Vec<SumRow> = Vec::new();
        loop {
            let before = self.before(&list);
            let candidates = match (whole, list.len()) {
                (true, length) if length > 1 => vec![0, length - 1],
                (true, _) => Vec::new(),
                (false, length) => (0..length).collect(),
            };
            let new: Vec<SumRow> = candidates
                .into_iter()
                .filter(|at| all.iter().all(|known| known.at != list[*at]))
                .filter_map(|at| self.sum_at(&list, &before, at, whole))
                .collect();
            // Two amounts that add up by chance are no reason to doubt what is a part already.
            let is_part = |sum: &SumRow| {
                let mut others = new.iter().filter(|other| other.weight >= sum.weight);
                others.any(|other| other.parts.contains(&sum.at))
            };
            let by_chance = |sum: &SumRow| sum.weight <= Weight::Weak && is_part(sum);
            let dropped: Vec<usize> =
                new.iter().filter(|sum| by_chance(sum)).map(|sum| sum.at).collect();
            let new: Vec<SumRow> =
                new.into_iter().filter(|sum| !dropped.contains(&sum.at)).collect();
            if new.is_empty() {
                return all;
            }
            let parts: BTreeSet<usize> = new
                .iter()
                .filter(|sum| sum.weight > Weight::Chance)
                .flat_map(|sum| sum.parts.iter().copied())
                .collect();
            list.retain(|row| !parts.contains(row));
            all.extend(new);
        }
    }

    /// The sums of each column over the first rows of a list, from none on.
    fn before(&self, list: &[usize]) -> Vec<Vec<Decimal>> {
        let of_column = |column: usize| {
            let mut sum = Decimal::ZERO;
            let own = list.iter().map(|row| {
                // A sum that is too large for any table is as large as can be.
                sum = sum.checked_add(self.given[*row][column]).unwrap_or(Decimal::MAX);
                sum
            });
            std::iter::once(Decimal::ZERO).chain(own).collect()
        };
        (0..self.keys.len()).map(of_column).collect()
    }

    /// A row of a list as the sum of those right below or above it, down or up to the last where it
    /// must be that of the `whole`.
    fn sum_at(
        &self,
        list: &[usize],
        before: &[Vec<Decimal>],
        at: usize,
        whole: bool,
    ) -> Option<SumRow> {
        let own = &self.given[list[at]];
        let columns: Vec<usize> = (0..own.len()).filter(|at| !own[*at].is_zero()).collect();
        // Parts that a row of YAML holds itself are its own.
        if columns.is_empty() || self.rows[list[at]].get("gom").is_some() {
            return None;
        }
        let mut best: Option<SumRow> = None;
        for below in [true, false] {
            let Some(range) = self.range(before, own, &columns, at, below) else { continue };
            if whole && range.len() + 1 != list.len() {
                continue;
            }
            let parts: Vec<usize> =
                list[range].iter().copied().filter(|row| self.gives(*row, &columns)).collect();
            let Some(weight) = weight::of(self, list[at], &parts, &columns) else { continue };
            if best.as_ref().is_none_or(|best| weight > best.weight) {
                best = Some(SumRow {
                    at: list[at],
                    parts,
                    columns: columns.clone(),
                    weight,
                    formula: None,
                });
            }
        }
        best
    }

    /// The rows right below or above one whose sums it states: no amount is negative, so that sums
    /// grow from row to row.
    fn range(
        &self,
        before: &[Vec<Decimal>],
        own: &[Decimal],
        columns: &[usize],
        at: usize,
        below: bool,
    ) -> Option<Range<usize>> {
        let rows = before.first()?.len() - 1;
        let (mut least, mut most) = if below { (at + 1, rows) } else { (0, at) };
        for column in columns {
            let (sums, own) = (&before[*column], own[*column]);
            let sum = |to: usize| match below {
                true => sums[to] - sums[at + 1],
                false => sums[at] - sums[to],
            };
            // Below, the sums grow with the end; above, they shrink with the start.
            let short = |at: usize| viet::is_more(own, sum(at));
            let long = |at: usize| viet::is_more(sum(at), own);
            let all = || least..most + 1;
            (least, most) = match below {
                true => (first(all(), |at| !short(at)), first(all(), long)),
                false => (first(all(), |at| !long(at)), first(all(), short)),
            };
            most = most.checked_sub(1)?;
            if least > most {
                return None;
            }
        }
        Some(if below { at + 1..least } else { most..at })
    }

    /// Rows whose cell in a column of amounts adds up cells of rows that are no parts of it.
    fn by_formula(&self, depths: &[usize], adds: &Adds, all: &mut Vec<SumRow>) {
        let by_row: BTreeMap<u32, usize> = (0..self.rows.len())
            .filter_map(|at| Some((self.cell_of(at)?.0, at)))
            .filter(|_| !adds.is_empty())
            .collect();
        for (at, row) in self.rows.iter().enumerate() {
            let end = (at + 1..self.rows.len()).find(|next| depths[*next] <= depths[at]);
            let own = at..end.unwrap_or(self.rows.len());
            for (column, key) in self.keys.iter().enumerate() {
                let Some(cell) = row.get(key) else { continue };
                let Some(spans) = position(&cell.place).and_then(|cell| adds.get(&cell)) else {
                    continue;
                };
                let added = spans.iter().flat_map(|(first, last)| by_row.range(*first..=*last));
                let mut parts: Vec<usize> = added.map(|(_, part)| *part).collect();
                parts.retain(|part| !own.contains(part) && self.gives(*part, &[column]));
                parts.sort_unstable();
                parts.dedup();
                if parts.is_empty() || self.given[at][column].is_zero() {
                    continue;
                }
                let formula = Some(cell.place.clone());
                match all.iter_mut().find(|known| known.at == at) {
                    Some(known) => {
                        known.weight = Weight::Proof;
                        known.formula = known.formula.take().or(formula);
                    }
                    None => {
                        let (weight, columns) = (Weight::Proof, vec![column]);
                        all.push(SumRow { at, parts, columns, weight, formula });
                    }
                }
            }
        }
    }

    fn told(&self, sum: &SumRow, columns: Option<&[RawColumn]>, side_by_side: bool) -> Diagnostic {
        let row = &self.rows[sum.at];
        let place = |at: usize| {
            let row = &self.rows[at];
            row.get(self.spec.name_field).map_or(&row.place, |name| &name.place)
        };
        let (first, last) = match sum.parts.as_slice() {
            [first, .., last] => (*first, *last),
            [only] => (*only, *only),
            [] => (sum.at, sum.at),
        };
        let column = sum.columns.first().copied().unwrap_or_default();
        let key = self.keys[column];
        let heading = columns
            .into_iter()
            .flatten()
            .find(|column| column.field == FieldRef::Named(key))
            .map_or_else(|| key.to_owned(), |column| column.heading.to_string());
        let above = last < sum.at;
        let problem = Problem::SumOfOtherRows {
            name: self.name(sum.at),
            table: self.spec.label.to_owned(),
            sum: Box::new(SummedRows {
                rows: sum.parts.len(),
                first: self.name(first),
                last: self.name(last),
                column: heading,
                amount: viet::fmt_decimal(self.given[sum.at][column]),
                formula: sum.formula.as_ref().and_then(position).map(|(r, c)| cell_name(r, c)),
                above,
            }),
            tree: self.spec.tree,
            row: columns.and_then(|_| self.cell_of(sum.at)).map(|(row, _)| row + 1),
        };
        let mut told = Diagnostic::new(problem).at(place(sum.at)).with(place(first));
        if first != last {
            told = told.with(place(last));
        }
        let unnumbered = row.numbering == Numbering::None;
        let by_chance = match sum.weight {
            Weight::Chance => true,
            Weight::Proof | Weight::Strong => false,
            Weight::Fair => side_by_side,
            Weight::Weak => side_by_side || above && unnumbered,
        };
        if by_chance {
            told.severity = Severity::Warning;
        }
        told
    }
}

/// The first number of a range of which something holds, as it does of all behind it; the end of the
/// range where it holds of none.
fn first(range: Range<usize>, holds: impl Fn(usize) -> bool) -> usize {
    let (mut from, mut to) = (range.start, range.end);
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    from
}
