//! A workbook in memory: its sheets, found by name, and the cells and formulas of each.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Reader, SheetType, SheetVisible, Sheets};

use super::cells::read_grid;
use super::fault::{damaged, guarded};
use super::grid::Grid;
use super::kind::{Container, container};
use super::opening::{Beside, open_compound, open_package};
use crate::diag::Problem;
use crate::inputs::raw::Node;
use crate::tables::NAME_OF_ANNEX;
use crate::viet;

/// A workbook in memory.
pub struct Workbook {
    sheets: Sheets<Cursor<Arc<[u8]>>>,
    /// What is seen beside the values.
    beside: Beside,
    /// The data sheets: name and whether it is visible.
    pub names: Vec<(String, bool)>,
}

impl Workbook {
    /// Opens a workbook of any kind from its bytes.
    ///
    /// # Errors
    /// Encrypted, damaged or no workbook at all. A panic of the reader counts as damaged.
    pub fn open(bytes: Arc<[u8]>) -> Result<Self, Problem> {
        let kind = container(&bytes);
        if let Container::Fake(found) = kind {
            return Err(Problem::WorkbookFake { found });
        }
        guarded(move || Self::open_unguarded(&bytes, matches!(kind, Container::Zip)))
    }

    fn open_unguarded(bytes: &Arc<[u8]>, zip: bool) -> Result<Self, Problem> {
        let (sheets, beside) = if zip { open_package(bytes)? } else { open_compound(bytes)? };
        let names: Vec<(String, bool)> = sheets
            .sheets_metadata()
            .iter()
            .filter(|sheet| matches!(sheet.typ, SheetType::WorkSheet))
            .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
            .collect();
        // Capitals make no other name, in Excel as in LibreOffice.
        let mut known = BTreeSet::new();
        if let Some((name, _)) = names.iter().find(|(name, _)| !known.insert(viet::lower(name))) {
            return Err(Problem::SheetsOfOneName { name: name.clone() });
        }
        Ok(Workbook { sheets, beside, names })
    }

    /// The sheet whose name folds to the same text, or the only visible one when none is named.
    ///
    /// # Errors
    /// No such sheet, or several visible ones and no name.
    pub fn find(&self, wanted: Option<&str>) -> Result<String, Problem> {
        let available = || self.names.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        match wanted {
            Some(wanted) => {
                let exact = self.names.iter().find(|(name, _)| name == wanted);
                // "Xã" and "Xa" are two sheets to whoever writes neither exactly.
                let key = viet::fold(wanted);
                let mut alike = self.names.iter().filter(|(name, _)| viet::fold(name) == key);
                match (exact, alike.next(), alike.next()) {
                    (Some((name, _)), ..) | (None, Some((name, _)), None) => Ok(name.clone()),
                    (None, ..) => Err(Problem::SheetMissing {
                        sheet: wanted.to_owned(),
                        available: available(),
                    }),
                }
            }
            None => {
                let mut visible = self.names.iter().filter(|(_, visible)| *visible);
                match (visible.next(), visible.next()) {
                    (Some((name, _)), None) => Ok(name.clone()),
                    _ => Err(Problem::SheetNotNamed { available: available() }),
                }
            }
        }
    }

