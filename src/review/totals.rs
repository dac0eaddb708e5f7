//! The totals that a document prints: what each is, where, and the cells below it.

use super::Total;
use crate::figures::{FigureIndex, NamedFigure};
use crate::model::PeriodId;
use crate::trace::{PrintedNumber, Trace, Whence, Within, is_same, is_shown};
use crate::viet;
use rust_decimal::Decimal;

/// The totals of a document in the order of its pages: figures of all units together, sources of funding,
/// and what its annexes add up in their last rows; each once. A figure that has several names is called by
/// the plan's, else by that of the document's own period.
pub fn totals(index: &FigureIndex, traces: &[Trace], period: Option<PeriodId>) -> Vec<Total> {
    let own = period.map(|id| format!("ky.{}.", id.to_string().to_lowercase()));
    let mut whole: Vec<(&str, &NamedFigure)> =
        index.iter().filter(|(name, _)| is_whole(name)).collect();
    whole.sort_by_key(|(name, _)| match own.as_deref() {
        _ if !name.starts_with("ky.") => 0,
        Some(own) if name.starts_with(own) => 1,
        _ => 2,
    });
    let is_one = index.get("so_xa").is_some_and(|own| own.value == Decimal::ONE);
    let mut totals: Vec<Total> = Vec::new();
    for number in traces.iter().flat_map(|trace| &trace.numbers) {
        let Whence::Computed(from) = &number.from else { continue };
        let shown = number.shown.trim_end_matches('%');
        let named = || whole.iter().find(|(_, own)| number_prints(number, own));
        let says = |(_, own): &(&str, &NamedFigure)| own.says.vi.clone();
        let says = match &number.within {
            Within::Words(_) => named().map(says),
            Within::Cell { total: true, annex, row, column } => {
                named().map(says).or_else(|| Some(of_cell(annex, row, column)))
            }
            // A row of a source is no total of its table.
            Within::Cell { .. } => named().filter(|(name, _)| is_of_source(name)).map(says),
        };
        let Some(says) = says else { continue };
        let is_known = |own: &Total| is_shown(&own.shown, shown) && is_same(&own.from, from);
        if totals.iter().any(is_known) {
            continue;
        }
        let page = format!("trang {}", number.page);
        let place = match &number.within {
            Within::Words(_) => page,
            Within::Cell { annex, .. } => format!("{annex}, {page}"),
        };
        let says = if is_one { of_one(&says) } else { says };
        let says = single(viet::upper_first(&says), &totals);
        totals.push(Total { says, place, shown: shown.to_owned(), from: from.clone() });
    }
    totals
}

/// Whether a figure is of all units together, or a source's own amount: not of a criterion or a commune, no
/// part of a source and no share of one, which follow from what is typed.
fn is_whole(name: &str) -> bool {
    let parts: Vec<&str> = name.split('.').collect();
    let source = parts.iter().position(|part| *part == SOURCES);
    let behind = source.map(|at| &parts[at + 1..]).unwrap_or_default();
    // Names of sources have dashes, those of their amounts low lines.
    let sources = behind.iter().filter(|part| !part.contains('_')).count();
    let share = behind.last().is_some_and(|part| part.starts_with("ty_le"));
    !parts.iter().any(|part| matches!(*part, "tieu_chi" | "xa")) && sources <= 1 && !share
}

/// What stands before the name of a source.
const SOURCES: &str = "nguon_luc";

fn is_of_source(name: &str) -> bool {
    name.split('.').any(|part| part == SOURCES)
}

fn number_prints(number: &PrintedNumber, named: &NamedFigure) -> bool {
    // What is typed again is what stands on paper.
    number.usual.is_none() && number.prints(&named.shown(), &named.from)
}

/// "Phụ lục II, dòng “Tổng cộng”, cột “Vốn năm 2025”".
fn of_cell(annex: &str, row: &str, column: &str) -> String {
    let row = if row.is_empty() { String::new() } else { format!(", dòng “{row}”") };
    format!("{annex}{row}, cột “{column}”")
}

/// What a total of a single commune is called: nothing is added up, and none is the lowest.
fn of_one(says: &str) -> String {
    let says = says.replace(", cộng các xã", "").replace(" của xã thấp nhất", "");
    says.strip_prefix("tổng số tiêu chí").map_or(says.clone(), |rest| format!("số tiêu chí{rest}"))
}

/// A name that no other total has.
fn single(says: String, totals: &[Total]) -> String {
    let is_taken = |says: &str| totals.iter().any(|own| own.says == says);
    if !is_taken(&says) {
        return says;
    }
    let mut numbered = (2..).map(|count| format!("{says} ({count})"));
    numbered.find(|own| !is_taken(own)).unwrap_or(says)
}
