//! Totals that say in words how many rows they count, held against the rows: "Cộng: 86 thôn" over 85.

use std::collections::BTreeSet;
use std::ops::Range;

use super::label::{Noun, counts_said};
use super::sums::{Sum, depths, summed};
use crate::diag::{Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, RawRow};
use crate::inputs::tables::TableSpec;
use crate::origin::{Place, Sourced};
use crate::viet;

/// Tells of each total whose number is that of no range of rows that it may be the end, or the head, of.
/// What no row of the table is called is not counted here.
pub fn compare(spec: &TableSpec, rows: &[RawRow], sums: &[Sum], found: &mut Diagnostics) {
    for sum in sums.iter().filter(|sum| !sum.head) {
        let Some((text, place, said)) = said(spec, sum) else { continue };
        let ranges = [0..rows.len(), sum.from..sum.before, 0..sum.before, sum.before..rows.len()];
        let counts: Vec<Vec<usize>> = ranges
            .into_iter()
            .filter(|range| !range.is_empty() || rows.is_empty())
            .map(|range| all_counts(spec, rows, range, &said))
            .collect();
        let stated = said.iter().map(|(number, _)| *number as usize).sum::<usize>();
        let Some(counted) = counts.first().and_then(|counts| counts.first()) else { continue };
        if counts.iter().flatten().all(|own| *own != stated) {
            let problem = Problem::CountedTotal { total: text, stated, counted: *counted };
            found.report(problem, &place);
        }
    }
}

/// Numbers with what they count.
type Counts = Vec<(u32, Noun)>;

/// What a line of totals says of its rows, and in which cell.
fn said(spec: &TableSpec, sum: &Sum) -> Option<(String, Place, Counts)> {
    sum.line
        .cells
        .iter()
        .map(|(_, cell)| cell)
        .chain(&sum.line.ignored)
        .find_map(|cell| {
            let Sourced { value: Node::Text(text), place } = cell else { return None };
            Some((viet::one_line(text), place.clone(), counts_said(text)?))
        })
        .or_else(|| {
            // "61 đơn vị" in another cell of the line, where no column has numbers.
            let summed = |field: &FieldRef| summed(spec, *field).is_some();
            let mut words = sum.line.cells.iter().filter(|(field, _)| !summed(field));
            words.find_map(|(_, cell)| {
                let Sourced { value: Node::Text(text), place } = cell else { return None };
                let said = text.starts_with(|c: char| c.is_ascii_digit());
                let said = said.then(|| counts_said(&format!("tổng {text}"))).flatten()?;
                Some((viet::one_line(text), place.clone(), said))
            })
        })
}

/// How many rows, or what else the nouns may mean, there are in a range; nothing where no row is called so.
fn all_counts(
    spec: &TableSpec,
    rows: &[RawRow],
    range: Range<usize>,
    said: &[(u32, Noun)],
) -> Vec<usize> {
    let Some((_, first)) = said.first() else { return Vec::new() };
    // "3 xã, 12 thôn" are two counts.
    if said.iter().any(|(_, noun)| noun != first) {
        return Vec::new();
    }
    counts(spec, rows, range, *first)
}

fn counts(spec: &TableSpec, rows: &[RawRow], range: Range<usize>, noun: Noun) -> Vec<usize> {
    let own = &rows[range.clone()];
    let distinct = |key: &str| -> usize {
        let names = own.iter().filter_map(|row| row.get(key));
        names.map(|cell| viet::unit_key(&cell.value.shown())).collect::<BTreeSet<_>>().len()
    };
    let commune = match spec.key {
        "xa" => Some("ten"),
        "xom" | "ra_khoi_dbkk" | "cong_nhan" => Some("xa"),
        _ => spec.coded.then_some(spec.name_field),
    };
    let hamlet = match spec.key {
        "xom" => Some("ten"),
        "ra_khoi_dbkk" => Some("thon"),
        _ => None,
    };
    let whole = |own: &[RawRow]| own.iter().filter(|row| !row.part).count();
    let is_of = |keys: &[&str]| keys.contains(&spec.key);
    match noun {
        Noun::Commune | Noun::Unit if commune.is_some() => {
            let key = commune.unwrap_or_default();
            // Communes that are named of their hamlets may be meant, or those that are whole.
            let alone = own.iter().filter(|row| hamlet.is_none_or(|key| row.get(key).is_none()));
            // Of an office's only commune no row need say the name.
            let nameless = own.iter().any(|row| row.get(key).is_none());
            match (nameless, hamlet) {
                (true, _) => Vec::new(),
                (false, None) => vec![alone.count(), distinct(key)],
                (false, Some(_)) => vec![distinct(key), alone.count()],
            }
        }
        Noun::Hamlet => {
            let Some(key) = hamlet else { return Vec::new() };
            let count = own.iter().filter(|row| row.get(key).is_some()).count();
            let any = rows.iter().any(|row| row.get(key).is_some());
            if any { vec![count] } else { Vec::new() }
        }
        Noun::Work if is_of(&["du_an", "cong_trinh", "no_dong"]) => {
            vec![whole(own), own.len()]
        }
        Noun::Source if is_of(&["nguon_luc", "huy_dong"]) => {
            let depths = depths(spec, rows);
            let top = depths.iter().min().copied().unwrap_or_default();
            let outer = range.clone().filter(|at| depths[*at] == top).count();
            let inner = range
                .filter(|at| depths.get(at + 1).is_none_or(|next| *next <= depths[*at]))
                .count();
            vec![outer, own.len(), inner]
        }
        Noun::Task if is_of(&["nhiem_vu"]) => vec![own.len(), whole(own)],
        Noun::Office | Noun::Unit if is_of(&["phan_cong"]) => {
            vec![distinct(spec.name_field)]
        }
        Noun::Activity if is_of(&["hoat_dong"]) => vec![own.len()],
        Noun::Content if is_of(&["noi_dung", "nhiem_vu"]) => vec![own.len(), whole(own)],
        Noun::Act if is_of(&["co_che"]) => vec![own.len()],
        Noun::Theme if is_of(&["chuyen_de"]) => vec![own.len()],
        _ => Vec::new(),
    }
}
