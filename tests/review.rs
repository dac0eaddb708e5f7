//! `ntm check --unverified`, `--second-entry`, `--slip`: what whoever checks is given, word for word, and
//! that nothing is issued while what was typed again differs.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use rust_xlsxwriter::Workbook;
use zip::ZipArchive;

use crate::util::{Folder, Run, ntm};

/// The small project with funding and sentences that say numbers.
fn project() -> Folder {
    let folder = Folder::small();
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  nguon_luc:\n    - {ten: Ngân sách tỉnh, so_tien: \"1.234,5\"}\n    - {ten: Ngân sách huyện, so_tien: \"800\"}\n",
    );
    folder
}

fn check(folder: &Folder, words: &[&str]) -> Run {
    ntm(folder.path(), &[&["check", "--lang", "vi"], words].concat())
}

/// The titles and places of the sheet's rows, and every text of the workbook.
fn texts(bytes: &[u8]) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut all = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let _ = part.read_to_string(&mut all);
    }
    all
}

/// The second entry as somebody saves it: a title and what is typed for it.
fn typed(folder: &Folder, sheet: &str, rows: &[(&str, &str)]) {
    let mut book = Workbook::new();
    let own = book.add_worksheet().set_name(sheet).expect("a sheet");
    for (column, heading) in (0..).zip(["TT", "Số liệu", "In ở", "Số gõ lại"]) {
        own.write(5, column, heading).expect("a cell");
    }
    for (row, (title, typed)) in (6..).zip(rows) {
        own.write(row, 1, *title).expect("a cell");
        if !typed.is_empty() {
            own.write(row, 3, *typed).expect("a cell");
        }
    }
    folder.write("nhap-lai.xlsx", book.save_to_buffer().expect("a workbook"));
}
