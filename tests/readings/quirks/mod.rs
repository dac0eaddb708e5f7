//! What offices do to tables: each quirk changes any table where it can occur, and says what may
//! come of it.

mod around;
mod headings;
mod lines;
mod looks;
mod rows;
mod sum_rows;
mod values;

use super::draft::{Draft, Verdict};
use super::tables::{self, Family, Item, Record, Sound};

/// What a quirk changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// What is written, before it becomes a sheet or YAML.
    Content,
    /// The headings, before it becomes a sheet.
    Headings,
    /// The sheet.
    Sheet,
    /// The sheet, by what only the eye sees.
    Looks,
    /// The sheet, by merging cells.
    Merged,
    /// The lines of YAML.
    Lines,
}

/// Changes a table; `None` where the quirk cannot occur.
pub type Apply = Box<dyn Fn(&mut Draft) -> Option<Verdict> + Send + Sync>;

/// A quirk.
pub struct Quirk {
    /// Its name, to be found by.
    pub name: String,
    /// What it changes.
    pub stage: Stage,
    /// The change.
    pub apply: Apply,
}

/// A quirk of a name.
fn quirk(
    stage: Stage,
    name: impl Into<String>,
    apply: impl Fn(&mut Draft) -> Option<Verdict> + Send + Sync + 'static,
) -> Quirk {
    Quirk { name: name.into(), stage, apply: Box::new(apply) }
}

/// A row that counts as a record.
fn record(items: Vec<Item>) -> Record {
    Record { items, counts: true }
}

/// Every quirk.
pub fn all() -> Vec<Quirk> {
    let mut quirks = Vec::new();
    rows::all(&mut quirks);
    sum_rows::all(&mut quirks);
    values::all(&mut quirks);
    headings::all(&mut quirks);
    around::all(&mut quirks);
    looks::all(&mut quirks);
    lines::all(&mut quirks);
    quirks
}

/// The communes of the project around a table: the usual ones, or those that a quirk renamed.
pub fn communes_for(sound: &Sound) -> Sound {
    if sound.family == Family::Communes {
        return sound.clone();
    }
    let mut communes = tables::communes();
    for (record, (value, means)) in communes.records.iter_mut().zip(&sound.renamed) {
        record.items[1].value = value.clone();
        record.items[1].means.clone_from(means);
    }
    communes
}
