//! `ntm build`: makes the documents and writes them.

use super::args::BuildArgs;
use super::job::Findings;
use super::{DONE, ERRORS, fail, job, say};
use crate::batch::{self, Output, Report};
use crate::emit::{self, Lang};
use crate::formats::Format;
use crate::viet;

/// Builds; returns the exit code.
pub fn run(args: &BuildArgs, lang: Lang) -> u8 {
    let jobs = match job::jobs(&args.projects, &args.wanted, args.fonts.as_deref(), args.keep_typ) {
        Ok(jobs) => jobs,
        Err(problem) => return fail(problem, lang),
    };
    let mut findings = Findings::new(args.messages, lang, jobs.len());
    let output = Output { format: args.format, folder: &args.out, force: args.force };
    batch::build(&jobs, &output, &mut |report| {
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
    let fresh = report.documents.iter().filter(|document| document.fresh).count();
    if fresh > 0 {
        let says = match lang {
            Lang::Vi => format!("{} tệp không đổi, không lập lại", viet::fmt_count(fresh as u64)),
            Lang::En if fresh == 1 => "1 file unchanged, not made again".to_owned(),
            Lang::En => format!("{fresh} files unchanged, not made again"),
        };
        say::line(format_args!("{}: {says}", report.slug));
    }
    if let Some(account) = report.account.as_ref().filter(|_| !report.documents.is_empty()) {
        for line in account.lines(lang) {
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
