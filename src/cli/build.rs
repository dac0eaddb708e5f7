//! `ntm build`: makes the documents and writes them.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, value_parser};

use super::job::Findings;
use super::line::{Command, CommandLine, Typed};
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, say};
use crate::batch::{self, Output, Report};
use crate::diag::Problem;
use crate::emit::{self, Lang};
use crate::formats::{self, FORMATS, Format};
use crate::pipeline::Wanted;
use crate::viet;

/// `ntm build`
pub const COMMAND: Command = Command {
    name: "build",
    about: ["Lập văn bản và ghi ra tệp", "Make the documents and write them"],
    usage: [" [DỰ_ÁN]...", " [PROJECT]..."],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    command
        .arg(line.project())
        .arg(line.doc())
        .arg(
            line.option(
                "out",
                line.pick("Thư mục ghi ra (mặc định: out)", "Folder to write to (default: out)"),
            )
            .value_name(line.pick("THƯ_MỤC", "DIR"))
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            line.option("format", "")
                .help(format!(
                    "{}: {}",
                    line.pick("Loại tệp", "Kind of file"),
                    kinds_of_file(line.lang)
                ))
                .value_name(line.pick("LOẠI", "KIND"))
                .value_parser(PossibleValuesParser::new(FORMATS.iter().map(|format| format.key)))
                .hide_possible_values(true),
        )
        .arg(
            line.option("annex-only", line.pick("Chỉ lập các phụ lục", "Only the annexes"))
                .action(ArgAction::SetTrue),
        )
        .arg(
            line.option(
                "keep-typ",
                line.pick(
                    "Giữ lại lời văn đã dựng bên cạnh văn bản",
                    "Keep the finished markup beside the document",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(
            line.option(
                "force",
                line.pick(
                    "Lập lại tất cả, kể cả văn bản không đổi",
                    "Make everything, what is unchanged, too",
                ),
            )
            .action(ArgAction::SetTrue),
        )
        .arg(line.font_path())
        .arg(line.messages())
}

/// What was typed.
struct Args {
    /// Project folders.
    projects: Vec<PathBuf>,
    /// What is wanted of them.
    wanted: Wanted,
    /// Where documents are written.
    out: PathBuf,
    /// What is made of them.
    format: &'static Format,
    /// Whether the markup is kept.
    keep_typ: bool,
    /// Whether what is fresh is made, too.
    force: bool,
    /// A folder of fonts.
    fonts: Option<PathBuf>,
    /// How messages are shown.
    messages: MessageFormat,
}

impl Args {
    fn of(typed: &Typed<'_>) -> Self {
        Args {
            projects: typed.projects(),
            wanted: Wanted {
                documents: typed.documents(),
                annexes_only: typed.is_set("annex-only"),
            },
            out: typed.path("out").unwrap_or_else(|| PathBuf::from("out")),
            format: typed.text("format").and_then(formats::called).unwrap_or(&formats::PDF),
            keep_typ: typed.is_set("keep-typ"),
            force: typed.is_set("force"),
            fonts: typed.path("font-path"),
            messages: typed.messages(),
        }
    }

    /// An option that would do nothing beside the others is refused: somebody expects it to.
    fn useless(&self, lang: Lang) -> Option<String> {
        if !self.keep_typ || self.format.beside_markup {
            return None;
        }
        let format = self.format.key;
        Some(match lang {
            Lang::Vi => format!("“--keep-typ” không có tác dụng cùng “--format {format}”"),
            Lang::En => format!("“--keep-typ” has no effect with “--format {format}”"),
        })
    }
}

/// "pdf, typ (lời văn đã dựng)": the formats, and what they are.
fn kinds_of_file(lang: Lang) -> String {
    let kind = |format: &Format| match lang.pick(format.about[0], format.about[1]) {
        "" => format.key.to_owned(),
        about => format!("{} ({about})", format.key),
    };
    FORMATS.iter().map(kind).collect::<Vec<_>>().join(", ")
}

/// Builds; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let args = Args::of(typed);
    if let Some(detail) = args.useless(lang) {
        return fail(Problem::Usage { detail }, lang);
    }
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
