//! Workbooks as LibreOffice calculates them anew.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Lines of cells.
pub type Lines = Vec<Vec<String>>;

/// The first sheets of workbooks as LibreOffice calculates them, raw values and not as shown, from copies
/// in a new folder `bare` of `folder`, in which nothing is stored with the formulas. None without LibreOffice,
/// and then it is said that `what` was not tried.
pub fn calculated_anew(folder: &Path, books: &[PathBuf], what: &str) -> Option<Vec<Lines>> {
    let bare = folder.join("bare");
    std::fs::create_dir(&bare).expect("a folder");
    let copy = |book: &PathBuf| {
        let to = bare.join(book.file_name().expect("a name"));
        without_values(book, &to);
        to
    };
    let copies: Vec<PathBuf> = books.iter().map(copy).collect();
    let profile = format!("-env:UserInstallation=file://{}/lo", folder.display());
    // Raw values: what follows the sheet's number says neither "as shown" nor "formulas".
    let filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false";
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", filter, "--outdir"])
        .arg(&bare)
        .args(&copies)
        .output();
    if run.is_err() {
        let absent = format!("bỏ qua: máy không có LibreOffice (soffice), chưa thử {what}");
        writeln!(std::io::stderr(), "{absent}").expect("standard error");
        return None;
    }
    let lines = |copy: &PathBuf| {
        let csv = std::fs::read_to_string(copy.with_extension("csv"));
        cells_of(&csv.unwrap_or_else(|error| panic!("{error}: {run:?}")))
    };
    Some(copies.iter().map(lines).collect())
}

/// A copy of a workbook without the values that were stored with its formulas, so that whoever
/// opens it has to calculate.
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

/// Lines of cells; quotes keep semicolons and line breaks inside a cell.
fn cells_of(text: &str) -> Lines {
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
