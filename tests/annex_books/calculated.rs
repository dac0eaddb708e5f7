//! Shares and differences in the workbooks of reports are formulas, which come to what is printed.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::Reader as _;
use ntm::figures::{Edition, Figures};
use ntm::tables::{self, Formula, Table, Value};

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

/// A workbook without the values that were stored with its formulas.
fn without_values(from: &Path, to: &Path) {
    let file = std::fs::File::open(from).expect("the workbook");
    let mut archive = zip::ZipArchive::new(file).expect("an archive");
    let mut written = zip::ZipWriter::new(std::fs::File::create(to).expect("a file"));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("a part");
        if name.starts_with("xl/worksheets/sheet") {
            let mut text = String::from_utf8(bytes).expect("text");
            while let Some(at) = text.find("</f><v>") {
                let end = at + text[at..].find("</v>").expect("the end");
                text.replace_range(at + 4..end + 4, "");
            }
            bytes = text.into_bytes();
        }
        written.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        written.write_all(&bytes).expect("a part");
    }
    written.finish().expect("an archive");
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
        let bare = folder.path().join("bare");
        std::fs::create_dir(&bare).expect("a folder");
        let copies: Vec<PathBuf> =
            all.iter().map(|(path, _)| bare.join(path.file_name().expect("a name"))).collect();
        for ((from, _), to) in all.iter().zip(&copies) {
            without_values(from, to);
        }
        let profile = format!("-env:UserInstallation=file://{}/lo", folder.path().display());
        // Raw values, not as shown.
        let filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false";
        let run = Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", filter, "--outdir"])
            .arg(&bare)
            .args(&copies)
            .output();
        if run.is_err() {
            let absent = "bỏ qua: máy không có LibreOffice (soffice), chưa thử tính lại tỷ lệ";
            writeln!(std::io::stderr(), "{absent}").expect("standard error");
            return;
        }
        for ((_, table), copy) in all.iter().zip(&copies) {
            let csv = std::fs::read_to_string(copy.with_extension("csv"));
            let csv = csv.unwrap_or_else(|error| panic!("{error}: {run:?}"));
            let lines = cells_of(&csv);
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

/// Lines of cells; quotes keep semicolons and line breaks inside a cell.
fn cells_of(text: &str) -> Vec<Vec<String>> {
    let mut lines = vec![vec![String::new()]];
    let mut quoted = false;
    for character in text.chars() {
        let line = lines.last_mut().expect("a line");
        match character {
            '"' => quoted = !quoted,
            ';' if !quoted => line.push(String::new()),
            '\n' if !quoted => lines.push(vec![String::new()]),
            other => line.last_mut().expect("a cell").push(other),
        }
    }
    lines
}
