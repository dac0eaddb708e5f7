//! Titles and legends around a table, held against what the table is read as: its year, the day up
//! to which it counts, and what its marks mean.

use super::Sheet;
use super::header::GridRow;
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::columns::OF_WHOLE_YEAR;
use chrono::Datelike;

use crate::inputs::raw::{FieldRef, Node};
use crate::inputs::said::{self, Explained};
use crate::inputs::signs::{self, Sign};
use crate::origin::{Place, Sourced};
use crate::viet;

/// "Ghi chú: “x” là đạt; “+” là giao đạt thêm": the legend of an annex that shows both.
pub(super) fn explains_plus(node: &Node) -> bool {
    matches!(node, Node::Text(text) if text.contains('+')
        && viet::fold(text).starts_with("ghi chu") && viet::fold(text).contains("giao dat them"))
}

/// The signs that a line of a sheet says to be met: "Ghi chú: v, x: đạt".
pub(super) fn explained_signs(grid: &[GridRow]) -> Vec<Sign> {
    let nodes = grid.iter().flat_map(|(_, cells)| cells);
    let texts = nodes.filter_map(|(_, node)| match node {
        Node::Text(text) => Some(text),
        _ => None,
    });
    texts.flat_map(|text| signs::explained(text)).collect()
}

/// The words above the headings of a sheet, and the sheet's name.
pub(super) fn all_titles(
    sheet: &Sheet<'_>,
    first_row: u32,
    grid: &[GridRow],
) -> Vec<Sourced<String>> {
    let name = Place::sheet(sheet.file.clone(), sheet.name.clone());
    let mut titles = vec![Sourced::new(sheet.name.to_string(), name)];
    for (row, cells) in grid.iter().take_while(|(row, _)| *row < first_row) {
        titles.extend(cells.iter().filter_map(|(column, node)| match node {
            Node::Text(text) => Some(Sourced::new(text.clone(), sheet.at(*row, *column))),
            _ => None,
        }));
    }
    titles
}

impl Sheet<'_> {
    /// A title or heading whose figures count up to another day than the table's.
    pub(super) fn of_another_day(&self, text: &str, place: &Place) -> Option<Diagnostic> {
        let wanted = self.counted_to?;
        let days = said::counted_to(text);
        let day = days.first().filter(|_| !days.contains(&wanted))?;
        let problem = Problem::HeadingDay {
            heading: viet::one_line(text),
            day: viet::fmt_short(*day),
            wanted: viet::fmt_short(wanted),
        };
        Some(Diagnostic::new(problem).at(place))
    }

    /// A level of a heading that names another part of the year than the table's figures are of: one
    /// that ends in another month, and for sums one that begins later, too.
    pub(super) fn of_another_part<'p>(
        &self,
        parts: &[&'p str],
        field: FieldRef,
    ) -> Option<&'p str> {
        let wanted = self.counted_to?.month();
        let FieldRef::Named(key) = field else { return None };
        let own = self.spec.field(key)?;
        let to_come = said::is_to_come(own.heading);
        if !own.kind.is_summed() || to_come {
            return None;
        }
        let fits = |part: &viet::PartOfYear| {
            let begins = part.first == 1 || Some(part.first) == self.wanted.first_month;
            part.last == wanted && (begins || self.spec.coded || self.spec.key == "xom")
        };
        parts.iter().copied().find(|part| {
            let named = viet::parts_of_year(part);
            !named.is_empty() && !named.iter().any(fits)
        })
    }

    pub(super) fn years(&self) -> Vec<i32> {
        self.wanted.allowed(self.spec.years)
    }

    pub(super) fn is_of(&self, year: i32) -> bool {
        let years = self.years();
        years.is_empty() || years.contains(&year)
    }
}

