//! `ntm form`: the communes' forms of a period.

use super::args::FormArgs;
use super::{DONE, ERRORS, fail, job, say};
use crate::diag::Problem;
use crate::emit::{self, Lang};
use crate::{inputs, output, pipeline};

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
    // What a commune has filled in is nobody's to overwrite.
    let filled = forms.iter().find(|form| {
        match inputs::read_file(&args.out.join(&form.path), &form.path) {
            Ok(bytes) => bytes != form.bytes,
            // Something that is no file stands there, and is nobody's to replace either.
            Err(problem) => matches!(problem, Problem::NotAFile { .. }),
        }
    });
    if let Some(form) = filled {
        let path = args.out.join(&form.path).display().to_string();
        return fail(Problem::FileExists { path }, lang);
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
