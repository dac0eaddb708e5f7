//! The rows of a table, each accounted for: a record, the title of a group, a total, a part of the
//! row above, or a remark or signature outside the table. What fits none is an error with its cell.
//!
//! One rule for every table and every reader: a sheet and a YAML list both bring [`Line`]s, and only
//! here is it decided what a line is. Nothing here knows what a table means.

mod counted_totals;
mod counted_twice;
mod doubtful;
mod end;
mod english;
mod group_or_record;
mod grouped;
mod heads;
mod includes;
mod label;
mod line;
mod named_numbers;
mod nameless;
mod numbering;
mod numbers;
mod other_year;
mod page_sums;
mod parents;
mod record;
mod sorted;
mod sorter;
mod subtotals;
mod sum_rows;
mod sums;
mod titles;
mod totals;
mod turn;
mod twice;
mod worth;

use self::end::tell_outside;
pub use self::english::is_english_heading;
use self::grouped::Grouped;
pub use self::grouped::tell_sections;
pub use self::label::{
    CountOf, Noun, adds_some, count_after_merger, count_assigned, count_in_fact, counts_otherwise,
    is_a_mark, is_amount_withdrawn, is_counted_elsewhere, is_full_name, is_mere_remark,
    is_mere_words, is_not_aimed_at, is_not_reached, is_of_another_plan, is_of_other_status,
    is_of_which, is_person_addressed, is_proper, is_signature, is_title_of_table, is_total,
    is_undecided, is_withdrawn, names_a_source, not_approved, pieces, signs, takes_something_back,
    tells_of_a_unit, without_addition, words_of_what_is_put_off,
};
pub use self::line::{Line, Sense, entitles};
pub use self::numbering::{Numbering, without_bullet};
use self::numbers::{bare_counts, decided};
use self::record::Last;
pub use self::record::is_figure;
pub use self::sorted::Sorted;
use self::sorter::Sorter;
use self::sums::{Perhaps, Sum};
use self::titles::TitleAt;
use self::turn::Turn;
use super::counted::{self, Nouns};
use super::package::look::Adds;
use super::raw::{FieldRef, RawColumn};
use super::tables::{self, TableSpec};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
pub use other_year::{is_left_of_the_year_before, is_money_carried_over, is_of_other_time};

