//! `ntm build`: makes the documents and writes them.

use super::args::BuildArgs;
use super::job::Findings;
use super::{DONE, ERRORS, fail, job, say};
use crate::batch::{self, Report};
use crate::emit::{self, Lang};
use crate::formats::Format;

/// Builds; returns the exit code.
pub fn run(args: &BuildArgs, lang: Lang) -> u8 {
    let jobs = match job::jobs(&args.projects, &args.wanted, args.fonts.as_deref(), args.keep_typ) {
        Ok(jobs) => jobs,
        Err(problem) => return fail(problem, lang),
    };
    let mut findings = Findings::new(args.messages, lang, jobs.len());
    batch::build(&jobs, args.format, &args.out, &mut |report| {
        findings.show(&report, |report| tell(report, args.format, lang));
    });
    if findings.end() { ERRORS } else { DONE }
}

/// What was written of a project, and what was not.
fn tell(report: &Report, format: &Format, lang: Lang) {
    for written in &report.written {
        if format.whole {
            let pages = lang.pick("trang", if written.pages == 1 { "page" } else { "pages" });
            say::line(format_args!("{} ({} {pages})", written.path.display(), written.pages));
        } else {
            say::line(written.path.display());
        }
    }
    if let Some(account) = report.account.as_ref().filter(|_| !report.written.is_empty()) {
        for line in emit::account(account, lang) {
            say::line(format_args!("{}: {line}", report.slug));
        }
    }
    if report.has_errors() {
        let counts = emit::counts(&report.found, lang);
        let sentence = match (report.written.is_empty(), lang) {
            (true, Lang::Vi) => "chưa ghi văn bản nào",
            (true, Lang::En) => "no document was written",
            (false, Lang::Vi) => "có văn bản chưa ghi được",
            (false, Lang::En) => "some documents were not written",
        };
        say::aside(format_args!("{}: {counts}; {sentence}", report.slug));
    }
}
