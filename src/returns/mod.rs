//! Communes' returns: the sheet that a commune fills in for a period, written, read back, held against
//! what was sent out, and merged into its period.
//!
//! `layout` says what stands where; writer and reader go by it.

mod answers;
mod appearance;
mod cells;
mod layout;
mod merged;
mod opened;
mod reading;
mod said;
mod unread;
mod whose;
mod words;
mod writing;

use std::collections::BTreeSet;
use std::path::Path;

pub use self::layout::{ReturnLine, ReturnSheet};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::formats::Artifact;
use crate::inputs::{self, Draft, Loaded, Reads};
use crate::model::{Period, PeriodId, Project};
use crate::viet;

/// Reads a project folder with what communes returned. All that is wrong is among the diagnostics;
/// the project is there only when nothing is.
pub fn load(folder: &Path) -> (Option<Project>, Diagnostics) {
    load_until(folder, None)
}

fn load_until(folder: &Path, until: Option<PeriodId>) -> (Option<Project>, Diagnostics) {
    let Draft { project, found, .. } = load_draft(folder, until);
    let clean = !found.has_errors();
    (project.filter(|_| clean), found)
}

/// The same, with what could be understood of a project in which something is wrong: enough to
/// say who has not reported, and never to be made into a document.
///
/// The returns of the periods from `until` on are not there yet, so nobody looks for them.
pub fn load_draft(folder: &Path, until: Option<PeriodId>) -> Draft {
    match inputs::read(folder) {
        Ok(loaded) => merge(loaded, until),
        Err(found) => Draft { project: None, found, reads: Reads::default() },
    }
}

/// Merges what communes returned into a project of which its own files are read.
pub fn merge(mut loaded: Loaded, until: Option<PeriodId>) -> Draft {
    if let Some(project) = &mut loaded.project {
        let found = &mut loaded.found;
        // Held against data that are not whole, every return would differ.
        let whole = !found.has_errors();
        let start = found.len();
        reading::merge(project, until, &loaded.files, found);
        forget_who_is_there(project, found);
        if !whole {
            found.retain_from(start, |diagnostic| !follows_from_data(&diagnostic.problem));
        }
    }
    loaded.finish()
}

/// A sheet of a period for each commune to fill in, in memory.
pub fn sheets(folder: &Path, id: PeriodId) -> (Vec<Artifact>, Diagnostics) {
    let (project, mut found) = load_until(folder, Some(id));
    let mut sheets = Vec::new();
    if let Some(project) = project {
        let period = project.period(id);
        let period = period.cloned().unwrap_or_else(|| Period::empty(id, &project.place));
        let head = writing::ReturnHead {
            office: project.organisation.name.value.clone(),
            due: period.forms_due.map(viet::fmt_short),
            cutoff: viet::fmt_short(period.cutoff),
        };
        for commune in 0..project.communes.len() {
            let sheet = ReturnSheet::of(&project, &period, commune);
            match writing::workbook(&sheet, &head) {
                Ok(bytes) => {
                    sheets.push(Artifact { path: format!("{}.xlsx", sheet.file_name()), bytes });
                }
                Err(problem) => found.push(Diagnostic::new(problem)),
            }
        }
    }
    inputs::add_excerpts(folder, &mut found);
    (sheets, found)
}

/// What a form is found to be when the project's own data are not whole.
fn follows_from_data(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::ReturnOfOtherData { .. }
            | Problem::ReturnShifted
            | Problem::ReturnLockedCell { .. }
            | Problem::CriterionLost { .. }
            | Problem::CountFell { .. }
    )
}

/// A commune whose form is there and wrong has sent one: that it is wrong was told. Nor is one
/// missing under a name that the list of communes has wrong.
fn forget_who_is_there(project: &mut Project, found: &Diagnostics) {
    let mut wrong_files: BTreeSet<String> = BTreeSet::new();
    let mut meant: BTreeSet<&str> = BTreeSet::new();
    for diagnostic in found.iter().filter(|d| d.severity == Severity::Error) {
        if let Some(place) = &diagnostic.place
            && let Some(name) = Path::new(&*place.file).file_stem()
        {
            wrong_files.insert(format!(" {} ", viet::fold(&name.to_string_lossy())));
        }
        if let Problem::UnknownCommune { .. } | Problem::ReturnOfOtherCommune { .. } =
            &diagnostic.problem
        {
            meant.extend(diagnostic.meant.as_deref());
        }
    }
    let communes = &project.communes;
    for period in &mut project.periods {
        period.not_reported.retain(|commune| {
            let name = &communes[*commune].name.value;
            let named = format!(" {} ", viet::fold(name));
            let there = wrong_files.iter().any(|file| file.contains(&named));
            !there && !meant.contains(name.as_str())
        });
    }
}
