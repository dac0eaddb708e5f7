//! Rows with amounts that look like the whole of the rows below them, though nothing but the eye says
//! so: parts that are set in by spaces or stand below "…, trong đó:", and groups with their own sums.
//!
//! Without a number or a dash of their own they would be counted beside their whole, and twice.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::sums::{self, Sum};
use super::{Numbering, label};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::raw::{FieldRef, Node, RawRow};
use crate::inputs::tables::{Kind, TableSpec};
use crate::model::WORK_KINDS;
use crate::viet;

/// Tells of each row that the next ones without a number may be parts of. Where the office's own total
/// counts them all side by side, that is what they most likely are, but for a total that was made by
/// adding up everything above it: a warning is left.
pub fn tell(
    spec: &TableSpec,
    rows: &[RawRow],
    sums: &[Sum],
    asked: &BTreeSet<usize>,
    found: &mut Diagnostics,
) {
    let money = spec.fields.iter().filter(|field| field.kind == Kind::Money);
    let money: Vec<&str> = money.map(|field| field.key).collect();
    if money.is_empty() {
        return;
    }
    let amounts: Vec<Vec<Decimal>> = rows
        .iter()
        .map(|row| money.iter().map(|key| amount(row, key).unwrap_or_default()).collect())
        .collect();
    let ends = ends(spec, rows);
    let side_by_side = counts_all(spec, rows, &money, &amounts, sums);
    let groups = are_all_in_groups(spec, rows, &amounts);
    let mut at = 0;
    while at < rows.len() {
        if asked.contains(&at) {
            at += 1;
            continue;
        }
        let range = at..ends[at];
        let summed = parts(spec, rows, &amounts, range.clone(), groups);
        let looks = summed.is_none();
        let set_off = || set_off(spec, rows, &amounts, range).map(|count| (count, false));
        match summed.or_else(set_off) {
            Some((count, says_so)) => {
                let name = rows[at].get(spec.name_field);
                let shown = name.map_or_else(String::new, |name| name.value.shown());
                let problem = match spec.tree {
                    true => Problem::SumOfRowsBelow { name: shown, rows: count },
                    false if looks => Problem::HeadOrRecord { name: shown },
                    false => Problem::GroupOfRowsBelow { name: shown, rows: count },
                };
                let place = name.map_or(&rows[at].place, |name| &name.place);
                let mut told = Diagnostic::new(problem).at(place);
                if side_by_side && !says_so {
                    told.severity = Severity::Warning;
                }
                found.push(told);
                at += count + 1;
            }
            None => at += 1,
        }
    }
}