/// Titles of another year are told; one that names the right year beside it is not.
pub(super) fn titles(
    sheet: &Sheet<'_>,
    (first_row, last_row): (u32, u32),
    grid: &[GridRow],
    found: &mut Diagnostics,
) {
    let allowed = match (sheet.years().as_slice(), sheet.year) {
        ([], None) => return,
        ([], Some(year)) => vec![year - 1, year],
        (years, _) => years.to_vec(),
    };
    // The stage of a programme is in many titles; alone it says that the figures are of all its years.
    let of_stage = OF_WHOLE_YEAR.contains(&sheet.spec.key)
        && !grid
            .iter()
            .take_while(|(row, _)| *row <= last_row)
            .flat_map(|(_, cells)| cells)
            .filter_map(|(_, node)| match node {
                Node::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .chain([&*sheet.name])
            .any(|text| said::years(text).iter().any(|year| allowed.contains(year)));
    let mut tell = |text: &str, place: &Place| {
        if let Some(told) = sheet.of_another_day(text, place) {
            found.push(told);
            return;
        }
        let years = said::years(text);
        let stage = said::stage(text);
        let fits = years.iter().any(|year| allowed.contains(year))
            || !of_stage
                && stage.is_some_and(|(from, to)| allowed.iter().any(|y| (from..=to).contains(y)));
        let other = years.first().copied().or(stage.map(|(from, _)| from));
        let Some(other) = other.filter(|_| !fits) else { return };
        let wanted: Vec<String> = allowed.iter().map(i32::to_string).collect();
        let problem = Problem::HeadingYear {
            heading: viet::one_line(text),
            year: match stage.filter(|_| years.is_empty()) {
                Some((from, to)) => format!("{from}-{to}"),
                None => other.to_string(),
            },
            wanted: wanted.join(", "),
        };
        let mut told = Diagnostic::new(problem).at(place);
        told.severity = Severity::Warning;
        found.push(told);
    };
    tell(&sheet.name, &Place::sheet(sheet.file.clone(), sheet.name.clone()));
    for (row, cells) in grid.iter().take_while(|(row, _)| *row < first_row) {
        for (column, node) in cells {
            if let Node::Text(text) = node {
                tell(text, &sheet.at(*row, *column));
            }
        }
    }
}

/// Titles and legends that say of the marks something else than the table reads in them.
pub(super) fn meaning_of_marks(
    sheet: &Sheet<'_>,
    first_row: u32,
    grid: &[GridRow],
    found: &mut Diagnostics,
) {
    if !sheet.spec.coded {
        return;
    }
    let status = sheet.spec.field("giao").is_none();
    // An annex of this program holds both, and says so.
    let both = grid.iter().any(|(_, cells)| cells.iter().any(|(_, node)| explains_plus(node)));
    let mut tell = |text: &str, title: bool, place: &Place| {
        let text_shown = viet::one_line(text);
        let problem = match said::legend(text, status) {
            _ if title && status && said::title_of_unmet(text) => {
                Problem::MarksOfUnmet { text: text_shown }
            }
            Some(Explained::CrossOtherwise) => Problem::MarksOfUnmet { text: text_shown },
            Some(Explained::BlankOtherwise) => Problem::BlanksOfMet { text: text_shown },
            None if title && !both && said::is_title_of_other(text, sheet.spec) => {
                let table = sheet.spec.label.to_owned();
                Problem::TitleOfOtherTable { title: text_shown, table }
            }
            None => return,
        };
        found.report(problem, place);
    };
    let name = Place::sheet(sheet.file.clone(), sheet.name.clone());
    if status && said::title_of_unmet(&sheet.name) {
        tell(&sheet.name, true, &name);
    }
    // A legend stands alone in its row; a title does, too. What has a mark or a
    // number beside it is a name.
    for (row, cells) in grid.iter().filter(|(row, cells)| *row < first_row || cells.len() < 3) {
        for (at, (column, node)) in cells.iter().enumerate() {
            let marked = cells[at + 1..].iter().any(|(_, beside)| match beside {
                Node::Text(text) => {
                    viet::parse_mark(text).is_some() || text.contains(|c: char| c.is_ascii_digit())
                }
                _ => true,
            });
            if let Node::Text(text) = node
                && (*row < first_row || !marked)
            {
                tell(text, *row < first_row, &sheet.at(*row, *column));
            }
        }
    }
}
