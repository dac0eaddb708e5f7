//! What a line of sums states, compared with the rows that it sums.
//!
//! The sums are those of the cells as they stand, in the unit of their column; a column in which a
//! row's value cannot be read is not compared, since that row is told already.

use std::ops::Range;

use rust_decimal::Decimal;

use super::sums::{Sum, Summand, cell_of, depths, states, summed, total, value};
use super::titles::{self, TitleAt};
use super::{Numbering, subtotals};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::counted;
use crate::inputs::raw::{FieldRef, Node, RawColumn, RawRow};
use crate::inputs::tables::{Kind, TableSpec};
use crate::origin::Place;
use crate::viet;

/// Compares every line of sums with its rows.
pub fn compare(
    spec: &TableSpec,
    columns: Option<&[RawColumn]>,
    rows: &[RawRow],
    (sums, titles): (&[Sum], &[TitleAt]),
    grouped: bool,
    found: &mut Diagnostics,
) {
    let depths = depths(spec, rows);
    let kinds = titles::kinds(titles.iter().map(|mark| mark.number));
    let sectioned = grouped || sums.iter().filter(|sum| sum.perhaps.is_none()).count() > 1;
    for (index, sum) in sums.iter().enumerate() {
        // Whether nothing of the table stands below it.
        let ends = index + 1 == sums.len() && sum.before == rows.len();
        if sum.perhaps.is_some() {
            if !subtotals::is_sum_of_some(spec, rows, &depths, sum, ends) {
                let name = sum.line.shown();
                found.report(Problem::TotalOrRecord { name }, &sum.line.place);
            }
            continue;
        }
        // "Cộng khu vực I" sums its section, were it the only line of sums.
        let sectioned = sectioned || sum.section;
        // "A. Dự án chuyển tiếp" sums its "I. Giao thông", "II. Thủy lợi" up to "B", with sums or
        // without.
        let behind = |before: usize| before > sum.before;
        let ends_it = |next: &&Sum| behind(next.before) && !(sum.head && next.head);
        let next = sums[index + 1..].iter().find(ends_it).map(|next| next.before);
        let rank = |number| titles::rank(&kinds, number);
        let own = rank(sum.line.sense.number);
        let title = titles.iter().filter(|_| sum.head);
        let title = title.filter(|mark| behind(mark.before) && rank(mark.number) <= own);
        let end = title.map(|mark| mark.before).chain(next).min().unwrap_or(rows.len());
        let below = sum.before..end;
        let above = sum.from..sum.before;
        let middle = sum.before > 0 && sum.before < rows.len();
        let mut ranges: Vec<Range<usize>> = Vec::new();
        if sum.head {
            // A title without a number, "Các phường, đặc khu", may stand beside those with one.
            let beside =
                titles.iter().find(|mark| behind(mark.before) && mark.number == Numbering::None);
            ranges.extend(beside.map(|mark| sum.before..mark.before.min(below.end)));
            ranges.insert(0, below);
        } else if let Some(groups) = groups_of(sum, titles, rank) {
            ranges.extend(groups.into_iter().map(|from| from..sum.before));
        } else {
            if !sum.section || !sectioned {
                ranges.push(0..rows.len());
            }
            if sectioned {
                ranges.push(above.clone());
                ranges.push(below);
                ranges.push(0..sum.before);
            }
        }
        ranges.retain(|range| !range.is_empty());
        // Sums that end the table, and a row below them that they leave out. A total between groups
        // is their own when the next row begins another group and the total sums no more than its
        // own.
        // A group that begins below the only total, which has no title itself, is left out of it.
        let titled = sum.before.checked_sub(1).and_then(|last| group_of(rows.get(last)?)).is_some();
        let own_group = sectioned
            && grouped
            && (titled || sums.iter().any(|other| other.before > sum.before))
            && rows.get(sum.before).map(group_of)
                != rows.get(sum.before.wrapping_sub(1)).map(group_of)
            && states(spec, rows, &depths, sum, above.clone());
        let between = sectioned && !grouped && !sum.grand;
        if middle && !sum.section && !sum.head && !own_group && !between {
            let row = &rows[sum.before];
            let name = row.get(spec.name_field);
            let place = name.map_or(&row.place, |cell| &cell.place);
            if !states(spec, rows, &depths, sum, 0..rows.len()) {
                let words = row.cells.iter().find(|(_, cell)| matches!(cell.value, Node::Text(_)));
                // Of a hamlet's row its own name, and not its commune's.
                let name = row.get("ten").or(name).or(words.map(|(_, cell)| cell));
                let name = name.map_or_else(String::new, |cell| cell.value.shown());
                found.report(Problem::DataAfterTotals { name }, place);
                continue;
            }
        }
        // No row below the sum of all is a part of the last row above it.
        if let (true, Some(row)) = (middle && !sum.section && !sum.head, rows.get(sum.before))
            && spec.tree
            && (row.part || depths.get(sum.before).is_some_and(|depth| *depth > 0))
        {
            let name = row.get(spec.name_field);
            let place = name.map_or(&row.place, |cell| &cell.place);
            let name = name.map_or_else(String::new, |cell| cell.value.shown());
            found.report(Problem::DataAfterTotals { name }, place);
            continue;
        }
        // "Cộng nguồn huy động" with other sums below it: of rows right above, perhaps not of all.
        let inner = sectioned && !sum.section && !sum.head && !ends;
        if inner && subtotals::is_sum_of_named_or_above(spec, rows, &depths, sum) {
            continue;
        }
        // A group may have nothing to sum; the whole table has something where it is summed.
        let of_groups =
            sums.iter().filter(|sum| !sum.section && !sum.head && !sum.grand).count() > 1;
        let of_group = sum.head || sum.section || !sum.grand && (!ends || of_groups);
        one(spec, columns, rows, &depths, (sum, of_group), &ranges, found);
    }
}

