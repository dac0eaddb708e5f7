//! A short `ntm.yaml`: what follows from what it says, or from the year, need not stand in it. Nothing is
//! guessed: what does not follow stays away, and is asked for like any other key.

use super::source::{Kind, kind};
use crate::inputs::files::{Files, held};
use crate::inputs::raw::{Entry, Node};
use crate::inputs::stages::{Stage, stage_of};
use crate::inputs::tables::tables;
use crate::origin::{Place, Sourced};
use crate::viet;

/// The workbook of a project that names none.
const WORKBOOK: &str = "du-lieu.xlsx";
/// Its prose.
const PROSE: &str = "loi-van.yaml";

/// The project file's tree with what it leaves out.
pub(super) fn filled(mut root: Sourced<Node>, files: &Files) -> Sourced<Node> {
    let place = root.place.clone();
    let Node::Map(top) = &mut root.value else { return root };
    if let Some(Node::Map(own)) = value(top, "co_quan") {
        organisation(own);
    }
    let stage = match value(top, "chuong_trinh") {
        Some(Node::Map(own)) => programme(own),
        _ => None,
    };
    if let Some((stage, place)) = stage
        && !has(top, "bo_tieu_chi")
    {
        let set = Node::Map(vec![entry("xa", text(stage.set), &place)]);
        top.push(entry("bo_tieu_chi", set, &place));
    }
    if !has(top, "du_lieu") && files.has(WORKBOOK) {
        top.push(entry("du_lieu", text(WORKBOOK), &place));
    }
    let data = top.iter_mut().find(|own| own.key.value == "du_lieu");
    if let Some(Entry { value, .. }) = data
        && let Node::Text(path) = &value.value
        && matches!(kind(path), Kind::Workbook)
    {
        value.value = Node::Map(sheets(path, &value.place, files));
    }
    root
}

/// The area, the place and the symbol of a body, as its name says them: "Ủy ban nhân dân xã Tân Lập".
fn organisation(own: &mut Vec<Entry>) {
    let Some(name) = own.iter().find(|entry| entry.key.value == "ten") else { return };
    let (Node::Text(name), place) = (&name.value.value, name.value.place.clone()) else { return };
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_committee = words.len() > 4 && viet::fold(&words[..4].join(" ")) == "uy ban nhan dan";
    let areas = (1..words.len()).rev().map(|at| words[at..].join(" "));
    let Some((area, noun)) = areas
        .filter_map(|area| viet::area_noun(&area).map(|noun| (area, noun)))
        .find(|(area, noun)| {
            let name = area.get(noun.len()..).map(str::trim_start);
            name.and_then(|name| name.chars().next())
                .is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
        })
    else {
        return;
    };
    // The whole of what a committee is of, "huyện Tân Lập" and not a part of its name.
    if is_committee && words[4..].join(" ") != area {
        return;
    }
    let place_name = area.get(noun.len()..).unwrap_or_default().trim().to_owned();
    let mut follows = vec![("dia_ban", area), ("dia_danh", place_name)];
    if is_committee {
        follows.push(("ky_hieu", "UBND".to_owned()));
    }
    for (key, value) in follows {
        if !has(own, key) {
            own.push(entry(key, Node::Text(value), &place));
        }
    }
}

/// The programme of the year, where the file does not name one; gives the stage of the year.
fn programme(own: &mut Vec<Entry>) -> Option<(&'static Stage, Place)> {
    let year = own.iter().find(|entry| entry.key.value == "nam")?;
    let place = year.value.place.clone();
    let stage = stage_of(year.value.value.shown().parse().ok()?)?;
    if !has(own, "ten") {
        let known =
            [("ten", stage.programme), ("ten_ngan", stage.short), ("giai_doan", stage.period)];
        for (key, value) in known {
            if !has(own, key) {
                own.push(entry(key, text(value), &place));
            }
        }
    }
    Some((stage, place))
}

/// The tables of a workbook whose sheets are called as those of `ntm init`, and the prose beside it.
fn sheets(path: &str, place: &Place, files: &Files) -> Vec<Entry> {
    let there: Vec<String> = match files.workbook(path) {
        Ok(workbook) => {
            let workbook = held(&workbook);
            let shown = workbook.names.iter().filter(|(_, visible)| *visible);
            shown.map(|(name, _)| name.clone()).collect()
        }
        Err(_) => Vec::new(),
    };
    let mut all = Vec::new();
    for spec in tables() {
        let own = there.iter().find(|name| viet::fold(name) == viet::fold(spec.label));
        let needed = spec.sheet.as_ref().is_some_and(|sheet| sheet.needed);
        let sheet = match own {
            Some(name) => name.as_str(),
            // What is wrong with the file, or that the sheet is not there, is told of it.
            None if needed => spec.label,
            None => continue,
        };
        let at = vec![entry("tep", text(path), place), entry("trang", text(sheet), place)];
        all.push(entry(spec.key, Node::Map(at), place));
    }
    if !has(&all, "loi_van") && files.has(PROSE) {
        all.push(entry("loi_van", text(PROSE), place));
    }
    all
}

fn has(entries: &[Entry], key: &str) -> bool {
    entries.iter().any(|entry| entry.key.value == key)
}

fn value<'a>(entries: &'a mut [Entry], key: &str) -> Option<&'a mut Node> {
    let own = entries.iter_mut().find(|entry| entry.key.value == key)?;
    Some(&mut own.value.value)
}

fn entry(key: &str, value: Node, place: &Place) -> Entry {
    Entry {
        key: Sourced::new(key.to_owned(), place.clone()),
        value: Sourced::new(value, place.clone()),
    }
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}
