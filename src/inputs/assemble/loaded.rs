//! Reading the files of a project folder, and what follows from what could not be read.

use std::path::Path;
use std::sync::Arc;

use super::ends;
use super::excerpts::excerpts;
use super::only::Only;
use super::project::project;
use super::short::filled;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::files::{Files, PROJECT_FILE, Reads};
use crate::inputs::raw::Node;
use crate::inputs::{blame, yaml};
use crate::model::{PeriodId, Project};
use crate::origin::{Place, Sourced};

/// A project as its own files state it; what communes returned is not in it yet.
pub struct Loaded {
    /// What could be understood.
    pub project: Option<Project>,
    /// Its files.
    pub files: Files,
    /// What was found.
    pub found: Diagnostics,
    /// The programme's year as the project file states it.
    year: Option<i32>,
}

/// No more projects below a folder are named.
const MOST_BELOW: usize = 5;

/// The projects that lie in folders below one that is none, by the way to them.
fn projects_below(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let folders = entries.flatten().map(|entry| entry.path());
    let mut below: Vec<String> = folders
        .filter(|path| path.join(PROJECT_FILE).is_file())
        .map(|path| path.strip_prefix(".").unwrap_or(&path).display().to_string())
        .collect();
    below.sort();
    below.truncate(MOST_BELOW);
    below
}

/// Reads a project folder; what is wrong with the project file itself alone where nothing can be
/// read of it.
///
/// # Errors
/// The project file is not there, or is no YAML.
pub fn read(folder: &Path) -> Result<Loaded, Diagnostics> {
    read_part(folder, None)
}

/// The same of a part of a project.
///
/// # Errors
/// The project file is not there, or is no YAML.
pub fn read_only(folder: &Path, only: &Only) -> Result<Loaded, Diagnostics> {
    read_part(folder, Some(only))
}

fn read_part(folder: &Path, only: Option<&Only>) -> Result<Loaded, Diagnostics> {
    let mut found = Diagnostics::new();
    let files = Files::new(folder);
    let file: Arc<str> = PROJECT_FILE.into();
    let text = match files.text(PROJECT_FILE) {
        Ok(text) => text,
        Err(problem) => {
            let problem = match problem {
                Problem::FileMissing { .. } => Problem::ProjectMissing {
                    path: folder.display().to_string(),
                    below: projects_below(folder),
                },
                other => other,
            };
            found.report(problem, &Place::file(file));
            return Err(found);
        }
    };
    let (root, lost) = yaml::parse_parts(&file, &text, &mut found);
    let Some(root) = root else { return Err(found) };
    let root = filled(root, &files);
    let before = found.len();
    let mut project = project(&files, &root, only, &mut found);
    if !lost.is_empty() {
        // What is wrong in the other parts is told; what only follows from those that could not be
        // read is not.
        found.retain_from(before, |own| !follows_from(&own.problem, &lost));
        project = None;
    }
    Ok(Loaded { project, files, found, year: year_of(&root) })
}

/// What could be understood of a project folder.
pub struct Draft {
    /// The project; never to be made into a document where an error was found.
    pub project: Option<Project>,
    /// What was found.
    pub found: Diagnostics,
    /// Everything that was asked of the folder.
    pub reads: Reads,
}

impl Loaded {
    /// The project as it stands before what communes returned is merged into it; nothing where
    /// something is wrong.
    pub fn early(&self) -> Option<Project> {
        let mut project = self.project.clone().filter(|_| !self.found.has_errors())?;
        ends::once(&mut project, &mut Diagnostics::new());
        Some(project)
    }

    /// The project, and all that was found, each with the lines that it is about.
    pub fn finish(self) -> Draft {
        let Loaded { mut project, files, mut found, year } = self;
        if let Some(project) = &mut project {
            ends::once(project, &mut found);
        }
        // "quý 1" of a project for 2026 is 2026-Q1.
        for diagnostic in found.iter_mut() {
            if let (Problem::NotAPeriodId { seen }, Some(year)) = (&diagnostic.problem, year) {
                diagnostic.meant = PeriodId::meant(seen, year).map(|id| id.to_string());
            }
        }
        blame::find(&files, &mut found);
        excerpts(&files, &mut found);
        Draft { project, found, reads: files.reads() }
    }
}

/// The programme's year as the project file states it, for advice.
pub fn plan_year(folder: &Path) -> Option<i32> {
    let text = Files::new(folder).text(PROJECT_FILE).ok()?;
    let root = yaml::parse(&PROJECT_FILE.into(), &text, &mut Diagnostics::new())?;
    year_of(&root)
}

fn year_of(root: &Sourced<Node>) -> Option<i32> {
    let entry = |node: &Sourced<Node>, key: &str| match &node.value {
        Node::Map(entries) => {
            entries.iter().find(|entry| entry.key.value == key).map(|entry| entry.value.clone())
        }
        _ => None,
    };
    match entry(&entry(root, "chuong_trinh")?, "nam")?.value {
        Node::Text(year) => year.parse().ok(),
        _ => None,
    }
}

/// Whether a finding may follow from parts of the project file that could not be read.
fn follows_from(problem: &Problem, lost: &[String]) -> bool {
    let is_lost = |key: &str| lost.iter().any(|own| own == key);
    match problem {
        Problem::MissingKey { key, .. } => is_lost(key),
        Problem::NoDocuments => is_lost("van_ban"),
        Problem::UnknownPeriod { .. } => is_lost("ky"),
        Problem::YamlSyntax { .. } | Problem::WrongShape { .. } | Problem::UnknownKey { .. } => {
            false
        }
        // The year, the kind of body and the set decide how tables are read.
        _ => ["co_quan", "chuong_trinh", "bo_tieu_chi"].into_iter().any(is_lost),
    }
}
