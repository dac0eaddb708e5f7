//! Hamlets: named ones, or a commune's count of them.

use std::collections::BTreeMap;

use super::communes::Roster;
use super::{hamlet_counts, hamlet_name, values};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{Node, Row, Table};
use crate::inputs::remark;
use crate::inputs::rows::{
    adds_some, counts_otherwise, is_not_aimed_at, is_not_reached, is_of_other_status, is_withdrawn,
};
use crate::inputs::signs;
use crate::inputs::specs;
use crate::model::{Commune, Hamlet, HamletCount};
use crate::origin::{Place, Sourced, Spot};
use crate::viet::{self, Mark};

/// The fields in which a hamlet's row has a mark.
const MARKED: [&str; 4] = ["ntm_da_dat", "ntm_giao", "kieu_mau_da_dat", "kieu_mau_giao"];

/// Whether a row names its commune itself, and not by a cell above: it may stand over its hamlets.
fn has_own_commune(row: &Row) -> bool {
    let line = |place: &Place| match place.spot {
        Spot::Cell { row, .. } => Some(row),
        Spot::Whole | Spot::Sheet(_) | Spot::Text { .. } => None,
    };
    row.get("xa").is_some_and(|cell| line(&cell.place) == line(&row.place))
}

/// The heading of the hamlets' names.
fn name_heading() -> String {
    let field = specs::table("xom").and_then(|spec| spec.field("ten"));
    field.map_or("ten", |field| field.heading).to_owned()
}

/// Whether a cell holds YAML's or a sheet's truth.
fn is_true(node: &Node) -> bool {
    match node {
        Node::Bool(truth) => *truth,
        Node::Text(text) => matches!(viet::fold(text).as_str(), "true" | "yes"),
        Node::Empty
        | Node::Number(_)
        | Node::Date(_)
        | Node::Error(_)
        | Node::Uncalculated(_)
        | Node::List(_)
        | Node::Map(_) => false,
    }
}

/// A remark beside a hamlet's marks: "Đã đạt" and "Chưa đạt" are held against them, and what takes
/// the row back is asked about.
fn remark(row: &Row, hamlet: &Hamlet, stated: bool, commune: &str, found: &mut Diagnostics) {
    let Some(Sourced { value: Node::Text(text), place }) = row.get("ghi_chu") else { return };
    let met = |count: &Option<Sourced<HamletCount>>| {
        count.as_ref().is_some_and(|count| count.value.number > 0)
    };
    let words = viet::one_line(text);
    let name = hamlet.name.as_ref().map_or_else(|| commune.to_owned(), |name| name.value.clone());
    let said = remark::of_one(text).filter(|_| hamlet.name.is_some() && !row.doubted);
    let (base, target) = (met(&hamlet.standard_base), met(&hamlet.standard_target));
    let against = |marked: bool, targets: bool| Problem::NoteAgainstMarks {
        name: name.clone(),
        words: words.clone(),
        codes: String::new(),
        marked,
        targets,
    };
    let problem = match said {
        Some(true) if target => against(true, true),
        Some(true) if stated && !base => against(false, false),
        Some(false) if base => against(true, false),
        Some(_) => return,
        None if is_withdrawn(text)
            || hamlet.name.is_none()
                && (adds_some(text) || counts_otherwise(text) || counts_others(text, hamlet))
            || base && is_of_other_status(text)
            || base && !target && is_not_reached(text)
            || (target || met(&hamlet.model_target)) && is_not_aimed_at(text) =>
        {
            Problem::NoteOfDoubt { name, words, printed: false }
        }
        None => return,
    };
    found.report(problem, place);
}

/// "Đạt 3 thôn" beside a commune of which neither its numbers nor their sum is 3.
fn counts_others(text: &str, hamlet: &Hamlet) -> bool {
    let folded = viet::fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let number = match words[..] {
        ["dat", number, "xom"] | ["da", "dat", number, "xom"] => number.parse::<u32>().ok(),
        _ => None,
    };
    let given = |count: &Option<Sourced<HamletCount>>| count.as_ref().map(|own| own.value.number);
    let (base, target) = (given(&hamlet.standard_base), given(&hamlet.standard_target));
    let sum = base.unwrap_or(0) + target.unwrap_or(0);
    number.is_some_and(|own| base != Some(own) && target != Some(own) && sum != own)
}

