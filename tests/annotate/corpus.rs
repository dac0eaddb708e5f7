//! Copies of workbooks that other programs wrote, with charts, a pivot table, a macro, pictures, comments,
//! lists to choose from and print settings (`tests/corpus/annotated`): part by part, and as LibreOffice
//! opens them.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use super::{annotate, parts, project_of, rich};
use crate::util::{Folder, root};

/// Where the project's findings stand, with the words that each comment must have there.
const COMMENTS: [(&str, &[&str]); 3] =
    [("B2", &["Đã xem lại", "CẢNH BÁO N269"]), ("C2", &["LỖI N213"]), ("C3", &["LỖI N2"])];

/// What LibreOffice keeps of a workbook that nobody may lose.
const KEPT: [&str; 5] = [
    "table:data-pilot-table ",
    "draw:object ",
    "draw:image ",
    "table:content-validation ",
    "calcext:conditional-format ",
];

fn corpus() -> Vec<(String, Vec<u8>)> {
    let folder = root().join("tests/corpus/annotated");
    let mut all: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, std::fs::read(entry.path()).expect("a workbook"))
        })
        .collect();
    all.sort();
    all.push(("rust_xlsxwriter.xlsx".to_owned(), rich()));
    all
}

/// Parts that a finding changes: the sheet that it is on, its comments, the styles, and what lists sheets.
fn may_change(part: &str) -> bool {
    let comments = part.contains("comment") || part.contains("vmlDrawing");
    let lists = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
    comments || lists.contains(&part) || part == "xl/styles.xml" || part.ends_with("/sheet1.xml")
}

#[test]
fn each_part_that_need_not_change_is_the_same() {
    for (name, book) in corpus() {
        let folder = project_of(&name, &book);
        let run = annotate(&folder);
        assert_eq!(run.code, 1, "{name}: {}", run.stderr);
        let copy = std::fs::read(folder.path().join("can-xem").join(&name)).expect("a copy");
        let (before, after) = (parts(&book), parts(&copy));
        for (part, bytes) in &before {
            let same = after.get(part) == Some(bytes);
            assert!(same || may_change(part) && after.contains_key(part), "{name}: {part}");
        }
    }
}

/// LibreOffice's flat text of a workbook; nothing where there is no LibreOffice.
fn opened(folder: &Folder, file: &Path) -> Option<String> {
    let out = folder.path().join("mo");
    let run = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}/lo", folder.path().display()))
        .args(["--headless", "--convert-to", "fods", "--outdir"])
        .args([&out, file])
        .output()
        .ok()?;
    let flat = out.join(file.with_extension("fods").file_name().expect("a name"));
    Some(std::fs::read_to_string(flat).unwrap_or_else(|error| panic!("{file:?}: {error}: {run:?}")))
}

/// The comments of the sheet with the findings, by their cells.
fn comments(flat: &str) -> BTreeMap<String, String> {
    let named = "table:name=\"Hiện trạng\"";
    let start = flat.match_indices("<table:table ").map(|(at, _)| at);
    let start = start.filter(|at| flat[*at..].split('>').next().is_some_and(|t| t.contains(named)));
    let sheet = &flat[start.last().expect("the sheet")..];
    let sheet = &sheet[..sheet.find("</table:table>").expect("its end")];
    let times = |tag: &str, what: &str| -> usize {
        let said =
            tag.split_once(&format!("{what}=\"")).and_then(|(_, rest)| rest.split('"').next());
        said.and_then(|said| said.parse().ok()).unwrap_or(1)
    };
    let mut found = BTreeMap::new();
    let mut row = 0;
    for line in sheet.split("<table:table-row ").skip(1) {
        let mut column = 0;
        for cell in line.split("<table:table-cell").skip(1) {
            if let Some((_, words)) = cell.split_once("<office:annotation ") {
                let letter = char::from(b'A' + u8::try_from(column).expect("few columns"));
                found.insert(format!("{letter}{}", row + 1), words.to_owned());
            }
            column += times(cell.split('>').next().unwrap_or(""), "table:number-columns-repeated");
        }
        row += times(line.split('>').next().unwrap_or(""), "table:number-rows-repeated");
    }
    found
}

#[test]
fn libreoffice_opens_each_copy() {
    for (name, book) in corpus() {
        let folder = project_of(&name, &book);
        annotate(&folder);
        let Some(flat) = opened(&folder, &folder.path().join("can-xem").join(&name)) else {
            let absent = "bỏ qua: máy không có LibreOffice (soffice), chưa thử mở bản có ghi chú";
            writeln!(std::io::stderr(), "{absent}").expect("standard error");
            return;
        };
        let found = comments(&flat);
        assert_eq!(found.len(), COMMENTS.len(), "{name}: {:?}", found.keys());
        for (cell, words) in COMMENTS {
            let own = found.get(cell).unwrap_or_else(|| panic!("{name}: {cell}"));
            for words in words {
                assert!(own.contains(words), "{name}, {cell}: {own}");
            }
        }
        let before = opened(&folder, &folder.path().join(&name)).expect("it was there before");
        for kept in KEPT {
            assert_eq!(flat.matches(kept).count(), before.matches(kept).count(), "{name}: {kept}");
        }
    }
}