/// Whether a total of the whole table is what all its rows give that stand side by side.
pub(super) fn counts_all(
    spec: &TableSpec,
    rows: &[RawRow],
    money: &[&'static str],
    amounts: &[Vec<Decimal>],
    sums: &[Sum],
) -> bool {
    let depths = sums::depths(spec, rows);
    let top = depths.iter().min().copied().unwrap_or_default();
    let all = |field: usize| {
        let own = rows.iter().zip(&depths).zip(amounts);
        own.filter(|((row, depth), _)| !row.part && **depth == top)
            .try_fold(Decimal::ZERO, |sum, (_, amounts)| sum.checked_add(amounts[field]))
    };
    let is = |field, amount| all(field).is_some_and(|all| viet::is_same_amount(all, amount));
    sums.iter().any(|sum| {
        let whole = sum.grand && !sum.section && !sum.head && sum.before == rows.len();
        let mut stated = sum.line.cells.iter().filter_map(|(field, cell)| {
            let FieldRef::Named(key) = field else { return None };
            Some((money.iter().position(|own| own == key)?, number(&cell.value)?))
        });
        let Some((first, amount)) = stated.next().filter(|_| whole) else { return false };
        is(first, amount) && stated.all(|(field, amount)| is(field, amount))
    })
}

/// Where the rows end that may be parts of each: they have no number and stand beside it.
fn ends(spec: &TableSpec, rows: &[RawRow]) -> Vec<usize> {
    let depths = sums::depths(spec, rows);
    let group = |row: &RawRow| row.group.as_ref().map(|group| group.place.clone());
    let mut ends = vec![rows.len(); rows.len()];
    for at in (1..rows.len()).rev() {
        let row = &rows[at];
        let beside = !row.part
            && depths[at] == depths[at - 1]
            && row.numbering == Numbering::None
            && group(row) == group(&rows[at - 1]);
        ends[at - 1] = if beside { ends[at] } else { at };
    }
    ends
}

/// How many of the rows below are parts of a row: all its figures are their sums, or it says so, and
/// which of both.
fn parts(
    spec: &TableSpec,
    rows: &[RawRow],
    amounts: &[Vec<Decimal>],
    range: std::ops::Range<usize>,
    groups: bool,
) -> Option<(usize, bool)> {
    let row = &rows[range.start];
    let below = range.start + 1..range.end;
    if !may_be_whole(spec, row) || below.is_empty() {
        return None;
    }
    let name = name(spec, row);
    let folded = viet::fold(name);
    let says_so = [" trong do", " bao gom", " gom"].iter().any(|words| folded.ends_with(words));
    if spec.tree && says_so {
        return Some((below.len(), true));
    }
    // Two rows of the same figures are no rarity, with blank ones between them or not, unless the
    // first is called a group or lacks what the next one has. The sums of several are asked about
    // elsewhere.
    let next = &rows[range.start + 1];
    let one = groups
        || match spec.tree {
            true => is_state_budget(name) && is_part_of_state_budget(self::name(spec, next)),
            false => label::is_group(name) || is_called_group(name) || lacks_words(spec, row, next),
        };
    let whole = &amounts[range.start];
    let gives = |own: &[Decimal]| own.iter().any(|amount| !amount.is_zero());
    let first = below.clone().position(|at| gives(&amounts[at]))?;
    let part = &amounts[range.start + 1 + first];
    let stated = (0..whole.len()).filter(|field| !whole[*field].is_zero());
    let same = stated.into_iter().all(|field| viet::is_same_amount(whole[field], part[field]));
    (one && gives(whole) && same).then_some((first + 1, false))
}

/// Whether a row may be the whole of the next ones without a number.
fn may_be_whole(spec: &TableSpec, row: &RawRow) -> bool {
    // Parts that a row of YAML holds itself are its own.
    let holds = row.get("gom").is_some();
    let numbered = !spec.tree && row.numbering != Numbering::None;
    !(row.part || holds || numbered)
}

fn name<'a>(spec: &TableSpec, row: &'a RawRow) -> &'a str {
    match row.get(spec.name_field).map(|cell| &cell.value) {
        Some(Node::Text(name)) => name.as_str(),
        _ => "",
    }
}

/// How many of the rows below are set off from a row as those of a group are from its title: it is
/// in bold type, or they are set in or in italics.
fn set_off(
    spec: &TableSpec,
    rows: &[RawRow],
    amounts: &[Vec<Decimal>],
    range: std::ops::Range<usize>,
) -> Option<usize> {
    let row = &rows[range.start];
    let below = &rows[range.start + 1..range.end];
    let stated = |at: usize| amounts[at].iter().any(|amount| !amount.is_zero());
    if !may_be_whole(spec, row) || row.numbering != Numbering::None || !stated(range.start) {
        return None;
    }
    let title = |row: &RawRow| is_called_group(name(spec, row));
    // A kind of works, or a commune, above works: its rows go on up to the next one.
    let titled = !spec.tree && title(row);
    let count = below
        .iter()
        .take_while(|next| row.look.is_above(next.look) || titled && !title(next))
        .count();
    let words = || below.first().is_some_and(|next| words(spec, row) > 0 && words(spec, next) > 0);
    (count > 0 && stated(range.start + 1) && !words()).then_some(count)
}

