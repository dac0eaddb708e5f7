//! Which register has a PDF: the one that is named by `--in`, that lies above the file, or the current
//! folder's.

use std::path::{Path, PathBuf};

use clap::value_parser;

use super::job;
use super::line::{CommandLine, Typed};
use super::register;
use crate::diag::{Diagnostics, Problem};
use crate::inputs::PROJECT_FILE;
use crate::issuing::{self, REGISTER};

/// `--in`
pub fn takes(line: &CommandLine) -> clap::Arg {
    line.option(
        "in",
        line.pick(
            "Dự án, hoặc thư mục sổ, có ghi tệp PDF ấy (mặc định: nơi có tệp, rồi thư mục hiện tại)",
            "The project, or the register's folder, that has the PDF (default: where it lies, then the current folder)",
        ),
    )
    .value_name(line.pick("DỰ_ÁN", "PROJECT"))
    .value_parser(value_parser!(PathBuf))
}

/// The folder of the register that a file belongs to; what is wrong with the project is among the findings.
///
/// # Errors
/// Nothing says which it is; nothing is told where the project cannot be read, which was found.
pub fn register_folder(
    typed: &Typed<'_>,
    file: &Path,
    found: &mut Diagnostics,
) -> Result<PathBuf, Option<Problem>> {
    let is_register = |folder: &PathBuf| folder.join(REGISTER).is_file();
    let is_project = |folder: &PathBuf| folder.join(PROJECT_FILE).is_file();
    let project = match typed.path("in") {
        Some(named) => job::folder_of(&named),
        None => {
            let above = above(file);
            if let Some(folder) = above.iter().find(|own| is_register(own)) {
                return Ok(folder.clone());
            }
            let here = PathBuf::from(".");
            let mut around = above.into_iter().filter(is_project);
            // The current folder's project is named as it is typed.
            let project = Some(here).filter(|own| is_register(own) || is_project(own));
            match project.or_else(|| around.next()) {
                Some(project) => project,
                None => {
                    let path = file.display().to_string();
                    return Err(Some(Problem::RegisterUnnamed { path }));
                }
            }
        }
    };
    if is_register(&project) {
        return Ok(project);
    }
    Ok(register::home_of(&project, found).ok_or(None)?.folder)
}

/// Whether a file lies in a project, or beside a register.
pub fn in_project(file: &Path) -> bool {
    let is_home = |own: &PathBuf| own.join(PROJECT_FILE).is_file() || own.join(REGISTER).is_file();
    above(file).iter().any(is_home)
}

/// The folders around a file, but for those within a kept copy, whose inputs are no project to work on.
fn above(file: &Path) -> Vec<PathBuf> {
    let real = file.canonicalize().ok();
    let all: Vec<PathBuf> =
        real.iter().flat_map(|own| own.ancestors()).skip(1).map(Path::to_owned).collect();
    let kept = all.iter().rposition(|own| issuing::is_kept(own));
    all.into_iter().skip(kept.map_or(0, |at| at + 1)).collect()
}

/// How a register's folder is named to a command that is run here; nothing where it need not be named.
pub fn named(typed: &Typed<'_>, folder: &Path) -> Option<PathBuf> {
    if let Some(named) = typed.path("in") {
        return Some(named);
    }
    let (here, folder) = (PathBuf::from(".").canonicalize().ok(), folder.canonicalize().ok()?);
    match here.and_then(|here| folder.strip_prefix(here).ok().map(Path::to_owned)) {
        Some(way) if way.as_os_str().is_empty() => None,
        Some(way) => Some(way),
        None => Some(folder),
    }
}