/// Where the groups begin that end with a line that says itself that it sums one, the innermost first:
/// that of the title above it, and those around that. Nothing where no title stands above its rows.
fn groups_of(
    sum: &Sum,
    titles: &[TitleAt],
    rank: impl Fn(Numbering) -> usize,
) -> Option<Vec<usize>> {
    // "Cộng khu vực I + II" sums more than its own.
    let words = sum.line.shown();
    let several = words.contains('+') || viet::fold(&words).contains(" va ");
    if !sum.section || several || sum.from == sum.before {
        return None;
    }
    let mut groups: Vec<usize> = Vec::new();
    let mut outer = usize::MAX;
    for title in titles.iter().rev().filter(|title| title.before < sum.before) {
        let own = rank(title.number);
        if own < outer {
            groups.push(title.before);
            outer = own;
        }
    }
    (!groups.is_empty()).then(|| {
        groups.extend((!groups.contains(&sum.from)).then_some(sum.from));
        groups
    })
}

/// Where a row has something in a column.
fn filled(row: &RawRow, field: FieldRef) -> Option<&Place> {
    let (_, cell) = row.cells.iter().find(|(own, _)| *own == field)?;
    (!cell.value.is_empty()).then_some(&cell.place)
}

fn group_of(row: &RawRow) -> Option<&str> {
    row.group.as_ref().map(|group| group.value.as_str())
}

/// One line of sums: each column must be the sum of one of the ranges of rows, which is nothing where
/// those of a group are blank.
pub(super) fn one(
    spec: &TableSpec,
    columns: Option<&[RawColumn]>,
    rows: &[RawRow],
    depths: &[usize],
    (sum, of_group): (&Sum, bool),
    ranges: &[Range<usize>],
    found: &mut Diagnostics,
) {
    for (field, cell) in &sum.line.cells {
        let Some(kind) = summed(spec, *field) else { continue };
        if let (Node::Text(text), true) = (&cell.value, kind != Some(Kind::Money))
            && counted::has_noun(text)
            && value(*field, kind, &cell.value).is_err()
        {
            let field = match field {
                FieldRef::Named(key) => spec.field(key).map_or(*key, |field| field.heading),
                FieldRef::Code(_) | FieldRef::Numbering | FieldRef::Ignored => spec.label,
            };
            let problem =
                Problem::NotACount { seen: text.clone(), field: field.to_owned(), exact: false };
            found.report(problem, &cell.place);
            continue;
        }
        if let Node::Uncalculated(formula) = &cell.value {
            let formula = formula.clone();
            found.report(Problem::FormulaNotCalculated { formula }, &cell.place);
            continue;
        }
        let Ok(Some(stated)) = value(*field, kind, &cell.value) else { continue };
        // A line of totals may say other things of marks, such as a share.
        if matches!(field, FieldRef::Code(_)) && !stated.plain.is_integer() {
            continue;
        }
        // A column that is blank in every row sums to nothing. How many criteria a list has is
        // counted elsewhere.
        let of_list = spec.coded && *field == FieldRef::Named("tong");
        let blank = |rows: &[RawRow]| {
            let mut cells = rows.iter().map(|row| cell_of(&row.cells, *field));
            let blank = cells.all(|cell| matches!(value(*field, kind, cell), Ok(None)));
            // Hamlets by name are counted by their rows.
            let named = *field == FieldRef::Named("tong")
                && rows.iter().all(|row| row.get("ten").is_some());
            let own = if named { Decimal::from(rows.len()) } else { Decimal::ZERO };
            (blank && !of_list && !rows.is_empty()).then(|| Summand::of(own))
        };
        let computed: Vec<Summand> = ranges
            .iter()
            .filter_map(|range| {
                let own = total(depths, rows, range.clone(), *field, kind);
                own.or_else(|| blank(&rows[range.clone()]).filter(|_| of_group))
            })
            .collect();
        let Some(first) = computed.first().copied().or_else(|| blank(rows)) else { continue };
        if first.meets(stated.plain) {
            continue;
        }
        if computed.iter().any(|value| value.meets(stated.plain)) {
            continue;
        }
        let heading = columns.into_iter().flatten().find(|column| column.field == *field);
        let column = match (heading, field) {
            (Some(column), _) => column.heading.to_string(),
            (None, FieldRef::Named(key)) => (*key).to_owned(),
            (None, FieldRef::Code(code)) => code.to_string(),
            (None, FieldRef::Numbering | FieldRef::Ignored) => String::new(),
        };
        // A row that its number makes a part, and without which the sum is too small by just as much.
        let lacking = stated.plain - first.plain;
        let part = rows.iter().zip(depths).find(|(row, depth)| {
            let own = value(*field, kind, cell_of(&row.cells, *field));
            **depth > 0
                && matches!(own, Ok(Some(own)) if !lacking.is_zero() && own.plain == lacking)
        });
        let part = part.map(|(row, _)| row).filter(|_| spec.tree && sum.before == rows.len());
        let name = part.and_then(|row| row.get(spec.name_field));
        let problem = Problem::TotalsRow {
            column,
            stated: viet::fmt_decimal(stated.plain),
            computed: viet::fmt_decimal(first.plain),
            passed_over: false,
            part: name.map_or_else(String::new, |name| name.value.shown()),
        };
        let mut told = Diagnostic::new(problem).at(&cell.place);
        if let Some(name) = name {
            told = told.with(&name.place);
        }
        // Either the sum is wrong, or one of these.
        let summed = ranges.first().map_or(&rows[..0], |range| &rows[range.clone()]);
        for place in summed.iter().filter_map(|row| filled(row, *field)) {
            told = told.with(place);
        }
        found.push(told);
    }
}
