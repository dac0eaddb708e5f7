//! What of a project is issued: no run makes it anew.

use std::path::{Component, Path, PathBuf};

use super::register::Register;
use super::standing::IssuedDocument;
use crate::diag::Problem;
use crate::model::IssuingOptions;

/// The folder of a project's register.
pub fn register_folder(project: &Path, options: &IssuingOptions) -> PathBuf {
    match &options.register {
        Some(way) => project.join(way),
        None => project.to_owned(),
    }
}

/// The way to a project from its register: the register and its projects may move together.
pub fn way_to(project: &Path, register: &Path) -> String {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
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

/// The documents of a project that are issued and that nothing has replaced by another of its documents,
/// each by its id; none where there is no register.
pub fn frozen_documents(project: &Path, folder: &Path) -> Vec<IssuedDocument> {
    let register = Register::read(folder).ok().flatten();
    let way = way_to(project, folder);
    let all = register.map(|register| register.documents()).unwrap_or_default();
    all.into_iter().filter(|own| own.entry.project == way && own.is_in_force()).collect()
}

/// The documents of a project that no run makes anew, each with what is told of it.
pub fn frozen(project: &Path, options: &IssuingOptions) -> Vec<(String, Problem)> {
    let folder = register_folder(project, options);
    let told = |own: IssuedDocument| {
        let id = own.entry.document.clone();
        let problem = Problem::DocumentFrozen {
            document: id.clone(),
            number: own.called(),
            day: own.day(),
            folder: folder.join(&own.entry.folder).display().to_string(),
        };
        (id, problem)
    };
    frozen_documents(project, &folder).into_iter().map(told).collect()
}
