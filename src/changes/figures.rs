//! Figures, cells, communes' criteria and lists that are otherwise.

use std::collections::{BTreeMap, BTreeSet};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::emit::Both;
use crate::origin::Place;
use crate::said::{Called, Of, SEVERAL, SaidList, SaidProject, SaidSheet};
use crate::viet;

/// A figure that is otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureChange {
    /// Its name.
    pub name: String,
    /// What it is.
    pub says: Both,
    /// Its value then; nothing where there was none.
    pub old: Option<String>,
    /// Its value now; nothing where there is none.
    pub new: Option<String>,
    /// Where documents print it now: the document and its pages.
    pub printed: Vec<(String, Vec<usize>)>,
}

/// A cell below figures that says something else.
#[derive(Clone, Debug, PartialEq)]
pub struct CellChange {
    /// Where it is now.
    pub place: Place,
    /// What it said, as it is kept.
    pub old: String,
    /// What it says.
    pub new: String,
}

/// A commune's criteria that are otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct CommuneChange {
    /// The commune.
    pub commune: String,
    /// Which criteria.
    pub of: Of,
    /// Those that came.
    pub gained: Vec<u16>,
    /// Those that went.
    pub lost: Vec<u16>,
}

/// A list on which something else stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ListChange {
    /// What is on it, by its key.
    pub kind: String,
    /// The id of the period that it is of.
    pub period: Option<String>,
    /// The names that came.
    pub added: Vec<String>,
    /// The names that went.
    pub gone: Vec<String>,
}

/// Figures that are otherwise: those of all units first.
pub fn figures(old: &SaidProject, new: &SaidProject) -> Vec<FigureChange> {
    let names: BTreeSet<&String> = old.figures.keys().chain(new.figures.keys()).collect();
    let change = |name: &String| {
        let (before, now) = (old.figures.get(name), new.figures.get(name));
        let shown = |own: Option<&Called>| own.map(|own| own.shown.clone());
        let (old, new) = (shown(before), shown(now));
        let says = now.or(before)?.says.clone();
        let name = name.clone();
        (old != new).then_some(FigureChange { name, says, old, new, printed: Vec::new() })
    };
    let mut changes: Vec<FigureChange> = names.into_iter().filter_map(change).collect();
    // Those that are there on both sides say more than what came with a row.
    let rank =
        |own: &FigureChange| (own.old.is_none() || own.new.is_none(), own.name.contains('.'));
    changes.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| viet::compare(&a.name, &b.name)));
    changes
}

/// Criteria of communes that both times know.
pub fn communes(old: &SaidProject, new: &SaidProject) -> Vec<CommuneChange> {
    let mut changes = Vec::new();
    for (of, now) in &new.met {
        let Some((_, before)) = old.met.iter().find(|(own, _)| own == of) else { continue };
        for (commune, met) in now {
            let Some(then) = before.get(commune).filter(|then| *then != met) else { continue };
            let only = |own: &[u16], other: &[u16]| -> Vec<u16> {
                own.iter().copied().filter(|number| !other.contains(number)).collect()
            };
            changes.push(CommuneChange {
                commune: commune.clone(),
                of: of.clone(),
                gained: only(met, then),
                lost: only(then, met),
            });
        }
    }
    changes
}

/// Names that came onto lists or went.
pub fn lists(old: &SaidProject, new: &SaidProject) -> Vec<ListChange> {
    let mut changes = Vec::new();
    let is_of = |a: &SaidList, b: &SaidList| a.kind == b.kind && a.period == b.period;
    let gone = old.lists.iter().filter(|own| !new.lists.iter().any(|other| is_of(own, other)));
    for list in new.lists.iter().chain(gone) {
        let names = |lists: &[SaidList]| {
            let own = lists.iter().find(|own| is_of(own, list));
            own.map(|own| own.names.clone()).unwrap_or_default()
        };
        let (before, now) = (names(&old.lists), names(&new.lists));
        let (added, gone) = (without(&now, &before), without(&before, &now));
        if !added.is_empty() || !gone.is_empty() {
            let (kind, period) = (list.kind.clone(), list.period.clone());
            changes.push(ListChange { kind, period, added, gone });
        }
    }
    changes
}

/// Names that stand more often on one list than on another.
fn without(names: &[String], others: &[String]) -> Vec<String> {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    others.iter().for_each(|name| *left.entry(name).or_default() += 1);
    let is_more = |name: &&String| match left.get_mut(name.as_str()) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    names.iter().filter(is_more).cloned().collect()
}

/// Cells below figures that say something else. A row that was put in or taken out moves the rows below
/// it, and changes none of them.
pub fn cells(old: &SaidProject, new: &SaidProject) -> Vec<CellChange> {
    let mut changes = Vec::new();
    for sheet in &new.cells.0 {
        let is_same = |own: &&SaidSheet| own.file == sheet.file && own.sheet == sheet.sheet;
        let Some(before) = old.cells.0.iter().find(is_same) else { continue };
        for (then, now) in pairs(before, sheet) {
            let (row, cells) = &sheet.rows[now];
            for (column, says) in cells {
                let said = before.rows[then].1.iter().find(|(own, _)| own == column);
                let Some((_, said)) = said.filter(|(_, said)| said != says) else { continue };
                if said != SEVERAL && says != SEVERAL {
                    let (old, new) = (said.clone(), says.clone());
                    changes.push(CellChange { place: sheet.place(*row, *column), old, new });
                }
            }
        }
    }
    changes
}

/// Rows that are otherwise, then and now.
fn pairs(old: &SaidSheet, new: &SaidSheet) -> Vec<(usize, usize)> {
    let numbers =
        |sheet: &SaidSheet| -> Vec<u32> { sheet.rows.iter().map(|(row, _)| *row).collect() };
    if numbers(old) == numbers(new) {
        return (0..new.rows.len()).map(|row| (row, row)).collect();
    }
    let texts = |sheet: &SaidSheet| -> Vec<Vec<(u32, String)>> {
        sheet.rows.iter().map(|(_, cells)| cells.clone()).collect()
    };
    let changed = |op: DiffOp| match op {
        DiffOp::Replace { old_index, old_len, new_index, new_len } => {
            (old_index..old_index + old_len).zip(new_index..new_index + new_len).collect()
        }
        _ => Vec::new(),
    };
    let ops = capture_diff_slices(Algorithm::Myers, &texts(old), &texts(new));
    ops.into_iter().flat_map(changed).collect()
}
