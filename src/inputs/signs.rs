//! The signs of "met" that a table uses. Each alone is one; but many strike out with a cross, and where
//! it stands beside another sign, as `x` beside `v`, it may well be what is not met.
//!
//! A line beside the table that says of both that they are met settles it. Where each row has one kind
//! only and leaves cells blank, each was rather filled in by another hand.

use std::collections::{BTreeMap, BTreeSet};

use super::raw::Node;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::origin::{Place, Sourced};
use crate::viet::{self, Mark};

/// A kind of signs, of which a person writes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// `x`, which many strike out with, too.
    Cross,
    /// `v`, `✓`.
    Tick,
    /// `Đ`, `Đạt`, `Có`.
    Word,
    /// `1`, `TRUE`.
    One,
}

/// The kind of a sign, folded.
fn of_text(text: &str) -> Option<Sign> {
    Some(match viet::fold_tones(text).as_str() {
        "x" | "×" => Sign::Cross,
        "v" | "✓" | "✔" | "√" | "☑" | "✅" => Sign::Tick,
        "1" | "true" | "yes" => Sign::One,
        _ if viet::parse_criterion_mark(text) == Some(Mark::Met) => Sign::Word,
        _ => return None,
    })
}

fn of_node(node: &Node) -> Option<Sign> {
    match node {
        Node::Text(text) => of_text(text),
        Node::Bool(true) => Some(Sign::One),
        Node::Number(number) if *number == rust_decimal::Decimal::ONE => Some(Sign::One),
        _ => None,
    }
}

/// Tells of a table in which a cross stands beside other signs: at the first cell of the rarer kind,
/// with the first of the other. Cells of one sheet are of one table; each commune's sheet has its own
/// hand.
pub fn tell<'a>(
    cells: impl Iterator<Item = &'a Sourced<Node>>,
    explained: &[Sign],
    found: &mut Diagnostics,
) {
    tell_by(cells.map(|cell| (0, cell)), explained, |_| false, found);
}

/// The same of rows, of which each may have been filled in by a hand of its own, if it `leaves_blanks`.
pub fn tell_of_rows<'a>(
    cells: impl Iterator<Item = (usize, &'a Sourced<Node>)>,
    explained: &[Sign],
    leaves_blanks: impl Fn(usize) -> bool,
    found: &mut Diagnostics,
) {
    tell_by(cells, explained, leaves_blanks, found);
}

fn tell_by<'a>(
    cells: impl Iterator<Item = (usize, &'a Sourced<Node>)>,
    explained: &[Sign],
    leaves_blanks: impl Fn(usize) -> bool,
    found: &mut Diagnostics,
) {
    type Kinds<'a> = BTreeMap<Sign, Vec<&'a Sourced<Node>>>;
    let mut tables: BTreeMap<String, (Kinds<'a>, BTreeMap<usize, BTreeSet<Sign>>)> =
        BTreeMap::new();
    for (row, cell) in cells {
        let Some(sign) = of_node(&cell.value) else { continue };
        let (kinds, rows) = tables.entry(table_of(&cell.place)).or_default();
        kinds.entry(sign).or_default().push(cell);
        rows.entry(row).or_default().insert(sign);
    }
    for (kinds, rows) in tables.into_values() {
        let known = |sign: &Sign| explained.contains(sign);
        if kinds.len() < 2 || !kinds.contains_key(&Sign::Cross) || kinds.keys().all(known) {
            continue;
        }
        let own_hands =
            rows.len() > 1 && rows.iter().all(|(row, own)| own.len() == 1 && leaves_blanks(*row));
        let mut kinds: Vec<(Sign, Vec<&Sourced<Node>>)> = kinds.into_iter().collect();
        kinds.sort_by_key(|(_, cells)| cells.len());
        let [(_, rare), .., (_, usual)] = kinds.as_slice() else { continue };
        let (Some(rare), Some(usual)) = (rare.first(), usual.first()) else { continue };
        let problem = Problem::TwoSigns { seen: rare.value.shown(), other: usual.value.shown() };
        let mut told = Diagnostic::new(problem).at(&rare.place).with(&usual.place);
        if own_hands {
            told.severity = Severity::Warning;
        }
        found.push(told);
    }
}

/// What tells one table's cells from another's.
fn table_of(place: &Place) -> String {
    use crate::origin::Spot;
    match &place.spot {
        Spot::Cell { sheet, .. } | Spot::Sheet(sheet) => format!("{} {sheet}", place.file),
        Spot::Whole | Spot::Text { .. } => place.file.to_string(),
    }
}

/// The signs that a cell beside a table says to be met.
pub fn explained_by(node: &Node) -> Vec<Sign> {
    match node {
        Node::Text(text) => explained(text),
        _ => Vec::new(),
    }
}

/// The signs that a line beside a table says to be met: "v, x: đạt", "Đ hoặc x là đạt".
fn explained(text: &str) -> Vec<Sign> {
    let toned = viet::fold_tones(text);
    let words: Vec<&str> = toned
        .split(|c: char| c.is_whitespace() || ",:=()“”\"'-–/".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    let mut met = Vec::new();
    let mut open: Vec<Sign> = Vec::new();
    let mut clause: Vec<&str> = Vec::new();
    let mut close = |open: &mut Vec<Sign>, clause: &mut Vec<&str>| {
        let says = |list: &[&str]| clause.iter().any(|word| list.contains(word));
        if says(&["đạt", "hoàn"]) && !says(&["chưa", "không", "chua", "khong", "phần"]) {
            met.append(open);
        }
        open.clear();
        clause.clear();
    };
    for word in words {
        let (bare, ends) = match word.strip_suffix([';', '.']) {
            Some(bare) => (bare, true),
            None => (word, false),
        };
        let sign = match bare {
            "đạt" | "dat" | "có" | "co" => None,
            bare => of_text(bare),
        };
        match sign {
            Some(sign) => {
                if !clause.is_empty() {
                    close(&mut open, &mut clause);
                }
                open.push(sign);
            }
            None if matches!(bare, "hoặc" | "và") && clause.is_empty() => {}
            None if open.is_empty() => {}
            None => clause.push(bare),
        }
        if ends {
            close(&mut open, &mut clause);
        }
    }
    close(&mut open, &mut clause);
    met
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_are_explained() {
        for (text, wanted) in [
            ("Ghi chú: v, x: đạt", vec![Sign::Tick, Sign::Cross]),
            ("Ký hiệu: Đ hoặc x là đạt; để trống là chưa đạt", vec![Sign::Word, Sign::Cross]),
            ("v: đạt; x: đạt", vec![Sign::Tick, Sign::Cross]),
            ("x: đạt; v: chưa đạt", vec![Sign::Cross]),
            ("x: đạt; Đ: đang thực hiện", vec![Sign::Cross]),
            ("X: đạt; x: đạt một phần", vec![Sign::Cross]),
            ("Các tiêu chí đã đạt", vec![]),
        ] {
            assert_eq!(explained(text), wanted, "{text}");
        }
    }
}
