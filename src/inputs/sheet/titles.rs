//! Titles and remarks around a table, held against what the table is read as: its year and the day up to
//! which it counts. What they say of its marks, `meaning` tells.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::Sheet;
use super::header::{GridRow, is_table_title};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::raw::Node;
use crate::inputs::signs::{self, Sign};
use crate::inputs::tables::{Kind, OF_WHOLE_YEAR};
use crate::inputs::{rows, said, untimely};
use crate::origin::{Place, Sourced};
use crate::viet;

/// "Ghi chú: “x” là đạt; “+” là giao đạt thêm": the legend of an annex that shows both.
pub(super) fn explains_plus(node: &Node) -> bool {
    const TO_COME: [&str; 2] = ["giao dat them", "du kien dat them"];
    matches!(node, Node::Text(text) if text.contains('+')
        && viet::fold(text).starts_with("ghi chu")
        && TO_COME.iter().any(|words| viet::fold(text).contains(words)))
}

/// The signs that a line of a sheet says to be met: "Ghi chú: v, x: đạt".
pub(super) fn explained_signs(grid: &[GridRow]) -> Vec<Sign> {
    let nodes = grid.iter().flat_map(|(_, cells)| cells);
    nodes.flat_map(|(_, node)| signs::explained_by(node)).collect()
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

/// Titles of another year or another time are told.
pub(super) fn titles(
    sheet: &Sheet<'_>,
    (first_row, last_row): (u32, u32),
    grid: &[GridRow],
    found: &mut Diagnostics,
) {
    let before = found.len();
    years_of_titles(sheet, (first_row, last_row), grid, found);
    let told = found.iter().skip(before).filter_map(|own| own.place.clone()).collect();
    tell_untimely(sheet, first_row, grid, &told, found);
}

/// Titles and remarks of a sheet whose columns say of which year they are: nothing is asked of a year.
pub(super) fn titles_without_years(
    sheet: &Sheet<'_>,
    (first_row, last_row): (u32, u32),
    grid: &[GridRow],
    found: &mut Diagnostics,
) {
    for title in all_titles(sheet, first_row, grid) {
        not_approved(sheet, &title.value, &title.place, found);
        let stage = said::stage(&title.value);
        if let Some(told) = sheet.of_another_set(&title.value, stage, &title.place) {
            found.push(told);
        }
    }
    around(sheet, (first_row, last_row), grid, found);
}

/// The same of titles below the headings.
pub(super) fn titles_below(sheet: &Sheet<'_>, titles: &[Sourced<String>], found: &mut Diagnostics) {
    let before = found.len();
    if let Some(allowed) = allowed(sheet) {
        for title in titles {
            year_of_title(sheet, (&allowed, false), &title.value, &title.place, found);
        }
    }
    let told = found.iter().skip(before).filter_map(|own| own.place.clone()).collect();
    tell_other_times(sheet, titles, &told, found);
}

/// The years that a title may name; nothing where none is known.
pub(super) fn allowed(sheet: &Sheet<'_>) -> Option<Vec<i32>> {
    match (sheet.years().as_slice(), sheet.year) {
        ([], None) => None,
        ([], Some(year)) => Some(vec![year - 1, year]),
        (years, _) => Some(years.to_vec()),
    }
}

/// A title of another year than those `allowed`, of another day, or of what is not approved. The `stage` of a
/// programme alone may say that the figures are of all its years.
fn year_of_title(
    sheet: &Sheet<'_>,
    (allowed, of_stage): (&[i32], bool),
    text: &str,
    place: &Place,
    found: &mut Diagnostics,
) {
    not_approved(sheet, text, place, found);
    if let Some(seen) = viet::no_such_time(text, false) {
        found.report(Problem::NoSuchTime { seen }, place);
        return;
    }
    if let Some(told) = sheet.counted_to_another_day(text, &said::counted_to(text), place) {
        found.push(told);
        return;
    }
    let years = said::years(text);
    let stage = said::stage(text);
    // The year before is that of what is there, and never of what is aimed at.
    let aims = sheet.spec.field("muc_tieu").is_some() && said::is_of_aims(text);
    let allowed = match sheet.year {
        Some(year) if aims => vec![year],
        _ => allowed.to_vec(),
    };
    if let Some(told) = sheet.of_another_set(text, stage, place) {
        found.push(told);
        return;
    }
    // In a report's tables a stage may be the programme's.
    let of_programme = !OF_WHOLE_YEAR.contains(&sheet.spec.key) && names_a_programme(text);
    let of_stage = of_stage && !of_programme;
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
        table: sheet.table_shown(),
    };
    let mut told = Diagnostic::new(problem).at(place);
    told.severity = Severity::Warning;
    found.push(told);
}

