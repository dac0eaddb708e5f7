//! The totals that a document prints: what each is, where, and the cells below it.

use super::Total;
use crate::figures::{FigureIndex, NamedFigure};
use crate::trace::{PrintedNumber, Trace, Whence, Within, is_same};
use crate::viet;

/// The totals of a document in the order of its pages: figures of all units together, sources of funding,
/// and what its annexes add up in their last rows; each once.
pub fn totals(index: &FigureIndex, traces: &[Trace]) -> Vec<Total> {
    let whole: Vec<&NamedFigure> =
        index.iter().filter(|(name, _)| is_whole(name)).map(|(_, own)| own).collect();
    let mut totals: Vec<Total> = Vec::new();
    for number in traces.iter().flat_map(|trace| &trace.numbers) {
        let Whence::Computed(from) = &number.from else { continue };
        let shown = number.shown.trim_end_matches('%');
        let named = || whole.iter().find(|own| number_prints(number, own));
        let says = match &number.within {
            Within::Words(_) => named().map(|own| own.says.vi.clone()),
            Within::Cell { total: true, annex, row, column } => {
                named().map(|own| own.says.vi.clone()).or_else(|| Some(of_cell(annex, row, column)))
            }
            // A row of a source is no total of its table.
            Within::Cell { .. } => {
                let of_source = |own: &&&NamedFigure| own.says.vi.contains(" nguồn “");
                named().filter(of_source).map(|own| own.says.vi.clone())
            }
        };
        let Some(says) = says else { continue };
        let is_known = |own: &Total| own.shown == shown && is_same(&own.from, from);
        if totals.iter().any(is_known) {
            continue;
        }
        let page = format!("trang {}", number.page);
        let place = match &number.within {
            Within::Words(_) => page,
            Within::Cell { annex, .. } => format!("{annex}, {page}"),
        };
        let says = single(viet::upper_first(&says), &totals);
        totals.push(Total { says, place, shown: shown.to_owned(), from: from.clone() });
    }
    totals
}

/// Whether a figure is of all units together, not of a criterion or a commune.
fn is_whole(name: &str) -> bool {
    !name.split('.').any(|part| matches!(part, "tieu_chi" | "xa"))
}

fn number_prints(number: &PrintedNumber, named: &NamedFigure) -> bool {
    number.prints(&named.shown(), &named.from)
}

/// "Phụ lục II, dòng “Tổng cộng”, cột “Vốn năm 2025”".
fn of_cell(annex: &str, row: &str, column: &str) -> String {
    let row = if row.is_empty() { String::new() } else { format!(", dòng “{row}”") };
    format!("{annex}{row}, cột “{column}”")
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
