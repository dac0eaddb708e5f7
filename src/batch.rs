//! Many projects: in parallel, each for itself, written atomically, reported in the order given.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::pipeline::{self, Artifact, Format, Job, Outcome};

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Where.
    pub path: PathBuf,
    /// How many pages the document has.
    pub pages: usize,
}

/// What became of one project of a batch.
pub struct Report {
    /// The project folder's name.
    pub slug: String,
    /// The documents without errors: id and pages.
    pub documents: Vec<(String, usize)>,
    /// The files written; empty after a check.
    pub written: Vec<Written>,
    /// Everything that was found.
    pub found: Diagnostics,
}

/// Checks projects; nothing is written.
pub fn check(jobs: &[Job], progress: &(dyn Fn() + Sync)) -> Vec<Report> {
    jobs.par_iter()
        .map(|job| {
            let outcome = pipeline::check(job);
            progress();
            report(outcome, Vec::new())
        })
        .collect()
}

/// Builds projects and writes each document that has no errors below `out`. A document with
/// errors leaves the file of an earlier run as it was.
pub fn build(
    jobs: &[Job],
    format: Format,
    out: &Path,
    progress: &(dyn Fn() + Sync),
) -> Vec<Report> {
    let slugs: Vec<String> = jobs.iter().map(|job| pipeline::slug(&job.folder)).collect();
    jobs.par_iter()
        .enumerate()
        .map(|(index, job)| {
            // The first of two folders with one name is built; the second would overwrite it.
            let same = slugs[..index].iter().position(|slug| *slug == slugs[index]);
            if let Some(first) = same
                && jobs[first].folder.canonicalize().ok() != job.folder.canonicalize().ok()
            {
                let slug = slugs[index].clone();
                let mut found = Diagnostics::new();
                found.push(Diagnostic::new(Problem::OutputCollision { slug: slug.clone() }));
                return Report { slug, documents: Vec::new(), written: Vec::new(), found };
            }
            let mut outcome = pipeline::build(job, format);
            let folder = out.join(&outcome.slug);
            let mut written = Vec::new();
            let built = std::mem::take(&mut outcome.built);
            for document in built {
                match write_all(&folder, &document.artifacts) {
                    Ok(()) => {
                        written.extend(
                            document.artifacts.iter().filter(|a| !a.path.contains('/')).map(
                                |artifact| Written {
                                    path: folder.join(&artifact.path),
                                    pages: document.pages,
                                },
                            ),
                        );
                        outcome.built.push(document);
                    }
                    Err(problem) => outcome.found.push(Diagnostic::new(problem)),
                }
            }
            progress();
            report(outcome, written)
        })
        .collect()
}

fn report(outcome: Outcome, written: Vec<Written>) -> Report {
    let documents = outcome.built.iter().map(|built| (built.id.clone(), built.pages)).collect();
    Report { slug: outcome.slug, documents, written, found: outcome.found }
}

/// Writes a document's files: all of them beside their places first, then each is renamed onto
/// its place, so that no reader ever sees half a file.
///
/// # Errors
/// A folder or file that cannot be written.
pub fn write_all(folder: &Path, artifacts: &[Artifact]) -> Result<(), Problem> {
    let failed = |path: &Path, error: &std::io::Error| Problem::OutputUnwritable {
        path: path.display().to_string(),
        why: error.kind().to_string(),
    };
    let mut waiting = Vec::new();
    for artifact in artifacts {
        let path = folder.join(&artifact.path);
        let parent = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent).map_err(|e| failed(parent, &e))?;
        let mut file = tempfile::Builder::new()
            .prefix(".ntm-")
            .tempfile_in(parent)
            .map_err(|e| failed(&path, &e))?;
        file.write_all(&artifact.bytes).map_err(|e| failed(&path, &e))?;
        file.as_file().sync_all().map_err(|e| failed(&path, &e))?;
        waiting.push((file, path));
    }
    for (file, path) in waiting {
        make_readable(file.as_file());
        file.persist(&path).map_err(|e| failed(&path, &e.error))?;
    }
    Ok(())
}

/// A temporary file is private; a document is as readable as any other file.
#[cfg(unix)]
fn make_readable(file: &std::fs::File) {
    use std::os::unix::fs::PermissionsExt as _;
    // Failing to widen the permissions leaves a file that its owner can still read.
    let _ = file.set_permissions(std::fs::Permissions::from_mode(0o644));
}

#[cfg(not(unix))]
fn make_readable(_file: &std::fs::File) {}
