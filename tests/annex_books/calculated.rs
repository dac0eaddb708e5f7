//! Shares and differences in the workbooks of reports are formulas, which come to what is printed.

use std::path::PathBuf;

use calamine::Reader as _;
use ntm::figures::{Edition, Figures};
use ntm::tables::{self, Formula, Table, Value};

use super::anew::calculated_anew;
use super::{built, out};
use crate::util::{Folder, SAMPLES};

/// The annexes of a sample's documents, each with its workbook.
fn annexes(folder: &Folder) -> Vec<(PathBuf, Table)> {
    built(folder, &[]);
    let (project, _) = ntm::returns::load(folder.path());
    let project = project.expect("a project");
    let figures = Figures::of(&project);
    let of = |document: &ntm::model::Document| {
        let id = document.id.value.clone();
        let tables = tables::annexes(&Edition::of(&project, &figures, document));
        tables.into_iter().map(move |table| {
            let key = table.kind.key().replace('_', "-");
            (out(folder).join(format!("{id}-phu-luc-{key}.xlsx")), table)
        })
    };
    project.documents.iter().flat_map(of).collect()
}

/// How many rows stand above an annex's own.
fn above(table: &Table) -> usize {
    4 + table.columns.iter().map(|column| column.heading.len()).max().unwrap_or(1)
}

fn is_related(formula: Option<&Formula>) -> bool {
    matches!(formula, Some(Formula::Share { .. } | Formula::Difference { .. }))
}

/// All shares are numbers, all that the table's own cells give are formulas, and what is stored with
/// them is what is printed.
#[test]
fn shares_and_differences_are_formulas() {
    let (mut shares, mut differences, mut stated) = (0, 0, 0);
    for sample in SAMPLES {
        let folder = Folder::copy_of(&format!("inputs/{sample}"));
        for (path, table) in annexes(&folder) {
            let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).expect("a workbook");
            let values = book.worksheet_range_at(0).expect("a sheet").expect("cells");
            let name = book.sheet_names()[0].clone();
            let formulas = book.worksheet_formula(&name).expect("formulas");
            for (row, own) in (above(&table)..).zip(&table.rows) {
                for (column, cell) in own.cells.iter().enumerate() {
                    let place = (row as u32, column as u32);
                    let formula = formulas.get_value(place).cloned().unwrap_or_default();
                    let value = values.get_value(place).map(ToString::to_string);
                    let value = value.unwrap_or_default();
                    let says = format!("{} {place:?} {formula}", path.display());
                    match &cell.formula {
                        Some(Formula::Share { .. }) => {
                            shares += 1;
                            assert!(formula.starts_with("IF("), "{says}");
                            assert!(formula.contains("=0,\"\",ROUND("), "{says}");
                        }
                        Some(Formula::Difference { .. }) => {
                            differences += 1;
                            assert!(formula.contains('-'), "{says}");
                        }
                        _ => {}
                    }
                    match &cell.value {
                        Value::Share(share) => {
                            stated += usize::from(cell.formula.is_none());
                            assert_eq!(value.parse().ok(), Some(*share), "{says}");
                        }
                        Value::Change(change) => {
                            assert_eq!(value, change.to_string(), "{says}");
                        }
                        Value::Blank => assert_eq!(value, "", "{says}"),
                        _ => {}
                    }
                }
            }
        }
    }
    assert!(shares > 150 && differences > 150, "{shares} {differences}");
    // A share of a plan that is not comparable, or of a whole that the table does not have.
    assert!(stated * 10 < shares, "{stated} shares are no formulas, {shares} are");
}

/// A table's own formulas, as a spreadsheet has them.
#[test]
fn formulas_name_the_cells_beside_them() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    built(&folder, &["--doc", "bao-cao-6-thang"]);
    let formula = |annex: &str, row: u32, column: u32| {
        let path = out(&folder).join(format!("bao-cao-6-thang-phu-luc-{annex}.xlsx"));
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).expect("a workbook");
        let name = book.sheet_names()[0].clone();
        let formulas = book.worksheet_formula(&name).expect("formulas");
        formulas.get_value((row, column)).cloned().unwrap_or_default()
    };
    assert_eq!(formula("kq-nguon-luc", 6, 4), "IF(C7=0,\"\",ROUND(D7*100/C7,1))");
    assert_eq!(formula("kq-xom", 6, 4), "D7-C7");
    assert_eq!(formula("kq-nhom", 5, 3), "IF(C11=0,\"\",ROUND(C6*100/C11,1))");
    assert_eq!(formula("kq-tieu-chi", 6, 23), "IF(W7=V7,\"\",W7-V7)");
    let share = "IF(SUBTOTAL(2,W7:W8)=0,\"\",ROUND(C10*100/SUBTOTAL(2,W7:W8),0))";
    assert_eq!(formula("kq-nang-cao", 11, 2), share);
}

/// LibreOffice calculates them anew and comes to what is printed, blanks where nothing changed, too.
#[test]
fn libreoffice_calculates_the_same_shares_and_differences() {
    let (mut numbers, mut blanks) = (0, 0);
    for sample in SAMPLES {
        let folder = Folder::copy_of(&format!("inputs/{sample}"));
        let all = annexes(&folder);
        let books: Vec<PathBuf> = all.iter().map(|(path, _)| path.clone()).collect();
        let Some(sheets) = calculated_anew(folder.path(), &books, "tính lại tỷ lệ") else {
            return;
        };
        for ((_, table), lines) in all.iter().zip(&sheets) {
            for (row, line) in table.rows.iter().zip(&lines[above(table)..]) {
                for (cell, shown) in row.cells.iter().zip(line) {
                    if !is_related(cell.formula.as_ref()) {
                        continue;
                    }
                    let says = format!("{sample} {:?} {:?}: {shown}", table.kind, cell.value);
                    match cell.value {
                        Value::Blank => {
                            blanks += 1;
                            assert_eq!(shown, "", "{says}");
                        }
                        Value::Share(share) => {
                            numbers += 1;
                            let own: f64 = share.to_string().parse().expect("a number");
                            let calculated: f64 = shown.parse().unwrap_or(f64::NAN);
                            assert!((calculated - own).abs() < 1e-9, "{says}");
                        }
                        Value::Count(count) => assert_eq!(*shown, count.to_string(), "{says}"),
                        Value::Change(change) => {
                            numbers += 1;
                            assert_eq!(*shown, change.to_string(), "{says}");
                        }
                        _ => panic!("{says}"),
                    }
                }
            }
        }
    }
    assert!(numbers > 200 && blanks > 20, "{numbers} {blanks}");
}