/// How many texts a row has beside its name and its remark.
fn words(spec: &TableSpec, row: &RawRow) -> usize {
    let is_word = |(field, cell): &&(FieldRef, _)| {
        let FieldRef::Named(key) = field else { return false };
        let kind = spec.field(key).map(|field| field.kind);
        let cell: &crate::origin::Sourced<Node> = cell;
        *key != spec.name_field && kind == Some(Kind::Text) && !cell.value.is_empty()
    };
    row.cells.iter().filter(is_word).count()
}

/// Whether a row has nothing but its sums where the next one has several words more; a single one is
/// easily forgotten.
fn lacks_words(spec: &TableSpec, row: &RawRow, next: &RawRow) -> bool {
    words(spec, row) == 0 && words(spec, next) > 1
}

/// "Xã Hòa An", "Giao thông": what groups of projects and works are called.
pub(super) fn is_called_group(name: &str) -> bool {
    let folded = viet::fold(name);
    viet::split_unit(name).0.is_some() || WORK_KINDS.iter().any(|kind| viet::fold(kind) == folded)
}

/// "Ngân sách nhà nước", of which the budgets of the centre and the province are parts.
pub(super) fn is_state_budget(name: &str) -> bool {
    let folded = viet::fold(name);
    let bare = folded.trim_start_matches("von ");
    ["nsnn", "ngan sach nha nuoc", "nha nuoc", "ngan sach"].contains(&bare)
}

pub(super) fn is_part_of_state_budget(name: &str) -> bool {
    let folded = format!(" {} ", viet::fold(name));
    ["nstw", "nsdp", "trung uong", "dia phuong", "tinh", "xa", "huyen"]
        .iter()
        .any(|words| folded.contains(&format!(" {words} ")))
}

/// Whether a name is that of the local budget, which is those of its levels together.
pub(super) fn is_local_budget(name: &str) -> bool {
    let folded = format!(" {} ", viet::fold(name));
    ["nsdp", "ngan sach dia phuong", "von dia phuong"]
        .iter()
        .any(|words| folded.contains(&format!(" {words} ")))
}

/// Whether a name is that of the budget of one local level.
pub(super) fn is_local_level(name: &str) -> bool {
    let folded = format!(" {} ", viet::fold(name));
    let has = |words: &str| folded.contains(&format!(" {words} "));
    (has("ns") || has("ngan sach"))
        && ["tinh", "thanh pho", "huyen", "xa", "phuong", "dac khu"].into_iter().any(has)
        && !has("dia phuong")
}

/// Whether a table without numbers or words beside its names is made of groups alone: each first row
/// has the figures of the rows below it, down to the last.
fn are_all_in_groups(spec: &TableSpec, rows: &[RawRow], amounts: &[Vec<Decimal>]) -> bool {
    let bare = |row: &RawRow| row.numbering == Numbering::None && words(spec, row) == 0;
    if spec.tree || !rows.iter().all(bare) || amounts.iter().all(|own| *own == amounts[0]) {
        return false;
    }
    let mut at = 0;
    let mut groups = 0;
    while at < rows.len() {
        let mut left = amounts[at].clone();
        if left.iter().all(Decimal::is_zero) {
            return false;
        }
        let mut next = at + 1;
        while next < rows.len() && left.iter().any(|amount| !amount.is_zero()) {
            for (left, own) in left.iter_mut().zip(&amounts[next]) {
                *left -= *own;
            }
            if left.iter().any(|amount| amount.is_sign_negative() && !amount.is_zero()) {
                return false;
            }
            next += 1;
        }
        if left.iter().any(|amount| !amount.is_zero()) {
            return false;
        }
        groups += 1;
        at = next;
    }
    groups > 1
}

pub(super) fn amount(row: &RawRow, key: &str) -> Option<Decimal> {
    number(&row.get(key)?.value)
}

fn number(node: &Node) -> Option<Decimal> {
    match node {
        Node::Number(number) => Some(*number),
        Node::Text(text) => viet::parse_decimal(text).ok(),
        _ => None,
    }
}
