//! `ntm check`: everything that `ntm build` does, but for writing.

use super::args::{CheckArgs, CodesArgs};
use super::job::Findings;
use super::{DONE, ERRORS, fail, job, say};
use crate::batch::{self, Report};
use crate::emit::{self, Lang};
use crate::pipeline::Wanted;

/// Checks; returns the exit code.
pub fn run(args: &CheckArgs, lang: Lang) -> u8 {
    let jobs = match job::jobs(&args.projects, &Wanted::default(), args.fonts.as_deref(), false) {
        Ok(jobs) => jobs,
        Err(problem) => return fail(problem, lang),
    };
    let mut findings = Findings::new(args.messages, lang, jobs.len());
    batch::check(&jobs, &mut |report| findings.show(&report, |report| tell(report, lang)));
    if findings.end() { ERRORS } else { DONE }
}

/// Prints all codes of messages, or what one means; returns the exit code.
pub fn codes(asked: &CodesArgs, lang: Lang) -> u8 {
    let text = match asked {
        CodesArgs::List => emit::codes(lang),
        CodesArgs::Explain(code) => emit::code(code, lang).unwrap_or_default(),
    };
    say::bytes(text.as_bytes());
    DONE
}

/// Whether a project is in order.
fn tell(report: &Report, lang: Lang) {
    let counts = emit::counts(&report.found, lang);
    let verdict = if report.has_errors() {
        lang.pick("chưa đạt", "not in order")
    } else {
        lang.pick("đạt", "in order")
    };
    let counts = if counts.is_empty() { String::new() } else { format!(" ({counts})") };
    say::line(format_args!("{}: {verdict}{counts}", report.slug));
    if let Some(account) = report.account.as_ref().filter(|_| !report.has_errors()) {
        for line in account.lines(lang) {
            say::line(format_args!("{}: {line}", report.slug));
        }
    }
}
