//! `ntm form`: the communes' forms of a period.

use std::path::Path;

use super::args::FormArgs;
use super::{DONE, ERRORS, fail, job, say};
use crate::diag::Problem;
use crate::emit::{self, Lang};
use crate::output;
use crate::pipeline::{self, Artifact};

/// Writes a form for each commune; returns the exit code.
pub fn run(args: &FormArgs, lang: Lang) -> u8 {
    let folder = job::folder_of(&args.project);
    let (forms, found) = pipeline::forms(&folder, args.period);
    for diagnostic in found.iter() {
        say::aside(emit::human(diagnostic, None, lang, job::colour()));
    }
    if found.has_errors() {
        return ERRORS;
    }
    // What a commune has filled in is nobody's to overwrite, whether it can be read or not.
    let taken: Vec<Problem> = forms.iter().filter_map(|form| taken(&args.out, form)).collect();
    if !taken.is_empty() {
        taken.into_iter().for_each(|problem| {
            fail(problem, lang);
        });
        return ERRORS;
    }
    match output::write_all(&args.out, &forms) {
        Ok(()) => {
            for form in &forms {
                say::line(args.out.join(&form.path).display());
            }
            DONE
        }
        Err(problem) => fail(problem, lang),
    }
}

/// Why a form may not be written: its file is there with anything but the form as it is sent out,
/// or the commune's form lies there as a workbook of another kind.
fn taken(folder: &Path, form: &Artifact) -> Option<Problem> {
    let path = folder.join(&form.path);
    let there = path.symlink_metadata().is_ok();
    let as_sent = path.is_file() && std::fs::read(&path).is_ok_and(|bytes| bytes == form.bytes);
    let path = path.display().to_string();
    if there && !as_sent {
        return Some(Problem::FileExists { path });
    }
    let stem = |name: &str| Some(name.rsplit_once('.')?.0.to_lowercase());
    let is_book = |name: &str| {
        let lower = name.to_lowercase();
        let kinds = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"];
        kinds.iter().any(|kind| lower.ends_with(kind))
    };
    let mut beside: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| *name != form.path && is_book(name) && stem(name) == stem(&form.path))
        .collect();
    beside.sort();
    let other = folder.join(beside.first()?).display().to_string();
    Some(Problem::FormBeside { path, other })
}
