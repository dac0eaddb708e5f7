//! The second entry: whoever checks a document types its totals again from paper, without seeing them; what
//! was typed is held against what the document prints.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::Total;
use crate::checks;
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::emit;
use crate::inputs::raw::Node;
use crate::inputs::workbook::Grid;
use crate::inputs::{Files, held};
use crate::origin::{Place, Sourced};
use crate::viet;
use crate::xlsx::{ENTRY_HEADINGS, entry_sheet_name};

/// A workbook with what was typed again.
#[derive(Clone, Debug)]
pub struct EntryFile {
    /// Its folder.
    folder: PathBuf,
    /// Its way from there.
    path: String,
    /// What it is called in messages.
    shown: String,
}

/// How far the second entry of a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retyped {
    /// The document's id.
    pub document: String,
    /// The workbook.
    pub file: String,
    /// How many figures are to be typed.
    pub all: usize,
    /// How many were.
    pub typed: usize,
    /// How many of those are not what the document prints, or no numbers.
    pub other: usize,
}

impl EntryFile {
    /// One that is named on the command line.
    pub fn named(path: &Path) -> Self {
        let folder = path.parent().filter(|own| !own.as_os_str().is_empty());
        let name = path.file_name().map(|own| own.to_string_lossy().into_owned());
        EntryFile {
            folder: folder.unwrap_or(Path::new(".")).to_owned(),
            path: name.unwrap_or_default(),
            shown: path.display().to_string(),
        }
    }

    /// One that a project declares for a document.
    pub fn declared(project: &Path, path: &str) -> Self {
        EntryFile { folder: project.to_owned(), path: path.to_owned(), shown: path.to_owned() }
    }

    /// Where it is, for messages.
    pub fn place(&self) -> Place {
        Place::file(self.shown.as_str())
    }

    /// Whether it is there.
    pub fn is_there(&self) -> bool {
        self.folder.join(&self.path).exists()
    }

    /// What was typed for a document; nothing where the workbook has no sheet of it.
    ///
    /// # Errors
    /// It cannot be read.
    fn sheet(&self, document: &str) -> Result<Option<(String, Grid)>, Problem> {
        let book = Files::new(&self.folder).workbook(&self.path)?;
        let mut book = held(&book);
        let wanted = viet::fold(&entry_sheet_name(document));
        let names: Vec<String> = book.names.iter().map(|(name, _)| name.clone()).collect();
        let Some(name) = names.into_iter().find(|name| viet::fold(name) == wanted) else {
            return Ok(None);
        };
        let grid = book.grid(&name)?;
        Ok(Some((name, grid)))
    }

    /// Holds what was typed for a document against its totals. Nothing where the workbook has no sheet of it,
    /// which is told where one is `wanted`.
    pub fn compare(
        &self,
        document: &str,
        totals: &[Total],
        wanted: bool,
        found: &mut Diagnostics,
    ) -> Option<Retyped> {
        let file = self.place();
        let (name, grid) = match self.sheet(document) {
            Ok(Some(sheet)) => sheet,
            Ok(None) => {
                if wanted {
                    let document = document.to_owned();
                    found.report(Problem::EntrySheetMissing { document }, &file);
                }
                return None;
            }
            Err(problem) => {
                found.report(problem, &file);
                return None;
            }
        };
        let cell = |row, column| {
            Place::cell(self.shown.as_str().into(), name.as_str().into(), row, column)
        };
        let Some(table) = EntryTable::of(&grid) else {
            let document = document.to_owned();
            found.report(Problem::EntrySheetMissing { document }, &file);
            return None;
        };
        Some(table.compare(document, totals, &self.shown, &cell, found))
    }
}

/// The sheet that a document declares: held against its totals; where it is not there yet, that is told.
pub fn declared(
    project: &Path,
    document: &str,
    file: &Sourced<String>,
    totals: &[Total],
    found: &mut Diagnostics,
) -> Option<Retyped> {
    let own = EntryFile::declared(project, &file.value);
    if own.is_there() {
        return own.compare(document, totals, true, found);
    }
    let problem = Problem::EntryNotThere {
        document: document.to_owned(),
        path: emit::typed(&project.join(&file.value)),
        project: emit::typed(project),
    };
    found.report(problem, &file.place);
    None
}

/// The table of a sheet: where it begins, the columns of figure and number, its rows.
struct EntryTable<'a> {
    what: u32,
    typed: u32,
    rows: &'a [(u32, Vec<(u32, Node)>)],
}

impl<'a> EntryTable<'a> {
    /// Found by its headings.
    fn of(grid: &'a Grid) -> Option<Self> {
        let [_, what, _, typed] = ENTRY_HEADINGS;
        let heading = |cells: &[(u32, Node)], wanted: &str| {
            let is = |node: &Node| viet::fold(&node.shown()) == viet::fold(wanted);
            cells.iter().find(|(_, node)| is(node)).map(|(column, _)| *column)
        };
        grid.rows.iter().enumerate().find_map(|(at, (_, cells))| {
            let (what, typed) = (heading(cells, what)?, heading(cells, typed)?);
            Some(EntryTable { what, typed, rows: grid.rows.get(at + 1..)? })
        })
    }

