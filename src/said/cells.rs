//! The cells that decide figures, each with what it says, in few letters: a province has hundreds of
//! thousands of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::figures::{Origin, Seen};
use crate::model::{Aim, Recognition};
use crate::origin::{Place, Spot};
use crate::viet::Mark;

/// Cells by their sheets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SaidCells(pub Vec<SaidSheet>);

/// The cells of a sheet, or the values of a text file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidSheet {
    /// Its file.
    pub file: String,
    /// Its name; a text file has none.
    pub sheet: Option<String>,
    /// Its rows by their numbers: each cell's column, and what it says.
    pub rows: Vec<(u32, Vec<(u32, String)>)>,
}

impl SaidSheet {
    /// The place of a cell.
    pub fn place(&self, row: u32, column: u32) -> Place {
        let file = self.file.as_str().into();
        match &self.sheet {
            Some(sheet) => Place::cell(file, sheet.as_str().into(), row, column),
            None => Place::text(file, row, column),
        }
    }
}

/// A sheet while its cells are gathered: rows by number, columns by number.
type Gathered<'a> = BTreeMap<u32, BTreeMap<u32, String>>;

impl SaidCells {
    /// The cells below figures.
    pub fn of<'a>(origins: impl IntoIterator<Item = &'a Origin>) -> Self {
        let mut sheets: BTreeMap<(&str, Option<&str>), Gathered<'_>> = BTreeMap::new();
        Origin::visit_all(origins, &mut |place, seen| {
            let Some(says) = written(seen) else { return };
            let (sheet, row, column) = match &place.spot {
                Spot::Cell { sheet, row, column, .. } => (Some(&**sheet), *row, *column),
                Spot::Text { line, column } => (None, *line, *column),
                Spot::Whole | Spot::Sheet(_) => return,
            };
            let rows = sheets.entry((&place.file, sheet)).or_default();
            let cell = rows.entry(row).or_default().entry(column).or_default();
            // What the cell says of its own comes before what its row lacks; one cell may list the marks
            // of many criteria.
            if cell.is_empty() {
                *cell = says;
            } else if !says.is_empty() && *cell != says {
                SEVERAL.clone_into(cell);
            }
        });
        let row = |(row, cells): (u32, BTreeMap<u32, String>)| (row, cells.into_iter().collect());
        let sheet = |((file, sheet), rows): ((&str, Option<&str>), Gathered<'_>)| SaidSheet {
            file: file.to_owned(),
            sheet: sheet.map(str::to_owned),
            rows: rows.into_iter().map(row).collect(),
        };
        SaidCells(sheets.into_iter().map(sheet).collect())
    }
}

/// Stands for a cell that says several things at once.
pub const SEVERAL: &str = "*";

const AIMS: [(Aim, &str); 6] = [
    (Aim::Keep, "=keep"),
    (Aim::Standard, "=standard"),
    (Aim::Advanced, "=advanced"),
    (Aim::Model, "=model"),
    (Aim::Modern, "=modern"),
    (Aim::More, "=more"),
];

const TITLES: [(Recognition, &str); 4] = [
    (Recognition::Standard, "+standard"),
    (Recognition::Advanced, "+advanced"),
    (Recognition::Model, "+model"),
    (Recognition::Modern, "+modern"),
];

const MARKS: [(Mark, &str); 3] =
    [(Mark::Met, "x"), (Mark::NotMet, "-"), (Mark::NotApplicable, "KAD")];

/// What a cell says, in few letters; nothing of what has no value to change.
fn written(seen: &Seen) -> Option<String> {
    let called = match seen {
        Seen::Mark(Some(mark)) => MARKS.iter().find(|(own, _)| own == mark).map(|(_, text)| *text),
        Seen::Aim(aim) => AIMS.iter().find(|(own, _)| own == aim).map(|(_, text)| *text),
        Seen::Title(title) => TITLES.iter().find(|(own, _)| own == title).map(|(_, text)| *text),
        Seen::Mark(None) | Seen::Nothing => Some(""),
        Seen::Number(number) => return Some(number.normalize().to_string()),
        Seen::Text | Seen::Row => None,
    };
    called.map(str::to_owned)
}

/// What a cell says that was written so.
pub fn read_cell(text: &str) -> Seen {
    let mark = MARKS.iter().find(|(_, own)| *own == text);
    let aim = AIMS.iter().find(|(_, own)| *own == text);
    let title = TITLES.iter().find(|(_, own)| *own == text);
    match (mark, aim, title, text.parse()) {
        (Some((mark, _)), ..) => Seen::Mark(Some(*mark)),
        (_, Some((aim, _)), ..) => Seen::Aim(*aim),
        (_, _, Some((title, _)), _) => Seen::Title(*title),
        (.., Ok(number)) => Seen::Number(number),
        _ => Seen::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let marks = MARKS.iter().map(|(mark, _)| Seen::Mark(Some(*mark)));
        let aims = AIMS.iter().map(|(aim, _)| Seen::Aim(*aim));
        let titles = TITLES.iter().map(|(title, _)| Seen::Title(*title));
        let others = [Seen::Number("1790.25".parse().unwrap()), Seen::Nothing];
        for seen in marks.chain(aims).chain(titles).chain(others) {
            assert_eq!(written(&seen).map(|text| read_cell(&text)), Some(seen));
        }
        assert_eq!(written(&Seen::Row), None);
    }
}
