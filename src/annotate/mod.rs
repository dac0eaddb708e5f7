//! What was found, written where a clerk works: copies of her workbooks in which each finding is a comment
//! on its cell, the cell is coloured and a first sheet lists all; and a list of what cannot be written so.
//!
//! In a copy (`.xlsx`, `.xlsm`) only the parts are changed that must be, and in those only what must be:
//! charts, pivot tables, macros, pictures, widths, validations and the comments that were there stay byte
//! for byte. Such a copy can be read as input again: what was written here is no data.

mod cells;
mod comments;
mod list;
mod relations;
mod remarks;
mod styles;
mod workbook;
mod xml;

use std::path::Path;

use self::remarks::{ListedFinding, Remarks};
use crate::diag::Problem;
use crate::emit::{Lang, Told};
use crate::formats::Artifact;
use crate::hash::Hash;
use crate::inputs::Files;
use crate::xlsx;

/// The workbook with the list of everything that was found.
pub const LIST: &str = "ntm-can-xem.xlsx";

/// What is written of a project's findings.
pub struct Annotated {
    /// The files: copies of workbooks, and the list.
    pub files: Vec<Artifact>,
    /// The workbooks on which something is written, with how many findings each has.
    pub marked: Vec<(String, usize)>,
    /// The workbooks that have findings, and are not of a kind that can be written on.
    pub listed: Vec<String>,
}

/// The workbooks that a project read, with what was found written on them, and a list of all findings.
/// A workbook of which nothing was found is copied as it is.
///
/// # Errors
/// A workbook that is no longer what was read.
pub fn annotate(
    folder: &Path,
    read: &[(String, Hash)],
    found: &[Told],
    lang: Lang,
) -> Result<Annotated, Problem> {
    let mut annotated = Annotated { files: Vec::new(), marked: Vec::new(), listed: Vec::new() };
    let files = Files::new(folder);
    for (path, hash) in read.iter().filter(|(path, _)| is_workbook(path)) {
        let remarks = Remarks::of(path, found, lang);
        if !is_package(path) {
            if !remarks.list.is_empty() {
                annotated.listed.push(path.clone());
            }
            continue;
        }
        let bytes = files.bytes(path)?;
        if Hash::of(&bytes) != *hash {
            return Err(Problem::ChangedSinceRead { path: path.clone() });
        }
        let count = remarks.list.len();
        let marked = match count {
            0 => None,
            _ => workbook::annotated(path, bytes.clone(), &remarks, lang),
        };
        match (&marked, count) {
            (Some(_), _) => annotated.marked.push((path.clone(), count)),
            (None, 0) => {}
            (None, _) => annotated.listed.push(path.clone()),
        }
        annotated.files.push(Artifact { path: path.clone(), bytes: marked.unwrap_or(bytes) });
    }
    let mut lines: Vec<ListedFinding> =
        found.iter().map(|told| ListedFinding::of(told, lang)).collect();
    lines.sort_by(|a, b| a.place.cmp(&b.place));
    annotated.files.push(Artifact { path: LIST.to_owned(), bytes: companion(&lines, lang)? });
    Ok(annotated)
}

/// Whether it is a workbook by its name.
fn is_workbook(path: &str) -> bool {
    ["xlsx", "xlsm", "xls", "xlsb", "ods"].iter().any(|ending| has_ending(path, ending))
}

/// Whether it is a workbook of a kind that can be written on.
fn is_package(path: &str) -> bool {
    ["xlsx", "xlsm"].iter().any(|ending| has_ending(path, ending))
}

fn has_ending(path: &str, ending: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, own)| own.eq_ignore_ascii_case(ending))
}

/// The list of all findings as a workbook of its own.
fn companion(lines: &[ListedFinding], lang: Lang) -> Result<Vec<u8>, Problem> {
    let rows: Vec<[String; 6]> =
        lines.iter().enumerate().map(|(index, line)| list::cells(index + 1, line, true)).collect();
    xlsx::list_workbook(&xlsx::ListBook {
        sheet: workbook::LIST_SHEET,
        title: crate::inputs::package::LIST_TITLE,
        about: &list::about_all(lines.len(), lang),
        headings: list::headings(lang),
        widths: list::WIDTHS,
        rows: &rows,
    })
}
