//! How a figure came about, in words: its value, how it follows from others, and the cells, each with
//! what it says. Long lists of cells are folded, so that an answer is read on one screen.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Lang;
use super::places;
use crate::figures::{Derivation, Origin, Seen, Step};
use crate::model::{Aim, Recognition};
use crate::origin::Place;
use crate::viet::{self, Mark};

/// No more parts of a figure than these are told one by one.
const MOST_PARTS: usize = 8;
/// Parts of parts are told this deep, and then their cells.
const DEEPEST: usize = 3;

/// A figure with its origin, in lines; `named` is its name and what it is.
pub fn explained(
    named: Option<(&str, &str)>,
    shown: &str,
    from: &Origin,
    lang: Lang,
) -> Vec<String> {
    let mut lines = vec![match named {
        Some((name, says)) => format!("{name} = {shown} ({says})"),
        None => shown.to_owned(),
    }];
    told(from, 1, lang, &mut lines);
    lines
}

/// The same for programs: the value, the steps and every cell.
pub fn explained_json(shown: &str, from: &Origin, lang: Lang) -> Value {
    json!({
        "shown": shown,
        "from": step(from, lang, 0),
        "cells": from.cells().iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn step(origin: &Origin, lang: Lang, depth: usize) -> Value {
    match origin.step() {
        Step::Cell { place, seen } => {
            json!({ "cell": place.to_string(), "says": said(seen, lang) })
        }
        Step::Derived { how, value, of } => {
            let parts: Vec<Value> = match depth < DEEPEST {
                true => of.iter().map(|part| step(part, lang, depth + 1)).collect(),
                false => Vec::new(),
            };
            let value = value.map(|value| value.normalize().to_string());
            json!({ "how": way(*how, lang), "value": value, "of": parts })
        }
    }
}

fn way(how: Derivation, lang: Lang) -> &'static str {
    let (vi, en) = match how {
        Derivation::Sum => ("tổng", "sum"),
        Derivation::Count => ("số đếm được", "count"),
        Derivation::Average => ("trung bình: tổng chia cho số đơn vị", "average: sum by number"),
        Derivation::Difference => ("hiệu", "difference"),
        Derivation::Share => ("tỷ lệ phần trăm", "share in per cent"),
        Derivation::Least => ("số nhỏ nhất", "the least"),
        Derivation::Choice => ("những mục phù hợp", "those that fit"),
        Derivation::Gain => (
            "số tăng thêm so với đầu năm, không quá số giao",
            "gained since the year's beginning, up to what was assigned",
        ),
        Derivation::Decision => ("cùng quyết định", "decided together"),
    };
    lang.pick(vi, en)
}

/// What a cell says.
pub fn said(seen: &Seen, lang: Lang) -> String {
    match seen {
        Seen::Mark(Some(Mark::Met)) => "x".to_owned(),
        Seen::Mark(Some(Mark::NotMet)) => lang.pick("không đánh dấu", "no mark").to_owned(),
        Seen::Mark(Some(Mark::NotApplicable)) => "KAD".to_owned(),
        Seen::Mark(None) | Seen::Nothing => {
            lang.pick("dòng không ghi", "nothing in the row").to_owned()
        }
        Seen::Number(number) => viet::fmt_decimal(*number),
        Seen::Title(title) => title_of(*title).to_owned(),
        Seen::Aim(aim) => aim_of(*aim).to_owned(),
        Seen::Text => lang.pick("chữ trong số liệu", "a text of the inputs").to_owned(),
        Seen::Row => lang.pick("một dòng", "a row").to_owned(),
    }
}

fn title_of(title: Recognition) -> &'static str {
    match title {
        Recognition::Standard => "NTM",
        Recognition::Advanced => "nâng cao",
        Recognition::Model => "kiểu mẫu",
        Recognition::Modern => "hiện đại",
    }
}

fn aim_of(aim: Aim) -> &'static str {
    match aim {
        Aim::Keep => "duy trì",
        Aim::Standard => "đạt chuẩn",
        Aim::Advanced => "nâng cao",
        Aim::Model => "kiểu mẫu",
        Aim::Modern => "hiện đại",
        Aim::More => "tăng tiêu chí",
    }
}

fn told(origin: &Origin, depth: usize, lang: Lang, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let (how, value, of) = match origin.step() {
        Step::Cell { place, seen } => {
            lines.push(format!("{indent}{place}: {}", said(seen, lang)));
            return;
        }
        Step::Derived { how, value, of } => (*how, value, of),
    };
    let number = value.map_or_else(String::new, |value| {
        let shown = if value.scale() > 6 { value.round_dp(2) } else { value };
        format!("{}: ", viet::fmt_decimal(shown))
    });
    lines.push(format!("{indent}{number}{}", way(how, lang)));
    let plain = of.iter().all(is_leaf);
    if !plain && depth < DEEPEST && of.len() <= MOST_PARTS {
        for part in of.iter() {
            told(part, depth + 1, lang, lines);
        }
        return;
    }
    folded(origin, depth + 1, lang, lines);
}

/// A cell, or cells that decide together.
fn is_leaf(origin: &Origin) -> bool {
    match origin.step() {
        Step::Cell { .. } => true,
        Step::Derived { how, .. } => *how == Derivation::Decision,
    }
}

/// The cells below a step, by what they say; those of one table together.
fn folded(origin: &Origin, depth: usize, lang: Lang, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let cells = leaves(origin);
    if cells.len() <= MOST_PARTS {
        lines.extend(
            cells.iter().map(|(place, seen)| format!("{indent}{place}: {}", said(seen, lang))),
        );
        return;
    }
    let numbers = cells.values().any(|seen| matches!(seen, Seen::Number(_)));
    let mut by_word: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for (place, seen) in cells {
        let word = if numbers { String::new() } else { said(seen, lang) };
        by_word.entry(word).or_default().push(place.clone());
    }
    for (word, places) in by_word {
        for line in places::short(&places, true, lang) {
            let says = if word.is_empty() { String::new() } else { format!(": {word}") };
            lines.push(format!("{indent}{line}{says}"));
        }
    }
}

/// Every cell below a step once, with what it says.
fn leaves(origin: &Origin) -> BTreeMap<&Place, &Seen> {
    let mut cells = BTreeMap::new();
    origin.visit(&mut |place, seen| {
        cells.insert(place, seen);
    });
    cells
}