/// Sorts the lines of a table. `columns` are those of a sheet; `years` are those that its amounts may
/// be of, any when empty; `adds` says which of its cells add up others.
pub fn sort(
    spec: &'static TableSpec,
    columns: Option<&[RawColumn]>,
    lines: Vec<Line>,
    years: &[i32],
    adds: &Adds,
    found: &mut Diagnostics,
) -> Sorted {
    let in_sheet = columns.is_some();
    let errors_before = found.count(Severity::Error);
    let lines: Vec<Line> = match in_sheet && spec.labelled {
        true => lines.into_iter().map(|line| line.with_title(spec)).collect(),
        false => lines,
    };
    let lines = named_numbers::taken_off(spec, lines);
    let mut lines = bare_counts(spec, decided(spec, lines));
    let mut sorter = Sorter::new(spec, columns);
    let numbers = Numbering::of_list(lines.iter().map(Line::number_cell));
    for (line, number) in lines.iter_mut().zip(numbers) {
        line.sense = sorter.sense(line, number);
    }
    let end = if in_sheet { sorter.end(&lines) } else { lines.len() };
    let mut sorted = Sorted::default();
    tell_outside(&lines[end..], &sorter, &mut sorted, found);
    sorter.look_over(&lines[..end]);
    let mut turns: Vec<Turn> = Vec::with_capacity(end);
    for index in 0..end {
        turns.push(sorter.turn(&lines[..end], index, found));
    }
    page_sums::settle(&lines[..end], &mut turns);
    heads::settle(&sorter, &lines[..end], &mut turns, found);
    let mut titles: Vec<TitleAt> = Vec::new();
    let mut sums = Vec::new();
    let mut pages: Vec<Sum> = Vec::new();
    let mut groups = Grouped::default();
    let mut last = Last::default();
    let mut section = 0;
    let mut grouped = false;
    // Whether the rows below "Trong đó:" are being read.
    let mut parts_open = false;
    // The rows below which it stands, though what follows is numbered as they are.
    let mut announced: Vec<usize> = Vec::new();
    // Whether the row above is "Trong đó:".
    let mut label_above = false;
    // Whether the hamlets below a commune's own row are being read.
    let mut of_commune = false;
    for (mut line, turn) in lines.into_iter().take(end).zip(turns) {
        let before = sorted.rows.len();
        if turn.is_title() {
            titles.push(TitleAt { before, number: line.sense.number });
        }
        match turn {
            // Below a title no row goes on with what stands above it.
            Turn::Group | Turn::Head => {
                last = Last { name: sorter.commune_below(&line).cloned(), ..Last::default() };
            }
            // A cell merged downwards may begin beside a line of sums.
            Turn::Total { .. } | Turn::Perhaps { .. } => {
                last.name = sorter.name_beside(&line).cloned().or(last.name);
            }
            Turn::Record { .. }
            | Turn::PageSum
            | Turn::Alone
            | Turn::Commune
            | Turn::Nothing
            | Turn::Outside => {}
        }
        // "3 xã" below the marks of a criterion counts communes; in a commune's row it is no mark.
        if matches!(turn, Turn::Total { .. } | Turn::PageSum | Turn::Perhaps { .. } | Turn::Head) {
            let communes = Nouns::of_communes();
            let counts_communes = |field: &FieldRef| match field {
                FieldRef::Code(_) => true,
                FieldRef::Named(key) => tables::TITLES.contains(key),
                FieldRef::Numbering | FieldRef::Ignored => false,
            };
            let marks = line.cells.iter_mut().filter(|(field, _)| counts_communes(field));
            marks.for_each(|(_, cell)| counted::bare(&mut cell.value, &communes));
        }
        match turn {
            Turn::Nothing => {}
            Turn::Outside => sorted.outside.push(line.first_place().clone()),
            Turn::Group | Turn::Head => {
                tell_looks(&line, found);
                heads::tell_cells(spec, columns, (&line, true), found);
                of_commune = false;
                // "II | | 17 | 3": the rows below would stand in no group.
                if matches!(turn, Turn::Head)
                    && in_sheet
                    && line.get(spec.name_field).or_else(|| line.get("ten")).is_none()
                    && let Some(field) = spec.field(spec.name_field)
                {
                    let column = field.heading.to_owned();
                    found.report(Problem::RowWithoutName { column }, &line.place);
                }
                // A commune above no hamlets has none of them here.
                let bare = matches!(turn, Turn::Group) && spec.key != "xom";
                groups.open((&line, bare), spec, before, found);
                grouped = true;
                section = before;
                if matches!(turn, Turn::Head) {
                    let sum = Sum::of(line, before, before);
                    sums.push(Sum { section: true, head: true, ..sum });
                }
            }
            Turn::Total { section: own } => {
                tell_looks(&line, found);
                heads::tell_cells(spec, columns, (&line, false), found);
                sums.push(Sum { section: own, ..Sum::of(line, section, before) });
                section = before;
            }
            Turn::PageSum => {
                tell_looks(&line, found);
                let from = pages.last().map_or(0, |last| last.before);
                pages.push(Sum::of(line, from, before));
            }
            Turn::Perhaps { no_record } => {
                tell_looks(&line, found);
                let perhaps = Some(Perhaps { no_record });
                sums.push(Sum { perhaps, ..Sum::of(line, section, before) });
                section = before;
            }
            Turn::Record { part: true } if line.is_mere_label() => {
                parts_open = true;
                label_above = true;
            }
            Turn::Commune => {
                section = before;
                grouped = true;
                groups.close();
                of_commune = true;
                line.name_in(spec.name_field);
                sorted.rows.extend(sorter.record(line, false, &mut last, found));
            }
            Turn::Record { .. } | Turn::Alone => {
                let above = before.checked_sub(1).filter(|_| std::mem::take(&mut label_above));
                announced.extend(above.filter(|at| {
                    line.sense.level != Numbering::None
                        && sorted.rows[*at].numbering == line.sense.level
                }));
                parts_open &= matches!(
                    line.sense.number,
                    Numbering::Dash | Numbering::Plus | Numbering::None
                );
                let part = matches!(turn, Turn::Record { part: true }) || parts_open || of_commune;
                if matches!(turn, Turn::Alone) {
                    groups.close();
                }
                let row = sorter.record(line, part, &mut last, found);
                sorted.nameless |= row
                    .as_ref()
                    .is_none_or(|row| row.get(spec.name_field).is_none() && !spec.name_optional);
                if let Some(row) = row {
                    sorted.rows.push(groups.of(row));
                }
            }
        }
    }
    groups.tell_empty(sorted.rows.len(), found);
    // Sums over a row that was refused differ for that reason.
    if found.count(Severity::Error) == errors_before {
        totals::compare(spec, columns, &sorted.rows, (&sums, &titles), grouped, found);
        page_sums::compare(spec, columns, &sorted.rows, &pages, found);
        counted_totals::compare(spec, &sorted.rows, &sums, found);
    }
    twice::tell(spec, &sorted.rows, found);
    twice::tell_split(spec, columns, &sorted.rows, found);
    let asked = sum_rows::tell(spec, columns, &sorted.rows, &sums, adds, found);
    parents::tell(spec, &sorted.rows, &sums, &asked, found);
    for row in announced.iter().filter(|at| !asked.contains(at)).map(|at| &sorted.rows[*at]) {
        let name = row.get(spec.name_field);
        let shown = name.map_or_else(String::new, |name| name.value.shown());
        let place = name.map_or(&row.place, |name| &name.place);
        found.report(Problem::PartsNumberedAlike { name: shown }, place);
    }
    other_year::tell(spec, &sorted.rows, years, found);
    counted_twice::tell(spec, &sorted.rows, found);
    includes::tell(spec, &sorted.rows, found);
    sorted
}

/// What is struck through or shows something else is told of titles and totals, too.
fn tell_looks(line: &Line, found: &mut Diagnostics) {
    let looks = |doubt: &&Diagnostic| matches!(doubt.problem, Problem::CellLooks { .. });
    for doubt in line.doubts.iter().filter(looks) {
        found.push(doubt.clone());
    }
}
