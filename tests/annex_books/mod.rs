//! Annexes as workbooks that people work on: not written over, all in one, in another unit of money.

mod anew;
mod calculated;
mod edited;
mod one_book;
mod units;

pub use self::anew::calculated_anew;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::util::{Folder, Run, ntm};

/// The folder that a project's documents are written to.
fn out(folder: &Folder) -> PathBuf {
    let slug = folder.path().file_name().expect("a name");
    folder.path().join("out").join(slug)
}

/// `ntm build --format xlsx` with more words.
fn build(folder: &Folder, more: &[&str]) -> Run {
    ntm(folder.path(), &[&["build", ".", "--format", "xlsx"], more].concat())
}

/// The same of a sound project.
fn built(folder: &Folder, more: &[&str]) -> String {
    let run = build(folder, more);
    assert_eq!(run.code, 0, "{}", run.stderr);
    run.stderr
}

/// The workbooks of a folder, by their names.
fn books(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".xlsx")).collect();
    names.sort();
    names
}

/// A part of a workbook's package.
fn part(path: &Path, name: &str) -> String {
    let book = std::fs::File::open(path).expect("a workbook");
    let mut book = zip::ZipArchive::new(book).expect("a package");
    let mut text = String::new();
    book.by_name(name).expect("a part").read_to_string(&mut text).expect("text");
    text
}
