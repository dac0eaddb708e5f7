//! `ntm check --annotate`: what was found, written on copies of the workbooks.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::ERRORS;
use super::job;
use super::own_copies::{OldCopy, OwnCopies};
use super::say::{self, MessageFormat};
use crate::annotate::{self, Annotated, LIST};
use crate::batch::Report;
use crate::diag::{Diagnostic, Problem};
use crate::emit::{self, Lang, Told};
use crate::pipeline::Job;

/// Writes copies while projects are checked; what came of it is told behind all else.
pub struct OnCopies<'a> {
    folder: PathBuf,
    jobs: &'a [Job],
    lang: Lang,
    /// The projects whose turn was.
    taken: BTreeSet<String>,
    told: Vec<(String, Result<Came, Told>)>,
    at: usize,
}

/// What came of a project.
struct Came {
    annotated: Annotated,
    /// Copies of before that have no successor.
    old: Vec<OldCopy>,
}

impl<'a> OnCopies<'a> {
    /// Into a folder, for projects in their order; each of several has a folder of its own there.
    pub fn new(folder: PathBuf, jobs: &'a [Job], lang: Lang) -> Self {
        OnCopies { folder, jobs, lang, taken: BTreeSet::new(), told: Vec::new(), at: 0 }
    }

    /// Where the copies of a project lie.
    fn own(&self, name: &str) -> PathBuf {
        if self.jobs.len() > 1 { self.folder.join(name) } else { self.folder.clone() }
    }

    /// Takes the report of the next project.
    pub fn take(&mut self, report: &Report) {
        let job = self.jobs.get(self.at);
        self.at += 1;
        let Some(job) = job.filter(|job| job.name == report.name) else { return };
        let came = self.write(job, report);
        let came = came.map_err(|problem| Told::of(&Diagnostic::new(problem)));
        self.told.push((report.name.clone(), came));
    }

    fn write(&mut self, job: &Job, report: &Report) -> Result<Came, Problem> {
        if !self.taken.insert(report.name.clone()) {
            return Err(Problem::OutputCollision { slug: report.name.clone() });
        }
        let annotated = annotate::annotate(&job.folder, &report.read, &report.found, self.lang)?;
        let own = self.own(&report.name);
        for file in &annotated.files {
            let (from, to) = (job.folder.join(&file.path), own.join(&file.path));
            if is_same(&from, &to) {
                return Err(Problem::AnnotatedOverInput { path: file.path.clone() });
            }
        }
        let old = OwnCopies::of(&own).write(&annotated.files, !report.has_errors())?;
        Ok(Came { annotated, old })
    }

    /// Tells what was written; returns the run's exit code.
    pub fn end(self, format: MessageFormat, code: u8) -> u8 {
        let lang = self.lang;
        let mut failed = false;
        for (name, came) in &self.told {
            let own = self.own(name);
            let path = |file: &str| own.join(file).display().to_string();
            match came {
                Err(told) => {
                    failed = true;
                    job::show_all(std::slice::from_ref(told), format, lang);
                }
                Ok(Came { annotated, old }) if format == MessageFormat::Json => {
                    let old_copies = |is_gone: bool| {
                        let own = old.iter().filter(|own| own.is_gone == is_gone);
                        own.map(|own| path(&own.path)).collect::<Vec<_>>()
                    };
                    let written = annotated.files.iter().map(|file| path(&file.path));
                    let marked = annotated.marked.iter().map(|(file, _)| path(file));
                    let event = json!({
                        "event": "annotated",
                        "project": name,
                        "written": written.collect::<Vec<_>>(),
                        "marked": marked.collect::<Vec<_>>(),
                        "listed": annotated.listed,
                        "removed": old_copies(true),
                        "kept": old_copies(false),
                    });
                    say::line(emit::escaped(&event.to_string()));
                }
                Ok(Came { annotated, old }) => {
                    for (file, count) in &annotated.marked {
                        let path = path(file);
                        say::line(match lang {
                            Lang::Vi => format!("{path}: {count} điều ghi ở ô"),
                            Lang::En => format!("{path}: {count} findings on its cells"),
                        });
                    }
                    for file in &annotated.listed {
                        say::line(match lang {
                            Lang::Vi => format!(
                                "{file}: không ghi được vào ô (chỉ .xlsx, .xlsm); xem {LIST}"
                            ),
                            Lang::En => format!(
                                "{file}: cannot be written on (only .xlsx, .xlsm can); see {LIST}"
                            ),
                        });
                    }
                    for own in old {
                        let path = path(&own.path);
                        say::line(match (own.is_gone, lang) {
                            (true, Lang::Vi) => {
                                format!("{path}: không còn điều gì, đã xóa bản ghi lần trước")
                            }
                            (true, Lang::En) => {
                                format!("{path}: nothing is left, the copy of before was removed")
                            }
                            (false, Lang::Vi) => format!(
                                "{path}: không còn điều gì; bản ghi lần trước đã có người sửa nên để nguyên"
                            ),
                            (false, Lang::En) => format!(
                                "{path}: nothing is left; the copy of before stays, somebody changed it"
                            ),
                        });
                    }
                    let list = path(LIST);
                    say::line(match lang {
                        Lang::Vi => format!("{list}: danh sách mọi điều đã thấy"),
                        Lang::En => format!("{list}: the list of all findings"),
                    });
                }
            }
        }
        if failed { ERRORS } else { code }
    }
}

/// Whether two paths lead to one file that is there.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(one).is_some_and(|own| real(other) == Some(own))
}