    fn compare(
        &self,
        document: &str,
        totals: &[Total],
        file: &str,
        place: &dyn Fn(u32, u32) -> Place,
        found: &mut Diagnostics,
    ) -> Retyped {
        let key = |text: &str| viet::fold_tones(&viet::one_line(text));
        let mut left: BTreeMap<String, &Total> =
            totals.iter().map(|own| (key(&own.says), own)).collect();
        let known = left.clone();
        let (mut blank, mut typed, mut other) = (Vec::new(), 0, 0);
        for (row, cells) in self.rows {
            let cell = |column| cells.iter().find(|(own, _)| *own == column).map(|(_, node)| node);
            let Some(what) = cell(self.what).map(Node::shown) else { continue };
            let Some(total) = known.get(&key(&what)) else {
                let problem = Problem::EntryRowUnknown { title: viet::one_line(&what) };
                found.report(problem, &place(*row, self.what));
                continue;
            };
            left.remove(&key(&what));
            let at = place(*row, self.typed);
            let Some(node) = cell(self.typed).filter(|node| !node.is_empty()) else {
                blank.push((total.says.clone(), at));
                continue;
            };
            typed += 1;
            if let Some(problem) = total.differs_from(node) {
                other += 1;
                let mut told = Diagnostic::new(problem).at(&at);
                for place in checks::places_of(&total.from.cells()) {
                    told = told.with(&place);
                }
                found.push(told);
            }
        }
        let document = document.to_owned();
        if let Some((_, first)) = blank.first() {
            let (titles, places): (Vec<String>, Vec<Place>) = blank.iter().cloned().unzip();
            let count = totals.len();
            let problem = Problem::EntryBlank { document: document.clone(), titles, count };
            let told = Diagnostic::new(problem).at(first);
            found.push(places.iter().fold(told, Diagnostic::with));
        }
        if !left.is_empty() {
            let mut missing: Vec<&&Total> = left.values().collect();
            missing.sort_by_key(|own| totals.iter().position(|known| known.says == own.says));
            let titles = missing.into_iter().map(|own| own.says.clone()).collect();
            let problem = Problem::EntryRowsMissing { document: document.clone(), titles };
            found.report(problem, &Place::file(file));
        }
        Retyped { document, file: file.to_owned(), all: totals.len(), typed, other }
    }
}

impl Total {
    /// What is wrong with what was typed for it, if anything. A number is read as offices write it: "04" is
    /// 4, "81.178,119" has three decimals.
    fn differs_from(&self, node: &Node) -> Option<Problem> {
        let seen = viet::one_line(&node.shown());
        let bare = seen.trim_end_matches('%').trim_end();
        if bare == self.shown {
            return None;
        }
        let typed = match node {
            Node::Number(number) => Some(*number),
            _ => viet::parse_decimal(bare).ok(),
        };
        let title = self.says.clone();
        let Some(typed) = typed else { return Some(Problem::EntryNoNumber { title, seen }) };
        let printed = self.value();
        (printed != Some(typed)).then(|| Problem::EntryDiffers {
            title,
            typed: seen,
            printed: self.shown.clone(),
        })
    }

    /// Its value as it is printed.
    fn value(&self) -> Option<rust_decimal::Decimal> {
        viet::parse_decimal(self.shown.trim_start_matches('+'))
            .ok()
            .or_else(|| self.from.value().filter(|own| viet::fmt_decimal(*own) == self.shown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Origin, Seen};

    fn total(shown: &str) -> Total {
        let place = Place::cell("a.xlsx".into(), "S".into(), 1, 1);
        Total {
            says: "Tổng nguồn lực".to_owned(),
            place: "trang 1".to_owned(),
            shown: shown.to_owned(),
            from: Origin::cell(&place, Seen::Text),
        }
    }

    #[test]
    fn numbers_are_read_as_offices_write_them() {
        for (shown, typed) in [
            ("04", "4"),
            ("4", "04"),
            ("81.178,119", "81178,119"),
            ("81.178,119", "81 178,119"),
            ("15,1", " 15,1 "),
            ("1,234", "1,234"),
            ("+3", "3"),
            ("31,0", "31,0%"),
        ] {
            let node = Node::Text(typed.to_owned());
            assert_eq!(total(shown).differs_from(&node), None, "{shown} {typed}");
        }
        let other = |typed: &str| total("81.178,119").differs_from(&Node::Text(typed.to_owned()));
        assert!(matches!(other("81.187,119"), Some(Problem::EntryDiffers { .. })));
        assert!(matches!(other("chưa rõ"), Some(Problem::EntryNoNumber { .. })));
        let number = Node::Number("81178.119".parse().expect("a number"));
        assert_eq!(total("81.178,119").differs_from(&number), None);
    }
}
