//! The annexes as workbooks: one each, or all of a document in one.

use super::format::{Annexed, Artifact, Format, Make};
use crate::diag::{Diagnostic, Diagnostics};
use crate::tables::{self, Table};
use crate::viet;
use crate::xlsx::{self, AnnexSheet};

/// The format: a workbook an annex.
pub const FORMAT: Format = Format {
    key: "xlsx",
    variant: "",
    about: ["phụ lục", "the annexes"],
    whole: false,
    beside_markup: false,
    is_written_on: true,
    is_part: Some(|rest| rest.starts_with("-phu-luc")),
    is_ours: None,
    make: Make::OfTables(apart),
};

/// The same with a sheet an annex.
pub const ONE_BOOK: Format =
    Format { variant: " one-book", make: Make::OfTables(together), ..FORMAT };

/// The longest name that a sheet can have, in characters.
const LONGEST_NAME: usize = 31;

fn apart(annexed: &Annexed<'_>, found: &mut Diagnostics) -> Vec<Artifact> {
    let tables = respelled(annexed);
    let book = |(index, table): (usize, &Table)| {
        let key = table.kind.key();
        let sheet = sheet(annexed, table, index, key.to_owned());
        let name = format!("-phu-luc-{}", key.replace('_', "-"));
        book(annexed, (&name, &table.title), &[sheet], found)
    };
    tables.iter().enumerate().filter_map(book).collect()
}

fn together(annexed: &Annexed<'_>, found: &mut Diagnostics) -> Vec<Artifact> {
    let tables = respelled(annexed);
    let sheets: Vec<AnnexSheet<'_>> = tables
        .iter()
        .enumerate()
        .map(|(index, table)| sheet(annexed, table, index, sheet_name(index, &tables)))
        .collect();
    if sheets.is_empty() {
        return Vec::new();
    }
    let subject = &annexed.edition.document.subject.value;
    let title = annexed.edition.project.spelling.apply(subject);
    book(annexed, ("-phu-luc", &title), &sheets, found).into_iter().collect()
}

/// A document's annexes with its words written as the office chose.
fn respelled(annexed: &Annexed<'_>) -> Vec<Table> {
    let mut tables = annexed.tables.clone();
    tables.iter_mut().for_each(|table| table.respell(&annexed.edition.project.spelling));
    tables
}

fn sheet<'a>(
    annexed: &Annexed<'_>,
    table: &'a Table,
    index: usize,
    name: String,
) -> AnnexSheet<'a> {
    let spelling = &annexed.edition.project.spelling;
    AnnexSheet {
        name,
        table,
        number: tables::annex_name(index, annexed.tables.len()),
        attached_to: spelling.apply(&annexed.attached_to).into_owned(),
    }
}

/// "II. Kết quả huy động, giải…": the annex's number before as much of its title as a tab holds. The
/// number tells it from all others.
fn sheet_name(index: usize, tables: &[Table]) -> String {
    let number = if tables.len() > 1 { viet::roman(index + 1) + ". " } else { String::new() };
    // No sheet's name has these.
    let title = tables[index].title.replace(['[', ']', ':', '*', '?', '/', '\\', '\''], " ");
    let mut name = number;
    let mut words = title.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let gap = usize::from(!name.is_empty() && !name.ends_with(' '));
        let behind = usize::from(words.peek().is_some());
        if name.chars().count() + gap + word.chars().count() + behind > LONGEST_NAME {
            name.push('…');
            break;
        }
        name.extend(std::iter::repeat_n(' ', gap));
        name.push_str(word);
    }
    name
}

/// A workbook of annexes: what its name has behind the document's id, and its title.
fn book(
    annexed: &Annexed<'_>,
    (name, title): (&str, &str),
    sheets: &[AnnexSheet<'_>],
    found: &mut Diagnostics,
) -> Option<Artifact> {
    let id = &annexed.edition.document.id.value;
    match xlsx::annex_workbook(title, sheets, annexed.edition.project.programme.year) {
        Ok(bytes) => Some(Artifact { path: format!("{id}{name}.{}", FORMAT.key), bytes }),
        Err(problem) => {
            found.push(Diagnostic::new(problem));
            None
        }
    }
}
