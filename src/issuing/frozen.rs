//! What of a project is issued: no run makes it anew.

use std::path::{Component, Path, PathBuf};

use super::chain::Fault;
use super::register::{REGISTER, Register};
use super::standing::IssuedDocument;
use crate::diag::{Diagnostic, Problem, Severity};
use crate::inputs::PROJECT_FILE;
use crate::model::{DraftMark, IssuingOptions, Project};
use crate::signing::crypto::keys_below;

/// Where a project's register is, and what the project is called there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterHome {
    /// The register's folder.
    pub folder: PathBuf,
    /// The project, as the register calls it.
    pub project: String,
    /// The project's own folder, where the register lies elsewhere.
    apart: Option<PathBuf>,
}

impl RegisterHome {
    /// That of a project.
    pub fn of(project: &Path, options: &IssuingOptions) -> Self {
        let folder = match &options.register {
            Some(way) => project.join(way),
            None => project.to_owned(),
        };
        let apart = (real(project) != real(&folder)).then(|| project.to_owned());
        let project = match &options.known_as {
            Some(name) => name.clone(),
            None => way_to(project, &folder),
        };
        RegisterHome { folder, project, apart }
    }

    /// What is told where the folder of the register is not there, or where the project still has a register
    /// of its own, and names another: its numbers would be given again.
    pub fn trouble(&self) -> Option<Problem> {
        let apart = self.apart.as_deref()?;
        let folder = self.folder.display().to_string();
        if Register::is_in(apart) {
            let path = apart.join(REGISTER).display().to_string();
            return Some(Problem::RegisterElsewhere { path, folder });
        }
        (!self.folder.is_dir()).then_some(Problem::RegisterFolderMissing { folder })
    }

    /// Every document of the register; none where there is no register.
    pub fn documents(&self) -> Vec<IssuedDocument> {
        self.read().0
    }

    /// The same with what is wrong with the register.
    pub fn read(&self) -> (Vec<IssuedDocument>, Vec<Problem>) {
        match Register::read(&self.folder) {
            Ok(None) => (Vec::new(), Vec::new()),
            Ok(Some(own)) => (own.documents(), own.faults.iter().map(Fault::problem).collect()),
            Err(problem) => (Vec::new(), vec![problem]),
        }
    }

    /// What is told of the documents of a project that the register has by another name of it.
    pub fn strays(&self, project: &Project, all: &[IssuedDocument]) -> Vec<Diagnostic> {
        let papers = project.papers().into_iter();
        let told = |problem| {
            let mut told = Diagnostic::new(problem);
            // Nothing is issued over it; whoever only looks goes on.
            told.severity = Severity::Warning;
            told
        };
        let strays = papers.filter_map(|paper| self.astray(&paper.id, all));
        self.trouble().into_iter().chain(strays).map(told).collect()
    }

    /// The documents of the project that are issued and stand.
    pub(super) fn standing(&self) -> Vec<IssuedDocument> {
        let mut all = self.documents();
        all.retain(|own| own.entry.project == self.project && own.is_in_force());
        all
    }

    /// What is told where the register has no document of this id that stands by this project, and one by a
    /// project that is no longer where the register has it: it may be this one under another name.
    pub fn astray(&self, document: &str, all: &[IssuedDocument]) -> Option<Problem> {
        let mut standing =
            all.iter().filter(|own| own.is_in_force() && own.entry.document == document);
        if standing.clone().any(|own| own.entry.project == self.project) {
            return None;
        }
        let is_gone = |own: &&IssuedDocument| {
            !self.folder.join(&own.entry.project).join(PROJECT_FILE).is_file()
        };
        standing.find(is_gone).map(|other| Problem::ProjectAstray {
            document: document.to_owned(),
            number: other.called(),
            project: other.entry.project.clone(),
            own: self.project.clone(),
        })
    }
}

/// What is told of keys that lie in a project's folder.
pub fn keys_in(project: &Path) -> Vec<Diagnostic> {
    let told =
        |path: PathBuf| Diagnostic::new(Problem::KeyInProject { path: path.display().to_string() });
    keys_below(project).into_iter().map(told).collect()
}

/// The way to a project from its register: the register and its projects may move together.
fn way_to(project: &Path, register: &Path) -> String {
    let (project, register) = (real(project), real(register));
    let shared =
        project.components().zip(register.components()).take_while(|(a, b)| a == b).count();
    let up = register.components().skip(shared).map(|_| "..".to_owned());
    let down = project.components().skip(shared).filter_map(|own| match own {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    });
    let way: Vec<String> = up.chain(down).collect();
    if way.is_empty() { ".".to_owned() } else { way.join("/") }
}

/// Where a path leads, also one that is not there yet.
fn real(path: &Path) -> PathBuf {
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Ok(real), ..) => real,
        (Err(_), Some(parent), Some(name)) => {
            let here = Path::new(".");
            real(if parent.as_os_str().is_empty() { here } else { parent }).join(name)
        }
        _ => path.to_owned(),
    }
}

/// The documents of a project that no run makes anew, each with what is told of it. What is marked as a draft
/// is not what was issued: it may become what takes its place.
pub fn frozen(folder: &Path, project: &Project) -> Vec<(String, Problem)> {
    let home = RegisterHome::of(folder, &project.issuing);
    let papers = project.papers();
    let is_draft =
        |id: &str| papers.iter().any(|own| own.id == id && own.document.draft != DraftMark::Ready);
    let told = |own: IssuedDocument| {
        let id = own.entry.document.clone();
        let problem = Problem::DocumentFrozen {
            document: id.clone(),
            number: own.called(),
            day: own.day(),
            folder: home.folder.join(&own.entry.folder).display().to_string(),
        };
        (id, problem)
    };
    let standing = home.standing().into_iter();
    standing.filter(|own| !is_draft(&own.entry.document)).map(told).collect()
}
