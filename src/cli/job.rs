//! What a command line means: the projects that it names, and what is wanted of them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::line::Typed;
use super::say::{self, MessageFormat};
use super::{DONE, ERRORS};
use crate::batch::{self, Below, Found};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::emit::{self, Lang, Told};
use crate::pipeline::{self, Job, Wanted};
use crate::typeset::Fonts;

/// The projects that are asked for.
pub struct AskedProjects {
    /// The jobs, in the order in which they are told of.
    pub jobs: Vec<Job>,
    /// What is wrong with folders in which projects were looked for.
    pub found: Vec<Told>,
}

/// The projects named, those below the folder behind `--all`, or the current folder. `out` is where
/// documents are written: what lies there is no project.
///
/// # Errors
/// The folder of fonts holds none, or no project lies below the folder.
pub fn asked(
    typed: &Typed<'_>,
    wanted: &Wanted,
    out: Option<&Path>,
    keep_markup: bool,
) -> Result<AskedProjects, Problem> {
    let fonts = fonts(typed)?;
    let (projects, found) = match typed.path("all") {
        Some(root) => below(&folder_of(&root), out)?,
        None => (named(&typed.projects()), Vec::new()),
    };
    let job = |Found { folder, name }| Job {
        folder,
        name,
        wanted: wanted.clone(),
        fonts: fonts.clone(),
        keep_markup,
    };
    Ok(AskedProjects { jobs: projects.into_iter().map(job).collect(), found })
}

/// The one project that a command is about.
///
/// # Errors
/// The folder of fonts holds none.
pub fn one(typed: &Typed<'_>, wanted: &Wanted) -> Result<Job, Problem> {
    let folder = folder_of(&typed.project());
    let (name, wanted, fonts) = (pipeline::slug(&folder), wanted.clone(), fonts(typed)?);
    Ok(Job { folder, name, wanted, fonts, keep_markup: false })
}

fn fonts(typed: &Typed<'_>) -> Result<Arc<Fonts>, Problem> {
    match typed.path("font-path") {
        Some(path) => Fonts::with_path(&path),
        None => Ok(Fonts::embedded()),
    }
}

fn named(projects: &[PathBuf]) -> Vec<Found> {
    let here = [PathBuf::from(".")];
    let projects = if projects.is_empty() { &here[..] } else { projects };
    let found = |path: &PathBuf| {
        let folder = folder_of(path);
        Found { name: pipeline::slug(&folder), folder }
    };
    projects.iter().map(found).collect()
}

fn below(root: &Path, out: Option<&Path>) -> Result<(Vec<Found>, Vec<Told>), Problem> {
    let Below { projects, unread } = batch::below(root, out);
    if projects.is_empty() {
        let none = Problem::NoProjects { path: root.display().to_string() };
        return Err(unread.into_iter().next().unwrap_or(none));
    }
    let found: Vec<Diagnostic> = unread.into_iter().map(Diagnostic::new).collect();
    Ok((projects, Told::all(&found)))
}

/// A project is its folder; whoever names the project file means its folder.
pub fn folder_of(path: &Path) -> PathBuf {
    match path.file_name() {
        Some(name) if name == "ntm.yaml" => {
            let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
            parent.map_or_else(|| PathBuf::from("."), Path::to_owned)
        }
        _ => path.to_owned(),
    }
}

/// Shows findings that stand in no report; as JSON they are part of the command's own document.
pub fn show_all(found: &[Told], format: MessageFormat, lang: Lang) {
    show(found, None, format, lang);
}

/// Shows findings, of one project of several by its name.
pub fn show(found: &[Told], project: Option<&str>, format: MessageFormat, lang: Lang) {
    for told in found {
        match format {
            MessageFormat::Json => {}
            MessageFormat::Human => say::finding_apart(told, project, lang),
            MessageFormat::Short => say::aside(emit::short(told, project, lang)),
        }
    }
}

/// Shows what was found; returns the exit code.
pub fn end(found: &Diagnostics, typed: &Typed<'_>, lang: Lang) -> u8 {
    show_all(&Told::all(found.iter()), typed.messages(), lang);
    if found.iter().any(|own| own.severity == Severity::Error) { ERRORS } else { DONE }
}
