//! `ntm form`: the communes' forms of a period.

use super::args::FormArgs;
use super::{DONE, ERRORS, fail, job, say};
use crate::batch;
use crate::diag::Problem;
use crate::emit::{self, Lang};
use crate::pipeline;

/// Writes a form for each commune; returns the exit code.
pub fn run(args: &FormArgs, lang: Lang) -> u8 {
    let folder = job::folder_of(&args.project);
    let (forms, found) = pipeline::forms(&folder, args.period);
    for diagnostic in found.iter() {
        eprintln!("{}", emit::human(diagnostic, None, lang, job::colour()));
    }
    if found.has_errors() {
        return ERRORS;
    }
    // What a commune has filled in is nobody's to overwrite.
    let filled = forms.iter().find(|form| {
        std::fs::read(args.out.join(&form.path)).is_ok_and(|bytes| bytes != form.bytes)
    });
    if let Some(form) = filled {
        let path = args.out.join(&form.path).display().to_string();
        return fail(Problem::FileExists { path }, lang);
    }
    match batch::write_all(&args.out, &forms) {
        Ok(()) => {
            for form in &forms {
                say::line(args.out.join(&form.path).display());
            }
            DONE
        }
        Err(problem) => fail(problem, lang),
    }
}