/// Builds the hamlets from their table.
pub fn hamlets(table: &Table, communes: &[Commune], found: &mut Diagnostics) -> Vec<Hamlet> {
    let roster = Roster::new(communes);
    let mut hamlets: Vec<Hamlet> = Vec::new();
    let mut seen: BTreeMap<(usize, String), Place> = BTreeMap::new();
    let mut today: BTreeMap<(usize, String), Sourced<String>> = BTreeMap::new();
    // Whether the table says at all which hamlets have their title.
    let stated = table.rows.iter().any(|row| row.get("ntm_da_dat").is_some());
    let named = table.columns.is_some() && table.rows.iter().any(|row| row.get("ten").is_some());
    // Rows of one commune are of its hamlets, where their names may stand in a column not understood.
    let unsure = table.columns.is_some()
        && !named
        && found.iter().any(|told| {
            matches!(told.problem, Problem::UnknownHeading { .. })
                && told.place.as_ref().is_some_and(|place| place.is_of_sheet(&table.place))
        });
    for key in MARKED {
        let named = table.rows.iter().filter(|row| row.get("ten").is_some());
        let marks = named.filter_map(|row| row.get(key));
        let marks = marks.filter(|cell| matches!(cell.value, Node::Text(_)));
        signs::tell(marks, &table.aside.signs, found);
    }
    for row in &table.rows {
        let commune = match row.get("xa") {
            Some(cell) => roster.find(cell, found),
            None if row.doubted => None,
            None => roster.only().or_else(|| {
                found.report(Problem::RowWithoutName { column: "Xã".to_owned() }, &row.place);
                None
            }),
        };
        let known = commune;
        // Of a commune that the list does not have, what is wrong with its cells is told all the same.
        let commune = match commune {
            None if row.get("xa").is_none() => continue,
            own => own.unwrap_or_default(),
        };
        if let Some(cell) = row.get("ten")
            && let Some(problem) = hamlet_name::not_one(&cell.value)
        {
            found.report(problem, &cell.place);
            continue;
        }
        let name = row.get("ten").and_then(|cell| values::line("ten", cell, found));
        let count = |key: &'static str, found: &mut Diagnostics| {
            let cell = row.get(key)?;
            // In a row by name the commune's number of hamlets may stand, too.
            if let Some(name) = name.as_ref().filter(|_| key != "tong") {
                return values::one_hamlet(&name.value, key, cell, found);
            }
            // Of a commune's hamlets "true" says no number.
            if name.is_none() && is_true(&cell.value) {
                let (seen, field) = (cell.value.shown(), values::shown_field(key, &cell.place));
                found.report(Problem::NotACount { seen, field }, &cell.place);
                return None;
            }
            let count = values::hamlets(key, cell, found);
            if let Node::Text(text) = &cell.value
                && viet::parse_mark(text) == Some(Mark::Met)
                && viet::parse_count(text).is_err()
                && count.is_some()
                && key != "tong"
            {
                let (seen, field) = (text.clone(), values::shown_field(key, &cell.place));
                found.report(Problem::MarkCountsOne { seen, field }, &cell.place);
            }
            count
        };
        let hamlet = Hamlet {
            commune,
            total: count("tong", found),
            standard_base: count("ntm_da_dat", found),
            standard_target: count("ntm_giao", found),
            model_base: count("kieu_mau_da_dat", found),
            model_target: count("kieu_mau_giao", found),
            place: row.place.clone(),
            name,
        };
        if known.is_none() {
            continue;
        }
        // Among named hamlets a row with no more than its number and what nobody reads is one of them.
        let says = hamlet.name.is_some()
            || [&hamlet.total, &hamlet.standard_base, &hamlet.standard_target]
                .into_iter()
                .chain([&hamlet.model_base, &hamlet.model_target])
                .any(Option::is_some);
        if !says && named && !row.doubted && !has_own_commune(row) {
            let column = name_heading();
            found.report(Problem::RowWithoutName { column }, &row.place);
            continue;
        }
        remark(row, &hamlet, stated, &communes[commune].name.value, found);
        let key = hamlet.name.as_ref().map(|name| viet::hamlet_key(&name.value));
        let at = hamlet.name.as_ref().map_or(&row.place, |name| &name.place);
        if let Some(first) = seen.get(&(commune, key.clone().unwrap_or_default())) {
            if unsure && hamlet.name.is_none() {
                continue;
            }
            let commune_name = communes[commune].name.value.clone();
            let problem = match &hamlet.name {
                Some(name) => {
                    Problem::DuplicateHamlet { name: name.value.clone(), commune: commune_name }
                }
                None => Problem::DuplicateCommune { name: commune_name },
            };
            found.push(Diagnostic::new(problem).at(at).with(first));
            continue;
        }
        if let Some(name) = &hamlet.name
            && let Some(twin) =
                today.insert((commune, hamlet_name::of_today(&name.value)), name.clone())
        {
            let problem = Problem::HamletOfOldName {
                name: name.value.clone(),
                other: twin.value,
                commune: communes[commune].name.value.clone(),
            };
            found.push(Diagnostic::new(problem).at(at).with(&twin.place));
        }
        seen.insert((commune, key.unwrap_or_default()), at.clone());
        hamlets.push(hamlet);
    }
    hamlet_counts::settle(&mut hamlets, communes, found);
    hamlets
}
