//! `ntm check`: everything that `ntm build` does, but for writing.

use super::args::{CheckArgs, MessageFormat};
use super::{DONE, ERRORS, fail, job, say};
use crate::batch;
use crate::emit::{self, Lang};
use crate::pipeline::Wanted;

/// Checks; returns the exit code.
pub fn run(args: &CheckArgs, lang: Lang) -> u8 {
    let jobs = match job::jobs(&args.projects, &Wanted::default(), args.fonts.as_deref(), false) {
        Ok(jobs) => jobs,
        Err(problem) => return fail(problem, lang),
    };
    let bar = job::progress(jobs.len());
    let reports = batch::check(&jobs, &|| bar.inc(1));
    bar.finish_and_clear();
    job::show(&reports, args.messages, lang);
    if args.messages != MessageFormat::Json {
        for report in &reports {
            let counts = emit::counts(&report.found, lang);
            let verdict = if report.found.has_errors() {
                lang.pick("chưa đạt", "not in order")
            } else {
                lang.pick("đạt", "in order")
            };
            let counts = if counts.is_empty() { String::new() } else { format!(" ({counts})") };
            say::line(format_args!("{}: {verdict}{counts}", report.slug));
        }
    }
    if emit::failed(&reports) { ERRORS } else { DONE }
}