/// Titles of another year are told; one that names the right year beside it is not.
fn years_of_titles(
    sheet: &Sheet<'_>,
    (first_row, last_row): (u32, u32),
    grid: &[GridRow],
    found: &mut Diagnostics,
) {
    let Some(allowed) = allowed(sheet) else { return };
    // The stage of a programme is in many titles; alone it says that the figures are of all its years.
    let flows = || {
        sheet.spec.fields.iter().any(|own| own.kind == Kind::Money) && sheet.spec.key != "no_dong"
    };
    // "2021-2025, NĂM 2025"
    let names = |text: &str, year: &i32| {
        let folded = format!(" {} ", viet::fold(text));
        folded.contains(&format!(" nam {year} ")) && !folded.contains(&format!(" den nam {year} "))
    };
    let says_the_year = |text: &str| {
        said::years(text).iter().any(|year| allowed.contains(year))
            || allowed.iter().any(|year| names(text, year))
            || sheet.wanted.period.is_some() && !viet::parts_of_year(text).is_empty()
    };
    let of_stage = (OF_WHOLE_YEAR.contains(&sheet.spec.key) || flows())
        && !grid
            .iter()
            .take_while(|(row, _)| *row <= last_row)
            .flat_map(|(_, cells)| cells)
            .filter_map(|(_, node)| match node {
                Node::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .chain([&*sheet.name])
            .any(says_the_year);
    let tell = |text: &str, place: &Place, found: &mut Diagnostics| {
        year_of_title(sheet, (&allowed, of_stage), text, place, found);
    };
    tell(&sheet.name, &Place::sheet(sheet.file.clone(), sheet.name.clone()), found);
    for (row, cells) in grid.iter().take_while(|(row, _)| *row < first_row) {
        for (column, node) in cells {
            if let Node::Text(text) = node {
                tell(text, &sheet.at(*row, *column), found);
            }
        }
    }
    let levels = grid.iter().filter(|(row, _)| (first_row..last_row).contains(row));
    for (row, cells) in levels {
        for (column, node) in cells {
            if let Node::Text(text) = node
                && is_table_title(text)
            {
                tell(text, &sheet.at(*row, *column), found);
            }
        }
    }
    around(sheet, (first_row, last_row), grid, found);
    let of_file = Place::file(sheet.file.clone());
    let stem = sheet.file_stem().replace('_', " ");
    if let Some(words) = untimely::of_file(sheet.file_stem()) {
        let (title, table) = (sheet.file_stem().to_owned(), sheet.spec.label.to_owned());
        found.report(Problem::TitleOfOtherTime { title, words, table }, &of_file);
    }
    // A file of last year's, where the sheet itself says no year.
    let says_a_year = |title: &Sourced<String>| {
        !said::years(&title.value).is_empty() || said::stage(&title.value).is_some()
    };
    match all_titles(sheet, last_row + 1, grid).iter().any(says_a_year) {
        true => {
            not_approved(sheet, &stem, &of_file, found);
        }
        false => tell(&stem, &of_file, found),
    }
}

/// Whether a title names the programme or the set of criteria that it is of, which are of a stage.
fn names_a_programme(text: &str) -> bool {
    let folded = format!(" {} ", viet::fold(text));
    ["chuong trinh", "ctmtqg", "mtqg", "de an", "bo tieu chi", "nghi quyet", "quyet dinh"]
        .iter()
        .any(|own| folded.contains(&format!(" {own} ")))
}

/// Headings and remarks below a table that take its figures back as a title would: "Tiêu chí xã tự đánh
/// giá đạt", "Ghi chú: số liệu chính thức đến ngày 15/5/2026".
fn around(
    sheet: &Sheet<'_>,
    (first_row, last_row): (u32, u32),
    grid: &[GridRow],
    found: &mut Diagnostics,
) {
    for (row, cells) in grid.iter().filter(|(row, _)| *row >= first_row) {
        let heading = *row <= last_row;
        for (column, node) in cells {
            let Node::Text(text) = node else { continue };
            let remark = !heading && is_read_as_remark(text, cells);
            if !(remark || heading && sheet.spec.coded) {
                continue;
            }
            let place = sheet.at(*row, *column);
            let told = not_approved(sheet, text, &place, found);
            if remark
                // Who awaits a decision names the day of that.
                && told != Some("chờ")
                && let Some(told) =
                    sheet.counted_to_another_day(text, &said::counted_to(text), &place)
            {
                found.push(told);
            }
        }
    }
}

/// Whether a line below the headings is a remark by its first words, wherever the table ends.
pub(super) fn is_read_as_remark(text: &str, cells: &[(u32, Node)]) -> bool {
    const OPENS: &[&str] =
        &["ghi chu", "chu thich", "luu y", "ky hieu", "so lieu", "x la", "dau x"];
    let folded = viet::fold(text);
    cells.len() == 1 && OPENS.iter().any(|own| folded.starts_with(own))
}

/// Whether a table has figures that a document prints.
fn prints_figures(sheet: &Sheet<'_>) -> bool {
    sheet.spec.coded || sheet.spec.fields.iter().any(|own| own.kind.is_summed())
}

/// Tells of a title that calls its figures a draft. Who does what may well be one; figures are printed
/// as those of the plan.
/// Returns the words by which it does.
pub(super) fn not_approved(
    sheet: &Sheet<'_>,
    text: &str,
    place: &Place,
    found: &mut Diagnostics,
) -> Option<&'static str> {
    let words = rows::not_approved(text).filter(|_| prints_figures(sheet));
    if let Some(words) = words {
        let (title, table) = (viet::one_line(text), sheet.spec.label.to_owned());
        let words = words.to_owned();
        found.report(Problem::TitleNotApproved { title, words, table }, place);
    }
    words
}

/// Titles that say in other words than a year that they are of another time, but for those of which
/// it was `told` already.
fn tell_untimely(
    sheet: &Sheet<'_>,
    first_row: u32,
    grid: &[GridRow],
    told: &BTreeSet<Place>,
    found: &mut Diagnostics,
) {
    let titles = all_titles(sheet, first_row, grid);
    if sheet.spec.key == "ra_khoi_dbkk" {
        // The first is the sheet's name.
        let texts: Vec<&str> = titles.iter().map(|title| title.value.as_str()).collect();
        let named = untimely::in_difficulty(texts[0], &texts[1..]);
        if let Some(title) =
            named.map(|at| &titles[at + 1]).filter(|own| !told.contains(&own.place))
        {
            let problem = Problem::TitleOfOtherTime {
                title: viet::one_line(&title.value),
                words: "đặc biệt khó khăn".to_owned(),
                table: sheet.spec.label.to_owned(),
            };
            found.report(problem, &title.place);
        }
    }
    tell_other_times(sheet, &titles, told, found);
}

fn tell_other_times(
    sheet: &Sheet<'_>,
    titles: &[Sourced<String>],
    told: &BTreeSet<Place>,
    found: &mut Diagnostics,
) {
    let month = sheet.counted_to.filter(|_| sheet.wanted.period.is_some()).map(|day| day.month());
    // What is planned for the rest of the year may stand beside what was done.
    let named = month.is_some_and(|month| {
        titles.iter().any(|title| viet::last_months(&title.value).contains(&month))
    });
    for title in titles.iter().filter(|title| !told.contains(&title.place)) {
        if let Some(words) = untimely::words(&title.value, sheet.spec, month, named) {
            let table = sheet.spec.label.to_owned();
            let title_shown = viet::one_line(&title.value);
            let problem = Problem::TitleOfOtherTime { title: title_shown, words, table };
            found.report(problem, &title.place);
        }
    }
}
