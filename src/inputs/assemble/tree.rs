//! A flat list with numbering (I, 1, 1.1, a, -, +) to a tree.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::raw::{FieldRef, Node, RawRow, RawTable};
use crate::inputs::rows::{self, Numbering};
use crate::origin::{Place, Sourced};
use crate::viet;

/// Something that may be made of parts like itself.
pub trait Branch: Sized {
    /// Its name.
    fn name(&mut self) -> &mut Sourced<String>;
    /// Its parts.
    fn parts(&mut self) -> &mut Vec<Self>;
    /// Notes that nothing but its place makes it a part.
    fn implied(&mut self);
}

/// Builds the tree of a table's rows by the numbering in the column `tt`, or by a dash or plus
/// before the name, which is taken off.
pub fn build<T: Branch>(
    table: &RawTable,
    found: &mut Diagnostics,
    mut read: impl FnMut(&RawRow, &mut Diagnostics) -> Option<T>,
) -> Vec<T> {
    let mut flat: Vec<(usize, T)> = Vec::new();
    let mut path: Vec<Numbering> = Vec::new();
    // How deep the row stands whose parts are being read.
    let mut whole: Option<usize> = None;
    for (index, row) in table.rows.iter().enumerate() {
        let Some(mut branch) = read(row, found) else { continue };
        let numbering = row.numbering;
        if let (Some(name), Some((above, _))) = (title(row), flat.last())
            && let Some(next) = table.rows.get(index + 1).filter(|next| !next.part)
        {
            let below = next.numbering.depth(&mut path.clone());
            if below > *above || name.ends_with(':') && below >= *above {
                let name = name.trim_end_matches([':', ' ']).to_owned();
                found.report(Problem::TitleAmongParts { name }, &row.place);
                continue;
            }
        }
        let depth = match (row.part, flat.last()) {
            (true, None) => {
                let problem = Problem::BadNumbering { seen: branch.name().value.clone() };
                found.report(problem, &row.place);
                continue;
            }
            // Parts of the row above are all alike.
            (true, Some((last, _))) => match whole {
                Some(whole) => whole + 1,
                None => {
                    whole = Some(*last);
                    last + 1
                }
            },
            (false, _) => {
                whole = None;
                numbering.depth(&mut path)
            }
        };
        let name = branch.name();
        name.value = rows::without_bullet(&name.value).to_owned();
        if depth > flat.last().map_or(0, |(last, _)| last + 1) {
            found.report(Problem::BadNumbering { seen: numbering.shown() }, &row.place);
            continue;
        }
        if depth > 0 && !row.part && numbering == Numbering::None {
            branch.implied();
        }
        flat.push((depth, branch));
    }
    nest(flat)
}

/// The name of a row "Trong đó …" that has nothing but its name: if it is a title, the rows below it
/// are none of what stands above it.
fn title(row: &RawRow) -> Option<&str> {
    let bare = row.cells.iter().all(|(field, _)| {
        matches!(field, FieldRef::Numbering | FieldRef::Named("tt" | "ten" | "ghi_chu"))
    });
    match &row.get("ten")?.value {
        Node::Text(text) if row.part && bare => Some(text),
        _ => None,
    }
}

/// Turns rows with depths into a tree; each deeper one belongs to the last shallower one.
fn nest<T: Branch>(flat: Vec<(usize, T)>) -> Vec<T> {
    let mut roots: Vec<T> = Vec::new();
    for (depth, branch) in flat {
        let mut level = &mut roots;
        for _ in 0..depth {
            // The depth never exceeds what stands above it (checked by the caller).
            let Some(last) = level.len().checked_sub(1) else { break };
            level = level[last].parts();
        }
        level.push(branch);
    }
    roots
}

/// Tells of branches of one whole that bear one name, of which one is perhaps there twice.
pub fn twins<T: Branch>(branches: &mut [T], table: &str, found: &mut Diagnostics) {
    let mut seen: BTreeMap<String, Place> = BTreeMap::new();
    for branch in branches {
        let Sourced { value: name, place } = branch.name().clone();
        // Rows that are the same in everything are told already.
        let told = |at: &Place| {
            let twice = |own: &Diagnostic| matches!(own.problem, Problem::RowTwice { .. });
            found.iter().any(|own| twice(own) && own.place.as_ref() == Some(at))
        };
        if let Some(first) = seen.insert(viet::fold_tones(&name), place.clone())
            && !told(&place)
        {
            let problem = Problem::SourceTwice { name, table: table.to_owned() };
            found.push(Diagnostic::new(problem).at(&place).with(&first));
        }
        twins(branch.parts(), table, found);
    }
}

/// The name of a part without the words that make it one: "Trong đó: NSTW" is "NSTW".
pub fn part_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let of_which =
        |count: usize| words.len() > count && rows::is_of_which(&words[..count].join(" "));
    let bare = match (of_which(2), of_which(1)) {
        (true, _) => words[2..].join(" "),
        (false, true) => words[1..].join(" "),
        (false, false) => name.to_owned(),
    };
    rows::without_bullet(bare.trim_start_matches([':', ' '])).to_owned()
}
