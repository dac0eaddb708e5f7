//! Many places in few words: `du-lieu.xlsx, Xã!C6–C21 (16 ô)`. Every place is named; where there are
//! few, each has a line of its own.

use std::collections::BTreeSet;

use super::Lang;
use crate::origin::{Place, Spot, cell_name};

/// No more places than these are told one by one.
const ONE_BY_ONE: usize = 3;

/// A line for each place, or for those of each sheet, file or folder when there are many or when they
/// are of one kind.
pub fn short(places: &[Place], alike: bool, lang: Lang) -> Vec<String> {
    if places.len() <= ONE_BY_ONE && !alike {
        return places.iter().map(Place::to_string).collect();
    }
    let mut groups: Vec<(String, Vec<&Place>)> = Vec::new();
    for place in places {
        let home = home(place);
        match groups.iter_mut().find(|(known, _)| *known == home) {
            Some((_, own)) => own.push(place),
            None => groups.push((home, vec![place])),
        }
    }
    groups.into_iter().map(|(home, own)| group(&home, &own, lang)).collect()
}

/// What a place shares with its neighbours: its sheet with the file, its file, its folder.
fn home(place: &Place) -> String {
    match &place.spot {
        Spot::Cell { sheet, .. } => format!("{}, {sheet}!", place.file),
        Spot::Text { .. } => place.file.to_string(),
        Spot::Sheet(_) => format!("{}, ", place.file),
        Spot::Whole => {
            place.file.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"))
        }
    }
}

fn group(home: &str, places: &[&Place], lang: Lang) -> String {
    if let [place] = places {
        return place.to_string();
    }
    let mut cells: BTreeSet<(u32, u32)> = BTreeSet::new();
    let mut lines: BTreeSet<u32> = BTreeSet::new();
    let mut names: Vec<String> = Vec::new();
    for place in places {
        match &place.spot {
            Spot::Cell { row, column, added, .. } => {
                cells.insert((*column, *row));
                cells.extend(added.iter().flat_map(|own| own.iter()).map(|own| (*own, *row)));
            }
            Spot::Text { line, .. } => {
                lines.insert(*line);
            }
            Spot::Sheet(sheet) => names.push(sheet.to_string()),
            Spot::Whole => {
                let name = place.file.rsplit_once('/').map_or(&*place.file, |(_, name)| name);
                names.push(name.to_owned());
            }
        }
    }
    if !cells.is_empty() {
        let count = cells.len();
        let unit = lang.pick("ô", "cells");
        return format!("{home}{} ({count} {unit})", areas(cells).join(", "));
    }
    if !lines.is_empty() {
        let word = lang.pick("dòng", if lines.len() > 1 { "lines" } else { "line" });
        return format!("{home}, {word} {}", ranges(lines.into_iter()).join(", "));
    }
    format!("{home}{}", names.join(", "))
}

/// Cells as areas: runs down a column, then those of neighbouring columns that are alike.
fn areas(cells: BTreeSet<(u32, u32)>) -> Vec<String> {
    let mut runs: Vec<(u32, u32, u32)> = Vec::new();
    for (column, row) in cells {
        match runs.last_mut() {
            Some((own, _, last)) if *own == column && *last + 1 == row => *last = row,
            _ => runs.push((column, row, row)),
        }
    }
    let mut areas: Vec<(u32, u32, u32, u32)> = Vec::new();
    for (column, first, last) in runs {
        let beside = areas.iter_mut().find(|(_, right, top, bottom)| {
            *right + 1 == column && (*top, *bottom) == (first, last)
        });
        match beside {
            Some((_, right, ..)) => *right = column,
            None => areas.push((column, column, first, last)),
        }
    }
    areas
        .into_iter()
        .map(|(left, right, top, bottom)| match (left, top) == (right, bottom) {
            true => cell_name(top, left),
            false => format!("{}–{}", cell_name(top, left), cell_name(bottom, right)),
        })
        .collect()
}

/// Numbers in rising order as "3, 5–9".
fn ranges(numbers: impl Iterator<Item = u32>) -> Vec<String> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    runs.into_iter()
        .map(|(first, last)| match first == last {
            true => first.to_string(),
            false => format!("{first}–{last}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(cells: &[(u32, u32)]) -> Vec<Place> {
        cells
            .iter()
            .map(|(row, column)| Place::cell("a.xlsx".into(), "B".into(), *row, *column))
            .collect()
    }

    #[test]
    fn few_are_told_one_by_one_and_many_in_short() {
        let few = cells(&[(5, 2), (6, 2)]);
        assert_eq!(short(&few, false, Lang::Vi), ["a.xlsx, B!C6", "a.xlsx, B!C7"]);
        assert_eq!(short(&few, true, Lang::Vi), ["a.xlsx, B!C6–C7 (2 ô)"]);
        let mut many = cells(&[(5, 2), (6, 2), (7, 2), (9, 2), (2, 4), (2, 5)]);
        assert_eq!(short(&many, false, Lang::Vi), ["a.xlsx, B!C6–C8, C10, E3–F3 (6 ô)"]);
        for line in [4, 5, 6, 9] {
            many.push(Place::text("ky/q1.yaml".into(), line, 3));
        }
        many.push(Place::file("ky/a.xlsx"));
        many.push(Place::file("ky/b.xlsx"));
        many.push(Place::text("x.yaml".into(), 7, 1));
        assert_eq!(
            short(&many, false, Lang::En),
            [
                "a.xlsx, B!C6–C8, C10, E3–F3 (6 cells)",
                "ky/q1.yaml, lines 4–6, 9",
                "ky/a.xlsx, b.xlsx",
                "x.yaml:7:1"
            ]
        );
    }
}
