//! What a commune's hamlets are counted by: its own row of counts, or the rows of its hamlets by name.
//! Where there are both, the one is the sum of the other and is not added to it; how many hamlets the
//! commune has is counted once, however many rows say it.

use super::values;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, RawColumn};
use crate::model::{Commune, Hamlet, HamletCount};
use crate::origin::Sourced;

/// A number of a row.
type Stated = Option<Sourced<HamletCount>>;

/// The numbers that a commune's own row may state of its hamlets with a title, by their columns.
type Column = (&'static str, fn(&mut Hamlet) -> &mut Stated);
const COLUMNS: [Column; 4] = [
    ("ntm_da_dat", |row| &mut row.standard_base),
    ("ntm_giao", |row| &mut row.standard_target),
    ("kieu_mau_da_dat", |row| &mut row.model_base),
    ("kieu_mau_giao", |row| &mut row.model_target),
];

/// Leaves each number of a commune in its rows once.
pub fn settle(rows: &mut [Hamlet], communes: &[Commune], found: &mut Diagnostics) {
    for (index, commune) in communes.iter().enumerate() {
        let (mut own, mut named): (Vec<_>, Vec<_>) =
            rows.iter_mut().filter(|row| row.commune == index).partition(|row| row.name.is_none());
        if named.is_empty() {
            continue;
        }
        // A row without a name that counts fewer hamlets than have names is the whole commune's no
        // more than it is one hamlet more.
        let name = &commune.name.value;
        let fewer = own.iter().find_map(|row| {
            let fewer = |total: &Sourced<HamletCount>| (total.value.number as usize) < named.len();
            row.total.clone().filter(fewer)
        });
        let other = || is_another(own.first_mut()?, &mut named);
        if let (Some(total), Some(hamlet)) = (fewer.or_else(other), &named[0].name) {
            let (commune, named) = (name.clone(), hamlet.value.clone());
            let problem = Problem::HamletOrCommune { commune, named };
            found.push(Diagnostic::new(problem).at(&total.place).with(&hamlet.place));
            continue;
        }
        let own = own.first_mut();
        one_total(own.as_ref().and_then(|row| row.total.as_ref()), &mut named, name, found);
        let Some(own) = own else { continue };
        for (key, pick) in COLUMNS {
            let marks: Vec<Sourced<HamletCount>> =
                named.iter_mut().filter_map(|row| pick(row).clone()).collect();
            // What no row by name says, the commune's own says alone.
            let Some(first) = marks.first() else { continue };
            let Some(stated) = pick(own).take() else { continue };
            let sum: u32 = marks.iter().map(|count| count.value.number).sum();
            let HamletCount { number, at_least } = stated.value;
            if sum != number && !(at_least && sum > number) {
                let problem = Problem::HamletCountDiffers {
                    commune: name.clone(),
                    column: values::shown_field(key, &stated.place),
                    stated: number.to_string(),
                    named: sum.to_string(),
                };
                found.push(Diagnostic::new(problem).at(&stated.place).with(&first.place));
            }
        }
    }
}

/// A mark that is left blank is not met: in a sheet with a column of a title that no row by name has, none
/// has it.
pub fn blank_column_is_none(rows: &mut [Hamlet], columns: &[RawColumn]) {
    for (key, pick) in COLUMNS.into_iter().filter(|(key, _)| !key.ends_with("giao")) {
        let has_column = columns.iter().any(|column| column.field == FieldRef::Named(key));
        let blank = rows.iter_mut().all(|row| row.name.is_some() && pick(row).is_none());
        if has_column && blank {
            rows.iter_mut().for_each(|row| *pick(row) = Some(none(row)));
        }
    }
}

/// That the hamlet of a row has not its title.
fn none(row: &Hamlet) -> Sourced<HamletCount> {
    Sourced::new(HamletCount::default(), row.place.clone())
}

/// The same where a period names its hamlets and marks none of them, none has
/// the titles of which the plan speaks.
pub fn blank_is_none(rows: &mut [Hamlet], plan: &[Hamlet]) {
    let [standard, _, model, _] = COLUMNS.map(|(_, pick)| pick);
    let titles = [
        (standard, plan.iter().any(|row| some(&row.standard_base) || some(&row.standard_target))),
        (model, plan.iter().any(|row| some(&row.model_base) || some(&row.model_target))),
    ];
    let marked = rows.iter().any(|row| row.standard_base.is_some() || row.model_base.is_some());
    if marked || rows.iter().any(|row| row.name.is_none()) {
        return;
    }
    for (pick, _) in titles.into_iter().filter(|(_, wanted)| *wanted) {
        rows.iter_mut().for_each(|row| *pick(row) = Some(none(row)));
    }
}

fn some(count: &Stated) -> bool {
    count.as_ref().is_some_and(|count| count.value.number > 0)
}

/// Where a row without a name counts one hamlet beside the one row by name, it is that hamlet or the whole
/// commune only if all its numbers are those of that row; else where it says so.
fn is_another(own: &mut Hamlet, named: &mut [&mut Hamlet]) -> Option<Sourced<HamletCount>> {
    let total = own.total.clone().filter(|total| total.value.number == 1)?;
    let [only] = named else { return None };
    let number = |row: &mut Hamlet, pick: fn(&mut Hamlet) -> &mut Stated| {
        pick(row).as_ref().map(|count| count.value.number)
    };
    COLUMNS.iter().any(|(_, pick)| number(own, *pick) != number(only, *pick)).then_some(total)
}

/// How many hamlets a commune has: each row by name may say the whole number, or count itself.
fn one_total(
    own: Option<&Sourced<HamletCount>>,
    named: &mut [&mut Hamlet],
    commune: &str,
    found: &mut Diagnostics,
) {
    let totals: Vec<Sourced<HamletCount>> =
        named.iter().filter_map(|row| row.total.clone()).collect();
    let Some(first) = totals.first() else { return };
    if totals.iter().all(|total| total.value.number <= 1) {
        let sum: u32 = totals.iter().map(|total| total.value.number).sum();
        let Some(own) = own else { return };
        differ(own, &Sourced::new(sum, first.place.clone()), commune, found);
    } else {
        let all = own.into_iter().chain(&totals);
        let other = all.clone().find(|total| total.value.number != first.value.number);
        if let Some(other) = other {
            differ(other, &Sourced::new(first.value.number, first.place.clone()), commune, found);
        }
    }
    // The first row that says it keeps it, unless the commune's own does.
    let mut kept = own.is_some();
    for row in named.iter_mut() {
        if row.total.is_some() && std::mem::replace(&mut kept, true) {
            row.total = None;
        }
    }
}

/// Reports two numbers of a commune's hamlets that are not one.
fn differ(
    one: &Sourced<HamletCount>,
    other: &Sourced<u32>,
    commune: &str,
    found: &mut Diagnostics,
) {
    if one.value.number != other.value {
        let problem = Problem::HamletTotalsDiffer {
            commune: commune.to_owned(),
            first: other.value.to_string(),
            second: one.value.number.to_string(),
        };
        found.push(Diagnostic::new(problem).at(&one.place).with(&other.place));
    }
}
