//! The list of acts: the one that comes with the program, and an office's own beside `ntm.yaml`.

use std::sync::Arc;

use super::section::Section;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::files::Files;
use crate::inputs::raw::Node;
use crate::inputs::{keys, yaml};
use crate::model::KnownAct;
use crate::origin::Sourced;
use crate::viet;

/// Its file.
const FILE: &str = "can-cu.yaml";

/// The program's acts, then the office's: of one number the office's counts.
pub fn known_acts(files: &Files, found: &mut Diagnostics) -> Vec<KnownAct> {
    let builtin = include_str!("../../../inputs/can-cu.yaml");
    let mut acts = Vec::new();
    if files.has(FILE) {
        match files.text(FILE) {
            Ok(text) => acts = read(&FILE.into(), &text, found),
            Err(problem) => found.report(problem, &crate::origin::Place::file(FILE)),
        }
    }
    for act in read(&format!("inputs/{FILE}").into(), builtin, found) {
        if acts.iter().all(|own| viet::fold(&own.number) != viet::fold(&act.number)) {
            acts.push(act);
        }
    }
    acts
}

fn read(file: &Arc<str>, text: &str, found: &mut Diagnostics) -> Vec<KnownAct> {
    let Some(root) = yaml::parse(file, text, found) else { return Vec::new() };
    let Node::List(items) = &root.value else {
        let (expected, seen) = (crate::diag::Shape::List, root.value.shape());
        let problem = Problem::WrongShape { key: FILE.to_owned(), expected, found: seen };
        found.report(problem, &root.place);
        return Vec::new();
    };
    items.iter().filter_map(|item| act(file, item, found)).collect()
}

fn act(file: &Arc<str>, item: &Sourced<Node>, found: &mut Diagnostics) -> Option<KnownAct> {
    let section = Section::open(file, &keys::KNOWN_ACT, item, found)?;
    let day = |key: &'static str, found: &mut Diagnostics| {
        let text = section.text(key, found)?;
        let day = viet::parse_date(&text.value).ok();
        if day.is_none() {
            found.report(Problem::NotADate { seen: text.value }, &text.place);
        }
        day
    };
    let (issued, until) = (day("ngay", found), day("den", found));
    if section.node("ngay").is_none() {
        section.missing("ngay", found);
    }
    let number = section.required("so", found);
    let body = section.required("cua", found);
    let title = section.text("ve", found);
    let replaced_by = section.text("thay", found);
    // Whoever reads the list wants to know; nothing is made of it.
    let _source = section.required("nguon", found);
    section.finish(found);
    let number = number?;
    Some(KnownAct {
        place: number.place,
        number: number.value,
        day: issued?,
        body: body?.value,
        title: title.map(|title| title.value),
        until,
        replaced_by: replaced_by.map(|act| act.value),
    })
}
