//! What is written on the cells of a workbook, and what its list of findings says.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::styles::Weight;
use crate::emit::{self, Lang, Told};
use crate::origin::{Place, Spot};

/// Of one kind in one column no more cells get a comment: the others are coloured, and the list says how
/// many they are.
const SAME: usize = 20;

/// No sheet gets more comments than this: nobody reads them, and Excel takes long to draw them.
const MOST: usize = 1_000;

/// No comment is longer, in letters.
const LONGEST: usize = 2_000;

/// What is written on a workbook.
#[derive(Default)]
pub struct Remarks {
    /// On its sheets.
    pub sheets: BTreeMap<Arc<str>, SheetRemarks>,
    /// In its list.
    pub list: Vec<ListedFinding>,
}

/// What is written on a sheet.
#[derive(Default)]
pub struct SheetRemarks {
    /// How much each cell that is marked matters.
    pub cells: BTreeMap<(u32, u32), Weight>,
    /// The comments.
    pub texts: BTreeMap<(u32, u32), String>,
    /// How many cells of a column have something of one kind.
    same: BTreeMap<(String, u32), usize>,
}

/// A line of a list of findings.
#[derive(Clone)]
pub struct ListedFinding {
    /// "lỗi", "cảnh báo".
    pub weight: &'static str,
    /// The message's code.
    pub code: String,
    /// Where.
    pub place: Option<Place>,
    /// What is found.
    pub message: String,
    /// The way out.
    pub advice: String,
}

impl ListedFinding {
    /// A finding as a line.
    pub fn of(told: &Told, lang: Lang) -> Self {
        let mut message = told.with_count(lang);
        let places: Vec<Place> = told.related.clone();
        if !places.is_empty() {
            let label = match (told.alike.is_empty(), lang) {
                (true, Lang::Vi) => "Xem cùng",
                (true, Lang::En) => "See with it",
                (false, Lang::Vi) => "Các chỗ ấy",
                (false, Lang::En) => "There",
            };
            message.push_str(&format!(
                "\n{label}: {}",
                emit::places_in_short(&places, false, lang).join("; ")
            ));
        }
        ListedFinding {
            weight: emit::severity(told.severity, lang),
            code: told.code.clone(),
            place: told.place.clone(),
            message,
            advice: told.advice.as_ref().map(|own| own.of(lang).to_owned()).unwrap_or_default(),
        }
    }
}

impl Remarks {
    /// What findings have to say of a workbook.
    pub fn of(file: &str, found: &[Told], lang: Lang) -> Self {
        let mut remarks = Remarks::default();
        for told in found {
            let places = told.place.iter().chain(&told.related);
            if places.clone().all(|place| *place.file != *file) {
                continue;
            }
            remarks.list.push(ListedFinding::of(told, lang));
            for (index, place) in places.enumerate().filter(|(_, place)| *place.file == *file) {
                let is_own = index == 0 && told.place.is_some() || !told.alike.is_empty();
                remarks.mark(told, place, is_own, lang);
            }
        }
        remarks.list.sort_by(|a, b| a.place.cmp(&b.place));
        remarks
    }

    fn mark(&mut self, told: &Told, place: &Place, is_own: bool, lang: Lang) {
        let Spot::Cell { sheet, row, column, .. } = &place.spot else { return };
        let weight = if is_own { Weight::Found } else { Weight::Related };
        let own = self.sheets.entry(sheet.clone()).or_default();
        let marked = own.cells.entry((*row, *column)).or_insert(weight);
        *marked = weight.max(*marked);
        let same = own.same.entry((told.code.clone(), *column)).or_default();
        *same += 1;
        if *same > SAME || own.texts.len() >= MOST {
            return;
        }
        let new = text(told, place, is_own, lang);
        let text = own.texts.entry((*row, *column)).or_default();
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&new);
        if let Some((end, _)) = text.char_indices().nth(LONGEST) {
            text.truncate(end);
            text.push('…');
        }
    }
}

/// The words of a comment.
fn text(told: &Told, place: &Place, is_own: bool, lang: Lang) -> String {
    let severity = emit::severity(told.severity, lang).to_uppercase();
    let message = told.message.of(lang);
    let code = &told.code;
    let first = told.place.as_ref().filter(|first| *first != place);
    match first {
        None => {
            let advice = told.advice.as_ref().map(|own| own.of(lang));
            let advice = advice.map(|own| match lang {
                Lang::Vi => format!("\nCách xử lý: {own}"),
                Lang::En => format!("\nWhat to do: {own}"),
            });
            format!("{severity} {code}: {message}{}", advice.unwrap_or_default())
        }
        Some(first) => {
            let there = there(first, place);
            match (is_own, lang) {
                (true, Lang::Vi) => format!("{severity} {code}, như ở {there}: {message}"),
                (true, Lang::En) => format!("{severity} {code}, as at {there}: {message}"),
                (false, Lang::Vi) => {
                    format!("{severity} {code} ở {there} nói đến ô này: {message}")
                }
                (false, Lang::En) => {
                    format!("{severity} {code} at {there} is about this cell, too: {message}")
                }
            }
        }
    }
}

/// A place as it is called on a sheet: a cell of the same one by its name alone.
fn there(place: &Place, from: &Place) -> String {
    match &place.spot {
        Spot::Cell { .. } if place.is_of_sheet(from) => place.cells().unwrap_or_default(),
        Spot::Cell { sheet, .. } if place.file == from.file => {
            format!("{sheet}!{}", place.cells().unwrap_or_default())
        }
        _ => place.to_string(),
    }
}
