//! Where documents print figures, and where the digits of documents come from, for people and for
//! machines.

use serde_json::{Value, json};

use super::Lang;
use crate::trace::{PrintedNumber, Trace, Whence, Within};

/// No more places of a figure are told.
const MOST_PLACES: usize = 12;

/// Where a figure is printed, or what a cell reaches: a line for each sentence.
pub fn printed(numbers: &[(&str, &PrintedNumber)], lang: Lang) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    for (document, number) in numbers {
        let page = lang.pick("trang", "page");
        let place = format!("{document}, {page} {}: {}", number.page, within(number, lang));
        if places.last() != Some(&place) {
            places.push(place);
        }
    }
    let Some(more) = places.len().checked_sub(MOST_PLACES + 1).map(|more| more + 1) else {
        return headed(places, lang);
    };
    places.truncate(MOST_PLACES);
    places.push(match lang {
        Lang::Vi => format!("… và {more} chỗ nữa (--message-format json liệt kê hết)"),
        Lang::En => format!("… and {more} places more (--message-format json lists all)"),
    });
    headed(places, lang)
}

fn headed(places: Vec<String>, lang: Lang) -> Vec<String> {
    if places.is_empty() {
        return Vec::new();
    }
    let head = lang.pick("  in ở:", "  printed in:").to_owned();
    std::iter::once(head).chain(places.into_iter().map(|place| format!("    {place}"))).collect()
}

/// The figures of documents, page after page.
pub fn pages(numbers: &[(&str, &PrintedNumber)], lang: Lang) -> Vec<String> {
    let computed = numbers.iter().filter_map(|(document, number)| match &number.from {
        Whence::Computed(from) => Some((document, number, from.cells().len())),
        _ => None,
    });
    computed
        .map(|(document, number, cells)| {
            let within = within(number, lang);
            let (page, of) = (lang.pick("trang", "page"), lang.pick("ô", "cells"));
            format!("{document}, {page} {}: {} ({cells} {of}): {within}", number.page, number.shown)
        })
        .collect()
}

fn within(number: &PrintedNumber, lang: Lang) -> String {
    match &number.within {
        Within::Words(words) => format!("“{words}”"),
        Within::Cell { annex, row, column, .. } => {
            let (line, heading) = (lang.pick("dòng", "row"), lang.pick("cột", "column"));
            let row = if row.is_empty() { String::new() } else { format!(", {line} “{row}”") };
            format!("{annex}{row}, {heading} “{column}”: {}", number.shown)
        }
    }
}

/// The same for machines; places in mm from the page's upper left corner.
pub fn printed_json(numbers: &[(&str, &PrintedNumber)], lang: Lang) -> Value {
    let all = numbers.iter().map(|(document, number)| {
        let [x, y, width, height] = number.at.map(|mm| (mm * 100.0).trunc() / 100.0);
        json!({
            "document": document,
            "page": number.page,
            "x": x,
            "y": y,
            "width": width,
            "height": height,
            "shown": number.shown,
            "within": within(number, lang),
        })
    });
    Value::Array(all.collect())
}

/// The digits of a document by where they come from, on one line; then those of which it is not known.
pub fn coverage(trace: &Trace, lang: Lang) -> Vec<String> {
    let counts = trace.coverage();
    let parts = [
        (counts.computed, lang.pick("tính ra", "computed")),
        (counts.quoted, lang.pick("chép từ dữ liệu", "quoted")),
        (counts.template, lang.pick("viết trong mẫu", "written by the template")),
        (counts.layout, lang.pick("đánh số", "made by layout")),
        (counts.unknown, lang.pick("không rõ", "unknown")),
    ];
    let said: Vec<String> = parts.iter().map(|(count, what)| format!("{count} {what}")).collect();
    let digits = lang.pick("chữ số", "digits");
    let all: usize = parts.iter().map(|(count, _)| count).sum();
    let line = format!("{}: {all} {digits}: {}", trace.document, said.join(", "));
    std::iter::once(line).chain(printed(&trace.unknown(), lang)).collect()
}

/// The same for machines.
pub fn coverage_json(trace: &Trace, lang: Lang) -> Value {
    let counts = trace.coverage();
    json!({
        "document": trace.document,
        "computed": counts.computed,
        "quoted": counts.quoted,
        "template": counts.template,
        "layout": counts.layout,
        "unknown": counts.unknown,
        "unknown_at": printed_json(&trace.unknown(), lang),
    })
}
