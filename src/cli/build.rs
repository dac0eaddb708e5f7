//! `ntm build`: makes the documents and writes them.

use super::args::{BuildArgs, MessageFormat};
use super::{DONE, ERRORS, fail, job, say};
use crate::batch;
use crate::emit::{self, Lang};
use crate::pipeline::Format;

/// Builds; returns the exit code.
pub fn run(args: &BuildArgs, lang: Lang) -> u8 {
    let jobs = match job::jobs(&args.projects, &args.wanted, args.fonts.as_deref(), args.keep_typ) {
        Ok(jobs) => jobs,
        Err(problem) => return fail(problem, lang),
    };
    let bar = job::progress(jobs.len());
    let reports = batch::build(&jobs, args.format, &args.out, &|| bar.inc(1));
    bar.finish_and_clear();
    job::show(&reports, args.messages, lang);
    if args.messages != MessageFormat::Json {
        for report in &reports {
            for written in &report.written {
                if args.format == Format::Pdf {
                    let pages =
                        lang.pick("trang", if written.pages == 1 { "page" } else { "pages" });
                    say::line(format_args!(
                        "{} ({} {pages})",
                        written.path.display(),
                        written.pages
                    ));
                } else {
                    say::line(written.path.display());
                }
            }
            if report.found.has_errors() {
                let counts = emit::counts(&report.found, lang);
                let sentence = match (report.written.is_empty(), lang) {
                    (true, Lang::Vi) => "chưa ghi văn bản nào",
                    (true, Lang::En) => "no document was written",
                    (false, Lang::Vi) => "có văn bản chưa ghi được",
                    (false, Lang::En) => "some documents were not written",
                };
                eprintln!("{}: {counts}; {sentence}", emit::visible(&report.slug));
            }
        }
    }
    if emit::failed(&reports) { ERRORS } else { DONE }
}