    /// The cells of a sheet.
    ///
    /// # Errors
    /// The sheet is damaged.
    pub fn grid(&mut self, sheet: &str) -> Result<Grid, Problem> {
        let Workbook { sheets, beside, .. } = self;
        guarded(move || {
            // Looked through first: the reader must not meet what it cannot hold.
            let looks = match beside {
                Beside::Spreadsheet(package) => Some(package.looks(sheet)?),
                Beside::Binary(_) | Beside::Document(_) | Beside::Old { .. } | Beside::Nothing => {
                    None
                }
            };
            let binary = match beside {
                Beside::Binary(package) => Some(package.sheet(sheet)?),
                Beside::Spreadsheet(_)
                | Beside::Document(_)
                | Beside::Old { .. }
                | Beside::Nothing => None,
            };
            let never_calculated = matches!(beside, Beside::Old { never_calculated: true, .. });
            let mut grid = read_grid(sheets, sheet, never_calculated)?;
            let invisible = std::mem::take(&mut grid.invisible);
            let adds = std::mem::take(&mut grid.adds);
            if let Some(looks) = looks.or(binary) {
                grid.looks = looks;
            }
            let errors = std::mem::take(&mut grid.looks.errors);
            // Each error that the reader left out must have its cell.
            if let Some(error) = grid.left_out.get(errors.len()) {
                return Err(Problem::CellError { error: error.clone() });
            }
            if !errors.is_empty() {
                for (at, error) in errors {
                    grid.add(at, Node::Error(error));
                }
                grid = grid.ordered();
            }
            if let Beside::Old { looks, .. } = beside
                && let Some(found) = looks.get(sheet)
            {
                grid.looks.cells = found.cells.clone();
                grid.looks.hidden_rows = found.hidden_rows.clone();
                grid.looks.hidden_columns = found.hidden_columns.clone();
            }
            if let Beside::Document(document) = beside
                && let Some(found) = document.sheet(sheet)
            {
                if let Some(odd) = &found.odd {
                    return Err(odd.clone());
                }
                grid.looks = found.looks.clone();
                grid.correct(found);
            }
            grid.looks.adds = adds;
            grid.annex = annex_of(sheets.defined_names(), sheet);
            for (at, letter) in invisible {
                grid.looks.cells.entry(at).or_default().invisible = Some(letter);
            }
            Ok(grid)
        })
    }

    /// The formulas of a sheet, where the format keeps them; none when they cannot be read.
    pub fn formulas(&mut self, sheet: &str) -> BTreeMap<(u32, u32), String> {
        let sheets = &mut self.sheets;
        let read = guarded(move || sheets.worksheet_formula(sheet).map_err(|e| damaged(&e)));
        let Ok(range) = read else { return BTreeMap::new() };
        let Some((first_row, first_column)) = range.start() else { return BTreeMap::new() };
        range
            .used_cells()
            .filter_map(|(row, column, formula)| {
                let (row, column) = (u32::try_from(row).ok()?, u32::try_from(column).ok()?);
                Some(((first_row + row, first_column + column), formula.clone()))
            })
            .collect()
    }
}

/// Which annex of ours a sheet is, as one of the workbook's names says: `ntm_kq_tieu_chi` is a cell of it.
fn annex_of(names: &[(String, String)], sheet: &str) -> Option<String> {
    names.iter().find_map(|(name, at)| {
        let key = name.strip_prefix(NAME_OF_ANNEX)?;
        let (of, _) = at.trim_start_matches('=').rsplit_once('!')?;
        let quoted = of.strip_prefix('\'').and_then(|of| of.strip_suffix('\''));
        let of = quoted.map_or_else(|| of.to_owned(), |of| of.replace("''", "'"));
        (of == sheet).then(|| key.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_which_annex_a_sheet_is() {
        let names = [
            ("_xlnm.Print_Titles", "'I. Kết quả'!$4:$5"),
            ("ntm_kq_tieu_chi", "'I. Kết quả'!$A$1"),
            ("ntm_xa", "Xã!$A$1"),
            ("ntm_xom", "'Thôn ''mới'''!$A$1"),
            ("ntm_du_an", "#REF!"),
        ];
        let names = names.map(|(name, at)| (name.to_owned(), at.to_owned()));
        for (sheet, wanted) in [
            ("I. Kết quả", Some("kq_tieu_chi")),
            ("Xã", Some("xa")),
            ("Thôn 'mới'", Some("xom")),
            ("Trang khác", None),
        ] {
            assert_eq!(annex_of(&names, sheet).as_deref(), wanted);
        }
    }
}
